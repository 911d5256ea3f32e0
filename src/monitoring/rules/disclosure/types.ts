/** Words of a publication. Values are whole rupiah, quantities whole trade units of the commodity, both above 0. */

/** What one cooperative sold to one institution of one commodity in one month; several of the same kind are added up. */
export interface Fact {
  readonly member: string;
  readonly buyer: string;
  /** The kecamatan. */
  readonly place: string;
  readonly commodity: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly value: number;
  readonly quantity: number;
}

/**
 * A table that is published: one cell for every place, commodity and period that it keeps apart and in which something was
 * traded. A period stands in it once it is over, and only then: a running total would tell each month by difference.
 */
export interface Table {
  readonly id: string;
  readonly by: readonly ('place' | 'commodity')[];
  readonly period: 'month' | 'year';
}

export interface DisclosureRules {
  /** Members that must stand behind a published cell. */
  readonly fewestMembers: number;
  /** The same for institutions; 1: whoever buys may be read. */
  readonly fewestBuyers: number;
  /** p of the p % rule, in basis points: how near to another's figure nobody may come. */
  readonly nearestBps: number;
  /** How far, in basis points of a withheld figure, all that is published must leave it open downwards and upwards. */
  readonly protectionBps: number;
  /** Contributors whose prices must share the band of a published median. */
  readonly fewestInBand: number;
  /** Smallest step of a published median, rupiah. */
  readonly priceStep: number;
}

export const DEFAULT_RULES: DisclosureRules = {
  ...{ fewestMembers: 5, fewestBuyers: 1, nearestBps: 1500, protectionBps: 1500 },
  ...{ fewestInBand: 3, priceStep: 50 },
};

/** The middle of a band of `step` rupiah, see `releaseMedian`. */
export interface Median {
  readonly price: number;
  readonly step: number;
}

export interface Figures {
  readonly value: number;
  /** Null where the cell adds up several commodities. */
  readonly quantity: number | null;
  readonly members: number;
  readonly buyers: number;
  /** Per trade unit; null where it may not be told, or several commodities are added up. */
  readonly median: Median | null;
}

/** `guards_others`: harmless by itself, but another withheld figure could be worked out from it. */
export type Why = 'too_few_members' | 'too_few_buyers' | 'dominated' | 'guards_others';

export interface Cell {
  readonly table: string;
  readonly place: string | null;
  readonly commodity: string | null;
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly figures: Figures | null;
  /** Why it is withheld; for staff, a reader is told only that it is. */
  readonly why: Why | null;
}

/** A table that readers have, its cells beginning with the first month after this text; empty: with the first of all. */
export interface Begun extends Table {
  readonly after: string;
}

/**
 * What was published up to the end of the month `through`. Only `cells` and `tables` go out. `facts` are those it was made from, kept because a
 * later edition must rest on the very same: withheld figures are guarded against what readers already hold.
 */
export interface Edition {
  readonly through: string;
  readonly tables: readonly Begun[];
  readonly cells: readonly Cell[];
  readonly facts: readonly Fact[];
}
