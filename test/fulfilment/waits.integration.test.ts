import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { goodsChecks } from '../../db/local/verify-goods.ts';
import { comingCount, toShipBadge, toShipCount } from '../../src/fulfilment/consignments/store-badges.ts';
import { awaitingCount } from '../../src/fulfilment/handovers/store-pages.ts';
import { undecidedCount } from '../../src/fulfilment/shortfalls/store-badges.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openTrade } from '../support/trade.ts';
import { hendra } from './people.ts';
import { begun, deeds, ending } from './waits.ts';

const keptAsItIs = goodsChecks['what may await a party is kept, and nothing else']!;

/** Each run has a database of its own: what one left wrong does not show in the next. */
let world: TestDatabase;
async function opened(): Promise<void> {
  await world?.close();
  world = await freshDatabase();
  await openTrade(world.db);
}
afterAll(() => world?.close());

const kinds = async () =>
  (await world.db.all<{ kind: string }>(sql`select distinct kind from party_wait`)).map(({ kind }) => kind);

/** Counts of the navigation, and the same from all there is. */
const counted = (cooperative: string) =>
  world.db.all<{ badge: number; found: number }>(
    sql`select ${toShipBadge(cooperative)} badge, ${toShipCount(cooperative)} found`,
  );

const buyerCounts = () =>
  world.db.all(
    sql`select ${comingCount('hospital')} coming, ${undecidedCount('hospital')} undecided, ${awaitingCount(hendra)} to_sign`,
  );

async function expectKept(): Promise<void> {
  expect((await keptAsItIs(world.db)).findings).toEqual([]);
  for (const cooperative of ['kop-a', 'kop-b'])
    for (const { badge, found } of await counted(cooperative)) expect(badge).toBe(found);
}

test('what awaits a party is kept after each deed, whichever are done in whichever order, and at the end nothing is', async () => {
  const seen = new Set<string>();
  const chosen = fc.array(fc.constantFrom(...deeds.keys()), { minLength: 3, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(chosen, async (some) => {
      await opened();
      const order = await begun(world.db);
      for (const { act } of [...some.map((name) => deeds.get(name)!), ...ending]) {
        await act(order);
        await expectKept();
        for (const kind of await kinds()) seen.add(kind);
      }
      for (const cooperative of ['kop-a', 'kop-b'])
        expect(await counted(cooperative)).toEqual([{ badge: 0, found: 0 }]);
      expect(await buyerCounts()).toEqual([{ coming: 0, undecided: 0, to_sign: 0 }]);
    }),
    { numRuns: 20 },
  );
  expect([...seen].sort()).toEqual(['coming', 'ship', 'short', 'sign']);
}, 120_000);
