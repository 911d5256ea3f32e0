import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPlan,
  frontier,
  POLICIES,
  type Problem,
  type ProblemInput,
  parseProblem,
  split,
} from '../../src/orders/split/index.ts';
import { cooperatives, smallProblem } from './arbitrary.ts';

const holds = (check: (problem: Problem) => void, numRuns: number) =>
  fc.assert(fc.property(smallProblem, check), { numRuns });
const alone = (problem: Problem): Problem => ({ ...problem, policy: 'cheapest', withinBps: null });

describe('the price of a policy', () => {
  test('is what the plan costs above the cheapest that fills as much', () => {
    holds((problem) => {
      const plan = split(problem, { compare: true });
      const cheapest = split(alone(problem));
      expect([plan.cheapestCost, plan.extraCost]).toEqual([cheapest.cost, plan.cost - cheapest.cost]);
    }, 1500);
  });

  test('is told without being asked where it is known anyway', () => {
    holds((problem) => {
      const known = problem.policy === 'cheapest' || problem.withinBps !== null;
      expect(split(problem).extraCost === null).toBe(!known);
    }, 300);
  });
});

describe('fair within so much of the cheapest', () => {
  const bounded = (problem: Problem, withinBps: number | null) => split({ ...problem, policy: 'fair', withinBps });

  test('costs no more than that, and is the fairer the more it may cost', () => {
    holds((problem) => {
      const plans = [0, 200, 1000, 5000].map((bps) => bounded(problem, bps));
      plans.forEach(({ cost, cheapestCost }, i) => {
        expect(cost).toBeLessThanOrEqual(Math.floor((cheapestCost! * (10_000 + [0, 200, 1000, 5000][i]!)) / 10_000));
      });
      const measures = plans.map((plan) => plan.policyValue);
      expect(measures).toEqual(measures.toSorted((a, b) => b - a));
      expect(measures.at(-1)).toBeGreaterThanOrEqual(bounded(problem, null).policyValue);
    }, 400);
  });

  test('is the fair plan where that is cheap enough', () => {
    holds((problem) => {
      const fair = bounded(problem, null);
      // A hundred times nothing is nothing: where the cheapest costs nothing, the fair plan need not be cheap enough.
      if (fair.cost > 101 * split(alone(problem)).cost) return;
      expect(bounded(problem, 1_000_000).awards).toEqual(fair.awards);
    }, 300);
  });

  const offer = (
    id: string,
    available: number,
    lotSize: number,
    unitPrice: number,
    fixedCost: number,
    weight: number,
  ) => {
    return { id, available, minLot: 1, lotSize, fixedCost, tiers: [{ from: 0, unitPrice }], weight };
  };
  const spent = (input: Pick<ProblemInput, 'demand' | 'maxSuppliers' | 'offers'>) => {
    const parsed = parseProblem({ policy: 'fair', withinBps: 0, ...input });
    if (!parsed.ok) throw new Error(parsed.message);
    const plan = split(parsed.problem, { budget: 1 });
    expect(checkPlan(parsed.problem, plan)).toEqual([]);
    return plan;
  };

  test('is the fair plan, not proven, where the budget is spent before a cheaper one is found that fills as much', () => {
    // Of two suppliers the roomiest would be those of three, who never come to eight.
    const offers = [offer('five', 5, 5, 25, 34, 5), offer('three', 18, 3, 1, 0, 18), offer('more', 18, 3, 1, 0, 18)];
    const plan = spent({ demand: 8, maxSuppliers: 2, offers });
    expect([plan.status, plan.shortage, plan.cost]).toEqual(['bounded', 0, 34 + 5 * 25 + 3]);
    expect(plan.cheapestCost).toBe(plan.cost);
  });

  test('is not called proven where the cheapest is not', () => {
    const offers = [offer('ten', 790, 10, 26, 0, 3), offer('six', 12, 6, 1, 0, 1), offer('seven', 224, 7, 1, 1, 6)];
    const plan = spent({ demand: 205, maxSuppliers: 3, offers });
    expect([plan.status, plan.cost]).toEqual(['bounded', 189 + 1 + 6 + 10 * 26]);
  });

  test('68 cooperatives: a fiftieth buys nearly all the fairness there is', () => {
    const problem = { demand: 30_000, policy: 'fair' as const, offers: cooperatives(4, false) };
    const [free, within] = [split(problem, { compare: true }), split({ ...problem, withinBps: 200 })];
    expect(within.extraCost! * 50).toBeLessThanOrEqual(within.cheapestCost!);
    expect(within.policyValue).toBeGreaterThanOrEqual(free.policyValue);
    expect(within.extraCost!).toBeLessThanOrEqual(free.extraCost!);
  });
});

describe('the frontier of cost against count', () => {
  test('is what solving with each count gives, from the fewest to the cheapest', () => {
    holds((problem) => {
      const points = frontier(problem);
      const cheapest = split(alone(problem));
      expect(points.at(-1)).toMatchObject({ suppliers: cheapest.awards.length, cost: cheapest.cost });
      points.forEach(({ suppliers, cost, lowerBound }, i) => {
        expect(suppliers).toBe(points[0]!.suppliers + i);
        if (suppliers === 0) return;
        const plan = split({ ...alone(problem), maxSuppliers: suppliers });
        expect([plan.shortage, plan.cost, plan.lowerBound]).toEqual([cheapest.shortage, cost, lowerBound]);
      });
      const fewer = points[0]!.suppliers - 1;
      if (fewer >= Math.max(1, problem.pinned.length))
        expect(split({ ...alone(problem), maxSuppliers: fewer }).shortage).toBeGreaterThan(cheapest.shortage);
    }, 800);
  });

  test('starts where the policy of the fewest ends', () => {
    for (const policy of POLICIES) {
      const problem = { demand: 30_000, policy, offers: cooperatives(2, true) };
      const fewest = split({ ...problem, policy: 'fewest' });
      expect(frontier(problem)[0]).toEqual({
        ...{ suppliers: fewest.awards.length, cost: fewest.cost, lowerBound: fewest.cost },
      });
    }
  });
});
