import type { Offer, Problem } from '../../../src/orders/split/index.ts';

/** How others divide a line, written afresh from their public documentation. None of them knows lots or smallest awards. */
export type Awards = ReadonlyMap<string, number>;
export type Baseline = (problem: Problem, take: Take) => Awards;

/** How much of what is left an offer gives, 0 for none. */
export type Take = (offer: Offer, left: number) => number;

/** As documented: whatever is there. */
export const asDocumented: Take = (offer, left) => Math.min(offer.available, left);

/** Helped with what they do not know: whole lots, and nothing where that is less than the smallest award. */
export const helped: Take = (offer, left) => {
  const quantity = Math.floor(Math.min(offer.available, left) / offer.lotSize) * offer.lotSize;
  return quantity >= Math.max(1, offer.minLot) ? quantity : 0;
};

const able = (problem: Problem): Offer[] => problem.offers.filter((offer) => !problem.excluded.includes(offer.id));

function inTurn(offers: readonly Offer[], demand: number, take: Take): Awards {
  const awards = new Map<string, number>();
  let left = demand;
  for (const offer of offers) {
    const quantity = take(offer, left);
    if (quantity > 0) awards.set(offer.id, quantity);
    left -= quantity;
  }
  return awards;
}

/**
 * Magento, Source Priority: works through the sources in their configured order, takes what is there, goes down the list until
 * the quantity is filled. experienceleague.adobe.com/en/docs/commerce-admin/inventory/configuration/source-priority-algorithm
 */
const magentoPriority: Baseline = (problem, take) => inTurn(able(problem), problem.demand, take);

/**
 * Magento, Distance Priority: the same with the source nearest to the shipping address first.
 * experienceleague.adobe.com/docs/commerce-admin/inventory/basics/selection-reservations.html
 */
const magentoDistance: Baseline = (problem, take) => {
  const nearestFirst = able(problem).sort((a, b) => a.distance - b.distance);
  return inTurn(nearestFirst, problem.demand, take);
};

/**
 * Saleor, PRIORITIZE_HIGH_STOCK: the warehouse with the most stock first, several when one is not enough.
 * docs.saleor.io/developer/stock-allocation
 */
const saleorHighStock: Baseline = (problem, take) => inTurn(bySize(problem), problem.demand, take);

const bySize = (problem: Problem): Offer[] => able(problem).sort((a, b) => b.available - a.available);

const COMBINATIONS = 1_000_000;

/**
 * Salesforce, Find Routes with Fewest Splits: single locations that can fulfil the order, then pairs, then triples and so on,
 * up to 1,000,000 tries; empty when it gives up. It names locations only; within the first combination found, the largest
 * gives first. help.salesforce.com, article commerce.om_automated_order_routing
 */
const salesforceFewest: Baseline = (problem, take) => {
  const offers = bySize(problem);
  const tries = { left: COMBINATIONS };
  for (let count = 1; count <= offers.length && tries.left > 0; count++) {
    const found = combination(offers, count, problem.demand, 0, tries);
    if (found) return inTurn(found, problem.demand, take);
  }
  return new Map();
};

/** The first so many offers, in the order of the list, that hold the demand together. */
function combination(
  offers: readonly Offer[],
  count: number,
  demand: number,
  from: number,
  tries: { left: number },
): Offer[] | null {
  if (count === 0) {
    tries.left -= 1;
    return demand <= 0 ? [] : null;
  }
  for (let i = from; i <= offers.length - count && tries.left > 0; i++) {
    const rest = combination(offers, count - 1, demand - offers[i]!.available, i + 1, tries);
    if (rest) return [offers[i]!, ...rest];
  }
  return null;
}

/**
 * SAP, allocation by quota arrangement: the source with the lowest quota rating, (allocated + base quantity) / quota, is next;
 * with a maximum lot size each proposal is one lot. The quota is the weight, base quantity is 0, and what was awarded before is allocated.
 * learning.sap.com/learning-journeys/exploring-sourcing-in-s-4hana/introducing-quota-arrangements-in-sap-s-4hana
 */
const sapQuota: Baseline = (problem, take) => {
  const awards = new Map<string, number>();
  const open = able(problem).filter((offer) => offer.weight > 0);
  let left = problem.demand;
  while (open.length > 0) {
    const next = open.reduce((lowest, offer) => (rating(offer, awards) < rating(lowest, awards) ? offer : lowest));
    const had = awards.get(next.id) ?? 0;
    const smallest = Math.ceil(Math.max(1, next.minLot) / next.lotSize) * next.lotSize;
    const lot = had > 0 ? next.lotSize : smallest;
    const room = { ...next, available: Math.min(lot, next.available - had), minLot: had > 0 ? 0 : next.minLot };
    const quantity = take(room, left);
    if (quantity === 0) open.splice(open.indexOf(next), 1);
    else awards.set(next.id, had + quantity);
    left -= quantity;
  }
  return awards;
};

const rating = (offer: Offer, awards: Awards): number => (offer.awarded + (awards.get(offer.id) ?? 0)) / offer.weight;

export const BASELINES: Readonly<Record<string, Baseline>> = {
  'Magento, priority': magentoPriority,
  'Magento, distance': magentoDistance,
  'Saleor, high stock': saleorHighStock,
  'Salesforce, fewest splits': salesforceFewest,
  'SAP, quota rating': sapQuota,
};
