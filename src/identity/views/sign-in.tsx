import { useUi } from '../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../platform/ui/parts.tsx';
import { sessionTexts, signUpTexts } from '../texts-session.ts';

/** Where to go after signing in, and the form that waits, when there is one. */
export type Onward = { next: string; parked: string };

export function SignInPage({ form, onward, isReset }: { form: FormState; onward: Onward; isReset: boolean }) {
  const { lang, demo } = useUi();
  const t = sessionTexts[lang];
  return (
    <>
      <Heading title={t.signIn} lead={t.signInLead} />
      <div class="narrow">
        {isReset ? (
          <Notice tone="good">
            <p>{signUpTexts[lang].resetDone}</p>
          </Notice>
        ) : null}
        {onward.parked ? (
          <Notice tone="warn" title={t.parkedTitle}>
            <p>{t.parkedBody}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={form.errors} labels={{ email: t.email, password: t.password }} title={t.notSignedIn} />
        <Card>
          <Form action="/sign-in">
            <input type="hidden" name="next" value={onward.next} />
            <input type="hidden" name="parked" value={onward.parked} />
            <TextField name="email" label={t.email} form={form} type="email" autocomplete="username" />
            <TextField name="password" label={t.password} form={form} type="password" autocomplete="current-password" />
            <button type="submit" class="button full">
              {t.signIn}
            </button>
          </Form>
        </Card>
        <p>
          <a href="/password-reset">{t.forgot}</a>
        </p>
        <p>
          {t.noAccount} <a href="/sign-up">{t.toSignUp}</a>
        </p>
        {demo ? (
          <p>
            <a href="/demo">{t.toDemo}</a>
          </p>
        ) : null}
      </div>
    </>
  );
}
