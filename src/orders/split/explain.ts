import { lowest } from './dual.ts';
import { costOf } from './evidence.ts';
import { type Seat, setTable, type Table } from './seats.ts';
import { solve } from './solve.ts';
import type { Offer, PassedOver, Plan, Problem } from './types.ts';

/** Steps for each time the problem is solved again. */
const STEPS = 40_000_000;

/** Adds `priceCutNeeded` to offers that were too dear, for all or for the ids of interest, where it can be proven. */
export function priceCuts(problem: Problem, plan: Plan, wanted: true | readonly string[]): PassedOver[] {
  return plan.passedOver.map((entry): PassedOver => {
    const asked = wanted === true || wanted.includes(entry.id);
    const cut = asked && entry.reason === 'too_dear' ? cutNeeded(problem, entry.id, plan.cost) : undefined;
    return cut === undefined ? entry : { ...entry, priceCutNeeded: cut };
  });
}

/** The smallest cut with which the problem, solved again, gives the offer something; null where no cut does. */
function cutNeeded(problem: Problem, id: string, cost: number): number | null | undefined {
  const offer = problem.offers.find((o) => o.id === id)!;
  const dearest = offer.tiers.reduce((most, tier) => Math.max(most, tier.unitPrice), 0);
  let sure = true;
  const tableAt = (cut: number) => {
    const offers = problem.offers.map((o) => (o.id === id ? cheaper(o, cut) : o));
    return setTable({ ...problem, offers });
  };
  const seen = new Map<number, boolean>();
  const wins = (cut: number) => {
    const known = seen.get(cut);
    if (known !== undefined) return known;
    const { taken, proven } = solve(tableAt(cut), { left: STEPS });
    sure &&= proven;
    seen.set(cut, taken.has(id));
    return taken.has(id);
  };
  // A cut also opens steps of its prices that lie above the ceiling now.
  const guess = guessCut(tableAt, id, cost, dearest) ?? (problem.priceCeiling === null ? null : dearest);
  if (guess === null || !(wins(guess) || (guess < dearest && wins(dearest)))) return sure ? null : undefined;
  const least = lowest(wins, 0, dearest, { at: guess, stride: 1 });
  return sure ? least : undefined;
}

const TRIES = 8;
const LARGEST_PRIZE = 2 ** 45;

/**
 * The cut at which the best plan with the offer in it costs what the best plan without it does, by Dinkelbach's method
 * (1967): each plan says at which cut it catches up; the best plan at that cut says the next, which is lower from the
 * second on.
 * @returns null where no plan that fills as much has it
 */
function guessCut(tableAt: (cut: number) => Table, id: string, cost: number, dearest: number): number | null {
  const prize = Math.min(mostCost(tableAt(0)) + 1, LARGEST_PRIZE);
  let cut = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const table = tableAt(cut);
    const { taken } = solve(
      { ...table, seats: table.seats.map((seat) => (seat.offer.id === id ? awarded(seat, prize) : seat)) },
      { left: STEPS },
    );
    const quantity = taken.get(id);
    if (quantity === undefined) return null;
    const more = Math.ceil((costOf(table.seats, taken) - cost) / quantity);
    if (more === 0) break;
    cut = Math.min(dearest, Math.max(0, cut + more));
  }
  return cut;
}

/** More than any plan can cost. */
function mostCost({ seats }: Table): number {
  return seats.reduce((sum, { stretches }) => {
    return sum + stretches.reduce((most, s) => Math.max(most, s.cost, s.cost + s.costStep * (s.last - s.first)), 0);
  }, 0);
}

/** The seat, paid a prize for taking anything. */
function awarded(seat: Seat, prize: number): Seat {
  return { ...seat, stretches: seat.stretches.map((s) => ({ ...s, cost: s.cost - prize })) };
}

function cheaper(offer: Offer, cut: number): Offer {
  const tiers = offer.tiers.map((tier) => ({ ...tier, unitPrice: Math.max(0, tier.unitPrice - cut) }));
  return { ...offer, tiers };
}
