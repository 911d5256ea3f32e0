import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measureHealth } from '../../src/monitoring/health/commands/measure.ts';
import type { KeptScore } from '../../src/monitoring/health/types.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { confirmedOrder, NOW, openTrade, received, sentConsignment } from '../support/trade.ts';
import { measureAll } from './mentoring-world.ts';

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await freshDatabase();
  db = database.db;
  await openTrade(db);
  await db.run(sql`update party set created_at = ${NOW - 400 * DAY}`);
});
afterEach(() => database.close());

type Sale = { cooperativeId: string; quantity: number; unitPrice: number };
const sale = (days: number, awards: readonly Sale[]) =>
  confirmedOrder(db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital', now: NOW + days * DAY },
    lines: [{ commodityId: 'rice', awards }],
  });

const scoreOf = async (id: string) => {
  const [row] = await db.all<{ total: number | null; measures: string }>(
    sql`select total, measures from health_score where cooperative_id = ${id} order by month desc limit 1`,
  );
  return { total: row!.total, kept: JSON.parse(row!.measures) as KeptScore };
};
const count = async (query: ReturnType<typeof sql>) => (await db.all<{ n: number }>(query))[0]!.n;
const inbox = () => count(sql`select count(*) n from inbox_entry where kind like 'warning_raised%'`);

describe('figures from the raw rows', () => {
  test('come to what they come to by hand', async () => {
    await db.run(sql`insert into reference_price (id, commodity_id, kind, zone, high, effective_from, source)
      values ('r', 'rice', 'HET', 1, 13000, '2025-01-01', 'test')`);
    await sale(-120, [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 10_000 }]);
    const late = await sale(-20, [
      { cooperativeId: 'kop-a', quantity: 200, unitPrice: 13_000 },
      { cooperativeId: 'kop-b', quantity: 100, unitPrice: 12_000 },
    ]);
    const good = await sale(-10, [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000 }]);
    await sentConsignment(db, { orderId: late.orderId, cooperativeId: 'kop-a', now: NOW - 20 * DAY });
    const sent = await sentConsignment(db, { orderId: good.orderId, cooperativeId: 'kop-a', now: NOW - 10 * DAY });
    await received(db, sent, [{ refusedMilli: 10_000, deductedMilli: 5000 }], NOW - 10 * DAY);
    await measureAll(db, NOW);
    const { total, kept } = await scoreOf('kop-a');
    expect(kept.figures).toEqual({
      activity: { weeks: 13, weeksWithSale: 2 },
      reliability: {
        ...{ awards: 2, confirmedInTime: 2, consignments: 2, arrivedOnDay: 1 },
        ...{ confirmedValue: 3_900_000, deliveredValue: 1_300_000 },
      },
      quality: { receivedValue: 1_300_000, refusedValue: 130_000, deductedValue: 65_000 },
      price_discipline: { asked: 3_900_000, benchmark: 3_900_000 },
      liquidity: { bank: 0, receivable: 0, payable: 0 },
      growth: { days: 91, sales: 3_900_000, before: 1_000_000 },
      share: { awarded: 3_900_000, forumAwarded: 5_100_000, weight: 1, forumWeight: 3 },
    });
    // 15 % × 25 + 25 % × 19 + 15 % × 0 + 15 % × 85 + 10 % × 100 + 10 % × 100, of the 90 % that were measured.
    expect(kept.measures.map(({ points }) => points)).toEqual([25, 19, 0, 85, null, 100, 100]);
    expect(total).toBe(46);
  });

  test('a joined cooperative counts the weeks since then, and has no growth', async () => {
    await db.run(sql`update party set created_at = ${NOW - 20 * DAY} where id = 'kop-b'`);
    await sale(-10, [{ cooperativeId: 'kop-b', quantity: 100, unitPrice: 13_000 }]);
    await measureAll(db, NOW);
    const { kept } = await scoreOf('kop-b');
    expect(kept.figures.activity).toEqual({ weeks: 3, weeksWithSale: 1 });
    expect(kept.figures.growth.before).toBeNull();
  });

  test('where nobody was awarded anything there is nothing to measure', async () => {
    await measureAll(db, NOW);
    expect(await scoreOf('kop-a')).toMatchObject({ total: null });
  });
});

describe('each night', () => {
  test('once a day, and a month that is over once more', async () => {
    await sale(-10, [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000 }]);
    await measureAll(db, NOW);
    expect(await measureHealth(db, NOW + 60_000)).toEqual({ scores: 0, isDone: true });
    // 1 December: the month that runs, and the two before, since the first award.
    expect(await count(sql`select count(distinct month) n from health_score`)).toBe(2);
    expect((await measureHealth(db, NOW + DAY)).scores).toBe(3);
    await measureAll(db, NOW + 31 * DAY);
    const made = await db.all<{ month: string; day: string }>(
      sql`select month, measures ->> '$.day' day from health_score where cooperative_id = 'kop-a' order by month`,
    );
    expect(made).toEqual([
      { month: '2026-11', day: '2026-11-30' },
      { month: '2026-12', day: '2026-12-31' },
      { month: '2027-01', day: '2027-01-01' },
    ]);
  });

  test('a gap of months is made up for', async () => {
    await sale(-10, [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000 }]);
    await measureAll(db, NOW + 100 * DAY);
    expect(await count(sql`select count(distinct month) n from health_score`)).toBe(5);
  });
});

describe('warnings', () => {
  test('are raised once, however often it runs, and told once', async () => {
    await sale(-10, [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000 }]);
    await Promise.all([measureAll(db, NOW), measureAll(database.open().db, NOW)]);
    await measureAll(db, NOW + DAY);
    await measureAll(db, NOW + 2 * DAY);
    const all = await db.all(sql`select cooperative_id id, kind, severity from warning order by 1`);
    expect(all).toEqual([
      { id: 'kop-b', kind: 'no_sale', severity: 'warning' },
      { id: 'kop-c', kind: 'no_sale', severity: 'warning' },
    ]);
    expect(await inbox()).toBe(2);
    expect(await count(sql`select count(*) n from event where aggregate_type = 'warning'`)).toBe(2);
  });

  test('end a week after their cause is gone', async () => {
    await measureAll(db, NOW);
    await sale(1, [{ cooperativeId: 'kop-b', quantity: 100, unitPrice: 13_000 }]);
    const open = () => count(sql`select count(*) n from warning where cooperative_id = 'kop-b' and ended_at is null`);
    await measureAll(db, NOW + 3 * DAY);
    expect(await open()).toBe(1);
    await measureAll(db, NOW + 8 * DAY);
    expect(await open()).toBe(0);
    const types = await db.all<{ type: string }>(
      sql`select e.type from event e join warning w on w.id = e.aggregate_id and w.cooperative_id = 'kop-b' order by version`,
    );
    expect(types.map(({ type }) => type)).toEqual(['warning_raised', 'warning_ended']);
  });

  test('one that ended and holds again since the same day is opened again', async () => {
    await measureAll(db, NOW);
    await db.run(sql`update warning set ended_at = ${NOW} where cooperative_id = 'kop-b'`);
    await measureAll(db, NOW + DAY);
    const all =
      await db.all(sql`select ended_at ended, (select count(*) from event e where e.aggregate_id = w.id) events
      from warning w where cooperative_id = 'kop-b'`);
    expect(all).toEqual([{ ended: null, events: 2 }]);
  });

  test('a mentor hears of own cooperatives alone', async () => {
    await db.run(
      sql`insert into user (id, name, email, created_at, updated_at) values ('u-m', 'Maya', 'm@example.org', 1, 1)`,
    );
    await db.run(
      sql`insert into mentorship (id, mentor_id, cooperative_id, since, assigned_by) values ('m', 'u-m', 'kop-c', 1, 'u')`,
    );
    await measureAll(db, NOW);
    const told = await db.all<{ link: string; mentor: string }>(
      sql`select link, data ->> '$.mentor' mentor from inbox_entry where kind = 'warning_raised_mentor'`,
    );
    expect(told).toEqual([{ link: '/health/kop-c', mentor: 'Maya' }]);
  });
});
