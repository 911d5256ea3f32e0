import { Hono } from 'hono';
import { type AppContext, type AppEnv, found } from '../../platform/http.ts';
import { sha256 } from '../../platform/ids.ts';
import { DATA_PATH, FILE_SECONDS, type TableName } from './data/columns.ts';
import { csvOf, jsonOf, readFile } from './data/files.ts';
import { decisionRows, jointRows, orderRows, type Row, tradeRows } from './data/tables.ts';
import { askedMonths, spanOf, startOfRunning } from './inputs.ts';
import type { Range } from './rules/months.ts';
import { goodsQuery, type Published, publishedQuery } from './store.ts';
import { decisionsQuery, readDecisions } from './store-decisions.ts';
import { awardsQuery } from './store-orders.ts';
import { texts } from './texts.ts';

/** Open data, for machines; whoever asks, so that caches may keep it. */
export const dataRoutes = new Hono<AppEnv>();

/** Rows of one file, so that it fits into memory however large the forum is; who wants more takes the months in parts. */
const MOST_ROWS = 50_000;

dataRoutes.get(`${DATA_PATH}/:file`, async (c) => {
  const { table, format } = found(readFile(c.req.param('file')));
  const { range, problem } = askedMonths(c.req.query(), c.var.now).range;
  if (problem) return c.text(`${texts.id[problem]}\n${texts.en[problem]}\n`, 422);
  const rows = await rowsOf(c, table, range);
  if (rows.length > MOST_ROWS) return c.text(`${texts.id.too_many_rows}\n${texts.en.too_many_rows}\n`, 422);
  c.header('Cache-Control', `public, max-age=${FILE_SECONDS}`);
  // Anybody's page may read it.
  c.header('Access-Control-Allow-Origin', '*');
  const name = `lumbung-${table}-${range.from}-${range.until}.${format}`;
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  if (format === 'csv') return c.body(csvOf(table, rows), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  const source = `${c.var.config.origin ?? new URL(c.req.url).origin}/transparency`;
  return c.body(jsonOf(table, rows, range, source), 200, { 'Content-Type': 'application/json; charset=utf-8' });
});

async function rowsOf(c: AppContext, table: TableName, range: Range): Promise<Row[]> {
  const { db, now } = c.var;
  const { from, before } = spanOf(range);
  const until = Math.min(before, startOfRunning(now));
  const known = (goods: Awaited<ReturnType<typeof goodsQuery>>) => new Map(goods.map((one) => [one.id, one]));
  if (table === 'orders') {
    const [awards, goods] = await db.batch([
      awardsQuery(db, { from, before: until, most: MOST_ROWS + 1 }),
      goodsQuery(db),
    ]);
    const pairs = [...new Set(awards.map((one) => `${one.orderId}\n${one.cooperativeId}`))];
    const lots = new Map(await Promise.all(pairs.map(async (pair) => [pair, await sha256(pair)] as const)));
    return orderRows(awards, known(goods), lots);
  }
  if (table === 'decisions') {
    const asked = { before: Number.MAX_SAFE_INTEGER, from, until, most: MOST_ROWS + 1 };
    const [decisions, goods] = await db.batch([decisionsQuery(db, asked), goodsQuery(db)]);
    return decisionRows(readDecisions(decisions), known(goods));
  }
  const [published, goods] = await db.batch([publishedQuery(db, range), goodsQuery(db)]);
  return (table === 'trade' ? tradeRows : jointRows)(published as Published[], known(goods));
}
