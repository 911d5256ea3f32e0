import type { Prices } from './dual.ts';
import { MOST_CHOICE, type Row } from './kernel.ts';
import type { Model } from './model.ts';
import { type Grid, gridOf, type Moves, movesOf } from './moves.ts';
import type { Budget } from './search.ts';
import { fillStage, layOut, lotsBack, prune, type Stage, type Window } from './stage.ts';

/** The best plan found; `proven` when its penalties are the least there are. */
export interface Deviation {
  readonly lots: Float64Array | null;
  readonly penalty: number;
  readonly proven: boolean;
}

interface Run {
  readonly model: Model;
  readonly prices: Prices;
  readonly places: number | null;
  readonly moves: Moves;
  readonly grid: Grid;
  readonly budget: Budget;
  readonly any: boolean;
  best: number;
  lots: Float64Array | null;
}

const MOST_CELLS = 1 << 23;

/**
 * The least penalty with which the target is filled: a dynamic program over how far the seats decided so far deviate from
 * their bases, those nearest to the price first (the core of Pisinger 1997), in a window that grows until nothing within
 * the bound was left out. Every better plan lowers the bound; the grid of the objective raises it from below.
 *
 * @param known a penalty that some plan is known to have, with its lots
 * @param rounds windows after which to give up while no plan is known
 * @param any the first plan that is found will do
 */
export function deviate(
  model: Model,
  prices: Prices,
  places: number | null,
  known: { readonly lots: Float64Array; readonly penalty: number } | null,
  budget: Budget,
  rounds: number,
  any = false,
): Deviation {
  const moves = movesOf(model, prices);
  budget.left -= model.count * 40;
  const grid = gridOf(model, prices, moves, places);
  const best = known?.penalty ?? Number.POSITIVE_INFINITY;
  const run: Run = { model, prices, places, moves, grid, budget, any, best, lots: known?.lots ?? null };
  let [reach, spread] = places === null ? [firstReach(run), 0] : [firstReach(run) * WIDER, FIRST_SPREAD];
  for (let round = 0; run.lots || round < rounds; round++) {
    const window = { low: Math.min(0, moves.missing) - reach, high: Math.max(0, moves.missing) + reach, spread };
    const passed = pass(run, window);
    if (passed === 'over' || (any && run.lots)) break;
    if (!passed.tooNarrow && !passed.tooFew) return { lots: run.lots, penalty: run.best, proven: true };
    reach *= passed.tooNarrow ? GROWTH : 1;
    spread = Math.min(spread * (passed.tooFew ? 4 : 2), model.count);
  }
  return { lots: run.lots, penalty: run.best, proven: false };
}

const FEW = 16;
const FIRST_SPREAD = 4;
const GROWTH = 16;
/** Where places are few, seats change in pairs: large moves that cancel out. */
const WIDER = 8;

/** Room for one move of the nearest seats either way. */
function firstReach({ model, moves }: Run): number {
  let reach = 1;
  for (let k = 0; k < FEW && k < model.count; k++) {
    const i = moves.order[k]!;
    const first = moves.base[i]!.lots === 0 ? model.first[model.start[i]!]! : 1;
    reach = Math.max(reach, first * model.step[i]!);
  }
  return reach;
}

/** What a pass through the seats had to leave out. */
interface Passed {
  tooNarrow: boolean;
  tooFew: boolean;
}

function pass(run: Run, window: Window): Passed | 'over' {
  const { moves, budget, grid } = run;
  const stages: Stage[] = [];
  let rows: readonly (Row | null)[] = startRows(window);
  const passed = { tooNarrow: false, tooFew: false };
  let used = 0;
  record(run, stages, rows, window);
  for (let k = 0; k < run.model.count; k++) {
    const limit = run.best - grid.grid;
    if (limit < grid.least || (run.any && run.lots) || moves.nearest[k]! > limit) break;
    const stage = layOut(run.model, run.prices, moves, rows, window, k, limit, used);
    passed.tooNarrow ||= stage.tooNarrow;
    passed.tooFew ||= stage.tooFew;
    budget.left -= stage.size * 8 + stage.rows.length + 100;
    if (budget.left < 0 || used + stage.size > MOST_CELLS || isTooWide(stage)) return 'over';
    rows = fillStage(rows, stage, k & 1);
    stages.push({ ...stage, rows: rows as Stage['rows'] });
    used += stage.size;
    record(run, stages, rows, window);
    rows = prune(moves, rows as Stage['rows'], k + 1, run.best - grid.grid);
    if (rows.every((row) => row === null)) break;
  }
  return run.best - grid.grid >= grid.least ? passed : { tooNarrow: false, tooFew: false };
}

const isTooWide = ({ ranges, origin }: Stage) => (ranges.at(-1)?.last ?? 0) - origin >= MOST_CHOICE;

function startRows({ spread }: Window): (Row | null)[] {
  const rows: (Row | null)[] = Array(2 * spread + 1).fill(null);
  rows[spread] = { low: 0, high: 0, values: Float64Array.of(0), at: 0 };
  return rows;
}

/** Keeps the plan that the rows hold at the target, if it is the best so far. */
function record(run: Run, stages: readonly Stage[], rows: readonly (Row | null)[], { spread }: Window): void {
  const { moves, places, prices } = run;
  rows.forEach((row, r) => {
    const free = places === null ? 0 : places - moves.joined - (r - spread);
    if (!row || free < 0 || moves.missing < row.low || moves.missing > row.high) return;
    const penalty = row.values[row.at + moves.missing - row.low]! + prices.place * free;
    if (penalty >= run.best) return;
    run.best = penalty;
    run.lots = lotsBack(moves, stages, r);
  });
}
