import type { Tier } from '../split/index.ts';
import type { Limits, Unfit } from '../types.ts';

export type Point = { latitude: number | null; longitude: number | null };

/** A listed offer of a verified cooperative, as the store reads it: the listed revision's terms and the stock of this moment. */
export type MarketOffer = Point & {
  offerId: string;
  revisionId: string;
  commodityId: string;
  cooperativeId: string;
  cooperativeName: string;
  kecamatan: string | null;
  /** Where the cooperative gets its mail, if anywhere. */
  email: string | null;
  weight: number;
  /** available − reserved, trade units. */
  free: number;
  tiers: readonly Tier[];
  minLot: number;
  lotSize: number;
  fixedCost: number;
  leadDays: number;
  windowFrom: string;
  windowUntil: string;
};

/** What earlier awards hold for a line: reserved and confirmed alike are frozen when the rest is planned anew. */
export type Held = {
  lineId: string;
  offerId: string;
  revisionId: string;
  cooperativeId: string;
  cooperativeName: string;
  kecamatan: string | null;
  quantity: number;
  unitPrice: number;
  fixedCost: number;
};

/** One line as the split is asked about it. `demand`: what was asked for and what was lost on the way, less what the buyer goes without. */
export type Need = Limits & {
  lineId: string;
  position: number;
  commodityId: string;
  demand: number;
};

/** What holds for all lines of an order. */
export type Terms = {
  neededOn: string;
  /** Days from today until `neededOn`. */
  daysAhead: number;
  site: Point;
  /** Trade units per commodity and cooperative (`ledgerKey`) that were awarded in the fair window. */
  ledger: ReadonlyMap<string, number>;
};

export const ledgerKey = (commodityId: string, cooperativeId: string): string => `${commodityId} ${cooperativeId}`;

/** Why an offer cannot serve an order needed on that day, or null when it can. */
export function unfitness(offer: MarketOffer, terms: Terms): Unfit | null {
  if (offer.free <= 0) return 'nothing_free';
  if (offer.windowFrom > terms.neededOn || offer.windowUntil < terms.neededOn) return 'outside_window';
  return offer.leadDays > terms.daysAhead ? 'lead_time' : null;
}

const EARTH = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whole metres over the ground between two points (haversine on a sphere of the Earth's mean radius), null without both. */
export function metres(a: Point, b: Point): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  const h = half(b.latitude - a.latitude) + across;
  return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h))));
}
