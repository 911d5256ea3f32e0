import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { decide } from '../../src/joint-buying/closing/decide.ts';
import { closingQueries, toCloseFrom } from '../../src/joint-buying/closing/store-read.ts';
import type { Db, Results } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type AskedCampaign, type AskedPledge, type MadeCampaign, openCampaign } from '../support/joint.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { allotted, campaignRow, closingsOf, depositOf, sumsOf } from './closings.ts';
import { dumpOf } from './dumps.ts';

const MEMBERS = 14;
const drops = ['Bogor Tengah', 'Bogor Barat', 'Tanah Sareal'];
let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  await openTrade(db, {
    cooperatives: Object.fromEntries(Array.from({ length: MEMBERS }, (_, i) => [`kop-${i}`, []])),
  });
});
afterAll(() => database.close());

const pledge = fc.record({
  quantity: fc.integer({ min: 1, max: 900 }),
  tolerance: fc.constantFrom(0, 0, 10, 25, 60),
  highestPrice: fc.constantFrom(null, null, 12_400, 12_900, 13_200, 13_500),
  drop: fc.integer({ min: 0, max: drops.length - 1 }),
  at: fc.integer({ min: NOW, max: NOW + 5 }),
});
const supplier = (id: string) =>
  fc.record({
    id: fc.constant(id),
    packSize: fc.constant(50),
    palletSize: fc.constantFrom(null, null, 200),
    minimumOrder: fc.constantFrom(0, 0, 1000),
    capacity: fc.constantFrom(null, 1500, 3000),
    deliveryCost: fc.constantFrom(0, 0, 150_000),
    tiers: fc.integer({ min: 0, max: 500 }).map((less) => [
      { from: 0, unitPrice: 13_500 - less },
      { from: 800, unitPrice: 13_200 - less },
      { from: 1400, unitPrice: 12_400 - less },
    ]),
  });
const asked = fc.record({
  suppliers: fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(...['x', 'y', 'z'].slice(0, n).map(supplier))),
  pledges: fc.array(pledge, { maxLength: MEMBERS }),
  target: fc.constantFrom(0, 0, 1500, 4000),
  extensionDays: fc.constantFrom(0, 0, 2),
  fallBack: fc.boolean(),
  toleranceReaches: fc.boolean(),
  shortageRule: fc.constantFrom('proportional' as const, 'equal' as const, 'by_order' as const),
});
type Asked = Omit<AskedCampaign, 'pledges'> & { pledges: Omit<AskedPledge, 'cooperativeId'>[] };

let nth = 0;
/** Suppliers of its own; pledges go in in the order given, each by the cooperative of its place. */
async function close(of: Asked, order: readonly number[], barred: number) {
  nth += 1;
  const pledges = order.map((i) => ({ ...of.pledges[i]!, cooperativeId: `kop-${i}` }));
  const suppliers = of.suppliers!.map((one) => ({ ...one, id: `${one.id}-${nth}` }));
  const made = await openCampaign(db, { ...of, suppliers, drops, pledges });
  if (barred in of.pledges) await depositOf(db, made, `kop-${barred}`, 'due');
  const [answer] = await closeDue(db, made.deadline);
  expect(answer).toMatchObject({ ok: true, campaignId: made.campaignId });
  return made;
}

/** The same campaign's pledges in another order, by the rules alone. */
async function decidedOn(made: MadeCampaign, shuffled: readonly (readonly [number, number])[]) {
  const queries = closingQueries(db, { id: made.campaignId, deadline: made.deadline });
  const found = toCloseFrom((await db.batch(queries)) as Results<typeof queries>)!;
  const rows = made.pledges.map(({ pledgeId }) => found.pledges.find((one) => one.id === pledgeId)!);
  const { allotments } = decide(
    found.campaign,
    shuffled.map(([, i]) => rows[i]!),
  );
  // The deposit lapsed with the closing, so what is said of it is said no more.
  return Object.fromEntries(
    allotments.map(({ pledgeId, kind, quantity, told }) => [
      rows.find((one) => one.id === pledgeId)!.cooperativeId,
      { kind, quantity, told: kind === 'barred' ? { ...told, deposit: 'lapses' } : told },
    ]),
  );
}

test('nobody above its pledge or price, the sums agree, the order of insertion tells nothing, closing again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      asked,
      fc.integer({ min: 0, max: 2 * MEMBERS }),
      fc.infiniteStream(fc.nat()),
      async (of, barred, dice) => {
        const order = of.pledges.map((_, i) => i);
        const shuffled = order.map((i) => [dice.next().value, i] as const).sort(([a], [b]) => a - b);
        const made = await close(of, order, barred);
        const [first, closing] = [await allotted(db, made.campaignId), (await closingsOf(db, made.campaignId)).at(-1)!];
        for (const [i, one] of of.pledges.entries()) {
          const got = first[`kop-${i}`];
          if (closing.kind === 'extend') expect(got).toBeUndefined();
          else expect(got!.quantity).toBeLessThanOrEqual(one.quantity + (one.tolerance ?? 0));
          if (got?.kind === 'counts') expect(one.highestPrice ?? Infinity).toBeGreaterThanOrEqual(closing.perUnit!);
          if (i === barred && got) expect(got).toMatchObject({ kind: 'barred', quantity: 0 });
        }
        const { allotted: shares, bought, delivered, total, cost, closingCost } = await sumsOf(db, made.campaignId);
        expect([shares, bought, delivered, cost]).toEqual([total, total, total, closingCost]);

        const before = await dumpOf(db);
        await closeDue(db, made.deadline);
        expect(await dumpOf(db)).toEqual(before);

        const again = await close(
          of,
          shuffled.map(([, i]) => i),
          barred,
        );
        const reached = ({ kind, perUnit, missing, total: sum, cost: paid }: typeof closing) => ({
          ...{ kind, perUnit, missing, sum, paid },
        });
        expect(reached((await closingsOf(db, again.campaignId)).at(-1)!)).toEqual(reached(closing));
        if (closing.kind !== 'extend') expect(await decidedOn(made, shuffled)).toEqual(first);
        const state = (await campaignRow(db, made.campaignId)).state;
        expect(state).toBe({ go_ahead: 'ordered', fall_back: 'ordered', extend: 'open', fail: 'failed' }[closing.kind]);
        // What was given more time is out of the way of the next case.
        if (state === 'open')
          for (const one of [made, again]) await closeDue(db, (await campaignRow(db, one.campaignId)).deadline);
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
