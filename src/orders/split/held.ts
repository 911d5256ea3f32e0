import { buildModel, commonUnit, MEASURE_ALONE } from './model.ts';
import { has, type Packing, packingOf, setsOf, stepsOf } from './packing.ts';
import { fewestPlaces, largestStep } from './reach.ts';
import type { Budget } from './search.ts';
import type { Seat } from './seats.ts';

/** Steps up to which sets of deficits are quicker than looking for a plan. */
const MOST = 2_000_000;
/** Steps for laying out what one seat may take. */
const PER_SEAT = 20;

/**
 * Whether exactly this much can be taken when at most so many join, by how little it is below what they could hold.
 * @returns null where that would take long to say
 */
export function holds(seats: readonly Seat[], quantity: number, places: number, budget: Budget): boolean | null {
  const unit = commonUnit(seats);
  if (quantity % unit !== 0) return false;
  budget.left -= seats.length * PER_SEAT;
  if (budget.left < 0) return null;
  const packing = packingOf(modelOf(seats, unit, quantity), places);
  if (!packing) return packing === null ? false : null;
  const ends = endsOf(packing, budget);
  return ends && has(ends, packing.slack);
}

/** The fewest that must join; null where none are enough, undefined where that would take long to say. */
export function fewestHolding(seats: readonly Seat[], quantity: number, budget: Budget): number | null | undefined {
  const first = fewestPlaces(seats, quantity);
  if (first === null) return null;
  for (let places = first; places <= seats.length; places++) {
    const held = holds(seats, quantity, places, budget);
    if (held === null) return undefined;
    if (held) return places;
  }
  return null;
}

/**
 * The largest multiple of `unit` up to `wanted`, or (`above`) the smallest beyond it, that can be taken when at most so
 * many join.
 * @returns null where there is none above, or none near below; undefined where that would take long to say
 */
export function nearestHeld(
  seats: readonly Seat[],
  unit: number,
  wanted: number,
  above: boolean,
  places: number,
  budget: Budget,
): number | null | undefined {
  const goal = Math.floor(wanted / unit) * unit;
  const margin = above
    ? -unit
    : Math.min(
        goal,
        seats.reduce((step, seat) => Math.max(step, largestStep(seat)), 0),
      );
  const packing = packingOf(modelOf(seats, unit, goal - margin), places);
  if (!packing) return packing;
  const ends = endsOf(packing, budget);
  if (!ends) return undefined;
  const least = packing.slack - margin / unit;
  for (let deficit = above ? packing.slack : Math.max(0, least); ; deficit += above ? -1 : 1) {
    if (deficit < 0 || deficit > packing.slack) return null;
    if (has(ends, deficit)) return goal - margin + (packing.slack - deficit) * unit;
  }
}

function modelOf(seats: readonly Seat[], unit: number, quantity: number) {
  return buildModel(seats, unit, quantity, MEASURE_ALONE);
}

/** The deficits that all seats can come to. */
function endsOf(packing: Packing, budget: Budget): Uint32Array | null {
  const steps = stepsOf(packing);
  if (steps > Math.min(MOST, budget.left)) return null;
  budget.left -= steps;
  return setsOf(packing).at(-1)![packing.places] ?? new Uint32Array((packing.slack >>> 5) + 1);
}
