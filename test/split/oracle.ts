import { fairTargets } from '../../src/orders/split/fair.ts';
import type { Offer, Problem } from '../../src/orders/split/types.ts';

/** What the best plan looks like, found by trying every combination of awards. */
export interface Answer {
  readonly filled: number;
  readonly measure: number;
  readonly cost: number;
  readonly suppliers: number;
  readonly awards: ReadonlyMap<string, number>;
  readonly above: number | null;
}

/** Quantities one offer may supply in all under the limits, straight from the contract's sentences. */
export function optionsOf(problem: Problem, offer: Offer): number[] {
  const pin = problem.pinned.find((p) => p.id === offer.id)?.quantity ?? 0;
  const options = [pin];
  if (problem.excluded.includes(offer.id)) return options;
  const share = problem.maxShareBps === null ? Infinity : Math.floor((problem.demand * problem.maxShareBps) / 10_000);
  for (let extra = offer.lotSize; pin + extra <= Math.min(offer.available, share); extra += offer.lotSize) {
    if (pin === 0 && extra < offer.minLot) continue;
    if (problem.priceCeiling !== null && priceAt(offer, pin + extra) > problem.priceCeiling) continue;
    options.push(pin + extra);
  }
  return options;
}

export function priceAt(offer: Offer, quantity: number): number {
  let price = offer.tiers[0]!.unitPrice;
  for (const tier of offer.tiers) if (quantity >= tier.from) price = tier.unitPrice;
  return price;
}

export function costOf(problem: Problem, offer: Offer, quantity: number): number {
  if (quantity === 0) return 0;
  const pin = problem.pinned.find((p) => p.id === offer.id);
  const price = priceAt(offer, quantity);
  if (pin?.unitPrice === undefined) return quantity * price + offer.fixedCost;
  return pin.quantity * pin.unitPrice + (quantity - pin.quantity) * price + offer.fixedCost;
}

export function targetsOf(problem: Problem): Map<string, number> {
  const claims = problem.offers.map((offer) => {
    const pin = problem.pinned.find((p) => p.id === offer.id)?.quantity ?? 0;
    return { ...offer, floor: pin, capacity: Math.max(...optionsOf(problem, offer)) };
  });
  return fairTargets(claims, problem.demand);
}

export function measureOf(problem: Problem, targets: ReadonlyMap<string, number>, offer: Offer, quantity: number) {
  if (problem.policy === 'fewest') return quantity > 0 ? 1 : 0;
  if (problem.policy === 'nearest') return offer.distance * quantity;
  return problem.policy === 'fair' ? Math.abs(quantity - targets.get(offer.id)!) : 0;
}

/** Offers in the order in which ties are settled. */
function inOrder(problem: Problem): Offer[] {
  const standing = (o: Offer) => o.awarded / Math.max(1, o.weight);
  return [...problem.offers].sort((a, b) => standing(a) - standing(b) || (a.id < b.id ? -1 : 1));
}

type State = { quantity: number; measure: number; cost: number; suppliers: number; awards: number[] };

/** Every combination of awards within the limits; `offers` in the order of the awards. */
function statesOf(problem: Problem): { offers: Offer[]; states: State[] } {
  const offers = inOrder(problem);
  const targets = problem.policy === 'fair' ? targetsOf(problem) : new Map<string, number>();
  const pinned = new Set(problem.pinned.map((p) => p.id));
  const places = problem.maxSuppliers === null ? Infinity : Math.max(problem.maxSuppliers, pinned.size);
  let states: State[] = [{ quantity: 0, measure: 0, cost: 0, suppliers: 0, awards: [] }];
  for (const offer of offers) {
    const options = optionsOf(problem, offer).map((q) => ({
      q,
      measure: measureOf(problem, targets, offer, q),
      cost: costOf(problem, offer, q),
    }));
    states = states.flatMap((state) =>
      options.map(({ q, measure, cost }) => ({
        quantity: state.quantity + q,
        measure: state.measure + measure,
        cost: state.cost + cost,
        suppliers: state.suppliers + (q > 0 ? 1 : 0),
        awards: [...state.awards, q],
      })),
    );
  }
  return { offers, states: states.filter((state) => state.suppliers <= places) };
}

/** For every set of offers that can serve, without a loss by the policy, as much as can be filled: the least its goods cost. */
export function waysOf(problem: Problem): { goods: number; fees: ReadonlyMap<string, number> }[] {
  const { offers, states } = statesOf(problem);
  const within = states.filter((state) => state.quantity <= problem.demand);
  const filled = Math.max(...within.map((state) => state.quantity));
  const full = within.filter((state) => state.quantity === filled);
  const measure = full.reduce((least, state) => Math.min(least, state.measure), Infinity);
  const ways = new Map<string, { goods: number; fees: ReadonlyMap<string, number> }>();
  for (const state of full.filter((one) => one.measure === measure)) {
    const serving = offers.filter((_, i) => state.awards[i]! > 0);
    const goods = serving.reduce((cost, offer) => cost - offer.fixedCost, state.cost);
    const key = serving.map((offer) => offer.id).join();
    if (goods < (ways.get(key)?.goods ?? Infinity))
      ways.set(key, { goods, fees: new Map(serving.map((offer) => [offer.id, offer.fixedCost])) });
  }
  return [...ways.values()];
}

export function bruteForce(problem: Problem): Answer {
  const { offers, states } = statesOf(problem);
  const within = states.filter((state) => state.quantity <= problem.demand);
  const filled = Math.max(...within.map((state) => state.quantity));
  const full = within.filter((state) => state.quantity === filled);
  const cheapest = full.reduce((least, state) => Math.min(least, state.cost), Infinity);
  const limit = problem.withinBps === null ? Infinity : Math.floor((cheapest * (10_000 + problem.withinBps)) / 10_000);
  const best = full.filter((state) => state.cost <= limit).reduce((a, b) => (better(b, a) ? b : a));
  const above = states.reduce(
    (least, s) => (s.quantity > problem.demand ? Math.min(least, s.quantity) : least),
    Infinity,
  );
  const awards = new Map(offers.map((o, i) => [o.id, best.awards[i]!] as const).filter(([, q]) => q > 0));
  return { ...best, filled, awards, above: above === Infinity ? null : above };
}

function better(a: State, b: State): boolean {
  if (a.measure !== b.measure) return a.measure < b.measure;
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.suppliers !== b.suppliers) return a.suppliers < b.suppliers;
  const at = a.awards.findIndex((q, i) => q !== b.awards[i]);
  return at >= 0 && a.awards[at]! > b.awards[at]!;
}
