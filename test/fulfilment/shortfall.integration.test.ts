import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareHandovers } from '../../src/fulfilment/handovers/commands.ts';
import { payableQuery } from '../../src/fulfilment/index.ts';
import { decideShortfalls } from '../../src/fulfilment/shortfalls/commands.ts';
import { confirmAward, declineAward } from '../../src/orders/commands/awards.ts';
import { lapseAwards } from '../../src/orders/commands/lapse.ts';
import { cancelOrder } from '../../src/orders/commands/return.ts';
import { DAY, HOUR } from '../../src/platform/clock.ts';
import { SYSTEM } from '../../src/platform/events.ts';
import { expectBooksInOrder, order } from '../orders/books.ts';
import { manager, openStalls, viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { confirmedOrder, type MadeOrder, NOW, openTrade, received, sentConsignment } from '../support/trade.ts';

let world: TestDatabase;
const sari = viewer('u-sari', 'hospital', 'requester');
const hendra = viewer('u-hendra', 'hospital', 'approver');
const soon = '2026-12-05';

/** Each test has goods of its own: `others` are what else is listed of them when something falls short. */
let told = 0;
beforeAll(async () => {
  world = await freshDatabase();
  const commodities = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`goods-${i}`, 'rice' as const]));
  await openTrade(world.db, { commodities: { rice: 'rice', ...commodities } });
});
afterAll(() => world.close());

type Fallen = MadeOrder & { commodityId: string };

/** 100 from kop-a and 50 from kop-b; of kop-a's come 92.4 and 10 are refused, kop-b's come whole. 17.6 are missing. */
async function shortOrder(others: number[] = []): Promise<Fallen> {
  const { db } = world;
  const commodityId = `goods-${told++}`;
  const made = await confirmedOrder(db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital' },
    lines: [
      {
        commodityId,
        awards: [
          { cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000, fixedCost: 50_000 },
          { cooperativeId: 'kop-b', quantity: 50, unitPrice: 13_100 },
        ],
      },
    ],
  });
  await openStalls(
    db,
    others.map((available, i) => ({
      ...{ cooperative: `kop-${told}-${i}`, commodity: commodityId, available, lotSize: 1, price: 14_000, leadDays: 1 },
    })),
  );
  await received(db, await sentConsignment(db, { orderId: made.orderId, cooperativeId: 'kop-a' }), [
    { receivedMilli: 92_400, refusedMilli: 10_000 },
  ]);
  await received(db, await sentConsignment(db, { orderId: made.orderId, cooperativeId: 'kop-b' }));
  return { ...made, commodityId };
}

const decide = (
  { orderId, awards }: MadeOrder,
  choice: 'replan' | 'close_short',
  who = sari,
  { nth = 0, db = world.db } = {},
) => {
  const choices = [{ awardId: awards[nth]!.awardId, choice }];
  return decideShortfalls(db, who, { orderId, choices, neededOn: choice === 'replan' ? soon : null }, NOW);
};
const decisions = (orderId: string) =>
  world.db.all<{ choice: string; replanned: number; missing_milli: number }>(
    sql`select choice, replanned, missing_milli from shortfall_decision where order_id = ${orderId}`,
  );

describe('a replacement', () => {
  test('is divided among others in one write; what was confirmed stays, and confirming it confirms the order again', async () => {
    const made = await shortOrder([40]);
    const before = await order(world.db, made.orderId);
    expect(await decide(made, 'replan')).toEqual({ ok: true, reopened: true });
    expect(await decisions(made.orderId)).toEqual([{ choice: 'replan', replanned: 17, missing_milli: 17_600 }]);
    const open = await order(world.db, made.orderId);
    expect(open).toMatchObject({ state: 'placed', neededOn: soon, lines: [{ lost: 17, shortage: 0 }] });
    expect(open.events.at(-1)).toMatchObject({ type: 'order_reopened', version: open.version });
    expect(open.plans.at(-1)).toMatchObject({ cause: 'fell_short', causeAwardId: made.awards[0]!.awardId });
    for (const old of before.awards) expect(open.awards).toContainEqual(old);
    const added = open.awards.filter((one) => one.state === 'reserved');
    expect(added).toMatchObject([{ quantity: 17, unitPrice: 14_000 }]);
    await expectBooksInOrder(world.db, made.commodityId);

    const who = manager(added[0]!.cooperativeId);
    expect(await confirmAward(world.db, who, { awardId: added[0]!.id, quantity: null }, NOW + HOUR)).toMatchObject({
      ...{ ok: true, orderConfirmed: true },
    });
    const again = await order(world.db, made.orderId);
    expect(again.state).toBe('confirmed');
    expect(again.events.filter((one) => one.type === 'order_confirmed')).toHaveLength(2);
    await expectBooksInOrder(world.db, made.commodityId);
  });

  test('is sent, received and handed over like the rest; what was lost is paid to nobody twice', async () => {
    const { db } = world;
    const made = await shortOrder([40]);
    const { orderId } = made;
    await decide(made, 'replan');
    const added = (await order(db, orderId)).awards.find((one) => one.state === 'reserved')!;
    expect(await prepareHandovers(db, SYSTEM, { orderId, scope: 'all' }, NOW)).toMatchObject({
      ...{ ok: false, reason: 'not_ready', waits: ['not_confirmed'] },
    });
    await confirmAward(db, manager(added.cooperativeId), { awardId: added.id, quantity: null }, NOW + HOUR);
    await received(db, await sentConsignment(db, { orderId, cooperativeId: added.cooperativeId }));
    expect(await prepareHandovers(db, SYSTEM, { orderId, scope: 'all' }, NOW)).toEqual({ ok: true, handovers: 3 });
    const payable = await payableQuery(db, sql`select id from handover where order_id = ${orderId}`);
    expect(payable.map((one) => one.payableMilli).toSorted((a, b) => a - b)).toEqual([17_000, 50_000, 82_400]);
    await expectBooksInOrder(db, made.commodityId);
  });

  test('is not asked of the cooperative that fell short, also when another declines it', async () => {
    const made = await shortOrder([17, 40]);
    await world.db.run(sql`update offer set available = available + 500 where id in
      (select offer_id from award where id = ${made.awards[0]!.awardId})`);
    await decide(made, 'replan');
    const first = (await order(world.db, made.orderId)).awards.find((one) => one.state === 'reserved')!;
    await declineAward(world.db, manager(first.cooperativeId), { awardId: first.id, reason: 'habis' }, NOW + HOUR);
    const after = await order(world.db, made.orderId);
    const now = after.awards.filter((one) => one.state === 'reserved');
    expect(now.map((one) => one.cooperativeId)).not.toContain('kop-a');
    expect(now).toMatchObject([{ quantity: 17 }]);
    await expectBooksInOrder(world.db, made.commodityId);
  });

  test('nobody has: the order awaits its buyer, and what lapses is short again', async () => {
    const made = await shortOrder([10]);
    expect(await decide(made, 'replan')).toEqual({ ok: true, reopened: true });
    expect(await order(world.db, made.orderId)).toMatchObject({
      state: 'attention',
      lines: [{ lost: 17, shortage: 7 }],
    });
    await lapseAwards(world.db, NOW + 2 * DAY);
    expect(await order(world.db, made.orderId)).toMatchObject({ state: 'attention', lines: [{ shortage: 17 }] });
    await expectBooksInOrder(world.db, made.commodityId);
  });

  test('once goods have come, the open order is not cancelled', async () => {
    const made = await shortOrder([40]);
    await decide(made, 'replan');
    expect(await cancelOrder(world.db, hendra, { orderId: made.orderId, reason: 'batal' }, NOW)).toEqual({
      ...{ ok: false, reason: 'already_confirmed' },
    });
  });
});

describe('a shortfall', () => {
  test('let go leaves the order as it is, and the cooperative hears of it', async () => {
    const made = await shortOrder();
    expect(await decide(made, 'close_short', hendra)).toEqual({ ok: true, reopened: false });
    expect(await order(world.db, made.orderId)).toMatchObject({ state: 'confirmed', lines: [{ lost: 0 }] });
    const told = await world.db.all<{ kind: string }>(
      sql`select kind from inbox_entry where party_id = 'kop-a' and link = ${`/awards/${made.awards[0]!.awardId}`}`,
    );
    expect(told).toEqual([{ kind: 'shortfall_decided' }]);
    await expectBooksInOrder(world.db, made.commodityId);
  });

  test('decided twice the same way changes nothing; otherwise it is refused', async () => {
    const made = await shortOrder();
    await decide(made, 'close_short');
    const { version } = await order(world.db, made.orderId);
    expect(await decide(made, 'close_short', hendra)).toEqual({ ok: true, reopened: false });
    expect(await decide(made, 'replan', hendra)).toMatchObject({ ok: false, reason: 'decided_otherwise' });
    expect((await order(world.db, made.orderId)).version).toBe(version);
    expect(await decisions(made.orderId)).toHaveLength(1);
  });

  test('decided by two people in the same moment counts once', async () => {
    const made = await shortOrder([40]);
    const both = await Promise.all([
      decide(made, 'replan', sari, { db: world.open().db }),
      decide(made, 'close_short', hendra, { db: world.open().db }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ reason: 'decided_otherwise' });
    expect(await decisions(made.orderId)).toHaveLength(1);
    await expectBooksInOrder(world.db, made.commodityId);
  });

  test('is no one else’s, and not of what came whole', async () => {
    const made = await shortOrder();
    const stranger = viewer('u-x', 'hotel', 'approver');
    expect(await decide(made, 'close_short', stranger)).toEqual({ ok: false, reason: 'order_not_found' });
    expect(await decide(made, 'close_short', viewer('u-l', 'hospital', 'payer'))).toEqual({
      ...{ ok: false, reason: 'wrong_role' },
    });
    expect(await decide(made, 'close_short', { ...sari, partyStatus: 'suspended' })).toEqual({
      ...{ ok: false, reason: 'suspended' },
    });
    expect(await decide(made, 'close_short', sari, { nth: 1 })).toMatchObject({ ok: false, reason: 'not_short' });
    const unknown = { orderId: made.orderId, choices: [{ awardId: 'x', choice: 'replan' as const }], neededOn: soon };
    expect(await decideShortfalls(world.db, sari, unknown, NOW)).toEqual({ ok: false, reason: 'award_not_found' });
  });

  test('costs a decision two round trips', async () => {
    const made = await shortOrder([40]);
    const { db, meter } = world.open();
    await decide(made, 'replan', sari, { db });
    expect(meter.trips).toBe(2);
  });
});
