import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, comparePolicies, parseProblem, split } from '../../src/orders/split/index.ts';
import { POLICIES, type Problem } from '../../src/orders/split/types.ts';
import { cooperatives, smallProblem } from './arbitrary.ts';
import { bruteForce, measureOf, optionsOf, targetsOf } from './oracle.ts';
import { tableBest } from './table-oracle.ts';

const awardsOf = (problem: Problem) => new Map(split(problem).awards.map((a) => [a.id, a.quantity]));

describe('against every combination there is', () => {
  test('the plan is the best one, to the tie', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const [plan, best] = [split(problem), bruteForce(problem)];
        expect(new Map(plan.awards.map((a) => [a.id, a.quantity]))).toEqual(new Map([...best.awards].sort()));
        expect(plan.cost).toBe(best.cost);
        expect(plan.lowerBound).toBe(best.cost);
        expect(plan.status).toBe(best.filled < problem.demand ? 'short' : 'optimal');
        expect(plan.reachable).toEqual({ below: best.filled, above: best.above });
      }),
      { numRuns: 4000 },
    );
  });

  test('the measure is what the policy minimises', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const targets = targetsOf(problem);
        const awards = awardsOf(problem);
        const measure = problem.offers.reduce(
          (sum, offer) => sum + measureOf(problem, targets, offer, awards.get(offer.id) ?? 0),
          0,
        );
        const { policyValue, cost } = split(problem);
        expect(policyValue).toBe(problem.policy === 'cheapest' ? cost : measure);
      }),
      { numRuns: 500 },
    );
  });

  test('the price cut is the smallest one that wins a place', () => {
    fc.assert(
      fc.property(smallProblem, (drawn) => {
        const problem: Problem = { ...drawn, policy: 'cheapest' };
        for (const { id, priceCutNeeded } of split(problem, { explain: true }).passedOver) {
          if (priceCutNeeded === undefined) continue;
          const wins = (cut: number) => bruteForce(reduced(problem, id, cut)).awards.has(id);
          if (priceCutNeeded === null) expect(wins(30)).toBe(false);
          else expect([wins(priceCutNeeded - 1), wins(priceCutNeeded)]).toEqual([false, true]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function reduced(problem: Problem, id: string, cut: number): Problem {
  const lower = (price: number) => Math.max(0, price - cut);
  const offers = problem.offers.map((o) =>
    o.id === id ? { ...o, tiers: o.tiers.map((t) => ({ ...t, unitPrice: lower(t.unitPrice) })) } : o,
  );
  return { ...problem, offers };
}

describe('against a plain table over every quantity', () => {
  const cases = [false, true].flatMap((mixed) => POLICIES.map((policy) => ({ mixed, policy })));
  test.each(cases)('68 cooperatives, mixed lots: $mixed, $policy', ({ mixed, policy }) => {
    for (let seed = 1; seed <= 2; seed++) {
      const problem = { demand: 9_000 + seed * 5, policy, offers: cooperatives(seed, mixed) };
      const parsed = parseProblem(problem);
      if (!parsed.ok) throw new Error(parsed.message);
      const plan = split(parsed.problem);
      const best = tableBest(parsed.problem);
      expect([plan.reachable.below, plan.policyValue, plan.cost]).toEqual([
        best.filled,
        best.measure ?? best.cost,
        best.cost,
      ]);
      expect(checkPlan(parsed.problem, plan)).toEqual([]);
    }
  });

  test.each([16, 12, 9, 8])('at most %i suppliers', (maxSuppliers) => {
    const offers = cooperatives(maxSuppliers, true, 24);
    for (const policy of ['cheapest', 'fair', 'nearest'] as const) {
      const parsed = parseProblem({ demand: 9_605, policy, offers, maxSuppliers });
      if (!parsed.ok) throw new Error(parsed.message);
      const plan = split(parsed.problem);
      const best = tableBest(parsed.problem);
      expect([plan.reachable.below, plan.policyValue, plan.cost]).toEqual([
        best.filled,
        best.measure ?? best.cost,
        best.cost,
      ]);
    }
  });

  test('68 tonnes from 68 cooperatives are met exactly by every policy, and proven', () => {
    for (const mixed of [false, true]) {
      const parsed = parseProblem({ demand: 68_000, offers: cooperatives(7, mixed) });
      if (!parsed.ok) throw new Error(parsed.message);
      for (const policy of POLICIES) {
        const problem = { ...parsed.problem, policy };
        const plan = split(problem);
        expect([plan.status, plan.shortage, plan.lowerBound]).toEqual(['optimal', 0, plan.cost]);
        expect(checkPlan(problem, plan)).toEqual([]);
      }
      const [cheapest, ...others] = comparePolicies(parsed.problem);
      for (const other of others) expect(other.extraCost).toBe(other.cost - cheapest!.cost);
      expect(others.every((other) => other.extraCost >= 0)).toBe(true);
    }
  });
});

test('options the oracle allows are those of the contract', () => {
  const [offer] = cooperatives(1, false, 1);
  const problem = { ...(parsedOf({ demand: 400, offers: [{ ...offer!, minLot: 120, available: 330 }] }) as Problem) };
  expect(optionsOf(problem, problem.offers[0]!)).toEqual([0, 150, 200, 250, 300]);
});

function parsedOf(input: unknown): Problem | null {
  const parsed = parseProblem(input);
  return parsed.ok ? parsed.problem : null;
}
