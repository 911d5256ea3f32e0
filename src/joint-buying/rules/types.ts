/**
 * Words of a joint purchase. Quantities are integers in the commodity's trade unit, prices integer rupiah per trade unit, times
 * milliseconds since 1970.
 */

/** Largest quantity of one pledge, and of all of a campaign: eighty thousand of the largest, in thousandths a safe integer. */
export const MOST_QUANTITY = 100_000_000;
export const MOST_TOTAL = 8_000_000_000_000;
export const MOST_PRICE = 1_000_000_000;

/** From a total of `from` units on, everything costs `unitPrice` a unit (all-units tier). */
export interface Tier {
  readonly from: number;
  readonly unitPrice: number;
}

/** What one supplier offers for one commodity. */
export interface PriceList {
  readonly id: string;
  /** Ascending by `from`, the price falling. */
  readonly tiers: readonly Tier[];
  /** Units in a pack; nothing smaller is sold. */
  readonly packSize: number;
  /** Units in a pallet, a multiple of the pack, where the supplier sells whole pallets only. */
  readonly palletSize: number | null;
  /** Smallest total order, in units; 0: none. */
  readonly minimumOrder: number;
  /** Most it can supply, in units. */
  readonly capacity: number | null;
  readonly validFrom: number;
  /** The first moment at which it no longer holds. */
  readonly validUntil: number;
}

/** What a cooperative commits itself to. */
export interface Pledge {
  readonly id: string;
  readonly cooperativeId: string;
  readonly quantity: number;
  /** It takes up to so much more where that makes whole packs. */
  readonly tolerance: number;
  /** "Only at or below"; null: at any price of the list. */
  readonly highestPrice: number | null;
  readonly dropPoint: string;
  readonly at: number;
  /** How many it stands for, where those of one limit and one drop point are added up; absent: itself. */
  readonly pledges?: number;
}

/** The order of the queue: the earlier pledge first, of two at the same moment the smaller id. It settles every tie. */
function byQueue(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The places of all in the order of the queue. */
export function queueOf(all: readonly { at: number; id: string }[]): number[] {
  return [...all.keys()].sort((a, b) => byQueue(all[a]!, all[b]!));
}

export const accepts = (pledge: { highestPrice: number | null }, price: number): boolean =>
  pledge.highestPrice === null || pledge.highestPrice >= price;
