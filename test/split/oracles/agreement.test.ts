import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlan, frontier, POLICIES, type Policy, type Problem, split } from '../../../src/orders/split/index.ts';
import { FAMILIES, problemOf } from '../../bench/split/families.ts';
import { figuresOf, objections } from './agreement.ts';
import { bruteForce } from './brute-force.ts';
import { glpkSolver } from './glpk.ts';
import { type HighsSolver, highsSolver } from './highs.ts';
import { milpBest, type Solver } from './milp.ts';
import { tableBest } from './table.ts';

type Asked = readonly { readonly policy: Policy; readonly withinBps?: number }[];
const BY_POLICY: Asked = POLICIES.map((policy) => ({ policy }));
/** Every policy, and fair within 0, 1 and 5 % of the cheapest. */
const ASKED: Asked = [...BY_POLICY, ...[0, 100, 500].map((withinBps) => ({ policy: 'fair' as const, withinBps }))];
const problems = (family: (typeof FAMILIES)[number], size: number, seeds: number, asked = ASKED) =>
  asked.flatMap((more) => Array.from({ length: seeds }, (_, i) => problemOf(family, size, i + 1, more)));
const isBlend = (problem: Problem) => problem.withinBps !== null;

let highs: HighsSolver;
let glpk: Solver;
beforeAll(async () => {
  highs = await highsSolver(4);
  glpk = await glpkSolver(1);
});

describe.each(FAMILIES)('%s', (family) => {
  test('6 offers: as every combination says', () => {
    for (const problem of problems(family, 6, 40))
      expect(objections(problem, split(problem), { combinations: bruteForce(problem) })).toEqual([]);
  });

  test('6 offers: as every combination, the table and two solvers say', () => {
    for (const problem of problems(family, 6, 2)) {
      const oracles = {
        combinations: bruteForce(problem),
        table: isBlend(problem) ? null : tableBest(problem),
        HiGHS: milpBest(problem, highs.solve),
        GLPK: milpBest(problem, glpk),
      };
      expect(objections(problem, split(problem), oracles)).toEqual([]);
    }
  });

  test('20 offers: as the table says', () => {
    for (const problem of problems(family, 20, 4, BY_POLICY))
      expect(objections(problem, split(problem), { table: tableBest(problem) })).toEqual([]);
  });

  test('20 offers: as two solvers say, as one where the cost is limited', () => {
    const answers = problems(family, 20, 1, [...BY_POLICY, { policy: 'fair', withinBps: 100 }]).map((problem) => {
      const GLPK = milpBest(problem, glpk);
      // Under a limit on cost HiGHS takes ten times as long: it is asked where GLPK comes to no end.
      const HiGHS = isBlend(problem) && GLPK ? null : milpBest(problem, highs.solve);
      const oracles = { HiGHS, GLPK };
      expect(objections(problem, split(problem), oracles)).toEqual([]);
      return oracles;
    });
    expect(answers.filter(({ HiGHS, GLPK }) => HiGHS ?? GLPK).length).toBeGreaterThanOrEqual(answers.length - 1);
  });

  test('68 offers: as the table says, and HiGHS where it comes to an end', () => {
    const problem = problemOf(family, 68, 1);
    const oracles = { table: tableBest(problem), HiGHS: milpBest(problem, highs.solve) };
    expect(objections(problem, split(problem), oracles)).toEqual([]);
  });
});

test.each(['rice', 'mixed', 'tiers', 'tight', 'pinned'] as const)('%s, 200 offers: as the table says', (family) => {
  const problem = problemOf(family, 200, 1);
  expect(objections(problem, split(problem), { table: tableBest(problem) })).toEqual([]);
});

test.each(FAMILIES)('%s: the frontier is the table with each number of places', (family) => {
  for (const problem of [problemOf(family, 6, 1), problemOf(family, 6, 2), problemOf(family, 20, 1)]) {
    const best = tableBest(problem);
    const points = frontier(problem);
    const within = (maxSuppliers: number) => tableBest({ ...problem, maxSuppliers });
    for (const { suppliers, cost, lowerBound } of points) {
      expect(within(suppliers)).toEqual({ ...best, cost });
      expect(lowerBound).toBe(cost);
    }
    expect(points.at(-1)?.cost).toBe(best.cost);
    const fewer = points[0]!.suppliers - 1;
    if (fewer >= Math.max(1, problem.pinned.length)) expect(within(fewer).filled).toBeLessThan(best.filled);
  }
});

test('an oracle that finds something better is heard', () => {
  const problem = problemOf('mixed', 20, 1);
  const plan = split(problem);
  const own = figuresOf(problem, plan);
  expect(objections(problem, plan, { luck: { ...own, cost: own.cost - 1 } })).toHaveLength(1);
  expect(checkPlan(problem, { ...plan, cost: plan.cost - 1 })).not.toEqual([]);
});
