import { gcd } from './arithmetic.ts';
import type { Seat } from './seats.ts';

/**
 * Seats as flat arrays of integers, for one quantity to fill. Quantities are in multiples of `unit`. Stretch `s` of
 * seat `i` (start[i] ≤ s < start[i + 1]) offers first[s]…last[s] lots of step[i] units at value[s] for the first and
 * rise[s] for each further lot.
 */
export interface Model {
  readonly count: number;
  readonly unit: number;
  readonly target: number;
  /** Every value and rise is a multiple of it. */
  readonly grain: number;
  /** 1 where taking anything means one more supplier. */
  readonly joins: Uint8Array;
  readonly step: Float64Array;
  readonly start: Int32Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly value: Float64Array;
  readonly rise: Float64Array;
  /** Lots of a way to fill the target that is good at other costs, where one is known. */
  readonly near?: Float64Array | undefined;
}

/** What is minimised: ((measure × weight + cost × costs) × ties + new suppliers × joins) × grain. */
export interface Objective {
  readonly costs: number;
  readonly weight: number;
  readonly ties: number;
  readonly joins: 0 | 1;
  readonly grain: number;
  /** `weight` puts any difference in measure before any difference in cost. */
  readonly strict: boolean;
}

export const MEASURE_ALONE: Objective = { costs: 0, weight: 1, ties: 1, joins: 0, grain: 1, strict: true };

/** The seats that can take anything at all when `open` units are to be had, cut to that size. */
export function clip(seats: readonly Seat[], open: number): readonly Seat[] {
  const kept: Seat[] = [];
  for (const seat of seats) {
    const most = Math.floor(open / seat.offer.lotSize);
    if ((seat.stretches[0]?.first ?? Number.POSITIVE_INFINITY) > most) continue;
    if (seat.stretches.at(-1)!.last <= most) kept.push(seat);
    else {
      const reached = seat.stretches.filter((s) => s.first <= most);
      kept.push({ ...seat, stretches: reached.map((s) => (s.last > most ? { ...s, last: most } : s)) });
    }
  }
  return kept;
}

export function commonUnit(seats: readonly Seat[]): number {
  let unit = 0;
  for (const seat of seats) unit = gcd(unit, seat.offer.lotSize);
  return unit || 1;
}

/** Even rates taken off cost and measure keep figures small; all ways to fill the target change by the same amount. */
interface Shift {
  readonly price: number;
  readonly rate: number;
}

/** @param seats as `clip` leaves them for `target`, which is a multiple of `unit`. */
export function buildModel(seats: readonly Seat[], unit: number, target: number, objective: Objective): Model {
  const size = seats.reduce((total, seat) => total + seat.stretches.length, 0);
  const [first, last, value, rise] = [size, size, size, size].map((length) => new Float64Array(length)) as Four;
  const [joins, step] = [new Uint8Array(seats.length), new Float64Array(seats.length)];
  const start = new Int32Array(seats.length + 1);
  const model = {
    count: seats.length,
    unit,
    target: target / unit,
    grain: objective.grain,
    joins,
    step,
    start,
    first,
    last,
    value,
    rise,
  };
  const shift = shiftOf(seats);
  seats.forEach((seat, i) => {
    joins[i] = seat.pinned > 0 ? 0 : 1;
    step[i] = seat.offer.lotSize / unit;
    start[i + 1] = start[i]! + seat.stretches.length;
    addStretches(model, start[i]!, seat, objective, shift);
  });
  return model;
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

function addStretches(model: Model, from: number, seat: Seat, objective: Objective, shift: Shift): void {
  const { costs, weight, ties, grain } = objective;
  const lot = seat.offer.lotSize;
  const joins = seat.pinned > 0 ? 0 : objective.joins;
  for (let k = 0; k < seat.stretches.length; k++) {
    const { first, last, cost, costStep, measure, measureStep } = seat.stretches[k]!;
    const amount = (measure - shift.rate * lot * first) * weight + (cost - shift.price * lot * first) * costs;
    const growth = (measureStep - shift.rate * lot) * weight + (costStep - shift.price * lot) * costs;
    model.first[from + k] = first;
    model.last[from + k] = last;
    model.value[from + k] = (amount * ties + joins) * grain;
    model.rise[from + k] = growth * ties * grain;
  }
}

function shiftOf(seats: readonly Seat[]): Shift {
  let [price, rate] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { stretches, offer } of seats) {
    for (const { first, costStep, measure, measureStep } of stretches) {
      price = Math.min(price, costStep / offer.lotSize);
      // Only a measure that grows from nothing on gets smaller by taking an even rate off.
      rate = Math.min(rate, measure === measureStep * first ? measureStep / offer.lotSize : 0);
    }
  }
  return seats.length > 0 ? { price, rate } : { price: 0, rate: 0 };
}

/** Figures of one seat stay below, and well below it where there is a choice, so that sums of penalties fit too. */
const ROOM = 2 ** 50;
const EASY = 2 ** 46;
/** Prices need no more than so many steps between one unit of value and the next. */
const FINEST = 2 ** 36;

/**
 * Weighs the parts of the objective so that every figure of one seat stays an exact integer.
 * @param breakTies fewer suppliers among equals; given up only where figures are too large for it
 */
export function weigh(seats: readonly Seat[], breakTies: boolean): Objective {
  const { cost, measure, spread } = extent(seats);
  const ties = breakTies && (cost + 1) * (seats.length + 1) <= ROOM ? seats.length + 1 : 1;
  const needed = measure > 0 ? spread + 1 : 0;
  const fitting = measure > 0 ? Math.max(1, Math.floor((ROOM / ties - cost - 1) / measure)) : 0;
  const weight = Math.min(needed, fitting);
  const largest = (measure * weight + cost + 1) * ties;
  let grain = 1;
  while (grain < FINEST && largest * grain * 2 <= EASY) grain *= 2;
  return { costs: 1, weight, ties, joins: ties > 1 ? 1 : 0, grain, strict: weight === needed };
}

/** The largest of `fine`, fine / 2, … 1 by which costs may be multiplied and still leave room for the measure. */
export function scaleOf(seats: readonly Seat[], fine: number): number {
  const { cost } = extent(seats);
  let scale = fine;
  while (scale > 1 && cost * scale > EASY) scale /= 2;
  return scale;
}

/** The most by which the measure may be multiplied beside costs × `scale`. */
export function mostWeight(seats: readonly Seat[], scale: number): number {
  const { cost, measure } = extent(seats);
  return Math.max(1, Math.floor((ROOM - cost * scale) / Math.max(1, measure)));
}

interface Extent {
  readonly cost: number;
  readonly measure: number;
  readonly spread: number;
}

/**
 * The largest figures of one seat, at prices per unit that any seat may set for the largest; and how far the costs of
 * two ways to fill the same quantity can lie apart.
 */
function extent(seats: readonly Seat[]): Extent {
  const shift = shiftOf(seats);
  const most = seats.reduce((max, { stretches, offer }) => Math.max(max, stretches.at(-1)!.last * offer.lotSize), 0);
  let [cost, measure, spread] = [0, 0, 0];
  for (const { stretches, offer } of seats) {
    let [low, high] = [0, 0];
    for (const s of stretches) {
      const [begin, end] = [s.first * offer.lotSize, s.last * offer.lotSize];
      const [from, to] = [s.cost - shift.price * begin, s.cost + s.costStep * (s.last - s.first) - shift.price * end];
      const grown = s.measure + s.measureStep * (s.last - s.first) - shift.rate * end;
      measure = Math.max(measure, Math.abs(s.measure - shift.rate * begin), Math.abs(grown));
      [low, high] = [Math.min(low, from, to), Math.max(high, from, to)];
      cost = Math.max(cost, Math.ceil(Math.abs(from) * (most / begin)), Math.ceil(Math.abs(to) * (most / end)));
    }
    spread += high - low;
  }
  return { cost, measure, spread };
}
