import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/orders/split/core.ts';
import { split } from '../../src/orders/split/index.ts';
import { type OpenRow, type Row, takeRange } from '../../src/orders/split/kernel.ts';
import { complete } from '../../src/orders/split/seats.ts';
import { cooperatives } from './arbitrary.ts';
import { tableBest } from './table-oracle.ts';

const drawn = fc.record({
  states: fc.array(fc.oneof(fc.nat(60), fc.constant(Number.POSITIVE_INFINITY)), { minLength: 1, maxLength: 40 }),
  low: fc.integer({ min: -20, max: 20 }),
  step: fc.integer({ min: 1, max: 6 }),
  first: fc.integer({ min: -9, max: 9 }),
  more: fc.nat(14),
  penalty: fc.nat(30),
  rise: fc.integer({ min: -6, max: 6 }),
  capped: fc.boolean(),
  margin: fc.tuple(fc.nat(25), fc.nat(25)),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function setUp({ states, low, step, first, more, penalty, rise, capped, margin }: Drawn) {
  const last = first + more;
  const start = penalty + Math.max(0, -rise * more);
  const dearest = Math.max(start, start + rise * more);
  const cap = capped && rise !== 0 ? dearest + Math.abs(rise) - 1 : Number.POSITIVE_INFINITY;
  const range: Range = { first, last, penalty: start, rise, cap };
  const old: Row = { low, high: low + states.length - 1, values: Float64Array.from(states), at: 0 };
  const [from, to] = [old.low + first * step + margin[0] - 10, old.high + last * step - margin[1] + 10];
  const size = Math.max(1, to - from + 1);
  const values = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const row: OpenRow = { low: from, high: from + size - 1, values, at: 0, choices: new Int32Array(size), choicesAt: 0 };
  return { old, row, range, step };
}

/** The least value of a state and the most lots that have it, by trying all. */
function byHand(old: Row, range: Range, step: number, quantity: number): [value: number, lots: number] {
  let best: [number, number] = [Number.POSITIVE_INFINITY, 0];
  for (let lots = range.last; lots >= range.first; lots--) {
    const before = old.values[quantity - lots * step - old.low] ?? Number.POSITIVE_INFINITY;
    const value = before + range.penalty + range.rise * (lots - range.first);
    if (value < best[0]) best = [value, lots];
  }
  return best[0] <= range.cap ? best : [Number.POSITIVE_INFINITY, 0];
}

describe('a range of lots', () => {
  test('gives every state its least value, with the most lots among equals', () => {
    fc.assert(
      fc.property(drawn, (figures) => {
        const { old, row, range, step } = setUp(figures);
        takeRange(old, row, step, range, 0);
        for (let quantity = row.low; quantity <= row.high; quantity++) {
          const at = quantity - row.low;
          const found = row.values[at]! <= range.cap ? [row.values[at], row.choices[at]! - 1] : [Infinity, 0];
          const [value, lots] = byHand(old, range, step, quantity);
          expect(found).toEqual([value, value < Infinity ? lots : found[1]]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([1, 2, 3, 4])('lots of one unit, seed %i: as cheap as a plain table over every quantity', (seed) => {
    const offers = cooperatives(seed, false, 14).map((offer) => ({
      ...offer,
      ...{ lotSize: 1, minLot: 7, available: 20 + (offer.available % 60), fixedCost: offer.fixedCost / 10 },
      tiers: offer.tiers.map(({ from, unitPrice }) => ({ from: Math.floor(from / 20), unitPrice })),
    }));
    for (const policy of ['cheapest', 'fair', 'nearest'] as const) {
      const problem = complete({ demand: 300 + seed, policy, offers });
      const { cost, policyValue } = split(problem);
      const best = tableBest(problem);
      expect([policyValue, cost]).toEqual([best.measure ?? best.cost, best.cost]);
    }
  });
});
