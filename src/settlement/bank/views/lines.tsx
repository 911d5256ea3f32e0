import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, Notice, Pager, Stat, Stats, type Tone } from '../../../platform/ui/parts.tsx';
import { asTyped, fieldOf } from '../../payments/inputs.ts';
import type { PayoutSuggestion } from '../rules/payouts.ts';
import type { Suggestion, Why } from '../rules/suggest.ts';
import { bankTexts } from '../texts.ts';
import type { BankLineRow, BankLineState, LeftOut, LineFilter, StatementPage } from '../types.ts';

export const lineFilters = ['unmatched', 'matched', 'ignored'] as const satisfies readonly LineFilter[];
const tones: Record<BankLineState, Tone> = { unmatched: 'warn', matched: 'good', ignored: 'quiet' };

type Props = { page: StatementPage; state: LineFilter | null; left: LeftOut };

export function StatementLinesPage({ page, state, left }: Props) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  const { statement, rows, known, counts } = page;
  const base = `/bank-statements/${statement.id}`;
  const all = counts.unmatched + counts.matched + counts.ignored;
  const crumbs = (
    <>
      <a href="/settlement">{t.settlement}</a> / <a href="/bank-statements">{t.title}</a>
    </>
  );
  return (
    <>
      <Heading crumbs={crumbs} title={statement.name} />
      <Stats>
        <Stat label={t.lines}>{all}</Stat>
        <Stat label={t.income}>{rupiah(statement.income)}</Stat>
        <Stat label={t.incomeToMatch} tone={statement.unmatched > 0 ? 'warn' : 'good'}>
          {statement.unmatched}
        </Stat>
      </Stats>
      <Told known={known} left={left} />
      <nav class="tabs" aria-label={t.filters}>
        <a href={base} aria-current={state === null ? 'true' : undefined}>
          {t.all} <span class="count">{all}</span>
        </a>
        {lineFilters.map((one) => (
          <a key={one} href={`${base}?state=${one}`} aria-current={state === one ? 'true' : undefined}>
            {t[one]} <span class="count">{counts[one]}</span>
          </a>
        ))}
      </nav>
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
      {rows.length === 0 ? (
        <Empty title={t.noLinesTitle}>
          <p>
            <a href={base}>{t.showAll}</a>
          </p>
        </Empty>
      ) : null}
      <Pager next={page.next ? `${base}?${state ? `state=${state}&` : ''}after=${page.next}` : null} />
    </>
  );
}

/** What the file held that is no line here, and why. */
function Told({ known, left }: { known: number; left: LeftOut }) {
  const t = bankTexts[useUi().lang];
  if (known + left.pending + left.tiny === 0) return null;
  return (
    <Notice tone="quiet">
      {known > 0 ? <p>{t.known(known)}</p> : null}
      {left.pending > 0 ? <p>{t.pending(left.pending)}</p> : null}
      {left.tiny > 0 ? <p>{t.tiny(left.tiny)}</p> : null}
    </Notice>
  );
}

function Line({ row }: { row: StatementPage['rows'][number] }) {
  const t = bankTexts[useUi().lang];
  return (
    <Card>
      <LineHead row={row} />
      {row.state === 'unmatched' && row.amount > 0 ? <Matching row={row} /> : null}
      {row.payouts.map((one) => (
        <PayoutRow key={one.batchId} lineId={row.id} suggestion={one} />
      ))}
      {row.state === 'unmatched' ? <Dismissal row={row} form={null} /> : null}
      {row.state === 'matched' && row.paymentId ? (
        <p>
          {t.payment}: <a href={`/payments/${row.paymentId}`}>{row.payerName}</a>
        </p>
      ) : null}
      {row.payoutBatchId ? (
        <p>
          {t.payout}: <a href={`/payouts/${row.payoutBatchId}`}>{row.payoutNumber}</a>
        </p>
      ) : null}
      {row.state === 'ignored' ? (
        <div class="row apart">
          <p class="soft">
            “{row.reason}” {row.decidedByName}
          </p>
          <ActionButton action={`/bank-lines/${row.id}/reopening`} label={t.reopen} />
        </div>
      ) : null}
    </Card>
  );
}

/** Day, amount, direction and text of a line. */
export function LineHead({ row }: { row: BankLineRow }) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  return (
    <>
      <div class="row apart">
        <span>
          {dayText(row.bookedOn, lang)} <Chip tone={tones[row.state]}>{t[row.state]}</Chip>
        </span>
        <strong>
          {rupiah(Math.abs(row.amount))} {row.amount > 0 ? t.cameIn : t.wentOut}
        </strong>
      </div>
      <p>{row.text}</p>
    </>
  );
}

function Matching({ row }: { row: StatementPage['rows'][number] }) {
  const t = bankTexts[useUi().lang];
  return (
    <>
      {row.suggestions.length === 0 ? <p class="soft">{t.noSuggestion}</p> : null}
      {row.suggestions.map((one, i) => (
        <SuggestionRow
          surest={i === 0}
          key={one.paymentId ?? one.allocations.map((part) => part.invoiceId).join()}
          lineId={row.id}
          suggestion={one}
        />
      ))}
      <p>
        <a href={`/bank-lines/${row.id}`}>{t.byHand}</a>
      </p>
    </>
  );
}

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
function PayoutRow({ lineId, suggestion }: { lineId: string; suggestion: PayoutSuggestion }) {
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

/** The line is none of a buyer's money, and why. */
export function Dismissal({ row, form }: { row: BankLineRow; form: FormState | null }) {
  const t = bankTexts[useUi().lang];
  return (
    <details open={form !== null}>
      <summary>{t.dismiss}</summary>
      <Form action={`/bank-lines/${row.id}/dismissal`}>
        <TextField
          name="reason"
          label={t.reason}
          form={form ?? freshForm}
          scope={`${row.id}-`}
          hint={t.reasonHint}
          maxlength={300}
        />
        <button type="submit" class="button danger">
          {t.dismiss}
        </button>
      </Form>
    </details>
  );
}
