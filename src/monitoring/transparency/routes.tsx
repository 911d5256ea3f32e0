import { Hono } from 'hono';
import { type AppContext, type AppEnv, found, readPage } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { DATA_PATH, PAGE_SECONDS } from './data/columns.ts';
import { askedMonths, readNumber, readSeq, startOfRunning } from './inputs.ts';
import { callSellers } from './names.ts';
import { goodsQuery, type Published, publishedQuery } from './store.ts';
import { DECISIONS_A_PAGE, decisionsQuery, readDecisions } from './store-decisions.ts';
import {
  ORDERS_A_PAGE,
  orderQuery,
  ordersQuery,
  plansQuery,
  readOrders,
  readPlan,
  sellersQuery,
} from './store-orders.ts';
import { texts } from './texts.ts';
import { dataTexts } from './texts-data.ts';
import { decisionTexts, orderTexts } from './texts-orders.ts';
import { DataPage } from './views/data-page.tsx';
import { DecisionsPage } from './views/decisions-page.tsx';
import { FiguresPage } from './views/figures-page.tsx';
import { OrderSplitPage } from './views/order-page.tsx';
import { OrdersPage } from './views/orders-page.tsx';

/** What everybody may see, without an account. */
export const transparencyRoutes = new Hono<AppEnv>();

/** The frame tells who is signed in, and in which language: only a stranger's page may be kept, by itself. */
function mayBeKept(c: AppContext): void {
  c.header('Vary', 'Cookie');
  if (!c.var.viewer) c.header('Cache-Control', `public, max-age=${PAGE_SECONDS}`);
}

transparencyRoutes.get('/transparency', async (c) => {
  const { db, lang, now } = c.var;
  const { typed, range } = askedMonths(c.req.query(), now);
  const [published, goods] = await readPage(c, [publishedQuery(db, range.range), goodsQuery(db)]);
  mayBeKept(c);
  const shown = { published: published as Published[], goods, range, typed };
  return renderPage(
    c,
    { title: texts[lang].title, nav: 'transparency', status: range.problem ? 422 : 200 },
    <FiguresPage {...shown} />,
  );
});

transparencyRoutes.get('/transparency/orders', async (c) => {
  const { db, lang, now } = c.var;
  const asked = { before: readNumber(c.req.query('before')), placedBefore: startOfRunning(now) };
  const [rows, goods] = await readPage(c, [ordersQuery(db, asked), goodsQuery(db)]);
  const orders = readOrders(rows.slice(0, ORDERS_A_PAGE));
  const next = rows.length > ORDERS_A_PAGE ? `/transparency/orders?before=${orders.at(-1)!.number}` : null;
  mayBeKept(c);
  return renderPage(
    c,
    { title: orderTexts[lang].title, nav: 'transparency', wide: true },
    <OrdersPage {...{ orders, goods, next }} />,
  );
});

transparencyRoutes.get('/transparency/orders/:number', async (c) => {
  const { db, lang, now } = c.var;
  const [number, until] = [found(readNumber(c.req.param('number'))), startOfRunning(now)];
  const [rows, plans, sellers, goods] = await readPage(c, [
    orderQuery(db, number, until),
    plansQuery(db, number, until),
    sellersQuery(db, number, until),
    goodsQuery(db),
  ]);
  const order = found(readOrders(rows)[0]);
  const called = await callSellers(sellers, lang);
  mayBeKept(c);
  return renderPage(
    c,
    { title: orderTexts[lang].orderTitle(number), nav: 'transparency' },
    <OrderSplitPage {...{ order, goods, called, plans: plans.map(readPlan) }} />,
  );
});

transparencyRoutes.get('/transparency/decisions', async (c) => {
  const { db, lang } = c.var;
  const asked = { before: readSeq(c.req.query('before')), most: DECISIONS_A_PAGE + 1 };
  const [found, goods] = await readPage(c, [decisionsQuery(db, asked), goodsQuery(db)]);
  const rows = readDecisions(found.slice(0, DECISIONS_A_PAGE));
  const next = found.length > DECISIONS_A_PAGE ? `/transparency/decisions?before=${rows.at(-1)!.seq}` : null;
  mayBeKept(c);
  return renderPage(
    c,
    { title: decisionTexts[lang].title, nav: 'transparency' },
    <DecisionsPage {...{ rows, goods, next }} />,
  );
});

transparencyRoutes.get(DATA_PATH, async (c) => {
  const { lang, now } = c.var;
  await readPage(c, []);
  const { typed, range } = askedMonths(c.req.query(), now);
  mayBeKept(c);
  return renderPage(
    c,
    { title: dataTexts[lang].title, nav: 'transparency', status: range.problem ? 422 : 200 },
    <DataPage {...{ range, typed }} />,
  );
});
