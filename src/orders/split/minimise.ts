import { deviate } from './deviate.ts';
import { bestPrices, type Prices, unitPrice } from './dual.ts';
import { closeFree, settle, start } from './free.ts';
import { hullOf, type Response, respond } from './hull.ts';
import type { Model } from './model.ts';
import { bestPacked, patience } from './packed.ts';
import type { Budget } from './search.ts';
import { uniform } from './uniform.ts';

/** Lots of every seat; `proven` when nothing is better. */
export interface Answer {
  readonly lots: Float64Array;
  readonly proven: boolean;
}

/**
 * The best way to fill the model's target exactly, with at most `places` joining. Where that limit does not seem to bind,
 * without it first: what keeps it anyway is the answer.
 *
 * @param rounds searches after which to give up while it is not known that there is any way
 * @returns null when there is none, when rounds ran out, or when the budget did and nothing is known
 */
export function minimise(model: Model, places: number, budget: Budget, rounds: number): Answer | null {
  const even = uniform(model, places, budget);
  if (even) return { lots: even, proven: true };
  const hull = hullOf(model);
  const unit = unitPrice(hull, 0);
  if (model.count <= places || respond(hull, unit, 0, { ...NONE }).joined <= places) {
    const free = close(model, { unit, place: 0 }, null, budget, rounds);
    if (free === null || joined(model, free.lots) <= places) return free;
  }
  budget.left -= model.count * 3000;
  return close(model, bestPrices(hull, places), places, budget, rounds);
}

/** Windows in which any way is looked for. */
const WINDOWS = 3;

/** Whether some way is found to fill the target with at most `places` joining; if not, there may yet be one. */
export function findsWay(model: Model, places: number, budget: Budget): boolean {
  if (uniform(model, places, budget)) return true;
  const hull = hullOf(model);
  const limited = places < model.count;
  const prices = limited ? bestPrices(hull, places) : { unit: unitPrice(hull, 0), place: 0 };
  return deviate(model, prices, limited ? places : null, null, budget, WINDOWS, true).lots !== null;
}

const NONE: Response = { quantity: 0, joined: 0, net: 0 };

function joined(model: Model, lots: Float64Array): number {
  return lots.reduce((sum, taken, i) => sum + (taken > 0 ? model.joins[i]! : 0), 0);
}

/** Finds what is best, then among equals the plan that gives the earlier seats the most. */
function close(model: Model, prices: Prices, places: number | null, budget: Budget, rounds: number): Answer | null {
  if (places !== null) return closeFew(model, prices, places, budget, rounds);
  return closeFree(model, prices, budget, rounds);
}

/** Suppliers up to which a plan near the best is sought among swaps of three. */
const MOST_START = 128;
const NOWHERE = { known: null, lots: null };

/** Where the places hold hardly more than the target, a table by how much more settles it at once. */
function closeFew(model: Model, prices: Prices, places: number, budget: Budget, rounds: number): Answer | null {
  const first = patience(model, places);
  if (first === null) return null;
  const near = model.count <= MOST_START ? start(model, prices, places, budget) : NOWHERE;
  if (near.lots) return { lots: near.lots, proven: true };
  const purse = { left: Math.min(first, budget.left) };
  budget.left -= purse.left;
  const quick = deviate(model, prices, places, near.known, purse, rounds);
  budget.left += purse.left;
  if (quick.proven) return settle(model, prices, places, quick, budget);
  const lots = bestPacked(model, places, { prices, gap: quick.penalty }, budget);
  if (lots !== undefined) return lots && { lots, proven: true };
  const known = quick.lots ? { lots: quick.lots, penalty: quick.penalty } : null;
  return settle(model, prices, places, deviate(model, prices, places, known, budget, rounds), budget);
}
