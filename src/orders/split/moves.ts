import { gcd } from './arithmetic.ts';
import { type Best, bestOf } from './core.ts';
import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/**
 * Every seat against what it would take at these prices (its base), nearest to the price first: `nearest[k]` is the
 * least penalty of any other option of seat `order[k]`.
 */
export interface Moves {
  readonly base: readonly Best[];
  readonly order: readonly number[];
  readonly nearest: Float64Array;
  /** Least penalty per unit above and below the base, over seats k and after. */
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** Most units above and below the base that seats k and after can give together. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Units the bases leave to be filled; negative where they take too much. */
  readonly missing: number;
  /** How many join at the base. */
  readonly joined: number;
}

/** Least penalties of one seat's options other than the base. */
interface Nearest {
  least: number;
  up: number;
  down: number;
  smallest: number;
}

export function movesOf(model: Model, prices: Prices): Moves {
  const { count, step, start, last, joins, target } = model;
  const base: Best[] = [];
  const near: Nearest[] = [];
  let [missing, joined] = [target, 0];
  for (let i = 0; i < count; i++) {
    const best = bestOf(model, i, prices);
    base.push(best);
    near.push(nearestOf(model, i, prices, best));
    missing -= best.lots * step[i]!;
    if (best.lots > 0) joined += joins[i]!;
  }
  const order = base.map((_, i) => i).sort((a, b) => near[a]!.least - near[b]!.least || a - b);
  const [nearest, up, down] = [new Float64Array(count + 1), new Float64Array(count + 1), new Float64Array(count + 1)];
  const [above, below] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  nearest[count] = up[count] = down[count] = Number.POSITIVE_INFINITY;
  for (let k = count - 1; k >= 0; k--) {
    const i = order[k]!;
    nearest[k] = near[i]!.least;
    up[k] = Math.min(up[k + 1]!, near[i]!.up);
    down[k] = Math.min(down[k + 1]!, near[i]!.down);
    above[k] = above[k + 1]! + (last[start[i + 1]! - 1]! - base[i]!.lots) * step[i]!;
    below[k] = below[k + 1]! + base[i]!.lots * step[i]!;
  }
  return { base, order, nearest, up, down, above, below, missing, joined };
}

function nearestOf(model: Model, i: number, prices: Prices, best: Best): Nearest {
  const far = Number.POSITIVE_INFINITY;
  const near = { least: far, up: far, down: far, smallest: far };
  const worth = prices.unit * model.step[i]!;
  const place = model.joins[i]! * prices.place;
  if (best.lots > 0) consider(near, model.step[i]!, -best.lots, -best.value);
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    const [first, last] = [model.first[s]!, model.last[s]!];
    const rise = model.rise[s]! - worth;
    const atFirst = model.value[s]! + place - worth * first - best.value;
    consider(near, model.step[i]!, first - best.lots, atFirst);
    consider(near, model.step[i]!, last - best.lots, atFirst + rise * (last - first));
    // Beside the base itself, the next lot is nearer than the stretch's other end.
    if (first === best.lots && last > first) consider(near, model.step[i]!, 1, rise);
    else if (last === best.lots && last > first) consider(near, model.step[i]!, -1, -rise);
  }
  return near;
}

function consider(near: Nearest, step: number, lots: number, penalty: number): void {
  if (lots === 0) return;
  if (penalty < near.least) near.least = penalty;
  if (lots > 0) near.up = Math.min(near.up, penalty / (lots * step));
  else near.down = Math.min(near.down, penalty / (-lots * step));
  near.smallest = Math.min(near.smallest, Math.abs(lots) * step);
}

/** All objectives of a model are multiples of its `grid`; so what a plan's penalties sum to is known up to that. */
export interface Grid {
  readonly grid: number;
  /** The least sum of penalties that lies on the grid: a bound no plan beats. */
  readonly least: number;
}

export function gridOf(model: Model, prices: Prices, moves: Moves, places: number | null): Grid {
  let grid = 0;
  const size = model.start[model.count]!;
  for (let s = 0; s < size && grid !== model.grain; s++) {
    grid = gcd(gcd(grid, Math.abs(model.value[s]!)), model.last[s]! > model.first[s]! ? Math.abs(model.rise[s]!) : 0);
  }
  if (grid <= 1) return { grid: 1, least: 0 };
  const modulus = BigInt(grid);
  let rest = BigInt(prices.place) * BigInt(places ?? 0) - BigInt(prices.unit) * BigInt(model.target);
  let sum = 0;
  for (const { value } of moves.base) sum += value % grid;
  rest = (rest - BigInt(sum % grid)) % modulus;
  return { grid, least: Number(rest < 0n ? rest + modulus : rest) };
}
