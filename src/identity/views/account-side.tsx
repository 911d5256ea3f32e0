import { momentText } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { ActionButton } from '../../platform/ui/form.tsx';
import { Card, Chip } from '../../platform/ui/parts.tsx';
import { deviceName } from '../device.ts';
import { accountTexts } from '../texts-account.ts';

export type SessionRow = { id: string; token: string; userAgent: string | null; createdAt: Date };

/** Pages about the party that have no place in the main navigation. */
export function Places() {
  const { lang, viewer } = useUi();
  const t = accountTexts[lang];
  const role = viewer?.role ?? 'guest';
  const places: [string, string][] = [];
  if (['cooperative', 'institution', 'forum'].includes(viewer?.partyKind ?? ''))
    places.push(['/dashboard', t.toDashboard]);
  if (viewer?.partyKind === 'cooperative')
    places.push(['/cooperative', t.toCooperative], ['/health/own', t.toHealth], ['/mentoring', t.toMentoring]);
  if (viewer?.partyKind === 'forum') places.push(['/health', t.toHealth], ['/mentoring', t.toMentoring]);
  if (viewer?.partyKind === 'institution') places.push(['/institution', t.toInstitution]);
  if (['manager', 'approver', 'administrator'].includes(role)) places.push(['/members', t.toMembers]);
  if (viewer?.partyKind === 'cooperative' || viewer?.partyKind === 'forum') places.push(['/prices', t.toPrices]);
  if (role === 'administrator')
    places.push(['/forum-settings', t.toSettings], ['/observers', t.toObservers], ['/outbox', t.toOutbox]);
  return (
    <Card>
      {viewer?.partyName ? <h2>{viewer.partyName}</h2> : null}
      {places.map(([href, label]) => (
        <p key={href}>
          <a href={href}>{label}</a>
        </p>
      ))}
      <ActionButton action="/sign-out" label={t.signOut} tone="danger" />
    </Card>
  );
}

export function Languages() {
  const { lang } = useUi();
  const t = accountTexts[lang];
  const options = [
    ['id', t.indonesian],
    ['en', t.english],
  ] as const;
  return (
    <Card>
      <h2>{t.language}</h2>
      <p class="row">
        {options.map(([to, label]) =>
          to === lang ? (
            <strong key={to}>{label}</strong>
          ) : (
            <a key={to} href={`/language?to=${to}&back=/account`} lang={to} hreflang={to}>
              {label}
            </a>
          ),
        )}
      </p>
    </Card>
  );
}

export function Sessions({ sessions }: { sessions: readonly SessionRow[] }) {
  const { lang, viewer } = useUi();
  const t = accountTexts[lang];
  return (
    <Card>
      <h2>{t.sessions}</h2>
      <ul class="news">
        {sessions.map((row) => (
          <li key={row.id}>
            <div>
              <p>{deviceName(row.userAgent, t)}</p>
              <p class="soft small">{t.since(momentText(row.createdAt.getTime(), lang))}</p>
            </div>
            {row.token === viewer?.sessionToken ? <Chip tone="good">{t.thisDevice}</Chip> : null}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? <ActionButton action="/account/other-sessions" label={t.endOthers} tone="danger" /> : null}
    </Card>
  );
}
