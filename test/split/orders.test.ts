import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, type OrderPlan, type Problem, split, splitOrder } from '../../src/orders/split/index.ts';
import { cooperatives, smallProblem } from './arbitrary.ts';
import { waysOf } from './oracle.ts';

/** Two lines or three; offers of one id are one cooperative's. A blend's limit depends on its own cost: left out here. */
const order = fc
  .array(smallProblem, { minLength: 2, maxLength: 3 })
  .map((problems) => problems.map((problem) => ({ ...problem, withinBps: null })));
const divided = (problems: readonly Problem[]) =>
  splitOrder({ lines: problems.map((problem, i) => ({ id: `line ${i}`, problem })) });
const holds = (check: (problems: readonly Problem[], plan: OrderPlan) => void, numRuns: number) =>
  fc.assert(
    fc.property(order, (problems) => check(problems, divided(problems))),
    { numRuns },
  );

/** The least an order can cost: every set of serving cooperatives in every line, and each paid its largest fee once. */
function least(problems: readonly Problem[]): number {
  const ways = problems.map(waysOf);
  const from = (line: number, paid: ReadonlyMap<string, number>): number => {
    if (line === ways.length) return [...paid.values()].reduce((sum, fee) => sum + fee, 0);
    const costs = ways[line]!.map(({ goods, fees }) => {
      const all = new Map(paid);
      for (const [id, fee] of fees) all.set(id, Math.max(fee, paid.get(id) ?? 0));
      return goods + from(line + 1, all);
    });
    return Math.min(...costs);
  };
  return from(0, new Map());
}

describe('an order of several lines', () => {
  test('lies between its bound and what the lines cost apart, and is best where it says so', () => {
    holds((problems, { cost, lowerBound, separateCost, gap, status }) => {
      const best = least(problems);
      expect(lowerBound).toBeLessThanOrEqual(best);
      expect(cost).toBeGreaterThanOrEqual(best);
      expect(cost).toBeLessThanOrEqual(separateCost);
      expect(gap).toBe(cost - lowerBound);
      if (status !== 'bounded') expect(cost).toBe(best);
    }, 400);
  });

  test('every line keeps its limits, fills what it fills by itself, and is as good by its policy', () => {
    holds((problems, { lines }) => {
      lines.forEach(({ plan }, i) => {
        const own = split(problems[i]!);
        expect([plan.shortage, plan.policyValue].slice(0, plan.policy === 'cheapest' ? 1 : 2)).toEqual(
          [own.shortage, own.policyValue].slice(0, plan.policy === 'cheapest' ? 1 : 2),
        );
        const paid = new Map(plan.awards.map((award) => [award.id, award.fixedCost]));
        const offers = problems[i]!.offers.map((o) => ({ ...o, fixedCost: paid.get(o.id) ?? o.fixedCost }));
        expect(checkPlan({ ...problems[i]!, offers }, plan)).toEqual([]);
      });
    }, 600);
  });

  test('a cooperative is paid its largest fixed cost, once', () => {
    holds((problems, { lines, cost }) => {
      const served = new Map<string, number[]>();
      const paid = new Map<string, number[]>();
      lines.forEach(({ plan }, i) => {
        for (const { id, fixedCost } of plan.awards) {
          const asked = problems[i]!.offers.find((o) => o.id === id)!.fixedCost;
          served.set(id, [...(served.get(id) ?? []), asked]);
          paid.set(id, [...(paid.get(id) ?? []), fixedCost]);
        }
      });
      for (const [id, asked] of served) {
        const most = Math.max(...asked);
        expect(paid.get(id)).toEqual(asked.map((_, i) => (i === asked.indexOf(most) ? most : 0)));
      }
      expect(cost).toBe(lines.reduce((sum, line) => sum + line.plan.cost, 0));
    }, 600);
  });

  test('does not depend on the order of the offers, to the byte', () => {
    holds((problems, plan) => {
      const turned = divided(
        problems.map((p) => ({ ...p, offers: p.offers.toReversed(), pinned: p.pinned.toReversed() })),
      );
      expect(JSON.stringify(turned)).toBe(JSON.stringify(plan));
    }, 200);
  });

  test('lines that share nobody are each their own best', () => {
    const problems = [1, 2, 3].map((seed) => {
      const offers = cooperatives(seed, true, 20).map((o) => ({ ...o, supplier: `${seed} ${o.id}` }));
      return { demand: 9_000, offers };
    });
    const plan = splitOrder({ lines: problems.map((problem, i) => ({ id: String(i), problem })) });
    expect([plan.status, plan.gap, plan.cost]).toEqual(['optimal', 0, plan.separateCost]);
    expect(plan.lines.map((line) => line.plan)).toEqual(problems.map((problem) => split(problem)));
  });

  test('ten lines over 68 cooperatives: cheaper than apart, and within a thousandth of the bound', () => {
    const lines = Array.from({ length: 10 }, (_, i) => {
      return { id: String(i), problem: { demand: 15_000, offers: cooperatives(i + 1, true) } };
    });
    const plan = splitOrder({ lines });
    expect(plan.cost).toBeLessThan(plan.separateCost);
    expect(plan.gap / plan.cost).toBeLessThan(0.001);
  });

  test('nothing ordered', () => {
    expect(splitOrder({ lines: [] })).toEqual({
      ...{ lines: [], cost: 0, separateCost: 0, lowerBound: 0, gap: 0, status: 'optimal' },
    });
  });
});
