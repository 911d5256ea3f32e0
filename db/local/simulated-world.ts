import type { Demand, Stall, World } from '../../src/orders/simulation/world.ts';
import { type Cooperative, cooperativesOf } from '../seeds/cooperatives.ts';
import { otherParties } from '../seeds/institutions.ts';
import { sellers } from '../seeds/listings.ts';
import { type Moment, momentOf } from '../seeds/moment.ts';
import { type Random, randomOf, toStep } from '../seeds/random.ts';
import { termsFor } from '../seeds/terms.ts';
import { offerId } from '../seeds/world.ts';

/** What institutions buy in bulk. */
export const COMMODITIES = ['beras-medium', 'beras-premium', 'telur-ayam', 'minyak-goreng', 'gula-pasir'] as const;
const COOPERATIVES = 68;
const YEAR = 365;
const FAIR_WINDOW_DAYS = 90;
const REFILL_DAYS = 14;
/** Of a hundred awards, so many are turned down. */
const DECLINED = 6;
/** A moment of its own: a year does not depend on the day it is played. */
const MOMENT = Date.parse('2026-01-05T02:00:00Z');

export type Asked = { orders: number; seed: number; commodities?: readonly string[] };

/** The demo world's cooperatives with the prices, lots and stock they list there, and a year of made-up orders. The same seed gives the same world. */
export function simulatedWorld({ orders, seed, commodities = COMMODITIES }: Asked): World {
  const moment = momentOf(MOMENT);
  const stalls = stallsOf(moment, commodities);
  const sites = otherParties(moment).sites.map(pointOf);
  const random = randomOf(`simulated orders ${seed}`);
  const demands = Array.from({ length: orders }, (_, i): Demand => {
    const day = Math.floor((i * YEAR) / orders);
    return { day, site: random.pick(sites), lines: linesOf(stalls, commodities, random) };
  });
  const declines = (order: number, offer: string) =>
    randomOf(`declined ${seed} ${order} ${offer}`).next() < DECLINED / 100;
  return { stalls, demands, declines, fairWindowDays: FAIR_WINDOW_DAYS };
}

function stallsOf(moment: Moment, commodities: readonly string[]): Stall[] {
  const cooperatives = cooperativesOf(moment, COOPERATIVES);
  const selling = sellers(cooperatives, new Set()).filter((pair) => commodities.includes(pair.commodityId));
  return selling.map(({ cooperative, commodityId }) => stallOf(cooperative, commodityId, moment));
}

function stallOf(cooperative: Cooperative, commodityId: string, moment: Moment): Stall {
  const { id, name, slug, row } = cooperative;
  const { tiers, available, minLot, lotSize, handlingFee, leadDays } = termsFor(cooperative, commodityId, moment);
  return {
    ...{ offerId: offerId(slug, commodityId), revisionId: '', commodityId, cooperativeId: id, cooperativeName: name },
    ...{ kecamatan: row.kecamatan ?? null, email: null, weight: row.weight ?? 1, ...pointOf(row) },
    ...{ tiers, minLot, lotSize, fixedCost: handlingFee, leadDays },
    ...{ windowFrom: '2026-01-01', windowUntil: '2027-12-31', capacity: available, refillDays: REFILL_DAYS },
    refillFrom: randomOf(`refill ${id} ${commodityId}`).between(0, REFILL_DAYS - 1),
  };
}

const pointOf = (at: { latitude?: number | null | undefined; longitude?: number | null | undefined }) => ({
  latitude: at.latitude ?? null,
  longitude: at.longitude ?? null,
});

/** One to three goods, each 1 to 7 % of what the forum has of them when all stalls are full, in whole lots. */
function linesOf(stalls: readonly Stall[], commodities: readonly string[], random: Random): Demand['lines'] {
  const count = Math.min(commodities.length, random.pick([1, 1, 1, 2, 2, 3]));
  return random
    .shuffle(commodities)
    .slice(0, count)
    .map((commodityId) => {
      const own = stalls.filter((stall) => stall.commodityId === commodityId);
      const all = own.reduce((sum, stall) => sum + stall.capacity, 0);
      return { commodityId, quantity: toStep(all * (0.01 + random.next() * 0.06), own[0]!.lotSize) };
    });
}
