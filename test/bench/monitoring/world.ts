import { sql } from 'drizzle-orm';
import { randomOf } from '../../../db/seeds/random.ts';
import { DAY, dayOf } from '../../../src/platform/clock.ts';
import type { Db } from '../../../src/platform/db.ts';
import { deliver } from '../settlement/goods.ts';
import { makeOrder } from '../settlement/order.ts';
import { newRows, type Rows, write } from '../settlement/rows.ts';
import { type Market, openMarket } from '../settlement/world.ts';

/** Orders of one transaction. */
const CHUNK = 500;
/** What no sum and no dashboard reads. */
const LEFT_OUT = ['event', 'document', 'inboxEntry'] as const;

/**
 * Years of a forum up to `now`, by plain rows that pass every trigger: orders evenly over them, confirmed, shipped and weighed, and
 * what the ledger has of each month. The same parameters make the same years.
 */
export async function makeYears(db: Db, asked: { orders: number; years: number; now: number }): Promise<void> {
  const { orders, years, now } = asked;
  const market: Market = { ...(await openMarket(db, now)), start: now - years * 365 * DAY };
  for (let from = 0; from < orders; from += CHUNK) await writeChunk(db, market, { from, orders });
  await writeBooks(db, market, years);
}

async function writeChunk(db: Db, market: Market, { from, orders }: { from: number; orders: number }): Promise<void> {
  const random = randomOf(`years from ${from}`);
  const first = newRows();
  const made = Array.from({ length: Math.min(CHUNK, orders - from) }, (_, i) => {
    const index = from + i;
    return makeOrder(market, random, { index, orders, number: `B-${index}` }, first);
  });
  await write(db, without(first));
  const rows = newRows();
  for (const order of made) deliver(market, random, order, rows);
  await write(db, without(rows));
}

function without(rows: Rows): Rows {
  for (const name of LEFT_OUT) rows[name].length = 0;
  return rows;
}

/** Receivables of every cooperative from every buyer by month, most of them paid. */
async function writeBooks(db: Db, { cooperatives, buyers, now }: Market, years: number): Promise<void> {
  const months = Array.from({ length: years * 12 }, (_, i) => dayOf(now - i * 30 * DAY).slice(0, 7));
  const rows = cooperatives.flatMap(({ id }) =>
    buyers.flatMap(({ party }) =>
      [...new Set(months)].map((month, i) => [id, party.id, month, 1_000_000, i < 2 ? 400_000 : 1_000_000]),
    ),
  );
  await db.run(sql`
    insert into account_month (party_id, code, counterparty_id, month, debit, credit)
    select value ->> 0, '1200', value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${JSON.stringify(rows)}) where true
    on conflict do nothing`);
}
