import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card } from '../../../platform/ui/parts.tsx';
import { typedFor } from '../inputs.ts';
import { propose, restOf } from '../rules/allocate.ts';
import { pageTexts } from '../texts-pages.ts';
import type { PaymentDetail } from '../types.ts';
import { AllocationFields } from './parts.tsx';

/** Forms that came back. */
export type PaymentForms = { confirm?: FormState; allocate?: FormState; reject?: FormState; refund?: FormState };

/** The treasurer's answer: where the money goes, or that there is none. */
export function Decision({ payment, forms }: { payment: PaymentDetail; forms: PaymentForms }) {
  const t = pageTexts[useUi().lang];
  const typed = typedFor(propose(payment.amount, payment.invoices, payment.meantIds), payment.invoices);
  const form = forms.confirm ?? { typed, errors: {} };
  return (
    <>
      <Card>
        <h2>{t.confirmTitle}</h2>
        <p>{payment.invoices.length > 0 ? t.confirmLead : t.noInvoices}</p>
        <Form action={`/payments/${payment.id}/confirmation`}>
          <ErrorSummary errors={form.errors} labels={{ bookedOn: t.bookedOn }} />
          <AllocationFields invoices={payment.invoices} form={form} />
          <More payment={payment} />
          <TextField
            name="bookedOn"
            label={t.bookedOn}
            form={form}
            value={payment.bookOn}
            type="date"
            hint={t.bookedHint}
          />
          <button type="submit" class="button">
            {t.confirm}
          </button>
        </Form>
      </Card>
      <Card>
        <h2>{t.rejectTitle}</h2>
        <Form action={`/payments/${payment.id}/rejection`}>
          <ErrorSummary errors={forms.reject?.errors ?? {}} labels={{ reason: t.reason }} />
          <AreaField name="reason" label={t.reason} form={forms.reject ?? freshForm} hint={t.rejectHint} rows={2} />
          <button type="submit" class="button danger">
            {t.reject}
          </button>
        </Form>
      </Card>
    </>
  );
}

function More({ payment }: { payment: PaymentDetail }) {
  const t = pageTexts[useUi().lang];
  return payment.more ? (
    <p class="soft">
      {t.moreToGive} <a href={`/aging?buyer=${payment.payerId}`}>{t.allOpen}</a>
    </p>
  ) : null;
}

/** What is left of a payment goes to invoices that came later. */
export function Later({ payment, form }: { payment: PaymentDetail; form: FormState | undefined }) {
  const t = pageTexts[useUi().lang];
  if (payment.invoices.length === 0) return null;
  const left = restOf(payment);
  const shown = form ?? {
    typed: typedFor(propose(left, payment.invoices, payment.meantIds), payment.invoices),
    errors: {},
  };
  return (
    <Card>
      <h2>{t.allocateTitle}</h2>
      <Form action={`/payments/${payment.id}/allocations`} keyed typed={shown.typed}>
        <ErrorSummary errors={shown.errors} />
        <AllocationFields invoices={payment.invoices} form={shown} />
        <More payment={payment} />
        <button type="submit" class="button">
          {t.allocate}
        </button>
      </Form>
    </Card>
  );
}
