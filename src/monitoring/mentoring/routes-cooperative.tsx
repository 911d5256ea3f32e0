import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
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
import { renderPage } from '../../platform/ui/page.tsx';
import { COOPERATIVE, FORUM } from '../../platform/viewer.ts';
import { finish } from './commands/finish.ts';
import { addItem, agreeDirection, assignMentor, dropGoal, setGoal } from './commands/plans.ts';
import { checkDirection, checkDone, checkGoal, checkItem, checkMentor, readId, readName } from './inputs.ts';
import { freshForms, mayOf, readCooperative } from './page.ts';
import { cooperativeQuery, itemQuery, readingsQuery, visitQuery } from './store.ts';
import { listQuery } from './store-list.ts';
import { texts } from './texts.ts';
import { errorTexts } from './texts-errors.ts';
import type { Cooperative } from './types.ts';
import { CooperativePage, type PageForms } from './views/cooperative-page.tsx';
import { ListPage } from './views/list-page.tsx';

/** Direction, goals and action items of cooperatives. */
export const cooperativeRoutes = new Hono<AppEnv>();
const nav = 'mentoring';
const mentors = allow('mentor');
const LISTED = 30;
const readers = allow(...COOPERATIVE, ...FORUM);

cooperativeRoutes.get('/mentoring', readers, async (c) => {
  const { partyKind, partyId, role, userId } = viewerOf(c);
  if (partyKind === 'cooperative') return cooperativePage(c, partyId, { done: c.req.query('done') ?? null });
  const { of, name: typed, after } = c.req.query();
  const isMine = role === 'mentor' && of !== 'all';
  const { db, now, lang } = c.var;
  const [name, most] = [readName(typed), LISTED + 1];
  const asked = { mentorId: isMine ? userId : null, name, after: readId(after), today: dayOf(now), most };
  const [some] = await readPage(c, [listQuery(db, asked)]);
  const rows = some.slice(0, LISTED);
  const query = { ...(of ? { of } : {}), ...(name ? { name } : {}) };
  const next = some.length > LISTED ? `/mentoring?${new URLSearchParams({ ...query, after: rows.at(-1)!.id })}` : null;
  const props = { rows, all: some[0]?.all ?? 0, next, name, isMine, isMentor: role === 'mentor' };
  return renderPage(c, { title: texts[lang].title, nav, wide: true }, <ListPage {...props} />);
});

cooperativeRoutes.get('/mentoring/:cooperativeId', readers, (c) => {
  const { partyKind, partyId } = viewerOf(c);
  const id = c.req.param('cooperativeId');
  if (partyKind === 'cooperative' && id !== partyId) throw new NotFound();
  return cooperativePage(c, id, { done: c.req.query('done') ?? null });
});

async function cooperativePage(c: AppContext, id: string, forms: Partial<PageForms>, status: 200 | 409 | 422 = 200) {
  const view = await readCooperative(c, id);
  const isOwn = viewerOf(c).partyKind === 'cooperative';
  const props = {
    view,
    forms: { ...freshForms, ...forms },
    today: dayOf(c.var.now),
    may: mayPlan(c, view.cooperative),
    isOwn,
  };
  const title = isOwn ? texts[c.var.lang].ownTitle : view.cooperative.name;
  return renderPage(c, { title, nav, wide: true, status }, <CooperativePage {...props} />);
}

/** Nothing new is begun with a cooperative that trades here no more; its history stays. */
function mayPlan(c: AppContext, of: Cooperative) {
  const may = mayOf(c, of);
  return { ...may, edit: may.edit && of.status === 'verified' };
}

const isOver = (c: AppContext, { id }: Cooperative) =>
  cooperativePage(c, id, { refusal: errorTexts[c.var.lang].trades_no_more }, 409);

/** The cooperative, if it is this mentor's now: another's is not there to be changed. */
export async function ownCooperative(c: AppContext, id: string): Promise<Cooperative> {
  const [cooperative] = await cooperativeQuery(c.var.db, id);
  if (cooperative?.mentorId !== viewerOf(c).userId) throw new NotFound();
  return found(cooperative);
}

cooperativeRoutes.post('/mentoring/:cooperativeId/mentor', allow('administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const cooperativeId = c.req.param('cooperativeId');
  const checked = checkMentor(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return cooperativePage(c, cooperativeId, { mentor: checked }, 422);
  const { key, mentor } = checked.value;
  const answer = await assignMentor(db, viewerOf(c), { key, cooperativeId, mentorId: mentor }, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'not_found') throw new NotFound();
  const text = errorTexts[lang][answer.reason];
  const errors: Record<string, string> = answer.reason === 'unknown_mentor' ? { mentor: text } : { '': text };
  const status = answer.reason === 'try_again' ? 409 : 422;
  return cooperativePage(c, cooperativeId, { mentor: { typed: checked.typed, errors } }, status);
});

cooperativeRoutes.post('/mentoring/:cooperativeId/direction', mentors, async (c) => {
  const { db, lang, now } = c.var;
  const cooperative = await ownCooperative(c, c.req.param('cooperativeId'));
  if (cooperative.status !== 'verified') return isOver(c, cooperative);
  const { id } = cooperative;
  const checked = checkDirection(typedFrom(await c.req.formData()), dayOf(now), lang);
  if (!checked.ok) return cooperativePage(c, id, { direction: checked }, 422);
  const answer = await agreeDirection(db, viewerOf(c), { ...checked.value, cooperativeId: id }, now);
  if (answer.ok) return seeOther(c, answer.location);
  const direction = { typed: checked.typed, errors: { '': errorTexts[lang][answer.reason] } };
  return cooperativePage(c, id, { direction }, 409);
});

cooperativeRoutes.post('/mentoring/:cooperativeId/goals', mentors, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('cooperativeId');
  const [[cooperative], readings] = await db.batch([cooperativeQuery(db, id), readingsQuery(db, id)]);
  if (cooperative?.mentorId !== viewerOf(c).userId) throw new NotFound();
  if (cooperative.status !== 'verified') return isOver(c, cooperative);
  const today = dayOf(now);
  const checked = checkGoal(typedFrom(await c.req.formData()), readings[0] ?? null, today, lang);
  if (!checked.ok) return cooperativePage(c, id, { goal: checked }, 422);
  const answer = await setGoal(db, viewerOf(c), { ...checked.value, cooperativeId: id, startsOn: today }, now);
  if (answer.ok) return seeOther(c, answer.location);
  return cooperativePage(
    c,
    id,
    { goal: { typed: checked.typed, errors: { '': errorTexts[lang][answer.reason] } } },
    409,
  );
});

cooperativeRoutes.post('/goals/:id/ending', mentors, async (c) => {
  const answer = await dropGoal(c.var.db, viewerOf(c), c.req.param('id'), c.var.now);
  if (!answer.ok) throw new NotFound();
  return seeOther(c, answer.location);
});

cooperativeRoutes.post('/mentoring/:cooperativeId/action-items', mentors, async (c) => {
  const { db, lang, now } = c.var;
  const cooperative = await ownCooperative(c, c.req.param('cooperativeId'));
  if (cooperative.status !== 'verified') return isOver(c, cooperative);
  const typed = typedFrom(await c.req.formData());
  const [checked, visitId] = [checkItem(typed, dayOf(now), lang), typed.visit || null];
  if (!checked.ok) return cooperativePage(c, cooperative.id, { item: checked }, 422);
  if (visitId) found((await visitQuery(db, visitId, cooperative.id))[0]);
  const answer = await addItem(db, viewerOf(c), cooperative, { ...checked.value, visitId }, now);
  if (answer.ok) return seeOther(c, answer.location);
  const item = { typed: checked.typed, errors: { '': errorTexts[lang][answer.reason] } };
  return cooperativePage(c, cooperative.id, { item }, 409);
});

cooperativeRoutes.post('/action-items/:id/done', allow('mentor', ...COOPERATIVE), async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const checked = checkDone(typedFrom(await c.req.formData()), lang);
  const answer = checked.ok ? await finish(db, viewerOf(c), { id, note: checked.value.note }, now) : null;
  if (answer?.ok) return seeOther(c, answer.location);
  if (answer?.reason === 'not_found') throw new NotFound();
  const { cooperativeId, mentorId } = found((await itemQuery(db, id))[0]);
  const may = mayOf(c, { id: cooperativeId, mentorId });
  if (may.tick === null) throw new NotFound();
  const errors = checked.ok ? { '': errorTexts[lang].try_again } : checked.errors;
  const tick = { id, form: { typed: checked.typed, errors } };
  return cooperativePage(c, cooperativeId, { tick }, checked.ok ? 409 : 422);
});
