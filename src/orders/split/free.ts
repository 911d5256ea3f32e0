import { penaltyOf } from './core.ts';
import { type Deviation, deviate } from './deviate.ts';
import type { Prices } from './dual.ts';
import { better, exchange, type Known } from './exchange.ts';
import type { Answer } from './minimise.ts';
import type { Model } from './model.ts';
import { attempt, type Budget } from './search.ts';
import { taskOf } from './task.ts';

/** Steps of a table that is not worth avoiding, up to which one is quicker than another search, and how far that may err. */
const EASY = 100_000;
const DIRECT = 600_000;
/** Where places are counted there is a row for each, of which little is within the gap: so many steps are tried. */
const DIRECT_COUNTED = 900_000;
const SLACK = 2;
/** Times a plan is bettered; with very many suppliers the search finds the better ones as quickly. */
const ROUNDS = 6;
const MANY = 1000;

/**
 * A plan near the best. The less it lies above what the prices promise, the smaller is the table that settles at once what
 * is best and which of the equals it is.
 */
interface Start {
  readonly known: Known | null;
  /** The best plan of all, where the table is small. */
  readonly lots: Float64Array | null;
}

/** The nearest plan found by changing what every seat would take; where places are limited, at most so many joining. */
export function start(model: Model, prices: Prices, places: number | null, budget: Budget): Start {
  let known = nearOf(model, prices, places);
  let task = known && taskOf(model, prices, places, known.penalty);
  if (!task || task.effort > EASY) {
    const found = exchange(model, prices, places);
    if (found && (!known || found.penalty < known.penalty)) {
      known = found;
      task = taskOf(model, prices, places, found.penalty);
    }
  }
  const rounds = model.count > MANY ? 0 : ROUNDS;
  for (let round = 0; known && task && task.effort > EASY && round < rounds; round++) {
    const next: Known | null = better(model, prices, places, known);
    if (!next) break;
    known = next;
    task = taskOf(model, prices, places, known.penalty);
  }
  const [effort, steps] = places === null ? [DIRECT, DIRECT * SLACK] : [DIRECT * SLACK, DIRECT_COUNTED];
  if (!task || task.effort > effort) return { known, lots: null };
  const purse = { left: Math.min(budget.left, steps) };
  budget.left -= purse.left;
  const found = attempt(task, prices, purse);
  budget.left += purse.left;
  return { known, lots: found.kind === 'found' ? found.lots : null };
}

/** The plan that was good at other costs, as far as it keeps the limit. */
function nearOf(model: Model, prices: Prices, places: number | null): Known | null {
  if (!model.near) return null;
  const joined = model.near.reduce((sum, lots, i) => sum + (lots > 0 ? model.joins[i]! : 0), 0);
  if (places !== null && joined > places) return null;
  return { lots: model.near, penalty: penaltyOf(model, prices, model.near, places ?? 0) };
}

/** What is best without a limit on how many join. */
export function closeFree(model: Model, prices: Prices, budget: Budget, rounds: number): Answer | null {
  const { known, lots } = start(model, prices, null, budget);
  if (lots) return { lots, proven: true };
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
