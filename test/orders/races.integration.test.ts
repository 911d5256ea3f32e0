import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitOrder } from '../../src/orders/commands/submit.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectBooksInOrder, reservedIn } from './books.ts';
import { formOf, NOW, offerOf, openMarket, sari } from './market.ts';

const spreadOver = Array.from({ length: 10 }, (_, i) => `s${i}`);

let world: TestDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  const rounds = ['one', 'two', 'three'].map((commodity) => ({
    cooperative: 'a',
    commodity,
    available: 50 * 25,
    lotSize: 25,
  }));
  const spread = spreadOver.map((cooperative, i) => ({
    ...{ cooperative, commodity: 'spread', available: 5 * 25, lotSize: 25, price: 1000 + i },
  }));
  await openMarket(world.db, [...rounds, ...spread]);
});
afterAll(() => world.close());

/** 200 buyers want one lot each at the same moment; each has a connection of its own. */
async function rush(commodity: string, price: number): Promise<{ placed: number; told: number }> {
  const form = formOf('hospital', [{ commodity, quantity: 25 }]);
  const agreement = { seenTotal: 25 * price, acceptedShortage: [], shortage: 'go_without' as const };
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => {
      return submitOrder(world.open().db, sari, { key: newId(NOW), order: null, form, agreement }, NOW);
    }),
  );
  const placed = answers.filter((one) => one.ok && one.state === 'placed').length;
  const told = answers.filter((one) => !one.ok && one.reason === 'nothing_to_fill').length;
  return { placed, told };
}

test.each(['one', 'two', 'three'])(
  '200 orders of a lot at once against 50 lots, round %s: 50 placed, 150 told',
  async (commodity) => {
    expect(await rush(commodity, 13_000)).toEqual({ placed: 50, told: 150 });
    expect(await reservedIn(world.db, offerOf('a', commodity))).toBe(50 * 25);
    await expectBooksInOrder(world.db);
  },
);

test('the same with the 50 lots spread over ten cooperatives: the cheapest sells out first, then the next', async () => {
  expect(await rush('spread', 1009)).toEqual({ placed: 50, told: 150 });
  for (const cooperative of spreadOver) {
    expect(await reservedIn(world.db, offerOf(cooperative, 'spread'))).toBe(5 * 25);
  }
  await expectBooksInOrder(world.db);
});
