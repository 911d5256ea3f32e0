import { costOf, evidence } from './evidence.ts';
import { capacity } from './reach.ts';
import { complete, setTable, type Table } from './seats.ts';
import { mostReachable, solve } from './solve.ts';
import type { FrontierPoint, ProblemInput } from './types.ts';

const BUDGET = 400_000_000;

/**
 * The least cost for every number of suppliers, from the smallest that can fill as much as can be filled to the one
 * where cost is least. The policy does not matter.
 */
export function frontier(input: ProblemInput): readonly FrontierPoint[] {
  const problem = { ...complete(input), policy: 'cheapest' as const, withinBps: null };
  const free = setTable(problem);
  const budget = { left: BUDGET };
  const cheapest = solve(free, budget);
  const confirmed = problem.pinned.length;
  const points: FrontierPoint[] = [];
  const most = joining(free, cheapest.taken);
  for (let places = most; places >= 0; places--) {
    const table = { ...free, places };
    if (capacity(table.seats, places) < cheapest.filled) break;
    if (mostReachable(table, budget) !== cheapest.filled) break;
    const { taken, proven } = places === most ? cheapest : solve(table, budget);
    const cost = costOf(free.seats, taken);
    const lowerBound = proven ? cost : Math.min(cost, evidence(free.seats, cheapest.filled).dualBound);
    points.push({ suppliers: confirmed + places, cost, lowerBound });
  }
  return points.reverse();
}

function joining({ seats }: Table, taken: ReadonlyMap<string, number>): number {
  return seats.reduce((count, seat) => count + (seat.pinned === 0 && taken.has(seat.offer.id) ? 1 : 0), 0);
}
