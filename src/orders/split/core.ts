import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/**
 * What is left to decide at given prices: every option of every seat has a penalty ≥ 0 against the seat's best one, and
 * a plan's objective is a constant plus its penalties (plus `place` for every free place). Options whose penalty alone
 * exceeds the gap are gone; seats with one option left are settled.
 */
export interface Core {
  /** Seats still open, in the order of the model. */
  readonly seats: readonly CoreSeat[];
  /** Lots of each seat of the model; right for the settled ones. */
  readonly lots: Float64Array;
  /** Quantity the open seats must fill, in the model's units. */
  readonly need: number;
  /** Places left for the open seats. */
  readonly places: number;
  /** Options were dropped: finding nothing does not yet prove that there is nothing. */
  readonly narrowed: boolean;
}

export interface CoreSeat {
  readonly index: number;
  readonly joins: number;
  readonly step: number;
  /** Penalty of taking nothing, or Infinity where that is ruled out. */
  readonly nothing: number;
  /** Ascending; the penalty is linear over each. */
  readonly ranges: readonly Range[];
  /** Least and most it can supply, and what it supplies at penalty 0. */
  readonly least: number;
  readonly most: number;
  readonly base: number;
  /** Lowest penalty per unit above, and below, the base. */
  readonly up: number;
  readonly down: number;
}

/** About how many counts of lots are open to a seat. */
export function lotCounts({ ranges }: CoreSeat): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 1);
}

export interface Range {
  first: number;
  last: number;
  readonly penalty: number;
  readonly rise: number;
  /** Where the gap cut the range on the side on which it grows dearer: everything beyond exceeds this. Else Infinity. */
  readonly cap: number;
}

export interface Best {
  readonly value: number;
  readonly lots: number;
}

/** The least value − price × quantity of a seat, with the smallest quantity that has it. */
export function bestOf(model: Model, i: number, prices: Prices): Best {
  const worth = prices.unit * model.step[i]!;
  let value = 0;
  let lots = 0;
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    const first = model.first[s]!;
    const atFirst = model.value[s]! + model.joins[i]! * prices.place - worth * first;
    const atLast = atFirst + (model.rise[s]! - worth) * (model.last[s]! - first);
    if (atFirst < value) {
      value = atFirst;
      lots = first;
    }
    if (atLast < value) {
      value = atLast;
      lots = model.last[s]!;
    }
  }
  return { value, lots };
}

export function narrow(model: Model, prices: Prices, places: number, gap: number): Core {
  const lots = new Float64Array(model.count);
  const seats: CoreSeat[] = [];
  let [need, left, narrowed] = [model.target, places, false];
  for (let i = 0; i < model.count; i++) {
    const best = bestOf(model, i, prices);
    const ranges = rangesWithin(model, i, prices, best, gap);
    narrowed ||= -best.value > gap || cut(model, i, ranges);
    const options = (-best.value <= gap ? 1 : 0) + ranges.reduce((sum, r) => sum + r.last - r.first + 1, 0);
    if (options > 1) seats.push(openSeat(model, i, best, ranges, gap));
    else {
      lots[i] = best.lots;
      need -= best.lots * model.step[i]!;
      if (best.lots > 0) left -= model.joins[i]!;
    }
  }
  return { seats, lots, need, places: left, narrowed };
}

export function rangesWithin(model: Model, i: number, prices: Prices, best: Best, gap: number): Range[] {
  const worth = prices.unit * model.step[i]!;
  const ranges: Range[] = [];
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    let [first, last] = [model.first[s]!, model.last[s]!];
    const rise = model.rise[s]! - worth;
    let penalty = model.value[s]! + model.joins[i]! * prices.place - worth * first - best.value;
    let cap = Number.POSITIVE_INFINITY;
    if (penalty > gap) {
      if (rise >= 0) continue;
      cap = gap;
      const skipped = Math.ceil((penalty - gap) / -rise);
      [first, penalty] = [first + skipped, penalty + skipped * rise];
    }
    const within = rise > 0 ? first + Math.floor((gap - penalty) / rise) : last;
    if (within < last) [last, cap] = [within, gap];
    if (first <= last) ranges.push({ first, last, penalty, rise, cap });
  }
  return ranges;
}

function cut(model: Model, i: number, ranges: readonly Range[]): boolean {
  const [from, to] = [model.start[i]!, model.start[i + 1]!];
  if (ranges.length < to - from) return true;
  return ranges.some((r, k) => r.first > model.first[from + k]! || r.last < model.last[from + k]!);
}

function openSeat(model: Model, index: number, best: Best, ranges: readonly Range[], gap: number): CoreSeat {
  const step = model.step[index]!;
  const nothing = -best.value <= gap ? -best.value : Number.POSITIVE_INFINITY;
  let [up, down] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (nothing <= gap && best.lots > 0) down = nothing / (best.lots * step);
  for (const { first, last, penalty, rise } of ranges) {
    // Beside the base a range is linear, so that the rate is least at one of its ends.
    const end = penalty + rise * (last - first);
    if (first > best.lots) up = Math.min(up, penalty / ((first - best.lots) * step));
    if (last > best.lots) up = Math.min(up, end / ((last - best.lots) * step));
    if (first < best.lots) down = Math.min(down, penalty / ((best.lots - first) * step));
    if (last < best.lots) down = Math.min(down, end / ((best.lots - last) * step));
  }
  const least = nothing <= gap ? 0 : (ranges[0]?.first ?? 0) * step;
  const most = (ranges.at(-1)?.last ?? 0) * step;
  return { index, joins: model.joins[index]!, step, nothing, ranges, least, most, base: best.lots * step, up, down };
}

/** Penalty of so many lots against the seat's best value; Infinity where it cannot take them. */
export function penaltyAt(model: Model, i: number, prices: Prices, base: number, lots: number): number {
  if (lots === 0) return -base;
  if (!Number.isInteger(lots)) return Number.POSITIVE_INFINITY;
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    if (lots < model.first[s]! || lots > model.last[s]!) continue;
    const value = model.value[s]! + model.rise[s]! * (lots - model.first[s]!) + model.joins[i]! * prices.place;
    return value - prices.unit * model.step[i]! * lots - base;
  }
  return Number.POSITIVE_INFINITY;
}

/** What a whole plan's penalties sum to, free places included. */
export function penaltyOf(model: Model, prices: Prices, lots: Float64Array, places: number): number {
  let [sum, free] = [0, places];
  for (let i = 0; i < model.count; i++) {
    sum += penaltyAt(model, i, prices, bestOf(model, i, prices).value, lots[i]!);
    if (lots[i]! > 0) free -= model.joins[i]!;
  }
  return sum + prices.place * free;
}
