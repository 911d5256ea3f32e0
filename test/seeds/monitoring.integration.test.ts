import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitStates } from '../../db/schema/index.ts';
import { observer, people } from '../../db/seeds/world.ts';
import { measureHealth } from '../../src/monitoring/health/commands/measure.ts';
import { watchPrices } from '../../src/monitoring/prices/commands/watch.ts';
import { publishEditions } from '../../src/monitoring/transparency/commands/publish.ts';
import { HOUR } from '../../src/platform/clock.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';

/** The world is made for the last full hour. */
const now = Date.now() - (Date.now() % HOUR);
let database: TestDatabase;
beforeAll(async () => {
  database = await worldDatabase();
});
afterAll(() => database.close());

const rows = <T>(query: string) => database.db.all<T>(sql.raw(query));
const count = async (query: string) => (await rows<{ n: number }>(`select count(*) n from ${query}`))[0]!.n;

describe('the demo world is watched', () => {
  test('eight goods at four markets, a week each, of which two are under pressure', async () => {
    expect(await count('market where closed_at is null')).toBe(4);
    expect(await count('(select distinct commodity_id from market_price)')).toBe(8);
    expect(await count('(select distinct day from market_price)')).toBeGreaterThanOrEqual(12);
    const open = await rows('select commodity_id, status from price_alert where ended_at is null order by 1');
    expect(open).toEqual([
      { commodity_id: 'bawang-merah', status: 'intervene' },
      { commodity_id: 'cabai-rawit-merah', status: 'watch' },
    ]);
    expect(await count('price_alert where ended_at is not null')).toBeGreaterThan(0);
  });

  test('a basket of all of them, at prices of before it began', async () => {
    expect(await count(`basket_item i join basket b on b.id = i.basket_id`)).toBe(8);
  });

  test('nothing is left for the clock to watch, measure or publish', async () => {
    expect(await watchPrices(database.db, now)).toEqual({ raised: 0, ended: 0 });
    expect(await measureHealth(database.db, now)).toEqual({ scores: 0, isDone: true });
    expect(await publishEditions(database.db, now)).toEqual([]);
    expect(await count('publication')).toBeGreaterThan(0);
    expect(await count('(select distinct month from health_score)')).toBeGreaterThanOrEqual(6);
  });
});

describe('there is something to look after', () => {
  test('most cooperatives are healthy, some under watch, a few under special watch', async () => {
    const [found] = await rows<Record<'well' | 'watched' | 'specially', number>>(`
      select sum(total >= 66) well, sum(total between 51 and 65) watched, sum(total <= 50) specially
      from health_score where month = (select max(month) from health_score)`);
    const { well, watched, specially } = found!;
    expect([well >= 40, watched >= 3, specially >= 3, specially <= 8, well + watched + specially]).toEqual([
      ...[true, true, true, true],
      68,
    ]);
  });

  test('warnings of several kinds and of every severity', async () => {
    const open = await rows<{ kind: string; severity: string; n: number }>(
      'select kind, severity, count(*) n from warning where ended_at is null group by 1, 2',
    );
    expect(new Set(open.map(({ severity }) => severity))).toEqual(new Set(['notice', 'warning', 'serious']));
    expect(new Set(open.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    const serious = open.filter(({ severity }) => severity === 'serious').reduce((sum, { n }) => sum + n, 0);
    expect([serious >= 2, serious <= 4]).toEqual([true, true]);
  });
});

describe('Maya looks after ten cooperatives', () => {
  test('visits in every state, the planned one from a warning', async () => {
    expect(await count(`mentorship where mentor_id = '${people.maya}' and ended_at is null`)).toBe(10);
    const states = await rows<{ state: string }>('select distinct state from visit');
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(visitStates));
    expect(await count(`visit where state = 'done' and notes <> '' and attendance <> ''`)).toBe(2);
    expect(await count(`visit v join warning w on w.id = v.warning_id where v.state = 'planned'`)).toBe(1);
  });

  test('a direction, two goals, and things to do that are open, late and done', async () => {
    expect(await count(`business_direction where cooperative_id = 'kop-batutulis'`)).toBe(1);
    expect(await count(`goal where cooperative_id = 'kop-batutulis' and ended_at is null`)).toBe(2);
    const today = `date('now', '+7 hours')`;
    for (const which of [
      `done_at is null and due_on >= ${today}`,
      `done_at is null and due_on < ${today}`,
      'done_at > 0',
    ])
      expect([which, (await count(`action_item where ${which}`)) > 0]).toEqual([which, true]);
  });
});

test('one observer may look at the whole city this year, the other’s time is over', async () => {
  const found = await rows<{ observer_id: string; kecamatan: string | null; isOver: number }>(
    `select observer_id, kecamatan, until_day < date('now', '+7 hours') isOver from observer_grant order by 1`,
  );
  expect(found).toEqual([
    { observer_id: observer, kecamatan: null, isOver: 0 },
    { observer_id: 'obs-pemkot', kecamatan: 'Bogor Tengah', isOver: 1 },
  ]);
});
