import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, type Plan, type Problem, parseProblem, split } from '../../src/orders/split/index.ts';
import { cooperatives, smallProblem } from './arbitrary.ts';

const holds = (check: (problem: Problem) => void, numRuns = 1500) =>
  fc.assert(fc.property(smallProblem, check), { numRuns });

const quantityOf = (plan: Plan, id: string) => plan.awards.find((a) => a.id === id)?.quantity ?? 0;

describe('any plan', () => {
  test('stands up to the checker: demand conserved, bounds, lots, limits, costs, dual bound', () => {
    holds((problem) => {
      expect(checkPlan(problem, split(problem))).toEqual([]);
    });
  });

  test('whatever the budget, stands up to the checker', () => {
    const steps = fc.integer({ min: 0, max: 18 }).map((power) => 2 ** power);
    fc.assert(
      fc.property(smallProblem, steps, (problem, budget) => {
        expect(checkPlan(problem, split(problem, { budget, compare: true }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('one rupiah or one unit off, does not', () => {
    holds((problem) => {
      const plan = split(problem);
      for (const figure of ['cost', 'dualBound', 'shortage'] as const)
        for (const off of [-1, 1])
          expect(checkPlan(problem, { ...plan, [figure]: plan[figure] + off })).not.toEqual([]);
    }, 100);
  });

  test('accounts for every offer once', () => {
    holds((problem) => {
      const { awards, passedOver } = split(problem);
      const ids = [...awards, ...passedOver].map((entry) => entry.id).sort();
      expect(ids).toEqual(problem.offers.map((o) => o.id).sort());
    }, 300);
  });

  test('does not depend on the order of its input, to the byte', () => {
    holds((problem) => {
      const { offers, pinned, excluded } = problem;
      const turned = {
        ...problem,
        offers: offers.toReversed(),
        pinned: pinned.toReversed(),
        excluded: excluded.toReversed(),
      };
      expect(JSON.stringify(split(turned))).toBe(JSON.stringify(split(problem)));
    });
  });

  test('keeps confirmed awards, and is the same again once all of it is confirmed', () => {
    holds((problem) => {
      const plan = split(problem);
      for (const { id, quantity } of problem.pinned) expect(quantityOf(plan, id)).toBeGreaterThanOrEqual(quantity);
      const pinned = plan.awards.map(({ id, quantity }) => ({ id, quantity }));
      const again = split({ ...problem, demand: problem.demand - plan.shortage, pinned });
      expect(again.awards.map(({ id, quantity }) => ({ id, quantity }))).toEqual(pinned);
    });
  });

  test('fills no less, and costs no more for as much, when a limit goes', () => {
    const limits = [{ maxSuppliers: null }, { maxShareBps: null }, { priceCeiling: null }, { excluded: [] }];
    holds((drawn) => {
      const problem: Problem = { ...drawn, policy: 'cheapest' };
      const plan = split(problem);
      for (const limit of limits) {
        const freer = split({ ...problem, ...limit });
        expect(freer.shortage).toBeLessThanOrEqual(plan.shortage);
        if (freer.shortage === plan.shortage) expect(freer.cost).toBeLessThanOrEqual(plan.cost);
      }
    }, 600);
  });

  test('scales with money and with quantity', () => {
    holds((drawn) => {
      const problem = drawn.maxShareBps === null ? drawn : { ...drawn, maxShareBps: null };
      const plan = split(problem);
      const dear = split(inMoney(problem, 7));
      expect(dear.cost).toBe(plan.cost * 7);
      expect(dear.awards.map((a) => a.quantity)).toEqual(plan.awards.map((a) => a.quantity));
      if (problem.policy === 'fair') return; // targets are rounded to single units
      const large = split(inQuantity(problem, 3));
      expect(large.awards.map((a) => a.quantity)).toEqual(plan.awards.map((a) => a.quantity * 3));
    }, 600);
  });
});

function inMoney(problem: Problem, factor: number): Problem {
  const { priceCeiling } = problem;
  const offers = problem.offers.map((o) => ({
    ...o,
    fixedCost: o.fixedCost * factor,
    tiers: o.tiers.map((t) => ({ ...t, unitPrice: t.unitPrice * factor })),
  }));
  const pinned = problem.pinned.map((p) => (p.unitPrice === undefined ? p : { ...p, unitPrice: p.unitPrice * factor }));
  return { ...problem, offers, pinned, priceCeiling: priceCeiling === null ? null : priceCeiling * factor };
}

function inQuantity(problem: Problem, factor: number): Problem {
  const offers = problem.offers.map((o) => ({
    ...o,
    available: o.available * factor,
    minLot: o.minLot * factor,
    lotSize: o.lotSize * factor,
    fixedCost: o.fixedCost * factor,
    tiers: o.tiers.map((t) => ({ ...t, from: t.from * factor })),
  }));
  const pinned = problem.pinned.map((p) => ({ ...p, quantity: p.quantity * factor }));
  return { ...problem, demand: problem.demand * factor, offers, pinned };
}

describe('fair', () => {
  test('equal suppliers differ by at most one lot', () => {
    const market = fc.record({
      count: fc.integer({ min: 2, max: 40 }),
      lots: fc.integer({ min: 1, max: 300 }),
      seed: fc.nat(99),
    });
    fc.assert(
      fc.property(market, ({ count, lots, seed }) => {
        const [one] = cooperatives(seed, false, 1);
        const offers = Array.from({ length: count }, (_, i) => ({ ...one!, id: `k${i}`, minLot: 50, awarded: 100 }));
        const plan = split({ demand: lots * 50, policy: 'fair', offers });
        if (plan.shortage > 0) return;
        const quantities = offers.map((o) => quantityOf(plan, o.id));
        expect(Math.max(...quantities) - Math.min(...quantities)).toBeLessThanOrEqual(50);
      }),
      { numRuns: 200 },
    );
  });

  test('evens out over orders: what one got more of, it gets less of next time', () => {
    let offers = cooperatives(3, false, 20).map((o) => ({ ...o, minLot: 50, awarded: 0 }));
    for (let order = 0; order < 30; order++) {
      const plan = split({ demand: 2_000, policy: 'fair', offers });
      offers = offers.map((o) => ({ ...o, awarded: o.awarded + quantityOf(plan, o.id) }));
    }
    const shares = offers.map((o) => o.awarded / o.weight);
    expect(offers.reduce((sum, o) => sum + o.awarded, 0)).toBe(60_000);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.1);
  });
});

describe('size', () => {
  test('sums far beyond 2^53 on the way to a dual bound leave it right to the rupiah', () => {
    const offers = Array.from({ length: 5000 }, (_, i) => {
      const [minLot, fixedCost] = [1, 367 * (i % 1009)];
      return {
        id: `k${i}`,
        available: 180_000,
        minLot,
        lotSize: 25_714,
        fixedCost,
        tiers: [{ from: 0, unitPrice: 20_000 }],
      };
    });
    const parsed = parseProblem({ demand: 10 ** 9, offers });
    if (!parsed.ok) throw new Error(parsed.message);
    const plan = split(parsed.problem);
    expect(plan.marginalPrice * 1024 * (10 ** 9 - plan.shortage)).toBeGreaterThan(2 ** 53);
    expect(checkPlan(parsed.problem, plan)).toEqual([]);
    expect(checkPlan(parsed.problem, { ...plan, dualBound: plan.dualBound - 1 })).toEqual([
      `the dual bound is ${plan.dualBound}`,
    ]);
  });

  test('spent budget: a valid plan that says it is not proven', () => {
    const parsed = parseProblem({ demand: 30_005, offers: cooperatives(5, true) });
    if (!parsed.ok) throw new Error(parsed.message);
    const plan = split(parsed.problem, { budget: 10 });
    expect(plan.status).toBe('bounded');
    expect(checkPlan(parsed.problem, plan)).toEqual([]);
    expect(plan.lowerBound).toBeLessThanOrEqual(split(parsed.problem).cost);
  });

  test('a demand of 10^15 is filled as far as it goes', () => {
    const plan = split({ demand: 10 ** 15, offers: cooperatives(5, true) });
    expect([plan.status, plan.shortageCause, plan.awards.length]).toEqual(['short', 'capacity', 68]);
  });

  test('figures beyond 2^52 are refused, not rounded', () => {
    const [offer] = cooperatives(1, false, 1);
    const parsed = parseProblem({ demand: 10 ** 15, offers: [{ ...offer, available: 10 ** 15 }] });
    expect(parsed).toMatchObject({ ok: false, path: 'offers[0].available' });
  });

  test('20,000 offers', () => {
    const plan = split({ demand: 1_000_000, offers: cooperatives(2, true, 20_000) });
    expect([plan.status, plan.shortage]).toEqual(['optimal', 0]);
  });
});
