import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, SelectField } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { typedFor } from '../../payments/inputs.ts';
import { propose } from '../../payments/rules/allocate.ts';
import { pageTexts } from '../../payments/texts-pages.ts';
import { AllocationFields } from '../../payments/views/parts.tsx';
import { bankTexts } from '../texts.ts';
import type { BankLinePage as Page } from '../types.ts';
import { Dismissal, LineHead } from './lines.tsx';
import { SuggestionRow } from './suggestions.tsx';

type Props = {
  page: Page;
  buyerId: string | null;
  form: FormState | null;
  dismissal: FormState | null;
  notice?: string | undefined;
};

/** One line, matched by hand: whose money it is, and for which invoices. */
export function BankLinePage({ page, buyerId, form, dismissal, notice }: Props) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  const { line, suggestions } = page;
  const open = line.state === 'unmatched' && line.amount > 0;
  return (
    <>
      <Heading crumbs={<a href={`/bank-statements/${line.statementId}`}>{t.title}</a>} title={t.lineTitle} />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      <Card>
        <LineHead row={line} />
      </Card>
      {open && suggestions.length > 0 ? (
        <Card>
          <h2>{t.suggestions}</h2>
          {suggestions.map((one, i) => (
            <SuggestionRow surest={i === 0} key={one.paymentId ?? one.payerId} lineId={line.id} suggestion={one} />
          ))}
        </Card>
      ) : null}
      {open ? <ByHand {...{ page, buyerId, form }} /> : null}
      {line.state === 'unmatched' ? (
        <Card>
          <Dismissal row={line} form={dismissal} />
        </Card>
      ) : null}
    </>
  );
}

function ByHand({ page, buyerId, form }: Omit<Props, 'notice' | 'dismissal'>) {
  const { lang } = useUi();
  const t = bankTexts[lang];
  const { line, buyers, invoices } = page;
  const options = [{ value: '', label: t.chooseBuyer }, ...buyers.map(({ id, name }) => ({ value: id, label: name }))];
  const shown = form ?? { typed: typedFor(propose(line.amount, invoices, []), invoices), errors: {} };
  return (
    <>
      <Card>
        <h2>{t.byHand}</h2>
        <form method="get" action={`/bank-lines/${line.id}`}>
          <SelectField name="buyer" label={t.buyer} form={freshForm} value={buyerId ?? ''} options={options} />
          <button type="submit" class="button plain">
            {t.show}
          </button>
        </form>
      </Card>
      {buyerId ? (
        <Card>
          <h2>{t.which}</h2>
          <Form action={`/bank-lines/${line.id}/match`}>
            <input type="hidden" name="payerId" value={buyerId} />
            <ErrorSummary errors={shown.errors} />
            {invoices.length === 0 ? <p>{pageTexts[lang].noInvoices}</p> : null}
            <AllocationFields invoices={invoices} form={shown} />
            <button type="submit" class="button">
              {t.match}
            </button>
          </Form>
        </Card>
      ) : null}
    </>
  );
}
