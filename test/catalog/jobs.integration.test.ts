import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { median } from '../../src/catalog/checks.ts';
import { jobs } from '../../src/catalog/index.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Config } from '../../src/platform/env.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';

const NOW = Date.now() + 400 * 24 * 3_600_000;
const config: Config = { libsqlUrl: '', libsqlAuthToken: undefined, secret: '', origin: null, demo: true, mail: null };

let world: TestDatabase;
beforeEach(async () => {
  world = await worldDatabase();
});
afterEach(() => world.close());

async function run(now: number): Promise<void> {
  for (const job of jobs) await job.run(world.db, config, now);
}
const count = async (query: ReturnType<typeof sql>) => (await world.db.all<{ n: number }>(query))[0]!.n;
const onSale = () =>
  count(sql`select count(*) as n from offer where state in ('listed', 'paused') and listed_until < ${dayOf(NOW)}`);

describe('the end of an offer', () => {
  it('comes by itself after its last day, with an event and a word in the inbox, some at a time until all are', async () => {
    const all = await onSale();
    expect(all).toBeGreaterThan(100);
    let rounds = 0;
    for (; (await onSale()) > 0; rounds += 1) await run(NOW);
    expect(rounds).toBe(Math.ceil(all / 40));
    expect(await count(sql`select count(*) as n from event where type = 'offer_expired' and at = ${NOW}`)).toBe(all);
    expect(
      await count(sql`select count(*) as n from inbox_entry where kind = 'offer_expired' and created_at = ${NOW}`),
    ).toBe(all);
    expect(await count(sql`select count(*) as n from offer_document`)).toBe(0);
    await run(NOW);
    expect(await count(sql`select count(*) as n from event where type = 'offer_expired' and at = ${NOW}`)).toBe(all);
  });

  it('does not come on the last day itself', async () => {
    const [row] = await world.db.all<{ id: string; until: string }>(
      sql`select id, listed_until as until from offer where state = 'listed' order by listed_until limit 1`,
    );
    await run(Date.parse(`${row!.until}T16:30:00Z`));
    expect(await count(sql`select count(*) as n from offer where id = ${row!.id} and state = 'listed'`)).toBe(1);
    await run(Date.parse(`${row!.until}T17:30:00Z`));
    expect(await count(sql`select count(*) as n from offer where id = ${row!.id} and state = 'expired'`)).toBe(1);
  });
});

describe('the price line', () => {
  it('gets one point a day per commodity: lowest, median and highest of what is listed', async () => {
    const now = Date.now() + 24 * 3_600_000;
    await run(now);
    await run(now);
    const listed = await world.db.all<{ id: string; price: number }>(
      sql`select commodity_id as id, listed_price as price from offer where state = 'listed'`,
    );
    const points = await world.db.all<{ id: string; low: number; median: number; high: number; offers: number }>(
      sql`select commodity_id as id, low, median, high, offers from commodity_price_day where day = ${dayOf(now)}`,
    );
    expect(points).toHaveLength(new Set(listed.map((row) => row.id)).size);
    for (const point of points) {
      const prices = listed.filter((row) => row.id === point.id).map((row) => row.price);
      expect(point).toMatchObject({
        low: Math.min(...prices),
        median: median(prices),
        high: Math.max(...prices),
        offers: prices.length,
      });
    }
  });

  it('follows the day: a later run of the same day corrects the point', async () => {
    const now = Date.now() + 24 * 3_600_000;
    await run(now);
    await world.db.run(sql`update offer set listed_price = 1 where id = 'offer-empang-beras-medium'`);
    await run(now + 60_000);
    const [point] = await world.db.all<{ low: number }>(
      sql`select low from commodity_price_day where day = ${dayOf(now)} and commodity_id = 'beras-medium'`,
    );
    expect(point?.low).toBe(1);
  });
});

describe('forgotten pictures', () => {
  it('go after a day; those of offers and commodities stay', async () => {
    const before = await count(sql`select count(*) as n from photo`);
    const add = (id: string, at: number) =>
      world.db.run(
        sql`insert into photo (id, mime, bytes, width, height, created_at) values (${id}, 'image/png', x'00', 1, 1, ${at})`,
      );
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    await add('old', hour - 25 * 3_600_000);
    await add('fresh', hour - 3_600_000);
    await run(hour);
    expect(await count(sql`select count(*) as n from photo`)).toBe(before + 1);
    expect(await count(sql`select count(*) as n from photo where id = 'fresh'`)).toBe(1);
  });
});
