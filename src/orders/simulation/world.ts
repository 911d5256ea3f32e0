import type { MarketOffer, Point } from '../planning/market.ts';
import type { Policy } from '../split/index.ts';

/** An offer that is filled up again: every `refillDays` days, the first time on day `refillFrom`, to `capacity` trade units. */
export type Stall = Omit<MarketOffer, 'free'> & { capacity: number; refillDays: number; refillFrom: number };

/** One order of the year: when, to where, what. Quantities in trade units, days from 0. */
export type Demand = { day: number; site: Point; lines: readonly { commodityId: string; quantity: number }[] };

/** What happens, whatever the policy: the same orders come, and the same cooperatives turn the same awards down. */
export type World = {
  stalls: readonly Stall[];
  demands: readonly Demand[];
  /** Whether the cooperative declines what it is asked for by this order (index among the demands). */
  declines: (order: number, offerId: string) => boolean;
  /** Days an award counts in the ledger of the fair policy. */
  fairWindowDays: number;
};

/** How all orders are divided. */
export type Way = {
  policy: Policy;
  /** Fair only: how much above the cheapest an order may cost, in 1/10,000. */
  withinBps: number | null;
  /** Most cooperatives that may serve a line. */
  maxSuppliers: number | null;
};

/** A cooperative's confirmed award. `value`: goods, rupiah. */
export type Entry = {
  day: number;
  commodityId: string;
  cooperativeId: string;
  quantity: number;
  value: number;
};

/** What one order came to. */
export type Played = {
  asked: number;
  /** Trade units confirmed; the units of several lines are added up. */
  filled: number;
  /** Confirmed awards, goods and fees, rupiah. */
  cost: number;
  /** The first division, and the cheapest one at that same moment: what the policy costs. Null where it fills less. */
  planned: number;
  cheapest: number | null;
  cooperatives: number;
  replans: number;
  /** Confirmed awards that a later plan gave another quantity or price. */
  changed: number;
};

export type Run = { way: Way; orders: readonly Played[]; ledger: readonly Entry[] };
