import { useUi } from '../../platform/ui/context.ts';
import { ActionButton, ErrorSummary, Form, type FormState, TextField } from '../../platform/ui/form.tsx';
import { Card, Chip, Facts, Heading, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import type { PartyKind, PartyStatus, Role } from '../../platform/viewer.ts';
import { accountTexts } from '../texts-account.ts';
import { roleHints, roleTexts } from '../texts-names.ts';
import { Languages, Places, type SessionRow, Sessions } from './account-side.tsx';
import { NewPassword } from './sign-up.tsx';
import { StatusChip } from './status.tsx';

export type MembershipRow = {
  id: string;
  role: Exclude<Role, 'guest'>;
  partyName: string;
  partyKind: PartyKind;
  status: PartyStatus;
};
type AccountProps = {
  memberships: readonly MembershipRow[];
  sessions: readonly SessionRow[];
  nameForm: FormState;
  passwordForm: FormState;
  done: string | null;
};

export function AccountPage({ memberships, sessions, nameForm, passwordForm, done }: AccountProps) {
  const { lang, viewer } = useUi();
  const t = accountTexts[lang];
  return (
    <>
      <Heading title={t.title} lead={`${viewer?.userName} · ${viewer?.email}`} />
      {done ? (
        <Notice tone="good">
          <p>{done}</p>
        </Notice>
      ) : null}
      <div class="two main-first">
        <div class="stack">
          <Memberships memberships={memberships} />
          <Person form={nameForm} />
          <Password form={passwordForm} />
        </div>
        <div class="stack">
          <Places />
          <Languages />
          <Sessions sessions={sessions} />
        </div>
      </div>
    </>
  );
}

function Memberships({ memberships }: { memberships: readonly MembershipRow[] }) {
  const t = accountTexts[useUi().lang];
  if (memberships.length === 0)
    return (
      <Card>
        <h2>{t.noMembershipTitle}</h2>
        <p>{t.noMembership}</p>
        <LinkButton href="/applications/new">{t.apply}</LinkButton>
      </Card>
    );
  return (
    <Card>
      <h2>{t.memberships}</h2>
      {memberships.length > 1 ? <p class="soft">{t.membershipsLead}</p> : null}
      <ul class="news">
        {memberships.map((row) => (
          <Membership key={row.id} row={row} />
        ))}
      </ul>
      <p>
        <a href="/applications/new">{t.applyAnother}</a>
      </p>
    </Card>
  );
}

function Membership({ row }: { row: MembershipRow }) {
  const { lang, viewer } = useUi();
  const t = accountTexts[lang];
  const isCurrent = row.id === viewer?.membershipId;
  return (
    <li>
      <div>
        <p>
          <strong>{row.partyName}</strong> · {roleTexts[lang][row.role]}{' '}
          {row.status === 'verified' ? null : <StatusChip status={row.status} />}
        </p>
        <p class="soft small">{roleHints[lang][row.role]}</p>
      </div>
      {isCurrent ? (
        <Chip tone="good">{t.current}</Chip>
      ) : (
        <ActionButton action="/account/membership" label={t.switchTo} fields={{ membershipId: row.id }} />
      )}
    </li>
  );
}

function Person({ form }: { form: FormState }) {
  const { lang, viewer } = useUi();
  const t = accountTexts[lang];
  return (
    <Card>
      <Facts facts={[[t.email, viewer?.email]]} />
      <ErrorSummary errors={form.errors} labels={{ name: t.name }} />
      <Form action="/account/name">
        <TextField name="name" label={t.name} form={form} value={viewer?.userName} autocomplete="name" />
        <button type="submit" class="button plain">
          {t.saveName}
        </button>
      </Form>
    </Card>
  );
}

function Password({ form }: { form: FormState }) {
  const { lang, viewer } = useUi();
  const t = accountTexts[lang];
  return (
    <Card>
      <h2>{t.password}</h2>
      <ErrorSummary errors={form.errors} labels={{ currentPassword: t.currentPassword, password: t.newPassword }} />
      <Form action="/account/password">
        <input type="hidden" name="username" value={viewer?.email} autocomplete="username" />
        <TextField
          name="currentPassword"
          label={t.currentPassword}
          form={form}
          type="password"
          autocomplete="current-password"
        />
        <NewPassword form={form} label={t.newPassword} />
        <p class="soft small">{t.passwordConsequence}</p>
        <button type="submit" class="button plain">
          {t.savePassword}
        </button>
      </Form>
    </Card>
  );
}
