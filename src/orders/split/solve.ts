import { fill, fillBest, ROUNDS, type Solution } from './fill.ts';
import { nearestHeld } from './held.ts';
import { clip, commonUnit, weigh } from './model.ts';
import { capacity, reachedFromTop, reachTable } from './reach.ts';
import { fillOrRough } from './rough.ts';
import type { Budget } from './search.ts';
import type { Seat, Table } from './seats.ts';
import { withinCost } from './within.ts';

/** The best way to take as much of `table.open` as can be taken; not proven where the budget does not reach for it. */
export function solve(table: Table, budget: Budget): Solution {
  const seats = clip(table.seats, table.open);
  const solution = fillMost(table, seats, budget);
  const { policy, withinBps } = table.problem;
  return policy !== 'fair' || withinBps === null
    ? solution
    : withinCost(table.seats, seats, solution, table.places, withinBps, budget);
}

/**
 * The same where only fixed costs are others than those `known` was found for: what can be filled does not depend on them,
 * nor the fewest that can fill it.
 */
export function solveAgain(table: Table, known: Solution, budget: Budget): Solution {
  if (!known.proven) return solve(table, budget);
  const seats = clip(table.seats, table.open);
  const { policy } = table.problem;
  const { taken, filled } = known;
  const again =
    policy === 'fewest'
      ? fillBest(seats, filled, joining(seats, known), budget, PATIENT, weigh(seats, true), taken)
      : fill(policy, seats, filled, table.places, budget, PATIENT, taken);
  return again ?? solve(table, budget);
}

/** Searches after which even what is known to be possible is given up. */
const PATIENT = 99;

/** How many a solution lets join. */
export function joining(seats: readonly Seat[], { taken }: Solution): number {
  return seats.reduce((count, seat) => count + (seat.pinned === 0 && taken.has(seat.offer.id) ? 1 : 0), 0);
}

function fillMost({ problem, open, places }: Table, seats: readonly Seat[], budget: Budget): Solution {
  const { policy } = problem;
  const goal = goalOf(seats, open);
  const room = capacity(seats, places);
  const quick = room > goal ? fill(policy, seats, goal, places, budget, ROUNDS) : null;
  if (quick) return quick;
  const filled = room > goal ? reachedUpTo(seats, goal, places, budget) : room;
  return fillOrRough(policy, seats, filled ?? goal, places, budget);
}

/** Largest quantity up to `open` that can be taken, or null when the budget does not reach. */
export function mostReachable(table: Table, budget: Budget): number | null {
  const seats = clip(table.seats, table.open);
  const goal = goalOf(seats, table.open);
  const room = capacity(seats, table.places);
  return room > goal ? reachedUpTo(seats, goal, table.places, budget) : room;
}

function goalOf(seats: readonly Seat[], open: number): number {
  const unit = commonUnit(seats);
  return Math.floor(open / unit) * unit;
}

function reachedUpTo(seats: readonly Seat[], goal: number, places: number, budget: Budget): number | null {
  const unit = commonUnit(seats);
  const limited = places < seats.length;
  const reached = limited ? null : reachedFromTop(seats, unit, goal, false, budget);
  if (reached !== null) return reached;
  const held = limited ? nearestHeld(seats, unit, goal, false, places, budget) : null;
  if (typeof held === 'number') return held;
  const table = reachTable(seats, unit, goal, limited, budget);
  return table && table.findLastIndex((count) => count <= places) * unit;
}
