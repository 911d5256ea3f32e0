import { costOf, evidence } from './evidence.ts';
import { fill, ROUNDS, type Solution } from './fill.ts';
import { holds } from './held.ts';
import { clip, commonUnit } from './model.ts';
import { capacity, reachTable } from './reach.ts';
import { fillOrRough } from './rough.ts';
import type { Budget } from './search.ts';
import { complete, type Seat, setTable } from './seats.ts';
import { joining, solve } from './solve.ts';
import type { FrontierPoint, ProblemInput } from './types.ts';

const BUDGET = 400_000_000;

/**
 * The least cost with at most so many suppliers, for every number from the smallest that can fill as much as can be
 * filled to the one where cost is least. The policy does not matter.
 */
export function frontier(input: ProblemInput): readonly FrontierPoint[] {
  const problem = { ...complete(input), policy: 'cheapest' as const, withinBps: null };
  const table = setTable(problem);
  const budget = { left: BUDGET };
  const cheapest = solve(table, budget);
  const seats = clip(table.seats, table.open);
  const pointAt = (places: number, { taken, proven }: Solution): FrontierPoint => {
    const cost = costOf(table.seats, taken);
    const lowerBound = proven ? cost : Math.min(cost, evidence(table.seats, cheapest.filled).dualBound);
    return { suppliers: problem.pinned.length + places, cost, lowerBound };
  };
  const most = joining(seats, cheapest);
  const points = [pointAt(most, cheapest)];
  for (let places = most - 1; places >= 0; places--) {
    const solution = withPlaces(seats, cheapest.filled, places, budget);
    if (!solution) break;
    points.push(pointAt(places, solution));
  }
  return points.reverse();
}

/** Null where so few cannot fill the quantity, or the budget does not reach for a way; asked first where one fewer could not hold it. */
function withPlaces(seats: readonly Seat[], quantity: number, places: number, budget: Budget): Solution | null {
  if (capacity(seats, places) < quantity) return null;
  const tight = places === 0 || capacity(seats, places - 1) < quantity;
  if (tight && holds(seats, quantity, places, budget) === false) return null;
  const quick = fill('cheapest', seats, quantity, places, budget, ROUNDS);
  if (quick) return quick;
  if (!canHold(seats, quantity, places, budget)) return null;
  const found = fillOrRough('cheapest', seats, quantity, places, budget);
  return found.filled === quantity ? found : null;
}

function canHold(seats: readonly Seat[], quantity: number, places: number, budget: Budget): boolean {
  const held = holds(seats, quantity, places, budget);
  if (held !== null) return held;
  const unit = commonUnit(seats);
  const fewest = reachTable(seats, unit, quantity, true, budget)?.[quantity / unit];
  return fewest !== undefined && fewest <= places;
}
