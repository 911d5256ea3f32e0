import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { newId } from '../../platform/ids.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { askedMonths } from '../transparency/inputs.ts';
import { goodsQuery, type Published, publishedQuery } from '../transparency/store.ts';
import { grantObserver, revokeGrant } from './commands/grants.ts';
import { checkGrant, readLookId } from './inputs.ts';
import { grantsOfQuery, grantsQuery, kecamatanQuery, looksQuery, noteLook, observersQuery } from './store.ts';
import { texts } from './texts.ts';
import { GrantsPage } from './views/grants-page.tsx';
import { LooksPage } from './views/looks-page.tsx';
import { ObservedPage } from './views/observed-page.tsx';

/** Observers: who may look, what they see, and that they looked. */
export const observerRoutes = new Hono<AppEnv>();
const keeper = allow('administrator');
const LOOKS_A_PAGE = 100;

async function readDesk(c: AppContext) {
  const { db } = c.var;
  const [grants, observers, kecamatan] = await readPage(c, [grantsQuery(db), observersQuery(db), kecamatanQuery(db)]);
  return { grants, observers, kecamatan };
}
type Desk = Awaited<ReturnType<typeof readDesk>>;

const grantsPage = (c: AppContext, desk: Desk, form: FormState, status: 200 | 422 = 200) =>
  renderPage(
    c,
    { title: texts[c.var.lang].title, status },
    <GrantsPage {...{ ...desk, form, done: c.req.query('done') }} />,
  );

observerRoutes.get('/observers', keeper, async (c) => grantsPage(c, await readDesk(c), freshForm));

observerRoutes.post('/observers/grants', keeper, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const desk = await readDesk(c);
  const checked = checkGrant(typed, { ...desk, today: dayOf(now) }, lang);
  if (!checked.ok) return grantsPage(c, desk, checked, 422);
  return seeOther(c, (await grantObserver(db, viewerOf(c), checked.value, now)).location);
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
  return renderPage(c, { title: texts[lang].looksTitle }, <LooksPage {...{ looks, next }} />);
});

/** The look is noted in the same commit that reads: nothing is seen that was not noted. */
observerRoutes.get('/observed', allow('observer'), async (c) => {
  const { db, lang, now } = c.var;
  const { partyId, userId } = viewerOf(c);
  const { typed, range } = askedMonths(c.req.query(), now);
  const page = `/observed?from=${range.range.from}&until=${range.range.until}`;
  const look = { id: newId(now), observerId: partyId, userId, page, at: now, today: dayOf(now) };
  const [, grants, published, goods] = await readPage(c, [
    noteLook(db, look),
    grantsOfQuery(db, partyId),
    publishedQuery(db, range.range),
    goodsQuery(db),
  ]);
  const shown = { grants, published: published as Published[], goods, range, typed };
  return renderPage(
    c,
    { title: texts[lang].observedTitle, status: range.problem ? 422 : 200 },
    <ObservedPage {...shown} />,
  );
});
