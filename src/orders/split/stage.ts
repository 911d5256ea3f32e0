import { type Range, rangesWithin } from './core.ts';
import type { Prices } from './dual.ts';
import { type OpenRow, type Row, takeOne, takeRange } from './kernel.ts';
import type { Model } from './model.ts';
import type { Moves } from './moves.ts';

/** How far the states may stray: units below and above the bases, and by how many the joining may differ from theirs. */
export interface Window {
  readonly low: number;
  readonly high: number;
  readonly spread: number;
}

/** One seat's turn: what it may take, counted in lots beside its base, and the rows of states after it. */
export interface Stage {
  readonly seat: number;
  readonly step: number;
  /** Ascending, without leaving. */
  readonly ranges: readonly Range[];
  /** Penalty of taking nothing instead of the base; Infinity where that is the base or ruled out. */
  readonly leaving: number;
  /** Lots beside the base when it leaves. */
  readonly gone: number;
  /** Rows further on when it joins, and back when it leaves. */
  readonly joins: number;
  readonly leaves: number;
  readonly origin: number;
  readonly rows: readonly (OpenRow | null)[];
  readonly size: number;
  /** The window kept out states that could have led to something better: by quantity, by the number joining. */
  readonly tooNarrow: boolean;
  readonly tooFew: boolean;
}

type Rows = readonly (Row | null)[];

let pool = new Int32Array(1 << 14);
const values: [Float64Array, Float64Array] = [new Float64Array(1 << 12), new Float64Array(1 << 12)];

export function layOut(
  model: Model,
  prices: Prices,
  moves: Moves,
  rows: Rows,
  window: Window,
  k: number,
  limit: number,
  used: number,
): Stage {
  const seat = moves.order[k]!;
  const base = moves.base[seat]!;
  const step = model.step[seat]!;
  const ranges = rangesWithin(model, seat, prices, base, limit);
  for (const range of ranges) {
    range.first -= base.lots;
    range.last -= base.lots;
  }
  const leaving = base.lots > 0 && -base.value <= limit ? -base.value : Number.POSITIVE_INFINITY;
  const counted = window.spread > 0 ? model.joins[seat]! : 0;
  const [joins, leaves] = base.lots === 0 ? [counted, 0] : [0, counted];
  const gone = -base.lots;
  const origin = leaving < Number.POSITIVE_INFINITY ? gone : Math.min(0, ranges[0]?.first ?? 0);
  const plan = { seat, step, ranges, leaving, gone, joins, leaves, origin };
  return { ...plan, ...layRows(plan, moves, rows, window, k + 1, limit, used) };
}

type Plan = Omit<Stage, 'rows' | 'size' | 'tooNarrow' | 'tooFew'>;

function layRows(plan: Plan, moves: Moves, rows: Rows, window: Window, next: number, limit: number, used: number) {
  const { missing } = moves;
  const low = Math.max(window.low, missing - moves.above[next]!);
  const high = Math.min(window.high, missing + moves.below[next]!);
  const under = missing - low < moves.above[next]! && (missing - low) * moves.up[next]! <= limit;
  const over = high - missing < moves.below[next]! && (high - missing) * moves.down[next]! <= limit;
  const { ranges, joins, leaves, leaving, step } = plan;
  const laid: (OpenRow | null)[] = [];
  const tooFew =
    (joins > 0 && rows.at(-1) !== null) || (leaves > 0 && leaving < Number.POSITIVE_INFINITY && rows[0] !== null);
  let tooNarrow = false;
  let size = 0;
  for (let r = 0; r < rows.length; r++) {
    let [from, to] = rows[r] ? [rows[r]!.low, rows[r]!.high] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const active = ranges.length > 0 ? rows[r - joins] : null;
    if (active) {
      from = Math.min(from, active.low + ranges[0]!.first * step);
      to = Math.max(to, active.high + ranges.at(-1)!.last * step);
    }
    const idle = leaving < Number.POSITIVE_INFINITY ? rows[r + leaves] : null;
    if (idle) [from, to] = [Math.min(from, idle.low + plan.gone * step), Math.max(to, idle.high + plan.gone * step)];
    tooNarrow ||= (under && from < low) || (over && to > high);
    [from, to] = [Math.max(from, low), Math.min(to, high)];
    laid.push(
      from <= to ? { low: from, high: to, values: values[0], at: size, choices: pool, choicesAt: used + size } : null,
    );
    if (from <= to) size += to - from + 1;
  }
  return { rows: laid, size, tooNarrow, tooFew };
}

/** Fills the rows of a stage from those before it. Where nothing is better, a seat stays at its base: choice 0. */
export function fillStage(rows: Rows, stage: Stage, side: number): (OpenRow | null)[] {
  const used = stage.rows.find((row) => row !== null)?.choicesAt ?? 0;
  if (pool.length < used + stage.size) {
    const larger = new Int32Array((used + stage.size) * 2);
    larger.set(pool.subarray(0, used));
    pool = larger;
  }
  if (values[side]!.length < stage.size) values[side] = new Float64Array(stage.size * 2);
  values[side]!.fill(Number.POSITIVE_INFINITY, 0, stage.size);
  const { ranges, step, joins, leaves, leaving, gone, origin } = stage;
  return stage.rows.map((laid, r) => {
    if (!laid) return null;
    const row = { ...laid, values: values[side]!, choices: pool };
    const [still, active, idle] = [rows[r], rows[r - joins], rows[r + leaves]];
    if (still) takeOne(still, row, 0, 0, 0);
    if (active) for (let s = ranges.length - 1; s >= 0; s--) takeRange(active, row, step, ranges[s]!, origin);
    if (idle && leaving < Number.POSITIVE_INFINITY) takeOne(idle, row, gone * step, leaving, gone - origin + 1);
    return row;
  });
}

/** Drops states that cannot be completed within the limit, and the empty ends of the rows. */
export function prune(
  moves: Moves,
  rows: readonly (OpenRow | null)[],
  next: number,
  limit: number,
): (OpenRow | null)[] {
  const slack = limit + 1 + limit * 1e-9;
  const [up, down, nearest] = [moves.up[next]!, moves.down[next]!, moves.nearest[next]!];
  return rows.map((row) => {
    if (!row) return null;
    let [low, high] = [-1, -1];
    for (let i = row.high - row.low; i >= 0; i--) {
      const value = row.values[row.at + i]!;
      if (value === Number.POSITIVE_INFINITY) continue;
      const missing = moves.missing - row.low - i;
      const more = missing > 0 ? missing * up : missing < 0 ? -missing * down : 0;
      if (value + nearest > limit || value + more > slack) {
        row.values[row.at + i] = Number.POSITIVE_INFINITY;
      } else {
        if (high < 0) high = i;
        low = i;
      }
    }
    if (high < 0) return null;
    return { ...row, low: row.low + low, high: row.low + high, at: row.at + low, choicesAt: row.choicesAt + low };
  });
}

/** What every seat takes in the state at the target in row `r` of the last stage. */
export function lotsBack(moves: Moves, stages: readonly Stage[], r: number): Float64Array {
  const lots = Float64Array.from(moves.base, (base) => base.lots);
  let [at, row] = [moves.missing, r];
  for (let k = stages.length - 1; k >= 0; k--) {
    const { seat, step, origin, rows, joins, leaves } = stages[k]!;
    const state = rows[row]!;
    const choice = pool[state.choicesAt + at - state.low]!;
    if (choice === 0) continue;
    const beside = choice - 1 + origin;
    lots[seat] = lots[seat]! + beside;
    at -= beside * step;
    if (beside !== 0) row -= lots[seat] === 0 ? -leaves : joins;
  }
  return lots;
}
