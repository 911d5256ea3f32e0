import { useUi } from '../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading, LinkButton } from '../../platform/ui/parts.tsx';
import { signUpTexts } from '../texts-session.ts';

export function SignUpPage({ form }: { form: FormState }) {
  const t = signUpTexts[useUi().lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <div class="narrow">
        <ErrorSummary errors={form.errors} labels={{ name: t.name, email: t.email, password: t.password }} />
        <Card>
          <Form action="/sign-up">
            <TextField name="name" label={t.name} form={form} autocomplete="name" />
            <TextField name="email" label={t.email} form={form} type="email" autocomplete="username" />
            <NewPassword form={form} label={t.password} />
            <button type="submit" class="button full">
              {t.signUp}
            </button>
          </Form>
        </Card>
        <p>
          {t.hasAccount} <a href="/sign-in">{t.toSignIn}</a>
        </p>
      </div>
    </>
  );
}

export function NewPassword({ form, label, name = 'password' }: { form: FormState; label: string; name?: string }) {
  const t = signUpTexts[useUi().lang];
  return (
    <TextField
      name={name}
      label={label}
      form={form}
      type="password"
      autocomplete="new-password"
      hint={t.passwordHint}
    />
  );
}

export function MailSentPage() {
  const t = signUpTexts[useUi().lang];
  return (
    <>
      <Heading title={t.sentTitle} lead={t.sent} />
      <p>{t.sentNothing}</p>
      <LinkButton href="/sign-in" tone="plain">
        {t.toSignIn}
      </LinkButton>
    </>
  );
}

/** The page behind the link in the mail. Opening it changes nothing: mail scanners open links too. */
export function ConfirmPage({ form, token }: { form: FormState; token: string }) {
  const t = signUpTexts[useUi().lang];
  return (
    <>
      <Heading title={t.confirmTitle} lead={t.confirmLead} />
      <div class="narrow">
        <ErrorSummary errors={form.errors} labels={{ password: t.password }} />
        <Card>
          <Form action={`/sign-up/confirmation/${token}`}>
            <TextField name="password" label={t.password} form={form} type="password" autocomplete="current-password" />
            <button type="submit" class="button full">
              {t.confirm}
            </button>
          </Form>
        </Card>
      </div>
    </>
  );
}

export function LinkOverPage({ again }: { again: { href: string; label: string } }) {
  const t = signUpTexts[useUi().lang];
  return (
    <>
      <Heading title={t.linkOverTitle} lead={t.linkOver} />
      <LinkButton href={again.href}>{again.label}</LinkButton>
    </>
  );
}
