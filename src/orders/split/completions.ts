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

/**
 * For every seat, what those before it can complete: bounds for labels that know about lots.
 * @returns null where the purse does not reach
 */
export function completionsOf(seats: readonly (readonly Option[])[], need: number, purse: Budget): Completion[] | null {
  const [penalty, cost, measure] = [Float64Array.of(0), Float64Array.of(0), Float64Array.of(0)];
  const completions: Completion[] = [{ low: 0, penalty, cost, measure }];
  for (const options of seats) {
    const before = completions.at(-1)!;
    const quantities = options.map((option) => option.quantity);
    const low = before.low + Math.min(...quantities);
    const high = Math.min(need, before.low + before.penalty.length - 1 + Math.max(...quantities));
    const size = Math.max(0, high - low + 1);
    purse.left -= size * 10 + before.penalty.length * options.length * 3;
    if (purse.left < 0) return null;
    const next = emptyRow(low, size);
    for (const option of options) addOption(before, next, option);
    completions.push(next);
  }
  return completions;
}

function emptyRow(low: number, size: number): Completion {
  const row = () => new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  return { low, penalty: row(), cost: row(), measure: row() };
}

function addOption(before: Completion, next: Completion, { quantity, penalty, cost, measure }: Option): void {
  const shift = before.low + quantity - next.low;
  const end = Math.min(before.penalty.length, next.penalty.length - shift);
  for (let at = 0; at < end; at++) {
    if (before.penalty[at] === Number.POSITIVE_INFINITY) continue;
    const to = at + shift;
    next.penalty[to] = Math.min(next.penalty[to]!, before.penalty[at]! + penalty);
    next.cost[to] = Math.min(next.cost[to]!, before.cost[at]! + cost);
    next.measure[to] = Math.min(next.measure[to]!, before.measure[at]! + measure);
  }
}
