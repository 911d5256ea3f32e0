import type { Budget } from './search.ts';

/** One thing a seat may take: lots, units, and what that adds. */
export interface Option {
  readonly lots: number;
  readonly quantity: number;
  readonly measure: number;
  readonly cost: number;
  readonly joined: number;
  readonly penalty: number;
}

/** What measure and cost count for in one sum of the two. */
export interface Mix {
  readonly measure: number;
  readonly cost: number;
}

/** The least penalty, and the least of every mix, each by itself, with which the seats before supply low, low + 1, … units. */
export interface Completion {
  readonly low: number;
  readonly penalty: Float64Array;
  readonly sums: readonly Float64Array[];
}

/** What the seats must supply in all, the most their penalties may come to, and the mixes that are bounded. */
export interface Within {
  readonly need: number;
  readonly gap: number;
  readonly mixes: readonly Mix[];
}

/**
 * For every seat, what those before it can complete within the gap: bounds for labels that know about lots.
 * @returns null where the purse does not reach
 */
export function completionsOf(
  seats: readonly (readonly Option[])[],
  within: Within,
  purse: Budget,
): Completion[] | null {
  const { need, mixes } = within;
  const start = emptyRow(0, 1, mixes.length);
  for (const row of [start.penalty, ...start.sums]) row[0] = 0;
  const completions = [start];
  const extents = seats.map(extentOf);
  let [least, most] = extents.reduce(([low, high], extent) => [low + extent[0], high + extent[1]], [0, 0]);
  for (let k = 0; k < seats.length; k++) {
    const before = completions[k]!;
    const [fewest, fullest] = extents[k]!;
    [least, most] = [least - fewest, most - fullest];
    const low = Math.max(before.low + fewest, need - most);
    const high = Math.min(before.low + before.penalty.length - 1 + fullest, need - least);
    const size = Math.max(0, high - low + 1);
    purse.left -= size * 4 + before.penalty.length * seats[k]!.length * (mixes.length + 1);
    if (purse.left < 0) return null;
    const next = emptyRow(low, size, mixes.length);
    for (const option of seats[k]!) addOption(before, next, option, within);
    completions.push(trim(next));
  }
  return completions;
}

function extentOf(options: readonly Option[]): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { quantity } of options) [least, most] = [Math.min(least, quantity), Math.max(most, quantity)];
  return [least, most];
}

function emptyRow(low: number, size: number, mixes: number): Completion {
  const row = () => new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  return { low, penalty: row(), sums: Array.from({ length: mixes }, row) };
}

function addOption(before: Completion, next: Completion, option: Option, { gap, mixes }: Within): void {
  const shift = before.low + option.quantity - next.low;
  const [reached, room] = [before.penalty, gap - option.penalty];
  for (let m = 0; m < mixes.length; m++) {
    addRow(reached, room, before.sums[m]!, next.sums[m]!, shift, mixed(mixes[m]!, option));
  }
  addRow(reached, room, reached, next.penalty, shift, option.penalty);
}

/** Where the penalties leave room. */
function addRow(
  reached: Float64Array,
  room: number,
  from: Float64Array,
  to: Float64Array,
  shift: number,
  more: number,
): void {
  const end = Math.min(reached.length, to.length - shift);
  for (let at = Math.max(0, -shift); at < end; at++) {
    if (reached[at]! > room) continue;
    const value = from[at]! + more;
    if (value < to[at + shift]!) to[at + shift] = value;
  }
}

export function mixed(mix: Mix, { measure, cost }: { readonly measure: number; readonly cost: number }): number {
  return mix.measure * measure + mix.cost * cost;
}

/** Without the ends that nothing reaches. */
function trim({ low, penalty, sums }: Completion): Completion {
  const reached = (value: number) => value < Number.POSITIVE_INFINITY;
  const from = Math.max(0, penalty.findIndex(reached));
  const end = penalty.findLastIndex(reached) + 1;
  return { low: low + from, penalty: penalty.subarray(from, end), sums: sums.map((row) => row.subarray(from, end)) };
}
