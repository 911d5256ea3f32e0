import type { Problem } from '../../../src/orders/split/index.ts';
import { costOf, measureOf, optionsOf, targetsOf } from '../oracle.ts';
import type { Answer } from './choices.ts';

type Part = { readonly quantity: number; readonly cost: number; readonly measure: number; readonly joins: number };

/** Tries every combination there is: for up to six offers of few options each. */
export function bruteForce(problem: Problem): Answer {
  const offers = partsOf(problem);
  const places = Math.max(problem.maxSuppliers ?? Number.POSITIVE_INFINITY, problem.pinned.length);
  const all = [...combinations(offers, places)].filter((answer) => answer.filled <= problem.demand);
  const most = Math.max(...all.map((answer) => answer.filled));
  const full = all.filter((answer) => answer.filled === most);
  return full.filter(affordable(problem, full)).reduce((best, one) => (better(one, best) ? one : best));
}

/** With `withinBps`, only what costs at most so much more than the cheapest. */
function affordable({ policy, withinBps }: Problem, full: readonly Answer[]): (answer: Answer) => boolean {
  if (policy !== 'fair' || withinBps === null) return () => true;
  const least = Math.min(...full.map((answer) => answer.cost));
  const most = Number((BigInt(least) * BigInt(10_000 + withinBps)) / 10_000n);
  return (answer) => answer.cost <= most;
}

const better = (a: Answer, b: Answer): boolean => a.measure < b.measure || (a.measure === b.measure && a.cost < b.cost);

function partsOf(problem: Problem): Part[][] {
  const targets = problem.policy === 'fair' ? targetsOf(problem) : new Map<string, number>();
  return problem.offers.map((offer) =>
    optionsOf(problem, offer).map((quantity) => ({
      quantity,
      cost: costOf(problem, offer, quantity),
      measure: measureOf(problem, targets, offer, quantity),
      joins: quantity > 0 ? 1 : 0,
    })),
  );
}

function* combinations(
  offers: readonly (readonly Part[])[],
  places: number,
  from = 0,
  sum: Answer = { filled: 0, cost: 0, measure: 0 },
): Generator<Answer> {
  const parts = offers[from];
  if (!parts) return yield sum;
  for (const { quantity, cost, measure, joins } of parts) {
    if (joins > places) continue;
    const next = { filled: sum.filled + quantity, cost: sum.cost + cost, measure: sum.measure + measure };
    yield* combinations(offers, places - joins, from + 1, next);
  }
}
