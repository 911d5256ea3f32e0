import { minimise } from './minimise.ts';
import { buildModel, clip, commonUnit, MEASURE_ALONE, type Objective, weigh } from './model.ts';
import { capacity, fewestPlaces, reachTable, UNREACHED } from './reach.ts';
import type { Budget } from './search.ts';
import type { Seat, Table } from './seats.ts';

/** What is taken on top of the confirmed awards, by offer id; `proven` when nothing better fills more or as much. */
export interface Solution {
  readonly taken: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly proven: boolean;
}

/** The best way to take as much of `table.open` as can be taken. */
export function solve(table: Table, budget: Budget): Solution {
  const seats = clip(table.seats, table.open);
  const unit = commonUnit(seats);
  const goal = Math.floor(table.open / unit) * unit;
  const room = capacity(seats, table.places);
  if (room <= goal) return fill(table, seats, room, table.places, budget) ?? greedy(seats, room, table.places);
  const quick = fill(table, seats, goal, table.places, budget, ROUNDS);
  if (quick) return quick;
  const reached = reachTable(seats, unit, goal, table.places < seats.length, budget);
  if (!reached) return fill(table, seats, goal, table.places, budget) ?? greedy(seats, goal, table.places);
  const filled = reached.findLastIndex((places) => places <= table.places) * unit;
  return fill(table, seats, filled, table.places, budget) ?? greedy(seats, filled, table.places);
}

/** Largest quantity up to `open` that can be taken, or null when the budget does not reach. */
export function mostReachable(table: Table, budget: Budget): number | null {
  const seats = clip(table.seats, table.open);
  const unit = commonUnit(seats);
  const goal = Math.floor(table.open / unit) * unit;
  const room = capacity(seats, table.places);
  if (room <= goal) return room;
  const reached = reachTable(seats, unit, goal, table.places < seats.length, budget);
  return reached && reached.findLastIndex((places) => places <= table.places) * unit;
}

/** Failed searches after which it is settled first whether the quantity can be reached at all. */
const ROUNDS = 3;

/** The best plan for exactly this quantity; null when none was found in so many rounds, or within the budget. */
function fill(table: Table, seats: readonly Seat[], quantity: number, places: number, budget: Budget, rounds = 99) {
  if (table.problem.policy === 'fewest') return fillFewest(seats, quantity, places, budget, rounds);
  const found = fillBest(seats, quantity, places, budget, rounds, weigh(seats, true));
  if (!found || found.proven) return found;
  return fillBest(seats, quantity, places, budget, rounds, weigh(seats, false)) ?? found;
}

/** One supplier more at a time, from what capacity alone calls for. */
function fillFewest(seats: readonly Seat[], quantity: number, most: number, budget: Budget, rounds: number) {
  const objective = weigh(seats, true);
  let places = fewestPlaces(seats, quantity);
  if (places === null || places > most) return null;
  const quick = fillBest(seats, quantity, places, budget, Math.min(rounds, ROUNDS), objective);
  if (quick) return quick;
  const unit = commonUnit(seats);
  const reached = reachTable(seats, unit, quantity, true, budget);
  if (reached) {
    places = reached[quantity / unit]!;
    return places === UNREACHED || places > most ? null : fillBest(seats, quantity, places, budget, 99, objective);
  }
  const loose = fillBest(seats, quantity, most, budget, rounds, objective);
  return loose && { ...loose, proven: false };
}

function fillBest(
  seats: readonly Seat[],
  quantity: number,
  places: number,
  budget: Budget,
  rounds: number,
  objective: Objective,
): Solution | null {
  const model = buildModel(seats, commonUnit(seats), quantity, objective);
  const answer = minimise(model, places, budget, rounds);
  if (!answer) return null;
  const taken = new Map<string, number>();
  seats.forEach((seat, i) => {
    if (answer.lots[i]! > 0) taken.set(seat.offer.id, answer.lots[i]! * seat.offer.lotSize);
  });
  const proven =
    answer.proven && (objective.strict || leastMeasure(seats, quantity, places, budget) === measureOf(seats, taken));
  return { taken, filled: quantity, proven };
}

/** The least the policy's measure can be, where cost did not have to be weighed against it. */
function leastMeasure(seats: readonly Seat[], quantity: number, places: number, budget: Budget): number {
  const model = buildModel(seats, commonUnit(seats), quantity, MEASURE_ALONE);
  const answer = minimise(model, places, budget, 99);
  if (!answer?.proven) return Number.NaN;
  const taken = seats.map((seat, i) => [seat.offer.id, answer.lots[i]! * seat.offer.lotSize] as const);
  return measureOf(seats, new Map(taken));
}

function measureOf(seats: readonly Seat[], taken: ReadonlyMap<string, number>): number {
  return seats.reduce((sum, seat) => {
    const lots = (taken.get(seat.offer.id) ?? 0) / seat.offer.lotSize;
    const at = seat.stretches.find((s) => lots >= s.first && lots <= s.last);
    return at ? sum + at.measure + (lots - at.first) * at.measureStep : sum;
  }, 0);
}

/** Something valid when the budget is spent: seats in order, each as much as still fits. */
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
