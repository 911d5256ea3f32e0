import { type Reader, refuse } from './reader.ts';
import type { Offer, Problem } from './types.ts';

/** Largest amount of money, or of quantity × distance, in a plan; above it sums would no longer be exact. */
const MOST = 2 ** 52 - 1;

/** Keeps every product and sum that can occur in a plan exact. */
export function checkSize(reader: Reader, problem: Problem): void {
  const { demand, offers } = problem;
  const frozen = new Map(problem.pinned.map((p) => [p.id, p.unitPrice ?? 0]));
  const price = (offer: Offer) =>
    offer.tiers.reduce((most, tier) => Math.max(most, tier.unitPrice), frozen.get(offer.id) ?? 0);
  offers.forEach((offer, i) => {
    const { available, fixedCost, distance } = offer;
    const [path, cost] = [`offers[${i}]`, available * price(offer) + fixedCost];
    if (cost > MOST)
      refuse(reader, `${path}.available`, tooLarge('with its price and fixed cost the award would cost'));
    if (available * distance > MOST) refuse(reader, `${path}.distance`, tooLarge('distance × available is'));
  });
  const sum = (figure: (offer: Offer) => number) => offers.reduce((total, offer) => total + figure(offer), 0);
  const most = (figure: (offer: Offer) => number) => offers.reduce((max, offer) => Math.max(max, figure(offer)), 0);
  const taken = Math.min(
    demand,
    sum((o) => o.available),
  );
  const cost = taken * most(price) + sum((o) => o.fixedCost);
  if (cost > MOST) refuse(reader, 'demand', tooLarge('at the highest price a plan could cost'));
  if (taken * most((o) => o.distance) > MOST) refuse(reader, 'demand', tooLarge('distance × quantity could be'));
  if (sum((o) => o.weight) > MOST) refuse(reader, 'offers', tooLarge('the sum of all weights is'));
  if (demand + sum((o) => o.awarded) > 2 * MOST) refuse(reader, 'offers', tooLarge('demand and all awarded are'));
}

function tooLarge(what: string): string {
  return `is too large: ${what} more than ${MOST}`;
}
