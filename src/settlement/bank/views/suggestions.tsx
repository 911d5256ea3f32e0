import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton } from '../../../platform/ui/form.tsx';
import { asTyped, fieldOf } from '../../payments/inputs.ts';
import type { PayoutSuggestion } from '../rules/payouts.ts';
import type { Suggestion, Why } from '../rules/suggest.ts';
import { bankTexts } from '../texts.ts';

/** What the line may be, why, and the button that makes it so. */
export function SuggestionRow({
  lineId,
  suggestion,
  surest,
}: {
  lineId: string;
  suggestion: Suggestion;
  surest: boolean;
}) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  const { payerName, paymentId, payerId, allocations, rest, why } = suggestion;
  const given = Object.fromEntries(allocations.map((part) => [fieldOf(part.invoiceId), asTyped(part.amount)]));
  const fields: Record<string, string> = paymentId ? { paymentId } : { payerId, ...given };
  const parts = allocations.map((part) => `${part.number} ${rupiah(part.amount)}`);
  const what = paymentId ? [t.forPayment] : [...parts, ...(rest > 0 ? [t.rest(rest)] : [])];
  return (
    <div class="row apart step">
      <div>
        <strong>{payerName}</strong>: {what.join(', ')}
        <span class="under soft">{why.map((one) => words(one, lang)).join('; ')}</span>
      </div>
      <ActionButton
        action={`/bank-lines/${lineId}/match`}
        label={t.match}
        fields={fields}
        tone={surest ? 'main' : 'plain'}
      />
    </div>
  );
}

/** Money that went out, and the payout it may be. */
export function PayoutRow({ lineId, suggestion }: { lineId: string; suggestion: PayoutSuggestion }) {
  const t = bankTexts[useUi().lang];
  const { batchId, number, cooperativeName } = suggestion;
  return (
    <div class="row apart step">
      <div>
        <strong>{t.payout}</strong>: {number}
        <span class="under soft">{cooperativeName ? t.whyPart(cooperativeName) : t.whyBatch}</span>
      </div>
      <ActionButton
        action={`/bank-lines/${lineId}/match`}
        label={t.match}
        fields={{ payoutBatchId: batchId }}
        tone="main"
      />
    </div>
  );
}

function words(why: Why, lang: 'id' | 'en'): string {
  const t = bankTexts[lang];
  switch (why.kind) {
    case 'invoice_number':
      return t.whyInvoice(why.number);
    case 'order_number':
      return t.whyOrder(why.number);
    case 'campaign_number':
      return t.whyCampaign(why.number);
    case 'reference':
      return t.whyReference(why.reference);
    case 'recorded_amount':
      return t.whyRecorded(why.paidOn);
    case 'open_amount':
      return t.whyOpen;
    case 'payable_amount':
      return t.whyPayable;
    case 'sum':
      return t.whySum(why.invoices);
    case 'other_amount':
      return t.whyOther(why.expected);
  }
}
