import { useUi } from '../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../platform/ui/parts.tsx';
import { signUpTexts } from '../texts-session.ts';
import { NewPassword } from './sign-up.tsx';

export function RequestResetPage({ form, isSent }: { form: FormState; isSent: boolean }) {
  const t = signUpTexts[useUi().lang];
  return (
    <>
      <Heading title={t.resetTitle} lead={t.resetLead} />
      <div class="narrow">
        {isSent ? (
          <Notice tone="good">
            <p>{t.resetSent}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={form.errors} labels={{ email: t.email }} />
        <Card>
          <Form action="/password-reset">
            <TextField name="email" label={t.email} form={form} type="email" autocomplete="username" />
            <button type="submit" class="button full">
              {t.resetSend}
            </button>
          </Form>
        </Card>
        <p>
          <a href="/sign-in">{t.toSignIn}</a>
        </p>
      </div>
    </>
  );
}

export function ResetPage({ form, token, email }: { form: FormState; token: string; email: string }) {
  const t = signUpTexts[useUi().lang];
  return (
    <>
      <Heading title={t.resetTitle} lead={t.resetFor(email)} />
      <div class="narrow">
        <ErrorSummary errors={form.errors} labels={{ password: t.newPassword }} />
        <Card>
          <Form action={`/password-reset/${token}`}>
            <input type="hidden" name="email" value={email} autocomplete="username" />
            <NewPassword form={form} label={t.newPassword} />
            <button type="submit" class="button full">
              {t.resetSave}
            </button>
          </Form>
        </Card>
      </div>
    </>
  );
}
