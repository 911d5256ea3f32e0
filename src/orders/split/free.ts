import { type Deviation, deviate } from './deviate.ts';
import type { Prices } from './dual.ts';
import { better, exchange, type Known } from './exchange.ts';
import type { Answer } from './minimise.ts';
import type { Model } from './model.ts';
import { attempt, type Budget } from './search.ts';
import { taskOf } from './task.ts';

/** Steps of a table that is not worth avoiding, and up to which one over all suppliers is quicker than another search. */
const EASY = 100_000;
const DIRECT = 600_000;
const ROUNDS = 6;

/**
 * What is best without a limit on how many join. A plan that differs little from what every seat would take leaves so
 * small a gap that one table mostly settles at once what is best and which of the equals it is.
 */
export function closeFree(model: Model, prices: Prices, budget: Budget, rounds: number): Answer | null {
  let known = exchange(model, prices);
  let task = known && taskOf(model, prices, null, known.penalty);
  for (let round = 0; known && task && task.effort > EASY && round < ROUNDS; round++) {
    const next: Known | null = better(model, prices, known);
    if (!next) break;
    known = next;
    task = taskOf(model, prices, null, known.penalty);
  }
  const found = task && task.effort <= DIRECT ? attempt(task, prices, budget) : null;
  if (found?.kind === 'found') return { lots: found.lots, proven: true };
  return settle(model, prices, null, deviate(model, prices, null, known, budget, rounds), budget);
}

/**
 * Steps for telling equal plans apart, enough for 68 suppliers with lots of one unit (some 5 ms); beyond, the order in which
 * the search meets them decides, which does not depend on the order of the input either.
 */
const TIE_STEPS = 40_000_000;

/** Among plans as good as this one, that which gives the earlier seats the most. */
export function settle(
  model: Model,
  prices: Prices,
  places: number | null,
  best: Deviation,
  budget: Budget,
): Answer | null {
  const { lots, penalty, proven } = best;
  if (!lots || !proven) return lots && { lots, proven };
  const task = taskOf(model, prices, places, penalty);
  const ties = attempt(task, prices, { left: Math.min(TIE_STEPS, Math.max(0, budget.left)) });
  return { lots: ties.kind === 'found' ? ties.lots : lots, proven };
}
