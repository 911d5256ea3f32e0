import { costOf } from './evidence.ts';
import { fill, fillBest, ROUNDS, type Solution } from './fill.ts';
import { weigh } from './model.ts';
import { fewestPlaces } from './reach.ts';
import type { Budget } from './search.ts';
import type { Seat } from './seats.ts';
import type { Policy } from './types.ts';

/** Steps set aside for finding something valid once the budget is spent. */
const RESERVE = 40_000_000;

/** The best way to take this much, known to be possible; the nearest thing to it where the budget does not reach. */
export function fillOrRough(policy: Policy, seats: readonly Seat[], quantity: number, places: number, budget: Budget) {
  return fill(policy, seats, quantity, places, budget) ?? rough(policy, seats, quantity, places);
}

/**
 * The cheapest way to take as much as `like` does; where the budget does not reach for it, the cheapest known, `like` itself
 * among them: a price is never that of less.
 */
export function cheapestLike(seats: readonly Seat[], like: Solution, places: number, budget: Budget): Solution {
  const { filled, taken } = like;
  const found = fill('cheapest', seats, filled, places, budget, 99, taken);
  if (found?.proven) return found;
  const known = [found, rough('cheapest', seats, filled, places), like].filter((one) => one?.filled === filled);
  const [least] = known.map((one) => ({ ...one!, cost: costOf(seats, one!.taken) })).sort((a, b) => a.cost - b.cost);
  return { taken: least!.taken, filled, proven: false };
}

/** A valid plan, near enough, when the budget does not reach for the best: only the roomiest seats are looked at. */
export function rough(policy: Policy, seats: readonly Seat[], quantity: number, places: number): Solution {
  const needed = fewestPlaces(seats, quantity) ?? places;
  const counts = policy === 'fewest' ? [needed, needed + 1, needed + 2, needed + 8] : [];
  for (const count of [...counts, places]) {
    const few = roomiest(seats, Math.min(count, places));
    const found = fillBest(few, quantity, few.length, { left: RESERVE }, ROUNDS + 3, weigh(few, true));
    if (found) return { ...found, proven: false };
  }
  return greedy(seats, quantity, places);
}

function roomiest(seats: readonly Seat[], places: number): readonly Seat[] {
  const joining = seats.filter((seat) => seat.pinned === 0);
  if (joining.length <= places) return seats;
  const kept = new Set([...joining].sort((a, b) => b.cap - a.cap).slice(0, places));
  return seats.filter((seat) => seat.pinned > 0 || kept.has(seat));
}

/** Something valid at any rate: seats by their average cost, each as much as still fits. */
function greedy(seats: readonly Seat[], quantity: number, places: number): Solution {
  const taken = new Map<string, number>();
  let [left, free] = [quantity, places];
  for (const seat of [...seats].sort((a, b) => averageCost(a) - averageCost(b))) {
    const most = Math.floor(left / seat.offer.lotSize);
    const span = seat.stretches.findLast((s) => s.first <= most);
    if (!span || (seat.pinned === 0 && free < 1)) continue;
    const amount = Math.min(span.last, most) * seat.offer.lotSize;
    taken.set(seat.offer.id, amount);
    left -= amount;
    if (seat.pinned === 0) free -= 1;
  }
  return { taken, filled: quantity - left, proven: false };
}

function averageCost(seat: Seat): number {
  const { cost, costStep, first, last } = seat.stretches.at(-1)!;
  return (cost + costStep * (last - first)) / (last * seat.offer.lotSize);
}
