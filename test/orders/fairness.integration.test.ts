import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declineAward } from '../../src/orders/commands/awards.ts';
import type { FairnessFilter } from '../../src/orders/fairness/inputs.ts';
import { fairnessFrom, fairnessQueries, replayFrom, replayQueries } from '../../src/orders/fairness/store.ts';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { awardOf, placed } from './books.ts';
import { formOf, manager, NOW, openMarket, sari } from './market.ts';

let world: TestDatabase;

beforeAll(async () => {
  world = await freshDatabase();
  await openMarket(world.db, [
    { cooperative: 'cheap', available: 1000, price: 12_000 },
    { cooperative: 'dear', available: 5000, price: 14_000 },
    { cooperative: 'oilers', available: 500, price: 15_000, commodity: 'oil' },
    { cooperative: 'dear', available: 500, price: 16_000, commodity: 'oil' },
  ]);
  const lines = [{ quantity: 1200 }, { commodity: 'oil', quantity: 100 }];
  const orderId = await placed(world.db, sari, formOf('hospital', lines));
  const { id: awardId } = await awardOf(world.db, orderId, 'oilers');
  await declineAward(world.db, manager('oilers'), { awardId, reason: 'Habis' }, NOW);
});
afterAll(() => world.close());

const today = dayOf(NOW);
const claims = async (of: Partial<FairnessFilter> = {}) => {
  const filter = { commodityId: null, from: today, until: today, ...of };
  const read = fairnessFrom((await world.db.batch(fairnessQueries(world.db, filter))) as never, filter);
  return { ...read, awarded: Object.fromEntries(read.claims.map((claim) => [claim.id, claim.awarded])) };
};

describe('what each cooperative was awarded', () => {
  test('over all goods, by value; what was declined does not count, what took its place does', async () => {
    expect((await claims()).awarded).toEqual({
      cheap: 1000 * 12_000,
      dear: 200 * 14_000 + 100 * 16_000,
      oilers: 0,
    });
  });

  test('of one commodity, by quantity, among those who sell it', async () => {
    const { awarded, chosen } = await claims({ commodityId: 'rice' });
    expect(awarded).toEqual({ cheap: 1000, dear: 200 });
    expect(chosen?.id).toBe('rice');
  });

  test('on other days: nothing, and goods that nobody lists have nobody to share', async () => {
    const other = dayOf(NOW - DAY);
    expect(Object.values((await claims({ from: other, until: other })).awarded)).toEqual([0, 0, 0]);
    expect(await claims({ commodityId: 'gold' })).toMatchObject({ claims: [], chosen: null });
  });
});

describe('a quarter’s orders to divide again', () => {
  const read = async (since: number) => replayFrom((await world.db.batch(replayQueries(world.db, since))) as never);

  test('are the placed ones, with all that their goods’ offers promise', async () => {
    const { lines, market, isCut } = await read(NOW - DAY);
    expect(lines.map((line) => [line.commodityId, line.quantity])).toEqual([
      ['rice', 1200],
      ['oil', 100],
    ]);
    expect(market.map((offer) => offer.free).sort((a, b) => a - b)).toEqual([500, 500, 1000, 5000]);
    expect(isCut).toBe(false);
  });

  test('none before: nothing to read', async () => {
    expect(await read(NOW + 1)).toMatchObject({ lines: [], market: [] });
  });
});

test('past the limit the oldest orders are left out whole', () => {
  const row = (order: number, placedAt: number) => ({ orderId: `o${order}`, placedAt }) as never;
  const rows = Array.from({ length: 201 }, (_, i) => row(Math.floor(i / 2), 1000 - i));
  const { lines, isCut } = replayFrom([rows, []] as never);
  expect([lines.length, isCut]).toEqual([200, true]);
  const cut = replayFrom([[...rows.slice(0, 199), row(200, 1), row(200, 1)], []] as never);
  expect(cut.lines).toHaveLength(199);
});
