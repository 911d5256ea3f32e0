import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxEntry, offer, offerRevision } from '../../db/schema/index.ts';
import { confirmAward, declineAward } from '../../src/orders/commands/awards.ts';
import { lapseAwards } from '../../src/orders/commands/lapse.ts';
import { cancelOrder } from '../../src/orders/commands/return.ts';
import { acceptShortage, changeLimits, waitForOffers } from '../../src/orders/commands/shortage.ts';
import { planWaitingLines } from '../../src/orders/commands/waiting.ts';
import type { PlanResult } from '../../src/orders/types.ts';
import { DAY, HOUR } from '../../src/platform/clock.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { awardOf, expectBooksInOrder, order, placed, reservedIn } from './books.ts';
import { formOf, hendra, manager, NOW, offerOf, openMarket, openStalls, sari } from './market.ts';

let world: TestDatabase;
let commodity = 0;

/** Each test has a commodity of its own, sold by `a` (cheapest) to `d` (dearest), 1,000 kg each in lots of 50. */
const sellers = ['a', 'b', 'c', 'd'];
let of = '';

beforeAll(async () => {
  world = await freshDatabase();
  const commodities = Array.from({ length: 20 }, (_, i) => `c${i}`);
  const stalls = commodities.flatMap((name) =>
    sellers.map((cooperative, i) => ({
      cooperative,
      commodity: name,
      available: 1000,
      price: 1000 + 100 * i,
      fee: 10_000,
    })),
  );
  await openMarket(world.db, stalls);
});
afterAll(() => world.close());

async function orderFrom(quantity: number, limits: { ceiling?: number; maxSuppliers?: number } = {}): Promise<string> {
  of = `c${commodity++}`;
  return placed(world.db, sari, formOf('hospital', [{ commodity: of, quantity, ...limits }]));
}
const confirm = async (orderId: string, cooperative: string, quantity: number | null = null, now = NOW) =>
  confirmAward(
    world.open().db,
    manager(cooperative),
    { awardId: (await awardOf(world.db, orderId, cooperative)).id, quantity },
    now,
  );
const decline = async (orderId: string, cooperative: string, now = NOW, reason = 'gudang banjir') =>
  declineAward(
    world.open().db,
    manager(cooperative),
    { awardId: (await awardOf(world.db, orderId, cooperative)).id, reason },
    now,
  );
const parts = async (orderId: string) =>
  (await order(world.db, orderId)).awards.map((one) => `${one.cooperativeId} ${one.quantity} ${one.state}`);

describe('confirming', () => {
  test('takes two round trips and leaves the order’s version alone until the last', async () => {
    const orderId = await orderFrom(1500);
    const { id } = await awardOf(world.db, orderId, 'a');
    const { db, meter } = world.open();
    expect(await confirmAward(db, manager('a'), { awardId: id, quantity: null }, NOW)).toEqual({
      ...{ ok: true, awardId: id, outcome: 'confirmed', orderConfirmed: false },
    });
    expect(meter.trips).toBe(2);
    expect(await order(world.db, orderId)).toMatchObject({ state: 'placed', version: 1 });
    expect(await confirm(orderId, 'b', 500)).toMatchObject({ outcome: 'confirmed', orderConfirmed: true });
    const settled = await order(world.db, orderId);
    expect(settled).toMatchObject({ state: 'confirmed', version: 2, settledAt: NOW });
    expect(settled.events.map((one) => one.type)).toEqual(['order_placed', 'order_confirmed']);
    const told = await world.db
      .select()
      .from(inboxEntry)
      .where(eq(inboxEntry.link, `/orders/${orderId}`));
    expect(told.map((one) => [one.partyId, one.kind, one.data])).toEqual([
      ['hospital', 'order_confirmed', { number: settled.number }],
    ]);
    await expectBooksInOrder(world.db);
  });

  test('happens once, also when two people do it at the same moment', async () => {
    const orderId = await orderFrom(500);
    const both = await Promise.all([confirm(orderId, 'a'), confirm(orderId, 'a')]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ reason: 'already_decided', state: 'confirmed' });
    expect(await confirm(orderId, 'a')).toMatchObject({ ok: false, reason: 'already_decided', state: 'confirmed' });
    expect(await decline(orderId, 'a')).toMatchObject({ ok: false, reason: 'already_decided', state: 'confirmed' });
  });

  test('settles the order exactly once when the last ones come at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const orderId = await orderFrom(3500);
      const all = await Promise.all(sellers.map((cooperative) => confirm(orderId, cooperative)));
      expect(all.map((one) => one.ok)).toEqual([true, true, true, true]);
      expect(all.filter((one) => one.ok && one.orderConfirmed)).toHaveLength(1);
      const settled = await order(world.db, orderId);
      expect(settled.state).toBe('confirmed');
      expect(settled.events.filter((one) => one.type === 'order_confirmed')).toHaveLength(1);
    }
    await expectBooksInOrder(world.db);
  });

  test('is refused to others, in broken lots, and after the deadline', async () => {
    const orderId = await orderFrom(1500);
    const { id } = await awardOf(world.db, orderId, 'a');
    const ask = (who: string, quantity: number | null, now = NOW) =>
      confirmAward(world.db, manager(who), { awardId: id, quantity }, now);
    expect(await ask('b', null)).toMatchObject({ reason: 'award_not_found' });
    expect(await confirmAward(world.db, sari, { awardId: id, quantity: null }, NOW)).toMatchObject({
      reason: 'wrong_role',
    });
    expect(await confirmAward(world.db, manager('a'), { awardId: 'none', quantity: 50 }, NOW)).toMatchObject({
      reason: 'award_not_found',
    });
    for (const quantity of [0, -50, 75, 1050, 1e18, 0.5]) {
      expect(await ask('a', quantity)).toEqual({ ok: false, reason: 'not_whole_lots', lotSize: 50, most: 1000 });
    }
    expect(await ask('a', null, NOW + 24 * HOUR + 1)).toMatchObject({ reason: 'deadline_passed' });
    expect(await decline(orderId, 'a', NOW + 25 * HOUR)).toMatchObject({ reason: 'deadline_passed' });
    expect(await ask('a', null, NOW + 24 * HOUR)).toMatchObject({ ok: true });
  });
});

describe('declining', () => {
  test('needs a reason, and moves the part to the next in one write of two round trips', async () => {
    const orderId = await orderFrom(1500);
    expect(await decline(orderId, 'a', NOW, '  ')).toMatchObject({ reason: 'reason_required' });
    const { id } = await awardOf(world.db, orderId, 'a');
    const { db, meter } = world.open();
    expect(await declineAward(db, manager('a'), { awardId: id, reason: 'habis' }, NOW + HOUR)).toMatchObject({
      ok: true,
    });
    expect(meter.trips).toBe(2);
    expect(await parts(orderId)).toEqual(['a 1000 declined', 'b 500 reserved', 'b 500 reserved', 'c 500 reserved']);
    expect(await reservedIn(world.db, offerOf('a', of))).toBe(0);
    const made = await order(world.db, orderId);
    expect(made.plans.map((one) => [one.version, one.cause, one.causeAwardId])).toEqual([
      [1, 'placed', null],
      [2, 'declined', id],
    ]);
    expect(made.confirmBy).toBe(NOW + 25 * HOUR);
    expect(made.awards.map((one) => one.confirmBy - NOW)).toEqual([24, 24, 25, 25].map((hours) => hours * HOUR));
    await expectBooksInOrder(world.db);
  });

  test('a cooperative that takes more pays no second fee, and keeps the price of what it had', async () => {
    const orderId = await orderFrom(1500);
    await confirm(orderId, 'b');
    await decline(orderId, 'a');
    const made = await order(world.db, orderId);
    const [had, more] = made.awards.filter((one) => one.cooperativeId === 'b');
    expect(had).toMatchObject({ state: 'confirmed', quantity: 500, unitPrice: 1100, fixedCost: 10_000 });
    expect(more).toMatchObject({ state: 'reserved', quantity: 500, unitPrice: 1100, fixedCost: 0 });
    const result = made.plans.at(-1)!.result as PlanResult;
    const held = made.awards.filter((one) => one.state !== 'declined');
    expect(made.plans.at(-1)!.cost).toBe(
      held.reduce((sum, one) => sum + one.quantity * one.unitPrice + one.fixedCost, 0),
    );
    expect(result.lines[0]).toMatchObject({
      shortage: 0,
      cost: made.plans.at(-1)!.cost,
      lowerBound: made.plans.at(-1)!.cost,
    });
    expect(result.lines[0]!.passedOver).toContainEqual(
      expect.objectContaining({ cooperativeId: 'a', reason: 'excluded' }),
    );
  });

  test('two at the same moment both hold, and each plan follows the other', async () => {
    const orderId = await orderFrom(2000);
    const both = await Promise.all([decline(orderId, 'a'), decline(orderId, 'b')]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    const made = await order(world.db, orderId);
    expect(made.plans.map((one) => one.version)).toEqual([1, 2, 3]);
    expect(made.awards.filter((one) => one.state === 'reserved').reduce((sum, one) => sum + one.quantity, 0)).toBe(
      2000,
    );
    await expectBooksInOrder(world.db);
  });

  test('keeps what is held although its offer was listed anew with other lots', async () => {
    const orderId = await orderFrom(1450);
    await confirm(orderId, 'b');
    const revised = {
      number: 2,
      state: 'approved' as const,
      tiers: [{ from: 0, unitPrice: 900 }],
      minLot: 400,
      lotSize: 400,
    };
    const [old] = await world.db
      .select()
      .from(offerRevision)
      .where(eq(offerRevision.offerId, offerOf('b', of)));
    await world.db.insert(offerRevision).values({ ...old!, ...revised, id: `${old!.id}-2` });
    await world.db
      .update(offer)
      .set({ listedRevisionId: `${old!.id}-2` })
      .where(eq(offer.id, offerOf('b', of)));
    await decline(orderId, 'a');
    expect(await parts(orderId)).toEqual(['a 1000 declined', 'b 450 confirmed', 'c 1000 reserved']);
  });
});

test('a part confirmation keeps price and fee; the rest goes to others, not back to the same', async () => {
  const orderId = await orderFrom(1000);
  expect(await confirm(orderId, 'a', 600)).toMatchObject({ outcome: 'partly_confirmed', orderConfirmed: false });
  expect(await parts(orderId)).toEqual(['a 600 confirmed', 'b 400 reserved']);
  expect(await awardOf(world.db, orderId, 'a')).toMatchObject({
    unitPrice: 1000,
    fixedCost: 10_000,
    awardedQuantity: 1000,
  });
  expect(await confirm(orderId, 'b')).toMatchObject({ orderConfirmed: true });
  await expectBooksInOrder(world.db);
});

test('overdue awards lapse together, in one new plan, and their cooperatives are told', async () => {
  const orderId = await orderFrom(2500);
  await confirm(orderId, 'a');
  expect(await lapseAwards(world.db, NOW + 24 * HOUR)).toBe(0);
  const later = NOW + 24 * HOUR + 1;
  await lapseAwards(world.db, later);
  expect(await parts(orderId)).toEqual(['a 1000 confirmed', 'b 1000 lapsed', 'c 500 lapsed', 'd 1000 reserved']);
  const made = await order(world.db, orderId);
  expect(made).toMatchObject({ state: 'attention', lines: [{ shortage: 500 }] });
  expect(made.plans.map((one) => one.cause)).toEqual(['placed', 'lapsed']);
  const told = await world.db.select().from(inboxEntry).where(eq(inboxEntry.kind, 'award_lapsed'));
  expect(told.map((one) => one.partyId).sort()).toEqual(expect.arrayContaining(['b', 'c']));
  expect(await lapseAwards(world.db, later)).toBe(0);
  await expectBooksInOrder(world.db);
});

describe('a shortage', () => {
  /** 1,000 kg from `a` at a ceiling that leaves only `a`; `a` confirms 600. */
  async function short(): Promise<{ orderId: string; lineId: string }> {
    const orderId = await orderFrom(1000, { ceiling: 1000 });
    await confirm(orderId, 'a', 600);
    const made = await order(world.db, orderId);
    expect(made).toMatchObject({ state: 'attention', lines: [{ shortage: 400 }] });
    expect((made.plans.at(-1)!.result as PlanResult).lines[0]!.whyShort).toBe('price_ceiling');
    return { orderId, lineId: made.lines[0]!.id };
  }

  test('accepted settles the order with what is confirmed', async () => {
    const at = await short();
    expect(await acceptShortage(world.db, manager('a'), at, NOW)).toMatchObject({ reason: 'wrong_role' });
    expect(await acceptShortage(world.db, sari, at, NOW)).toEqual({ ok: true, orderConfirmed: true });
    expect(await order(world.db, at.orderId)).toMatchObject({
      state: 'confirmed',
      lines: [{ waived: 400, shortage: 0 }],
    });
    expect(await acceptShortage(world.db, sari, at, NOW)).toMatchObject({ reason: 'no_shortage' });
    await expectBooksInOrder(world.db);
  });

  test('is filled when the ceiling rises; the buyer pays the new price for the new part alone', async () => {
    const at = await short();
    const limits = { priceCeiling: 1100, maxSuppliers: null, maxShareBps: null };
    expect(await changeLimits(world.db, sari, { ...at, lineId: 'other', limits }, NOW)).toMatchObject({
      reason: 'line_not_found',
    });
    expect(await changeLimits(world.db, sari, { ...at, limits }, NOW)).toEqual({ ok: true, filled: 400, shortage: 0 });
    expect(await parts(at.orderId)).toEqual(['a 600 confirmed', 'b 400 reserved']);
    expect(await order(world.db, at.orderId)).toMatchObject({
      state: 'placed',
      lines: [{ priceCeiling: 1100, shortage: 0 }],
    });
  });

  test('takes an approver when the order would cost more than was approved', async () => {
    const orderId = await orderFrom(1000);
    for (const cooperative of ['a', 'b', 'c', 'd']) await decline(orderId, cooperative);
    const made = await order(world.db, orderId);
    expect(made).toMatchObject({ state: 'attention', lines: [{ shortage: 1000 }] });
    const at = { orderId, lineId: made.lines[0]!.id };
    expect(await acceptShortage(world.db, sari, at, NOW)).toMatchObject({ reason: 'nothing_left' });
    await openStalls(world.db, [{ cooperative: 'gold', commodity: of, available: 1000, price: 200_000 }]);
    const limits = { priceCeiling: 300_000, maxSuppliers: null, maxShareBps: null };
    expect(await changeLimits(world.db, sari, { ...at, limits }, NOW)).toMatchObject({ reason: 'needs_approver' });
    expect(await changeLimits(world.db, hendra, { ...at, limits }, NOW)).toMatchObject({ filled: 1000 });
  });

  test('waits for offers, is filled by the job, and comes back when its day has passed', async () => {
    const at = await short();
    expect(await waitForOffers(world.db, sari, at, NOW)).toEqual({ ok: true });
    expect((await order(world.db, at.orderId)).state).toBe('placed');
    expect(await planWaitingLines(world.db, NOW)).toBe(0);
    await openStalls(world.db, [{ cooperative: 'new', commodity: of, available: 150, price: 990 }]);
    expect(await planWaitingLines(world.db, NOW + HOUR)).toBe(1);
    expect(await parts(at.orderId)).toEqual(['a 600 confirmed', 'new 150 reserved']);
    const made = await order(world.db, at.orderId);
    expect(made).toMatchObject({ state: 'placed', lines: [{ shortage: 250, waitsForOffers: true }] });
    expect(made.plans.at(-1)!.cause).toBe('new_offers');
    await confirm(at.orderId, 'new', null, NOW + 2 * HOUR);
    expect((await order(world.db, at.orderId)).state).toBe('placed');
    await planWaitingLines(world.db, NOW + 20 * DAY);
    expect(await order(world.db, at.orderId)).toMatchObject({ state: 'attention', lines: [{ waitsForOffers: false }] });
    await expectBooksInOrder(world.db);
  });

  test('ends with the order when the buyer cancels; a confirmation then comes too late', async () => {
    const orderId = await orderFrom(1500);
    await confirm(orderId, 'a', 600);
    const [cancelled, confirmed] = await Promise.all([
      cancelOrder(world.open().db, hendra, { orderId, reason: 'ditunda' }, NOW),
      confirm(orderId, 'b'),
    ]);
    expect(cancelled).toMatchObject({ ok: true });
    if (!confirmed.ok) expect(confirmed).toMatchObject({ reason: 'already_decided', state: 'cancelled' });
    expect(await confirm(orderId, 'b')).toMatchObject({ reason: 'already_decided', state: 'cancelled' });
    expect(await reservedIn(world.db, offerOf('a', of))).toBe(0);
    await expectBooksInOrder(world.db);
  });
});
