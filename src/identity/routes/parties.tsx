import { Hono } from 'hono';
import { check, typedFrom } from '../../platform/forms.ts';
import {
  type AppContext,
  type AppEnv,
  allow,
  found,
  NotFound,
  readPage,
  seeOther,
  viewerOf,
} from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM, type PartyKind, type PartyStatus } from '../../platform/viewer.ts';
import { decide } from '../commands/decide.ts';
import { invite } from '../commands/invite.ts';
import { registerObserver } from '../commands/register-observer.ts';
import { doneText } from '../done.ts';
import { inviteForm, observerForm } from '../inputs.ts';
import { decisionForm, reasonedDecisionForm } from '../inputs-papers.ts';
import { partyTransitions } from '../lifecycle.ts';
import { siteOf } from '../site.ts';
import { historyOf, membersOf, openSites, partyById } from '../store-parties.ts';
import { type PartyFilter, partyCounts, partyPage } from '../store-parties-list.ts';
import { errorTexts } from '../texts.ts';
import { inviteErrors } from '../texts-members.ts';
import { partyTexts } from '../texts-parties.ts';
import { NewObserverPage } from '../views/new-observer.tsx';
import { PartiesPage } from '../views/parties.tsx';
import { type ActForm, actPaths, PartyPage, type StaffAct } from '../views/party.tsx';

export const partyRoutes = new Hono<AppEnv>();

const PER_PAGE = 30;
const MOST_HISTORY = 50;

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | null =>
  all.find((one) => one === text) ?? null;

function filterFrom(c: AppContext): PartyFilter {
  return {
    kind: oneOf<PartyKind>(['cooperative', 'institution', 'observer'], c.req.query('kind')),
    status: oneOf<PartyStatus>(['applied', 'verified', 'rejected', 'suspended'], c.req.query('status')),
    text: (c.req.query('q') ?? '').trim().slice(0, 100),
    after: c.req.query('after') ?? null,
  };
}

function pageAfter(filter: PartyFilter, id: string): string {
  const { kind, status, text } = filter;
  const given = { ...(kind ? { kind } : {}), ...(status ? { status } : {}), ...(text ? { q: text } : {}) };
  return `/parties?${new URLSearchParams({ ...given, after: id })}`;
}

partyRoutes.get('/parties', allow(...FORUM), async (c) => {
  const filter = filterFrom(c);
  const [rows, counted] = await readPage(c, [partyPage(c.var.db, filter, PER_PAGE + 1), partyCounts(c.var.db, filter)]);
  const shown = rows.slice(0, PER_PAGE);
  const counts = Object.fromEntries(counted.map(({ status, count }) => [status, count]));
  const next = rows.length > PER_PAGE ? pageAfter(filter, shown.at(-1)!.id) : null;
  return renderPage(
    c,
    { title: partyTexts[c.var.lang].title, nav: 'parties' },
    <PartiesPage rows={shown} counts={counts} filter={filter} next={next} />,
  );
});

async function showParty(
  c: AppContext,
  id: string,
  given: { status?: 200 | 409 | 422; returned?: ActForm; inviteForm?: FormState; isOvertaken?: boolean } = {},
) {
  const { db, lang } = c.var;
  const [parties, members, sites, history] = await readPage(c, [
    partyById(db, id),
    membersOf(db, id),
    openSites(db, id),
    historyOf(db, id, MOST_HISTORY),
  ]);
  const party = found(parties[0]);
  if (party.kind === 'forum' || party.kind === 'supplier') throw new NotFound();
  const { status = 200, returned = null, isOvertaken = false, inviteForm = freshForm } = given;
  const done = doneText(partyTexts[lang], c.req.query('done'));
  return renderPage(
    c,
    { title: party.name, nav: 'parties', status },
    <PartyPage {...{ party, members, sites, history, returned, inviteForm, isOvertaken, done }} />,
  );
}

const administrators = allow('administrator');

const showNewObserver = (c: AppContext, form: FormState, status: 200 | 422 = 200) =>
  renderPage(c, { title: partyTexts[c.var.lang].newObserver, nav: 'parties', status }, <NewObserverPage form={form} />);

partyRoutes.get('/parties/new', administrators, async (c) => {
  await readPage(c, []);
  return showNewObserver(c, freshForm);
});

partyRoutes.post('/parties', administrators, async (c) => {
  const checked = check(observerForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showNewObserver(c, checked, 422);
  const location = await registerObserver(c.var.db, viewerOf(c), { ...checked.value, site: siteOf(c) }, c.var.now);
  return seeOther(c, location);
});

partyRoutes.post('/parties/:id/invitations', administrators, async (c) => {
  const partyId = c.req.param('id');
  const checked = check(inviteForm, typedFrom(await c.req.formData()), errorTexts[c.var.lang]);
  if (!checked.ok) return showParty(c, partyId, { status: 422, inviteForm: checked });
  const asked = { ...checked.value, partyId, site: siteOf(c) };
  const outcome = await invite(c.var.db, viewerOf(c), asked, c.var.now);
  if (outcome.ok) return seeOther(c, `/parties/${partyId}?done=invited`);
  const errors = inviteErrors(c.var.lang, outcome.reason);
  return showParty(c, partyId, { status: 422, inviteForm: { typed: checked.typed, errors } });
});

partyRoutes.get('/parties/:id', allow(...FORUM), (c) => showParty(c, c.req.param('id')));

for (const act of Object.keys(actPaths) as StaffAct[]) {
  partyRoutes.post(`/parties/:id/${actPaths[act]}`, allow('administrator', 'moderator'), (c) =>
    decideFrom(c, act, c.req.param('id') ?? ''),
  );
}

async function decideFrom(c: AppContext, act: StaffAct, partyId: string) {
  const typed = typedFrom(await c.req.formData());
  const texts = errorTexts[c.var.lang];
  const checked = partyTransitions[act].needsReason
    ? check(reasonedDecisionForm, typed, texts)
    : check(decisionForm, typed, texts);
  if (!checked.ok) return showParty(c, partyId, { status: 422, returned: { act, form: checked } });
  const { version } = checked.value;
  const reason = 'reason' in checked.value ? String(checked.value.reason) : null;
  const decision = { partyId, act, version, reason, origin: siteOf(c).origin };
  const outcome = await decide(c.var.db, viewerOf(c), decision, c.var.now);
  if (outcome.ok) return seeOther(c, `/parties/${partyId}?done=${act}`);
  if (outcome.reason === 'not_found') throw new NotFound();
  return showParty(c, partyId, { status: 409, isOvertaken: true, returned: { act, form: { typed, errors: {} } } });
}
