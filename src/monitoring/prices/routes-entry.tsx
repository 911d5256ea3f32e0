import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type Typed, typedFrom } from '../../platform/forms.ts';
import { type AppContext, type AppEnv, allow, NotFound, readPage, seeOther, viewerOf } from '../../platform/http.ts';
import { type FormState, freshForm } from '../../platform/ui/form.tsx';
import { renderPage } from '../../platform/ui/page.tsx';
import { FORUM } from '../../platform/viewer.ts';
import { type EnterAnswer, enterPrice } from './commands/enter.ts';
import { addMarket, type MarketMove, moveMarket } from './commands/markets.ts';
import { checkMarket, checkPrice, type PriceInput, readMarketId } from './inputs.ts';
import { leftToNote } from './next.ts';
import { since } from './recent.ts';
import { mayAct, mayEnter } from './routes-watch.tsx';
import { lastEntriesQuery, marketsPageQuery, marketsQuery, usualQuery } from './store-entry.ts';
import { allGoodsQuery } from './store-watch.ts';
import { entryErrors, entryTexts, marketErrors, marketTexts } from './texts-entry.ts';
import type { Asked } from './views/ask-back.tsx';
import { EntryPage } from './views/entry-page.tsx';
import { MarketsPage } from './views/markets-page.tsx';

/** Prices noted at markets, and the markets. */
export const entryRoutes = new Hono<AppEnv>();
const enterers = allow('moderator', 'administrator', 'mentor');
const SHOWN = 8;
const MARKETS_A_PAGE = 50;

type Shown = { form: FormState; asked?: Asked; status?: 409 | 422 };

async function entryPage(c: AppContext, { form, asked, status }: Shown) {
  const { db, lang, now } = c.var;
  const { userId } = viewerOf(c);
  const [markets, goods, entries, usual] = await readPage(c, [
    marketsQuery(db),
    allGoodsQuery(db),
    lastEntriesQuery(db, 200),
    usualQuery(db, { market: form.typed.market ?? '', userId, since: since(now) }),
  ]);
  const done = entries.find((one) => one.id === c.req.query('done')) ?? null;
  // The market entered last stays chosen: whoever stands there notes one commodity after the other, and the next stands there already.
  const own = entries.find((one) => one.recordedBy === userId);
  const day = form.typed.day || dayOf(now);
  const left = leftToNote(goods, usual, { day, after: done?.commodityId ?? null });
  const typed = {
    ...(own && !form.typed.market ? { market: own.marketId } : {}),
    ...(done && left[0] ? { commodity: left[0].goods.commodityId } : {}),
    ...form.typed,
  };
  return renderPage(
    c,
    { title: entryTexts[lang].title, nav: 'dashboard', status: status ?? 200 },
    <EntryPage
      {...{ markets, goods, done, left, usual, today: dayOf(now), asked: asked ?? null }}
      form={{ typed, errors: form.errors }}
      entries={entries.slice(0, SHOWN)}
    />,
  );
}

const prefilled = (query: Record<string, string>): Typed =>
  Object.fromEntries(Object.entries(query).filter(([name]) => ['market', 'commodity', 'day', 'price'].includes(name)));

entryRoutes.get('/prices/new', enterers, (c) =>
  entryPage(c, { form: { typed: prefilled(c.req.query()), errors: {} } }),
);

entryRoutes.post('/prices', enterers, async (c) => {
  const { db, lang, now } = c.var;
  const { likely, ...sent } = typedFrom(await c.req.formData());
  // The button with what was likely meant is that price, typed.
  const typed: Typed = likely ? { ...sent, price: likely, sure: '' } : sent;
  const checked = checkPrice(typed, lang);
  if (!checked.ok) return entryPage(c, { form: checked, status: 422 });
  const answer = await enterPrice(db, viewerOf(c), checked.value, now);
  return answer.ok ? seeOther(c, answer.location) : refused(c, typed, checked.value, answer);
});

const fieldOf: Readonly<Record<string, string>> = {
  ...{ not_positive: 'price', too_large: 'price', not_a_day: 'day', future_date: 'day', try_again: '' },
  ...{ unknown_market: 'market', market_closed: 'market', unknown_commodity: 'commodity' },
};

function refused(c: AppContext, typed: Typed, input: PriceInput, answer: Extract<EnterAnswer, { ok: false }>) {
  if (answer.reason === 'doubtful') {
    const asked = { ...answer, price: input.price, commodityId: input.commodity };
    return entryPage(c, { form: { typed, errors: {} }, asked, status: 422 });
  }
  const errors = { [fieldOf[answer.reason] ?? '']: entryErrors[c.var.lang][answer.reason] };
  return entryPage(c, { form: { typed, errors }, status: answer.reason === 'try_again' ? 409 : 422 });
}

async function marketsPage(c: AppContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const after = c.req.method === 'GET' ? readMarketId(c.req.query('after')) : null;
  const [some] = await readPage(c, [marketsPageQuery(c.var.db, { after, most: MARKETS_A_PAGE + 1 })]);
  const markets = some.slice(0, MARKETS_A_PAGE);
  const next = some.length > MARKETS_A_PAGE ? `/prices/markets?after=${markets.at(-1)!.id}` : null;
  const viewer = viewerOf(c);
  const may = { mayAdd: mayAct(viewer), mayEnter: mayEnter(viewer), mayClose: viewer.role === 'administrator' };
  const page = <MarketsPage {...{ markets, next, form, ...may }} done={c.req.query('done') ?? ''} />;
  return renderPage(c, { title: marketTexts[c.var.lang].title, nav: 'dashboard', status }, page);
}

entryRoutes.get('/prices/markets', allow(...FORUM), (c) => marketsPage(c, freshForm));

entryRoutes.post('/prices/markets', allow('moderator', 'administrator'), async (c) => {
  const { db, lang, now } = c.var;
  const checked = checkMarket(typedFrom(await c.req.formData()), lang);
  if (!checked.ok) return marketsPage(c, checked, 422);
  const answer = await addMarket(db, viewerOf(c), checked.value, now);
  if (answer.ok) return seeOther(c, answer.location);
  return marketsPage(c, { typed: checked.typed, errors: { name: marketErrors[lang][answer.reason] } }, 409);
});

const moveTo = (to: MarketMove) => async (c: AppContext) => {
  const { db, now } = c.var;
  const answer = await moveMarket(db, viewerOf(c), { id: c.req.param('id') ?? '', to }, now);
  if (!answer.ok) throw new NotFound();
  return seeOther(c, `/prices/markets?done=${to}`);
};

entryRoutes.post('/prices/markets/:id/closing', allow('administrator'), moveTo('closed'));
entryRoutes.post('/prices/markets/:id/reopening', allow('administrator'), moveTo('reopened'));
