import { lowest } from './dual.ts';
import { setTable } from './seats.ts';
import { solve } from './solve.ts';
import type { Offer, PassedOver, Problem } from './types.ts';

/** Steps for each time the problem is solved again. */
const STEPS = 40_000_000;

/** Adds `priceCutNeeded` to offers that were too dear, for all or for the ids of interest, where it can be proven. */
export function priceCuts(problem: Problem, passed: readonly PassedOver[], wanted: true | readonly string[]) {
  return passed.map((entry): PassedOver => {
    const asked = wanted === true || wanted.includes(entry.id);
    const cut = asked && entry.reason === 'too_dear' ? cutNeeded(problem, entry.id) : undefined;
    return cut === undefined ? entry : { ...entry, priceCutNeeded: cut };
  });
}

/** The smallest cut with which the problem, solved again, gives the offer something; null where no cut does. */
function cutNeeded(problem: Problem, id: string): number | null | undefined {
  const offer = problem.offers.find((o) => o.id === id)!;
  const dearest = offer.tiers.reduce((most, tier) => Math.max(most, tier.unitPrice), 0);
  let sure = true;
  const wins = (cut: number) => {
    const offers = problem.offers.map((o) => (o.id === id ? cheaper(o, cut) : o));
    const { taken, proven } = solve(setTable({ ...problem, offers }), { left: STEPS });
    sure &&= proven;
    return taken.has(id);
  };
  const least = wins(dearest) ? lowest(wins, 0, dearest, { at: Math.ceil(dearest / 64), stride: 1 }) : null;
  return sure ? least : undefined;
}

function cheaper(offer: Offer, cut: number): Offer {
  const tiers = offer.tiers.map((tier) => ({ ...tier, unitPrice: Math.max(0, tier.unitPrice - cut) }));
  return { ...offer, tiers };
}
