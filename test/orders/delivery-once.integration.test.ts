import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declineAward } from '../../src/orders/commands/awards.ts';
import { preview } from '../../src/orders/commands/preview.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { awardOf, expectBooksInOrder, order, placed } from './books.ts';
import { formOf, manager, NOW, openMarket, sari } from './market.ts';

let world: TestDatabase;

/** `both` brings rice and oil; alone, each of the other two would be cheaper for its own goods by a little. */
beforeAll(async () => {
  world = await freshDatabase();
  await openMarket(world.db, [
    { cooperative: 'both', available: 1000, price: 12_000, fee: 300_000 },
    { cooperative: 'both', available: 1000, price: 15_000, fee: 200_000, commodity: 'oil' },
    { cooperative: 'millers', available: 1000, price: 12_500, fee: 100_000 },
    { cooperative: 'oilers', available: 1000, price: 15_100, fee: 150_000, commodity: 'oil' },
  ]);
});
afterAll(() => world.close());

const lines = [{ quantity: 1000 }, { commodity: 'oil', quantity: 500 }];
const form = formOf('hospital', lines);

describe('a cooperative that serves several lines of an order', () => {
  test('is paid its largest delivery once, in the preview as in what is placed', async () => {
    const seen = await preview(world.db, { institutionId: 'hospital', ...form }, NOW);
    if (!seen.ok) throw new Error(seen.reason);
    const goods = 1000 * 12_000 + 500 * 15_000;
    expect(seen.preview).toMatchObject({ total: goods + 300_000, fixedCost: 300_000, cooperatives: 1 });
    // By themselves: rice from `both`, oil from `both` or `oilers` at 7,700,000.
    expect(seen.preview.sharedDelivery).toBe(200_000);
    expect(seen.preview.lowerBound).toBeLessThanOrEqual(seen.preview.total);

    const { awards, plans } = await order(world.db, await placed(world.db, sari, form));
    expect(awards.map((award) => award.fixedCost).sort((a, b) => a - b)).toEqual([0, 300_000]);
    expect(plans[0]!.cost).toBe(seen.preview.total);
    await expectBooksInOrder(world.db);
  });

  test('lines and total of the preview add up under every policy', async () => {
    for (const policy of ['cheapest', 'fewest', 'fair', 'nearest'] as const) {
      const seen = await preview(
        world.db,
        {
          institutionId: 'hospital',
          ...formOf('hospital', [{ quantity: 200 }, { commodity: 'oil', quantity: 100 }], policy),
        },
        NOW,
      );
      if (!seen.ok) throw new Error(seen.reason);
      const { preview: p } = seen;
      const awards = p.lines.flatMap((line) => line.awards);
      expect(p.total).toBe(awards.reduce((sum, award) => sum + award.cost, 0));
      expect(p.total).toBe(p.goodsCost + p.fixedCost);
      expect(p.total).toBe(p.policies.find((option) => option.policy === policy)!.cost);
    }
  });
});

test('what is planned anew pays a cooperative that already delivers no second time, and leaves the rest as it is', async () => {
  const own = await freshDatabase();
  await openMarket(own.db, [
    { cooperative: 'both', available: 1000, price: 12_000, fee: 300_000 },
    { cooperative: 'both', available: 1000, price: 16_000, fee: 350_000, commodity: 'oil' },
    { cooperative: 'oilers', available: 1000, price: 15_000, fee: 10_000, commodity: 'oil' },
  ]);
  const id = await placed(own.db, sari, form);
  const rice = await awardOf(own.db, id, 'both');
  const { id: awardId } = await awardOf(own.db, id, 'oilers');
  await declineAward(own.db, manager('oilers'), { awardId, reason: 'Habis' }, NOW);
  const { awards, plans } = await order(own.db, id);
  const held = awards.filter((award) => award.state === 'reserved');
  // 350,000 less the 300,000 it is paid for bringing the rice.
  expect(held.map((award) => [award.cooperativeId, award.quantity, award.fixedCost])).toEqual(
    expect.arrayContaining([
      ['both', 1000, 300_000],
      ['both', 500, 50_000],
    ]),
  );
  expect(held.find((award) => award.id === rice.id)).toEqual(rice);
  expect(plans[1]!.cost).toBe(1000 * 12_000 + 500 * 16_000 + 350_000);
  await expectBooksInOrder(own.db);
  await own.close();
});
