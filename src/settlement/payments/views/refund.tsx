import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import { asTyped } from '../inputs.ts';
import { restOf } from '../rules/allocate.ts';
import { pageTexts } from '../texts-pages.ts';
import type { PaymentDetail, RefundRow } from '../types.ts';

/** For the treasurer: what is left goes back to the payer. Closed until it is wanted, as the rest mostly waits for an invoice. */
export function Refund({
  payment,
  form,
  today,
}: {
  payment: PaymentDetail;
  form: FormState | undefined;
  today: string;
}) {
  const t = pageTexts[useUi().lang];
  const shown = form ?? freshForm;
  const labels = { amount: t.amount, refundedOn: t.refundedOn, reference: t.reference, reason: t.refundReason };
  return (
    <Card>
      <details open={form !== undefined}>
        <summary>{t.refundTitle}</summary>
        <p class="soft">{t.refundLead}</p>
        <Form action={`/payments/${payment.id}/refunds`} keyed typed={shown.typed}>
          <ErrorSummary errors={shown.errors} labels={labels} scope="refund-" />
          <div class="halves">
            <TextField
              name="amount"
              label={t.amount}
              form={shown}
              scope="refund-"
              value={asTyped(restOf(payment))}
              inputmode="numeric"
              suffix="Rp"
            />
            <TextField name="refundedOn" label={t.refundedOn} form={shown} scope="refund-" value={today} type="date" />
          </div>
          <TextField name="reference" label={t.reference} form={shown} scope="refund-" maxlength={120} optional />
          <AreaField
            name="reason"
            label={t.refundReason}
            form={shown}
            scope="refund-"
            hint={t.refundReasonHint}
            rows={2}
          />
          <button type="submit" class="button danger">
            {t.refund}
          </button>
        </Form>
      </details>
    </Card>
  );
}

export function Refunds({ payment: { refunds, refunded } }: { payment: PaymentDetail }) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  if (refunds.length === 0) return null;
  const columns: Column<RefundRow>[] = [
    { label: t.refundedOn, cell: (row) => dayText(row.refundedOn, lang), foot: t.total },
    { label: t.reason, cell: (row) => row.reason },
    { label: t.reference, cell: (row) => row.reference || '–' },
    { label: t.by, cell: (row) => row.refundedByName ?? '–' },
    { label: t.amount, numeric: true, cell: (row) => rupiah(row.amount), foot: rupiah(refunded) },
  ];
  return (
    <Card>
      <h2>{t.refunds}</h2>
      <Table caption={t.refunds} columns={columns} rows={refunds} />
    </Card>
  );
}
