import type { StoredList } from '../suppliers/types.ts';

export const rhythms = ['weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Quantity in trade units each time; the last price in rupiah per trade unit, with the day, or neither. */
export type NeedInput = {
  quantity: number;
  rhythm: Rhythm;
  lastPrice: number | null;
  lastBoughtOn: string | null;
};

export type Goods = {
  commodityId: string;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  packName: string | null;
  packContent: number | null;
};

export type Need = NeedInput &
  Goods & {
    id: string;
    version: number;
    endedAt: number | null;
    /** The forum does not trade these goods any more. */
    retiredAt: number | null;
    updatedAt: number;
    updatedByName: string | null;
  };

/** A joint purchase of some goods that has not closed. */
export type Running = { id: string; number: string; commodityId: string; state: string; deadline: number };

/** What all verified cooperatives need of some goods. */
export type Pooled = Goods & {
  cooperatives: number;
  /** Trade units each time, by rhythm. */
  byRhythm: Readonly<Record<Rhythm, number>>;
  /** What one pays alone: the median of the last prices, half-up, of as many cooperatives; null: nobody has written one. */
  median: number | null;
  priced: number;
};

/** A list in force beside what is pooled. Quantities in trade units, prices in rupiah per trade unit. */
export type Serving = {
  list: StoredList;
  /** What it would sell of the pooled quantity. */
  quantity: number;
  /** The tier's price with delivery shared out, rounded up; null: the pooled quantity is below what it sells. */
  unitPrice: number | null;
  perUnit: number | null;
  /** How much more it takes to the next lower price, or to its smallest order; null: it is the lowest. */
  next: { missing: number; unitPrice: number } | null;
};

export type NeedRefusal = 'need_twice' | 'commodity_retired' | 'need_ended' | 'changed_meanwhile' | 'try_again';
