import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measureHealth } from '../../src/monitoring/health/commands/measure.ts';
import { changeSetting } from '../../src/monitoring/health/commands/settings.ts';
import { checkThresholds } from '../../src/monitoring/health/inputs-thresholds.ts';
import { cooperativeQuery, scoresQuery, summaryQuery } from '../../src/monitoring/health/store.ts';
import { summaryFrom } from '../../src/monitoring/health/summary.ts';
import { THRESHOLDS_KEY, thresholdsFrom, thresholdsQuery } from '../../src/monitoring/health/thresholds.ts';
import { thresholds } from '../../src/monitoring/rules/health/index.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { agus, measureAll } from './mentoring-world.ts';

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await freshDatabase();
  db = database.db;
  await openTrade(db);
  await db.run(sql`update party set created_at = ${NOW - 400 * DAY}`);
});
afterEach(() => database.close());

const open = () =>
  db.all<{ id: string; kind: string }>(sql`
  select cooperative_id id, kind from warning where ended_at is null order by 1, 2`);

describe('a run', () => {
  test('whose time is over goes on where it stopped, and sums up once it is done', async () => {
    expect(await measureHealth(db, NOW, () => true)).toEqual({ scores: 0, isDone: false });
    expect(summaryFrom(await summaryQuery(db))).toBeNull();
    expect((await measureHealth(db, NOW)).isDone).toBe(true);
    const summary = summaryFrom(await summaryQuery(db))!;
    expect(summary.cooperatives).toBe(3);
    expect(Object.values(summary.bands).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(summary.warnings).toEqual([{ kind: 'no_sale', severity: 'warning', count: 3 }]);
  });
});

describe('warnings of an older making', () => {
  test('one an offer, end by themselves at the next measuring', async () => {
    await measureAll(db, NOW);
    await db.run(sql`insert into warning (id, key, cooperative_id, kind, severity, figures, since, raised_at) values
      ('w-old', 'stock_never_sold/kop-a/o1@2026-11-01', 'kop-a', 'stock_never_sold', 'serious',
        json_object('days', 200, 'available', 5, 'subject', 'o1', 'seenOn', '2026-12-01'), '2026-11-01', ${NOW})`);
    await measureAll(db, NOW + DAY);
    expect((await open()).map(({ kind }) => kind)).toEqual(['no_sale', 'no_sale', 'no_sale']);
  });
});

describe('a cooperative that was merged, was suspended or left', () => {
  test('is not measured any more, its warnings end, and its history still opens and says why', async () => {
    await measureAll(db, NOW);
    await db.run(sql`update party set status = 'suspended', decided_at = ${NOW + 1}, decision_reason = 'Digabung dengan kop-b'
      where id = 'kop-a'`);
    await measureAll(db, NOW + DAY);
    expect((await open()).map(({ id }) => id)).toEqual(['kop-b', 'kop-c']);
    const [of] = await cooperativeQuery(db, 'kop-a');
    expect(of).toMatchObject({ status: 'suspended', decisionReason: 'Digabung dengan kop-b' });
    const scores = await scoresQuery(db, 'kop-a', 13);
    expect(scores.length).toBeGreaterThan(0);
    expect(Math.max(...scores.map(({ madeAt }) => madeAt))).toBe(NOW);
    expect(summaryFrom(await summaryQuery(db))!.cooperatives).toBe(2);
    const [event] = await db.all<{ because: string }>(sql`select e.data ->> '$.because' because from event e
      join warning w on w.id = e.aggregate_id and w.cooperative_id = 'kop-a' where e.type = 'warning_ended'`);
    expect(event).toEqual({ because: 'suspended' });
  });

  test('that comes back is warned of again', async () => {
    await measureAll(db, NOW);
    await db.run(sql`update party set status = 'suspended' where id = 'kop-a'`);
    await measureAll(db, NOW + DAY);
    await db.run(sql`update party set status = 'verified' where id = 'kop-a'`);
    await measureAll(db, NOW + 2 * DAY);
    expect((await open()).map(({ id }) => id)).toEqual(['kop-a', 'kop-b', 'kop-c']);
  });
});

describe('thresholds of the forum', () => {
  const typed = (change: Record<string, string> = {}) => {
    const all: Record<string, string> = { key: newId(NOW) };
    for (const [code, { steps, ...own }] of Object.entries(thresholds)) {
      const isShare = steps.serious > 365;
      for (const [name, value] of Object.entries(own)) all[`${code}.${name}`] = String(value);
      for (const [name, value] of Object.entries(steps))
        all[`${code}.steps.${name}`] = isShare ? String(value / 100).replace('.', ',') : String(value);
    }
    return { ...all, ...change };
  };
  const set = (value: object | null, key = newId(NOW)) =>
    changeSetting(db, agus, { key, name: THRESHOLDS_KEY, value, location: '/health/thresholds' }, NOW);

  test('as they are written are those that are read', () => {
    expect(checkThresholds(typed(), 'en')).toMatchObject({ ok: true, value: { thresholds } });
  });

  test.each([
    ['no_sale.steps.notice', '', 'no_sale.steps.notice'],
    ['no_sale.steps.notice', '1,5', 'no_sale.steps.notice'],
    ['no_sale.steps.notice', '-3', 'no_sale.steps.notice'],
    ['no_sale.steps.notice', '100', 'no_sale.steps.warning'],
    ['quality_complaints.steps.serious', '101', 'quality_complaints.steps.serious'],
    ['price_above_reference.weeks', '13', 'price_above_reference.weeks'],
  ])('%s of %j is refused beside %s', (name, text, field) => {
    const checked = checkThresholds(typed({ [name]: text }), 'id');
    expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual([field]);
  });

  test('hold from the next measuring on, leave an event, count once, and go back to the usual', async () => {
    const steps = { notice: 1000, warning: 2000, serious: 3000 };
    const key = newId(NOW);
    expect(await set({ ...thresholds, no_sale: { steps } }, key)).toEqual({ ok: true });
    expect(await set({ ...thresholds, no_sale: { steps } }, key)).toEqual({ ok: true });
    await measureAll(db, NOW);
    expect(await open()).toEqual([]);
    await set(null);
    expect(thresholdsFrom(await thresholdsQuery(db))).toEqual(thresholds);
    await measureAll(db, NOW + DAY);
    expect(await open()).toHaveLength(3);
    const [events] = await db.all(
      sql`select count(*) n from event where aggregate_type = 'setting' and aggregate_id = ${THRESHOLDS_KEY}`,
    );
    expect(events).toEqual({ n: 2 });
  });

  test('that cannot be used are not', () => {
    expect(thresholdsFrom([{ value: { no_sale: { steps: { notice: 9, warning: 3 } } } }])).toEqual(thresholds);
    expect(thresholdsFrom([{ value: 'x' }])).toEqual(thresholds);
  });
});
