/**
 * Words of the price watch. Prices are integer rupiah per trade unit, days `YYYY-MM-DD`, weeks the `YYYY-MM-DD` of their Monday, shares
 * basis points, indices ten-thousandths (10,000: as in the base period).
 */

export const MOST_PRICE = 1_000_000_000;

/** Where a price was seen: asked in an offer, agreed in a deal, or noted at a market. */
export const SOURCES = ['offer', 'deal', 'market'] as const;
export type Source = (typeof SOURCES)[number];

/** A price somebody asked or paid for a commodity. */
export interface Observation {
  readonly price: number;
  readonly source: Source;
  /** The cooperative or the market behind it. */
  readonly party: string;
}

/** HET (ceiling, no `low`) or HAP (band, or a single figure) as a decree sets it for a zone; `until` is its last day, null while it holds. */
export interface Reference {
  readonly id: string;
  readonly kind: 'HET' | 'HAP';
  readonly zone: number;
  readonly low: number | null;
  readonly high: number;
  readonly from: string;
  readonly until: string | null;
}

/** A commodity's price by its id. */
export type Prices = ReadonlyMap<string, number>;
