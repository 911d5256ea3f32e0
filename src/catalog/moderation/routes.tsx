import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { check, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { assess } from './assess.ts';
import { approveMany, type Decision, decide, type ManyOutcome, sendMessage } from './commands.ts';
import { approvalInput, errors, filterFrom, messageInput, reasonedInput, tickedInput } from './inputs.ts';
import {
  kecamatanQuery,
  neighboursQuery,
  QUEUE_PAGE,
  queueCountsQuery,
  queueQuery,
  referencesQuery,
} from './store/queue.ts';
import { submissionPage } from './submission-page.tsx';
import { texts } from './texts.ts';
import type { DecisionForms } from './views/decision.tsx';
import { Queue } from './views/queue.tsx';

export const routes = new Hono<AppEnv>();
const moderators = allow('moderator', 'administrator');

routes.get('/moderation', moderators, (c) => queuePage(c, null));

async function queuePage(c: AppContext, outcome: ManyOutcome | 'none_picked' | null, status: 200 | 422 = 200) {
  const { db, now, lang } = c.var;
  const filter = filterFrom(c.req.method === 'GET' ? c.req.query() : {});
  const [rows, counts, neighbours, references, settingRows, kecamatan] = await readPage(c, [
    queueQuery(db, filter),
    queueCountsQuery(db, filter),
    neighboursQuery(db, 'queue'),
    referencesQuery(db, dayOf(now)),
    settingsQuery(db),
    kecamatanQuery(db),
  ]);
  const settings = settingsFrom(settingRows);
  const shown = rows.slice(0, QUEUE_PAGE).map((row) => {
    const subject = { tiers: row.tiers, available: row.revisionAvailable, certificate: row.certificate };
    return { ...row, findings: assess({ ...row, subject }, neighbours, references, settings) };
  });
  const last = shown.at(-1);
  const next = rows.length > QUEUE_PAGE && last ? nextAddress(c, `${last.submittedAt}_${last.id}`) : null;
  const districts = kecamatan.flatMap((row) => (row.kecamatan ? [row.kecamatan] : []));
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'moderation', status },
    <Queue rows={shown} counts={counts} filter={filter} next={next} outcome={outcome} kecamatan={districts} />,
  );
}

function nextAddress(c: AppContext, after: string): string {
  const query = new URLSearchParams(c.req.query());
  query.set('after', after);
  return `/moderation?${query}`;
}

routes.post('/moderation/approvals', moderators, async (c) => {
  const typed = typedFrom(await c.req.formData());
  const ticked = Object.entries(typed).flatMap(([name, value]) => (name.startsWith('ticked.') ? [value] : []));
  const numbered = Object.fromEntries(ticked.slice(0, QUEUE_PAGE).map((value, i) => [`ticked.${i}`, value]));
  const checked = check(tickedInput, numbered, errors[c.var.lang]);
  if (!checked.ok) return queuePage(c, 'none_picked', 422);
  return queuePage(c, await approveMany(c.var.db, viewerOf(c), checked.value.ticked, c.var.now));
});

routes.get('/moderation/:revisionId', moderators, (c) => submissionPage(c, c.req.param('revisionId'), {}));

/** One address per decision; each decides on the version the moderator saw. */
const decisions: readonly {
  path: NonNullable<DecisionForms>['of'] | 'reinstatement';
  decision: Decision;
  reasoned: boolean;
}[] = [
  { path: 'approval', decision: 'approve', reasoned: false },
  { path: 'change-request', decision: 'request_changes', reasoned: true },
  { path: 'rejection', decision: 'reject', reasoned: true },
  { path: 'suspension', decision: 'suspend', reasoned: true },
  { path: 'reinstatement', decision: 'reinstate', reasoned: false },
];

for (const { path, decision, reasoned } of decisions) {
  routes.post(`/moderation/:revisionId/${path}`, moderators, async (c) => {
    const revisionId = c.req.param('revisionId') ?? '';
    const checked = check(
      reasoned ? reasonedInput : approvalInput,
      typedFrom(await c.req.formData()),
      errors[c.var.lang],
    );
    if (!checked.ok) {
      const of = path === 'reinstatement' ? 'approval' : path;
      return submissionPage(c, revisionId, { forms: { of, state: checked } });
    }
    const outcome = await decide(c.var.db, viewerOf(c), { revisionId, decision, ...checked.value }, c.var.now);
    if (outcome.ok) return seeOther(c, `/moderation/${revisionId}?done=${decision}`);
    if (outcome.reason === 'unknown') throw new NotFound();
    return submissionPage(c, revisionId, { late: outcome });
  });
}

routes.post('/moderation/:revisionId/messages', moderators, async (c) => {
  const revisionId = c.req.param('revisionId');
  const checked = check(messageInput, typedFrom(await c.req.formData()), errors[c.var.lang]);
  if (!checked.ok) return submissionPage(c, revisionId, { forms: { of: 'message', state: checked } });
  const outcome = await sendMessage(c.var.db, viewerOf(c), { revisionId, ...checked.value }, c.var.now);
  if (!outcome.ok) throw new NotFound();
  return seeOther(c, `/moderation/${revisionId}`);
});
