import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmAward, declineAward } from '../../src/orders/commands/awards.ts';
import { lapseAwards } from '../../src/orders/commands/lapse.ts';
import { cancelOrder } from '../../src/orders/commands/return.ts';
import { acceptShortage, changeLimits, waitForOffers } from '../../src/orders/commands/shortage.ts';
import { planWaitingLines } from '../../src/orders/commands/waiting.ts';
import type { PlanResult } from '../../src/orders/types.ts';
import { HOUR } from '../../src/platform/clock.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectBooksInOrder, order, submit } from './books.ts';
import { formOf, hendra, manager, NOW, openMarket, openStalls, sari } from './market.ts';

/**
 * Whatever the cooperatives and the buyer do in whatever order, after every step: held + short + waived = asked for, reserved stock is
 * exactly what awards hold, every order has all its events, and a settled order stays settled.
 */
const SEQUENCES = 200;

const stall = fc.record({
  lots: fc.integer({ min: 1, max: 12 }),
  lotSize: fc.constantFrom(5, 10, 25),
  price: fc.integer({ min: 90, max: 140 }),
  fee: fc.constantFrom(0, 0, 300),
});
const step = fc.record({
  act: fc.constantFrom(
    'confirm',
    'confirm',
    'part',
    'decline',
    'lapse',
    'accept',
    'wait',
    'raise',
    'list',
    'fill',
    'cancel',
  ),
  /** Which open award or short line, counted round. */
  pick: fc.nat({ max: 30 }),
  share: fc.integer({ min: 1, max: 99 }),
});
const policy = fc.constantFrom('cheapest' as const, 'fewest' as const, 'fair' as const, 'nearest' as const);
const story = fc.record({
  stalls: fc.array(stall, { minLength: 1, maxLength: 6 }),
  part: fc.integer({ min: 20, max: 110 }),
  ceiling: fc.option(fc.integer({ min: 100, max: 140 }), { nil: undefined }),
  maxSuppliers: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  policy,
  steps: fc.array(step, { minLength: 3, maxLength: 12 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

let world: TestDatabase;
let told = 0;
const seen = new Set<string>();
beforeAll(async () => {
  world = await freshDatabase();
  await openMarket(world.db, []);
});
afterAll(() => world.close());

test(`${SEQUENCES} random stories keep the books in order after every step`, { timeout: 180_000 }, async () => {
  await fc.assert(fc.asyncProperty(story, play), { numRuns: SEQUENCES, endOnFailure: true });
  await expectBooksInOrder(world.db);
  // The stories reach every end there is, or the test would say less than it seems to.
  expect([...seen].sort()).toEqual(expect.arrayContaining(['attention', 'cancelled', 'confirmed', 'placed']));
});

async function play({ stalls, part, ceiling, maxSuppliers, policy, steps }: Story): Promise<void> {
  const commodity = `story-${told++}`;
  const rows = stalls.map(({ lots, ...one }, i) => ({
    ...one,
    cooperative: `k${i}`,
    commodity,
    available: lots * one.lotSize,
  }));
  await openStalls(world.db, rows);
  const free = stalls.reduce((sum, one) => sum + one.lots * one.lotSize, 0);
  const quantity = Math.max(1, Math.floor((free * part) / 100));
  const line = { commodity, quantity, ...(ceiling ? { ceiling } : {}), ...(maxSuppliers ? { maxSuppliers } : {}) };
  const answer = await submit(world.db, sari, formOf('hospital', [line], policy));
  if (!answer.ok) {
    expect(answer.reason).toBe('nothing_to_fill');
    return;
  }
  let now = NOW;
  for (const one of steps) {
    now = await take(answer.orderId, commodity, one, now);
    await expectBooksInOrder(world.db, commodity);
  }
  seen.add((await order(world.db, answer.orderId)).state);
}

type Step = { act: string; pick: number; share: number };

/** Does one thing. A refusal is fine as long as it names a reason; nobody else is at work, so no race can be lost. @returns the time after it */
async function take(orderId: string, commodity: string, step: Step, now: number): Promise<number> {
  const before = await order(world.db, orderId);
  const answer = await act(orderId, step, before, now);
  if (answer && !answer.ok) expect(answer.reason).not.toBe('try_again');
  if (step.act === 'list') await openStalls(world.db, [newcomer(commodity, step)]).catch(ignoreTwice);
  if (step.act === 'fill') await planWaitingLines(world.db, now);
  if (step.act === 'lapse') await lapseAwards(world.db, now + 25 * HOUR);
  await expectSteady(orderId, before);
  return step.act === 'lapse' ? now + 25 * HOUR : now;
}

type Before = Awaited<ReturnType<typeof order>>;

async function act(orderId: string, { act, pick, share }: Step, before: Before, now: number) {
  const { db } = world;
  const open = before.awards.filter((one) => one.state === 'reserved');
  const award = open[pick % Math.max(1, open.length)];
  const line = { orderId, lineId: before.lines[0]!.id };
  if (act === 'accept') return acceptShortage(db, sari, line, now);
  if (act === 'wait') return waitForOffers(db, sari, line, now);
  if (act === 'cancel' && pick < 6) return cancelOrder(db, hendra, { orderId, reason: 'x' }, now);
  if (act === 'raise') {
    const limits = { priceCeiling: 80 + share, maxSuppliers: (pick % 6) + 1, maxShareBps: null };
    return changeLimits(db, hendra, { ...line, limits }, now);
  }
  if (!award) return null;
  const [who, awardId] = [manager(award.cooperativeId), award.id];
  if (act === 'confirm') return confirmAward(db, who, { awardId, quantity: null }, now);
  if (act === 'decline') return declineAward(db, who, { awardId, reason: 'x' }, now);
  const quantity = Math.floor((award.quantity * share) / 500) * 5;
  return act === 'part' ? confirmAward(db, who, { awardId, quantity }, now) : null;
}

const newcomer = (commodity: string, { pick, share }: Step) => {
  return { cooperative: `new-${told}-${pick}`, commodity, available: share * 5, lotSize: 5, price: 100 };
};

/** The same cooperative may be drawn twice in one story. */
function ignoreTwice(error: unknown): void {
  if (!String((error as Error).cause ?? error).includes('UNIQUE')) throw error;
}

/** Confirmed awards keep their figures, a settled order its state, and the newest plan tells what the order costs. */
async function expectSteady(orderId: string, before: Awaited<ReturnType<typeof order>>): Promise<void> {
  const after = await order(world.db, orderId);
  seen.add(after.state);
  if (before.state === 'confirmed' || before.state === 'cancelled') expect(after).toEqual(before);
  for (const old of before.awards.filter((one) => one.state === 'confirmed')) {
    const { state, decidedAt, decidedBy, decisionReason, ...figures } = old;
    expect(after.awards.find((one) => one.id === old.id)).toMatchObject(figures);
  }
  const held = after.awards.filter((one) => one.state === 'reserved' || one.state === 'confirmed');
  const cost = held.reduce((sum, one) => sum + one.quantity * one.unitPrice + one.fixedCost, 0);
  const newest = after.plans.at(-1)!;
  if (after.state !== 'cancelled') expect(newest.cost).toBe(cost);
  const [planned] = (newest.result as PlanResult).lines;
  if (planned) expect(planned.lowerBound).toBeLessThanOrEqual(planned.cost);
}
