import type { Range } from './core.ts';
import { growDown, growUp } from './growth.ts';

/** A row of states: the least penalty for every quantity low…high, stored in `values` from `at` on. */
export interface Row {
  readonly low: number;
  readonly high: number;
  readonly values: Float64Array;
  readonly at: number;
}

/** A row being filled, with what was taken in each state: 0 for nothing, else lots − `origin` + 1. */
export interface OpenRow extends Row {
  readonly choices: Int32Array;
  readonly choicesAt: number;
}

/** Most that a choice may say: larger ones are not told apart. */
export const MOST_CHOICE = 2 ** 31 - 1;

const FEW = 3;
let heap = { position: new Int32Array(1024), value: new Float64Array(1024) };

/** Takes `lots` lots of `step` from each old state, where that is better than what the new state has. */
export function takeOne(old: Row, row: OpenRow, shift: number, penalty: number, choice: number): void {
  const from = Math.max(old.low, row.low - shift);
  const to = Math.min(old.high, row.high - shift);
  const { values, choices } = row;
  let source = old.at + from - old.low;
  let target = row.at + from + shift - row.low;
  let marked = row.choicesAt + from + shift - row.low;
  for (let n = to - from; n >= 0; n--) {
    const value = old.values[source++]! + penalty;
    if (value < values[target]!) {
      values[target] = value;
      choices[marked] = choice;
    }
    target++;
    marked++;
  }
}

/** Takes any count of lots in the range; among equals the most. Ranges must come from the highest to the lowest. */
export function takeRange(old: Row, row: OpenRow, step: number, range: Range, origin: number): void {
  const { first, last, penalty, rise } = range;
  if (last - first < FEW) {
    for (let lots = last; lots >= first; lots--) {
      takeOne(old, row, lots * step, penalty + rise * (lots - first), lots - origin + 1);
    }
    return;
  }
  const capped = range.cap < Number.POSITIVE_INFINITY;
  if (isFar(old, row, step, range)) slideAll(old, row, step, range, origin);
  else if (rise >= 0 && (capped || row.high - old.low <= last * step)) growUp(old, row, step, range, origin);
  else if (rise < 0 && (capped || row.low - old.high >= first * step)) growDown(old, row, step, range, origin);
  else slideAll(old, row, step, range, origin);
}

/** How many times the states of both rows may lie between them that are of no use to either. */
const WASTE = 4;

/** Whether growing would pass through far more quantities than either row holds. */
function isFar(old: Row, row: OpenRow, step: number, { first, last, rise }: Range): boolean {
  const passed = rise >= 0 ? row.high - old.low - first * step : old.high + last * step - row.low;
  return passed > WASTE * (row.high - row.low + old.high - old.low + 2);
}

function slideAll(old: Row, row: OpenRow, step: number, range: Range, origin: number): void {
  const span = old.high - old.low;
  const most = Math.floor(span / step) + 1;
  if (heap.position.length < most) heap = { position: new Int32Array(most * 2), value: new Float64Array(most * 2) };
  for (let residue = 0; residue < step && residue <= span; residue++) {
    slide(old, row, step, range, origin, residue);
  }
}

/**
 * Minimum over a window that slides along the states of one residue class, by a monotone queue. State k of the class
 * stands for old.low + residue + step × k; end e = k + lots is reached from the window e − last ≤ k ≤ e − first.
 */
function slide(old: Row, row: OpenRow, step: number, range: Range, origin: number, residue: number): void {
  const { first, last, penalty, rise } = range;
  const { position, value: queued } = heap;
  const offset = old.low + residue - row.low;
  const lastState = Math.floor((old.high - old.low - residue) / step);
  const end = Math.min(Math.floor((row.high - row.low - offset) / step), lastState + last);
  const begin = Math.max(first, Math.ceil(-offset / step));
  let [front, back, next] = [0, 0, Math.max(0, begin - last)];
  for (let e = begin; e <= end; e++) {
    for (const until = Math.min(e - first, lastState); next <= until; next++) {
      const value = old.values[old.at + residue + step * next]!;
      if (value === Number.POSITIVE_INFINITY) continue;
      while (back > front && queued[back - 1]! + rise * (next - position[back - 1]!) > value) back--;
      position[back] = next;
      queued[back++] = value;
    }
    while (front < back && position[front]! < e - last) front++;
    if (front === back) continue;
    const lots = e - position[front]!;
    const value = queued[front]! + penalty + rise * (lots - first);
    const target = offset + step * e;
    if (value < row.values[row.at + target]!) {
      row.values[row.at + target] = value;
      row.choices[row.choicesAt + target] = lots - origin + 1;
    }
  }
}
