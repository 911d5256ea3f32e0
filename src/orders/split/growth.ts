import type { Range } from './core.ts';
import type { OpenRow, Row } from './kernel.ts';

/** What lots of one range come to and how the row will say how many there are, by quantity. */
let grown = { value: new Float64Array(1024), choice: new Int32Array(1024) };

function grownFor(size: number) {
  if (grown.value.length < size) grown = { value: new Float64Array(size * 2), choice: new Int32Array(size * 2) };
  return grown;
}

/** From the first lots on, one more at a time; nothing beyond the last pays or is within reach. */
export function growUp(
  old: Row,
  row: OpenRow,
  step: number,
  { first, penalty, rise, cap }: Range,
  origin: number,
): void {
  const from = old.low + first * step;
  const [size, states] = [row.high - from + 1, old.high - old.low + 1];
  const { value: values, choice: choices } = grownFor(size);
  let target = from - row.low;
  for (let k = 0; k < size; k++, target++) {
    let value = k < states ? old.values[old.at + k]! + penalty : Number.POSITIVE_INFINITY;
    let choice = first - origin + 1;
    if (k >= step && values[k - step]! + rise <= value) {
      value = values[k - step]! + rise;
      choice = choices[k - step]! + 1;
    }
    if (value > cap) value = Number.POSITIVE_INFINITY;
    values[k] = value;
    choices[k] = choice;
    if (target < 0 || value >= row.values[row.at + target]!) continue;
    row.values[row.at + target] = value;
    row.choices[row.choicesAt + target] = choice;
  }
}

/** From the last lots down, one less at a time; nothing before the first pays or is within reach. */
export function growDown(old: Row, row: OpenRow, step: number, range: Range, origin: number): void {
  const { first, last, rise, cap } = range;
  const penalty = range.penalty + rise * (last - first);
  const from = old.high + last * step;
  const [size, states] = [from - row.low + 1, old.high - old.low + 1];
  const { value: values, choice: choices } = grownFor(size);
  const top = row.high - row.low;
  let target = from - row.low;
  for (let k = 0; k < size; k++, target--) {
    let value = k < states ? old.values[old.at + states - 1 - k]! + penalty : Number.POSITIVE_INFINITY;
    let choice = last - origin + 1;
    if (k >= step && values[k - step]! - rise < value) {
      value = values[k - step]! - rise;
      choice = choices[k - step]! - 1;
    }
    if (value > cap) value = Number.POSITIVE_INFINITY;
    values[k] = value;
    choices[k] = choice;
    if (target > top || value >= row.values[row.at + target]!) continue;
    row.values[row.at + target] = value;
    row.choices[row.choicesAt + target] = choice;
  }
}
