import type { Model } from './model.ts';
import { type Choice, has, type Packing, packingOf, type Sets, setsOf, stepsOf, type Weighing } from './packing.ts';
import type { Budget } from './search.ts';

/** Steps up to which sets and tables by deficit are quicker than looking for a plan by its price. */
const MOST_SETS = 2_000_000;
const MOST_CELLS = 12_000_000;
/** Two bytes each. */
const MOST_STATES = 1 << 23;
const FAR = Number.POSITIVE_INFINITY;

/** Steps for a plan by its prices before a table is tried: few where that is small, and more where it may be large. */
const FEW = 300_000;
const PER_SET = 5;
const MOST_FIRST = 4_000_000;

/** How long to look for a plan by its prices first; null where the places cannot hold the target. */
export function patience(model: Model, places: number): number | null {
  const packing = packingOf(model, places);
  return packing ? Math.min(MOST_FIRST, FEW + PER_SET * stepsOf(packing)) : packing === null ? null : MOST_FIRST;
}

/** What every seat takes by places and deficit, and the least values of all from the first on. */
interface Tables {
  readonly values: Float64Array;
  readonly choices: readonly Uint16Array[];
}

/**
 * The best way to fill the target with at most so many joining, the earlier seats with the most among equals.
 * @param weighing prices, and what some plan's penalties are known to sum to; Infinity where none is known
 * @returns lots; null where there is no way; undefined where a table of deficits would be large
 */
export function bestPacked(
  model: Model,
  places: number,
  weighing: Weighing,
  budget: Budget,
): Float64Array | null | undefined {
  const packing = packingOf(model, places, weighing);
  if (!packing) return packing;
  const room = Math.min(MOST_SETS, budget.left);
  const steps = stepsOf(packing);
  if (steps > room) return undefined;
  budget.left -= steps;
  const sets = setsOf(packing);
  if (!has(sets.at(-1)![packing.places], packing.slack)) return null;
  if (packing.open.length * (packing.places + 1) * (packing.slack + 1) > MOST_STATES) return undefined;
  const tables = tablesOf(packing, sets, weighing.gap, budget);
  return tables ? read(packing, weighing.prices.place, tables) : undefined;
}

function tablesOf({ open, places, slack }: Packing, sets: readonly Sets[], gap: number, budget: Budget) {
  const width = slack + 1;
  const size = (places + 1) * width;
  let [values, after] = [new Float64Array(size).fill(FAR), new Float64Array(size)];
  values[0] = 0;
  const choices: Uint16Array[] = [];
  let left = Math.min(MOST_CELLS, budget.left);
  for (let k = open.length - 1; k >= 0; k--) {
    [values, after] = [after.fill(FAR), values];
    choices[k] = new Uint16Array(size);
    const table = { values, chosen: choices[k]!, width, gap };
    for (let taken = 0; taken <= Math.min(places, open.length - 1 - k); taken++) {
      left -= extend(table, after.subarray(taken * width, (taken + 1) * width), taken, open[k]!.choices);
    }
    for (let taken = 0; taken <= places; taken++) keep(table, taken * width, sets[k]![places - taken]);
    if (left < 0) return undefined;
  }
  budget.left -= MOST_CELLS - left;
  return { values, choices };
}

interface Table {
  readonly values: Float64Array;
  readonly chosen: Uint16Array;
  readonly width: number;
  readonly gap: number;
}

/** Adds every choice to every state of a row of those after. */
function extend(table: Table, after: Float64Array, taken: number, choices: readonly Choice[]): number {
  const { values, chosen, width, gap } = table;
  const low = after.findIndex((value) => value < FAR);
  if (low < 0) return 0;
  const high = after.findLastIndex((value) => value < FAR);
  choices.forEach(({ deficit, place, value: more }, c) => {
    const row = (taken + place) * width + deficit;
    if (row >= values.length) return;
    const end = Math.min(high, width - 1 - deficit);
    for (let at = low; at <= end; at++) {
      const value = after[at]! + more;
      if (value > gap || value >= values[row + at]!) continue;
      values[row + at] = value;
      chosen[row + at] = c;
    }
  });
  return choices.length * (high - low + 1);
}

/** Only what the seats before can complete. */
function keep({ values, width }: Table, row: number, completing: Uint32Array | null | undefined): void {
  for (let deficit = 0; deficit < width; deficit++) {
    if (!has(completing, width - 1 - deficit)) values[row + deficit] = FAR;
  }
}

function read(packing: Packing, place: number, { values, choices }: Tables): Float64Array | null {
  const { open, lots, places, slack, spare } = packing;
  const width = slack + 1;
  let [at, best] = [-1, FAR];
  for (let free = Math.min(places, Math.floor(slack / Math.max(1, spare))); free >= 0; free--) {
    const from = (places - free) * width + slack - free * spare;
    const value = values[from]! + place * free;
    if (value < best) [at, best] = [from, value];
  }
  if (at < 0) return null;
  open.forEach((seat, k) => {
    const choice = seat.choices[choices[k]![at]!]!;
    lots[seat.index] = choice.lots;
    at -= choice.place * width + choice.deficit;
  });
  return lots;
}
