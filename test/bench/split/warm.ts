import { checkPlan, frontier, type Plan, POLICIES, type Problem, split } from '../../../src/orders/split/index.ts';
import type { Effort } from './effort.ts';
import { FAMILIES, type Family, problemOf, SIZES } from './families.ts';
import { type Cell, median, type SplitFigures, timesOf } from './figures.ts';

const REPEATS = 5;
const ENOUGH = 3;
/** In ms: slower ones are run three times, very slow ones once. */
const SLOW = 20;
const VERY_SLOW = 1000;

/**
 * How long one problem takes once the engine is warm, in ms: the median of three to five runs, so that what else the machine
 * does is not counted.
 */
export function timed<T>(run: () => T): { ms: number; result: T } {
  const times: number[] = [];
  for (;;) {
    const started = performance.now();
    const result = run();
    times.push(performance.now() - started);
    const spent = times.reduce((sum, time) => sum + time, 0);
    if (spent > VERY_SLOW || times.length >= (spent > SLOW ? ENOUGH : REPEATS)) return { ms: median(times), result };
  }
}

/** Runs seeds in turn until there are enough, or the time for one cell is up: how many there were is in the table. */
function* seedsWithin(count: number, seconds: number): Generator<number> {
  const end = performance.now() + seconds * 1000;
  for (let seed = 1; seed <= count && (seed === 1 || performance.now() < end); seed++) yield seed;
}

type Asked = Parameters<typeof problemOf>[3];

export function measureCell(family: Family, size: number, effort: Effort, asked: Asked = {}): Cell {
  for (let seed = 1; seed <= effort.warmUps; seed++) split(problemOf(family, Math.min(size, 68), seed, asked));
  const runs: { seed: number; ms: number; problem: Problem; plan: Plan }[] = [];
  for (const seed of seedsWithin(effort.seeds(size), effort.cellSeconds)) {
    const problem = problemOf(family, size, seed, asked);
    const { ms, result } = timed(() => split(problem));
    runs.push({ seed, ms, problem, plan: result });
  }
  const share = (holds: (plan: Plan) => boolean) => runs.filter(({ plan }) => holds(plan)).length / runs.length;
  return {
    ...{ family, size, seeds: runs.length, ...timesOf(runs.map(({ ms }) => ms)) },
    proven: share((plan) => plan.status !== 'bounded' && plan.lowerBound === plan.cost),
    exact: share((plan) => plan.shortage === 0),
    gap: Math.max(...runs.map(({ plan }) => (plan.cost - plan.lowerBound) / Math.max(1, plan.cost))),
    slowest: runs.reduce((slowest, run) => (run.ms > slowest.ms ? run : slowest)).seed,
    wrong: runs.filter(({ problem, plan }) => checkPlan(problem, plan).length > 0).length,
  };
}

export const measureCells = (effort: Effort): Cell[] =>
  FAMILIES.flatMap((family) => SIZES.map((size) => measureCell(family, size, effort)));

/** What else can be asked of the same problems at n = 68. */
const OTHERS = {
  ...Object.fromEntries(POLICIES.filter((policy) => policy !== 'cheapest').map((policy) => [policy, { policy }])),
  'fair within 2 %': { policy: 'fair', withinBps: 200 },
} as Record<string, Asked>;

export const measurePolicies = (effort: Effort): SplitFigures['policies'] =>
  Object.entries(OTHERS).flatMap(([policy, asked]) =>
    FAMILIES.map((family) => ({ policy, ...measureCell(family, 68, effort, asked) })),
  );

/** The whole cost-against-count frontier at n = 68. */
export const measureFrontier = (effort: Effort): SplitFigures['frontier'] =>
  FAMILIES.map((family) => {
    const times: number[] = [];
    for (const seed of seedsWithin(effort.seeds(68), effort.cellSeconds)) {
      const problem = problemOf(family, 68, seed);
      times.push(timed(() => frontier(problem)).ms);
    }
    return { family, seeds: times.length, ...timesOf(times) };
  });
