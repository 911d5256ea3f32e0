import { fewestHolding } from './held.ts';
import { findsWay, minimise } from './minimise.ts';
import { buildModel, commonUnit, MEASURE_ALONE, type Objective, weigh } from './model.ts';
import { fewestPlaces, reachTable, UNREACHED } from './reach.ts';
import type { Budget } from './search.ts';
import type { Seat } from './seats.ts';
import type { Policy } from './types.ts';

/** What is taken on top of the confirmed awards, by offer id; `proven` when nothing better fills as much. */
export interface Solution {
  readonly taken: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly proven: boolean;
}

/** Failed searches after which it is settled first whether the quantity can be reached at all. */
export const ROUNDS = 3;

/**
 * The best plan for exactly this quantity; null when none was found in so many rounds, or within the budget.
 * @param near what a plan takes that fills as much and was best at other fixed costs
 */
export function fill(
  policy: Policy,
  seats: readonly Seat[],
  quantity: number,
  places: number,
  budget: Budget,
  rounds = 99,
  near: Solution['taken'] | null = null,
) {
  if (policy === 'fewest') return fillFewest(seats, quantity, places, budget, rounds);
  const found = fillBest(seats, quantity, places, budget, rounds, weigh(seats, true), near);
  if (!found || found.proven) return found;
  return fillBest(seats, quantity, places, budget, rounds, weigh(seats, false), found.taken) ?? found;
}

/** The smallest number that can fill the quantity, by how little they would leave free where that says it at once. */
function fillFewest(seats: readonly Seat[], quantity: number, most: number, budget: Budget, rounds: number) {
  const objective = weigh(seats, true);
  const held = fewestHolding(seats, quantity, budget);
  const places = held ?? fewestPlaces(seats, quantity);
  if (held === null || places === null || places > most) return null;
  const quick = fillBest(seats, quantity, places, budget, held ? 99 : Math.min(rounds, ROUNDS), objective);
  if (quick || held !== undefined) return quick;
  const unit = commonUnit(seats);
  const fewest = reachTable(seats, unit, quantity, true, budget)?.[quantity / unit] ?? UNREACHED;
  return fewest > most ? null : fillBest(seats, quantity, fewest, budget, 99, objective);
}

/** Whether a way to take exactly this much is found at once. */
export function canFill(seats: readonly Seat[], quantity: number, places: number, budget: Budget): boolean {
  return findsWay(buildModel(seats, commonUnit(seats), quantity, weigh(seats, true)), places, budget);
}

/** The best plan by this objective. */
export function fillBest(
  seats: readonly Seat[],
  quantity: number,
  places: number,
  budget: Budget,
  rounds: number,
  objective: Objective,
  near: Solution['taken'] | null = null,
): Solution | null {
  const unit = commonUnit(seats);
  if (quantity % unit !== 0) return null;
  const model = buildModel(seats, unit, quantity, objective);
  const lots = near ? Float64Array.from(seats, ({ offer }) => (near.get(offer.id) ?? 0) / offer.lotSize) : undefined;
  const answer = minimise({ ...model, near: lots }, places, budget, rounds);
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
