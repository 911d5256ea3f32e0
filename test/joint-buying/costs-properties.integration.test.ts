import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeBackCharge } from '../../src/joint-buying/costs/commands/record.ts';
import { expectLedgerInOrder } from '../settlement/ledger-checks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openTrade } from '../support/trade.ts';
import { balances, bill, charge, distributed, holdDeposit, issue, LATER, tuti } from './costs-world.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

/** Thousandths handed out of 400, 200 and 400 kg, what was billed of 1,000 kg, and any charges. */
const figures = fc.record({
  handed: fc.tuple(fc.integer({ min: 1, max: 400_000 }), fc.nat(200_000), fc.nat(400_000)),
  billedMilli: fc.integer({ min: 1, max: 1_000_000 }),
  goods: fc.integer({ min: 1, max: 20_000_000 }),
  delivery: fc.oneof(fc.constant(0), fc.nat(2_000_000)),
  deposit: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000_000 })),
  charges: fc.array(
    fc.record({
      kind: fc.constantFrom('transport' as const, 'handling' as const),
      amount: fc.integer({ min: 1, max: 3_000_000 }),
      basis: fc.constantFrom('weight' as const, 'drop' as const),
      drop: fc.constantFrom(null, 0, 1),
    }),
    { maxLength: 4 },
  ),
});

type Row = { drop: string; total: number; transport: number; handling: number; invoiced: number };
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

it('whatever the figures: the members bear what it cost, a drop point its own charges, and the forum neither gains nor loses', async () => {
  await fc.assert(
    fc.asyncProperty(figures, async ({ handed, charges, deposit, ...billed }) => {
      const made = await distributed(at.db, {}, handed);
      if (deposit > 0) await holdDeposit(at.db, made, 'kop-a', deposit);
      expect(await bill(at.db, made, billed)).toEqual({ ok: true });
      const isServed = [handed[0] + handed[1] > 0, handed[2] > 0];
      for (const { drop, ...one } of charges) {
        const answer = await charge(at.db, made, { ...one, dropPointId: drop === null ? null : made.dropIds[drop]! });
        expect(answer.ok).toBe(drop === null || isServed[drop]);
      }
      const borne = charges.filter((one) => one.drop === null || isServed[one.drop]);
      const cost = billed.goods + billed.delivery + sum(borne.map((one) => one.amount));
      expect(await issue(at.db, made, cost)).toEqual({ ok: true });

      const rows = await at.db.all<Row>(sql`select a.drop_point_id "drop", l.total, l.transport, l.handling,
        coalesce((select goods + delivery from invoice where id = l.invoice_id), 0) invoiced
        from landed_cost l join allotment a on a.id = l.allotment_id where l.campaign_id = ${made.campaignId}`);
      expect(sum(rows.map((row) => row.total))).toBe(cost);
      expect(rows.map((row) => row.invoiced)).toEqual(rows.map((row) => row.total));
      for (const [drop, id] of made.dropIds.entries()) {
        const here = rows.filter((row) => row.drop === id);
        const own = sum(borne.filter((one) => one.drop === drop).map((one) => one.amount));
        const common = sum(borne.filter((one) => one.drop === null).map((one) => one.amount));
        const bears = sum(here.map((row) => row.transport + row.handling));
        expect(bears).toBeGreaterThanOrEqual(own);
        expect(bears).toBeLessThanOrEqual(own + common);
      }
      const books = await balances(at.db);
      const profit = ['4100', '4200', '5100', '5200', '5400'].map((code) => books[code] ?? 0);
      expect(sum(profit)).toBe(0);
      await expectLedgerInOrder(at.db);
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('a charge that was taken back is borne by nobody', async () => {
  const made = await distributed(at.db);
  await bill(at.db, made);
  await charge(at.db, made, { amount: 777_777 });
  const [one] = await at.db.all<{ id: string }>(
    sql`select id from campaign_charge where campaign_id = ${made.campaignId}`,
  );
  await takeBackCharge(at.db, tuti, one!.id, LATER);
  expect(await issue(at.db, made, 13_200_000)).toEqual({ ok: true });
});
