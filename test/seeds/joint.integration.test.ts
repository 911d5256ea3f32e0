import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignStates, closingKinds, depositStates, verdictKinds } from '../../db/schema/index.ts';
import { cooperativesOf } from '../../db/seeds/cooperatives.ts';
import { momentOf } from '../../db/seeds/moment.ts';
import { seller } from '../../db/seeds/viewers.ts';
import { makePledge } from '../../src/joint-buying/pledges/commands/pledge.ts';
import { pageDataFrom, pageQueries } from '../../src/joint-buying/pledges/read.ts';
import { dayOf, HOUR, startOfDay } from '../../src/platform/clock.ts';
import type { Results } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await worldDatabase();
});
afterAll(() => database.close());

const rows = <T>(query: string) => database.db.all<T>(sql.raw(query));
const count = async (query: string) => (await rows<{ n: number }>(`select count(*) n from ${query}`))[0]!.n;
const found = async (table: string, column = 'state') =>
  new Set((await rows<{ one: string }>(`select distinct ${column} one from ${table}`)).map(({ one }) => one));
const batutulis = seller(cooperativesOf(momentOf(Date.now()), 68).find(({ slug }) => slug === 'batutulis')!);

describe('the demo world buys together', () => {
  test('every state of a campaign but the minute of its closing, every verdict, closing and deposit', async () => {
    expect(await found('campaign')).toEqual(new Set(campaignStates.filter((state) => state !== 'closing')));
    expect(await found('campaign_closing', 'kind')).toEqual(new Set(closingKinds));
    expect(await found('allotment', 'kind')).toEqual(new Set(verdictKinds));
    expect(await found('deposit')).toEqual(new Set(depositStates));
  });

  test.each([
    [
      'three suppliers of medium rice with tiers, one of at most 8 tonnes',
      `(select supplier_id from price_list
      where commodity_id = 'beras-medium' and ended_at is null and unixepoch() * 1000 between valid_from and valid_until
      group by supplier_id having max(capacity) is null or max(capacity) >= 8000)`,
      3,
    ],
    ['a list that ended', 'price_list where ended_at is not null and ended_at < unixepoch() * 1000', 2],
    ['one to come', 'price_list where valid_from > unixepoch() * 1000', 1],
    ['fifty cooperatives that need rice', `need where commodity_id = 'beras-medium' and last_price is not null`, 50],
    ['goods that came in part, not shared', `campaign where state = 'arriving' and shared_at is null`, 1],
    [
      'goods half handed out',
      `campaign c where state = 'arriving' and shared_at is not null
      and (select count(*) from allotment a where a.campaign_id = c.id and handed_milli is null) > 0`,
      1,
    ],
    [
      'a share for Batu Tulis to confirm',
      `allotment where cooperative_id = 'kop-batutulis' and handed_milli > 0
      and received_milli is null`,
      1,
    ],
    [
      'a supplier that has sent its bill beside one that has not',
      `campaign c where state = 'distributed' and invoiced_at is null
      and (select count(*) from supplier_bill b where b.campaign_id = c.id) = 1
      and (select count(*) from campaign_purchase p where p.campaign_id = c.id) = 2`,
      1,
    ],
    [
      'an invoice for Batu Tulis to pay',
      `invoice where campaign_id is not null and buyer_id = 'kop-batutulis' and paid = 0`,
      1,
    ],
    [
      'deposits to give back',
      `deposit where state = 'to_return' and campaign_id in (select id from campaign where state = 'failed')`,
      4,
    ],
    ['a deposit for Batu Tulis to pay', `deposit where state = 'due' and cooperative_id = 'kop-batutulis'`, 1],
  ])('%s', async (_, query, least) => {
    expect(await count(query)).toBeGreaterThanOrEqual(least);
  });

  test('in the settled purchase everybody paid less than alone', async () => {
    const saved = await rows<{ saved: number }>(
      `select saved from landed_cost l join campaign c on c.id = l.campaign_id where c.state = 'settled'`,
    );
    expect(saved).toHaveLength(10);
    expect(Math.min(...saved.map((one) => one.saved))).toBeGreaterThan(0);
  });

  test('every deadline lies in the hours of work', async () => {
    for (const { deadline } of await rows<{ deadline: number }>('select deadline from campaign')) {
      const hour = (deadline - startOfDay(dayOf(deadline))) / HOUR;
      expect([hour >= 8, hour <= 20]).toEqual([true, true]);
    }
  });
});

test('what Batu Tulis needs tips the next tier of the open purchase of rice, for everybody', async () => {
  const [open] = await rows<{ id: string }>(
    `select id from campaign where state = 'open' and commodity_id = 'beras-medium'`,
  );
  const id = open!.id;
  const before = await liveOf(id);
  expect(before.pledges).toBe(46);
  expect(before.price!.unitPrice).toBeGreaterThan(12_900);
  expect(before.next).toMatchObject({ unitPrice: 12_700, missing: 700 });
  const [place] = await rows<{ id: string }>(
    `select id from drop_point where campaign_id = '${id}' and name = 'Bogor Selatan'`,
  );
  const terms = { quantity: 1200, tolerance: 0, highestPrice: null, dropPointId: place!.id };
  const now = Date.now();
  expect(await makePledge(database.db, batutulis, id, { ...terms, key: newId(now), seen: 0 }, now)).toEqual({
    ok: true,
  });
  expect((await liveOf(id)).price).toMatchObject({ unitPrice: 12_700, pledges: 47, ordered: 34_500 });
});

async function liveOf(id: string) {
  const queries = pageQueries(database.db, id, batutulis, '');
  const data = pageDataFrom((await database.db.batch(queries)) as Results<typeof queries>, '');
  if (!data?.live.ok) throw new Error('there is no price');
  return data.live;
}
