import { lowest } from './dual.ts';
import type { Budget } from './search.ts';
import { setTable } from './seats.ts';
import { solve } from './solve.ts';
import type { Offer, PassedOver, Problem } from './types.ts';

/** Adds `priceCutNeeded` to offers that were too dear, for all or for the ids of interest. */
export function priceCuts(
  problem: Problem,
  passed: readonly PassedOver[],
  wanted: true | readonly string[],
  budget: Budget,
): PassedOver[] {
  return passed.map((entry) => {
    const asked = wanted === true || wanted.includes(entry.id);
    if (entry.reason !== 'too_dear' || !asked) return entry;
    return { ...entry, priceCutNeeded: cutNeeded(problem, entry.id, budget) };
  });
}

/** The smallest cut with which the problem, solved again, gives the offer something; null where no cut does. */
function cutNeeded(problem: Problem, id: string, budget: Budget): number | null {
  const offer = problem.offers.find((o) => o.id === id)!;
  const dearest = offer.tiers.reduce((most, tier) => Math.max(most, tier.unitPrice), 0);
  const wins = (cut: number) => {
    const offers = problem.offers.map((o) => (o.id === id ? cheaper(o, cut) : o));
    return solve(setTable({ ...problem, offers }), budget).taken.has(id);
  };
  return wins(dearest) ? lowest(wins, 0, dearest) : null;
}

function cheaper(offer: Offer, cut: number): Offer {
  const tiers = offer.tiers.map((tier) => ({ ...tier, unitPrice: Math.max(0, tier.unitPrice - cut) }));
  return { ...offer, tiers };
}
