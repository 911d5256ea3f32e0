import { Hono } from 'hono';
import { commodityName } from '../../catalog/index.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, found, readPage, viewerOf } from '../../platform/http.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { deviatingAtEnds, forecast } from '../rules/prices/index.ts';
import { commodityQueries, counting, ruleOf } from './read.ts';
import { mayAct, mayEnter, readers } from './routes-watch.tsx';
import { standingOf } from './rules.ts';
import { marketPricesQuery, placeEndsQuery, placePricesQuery } from './store-commodity.ts';
import { calledQuery, goodsQuery, pooledNeedsQuery } from './store-watch.ts';
import { CommodityPage, type CommodityPageProps } from './views/commodity-page.tsx';
import { weekRows, weeksFile } from './weeks.ts';

/** One commodity's prices, as a page and as a file. */
export const commodityRoutes = new Hono<AppEnv>();

/** Weeks of the chart and its table; the forecast is tried on all that are known. */
const CHART_WEEKS = 26;
const MOST_CARRY = 60;
/** Of a whole country hundreds of kelurahan deviate; the farthest stand here. */
const MOST_PLACES = 20;

async function pageOf(c: AppContext, id: string): Promise<CommodityPageProps> {
  const { db, now } = c.var;
  const viewer = viewerOf(c);
  const [[goods], needs, called, prices, ends, markets, settingRows, references, latest, weeks] = await readPage(c, [
    goodsQuery(db, id),
    pooledNeedsQuery(db, id),
    calledQuery(db, dayOf(now)),
    placePricesQuery(db, id),
    placeEndsQuery(db, id, MOST_PLACES),
    marketPricesQuery(db, id, addDays(dayOf(now), -MOST_CARRY)),
    ...commodityQueries(db, id, now),
  ]);
  const settings = settingsFrom(settingRows);
  const known = { latest: counting(latest, settings, now), weeks, references };
  const standing = standingOf(known, ruleOf(settings, now));
  const isCalled = called.some((one) => one.commodityId === id);
  const { done } = c.req.query();
  return {
    ...{
      goods: found(goods),
      standing,
      forecast: forecast(standing.weeks, 1),
      places: deviatingAtEnds(prices, ends, MOST_PLACES),
    },
    weeks: weeks.filter(({ week }) => week > addDays(dayOf(now), -7 * CHART_WEEKS)),
    markets: markets.filter(({ day }) => day >= addDays(dayOf(now), -settings.price_carry_days)),
    staff: mayAct(viewer) ? { need: needs[0] ?? null, isCalled } : null,
    ...{ mayEnter: mayEnter(viewer), done: done === 'called' || done === 'called-before' ? done : null },
  };
}

commodityRoutes.get('/prices/:commodityId', readers, async (c) => {
  const page = await pageOf(c, c.req.param('commodityId'));
  return renderPage(
    c,
    { title: commodityName(page.goods, c.var.lang), nav: 'dashboard', wide: true },
    <CommodityPage {...page} />,
  );
});

commodityRoutes.get('/prices/:commodityId/csv', readers, async (c) => {
  const { db, now } = c.var;
  const id = c.req.param('commodityId');
  const [[goods], settingRows, references, latest, weeks] = await readPage(c, [
    goodsQuery(db, id),
    ...commodityQueries(db, id, now),
  ]);
  const rule = ruleOf(settingsFrom(settingRows), now);
  const { reference } = standingOf({ latest, weeks, references }, rule);
  const file = weeksFile(weekRows(weeks), found(goods), reference, rule.thresholds);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="harga-${found(goods).commodityId}.csv"`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(file);
});
