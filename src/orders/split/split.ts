import { nextAbove } from './above.ts';
import { byId } from './arithmetic.ts';
import { shortageCause } from './cause.ts';
import { confirmedCost, costOf, evidence } from './evidence.ts';
import { priceCuts } from './explain.ts';
import type { Solution } from './fill.ts';
import { clip } from './model.ts';

import { awardReason, type Draft, passedOver, ranking } from './reasons.ts';
import { cheapestLike } from './rough.ts';
import type { Budget } from './search.ts';
import { complete, type Seat, setTable, type Table, tierAt } from './seats.ts';
import { solve } from './solve.ts';
import type { Award, Plan, ProblemInput, SplitOptions, Tier } from './types.ts';

export const BUDGET = 400_000_000;

/**
 * Divides the demand among the offers: exactly, by the policy, within the limits. Pure and deterministic; the order of
 * offers, pins and exclusions does not matter. Ties go to the lower cost, then to fewer suppliers, then to the offer
 * that was awarded less relative to its weight, then by id (the earlier gets the most it can). Cost and suppliers are
 * settled exactly; where telling plans equal in both apart would take a table of millions of steps, a fixed order decides.
 *
 * @param input a problem as `parseProblem` accepts it; anything else is a bug of the caller
 */
export function split(input: ProblemInput, options: SplitOptions = {}): Plan {
  const problem = complete(input);
  const table = setTable(problem);
  const budget: Budget = { left: options.budget ?? BUDGET };
  const plan = describe(table, solve(table, budget), budget, options.compare ?? false);
  if (!options.explain || problem.policy !== 'cheapest' || plan.status !== 'optimal') return plan;
  return { ...plan, passedOver: priceCuts(problem, plan, options.explain) };
}

/** What a solution means, in the words of the plan. */
export function describe(table: Table, solution: Solution, budget: Budget, compare: boolean): Plan {
  const { problem } = table;
  const quantities = totals(table, solution.taken);
  const confirmed = problem.pinned.reduce((sum, p) => sum + p.quantity, 0);
  const filled = confirmed + solution.filled;
  const shortage = Math.max(0, problem.demand - filled);
  const proof = evidence(table.seats, filled);
  const awards = awardAll(table, quantities, proof.marginalPrice);
  const cost = awards.reduce((sum, award) => sum + award.cost, 0);
  const above = nextAbove(table.seats, table.open, table.places, solution.taken, budget);
  return {
    status: !solution.proven ? 'bounded' : shortage > 0 ? 'short' : 'optimal',
    ...{ policy: problem.policy, awards, shortage },
    shortageCause: shortage > 0 ? shortageCause(problem, solution.filled, budget) : null,
    ...{ cost, lowerBound: solution.proven ? cost : Math.min(cost, proof.dualBound) },
    ...priceOf(table, solution, cost, compare, budget),
    policyValue: policyValue(table, quantities, cost),
    ...proof,
    reachable: { below: filled, above: above === null ? null : confirmed + above },
    passedOver: passedOver(table, quantities, shortage),
  };
}

/** What the policy costs above the cheapest way to fill as much; nulls where nobody asked and it is not known anyway. */
function priceOf({ problem, places }: Table, solution: Solution, cost: number, compare: boolean, budget: Budget) {
  if (problem.policy === 'cheapest') return { cheapestCost: cost, extraCost: 0 };
  if (!compare && (problem.policy !== 'fair' || problem.withinBps === null))
    return { cheapestCost: null, extraCost: null };
  const table = setTable({ ...problem, policy: 'cheapest', withinBps: null });
  const cheapest = cheapestLike(clip(table.seats, table.open), solution, places, budget);
  const cheapestCost = costOf(table.seats, cheapest.taken);
  return { cheapestCost, extraCost: cost - cheapestCost };
}

function totals(table: Table, taken: ReadonlyMap<string, number>): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const { offer, pinned } of table.seats) {
    const quantity = pinned + (taken.get(offer.id) ?? 0);
    if (quantity > 0) quantities.set(offer.id, quantity);
  }
  return quantities;
}

function awardAll(table: Table, quantities: ReadonlyMap<string, number>, marginalPrice: number): Award[] {
  const awarded = table.seats.filter((seat) => quantities.has(seat.offer.id));
  const rankOf = ranking(table);
  return awarded
    .map((seat) => {
      const tier = tierAt(seat.offer, quantities.get(seat.offer.id)!);
      const draft = draftAward(seat, quantities.get(seat.offer.id)!, tier);
      return { ...draft, reason: awardReason(table, seat, draft, tier, marginalPrice, rankOf) };
    })
    .sort(byId);
}

function draftAward(seat: Seat, quantity: number, tier: Tier): Draft {
  const { offer, pinned, pinnedPrice } = seat;
  const { id, fixedCost } = offer;
  if (pinnedPrice === null) {
    return { id, quantity, unitPrice: tier.unitPrice, fixedCost, cost: quantity * tier.unitPrice + fixedCost, pinned };
  }
  const more = quantity - pinned;
  const unitPrice = more > 0 ? tier.unitPrice : pinnedPrice;
  const cost = confirmedCost(seat) + more * unitPrice;
  return { id, quantity, unitPrice, fixedCost, cost, pinned, pinnedUnitPrice: pinnedPrice };
}

function policyValue({ problem, seats }: Table, quantities: ReadonlyMap<string, number>, cost: number): number {
  const over = (value: (seat: Seat, quantity: number) => number) =>
    seats.reduce((sum, seat) => sum + value(seat, quantities.get(seat.offer.id) ?? 0), 0);
  if (problem.policy === 'cheapest') return cost;
  if (problem.policy === 'fewest') return quantities.size;
  if (problem.policy === 'fair') return over((seat, quantity) => Math.abs(quantity - seat.target));
  return over((seat, quantity) => seat.offer.distance * quantity);
}
