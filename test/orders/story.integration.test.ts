import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveOrder } from '../../src/orders/commands/approve.ts';
import { confirmAward, declineAward } from '../../src/orders/commands/awards.ts';
import { lapseAwards } from '../../src/orders/commands/lapse.ts';
import { awardDetailFrom, awardDetailQueries, awardListFrom, awardListQueries } from '../../src/orders/store-awards.ts';
import { orderDetailFrom, orderDetailQueries } from '../../src/orders/store-detail.ts';
import { orderListFrom, orderListQueries } from '../../src/orders/store-list.ts';
import { HOUR, MINUTE } from '../../src/platform/clock.ts';
import type { Results } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { agree, expectBooksInOrder, order, submit } from './books.ts';
import { formOf, hendra, manager, NOW, openMarket, type Stall, sari } from './market.ts';

const DEMAND = 68_000;
const cooperatives = Array.from({ length: 68 }, (_, i) => `kop-${String(i).padStart(2, '0')}`);

let world: TestDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  const stalls = cooperatives.map(
    (cooperative, i): Stall => ({
      cooperative,
      available: 900 + 50 * (i % 13),
      tiers: [
        { from: 0, unitPrice: 13_000 + 10 * ((i * 7) % 31) },
        { from: 1000, unitPrice: 12_900 + 10 * ((i * 7) % 31) },
      ],
      minLot: 100,
      lotSize: 50,
      fee: 50_000 + 1000 * (i % 5),
    }),
  );
  await openMarket(world.db, stalls);
});
afterAll(() => world.close());

test('68 tonnes over 68 cooperatives: most confirm, one declines, one confirms a part, one stays silent; confirmed to the last kilogram', async () => {
  const { db } = world;
  const form = formOf('hospital', [{ quantity: DEMAND }]);
  const submitted = await submit(db, sari, form);
  expect(submitted).toMatchObject({ ok: true, state: 'submitted' });
  const orderId = submitted.ok ? submitted.orderId : '';
  const agreement = await agree(db, hendra, form);
  const approved = await approveOrder(db, hendra, { key: newId(NOW), orderId, agreement }, NOW);
  expect(approved).toMatchObject({ ok: true, number: 'P-2026-000001' });
  await expectBooksInOrder(db);

  const { awards } = await order(db, orderId);
  expect(awards.length).toBeGreaterThan(50);
  expect(awards.reduce((sum, one) => sum + one.quantity, 0)).toBe(DEMAND);
  const [declines, confirmsPart, silent, ...rest] = awards;
  for (const one of rest.slice(0, -1)) await confirm(one.cooperativeId, one.id, null, NOW + HOUR);
  const reason = 'gabah belum kering';
  expect(
    await declineAward(db, manager(declines!.cooperativeId), { awardId: declines!.id, reason }, NOW + HOUR),
  ).toMatchObject({ ok: true });
  await expectBooksInOrder(db);
  await confirm(confirmsPart!.cooperativeId, confirmsPart!.id, confirmsPart!.quantity - 200, NOW + 2 * HOUR);
  await expectBooksInOrder(db);
  await confirm(rest.at(-1)!.cooperativeId, rest.at(-1)!.id, null, NOW + 3 * HOUR);
  for (const one of await waiting(orderId, silent!.id)) await confirm(one.cooperativeId, one.id, null, NOW + 4 * HOUR);
  expect((await order(db, orderId)).state).toBe('placed');
  expect(await lapseAwards(db, NOW + 24 * HOUR + MINUTE)).toBe(1);
  await expectBooksInOrder(db);
  expect((await order(db, orderId)).awards.find((one) => one.id === silent!.id)!.state).toBe('lapsed');
  for (const one of await waiting(orderId, '')) await confirm(one.cooperativeId, one.id, null, NOW + 25 * HOUR);

  const settled = await order(db, orderId);
  expect(settled.state).toBe('confirmed');
  const confirmed = settled.awards.filter((one) => one.state === 'confirmed');
  expect(confirmed.reduce((sum, one) => sum + one.quantity, 0)).toBe(DEMAND);
  expect(settled.plans.map((one) => one.cause)).toEqual(['placed', 'declined', 'partly_confirmed', 'lapsed']);
  await expectBooksInOrder(db);
  await readPages(orderId);
});

const waiting = async (orderId: string, except: string) =>
  (await order(world.db, orderId)).awards.filter((one) => one.state === 'reserved' && one.id !== except);

async function confirm(cooperative: string, awardId: string, quantity: number | null, now: number): Promise<void> {
  expect(await confirmAward(world.db, manager(cooperative), { awardId, quantity }, now)).toMatchObject({ ok: true });
}

/** The pages tell the same story: each in one round trip, and only to those who may see it. */
async function readPages(orderId: string): Promise<void> {
  const { db, meter } = world.open();
  const scope = { institutionId: 'hospital' };
  const queries = orderDetailQueries(db, scope, orderId);
  const detail = orderDetailFrom((await db.batch(queries)) as Results<typeof queries>)!;
  expect(meter.trips).toBe(1);
  expect(detail.lines[0]).toMatchObject({ confirmed: DEMAND, reserved: 0, shortage: 0 });
  expect(detail.total).toBe(detail.plans.at(-1)!.cost);
  expect(detail.plans[1]!.causeBy).toEqual({ cooperativeName: 'Koperasi kop-00', reason: 'gabah belum kering' });
  expect(detail.events.at(-1)).toMatchObject({ type: 'order_confirmed', partyKind: 'cooperative' });
  expect(detail.events.filter((one) => one.type === 'award_confirmed').length).toBeGreaterThan(50);

  const foreign = orderDetailQueries(db, { institutionId: 'school' }, orderId);
  expect(orderDetailFrom((await db.batch(foreign)) as Results<typeof foreign>)).toBeNull();
  const list = orderListQueries(db, 'all', { state: null, after: null });
  const shown = orderListFrom((await db.batch(list)) as Results<typeof list>, { state: null, after: null });
  expect(shown.rows[0]).toMatchObject({
    id: orderId,
    total: detail.total,
    waitingAwards: 0,
    firstCommodity: { quantity: DEMAND },
  });
  expect(shown.counts).toMatchObject({ confirmed: 1, draft: 0 });
  await readAwards(detail.lines[0]!.awards[1]!.cooperativeId, detail.lines[0]!.awards[1]!.id);
}

async function readAwards(cooperative: string, awardId: string): Promise<void> {
  const { db } = world;
  const list = awardListQueries(db, cooperative, { state: null, after: null, limit: 1 });
  const shown = awardListFrom((await db.batch(list)) as Results<typeof list>, { state: null, after: null, limit: 1 });
  expect(shown.rows).toHaveLength(1);
  const one = awardDetailQueries(db, cooperative, awardId);
  const detail = awardDetailFrom((await db.batch(one)) as Results<typeof one>)!;
  expect(detail).toMatchObject({ id: awardId, lotSize: 50, institutionName: 'hospital', planVersion: 1 });
  expect(detail.reason).not.toBeNull();
  expect(detail.events.map((event) => event.type)).toContain('award_confirmed');
  const foreign = awardDetailQueries(db, 'school', awardId);
  expect(awardDetailFrom((await db.batch(foreign)) as Results<typeof foreign>)).toBeNull();
}
