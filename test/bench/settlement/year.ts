import { sql } from 'drizzle-orm';
import { randomOf } from '../../../db/seeds/random.ts';
import { dayOf } from '../../../src/platform/clock.ts';
import type { Db } from '../../../src/platform/db.ts';
import { deliver } from './goods.ts';
import { invoiceAll, type Share } from './invoices.ts';
import { anyOf } from './load.ts';
import { makeOrder, type Order } from './order.ts';
import { payAll } from './payments.ts';
import { payouts, writeBatch } from './payouts.ts';
import { newRows, type Rows, write } from './rows.ts';
import { sealAll } from './seal.ts';
import { type Market, openMarket } from './world.ts';

/** Orders of one transaction. */
const CHUNK = 200;

/**
 * One year of a forum up to `now`, by plain rows that pass every trigger: orders evenly over the year, each with what has become of it
 * by its age. Made from a seed: the same `now` and count make the same year.
 */
export async function makeYear(db: Db, { orders, now }: { orders: number; now: number }): Promise<void> {
  const market = await openMarket(db, now);
  const numbers = await numbersOf(db);
  const shares: Share[] = [];
  for (let from = 0; from < orders; from += CHUNK) {
    const size = Math.min(CHUNK, orders - from);
    shares.push(...(await writeOrders(db, market, { from, size, orders }, numbers)));
  }
  await rememberNumbers(db, numbers);
  await writePayouts(db, market, shares);
  await sealAll(db);
}

type Chunk = { from: number; size: number; orders: number };

async function writeOrders(
  db: Db,
  market: Market,
  { from, size, orders }: Chunk,
  numbers: Map<string, number>,
): Promise<Share[]> {
  const random = randomOf(`orders from ${from}`);
  const first = newRows();
  const made = Array.from({ length: size }, (_, i) => {
    const index = from + i;
    const day = dayOf(market.start + Math.floor((index * (market.now - market.start)) / orders));
    return makeOrder(market, random, { index, orders, number: nextNumber(numbers, day.slice(0, 4)) }, first);
  });
  const events = first.event.splice(0);
  await write(db, first);
  const feeBps = await feesOf(db, made);
  const rows = newRows();
  rows.event.push(...events);
  const shares = made.flatMap((order) => liveOn(market, random, order, feeBps, rows));
  rows.event.sort((a, b) => a.at - b.at || (a.version ?? 0) - (b.version ?? 0));
  await write(db, rows);
  return shares;
}

/** From confirmed to paid, as far as its age allows. */
function liveOn(
  market: Market,
  random: ReturnType<typeof randomOf>,
  order: Order,
  feeBps: ReadonlyMap<string, number>,
  rows: Rows,
): Share[] {
  const delivered = deliver(market, random, order, rows);
  const invoices = invoiceAll(market, { order, delivered, feeBps }, rows);
  payAll(market, random, order, invoices, rows);
  return invoices.flatMap((one) => one.shares);
}

/** As the trigger on awards has frozen them. */
async function feesOf(db: Db, orders: readonly Order[]): Promise<Map<string, number>> {
  const ids = orders.flatMap((order) => order.awards.map((award) => award.id));
  const rows = await db.all<{ id: string; bps: number }>(
    sql`select award_id id, fee_bps bps from award_terms where award_id in ${anyOf(ids)}`,
  );
  return new Map(rows.map((row) => [row.id, row.bps]));
}

/** Last numbers of orders, by year. */
async function numbersOf(db: Db): Promise<Map<string, number>> {
  const rows = await db.all<{ year: string; last: number }>(
    sql`select substr(series, 3) year, last from number_series where series like 'P-____'`,
  );
  return new Map(rows.map((row) => [row.year, row.last]));
}

function nextNumber(numbers: Map<string, number>, year: string): string {
  const next = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, next);
  return `P-${year}-${String(next).padStart(6, '0')}`;
}

async function rememberNumbers(db: Db, numbers: ReadonlyMap<string, number>): Promise<void> {
  for (const [year, last] of numbers)
    await db.run(sql`insert into number_series (series, last) values (${`P-${year}`}, ${last})
      on conflict (series) do update set last = excluded.last`);
}

async function writePayouts(db: Db, market: Market, shares: readonly Share[]): Promise<void> {
  const rows = await db.all<{ year: string; last: number }>(
    sql`select substr(number, 4, 4) year, max(cast(substr(number, 9) as integer)) last from payout_batch group by 1`,
  );
  const batches = payouts(market, shares, new Map(rows.map((row) => [row.year, row.last])));
  for (const [i, batch] of batches.entries()) {
    const rows = newRows();
    writeBatch(market, batch, batches.length - 1 - i, rows);
    await write(db, rows);
  }
}
