import { dayOf, dayText, momentText } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { ActionButton, ErrorSummary, Form, type FormState, SelectField, TextField } from '../../platform/ui/form.tsx';
import { Card, Heading, LinkButton, Table } from '../../platform/ui/parts.tsx';
import type { PartyKind } from '../../platform/viewer.ts';
import { type MemberRole, rolesOf } from '../rules.ts';
import { memberTexts } from '../texts-members.ts';
import { roleHints, roleTexts } from '../texts-names.ts';
import { DoneNotice } from './institution.tsx';

export type MemberRow = { id: string; role: MemberRole; since: number; userId: string; name: string; email: string };
export type InvitationRow = { id: string; email: string; role: MemberRole; expiresAt: number };
type MembersProps = {
  members: readonly MemberRow[];
  invitations: readonly InvitationRow[];
  form: FormState;
  done: string | null;
};

export function MembersPage({ members, invitations, form, done }: MembersProps) {
  const { lang, viewer } = useUi();
  const t = memberTexts[lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead(viewer?.partyName ?? '')} />
      <DoneNotice done={done} />
      <div class="two main-first">
        <div class="stack">
          <Card>
            <h2>{t.count(members.length)}</h2>
            <MemberTable members={members} canRemove />
          </Card>
          <Invitations invitations={invitations} />
        </div>
        <Invite form={form} kind={viewer?.partyKind as PartyKind} action="/invitations" />
      </div>
    </>
  );
}

export function MemberTable({ members, canRemove }: { members: readonly MemberRow[]; canRemove: boolean }) {
  const { lang, viewer } = useUi();
  const t = memberTexts[lang];
  const you = (row: MemberRow) => (row.userId === viewer?.userId ? ` (${t.you})` : '');
  const action = {
    label: t.action,
    cell: (row: MemberRow) => <a href={`/members/${row.id}`}>{t.remove}</a>,
  };
  return (
    <Table
      caption={t.members}
      rows={members}
      columns={[
        { label: t.name, cell: (row) => row.name + you(row) },
        { label: t.role, cell: (row) => roleTexts[lang][row.role] },
        { label: t.emailShort, cell: (row) => row.email },
        { label: t.since, cell: (row) => dayText(dayOf(row.since), lang) },
        ...(canRemove ? [action] : []),
      ]}
    />
  );
}

function Invitations({ invitations }: { invitations: readonly InvitationRow[] }) {
  const { lang } = useUi();
  const t = memberTexts[lang];
  return (
    <Card>
      <h2>{t.invitations}</h2>
      {invitations.length === 0 ? <p class="soft">{t.noInvitations}</p> : null}
      {invitations.length > 0 ? (
        <ul class="news">
          {invitations.map((row) => (
            <li key={row.id}>
              <div>
                <p>
                  <strong>{row.email}</strong> · {roleTexts[lang][row.role]}
                </p>
                <p class="soft small">{t.until(momentText(row.expiresAt, lang))}</p>
              </div>
              <ActionButton action={`/invitations/${row.id}/revocation`} label={t.revoke} tone="danger" />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

type InviteProps = { form: FormState; kind: PartyKind; action: string };

/** Asks somebody by mail to work for a party of this kind. */
export function Invite({ form, kind, action }: InviteProps) {
  const { lang } = useUi();
  const t = memberTexts[lang];
  const options = rolesOf[kind].map((role) => ({
    value: role,
    label: `${roleTexts[lang][role]}: ${roleHints[lang][role]}`,
  }));
  return (
    <Card>
      <h2>{t.invite}</h2>
      <p class="soft">{t.inviteLead}</p>
      <ErrorSummary errors={form.errors} labels={{ email: t.email, role: t.role }} />
      <Form action={action} keyed typed={form.typed}>
        <TextField name="email" label={t.email} form={form} type="email" autocomplete="off" />
        <SelectField name="role" label={t.role} form={form} value={options.at(1)?.value} options={options} />
        <button type="submit" class="button">
          {t.sendInvitation}
        </button>
      </Form>
    </Card>
  );
}

/** What ending a membership means, before it is done. */
export function RemovePage({ member, refusal }: { member: MemberRow; refusal: string | null }) {
  const { lang, viewer } = useUi();
  const t = memberTexts[lang];
  return (
    <>
      <Heading
        crumbs={<a href="/members">{t.title}</a>}
        title={t.removeTitle(member.name)}
        lead={t.removeLead(member.name, roleTexts[lang][member.role], viewer?.partyName ?? '')}
      />
      {refusal ? <ErrorSummary errors={{ '': refusal }} /> : null}
      <div class="row">
        <ActionButton action={`/members/${member.id}/removal`} label={t.removeYes} tone="danger" />
        <LinkButton href="/members" tone="plain">
          {t.removeNo}
        </LinkButton>
      </div>
    </>
  );
}
