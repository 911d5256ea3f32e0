import { bestOf, penaltyAt } from './core.ts';
import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/** Changes of a seat that are looked at, of all together, and how far they may go at the most, in units. */
const CHANGES = 4000;
export const FARTHEST = 1 << 12;

/** The two cheapest changes, of different seats, by the units they add and whether they leave, keep or take a place. */
export interface Changes {
  readonly reach: number;
  /** Of one kind's part. */
  readonly width: number;
  /** Places are so few that it matters who takes one; else all changes count as staying. */
  readonly counted: boolean;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly owner: Int32Array;
  readonly other: Int32Array;
}

/** Leaving, staying and joining, by what they take of the places. */
const KINDS = 3;
export const STAYING = 1;
export const JOINING = 2;
/** Two changes take no more places. */
export const PLENTY = 2;
export const far = Number.POSITIVE_INFINITY;
const size = KINDS * (2 * FARTHEST + 1);
const [first, second] = [new Float64Array(size), new Float64Array(size)];
const [owner, other] = [new Int32Array(size), new Int32Array(size)];

/** What every seat can change of a plan that lacks so many units. */
export function changesOf(
  model: Model,
  prices: Prices,
  lots: Float64Array,
  missing: number,
  counted: boolean,
): Changes {
  let rate = 0;
  for (let i = 0; i < model.count; i++) rate += 2 / model.step[i]!;
  const reach = Math.min(FARTHEST, Math.max(Math.floor(CHANGES / rate), Math.abs(missing)));
  const width = 2 * reach + 1;
  const [from, to] = counted ? [0, KINDS * width] : [STAYING * width, JOINING * width];
  first.fill(far, from, to);
  second.fill(far, from, to);
  const changes = { reach, width, counted, first, second, owner, other };
  for (let i = 0; i < model.count; i++) addSeat(changes, model, prices, i, lots[i]!);
  return changes;
}

function addSeat(changes: Changes, model: Model, prices: Prices, i: number, lots: number): void {
  const { reach, width, counted } = changes;
  const step = model.step[i]!;
  const worth = prices.unit * step;
  const near = Math.floor(reach / step);
  const joins = counted ? model.joins[i]! : 0;
  const value = valueAt(model, prices, i, lots);
  if (lots > 0 && lots <= near) add(changes, i, reach - lots * step + (joins > 0 ? 0 : STAYING * width), -value);
  const kind = joins > 0 && lots === 0 ? JOINING : STAYING;
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    const from = Math.max(model.first[s]!, lots - near);
    const to = Math.min(model.last[s]!, lots + near);
    const rise = model.rise[s]! - worth;
    let penalty = model.value[s]! - worth * model.first[s]! - value + rise * (from - model.first[s]!);
    for (let taken = from, at = kind * width + reach + (from - lots) * step; taken <= to; taken++, at += step) {
      if (taken !== lots) add(changes, i, at, penalty);
      penalty += rise;
    }
  }
}

/** What so many lots come to at the price of a unit, the price of a place left out: free ones cost as much as taken ones. */
function valueAt(model: Model, prices: Prices, i: number, lots: number): number {
  if (lots === 0) return 0;
  const best = bestOf(model, i, prices).value;
  return best + penaltyAt(model, i, prices, best, lots) - model.joins[i]! * prices.place;
}

function add({ first, second, owner, other }: Changes, seat: number, at: number, penalty: number): void {
  if (penalty >= second[at]!) return;
  if (penalty >= first[at]!) {
    if (owner[at] === seat) return;
    second[at] = penalty;
    other[at] = seat;
    return;
  }
  if (owner[at] !== seat || first[at] === far) {
    second[at] = first[at]!;
    other[at] = owner[at]!;
  }
  first[at] = penalty;
  owner[at] = seat;
}
