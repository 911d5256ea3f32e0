import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rollupChecks } from '../../db/local/verify-rollups.ts';
import { rebuildAll, rollUp } from '../../src/monitoring/index.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase, worldDatabase } from '../support/database.ts';
import { confirmedOrder, NOW, openTrade, received, sentConsignment } from '../support/trade.ts';
import { allSums, forgetSums, waiting } from './rollups-world.ts';

let database: TestDatabase;
let db: Db;
const opened = async (of: Promise<TestDatabase>) => {
  database = await of;
  db = database.db;
};
afterEach(() => database.close());

async function findings(): Promise<string[]> {
  const all = await Promise.all(Object.values(rollupChecks).map((check) => check(db)));
  return all.flatMap((one) => one.findings);
}

const decide = (id: string, state: string, at: number) =>
  db.run(sql`update award set state = ${state}, decided_at = ${at} where id = ${id}`);

describe('the demo world', () => {
  beforeEach(() => opened(worldDatabase()));

  test('sums kept up as it was made are those a rebuild makes of the raw rows', async () => {
    while (!(await rollUp(db)).isDone);
    const kept = await allSums(db);
    expect(Object.values(kept).map((rows) => rows.length > 0)).toEqual(Array(11).fill(true));
    await rebuildAll(db);
    expect(await allSums(db)).toEqual(kept);
    await forgetSums(db);
    await rebuildAll(db);
    expect(await allSums(db)).toEqual(kept);
    expect(await waiting(db)).toBe(0);
  });

  test('verification agrees with them, and finds a sum that somebody changed', async () => {
    while (!(await rollUp(db)).isDone);
    expect(await findings()).toEqual([]);
    await db.run(
      sql`update trade_day set value = value + 1 where rowid = (select max(rowid) from trade_day where value > 0)`,
    );
    await db.run(sql`delete from demand_day where rowid = (select min(rowid) from demand_day where confirmed > 0)`);
    const found = await findings();
    expect(found.slice(0, 4)).toEqual([
      expect.stringMatching(/rupiah by the records/),
      expect.stringMatching(/trade units by the records/),
      expect.stringMatching(/in the month/),
      expect.stringMatching(/in the month/),
    ]);
    // Either of a day, its month and its year, of its kecamatan and of all, of its commodity and of all.
    expect(found.slice(4)).toEqual(Array(24).fill(expect.stringMatching(/in its days/)));
  });

  test('what there is at this moment is kept at each change', async () => {
    await db.run(
      sql`update offer set available = available + 7 where id = (select min(id) from offer where state = 'listed')`,
    );
    await db.run(sql`update offer set state = 'paused' where id = (select max(id) from offer where state = 'listed')`);
    await db.run(sql`update party set kecamatan = 'Bogor Selatan' where id = 'kop-cibogor'`);
    await db.run(
      sql`update account_month set debit = debit + 5 where code = '1200' and month = (select min(month) from account_month where code = '1200')`,
    );
    await rollUp(db);
    expect(await findings()).toEqual([]);
    await db.run(sql`update standing set count = count + 1 where area = ''`);
    expect((await findings()).length).toBeGreaterThan(2);
  });
});

describe('a small world', () => {
  beforeEach(async () => {
    await opened(freshDatabase());
    await openTrade(db);
  });

  test('its figures, worked out by hand', async () => {
    const lines = [
      {
        commodityId: 'rice',
        quantity: 1000,
        awards: [
          { cooperativeId: 'kop-a', quantity: 600, unitPrice: 13_000, fixedCost: 50_000 },
          { cooperativeId: 'kop-b', quantity: 300, unitPrice: 13_200 },
        ],
      },
    ];
    const first = await confirmedOrder(db, { institutionId: 'hospital', siteId: 'site-hospital', lines, now: NOW });
    // Received three days later by kop-a: 590 of 600 kg came, of which 10 refused and 5.5 taken off.
    const sent = await sentConsignment(db, { orderId: first.orderId, cooperativeId: 'kop-a', now: NOW + 2 * DAY });
    await received(db, sent, [{ receivedMilli: 590_000, refusedMilli: 10_000, deductedMilli: 5_500 }], NOW + 3 * DAY);
    while (!(await rollUp(db)).isDone);
    const sums = await allSums(db);
    const [day, later] = [dayOf(NOW), dayOf(NOW + 3 * DAY)];
    const none = {
      awards: 0,
      awarded: 0,
      confirmations: 0,
      confirmed: 0,
      value: 0,
      declines: 0,
      lapses: 0,
      answer_minutes: 0,
    };
    const unvalued = { received_value: 0, refused_value: 0, deducted_value: 0 };
    const nothing = {
      ...{ receipts: 0, on_time: 0, sent_milli: 0, received_milli: 0, refused_milli: 0, deducted_milli: 0 },
      ...unvalued,
    };
    const of = (cooperative_id: string) => ({ cooperative_id, commodity_id: 'rice' });
    expect(sums.trade_day).toEqual([
      {
        day,
        ...of('kop-a'),
        ...none,
        ...nothing,
        awards: 1,
        awarded: 600,
        confirmations: 1,
        confirmed: 600,
        value: 7_800_000,
      },
      {
        day,
        ...of('kop-b'),
        ...none,
        ...nothing,
        awards: 1,
        awarded: 300,
        confirmations: 1,
        confirmed: 300,
        value: 3_960_000,
      },
      {
        ...{ day: later, ...of('kop-a'), ...none, receipts: 1, on_time: 0 },
        ...{ sent_milli: 600_000, received_milli: 590_000, refused_milli: 10_000, deducted_milli: 5_500 },
        ...{ received_value: 7_670_000, refused_value: 130_000, deducted_value: 71_500 },
      },
    ]);
    expect(sums.demand_day).toEqual([
      {
        ...{ day, institution_id: 'hospital', commodity_id: 'rice', lines: 1, asked: 1000, confirmed: 900 },
        ...{ waived: 100, value: 11_760_000, suppliers: 2, compared: 0, otherwise: 0 },
      },
    ]);
    // Quartiles of 13.000 and 13.200: 13.050, 13.100, 13.150.
    expect(sums.price_day).toEqual([
      {
        ...{ commodity_id: 'rice', day, source: 'deal', low: 13_000, quarter: 13_050, median: 13_100 },
        ...{ three_quarter: 13_150, high: 13_200, observations: 2, contributors: 2 },
      },
    ]);
  });

  test('a day begins at midnight in the forum’s zone', async () => {
    const midnight = Date.parse('2026-12-01T17:00:00Z');
    const order = { institutionId: 'hotel', siteId: 'site-hotel' };
    const lines = [{ commodityId: 'eggs', awards: [{ cooperativeId: 'kop-a', quantity: 10, unitPrice: 2_000 }] }];
    await confirmedOrder(db, { ...order, lines, now: midnight - 1 });
    await confirmedOrder(db, { ...order, lines, now: midnight });
    while (!(await rollUp(db)).isDone);
    expect(await db.all(sql`select day, value from trade_day order by day`)).toEqual([
      { day: '2026-12-01', value: 20_000 },
      { day: '2026-12-02', value: 20_000 },
    ]);
  });

  test('an award that is cancelled afterwards leaves its day', async () => {
    const lines = [{ commodityId: 'eggs', awards: [{ cooperativeId: 'kop-a', quantity: 10, unitPrice: 2_000 }] }];
    const { orderId, awards } = await confirmedOrder(db, { institutionId: 'hotel', siteId: 'site-hotel', lines });
    await rollUp(db);
    await decide(awards[0]!.awardId, 'cancelled', NOW + 5 * DAY);
    await db.run(sql`update bulk_order set state = 'cancelled' where id = ${orderId}`);
    await rollUp(db);
    expect(await db.all(sql`select awards, confirmations, value from trade_day`)).toEqual([
      { awards: 1, confirmations: 0, value: 0 },
    ]);
    expect((await allSums(db)).demand_day).toEqual([]);
  });

  /** Orders on so many days that a run cannot take them up at once. */
  async function manyDays(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      const lines = [
        { commodityId: 'rice', awards: [{ cooperativeId: 'kop-a', quantity: 10 + i, unitPrice: 13_000 }] },
      ];
      await confirmedOrder(db, { institutionId: 'hotel', siteId: 'site-hotel', lines, now: NOW - i * DAY });
    }
  }

  test('a run that was stopped between two commits is gone on with', async () => {
    await manyDays(40);
    expect(await rollUp(db, 1)).toEqual({ days: 31, isDone: false });
    expect(await waiting(db)).toBeGreaterThan(0);
    expect(await rollUp(db)).toEqual({ days: 9, isDone: true });
    const kept = await allSums(db);
    await forgetSums(db);
    await rebuildAll(db);
    expect(await allSums(db)).toEqual(kept);
  });

  test('a run that fails within a commit has done nothing, and loses nothing', async () => {
    await manyDays(3);
    await rollUp(db);
    const kept = await allSums(db);
    await manyDays(1);
    const noted = await waiting(db);
    await db.run(sql`create trigger stop before delete on rollup_touched begin select raise(abort, 'stopped'); end`);
    expect(await rollUp(db)).toEqual({ days: 0, isDone: false });
    expect(await allSums(db)).toEqual(kept);
    expect(await waiting(db)).toBe(noted);
    await db.run(sql`drop trigger stop`);
    expect(await rollUp(db)).toEqual({ days: 1, isDone: true });
    expect(await allSums(db)).not.toEqual(kept);
  });

  test('two runs at once beside somebody who trades make the sums of a rebuild', async () => {
    await manyDays(40);
    const [one, two] = [database.open().db, database.open().db];
    await Promise.all([rollUp(one), rollUp(two), manyDays(5), rollUp(db)]);
    while (!(await rollUp(db)).isDone);
    const kept = await allSums(db);
    await forgetSums(db);
    await rebuildAll(db);
    expect(await allSums(db)).toEqual(kept);
  });

  test('late and random events: kept sums are those of a rebuild, whenever it runs', { timeout: 120_000 }, async () => {
    await db.run(
      sql`insert into market (id, name, kelurahan, kecamatan) values ('m1', 'Pasar Anyar', 'Cibogor', 'Bogor Tengah')`,
    );
    const pick = <T>(all: readonly T[]) => fc.constantFrom(...all);
    const minutes = fc.integer({ min: 0, max: 6 * 24 * 60 });
    const deed = fc.oneof(
      fc.record({
        kind: fc.constant('order' as const),
        at: minutes,
        institution: pick(['hospital', 'hotel']),
        awards: fc.array(
          fc.record({
            cooperativeId: pick(['kop-a', 'kop-b', 'kop-c']),
            quantity: fc.integer({ min: 1, max: 500 }),
            unitPrice: fc.integer({ min: 1, max: 20_000 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        commodityId: pick(['rice', 'eggs', 'oil']),
        waived: fc.integer({ min: 0, max: 50 }),
      }),
      fc.record({ kind: fc.constant('receipt' as const), at: minutes, which: fc.nat(50), milli: fc.nat(1000) }),
      fc.record({ kind: fc.constant('cancel' as const), at: minutes, which: fc.nat(50) }),
      fc.record({ kind: fc.constant('market' as const), at: minutes, price: fc.integer({ min: 1, max: 30_000 }) }),
      fc.record({ kind: fc.constant('short' as const), which: fc.nat(50), back: fc.nat(500) }),
      fc.record({ kind: fc.constant('listed' as const), at: minutes, price: fc.integer({ min: 1, max: 30_000 }) }),
      fc.record({
        kind: fc.constant('move' as const),
        who: pick(['kop-a', 'hospital']),
        to: pick(['Utara', 'Timur', null]),
      }),
      fc.record({ kind: fc.constant('roll' as const) }),
    );
    let serial = 0;
    /** A part of an award goes back to the split. */
    const fallShort = async (which: number, back: number) => {
      const [short] = await db.all<{ id: string; orderId: string; lineId: string; quantity: number }>(sql`
        select id, order_id orderId, line_id lineId, quantity from award a where state = 'confirmed'
        and not exists (select 1 from shortfall_decision d where d.award_id = a.id) order by id limit 1 offset ${which % 3}`);
      if (!short) return;
      const replanned = Math.min(back, short.quantity);
      await db.run(sql`insert into shortfall_decision (award_id, order_id, line_id, choice, missing_milli, replanned, decided_by, decided_at)
        values (${short.id}, ${short.orderId}, ${short.lineId}, 'replan', ${short.quantity * 1000}, ${replanned}, 'u-rina', ${NOW})`);
      await db.run(
        sql`update order_line set lost = lost + ${replanned}, shortage = shortage + ${replanned} where id = ${short.lineId}`,
      );
    };
    const carryOut = async (one: typeof deed extends fc.Arbitrary<infer T> ? T : never) => {
      if (one.kind === 'roll') return void (await rollUp(db, 1));
      if (one.kind === 'move')
        return void (await db.run(sql`update party set kecamatan = ${one.to} where id = ${one.who}`));
      if (one.kind === 'short') return fallShort(one.which, one.back);
      const now = NOW - one.at * MINUTE;
      if (one.kind === 'order') {
        const held = one.awards.reduce((sum, each) => sum + each.quantity, 0);
        const line = { commodityId: one.commodityId, quantity: held + one.waived, awards: one.awards };
        const { institution } = one;
        await confirmedOrder(db, { institutionId: institution, siteId: `site-${institution}`, lines: [line], now });
      } else if (one.kind === 'receipt') {
        const open = await db.all<{ orderId: string; cooperativeId: string; awardId: string; quantity: number }>(sql`
          select order_id orderId, cooperative_id cooperativeId, id awardId, quantity from award a where state = 'confirmed'
          and not exists (select 1 from consignment_line l where l.award_id = a.id) order by id`);
        const award = open[one.which % Math.max(1, open.length)];
        if (!award) return;
        const { orderId, cooperativeId, awardId, quantity } = award;
        const sent = await sentConsignment(db, {
          orderId,
          cooperativeId,
          lines: [{ awardId, quantity }],
          now: now - HOUR,
        });
        const receivedMilli = Math.max(0, quantity * 1000 - one.milli);
        await received(db, sent, [{ receivedMilli, refusedMilli: Math.min(receivedMilli, one.milli) }], now);
      } else if (one.kind === 'cancel') {
        const [order] = await db.all<{ id: string }>(sql`select id from bulk_order where state = 'confirmed'
          and not exists (select 1 from consignment c where c.order_id = bulk_order.id) order by id limit 1 offset ${one.which % 3}`);
        if (!order) return;
        await db.run(sql`update award set state = 'cancelled', decided_at = ${now} where order_id = ${order.id}`);
        await db.run(sql`update bulk_order set state = 'cancelled' where id = ${order.id}`);
      } else if (one.kind === 'listed') {
        await db.run(sql`insert into commodity_price_day (commodity_id, day, low, median, high, offers)
          values ('rice', ${dayOf(now)}, 1, ${one.price}, 30000, 3) on conflict do update set median = excluded.median`);
      } else {
        serial += 1;
        const standing = sql`market_id = 'm1' and commodity_id = 'rice' and day = ${dayOf(now)} and replaced_at is null`;
        await db.run(sql`update market_price set replaced_at = ${now} where ${standing}`);
        await db.run(sql`insert into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
          values (${`p${serial}`}, 'm1', 'rice', ${dayOf(now)}, ${one.price}, 'u-rina', ${now})`);
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        for (const one of deeds) await carryOut(one);
        while (!(await rollUp(db)).isDone);
        const kept = await allSums(db);
        expect(await findings()).toEqual([]);
        await forgetSums(db);
        await rebuildAll(db);
        expect(await allSums(db)).toEqual(kept);
      }),
      { numRuns: 25 },
    );
  });
});
