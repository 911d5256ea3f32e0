import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase, worldDatabase } from '../support/database.ts';
import { handedOver, openTrade } from '../support/trade.ts';

const open: TestDatabase[] = [];
let bare: TestDatabase;
let world: TestDatabase;
beforeAll(async () => {
  bare = await freshDatabase();
  world = await worldDatabase();
  open.push(bare, world);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

it('brings an order to its signed handovers on a bare database, in both models', async () => {
  await openTrade(bare.db);
  const lines = [
    {
      commodityId: 'rice',
      awards: [
        { cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000, fixedCost: 50_000 },
        { cooperativeId: 'kop-b', quantity: 60, unitPrice: 13_100 },
      ],
    },
  ];
  const of = { institutionId: 'hospital', siteId: 'site-hospital', lines };
  const agent = await handedOver(bare.db, {
    ...of,
    weighed: { 'kop-a': [{ receivedMilli: 99_500, refusedMilli: 500 }] },
  });
  expect(Object.keys(agent.handovers)).toEqual(['kop-a', 'kop-b']);
  const forum = await handedOver(bare.db, { ...of, model: 'forum' });
  expect(Object.keys(forum.handovers)).toEqual(['forum']);
  const [row] = await bare.db.all<{ n: number }>(sql`select count(*) n from handover where state = 'signed'`);
  expect(row!.n).toBe(3);
});

it('does so in the demo world too', async () => {
  const made = await handedOver(world.db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang' },
    lines: [
      { commodityId: 'minyak-goreng', awards: [{ cooperativeId: 'kop-batutulis', quantity: 10, unitPrice: 15_700 }] },
    ],
  });
  expect(made.number).toMatch(/^P-2026-\d{6}$/);
});
