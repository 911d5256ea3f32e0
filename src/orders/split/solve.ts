import { fill, ROUNDS, type Solution } from './fill.ts';
import { nearestHeld } from './held.ts';
import { clip, commonUnit } from './model.ts';
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
