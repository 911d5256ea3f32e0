import { describe, expect, test } from 'vitest';
import { POLICIES, type Problem, splitOrder } from '../../../src/orders/split/index.ts';
import { FAMILIES, problemOf } from '../../bench/split/families.ts';
import { orderBest } from './order.ts';

const OFFERS = 4;

/** Two or three lines of different goods, offered by the same four cooperatives; seed by seed other families and policies. */
const linesOf = (seed: number): Problem[] =>
  Array.from({ length: 2 + (seed % 2) }, (_, i) =>
    problemOf(FAMILIES[(seed * 3 + i) % FAMILIES.length]!, OFFERS, seed * 7 + i, {
      policy: seed % 3 === 0 ? POLICIES[(seed / 3 + i) % POLICIES.length]! : 'cheapest',
    }),
  );

describe('an order of several lines, against every way to divide them', () => {
  const seeds = Array.from({ length: 120 }, (_, i) => i + 1);
  const orders = seeds.map((seed) => {
    const lines = linesOf(seed);
    const plan = splitOrder({ lines: lines.map((problem, i) => ({ id: `line-${i}`, problem })) });
    return { plan, best: orderBest(lines) };
  });

  test('its bound holds, its cost is one that can be had, and what it calls best is', () => {
    for (const { plan, best } of orders) {
      expect(plan.lowerBound).toBeLessThanOrEqual(best);
      expect(plan.cost).toBeGreaterThanOrEqual(best);
      expect(plan.gap).toBe(plan.cost - plan.lowerBound);
      if (plan.status !== 'bounded') expect(plan.cost).toBe(best);
    }
  });

  test('is never dearer than line by line, and most often the best there is', () => {
    for (const { plan } of orders) expect(plan.cost).toBeLessThanOrEqual(plan.separateCost);
    expect(orders.filter(({ plan, best }) => plan.cost === best).length / orders.length).toBeGreaterThan(0.8);
  });
});
