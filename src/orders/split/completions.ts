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

/** The least penalty, cost and measure, each by itself, with which the seats before supply low, low + 1, … units. */
export interface Completion {
  readonly low: number;
  readonly penalty: Float64Array;
  readonly cost: Float64Array;
  readonly measure: Float64Array;
}

/** What the seats must supply in all, and the most their penalties may come to. */
export interface Within {
  readonly need: number;
  readonly gap: number;
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
  const [penalty, cost, measure] = [Float64Array.of(0), Float64Array.of(0), Float64Array.of(0)];
  const completions: Completion[] = [{ low: 0, penalty, cost, measure }];
  const extents = seats.map(extentOf);
  let [least, most] = extents.reduce(([low, high], extent) => [low + extent[0], high + extent[1]], [0, 0]);
  for (let k = 0; k < seats.length; k++) {
    const before = completions[k]!;
    const [fewest, fullest] = extents[k]!;
    [least, most] = [least - fewest, most - fullest];
    const low = Math.max(before.low + fewest, within.need - most);
    const high = Math.min(before.low + before.penalty.length - 1 + fullest, within.need - least);
    const size = Math.max(0, high - low + 1);
    purse.left -= size * 4 + before.penalty.length * seats[k]!.length * 3;
    if (purse.left < 0) return null;
    const next = emptyRow(low, size);
    for (const option of seats[k]!) addOption(before, next, option, within.gap);
    completions.push(trim(next));
  }
  return completions;
}

function extentOf(options: readonly Option[]): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { quantity } of options) [least, most] = [Math.min(least, quantity), Math.max(most, quantity)];
  return [least, most];
}

function emptyRow(low: number, size: number): Completion {
  const row = () => new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  return { low, penalty: row(), cost: row(), measure: row() };
}

function addOption(before: Completion, next: Completion, option: Option, gap: number): void {
  const { quantity, penalty, cost, measure } = option;
  const shift = before.low + quantity - next.low;
  const end = Math.min(before.penalty.length, next.penalty.length - shift);
  for (let at = Math.max(0, -shift); at < end; at++) {
    const sum = before.penalty[at]! + penalty;
    if (sum > gap) continue;
    const to = at + shift;
    if (sum < next.penalty[to]!) next.penalty[to] = sum;
    const [spent, measured] = [before.cost[at]! + cost, before.measure[at]! + measure];
    if (spent < next.cost[to]!) next.cost[to] = spent;
    if (measured < next.measure[to]!) next.measure[to] = measured;
  }
}

/** Without the ends that nothing reaches. */
function trim({ low, penalty, cost, measure }: Completion): Completion {
  const from = Math.max(
    0,
    penalty.findIndex((value) => value < Number.POSITIVE_INFINITY),
  );
  const end = penalty.findLastIndex((value) => value < Number.POSITIVE_INFINITY) + 1;
  const [kept, spent, measured] = [penalty, cost, measure].map((row) => row.subarray(from, end)) as Rows;
  return { low: low + from, penalty: kept, cost: spent, measure: measured };
}

type Rows = [Float64Array, Float64Array, Float64Array];
