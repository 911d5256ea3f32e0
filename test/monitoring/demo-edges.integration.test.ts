import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthScore, warning } from '../../db/schema/index.ts';
import { measureHealth } from '../../src/monitoring/health/commands/measure.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';
import { lastOf, weeksUntil } from './demo-figures.ts';
import { beginOf, daysLater, endOf, type Raw, rawRows, unguard } from './demo-rows.ts';
import { scoreOn } from './demo-scores.ts';
import { warningsOn } from './demo-warnings.ts';

/**
 * The demo world with every moment moved to where days, weeks, windows, February and a year end, and everything else that may happen
 * late: scorecards and warnings against the second calculation.
 */
let database: TestDatabase;
let raw: Raw;
/** February's last moment: its window begins before the year does. */
const TODAY = '2027-02-28';
const { from, before } = weeksUntil(TODAY);

/** The same numbers each time, one after the other. */
let last = 7;
const next = (below: number): number => {
  last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
  return last % below;
};
const pick = <T>(of: readonly T[]): T => of[next(of.length)]!;

const WEEK = 7 * 86_400_000;
const edges = [
  ...[
    beginOf(from),
    beginOf(before),
    beginOf(TODAY),
    endOf(TODAY) - WEEK,
    beginOf('2027-01-01'),
    beginOf('2027-02-01'),
  ],
  ...Array.from({ length: 25 }, (_, i) => beginOf(daysLater(TODAY, -4 * i))),
].flatMap((at) => [at, at - 1]);
const days = [from, TODAY, '2026-12-31', '2027-01-01', '2027-01-31'].flatMap((day) =>
  [-1, 0, 1].map((by) => daysLater(day, by)),
);

/** What happens to each row of a table. */
async function move<T extends { id: string }>(
  table: string,
  rows: readonly T[],
  change: (row: T) => Record<string, string | number | null>,
) {
  const changed = rows.map((row) => ({ id: row.id, ...change(row) }));
  const names = Object.keys(changed[0]!).filter((name) => name !== 'id');
  const set = names.map((name) => `${name} = x.value ->> '$.${name}'`).join(', ');
  await database.db.run(sql`update ${sql.raw(table)} set ${sql.raw(set)} from (select value from json_each(${JSON.stringify(changed)})) x
    where ${sql.raw(table)}.id = x.value ->> '$.id'`);
}

beforeAll(async () => {
  database = await worldDatabase();
  const { db } = database;
  const world = await rawRows(db);
  const moved = ['award', 'receipt', 'party', 'invoice', 'consignment', 'bulk_order', 'credit_note', 'payout_batch'];
  await unguard(db, ...moved, 'receipt_line', 'reference_price', 'shortfall_decision', 'health_score', 'warning');
  const states = ['confirmed', 'confirmed', 'confirmed', 'declined', 'lapsed', 'cancelled'];
  await move(
    'award',
    world.awards.filter((one) => one.state !== 'reserved'),
    () => {
      const at = pick(edges);
      return {
        state: pick(states),
        decided_at: at,
        created_at: at - next(3) * 86_400_000,
        confirm_by: at + pick([0, -1, 1]),
      };
    },
  );
  await move('bulk_order', world.orders, () => ({ needed_on: pick(days) }));
  await move('consignment', world.consignments, (one) => {
    const day = pick(days);
    return { planned_on: day, received_at: one.receivedAt && endOf(day) - next(2) };
  });
  await move('receipt', world.receipts, () => ({ created_at: pick(edges) }));
  await move('receipt_line', world.receiptLines, (one) => ({
    ...{ refused_milli: next(2) * one.receivedMilli, deducted_milli: 0, refusal_reason: 'quality' },
  }));
  const dues = [0, 30, 31, -90, -91, -7, -6, -60].map((by) => daysLater(TODAY, by));
  const issued = [0, 1, -20, -100].map((by) => daysLater(TODAY, by));
  await move('invoice', world.invoices, () => ({ issued_on: pick(issued), due_on: pick(dues) }));
  await move('credit_note', world.credits, () => ({ created_at: endOf(TODAY) - next(2) }));
  await move('payout_batch', world.batches, (one) => ({ paid_on: one.paidOn && pick(issued) }));
  const joined = [beginOf(from), beginOf(before), beginOf(before) - 1, beginOf(daysLater(TODAY, -6)), 1, 1, 1, 1];
  await move(
    'party',
    world.parties.filter((one) => one.kind === 'cooperative'),
    () => ({
      ...{ status: next(12) === 0 ? 'suspended' : 'verified', decided_at: pick(joined) },
    }),
  );
  // For all zones, and from a day in the window on.
  await move(
    'reference_price',
    world.references.filter((one) => one.zone === 1),
    () => ({ zone: next(2), effective_from: daysLater(TODAY, -next(90)) }),
  );
  await splitAgain(world);
  await db.run(sql`update visit set warning_id = null`);
  for (const name of ['warning', 'health_score', 'health_run']) await db.run(sql.raw(`delete from ${name}`));
  while (!(await measureHealth(db, endOf(TODAY) - 1)).isDone);
  raw = await rawRows(db);
});
afterAll(() => database.close());

/** Two trade units of some awards did not come and were divided again. */
async function splitAgain(world: Raw): Promise<void> {
  const short = world.awards.filter((one) => one.state === 'confirmed' && one.quantity > 2).slice(0, 15);
  const rows = short.map((one) => [one.id, one.orderId, one.lineId]);
  await database.db.run(sql`insert or ignore into shortfall_decision
    (award_id, order_id, line_id, choice, missing_milli, replanned, decided_by, decided_at)
    select value ->> 0, value ->> 1, value ->> 2, 'replan', 2000, 2, 'u-sari', 1 from json_each(${JSON.stringify(rows)})`);
}

test('scorecards are those of the raw rows at every edge', async () => {
  const rows = await database.db.select().from(healthScore);
  expect(new Set(rows.map((one) => one.month)).size).toBeGreaterThan(2);
  for (const { cooperativeId, month, total, measures } of rows) {
    const { figures } = measures as { figures: object };
    const day = [lastOf(month), TODAY].sort()[0]!;
    const own = scoreOn(raw, cooperativeId, day, day === TODAY);
    expect({ cooperativeId, month, total, figures }).toEqual({
      cooperativeId,
      month,
      total: own.total,
      figures: own.figures,
    });
  }
});

test('warnings too, since the day they hold', async () => {
  const rows = await database.db.select().from(warning);
  const shown = rows.map(
    (one) => `${one.cooperativeId} ${one.kind} ${one.figures.subject ?? ''} ${one.severity} ${one.since}`,
  );
  const members = raw.parties.filter((one) => one.kind === 'cooperative' && one.status === 'verified');
  const wanted = members.flatMap(({ id }) =>
    warningsOn(raw, id, TODAY).map((one) => `${id} ${one.kind} ${one.subject} ${one.severity} ${one.since}`),
  );
  expect(shown.sort()).toEqual(wanted.sort());
  expect(new Set(rows.map((one) => one.kind)).size).toBeGreaterThan(2);
});
