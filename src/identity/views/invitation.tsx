import { useUi } from '../../platform/ui/context.ts';
import { ActionButton, ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import type { MemberRole } from '../rules.ts';
import { memberTexts } from '../texts-members.ts';
import { roleTexts } from '../texts-names.ts';
import { signUpTexts } from '../texts-session.ts';
import { NewPassword } from './sign-up.tsx';

export type InvitationShown = { email: string; role: MemberRole; partyName: string; isVerified: boolean | null };
type InvitationProps = { invitation: InvitationShown; token: string; form: FormState };

/** What somebody is invited to, and the one thing they can do about it: accept, sign in, sign out, or sign up here. */
export function InvitationPage({ invitation, token, form }: InvitationProps) {
  const { lang } = useUi();
  const t = memberTexts[lang];
  return (
    <>
      <Heading
        title={t.invitedTitle(invitation.partyName)}
        lead={t.invitedLead(roleTexts[lang][invitation.role], invitation.partyName)}
      />
      <div class="narrow">
        <NextStep invitation={invitation} token={token} form={form} />
      </div>
    </>
  );
}

function NextStep({ invitation, token, form }: InvitationProps) {
  const { lang, viewer } = useUi();
  const t = memberTexts[lang];
  if (viewer?.email === invitation.email) return <Accept token={token} />;
  if (viewer)
    return (
      <Notice tone="warn">
        <p>{t.forAnother(invitation.email, viewer.email)}</p>
        <ActionButton action="/sign-out" label={t.signOut} />
      </Notice>
    );
  if (!invitation.isVerified) return <Newcomer invitation={invitation} token={token} form={form} />;
  return (
    <>
      <p>{t.hasAccount(invitation.email)}</p>
      <LinkButton href={`/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`}>{t.toSignIn}</LinkButton>
    </>
  );
}

function Accept({ token }: { token: string }) {
  const t = memberTexts[useUi().lang];
  return <ActionButton action={`/invitations/${token}/acceptance`} label={t.accept} tone="main" />;
}

function Newcomer({ invitation, token, form }: InvitationProps) {
  const { lang } = useUi();
  const t = memberTexts[lang];
  const s = signUpTexts[lang];
  return (
    <>
      <p>{t.newcomerLead(invitation.email)}</p>
      <ErrorSummary errors={form.errors} labels={{ name: s.name, password: s.password }} />
      <Card>
        <Form action={`/invitations/${token}/acceptance`}>
          <TextField name="name" label={s.name} form={form} autocomplete="name" />
          <input type="hidden" name="email" value={invitation.email} autocomplete="username" />
          <NewPassword form={form} label={s.password} />
          <button type="submit" class="button full">
            {t.acceptAndSignUp}
          </button>
        </Form>
      </Card>
    </>
  );
}
