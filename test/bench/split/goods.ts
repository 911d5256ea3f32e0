import type { OfferInput } from '../../../src/orders/split/index.ts';
import type { Random } from './random.ts';

export const MIXED_LOTS: readonly number[] = [25, 40, 50, 60, 90, 100];
const PRIME_LOTS: readonly number[] = [37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];

/** Up to six offers are kept to five lots each, so that every combination can be tried. */
export const COUNTABLE = 6;

export type Goods = (random: Random, size: number) => OfferInput[];

const named = (size: number, offer: (id: string) => OfferInput): OfferInput[] =>
  Array.from({ length: size }, (_, i) => offer(`koperasi-${i + 1}`));

/** What a cooperative is like apart from its goods: a few kilometres away, with a past in the forum. */
const standing = (random: Random, weight: number) => ({
  distance: random.integer(1, 60),
  weight,
  awarded: random.integer(0, 3000),
});

/** Rice and the like: some 800 to 1,600 kg each, three price steps, delivery of Rp50,000 to Rp200,000. */
export const inLots =
  (lots: readonly number[]): Goods =>
  (random, size) =>
    named(size, (id) => {
      const lotSize = random.pick(lots);
      const available = size > COUNTABLE ? random.integer(800, 1600) : lotSize * random.integer(1, 5);
      const unitPrice = random.integer(12_600, 13_500);
      const tiers = [
        { from: 0, unitPrice },
        { from: 500, unitPrice: unitPrice - random.integer(50, 200) },
        { from: 1000, unitPrice: unitPrice - random.integer(250, 400) },
      ];
      const minLot = size > COUNTABLE ? random.integer(1, 4) * 50 : random.integer(1, 100);
      const fixedCost = random.integer(50, 200) * 1000;
      return { id, available, minLot, lotSize, fixedCost, tiers, ...standing(random, available) };
    });

export const rice = inLots([50]);
export const mixed = inLots(MIXED_LOTS);

/** Deep steps of 3 to 8 % at 250, 500 and 1,000 kg: buying more than needed of one may pay. */
export const stepped: Goods = (random, size) =>
  inLots([25])(random, size).map((offer) => {
    let unitPrice = random.integer(13_000, 15_000);
    const tiers = [{ from: 0, unitPrice }];
    for (const from of size > COUNTABLE ? [250, 500, 1000] : [50, 75, 100]) {
      unitPrice -= Math.floor((unitPrice * random.integer(30, 80)) / 1000);
      tiers.push({ from, unitPrice });
    }
    return { ...offer, tiers, minLot: 25, fixedCost: random.integer(50, 400) * 1000 };
  });

/** All or nothing, and what each costs is its quantity plus the same constant: cost says little about whom to choose. */
export const correlated: Goods = (random, size) =>
  named(size, (id) => {
    const all = random.integer(100, 1600);
    const tiers = [{ from: 0, unitPrice: 13_000 }];
    const only = { available: all, minLot: all, lotSize: all, fixedCost: 1_300_000 };
    return { id, ...only, tiers, ...standing(random, all) };
  });

/** Lots of prime sizes at one price and no delivery: any way that adds up is a best one, few ways do. */
export const primes: Goods = (random, size) =>
  named(size, (id) => {
    const lotSize = random.pick(PRIME_LOTS);
    const available = lotSize * (size > COUNTABLE ? random.integer(4, 16) : random.integer(1, 5));
    const tiers = [{ from: 0, unitPrice: 13_000 }];
    return { id, available, minLot: lotSize, lotSize, fixedCost: 0, tiers, ...standing(random, available) };
  });
