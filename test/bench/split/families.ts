import { type OfferInput, type Problem, type ProblemInput, parseProblem } from '../../../src/orders/split/index.ts';
import { correlated, type Goods, mixed, primes, rice, stepped } from './goods.ts';
import { type Random, random } from './random.ts';

export const SIZES: readonly number[] = [20, 68, 200, 1000, 5000];
/** Seeds 1 to 100 of every family and size. */
export const SEEDS = 100;

type Order = Omit<ProblemInput, 'offers'>;
type Ask = (random: Random, offers: readonly OfferInput[], seed: number) => Order;
type Portion = { readonly id: string; readonly quantity: number };

const lotsOf = (offer: OfferInput): [number, number] => [
  Math.ceil(Math.max(1, offer.minLot) / offer.lotSize),
  Math.floor(offer.available / offer.lotSize),
];
const mostOf = (offer: OfferInput): number => {
  const [least, most] = lotsOf(offer);
  return least > most ? 0 : most * offer.lotSize;
};
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const capacity = (offers: readonly OfferInput[]): number => sum(offers.map(mostOf));

/** Some way to sell so many percent of all there is: what it sums to can be met exactly. */
function someWay(random: Random, offers: readonly OfferInput[], percent: number): Portion[] {
  const wanted = (capacity(offers) * percent) / 100;
  const way: Portion[] = [];
  let filled = 0;
  for (const offer of random.shuffled(offers)) {
    const [least, most] = lotsOf(offer);
    if (filled >= wanted) break;
    if (least > most) continue;
    const quantity = random.integer(least, most) * offer.lotSize;
    way.push({ id: offer.id, quantity });
    filled += quantity;
  }
  return way;
}

const total = (way: readonly Portion[]): number => sum(way.map((portion) => portion.quantity));

const reachable: Ask = (random, offers) => ({ demand: total(someWay(random, offers, random.integer(20, 50))) });

/** All there is but for single lots left out here and there, 5 % at most. */
const nearlyAll: Ask = (random, offers) => {
  const all = capacity(offers);
  let spare = Math.floor((all * random.integer(0, 50)) / 1000);
  let demand = all;
  for (const offer of random.shuffled(offers)) {
    const [least, most] = lotsOf(offer);
    if (least >= most || offer.lotSize > spare) continue;
    demand -= offer.lotSize;
    spare -= offer.lotSize;
  }
  return { demand };
};

/** In turn: between two rice lots, between what mixed lots can give, and more than there is. */
const outOfReach: Ask = (random, offers, seed) => {
  const { demand } = reachable(random, offers, seed);
  if (seed % 3 === 2) return { demand: capacity(offers) + random.integer(1, 5000) };
  return { demand: demand + random.integer(1, seed % 3 === 0 ? 49 : 4) };
};

/** Half of what there is, with the smallest share cap that leaves a tenth to spare. */
const capped: Ask = (_, offers) => {
  const demand = Math.floor(capacity(offers) / 100) * 50;
  for (let maxShareBps = 1; maxShareBps < 10_000; maxShareBps++) {
    const cap = Math.floor((demand * maxShareBps) / 10_000);
    const under = offers.map((offer) => ({ ...offer, available: Math.min(offer.available, cap) }));
    if (capacity(under) >= demand * 1.1) return { demand, maxShareBps };
  }
  return { demand };
};

/** As many places as the largest offers need, and two percent more. */
const fewPlaces: Ask = (random, offers, seed) => {
  const { demand } = reachable(random, offers, seed);
  const largest = offers.map(mostOf).sort((a, b) => b - a);
  let [needed, filled] = [0, 0];
  while (filled < demand) filled += largest[needed++] ?? Number.POSITIVE_INFINITY;
  return { demand, maxSuppliers: needed + Math.round(needed / 50) };
};

/** A third of some earlier way is confirmed, every other one at its own price; one in twenty withdrew. */
const replanned: Ask = (random, offers) => {
  const way = someWay(random, offers, random.integer(20, 50));
  const third = way.slice(0, Math.ceil(way.length / 3));
  const pinned = third.map((portion, i) =>
    i % 2 === 0 ? portion : { ...portion, unitPrice: random.integer(12_400, 13_400) },
  );
  const excluded = way.slice(third.length, third.length + Math.floor(way.length / 20)).map(({ id }) => id);
  return { demand: total(way), pinned, excluded };
};

const evenlyRiceOrMixed = (seed: number): Goods => (seed % 3 === 0 ? rice : mixed);

const makers = {
  rice: [() => rice, reachable],
  mixed: [() => mixed, reachable],
  tiers: [() => stepped, reachable],
  correlated: [() => correlated, reachable],
  'subset-sum': [() => primes, reachable],
  tight: [() => mixed, nearlyAll],
  unreachable: [evenlyRiceOrMixed, outOfReach],
  'share cap': [() => mixed, capped],
  'supplier limit': [() => mixed, fewPlaces],
  pinned: [() => mixed, replanned],
} as const satisfies Record<string, readonly [(seed: number) => Goods, Ask]>;

export type Family = keyof typeof makers;
export const FAMILIES = Object.keys(makers) as readonly Family[];

/** The problem of a family at a size (offers, any from 1) with a seed; always the same one. */
export function problemOf(family: Family, size: number, seed: number, more: Partial<Order> = {}): Problem {
  const [goods, ask] = makers[family];
  const figures = random(`${family}/${size}/${seed}`);
  const offers = goods(seed)(figures, size);
  const parsed = parseProblem({ ...ask(figures, offers, seed), ...more, offers });
  if (!parsed.ok) throw new Error(`${family}/${size}/${seed}: ${parsed.path} ${parsed.message}`);
  return parsed.problem;
}
