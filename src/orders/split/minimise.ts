import { bestOf } from './core.ts';
import { bestPrices, type Prices, unitPrice } from './dual.ts';
import type { Model } from './model.ts';
import { attempt, type Budget } from './search.ts';

/** Lots of every seat; `proven` when nothing is better. */
export interface Answer {
  readonly lots: Float64Array;
  readonly proven: boolean;
}

/**
 * The best way to fill the model's target exactly, with at most `places` joining. Without that limit first: where it
 * does not bind, that is the answer.
 *
 * @param rounds searches after which to give up while it is not known that there is any way
 * @returns null when there is none, when rounds ran out, or when the budget did and nothing is known
 */
export function minimise(model: Model, places: number, budget: Budget, rounds: number): Answer | null {
  const free = widen(model, { unit: unitPrice(model, 0), place: 0 }, null, budget, rounds);
  if (free === null || joined(model, free.lots) <= places) return free;
  budget.left -= model.count * 3000;
  return widen(model, bestPrices(model, places), places, budget, rounds);
}

function joined(model: Model, lots: Float64Array): number {
  return lots.reduce((sum, taken, i) => sum + (taken > 0 ? model.joins[i]! : 0), 0);
}

const WIDEST = 2 ** 52;

/** Searches ever larger gaps until the best plan lies within. */
function widen(model: Model, prices: Prices, places: number | null, budget: Budget, rounds: number): Answer | null {
  const known = oneMove(model, prices, places);
  let gap = Math.min(known?.penalty ?? WIDEST, firstGap(model, prices));
  let best = known?.lots ?? null;
  for (let round = 0; best || round < rounds; round++) {
    const answer = attempt(model, prices, places, gap, budget);
    if (answer.kind === 'over') return best && { lots: best, proven: known?.penalty === 0 };
    if (answer.kind === 'none' && answer.exhausted) return null;
    if (answer.kind === 'found') {
      if (answer.penalty <= gap) return { lots: answer.lots, proven: true };
      best = answer.lots;
    }
    if (gap >= WIDEST) return best && { lots: best, proven: false };
    const wider = Math.min(gap * 4 + 1, known?.penalty ?? WIDEST);
    gap = answer.kind === 'found' ? Math.min(answer.penalty, WIDEST) : wider;
  }
  return null;
}

interface Move {
  readonly lots: Float64Array;
  readonly penalty: number;
}

/** The best plan that differs from what every seat would take at these prices in one seat at most. */
function oneMove(model: Model, prices: Prices, places: number | null): Move | null {
  if (places !== null) return null;
  const base = Array.from({ length: model.count }, (_, i) => bestOf(model, i, prices));
  const lots = Float64Array.from(base, (b) => b.lots);
  const missing = model.target - base.reduce((sum, b, i) => sum + b.lots * model.step[i]!, 0);
  if (missing === 0) return { lots, penalty: 0 };
  let [mover, penalty, to] = [-1, Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < model.count; i++) {
    const next = lots[i]! + missing / model.step[i]!;
    const cost = penaltyAt(model, i, prices, base[i]!.value, next);
    if (cost < penalty) [mover, penalty, to] = [i, cost, next];
  }
  if (mover < 0) return null;
  lots[mover] = to;
  return { lots, penalty };
}

function penaltyAt(model: Model, i: number, prices: Prices, base: number, lots: number): number {
  if (lots === 0) return -base;
  if (!Number.isInteger(lots)) return Number.POSITIVE_INFINITY;
  for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
    if (lots < model.first[s]! || lots > model.last[s]!) continue;
    const value = model.value[s]! + model.rise[s]! * (lots - model.first[s]!) + model.joins[i]! * prices.place;
    return value - prices.unit * model.step[i]! * lots - base;
  }
  return Number.POSITIVE_INFINITY;
}

/** Lets about this many seats move in the first search. */
const MOVERS = 8;

function firstGap(model: Model, prices: Prices): number {
  const moves = new Float64Array(model.count);
  for (let i = 0; i < model.count; i++) {
    const { value, lots } = bestOf(model, i, prices);
    let least = lots === 0 ? Number.POSITIVE_INFINITY : -value;
    for (const other of [lots - 1, lots + 1]) {
      if (other > 0) least = Math.min(least, penaltyAt(model, i, prices, value, other));
    }
    const first = model.first[model.start[i]!]!;
    if (lots === 0) least = Math.min(least, penaltyAt(model, i, prices, value, first));
    moves[i] = least;
  }
  moves.sort();
  const gap = moves[Math.min(MOVERS, model.count) - 1] ?? 0;
  return Math.min(Math.max(1, gap * 2), WIDEST);
}
