import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import type { InvoiceDetail } from '../store-detail.ts';
import { invoiceTexts } from '../texts.ts';
import { lineName } from './parts.tsx';

export type CreditFormState = FormState;

/** For the treasurer and the administrator: take rupiah off lines, with a reason. */
export function CreditForm({ invoice, form }: { invoice: InvoiceDetail; form: CreditFormState }) {
  const { lang } = useUi();
  const t = invoiceTexts[lang];
  const { head, lines } = invoice;
  const opened = Object.keys(form.errors).length > 0;
  return (
    <Card>
      <details open={opened}>
        <summary>{t.creditTitle}</summary>
        <p class="soft">{t.creditLead}</p>
        <ErrorSummary errors={form.errors} />
        <Form action={`/invoices/${head.id}/credit-notes`} keyed typed={form.typed}>
          {lines.map((line) => (
            <TextField
              key={line.position}
              name={`line${line.position}`}
              label={t.creditOf(
                `${lineName(line, lang)}${line.cooperativeId === head.sellerId ? '' : `, ${line.cooperativeName}`}`,
              )}
              form={form}
              inputmode="numeric"
              hint={t.creditMost(rupiah(line.amount - line.credited))}
              optional
            />
          ))}
          <AreaField name="reason" label={t.creditReason} form={form} rows={2} />
          <button type="submit" class="button danger">
            {t.creditSend}
          </button>
        </Form>
      </details>
    </Card>
  );
}
