import { Hono } from 'hono';
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
import { listsInForceQuery } from '../suppliers/store-lists.ts';
import { addNeed, changeNeed, endNeed } from './commands/needs.ts';
import { checkNeedChange, checkNewNeed } from './inputs.ts';
import { aMonth, servings } from './rules.ts';
import {
  allGoodsQuery,
  goodsQuery,
  mediansQuery,
  ownNeedQuery,
  ownNeedsQuery,
  pooledFrom,
  pooledQuery,
  runningQuery,
} from './store.ts';
import { poolTexts, refusalTexts, texts } from './texts.ts';
import { type NeedForms, OwnNeedsPage } from './views/own-page.tsx';
import { PoolPage, poolFilters } from './views/pool-page.tsx';

/** What cooperatives need again and again: each keeps its own list, staff see all of it together. */
export const needRoutes = new Hono<AppEnv>();
const members = allow(...COOPERATIVE);
const nav = 'campaigns';

type Status = 200 | 409 | 422;

needRoutes.get('/needs', allow(...COOPERATIVE, ...FORUM), (c) => {
  if (viewerOf(c).partyKind === 'forum') return poolPage(c);
  const { done, commodity } = c.req.query();
  const add = commodity ? { typed: onlyNeed(c.req.query()), errors: {} } : undefined;
  return ownPage(c, { done: done === 'saved' || done === 'ended' ? done : undefined, ...(add ? { add } : {}) });
});

/** What a form may have in the address: it comes with the choice of the goods, so that nothing typed is lost. */
function onlyNeed(query: Record<string, string>): Record<string, string> {
  const names = ['commodity', 'quantity', 'quantityUnit', 'rhythm', 'lastPrice', 'lastBoughtOn'];
  return Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));
}

async function ownPage(c: AppContext, forms: NeedForms, status: Status = 200) {
  const { db, lang, now } = c.var;
  const viewer = viewerOf(c);
  const [needs, goods, running] = await readPage(c, [
    ownNeedsQuery(db, viewer.partyId),
    allGoodsQuery(db),
    runningQuery(db, viewer, now),
  ]);
  const kept = forms.add?.typed.commodity;
  const open = goods.filter(
    (one) => one.commodityId === kept || !needs.some((need) => need.commodityId === one.commodityId),
  );
  const page = <OwnNeedsPage {...{ needs, running, forms }} goods={open} />;
  return renderPage(c, { title: texts[lang].ownTitle, nav, wide: true, status }, page);
}

async function poolPage(c: AppContext) {
  const { db, lang, now } = c.var;
  const { role, partyKind } = viewerOf(c);
  const [pooled, medians, lists, running] = await readPage(c, [
    pooledQuery(db),
    mediansQuery(db),
    listsInForceQuery(db, now),
    runningQuery(db, { partyKind }, now),
  ]);
  const rows = pooledFrom(pooled, medians).map((one) => {
    const of = <T extends { commodityId: string }>(all: readonly T[]) =>
      all.filter(({ commodityId }) => commodityId === one.commodityId);
    const month = aMonth(one.byRhythm);
    return { pooled: one, month, servings: servings(of(lists), month), running: of(running) };
  });
  const filter = poolFilters.find((one) => one === c.req.query('prices')) ?? null;
  const props = { rows, filter, mayStart: role === 'moderator' || role === 'administrator' };
  return renderPage(c, { title: poolTexts[lang].title, nav, wide: true }, <PoolPage {...props} />);
}

needRoutes.post('/needs', members, async (c) => {
  const { db, lang, now } = c.var;
  const typed = typedFrom(await c.req.formData());
  const [goods = null] = await goodsQuery(db, typed.commodity ?? '');
  const checked = checkNewNeed(typed, goods, now, lang);
  if (!checked.ok) return ownPage(c, { add: checked }, 422);
  const retired = goods?.retiredAt !== null;
  const input = { ...checked.value, commodityId: goods!.commodityId };
  const answer = retired
    ? { ok: false as const, reason: 'commodity_retired' as const }
    : await addNeed(db, viewerOf(c), input, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'not_found') throw new NotFound();
  const field = answer.reason === 'need_twice' || answer.reason === 'commodity_retired' ? 'commodity' : '';
  return ownPage(c, { add: { typed, errors: { [field]: refusalTexts[lang][answer.reason] } } }, 409);
});

needRoutes.post('/needs/:id', members, async (c) => {
  const { db, lang, now } = c.var;
  const id = c.req.param('id');
  const typed = typedFrom(await c.req.formData());
  const need = found((await ownNeedQuery(db, viewerOf(c).partyId, id))[0]);
  const checked = checkNeedChange(typed, need, now, lang);
  if (!checked.ok) return ownPage(c, { edit: { id, form: checked } }, 422);
  const answer = await changeNeed(db, viewerOf(c), { id, input: checked.value }, need, now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'not_found') throw new NotFound();
  const text = refusalTexts[lang][answer.reason];
  const isGone = answer.reason === 'need_ended' || answer.reason === 'commodity_retired';
  return ownPage(c, isGone ? { notice: text } : { edit: { id, form: { typed, errors: { '': text } } } }, 409);
});

needRoutes.post('/needs/:id/ending', members, async (c) => {
  const { db, lang, now } = c.var;
  const answer = await endNeed(db, viewerOf(c), c.req.param('id'), now);
  if (answer.ok) return seeOther(c, answer.location);
  if (answer.reason === 'not_found') throw new NotFound();
  return ownPage(c, { notice: refusalTexts[lang][answer.reason] }, 409);
});
