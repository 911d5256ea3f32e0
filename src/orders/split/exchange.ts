import { type Changes, changesOf, FARTHEST, far, JOINING, PLENTY, STAYING } from './changes.ts';
import { bestOf } from './core.ts';
import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/** A plan that fills the target, and what its penalties sum to, free places included. */
export interface Known {
  readonly lots: Float64Array;
  readonly penalty: number;
}

/** Seats with the units they add, and what that adds to the penalties. */
interface Exchange {
  readonly moves: readonly (readonly [seat: number, by: number])[];
  readonly penalty: number;
}

/** The best plan that differs in two seats at most from what every seat would take at these prices. */
export function exchange(model: Model, prices: Prices, places: number | null): Known | null {
  const lots = new Float64Array(model.count);
  let missing = model.target;
  for (let i = 0; i < model.count; i++) {
    lots[i] = bestOf(model, i, prices).lots;
    missing -= lots[i]! * model.step[i]!;
  }
  const free = freeOf(model, lots, places);
  const base = { lots, penalty: places === null ? 0 : prices.place * free };
  return missing === 0 && free >= 0 ? base : beside(model, prices, base, missing, free);
}

/** A better plan that differs in two seats, or where places are few in three, from one that fills the target; null for none. */
export function better(model: Model, prices: Prices, places: number | null, known: Known): Known | null {
  return beside(model, prices, known, 0, freeOf(model, known.lots, places));
}

/** Places left, as far as two changes can take them. */
function freeOf(model: Model, lots: Float64Array, places: number | null): number {
  if (places === null) return PLENTY;
  let free = places;
  for (let i = 0; i < model.count; i++) if (lots[i]! > 0) free -= model.joins[i]!;
  return free;
}

function beside(model: Model, prices: Prices, known: Known, missing: number, free: number): Known | null {
  if (Math.abs(missing) > 2 * FARTHEST) return null;
  const changes = changesOf(model, prices, known.lots, missing, free < PLENTY);
  const filled = missing === 0 && free >= 0;
  const pair = cheapest(changes, missing, free, { moves: [], penalty: filled ? 0 : far });
  const { moves, penalty } = filled && changes.counted ? cheapestSwap(changes, pair) : pair;
  if (moves.length === 0) return null;
  const lots = known.lots.slice();
  for (const [seat, by] of moves) lots[seat] = lots[seat]! + by / model.step[seat]!;
  return { lots, penalty: known.penalty + penalty };
}

/** The cheapest change of one seat or two that brings what is missing and takes no more places than are free. */
function cheapest(changes: Changes, missing: number, free: number, none: Exchange): Exchange {
  const { reach, width, first, owner, counted } = changes;
  let best = none;
  const [least, most] = counted ? [0, JOINING] : [STAYING, STAYING];
  for (let kind = least; kind <= most; kind++) {
    const at = kind * width + reach + missing;
    if (missing !== 0 && Math.abs(missing) <= reach && kind - STAYING <= free && first[at]! < best.penalty) {
      best = { moves: [[owner[at]!, missing]], penalty: first[at]! };
    }
    for (let beside = kind; beside <= most && kind + beside - 2 * STAYING <= free; beside++) {
      best = cheapestPair(changes, missing, kind * width + reach, beside * width + reach, best);
    }
  }
  return best;
}

/** @param one where changes of the one kind by nothing would stand, @param two of the other */
function cheapestPair(changes: Changes, missing: number, one: number, two: number, best: Exchange): Exchange {
  const { reach, first, second, owner, other } = changes;
  const [from, to] = [Math.max(-reach, missing - reach), Math.min(reach, missing + reach)];
  let [found, penalty] = [far, best.penalty];
  for (let by = from; by <= to; by++) {
    const [a, b] = [one + by, two + missing - by];
    if (first[a]! + first[b]! >= penalty) continue;
    const both = owner[a] === owner[b] ? first[a]! + second[b]! : first[a]! + first[b]!;
    if (both < penalty) [found, penalty] = [by, both];
  }
  if (found === far) return best;
  const [a, b] = [one + found, two + missing - found];
  const partner = owner[a] === owner[b] ? other[b]! : owner[b]!;
  return {
    moves: [
      [owner[a]!, found],
      [partner, missing - found],
    ],
    penalty,
  };
}

/** The cheapest way for one seat to leave, another to take its place, and a third to make up for what that changes. */
function cheapestSwap(changes: Changes, pair: Exchange): Exchange {
  const { reach, width, first, owner } = changes;
  const [joining, staying] = [JOINING * width + reach, STAYING * width + reach];
  const joins: number[] = [];
  for (let by = -reach; by <= reach; by++) if (first[joining + by]! < far) joins.push(by);
  let best = pair;
  for (let left = -reach; left < 0; left++) {
    if (first[reach + left] === far) continue;
    for (const by of joins) {
      const rest = -left - by;
      if (rest < -reach || rest > reach) continue;
      const sum = first[reach + left]! + first[joining + by]!;
      if (sum + first[staying + rest]! >= best.penalty) continue;
      best = withThird(changes, [owner[reach + left]!, left], [owner[joining + by]!, by], sum, best);
    }
  }
  return best;
}

type Move = Exchange['moves'][number];

function withThird(changes: Changes, leaving: Move, joining: Move, sum: number, best: Exchange): Exchange {
  const { reach, width, first, second, owner, other } = changes;
  const by = -leaving[1] - joining[1];
  const at = STAYING * width + reach + by;
  const taken = owner[at] === leaving[0];
  const penalty = sum + (taken ? second[at]! : first[at]!);
  return penalty < best.penalty ? { moves: [leaving, joining, [taken ? other[at]! : owner[at]!, by]], penalty } : best;
}
