import { PACK, type Pledged, type Supplier, suppliers } from './joint-deeds.ts';

/** What must come out, by arithmetic of its own: nothing here knows how the product computes. */
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** Packs of one drop point: the last one is filled from the tolerances where they are enough. */
export function packsOf(here: readonly Pledged[]): number {
  const asked = sum(here.map((one) => one.quantity));
  const most = asked + sum(here.map((one) => one.tolerance));
  const filled = Math.ceil(asked / PACK);
  return filled * PACK <= most ? filled : Math.floor(asked / PACK);
}

const allPacks = (pledges: readonly Pledged[]): number =>
  sum([...Map.groupBy(pledges, (one) => one.drop).values()].map(packsOf));

/** What so many packs of one supplier cost; infinite where it does not sell that. */
function costOf({ tiers, minimum, capacity, delivery }: Supplier, packs: number): number {
  if (packs === 0) return 0;
  const quantity = packs * PACK;
  if (quantity < minimum || quantity > (capacity ?? Infinity)) return Infinity;
  const [, unitPrice] = tiers.findLast(([from]) => quantity >= from)!;
  return quantity * unitPrice + delivery;
}

export type Purchase = { cost: number; packs: readonly number[] };
const found = new Map<number, Purchase>();

/** The cheapest way to buy so many packs of the three suppliers: every way there is, tried. */
export function cheapest(packs: number): Purchase {
  const known = found.get(packs);
  if (known) return known;
  const [large, ...small] = suppliers as [Supplier, Supplier, Supplier];
  const costs = small.map((one) =>
    Array.from({ length: Math.min(packs, one.capacity! / PACK) + 1 }, (_, n) => costOf(one, n)),
  );
  const rest = Array.from({ length: packs + 1 }, (_, n) => costOf(large, n));
  let best: Purchase = { cost: Infinity, packs: [] };
  for (const [b, second] of costs[0]!.entries())
    for (const [c, third] of costs[1]!.entries()) {
      if (b + c > packs) break;
      const cost = rest[packs - b - c]! + second + third;
      if (cost < best.cost) best = { cost, packs: [packs - b - c, b, c] };
    }
  found.set(packs, best);
  return best;
}

export type Ordering = Purchase & { total: number; perUnit: number; counted: readonly Pledged[] };

/** The largest group that accepts what it comes to: with a limit everybody is in who accepts as much or more. */
export function ordering(pledges: readonly Pledged[]): Ordering | null {
  const limits = [...new Set(pledges.map((one) => one.highestPrice ?? Infinity))].sort((a, b) => a - b);
  for (const limit of limits) {
    const counted = pledges.filter((one) => (one.highestPrice ?? Infinity) >= limit);
    const packs = allPacks(counted);
    const total = packs * PACK;
    const bought = cheapest(packs);
    if (packs > 0 && bought.cost < Infinity && bought.cost <= limit * total)
      return { ...bought, total, perUnit: Math.ceil(bought.cost / total), counted };
  }
  return null;
}

export type Claimed = { id: string; at: number; weight: number };

/** An amount in proportion to the weights, to the unit: rounded down, the rest to the largest remainders, of equal ones to the earlier. */
export function proportional(amount: number, claims: readonly Claimed[]): Map<string, number> {
  const all = BigInt(sum(claims.map((one) => one.weight)));
  const parts = claims.map((one) => {
    const product = BigInt(amount) * BigInt(one.weight);
    return { ...one, whole: Number(product / all), rest: product % all };
  });
  const left = amount - sum(parts.map((one) => one.whole));
  const byRest = parts.toSorted((a, b) =>
    a.rest === b.rest ? a.at - b.at || (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1,
  );
  return new Map(byRest.map(({ id, whole }, i) => [id, whole + (i < left ? 1 : 0)]));
}

/** a × b ÷ c to the nearest whole, halves up. */
export const halfUp = (a: number, b: number, c: number): number =>
  Number((2n * BigInt(a) * BigInt(b) + BigInt(c)) / (2n * BigInt(c)));

/** What a kilogram costs somebody who buys so many alone from whoever is cheapest; else the cheapest first price. */
export function aloneFor(quantity: number): number {
  const sold = suppliers.filter((one) => costOf(one, Math.ceil(quantity / PACK)) < Infinity && quantity >= one.minimum);
  const prices = sold.map((one) => one.tiers.findLast(([from]) => quantity >= from)![1]);
  return Math.min(...(prices.length > 0 ? prices : suppliers.map((one) => one.tiers[0]![1])));
}
