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
import { newId } from '../../platform/ids.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { csvOf } from '../transparency/data/files.ts';
import { tradeRows } from '../transparency/data/tables.ts';
import { askedMonths } from '../transparency/inputs.ts';
import { goodsQuery, type Published, publishedQuery } from '../transparency/store.ts';
import { grantObserver, moveGrantEnd, revokeGrant } from './commands/grants.ts';
import { checkEnd, checkGrant, readGrantId, readLookId } from './inputs.ts';
import { type Grant, scopeOf } from './rules.ts';
import {
  grantLooksQuery,
  grantsOfQuery,
  grantsQuery,
  kecamatanQuery,
  looksQuery,
  noteLook,
  noteRefusal,
  observersQuery,
  oneGrantQuery,
} from './store.ts';
import { errorTexts, texts } from './texts.ts';
import { GrantPage } from './views/grant-page.tsx';
import { GrantsPage } from './views/grants-page.tsx';
import { LooksPage } from './views/looks-page.tsx';
import { ObservedPage } from './views/observed-page.tsx';

/** Observers: who may look, what they see, and that they looked. */
export const observerRoutes = new Hono<AppEnv>();
const keeper = allow('administrator');
const LOOKS_A_PAGE = 100;
const GRANTS_A_PAGE = 50;
const LAST_LOOKS = 20;

/** @param kecamatan as it was typed: one of many is known by being asked for */
async function readDesk(c: AppContext, kecamatan?: string) {
  const { db } = c.var;
  const asked = { after: readGrantId(c.req.query('after')), most: GRANTS_A_PAGE + 1 };
  const [rows, observers, areas] = await readPage(c, [
    grantsQuery(db, asked),
    observersQuery(db),
    kecamatanQuery(db, kecamatan),
  ]);
  const grants = rows.slice(0, GRANTS_A_PAGE);
  const next = rows.length > GRANTS_A_PAGE ? `/observers?after=${grants.at(-1)!.id}` : null;
  return { grants, next, observers, kecamatan: areas };
}
type Desk = Awaited<ReturnType<typeof readDesk>>;

const grantsPage = (c: AppContext, desk: Desk, form: FormState, status: 200 | 422 = 200) =>
  renderPage(
    c,
    { title: texts[c.var.lang].title, wide: true, status },
    <GrantsPage {...{ ...desk, form, done: c.req.query('done') }} />,
  );

observerRoutes.get('/observers', keeper, async (c) => grantsPage(c, await readDesk(c), freshForm));

observerRoutes.post('/observers/grants', keeper, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const desk = await readDesk(c, typed.kecamatan?.trim());
  const checked = checkGrant(
    { ...typed, kecamatan: typed.kecamatan?.trim() ?? '' },
    { ...desk, today: dayOf(now) },
    lang,
  );
  if (!checked.ok) return grantsPage(c, desk, checked, 422);
  return seeOther(c, (await grantObserver(db, viewerOf(c), checked.value, now)).location);
});

async function grantPage(c: AppContext, id: string, form: FormState, status: 200 | 409 | 422 = 200) {
  const { db, lang } = c.var;
  const [grants, looks] = await readPage(c, [oneGrantQuery(db, id), grantLooksQuery(db, id, LAST_LOOKS)]);
  const grant = found(grants[0]);
  const props = { grant, looks, form, isMoved: c.req.query('done') === 'moved' };
  return renderPage(c, { title: texts[lang].grantTitle(grant.observer), status }, <GrantPage {...props} />);
}

observerRoutes.get('/observers/grants/:id', keeper, (c) => grantPage(c, c.req.param('id'), freshForm));

observerRoutes.post('/observers/grants/:id/end', keeper, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const grant = found((await oneGrantQuery(db, id))[0]);
  const checked = checkEnd(typedFrom(await c.req.formData()), { from: grant.from, today: dayOf(now) }, lang);
  if (!checked.ok) return grantPage(c, id, checked, 422);
  const answer = await moveGrantEnd(db, viewerOf(c), { id, until: checked.value.until }, now);
  if (answer.ok) return seeOther(c, `/observers/grants/${id}?done=moved`);
  if (answer.reason === 'unknown') throw new NotFound();
  return grantPage(c, id, { typed: checked.typed, errors: { '': errorTexts[lang][answer.reason] } }, 409);
});

observerRoutes.post('/observers/grants/:id/revocation', keeper, async (c) => {
  const { db, now } = c.var;
  const answer = await revokeGrant(db, viewerOf(c), c.req.param('id'), now);
  if (!answer.ok) throw new NotFound();
  return seeOther(c, '/observers?done=revoked');
});

observerRoutes.get('/observers/looks', keeper, async (c) => {
  const { db, lang } = c.var;
  const asked = { before: readLookId(c.req.query('before')), most: LOOKS_A_PAGE + 1 };
  const [rows] = await readPage(c, [looksQuery(db, asked)]);
  const looks = rows.slice(0, LOOKS_A_PAGE);
  const next = rows.length > LOOKS_A_PAGE ? `/observers/looks?before=${looks.at(-1)!.id}` : null;
  return renderPage(c, { title: texts[lang].looksTitle, wide: true }, <LooksPage {...{ looks, next }} />);
});

/** The look, or that it was refused, is noted in the same commit that reads: nothing is seen that was not noted. */
async function observed(c: AppContext, path: string) {
  const { db, now } = c.var;
  const { partyId, userId } = viewerOf(c);
  const { typed, range } = askedMonths(c.req.query(), now);
  const page = `${path}?from=${range.range.from}&until=${range.range.until}`;
  const look = { id: newId(now), observerId: partyId, userId, page, at: now, today: dayOf(now) };
  const [, , grants, published, goods] = await readPage(c, [
    noteLook(db, look),
    noteRefusal(db, look),
    grantsOfQuery(db, partyId),
    publishedQuery(db, range.range),
    goodsQuery(db),
  ]);
  return { grants: grants as Grant[], published: published as Published[], goods, range, typed };
}
type Observed = Awaited<ReturnType<typeof observed>>;

const observedPage = (c: AppContext, shown: Observed, status: 200 | 403 | 422) =>
  renderPage(c, { title: texts[c.var.lang].observedTitle, nav: 'observed', status }, <ObservedPage {...shown} />);

observerRoutes.get('/observed', allow('observer'), async (c) => {
  const shown = await observed(c, '/observed');
  return observedPage(c, shown, shown.range.problem ? 422 : 200);
});

/** What the page shows, as a file: the published cells, those of the grant's area alone. */
observerRoutes.get('/observed.csv', allow('observer'), async (c) => {
  const shown = await observed(c, '/observed.csv');
  const scope = scopeOf(shown.grants, dayOf(c.var.now));
  if (!scope) return observedPage(c, shown, 403);
  const { from, until } = shown.range.range;
  if (shown.range.problem) return observedPage(c, shown, 422);
  const rows = tradeRows(shown.published, new Map(shown.goods.map((one) => [one.id, one])));
  const own = rows.filter(({ kecamatan }) => !scope.kecamatan || scope.kecamatan.includes(String(kecamatan)));
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="lumbung-${from}-${until}.csv"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(csvOf('trade', own));
});
