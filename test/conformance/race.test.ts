import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { type Buyer, oneLot, orderFields, signedInBuyers, stock } from './buyers.ts';

const ORDERS = 200;
const LOTS = 50;

let worker: TestWorker;
let buyers: Buyer[];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  buyers = await signedInBuyers(worker, worker.database.db);
});
afterAll(() => worker.close());

/** How many answers there were of each status. */
const tally = (answers: readonly Answer[]): Record<number, number> =>
  Object.fromEntries([...Map.groupBy(answers, (one) => one.status)].map(([status, all]) => [status, all.length]));

describe('200 orders of one lot each, sent at the same time by eight institutions against 50 lots', () => {
  test.each([1, 2, 3])('sell exactly 50 lots and tell the other 150, time %i', async (round) => {
    const goods = await stock(worker.database.db, `race-${round}`, LOTS);
    // Each buyer has looked at the form; what it offers to choose from is then known.
    for (const { person } of buyers) await person.get(`/orders/new?commodity=${goods.commodityId}`);
    const answers = await Promise.all(
      Array.from({ length: ORDERS }, (_, i) => {
        const buyer = buyers[i % buyers.length]!;
        return buyer.person.post('/orders', orderFields(buyer, oneLot(goods)));
      }),
    );
    expect(tally(answers)).toEqual({ 303: LOTS, 409: ORDERS - LOTS });
    await expectSold(answers, goods.offerId, goods.lotSize);
    expectTold(answers.filter((answer) => answer.status === 409));
  });
});

/** Each redirect leads to an order of its own, all of them hold what the offer has reserved, and nothing else was written. */
async function expectSold(answers: readonly Answer[], offerId: string, lotSize: number): Promise<void> {
  const { db } = worker.database;
  const orders = answers.filter((answer) => answer.status === 303).map((answer) => answer.location?.split('/').at(-1));
  const held = await db.all<{ id: string; state: string; quantity: number }>(
    sql`select o.id, o.state, a.quantity from award a join bulk_order o on o.id = a.order_id where a.offer_id = ${offerId}`,
  );
  expect(new Set(held.map((row) => row.id))).toEqual(new Set(orders));
  expect(held.map(({ state, quantity }) => [state, quantity])).toEqual(orders.map(() => ['placed', lotSize]));
  const [row] = await db.all<{ reserved: number; available: number; lines: number }>(sql`select reserved, available,
    (select count(*) from order_line where commodity_id = offer.commodity_id) as lines from offer where id = ${offerId}`);
  expect(row).toEqual({ reserved: LOTS * lotSize, available: LOTS * lotSize, lines: LOTS });
}

/** In words, with the form as it was sent, so that the buyer can go on. */
function expectTold(refused: readonly Answer[]): void {
  for (const { text } of refused) {
    expect(textOnly(text)).toContain('Tidak ada koperasi yang bisa mengisi pesanan ini');
    expect(text).toMatch(/<input(?=[^>]* name="lines\.0\.quantity")[^>]* value="50"/);
  }
}
