import { bestOf, penaltyAt } from './core.ts';
import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/** A plan that fills the target, and what its penalties sum to. */
export interface Known {
  readonly lots: Float64Array;
  readonly penalty: number;
}

/** Changes of a seat that are looked at, of all together, and how far they may go at the most, in units. */
const CHANGES = 4000;
const FARTHEST = 1 << 12;

/** The two cheapest changes, of different seats, by the units they add: `far` stands for none. */
interface Changes {
  readonly reach: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly owner: Int32Array;
  readonly other: Int32Array;
}

const size = 2 * FARTHEST + 1;
const far = Number.POSITIVE_INFINITY;
const [first, second] = [new Float64Array(size), new Float64Array(size)];
const [owner, other] = [new Int32Array(size), new Int32Array(size)];

/** The best plan that differs in two seats at most from what every seat would take at these prices. */
export function exchange(model: Model, prices: Prices): Known | null {
  const lots = new Float64Array(model.count);
  let missing = model.target;
  for (let i = 0; i < model.count; i++) {
    lots[i] = bestOf(model, i, prices).lots;
    missing -= lots[i]! * model.step[i]!;
  }
  return missing === 0 ? { lots, penalty: 0 } : beside(model, prices, { lots, penalty: 0 }, missing);
}

/** The best plan that differs in two seats at most from a plan that fills the target; null where none is better. */
export function better(model: Model, prices: Prices, known: Known): Known | null {
  return beside(model, prices, { lots: known.lots.slice(), penalty: known.penalty }, 0);
}

function beside(model: Model, prices: Prices, { lots, penalty }: Known, missing: number): Known | null {
  const changes = changesOf(model, prices, lots, missing);
  if (Math.abs(missing) > 2 * changes.reach) return null;
  const [by, change] = cheapest(changes, missing);
  if (change === far || (missing === 0 && change >= 0)) return null;
  const a = changes.owner[by + changes.reach]!;
  if (by !== missing) apply(model, lots, partner(changes, by, missing), missing - by);
  apply(model, lots, a, by);
  return { lots, penalty: penalty + change };
}

function apply(model: Model, lots: Float64Array, seat: number, by: number): void {
  lots[seat] = lots[seat]! + by / model.step[seat]!;
}

function changesOf(model: Model, prices: Prices, lots: Float64Array, missing: number): Changes {
  let rate = 0;
  for (let i = 0; i < model.count; i++) rate += 2 / model.step[i]!;
  const reach = Math.min(FARTHEST, Math.max(Math.floor(CHANGES / rate), Math.abs(missing)));
  first.fill(far, 0, 2 * reach + 1);
  second.fill(far, 0, 2 * reach + 1);
  const changes = { reach, first, second, owner, other };
  for (let i = 0; i < model.count; i++) addSeat(changes, model, prices, i, lots[i]!);
  return changes;
}

function addSeat(changes: Changes, model: Model, prices: Prices, i: number, lots: number): void {
  const { reach } = changes;
  const step = model.step[i]!;
  const worth = prices.unit * step;
  const near = Math.floor(reach / step);
  const best = bestOf(model, i, prices).value;
  const value = best + penaltyAt(model, i, prices, best, lots);
  if (lots > 0 && lots <= near) add(changes, i, reach - lots * step, -value);
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    const from = Math.max(model.first[s]!, lots - near);
    const to = Math.min(model.last[s]!, lots + near);
    const rise = model.rise[s]! - worth;
    let penalty = model.value[s]! - worth * model.first[s]! - value + rise * (from - model.first[s]!);
    for (let taken = from, at = reach + (from - lots) * step; taken <= to; taken++, at += step) {
      if (taken !== lots) add(changes, i, at, penalty);
      penalty += rise;
    }
  }
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

/** By how much one seat changes in the cheapest change of one or two that brings what is missing, and the penalty. */
function cheapest({ reach, first, second, owner }: Changes, missing: number): [by: number, penalty: number] {
  let [best, penalty] = [0, far];
  if (missing === 0) penalty = 0;
  else if (Math.abs(missing) <= reach) [best, penalty] = [missing, first[missing + reach]!];
  const [from, to] = [Math.max(-reach, missing - reach), Math.min(reach, missing + reach)];
  for (let by = from; by <= to; by++) {
    const [a, b] = [by + reach, missing - by + reach];
    if (first[a]! + first[b]! >= penalty) continue;
    const both = owner[a] === owner[b] ? first[a]! + second[b]! : first[a]! + first[b]!;
    if (both < penalty) [best, penalty] = [by, both];
  }
  return [best, penalty];
}

function partner({ reach, owner, other }: Changes, by: number, missing: number): number {
  const b = missing - by + reach;
  return owner[by + reach] === owner[b] ? other[b]! : owner[b]!;
}
