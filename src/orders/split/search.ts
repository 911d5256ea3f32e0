import type { Core, CoreSeat } from './core.ts';
import type { Prices } from './dual.ts';
import { MOST_CHOICE, type OpenRow, type Row, takeOne, takeRange } from './kernel.ts';
import type { Before, Task } from './task.ts';

/** Elementary steps that may still be spent. */
export interface Budget {
  left: number;
}

/**
 * `found`: the best plan there is, if `penalty` ≤ the gap searched; otherwise a valid one. `none`: no plan within the gap
 * (`exhausted`: none at all). `over`: the budget does not reach.
 */
export type Attempt =
  | { readonly kind: 'found'; readonly lots: Float64Array; readonly penalty: number }
  | { readonly kind: 'none'; readonly exhausted: boolean }
  | { readonly kind: 'over' };

/** A stage's rows, one per number of places used by this seat and those after it; null where nothing is reachable. */
type Stage = readonly (OpenRow | null)[];

interface Run {
  readonly core: Core;
  readonly gap: number;
  readonly limited: boolean;
  pruned: boolean;
}

const MOST_CELLS = 1 << 26;
/** Pruning saves much; from so many times the budget on it is not tried. */
const MOST_OVER = 1.5;
let pool = new Int32Array(1 << 14);
const values: [Float64Array, Float64Array] = [new Float64Array(1 << 12), new Float64Array(1 << 12)];

/**
 * Dynamic program over the quantity the open seats supply, from the last seat to the first, so that reading it from the
 * first one on gives, among the best plans, the one that gives the earlier seats the most.
 */
export function attempt({ core, gap, limited, before, effort }: Task, prices: Prices, budget: Budget): Attempt {
  budget.left -= core.lots.length * 20;
  const run: Run = { core, gap, limited, pruned: core.narrowed };
  if (core.places < 0) return { kind: 'none', exhausted: !run.pruned };
  if (effort > MOST_OVER * budget.left || core.seats.some(isTooWide)) return { kind: 'over' };
  const stages: Stage[] = [];
  let rows: readonly (Row | null)[] = [{ low: 0, high: 0, values: Float64Array.of(0), at: 0 }];
  let used = 0;
  for (let j = core.seats.length - 1; j >= 0; j--) {
    const stage = layOut(run, core.seats[j]!, before[j]!, rows, used);
    const cells = stage.reduce((sum, row) => sum + (row ? row.high - row.low + 1 : 0), 0);
    budget.left -= cells * (2 + core.seats[j]!.ranges.length * 6) + stage.length * 50;
    if (budget.left < 0 || used + cells > MOST_CELLS) return { kind: 'over' };
    rows = fillStage(run, core.seats[j]!, before[j]!, rows, reserve(stage, used, j & 1));
    used += cells;
    stages[j] = rows as Stage;
  }
  return readOut(run, stages, rows, prices);
}

const isTooWide = (seat: CoreSeat) => (seat.ranges.at(-1)?.last ?? 0) - originOf(seat) >= MOST_CHOICE;

/** Bounds of the rows of a stage: what the rows after it reach, as far as the seats before it can complete it. */
function layOut(run: Run, seat: CoreSeat, before: Before, rows: readonly (Row | null)[], at: number): Stage {
  const joins = run.limited ? seat.joins : 0;
  const { need, places } = run.core;
  const count = run.limited ? Math.min(rows.length + joins, places - before.joining + 1) : 1;
  let choicesAt = at;
  const stage: (OpenRow | null)[] = [];
  for (let c = 0; c < count; c++) {
    const [idle, active] = [seat.nothing < Number.POSITIVE_INFINITY ? rows[c] : null, rows[c - joins]];
    const first = (seat.ranges[0]?.first ?? 0) * seat.step;
    const low = Math.min(idle?.low ?? Number.POSITIVE_INFINITY, active ? active.low + first : Number.POSITIVE_INFINITY);
    const high = Math.max(idle?.high ?? -1, active ? active.high + seat.most : -1);
    const row = { low: Math.max(low, need - before.most), high: Math.min(high, need - before.least) };
    const size = row.high - row.low + 1;
    stage.push(size > 0 ? { ...row, values: values[0], at: choicesAt - at, choices: pool, choicesAt } : null);
    if (size > 0) choicesAt += size;
  }
  return stage;
}

/** Gives the laid-out rows room in the shared arrays. */
function reserve(stage: Stage, used: number, side: number): Stage {
  const size = stage.reduce((sum, row) => sum + (row ? row.high - row.low + 1 : 0), 0);
  if (pool.length < used + size) {
    const larger = new Int32Array((used + size) * 2);
    larger.set(pool.subarray(0, used));
    pool = larger;
  }
  if (values[side]!.length < size) values[side] = new Float64Array(size * 2);
  values[side]!.fill(Number.POSITIVE_INFINITY, 0, size);
  return stage.map((row) => row && { ...row, values: values[side]!, choices: pool });
}

function fillStage(run: Run, seat: CoreSeat, before: Before, rows: readonly (Row | null)[], stage: Stage): Stage {
  const joins = run.limited ? seat.joins : 0;
  return stage.map((row, c) => {
    if (!row) return null;
    const [idle, active] = [rows[c], rows[c - joins]];
    const origin = originOf(seat);
    if (active) {
      for (let k = seat.ranges.length - 1; k >= 0; k--) takeRange(active, row, seat.step, seat.ranges[k]!, origin);
    }
    if (idle && seat.nothing < Number.POSITIVE_INFINITY) takeOne(idle, row, 0, seat.nothing, 0);
    return trim(run, before, row);
  });
}

function originOf(seat: CoreSeat): number {
  return seat.ranges[0]?.first ?? 0;
}

/** Drops states that cannot be completed within the gap, and the empty ends of the row. */
function trim(run: Run, before: Before, row: OpenRow): OpenRow | null {
  const slack = run.gap + 1 + run.gap * 1e-9;
  const centre = run.core.need - before.base;
  let [low, high] = [-1, -1];
  for (let i = row.high - row.low; i >= 0; i--) {
    const value = row.values[row.at + i]!;
    if (value === Number.POSITIVE_INFINITY) continue;
    const missing = centre - (row.low + i);
    const more = missing > 0 ? missing * before.up : missing < 0 ? -missing * before.down : 0;
    if (value > run.gap || value + more > slack) {
      row.values[row.at + i] = Number.POSITIVE_INFINITY;
      run.pruned = true;
    } else {
      if (high < 0) high = i;
      low = i;
    }
  }
  if (high < 0) return null;
  const bounds = { low: row.low + low, high: row.low + high, at: row.at + low, choicesAt: row.choicesAt + low };
  return { ...bounds, values: row.values, choices: row.choices };
}

function readOut(run: Run, stages: readonly Stage[], rows: readonly (Row | null)[], prices: Prices): Attempt {
  const { core } = run;
  let [best, penalty] = [-1, Number.POSITIVE_INFINITY];
  rows.forEach((row, c) => {
    if (!row || core.need < row.low || core.need > row.high) return;
    const value = row.values[row.at + core.need - row.low]! + (run.limited ? prices.place * (core.places - c) : 0);
    if (value < penalty) [best, penalty] = [c, value];
  });
  if (best < 0) return { kind: 'none', exhausted: !run.pruned };
  let [left, row] = [core.need, best];
  core.seats.forEach((seat, j) => {
    const state = stages[j]![row]!;
    const choice = pool[state.choicesAt + left - state.low]!;
    const lots = choice === 0 ? 0 : choice - 1 + originOf(seat);
    core.lots[seat.index] = lots;
    left -= lots * seat.step;
    if (lots > 0 && run.limited) row -= seat.joins;
  });
  return { kind: 'found', lots: core.lots, penalty };
}
