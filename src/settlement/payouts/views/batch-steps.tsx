import { dayOf } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, LinkButton } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts-pages.ts';
import type { BatchHead } from '../types.ts';

/** The one thing to do now. */
export function NextStep({ head, form }: { head: BatchHead; form: FormState }) {
  const { viewer } = useUi();
  if (head.state === 'draft') return <Approve head={head} own={head.createdBy === viewer?.userId} />;
  return head.state === 'approved' ? <Transfer head={head} form={form} /> : null;
}

function Approve({ head, own }: { head: BatchHead; own: boolean }) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.approveTitle}</h2>
      <p>{own ? t.ownBatch : t.approveBody}</p>
      {own ? null : (
        <Form action={`/payouts/${head.id}/approval`}>
          <button type="submit" class="button full">
            {t.approve}
          </button>
        </Form>
      )}
    </Card>
  );
}

function Transfer({ head, form }: { head: BatchHead; form: FormState }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const today = dayOf(now);
  return (
    <Card>
      <h2>{t.transferTitle}</h2>
      <p>{t.transferBody}</p>
      <p>
        <LinkButton href={`/payouts/${head.id}/csv`} tone="plain">
          {t.download}
        </LinkButton>
      </p>
      <Form action={`/payouts/${head.id}/transfer`}>
        <ErrorSummary errors={form.errors} labels={{ paidOn: t.paidOn }} />
        <TextField name="paidOn" label={t.paidOn} form={form} value={today} type="date" hint={t.paidOnHint} />
        <button type="submit" class="button full">
          {t.markPaid}
        </button>
      </Form>
    </Card>
  );
}

export function Cancel({ head, form = freshForm }: { head: BatchHead; form?: FormState | undefined }) {
  const t = texts[useUi().lang];
  return (
    <details open={Object.keys(form.errors).length > 0}>
      <summary>{t.cancelTitle}</summary>
      <Card>
        <p>{t.cancelBody}</p>
        <Form action={`/payouts/${head.id}/cancellation`}>
          <ErrorSummary errors={form.errors} labels={{ reason: t.reason }} />
          <TextField name="reason" label={t.reason} form={form} maxlength={300} />
          <button type="submit" class="button danger">
            {t.cancel}
          </button>
        </Form>
      </Card>
    </details>
  );
}
