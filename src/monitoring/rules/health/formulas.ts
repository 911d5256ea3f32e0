import { MOST_RATIO, meanOf, quotient, ratioOf, shareOf, timesOver, WHOLE, within } from './exact.ts';
import type { Scale } from './scale.ts';

/**
 * How healthy a cooperative's trade is: seven measures over a period. This file is all there is to it: raw figures, formula, scale and
 * usual weight of each. A measure has no value (null) where there was nothing to measure.
 *
 * Values are basis points. Money is rupiah; goods of different units are added up by their value at the award's price.
 */
export interface Figures {
  /** Whole weeks of the period since it joined, and those in which it confirmed at least one award. */
  readonly activity: { readonly weeks: number; readonly weeksWithSale: number };
  readonly reliability: {
    /** Awards that were answered or lapsed, and those of them confirmed, at least in part, before they lapsed. */
    readonly awards: number;
    readonly confirmedInTime: number;
    /** Consignments whose planned day has passed, and those that arrived by the end of it. */
    readonly consignments: number;
    readonly arrivedOnDay: number;
    /** Confirmed awards that were due, and what of them was delivered, whatever its quality. */
    readonly confirmedValue: number;
    readonly deliveredValue: number;
  };
  /** What was weighed at receipts, and of that what was refused and what was taken off for quality (rafaksi). */
  readonly quality: { readonly receivedValue: number; readonly refusedValue: number; readonly deductedValue: number };
  /** Σ quantity × unit price, and Σ quantity × what it is held against: see `priceFigures`. */
  readonly price_discipline: { readonly asked: number; readonly benchmark: number };
  /** The ledger's bank balance, and what is open and falls due within 30 days: see `liquidityFigures`. */
  readonly liquidity: { readonly bank: number; readonly receivable: number; readonly payable: number };
  /** Sales of the period and of the one before, as many days long; `before` null where it had not joined by then. */
  readonly growth: { readonly days: number; readonly sales: number; readonly before: number | null };
  /** What it was awarded of all that was, and its weight (members) of everybody's. */
  readonly share: {
    readonly awarded: number;
    readonly forumAwarded: number;
    readonly weight: number;
    readonly forumWeight: number;
  };
}

export type MeasureKey = keyof Figures;

export interface Formula<F> {
  /** Basis points; those of all measures sum to 10,000. A setting of the forum takes its place. */
  readonly weight: number;
  /** How its value is read: `share` of a whole, `ratio` (10,000: as much as), `change` (0: none). */
  readonly unit: 'share' | 'ratio' | 'change';
  readonly scale: Scale;
  readonly value: (figures: F) => number | null;
}

/** Rupiah a day by which both sides of a growth are raised, so that from nothing to little is no leap: Rp3 million in 30 days. */
export const GROWTH_DAMPING = 100_000;

export const formulas: { readonly [K in MeasureKey]: Formula<Figures[K]> } = {
  /** Weeks with a sale ÷ weeks. */
  activity: {
    weight: 1500,
    unit: 'share',
    scale: corners([0, 0], [2500, 40], [5000, 70], [8000, 100]),
    value: ({ weeks, weeksWithSale }) => shareOf(weeksWithSale, weeks),
  },
  /** The mean of three shares, of those that there are: confirmed in time, arrived on the planned day, delivered of what was confirmed. */
  reliability: {
    weight: 2500,
    unit: 'share',
    scale: corners([5000, 0], [8000, 50], [9000, 75], [9800, 100]),
    value: (figures) => meanOf(Object.values(reliabilityParts(figures)).filter((part) => part !== null)),
  },
  /** (Refused + deducted) ÷ received. */
  quality: {
    weight: 1500,
    unit: 'share',
    scale: corners([0, 100], [100, 90], [500, 60], [1500, 0]),
    value: ({ receivedValue, refusedValue, deductedValue }) => shareOf(refusedValue + deductedValue, receivedValue),
  },
  /** Σ q·p ÷ Σ q·p₀: a Paasche ratio (H. Paasche, 1874), by the cooperative's own quantities. */
  price_discipline: {
    weight: 1500,
    unit: 'ratio',
    scale: corners([9500, 100], [10_000, 85], [11_000, 40], [12_500, 0]),
    value: ({ asked, benchmark }) => (benchmark > 0 ? ratioOf(asked, benchmark) : null),
  },
  /**
   * (Bank + receivable) ÷ payable: the quick ratio, over 30 days. Who owes nothing and has something can pay all of it. Nobody has less
   * than nothing in the bank: a balance below zero says that the books lack money from outside the forum, and there is no value.
   */
  liquidity: {
    weight: 1000,
    unit: 'ratio',
    scale: corners([0, 0], [5000, 25], [10_000, 60], [15_000, 85], [20_000, 100]),
    value: (figures) => (lacksOpening(figures) ? null : ratioOf(figures.bank + figures.receivable, figures.payable)),
  },
  /** (Sales − before) ÷ (before + damping), damping = days × `GROWTH_DAMPING`. */
  growth: {
    weight: 1000,
    unit: 'change',
    scale: corners([-5000, 0], [0, 60], [2500, 100]),
    value: growthOf,
  },
  /** (Awarded ÷ all awarded) ÷ (weight ÷ all weight). More than its due is no better for it, and no worse. */
  share: {
    weight: 1000,
    unit: 'ratio',
    scale: corners([0, 0], [5000, 60], [10_000, 100]),
    value: shareAgainstDue,
  },
};

/** In the order of the page. */
export const measureKeys = Object.keys(formulas) as readonly MeasureKey[];

/** The three shares that reliability is the mean of, each null where there is nothing to measure. */
export const reliabilityParts = (figures: Figures['reliability']) => ({
  confirmedInTime: shareOf(figures.confirmedInTime, figures.awards),
  arrivedOnDay: shareOf(figures.arrivedOnDay, figures.consignments),
  delivered: shareOf(figures.deliveredValue, figures.confirmedValue),
});

/** The books begin without what a cooperative had: an opening balance has to be noted. */
export const lacksOpening = ({ bank }: Pick<Figures['liquidity'], 'bank'>): boolean => bank < 0;

function growthOf({ days, sales, before }: Figures['growth']): number | null {
  if (before === null || days <= 0 || (sales === 0 && before === 0)) return null;
  return timesOver(sales - before, WHOLE, before + days * GROWTH_DAMPING);
}

function shareAgainstDue({ awarded, forumAwarded, weight, forumWeight }: Figures['share']): number | null {
  if (forumAwarded <= 0 || weight <= 0 || forumWeight <= 0) return null;
  const [own, due] = [BigInt(awarded) * BigInt(forumWeight), BigInt(forumAwarded) * BigInt(weight)];
  return within(quotient(own * BigInt(WHOLE), due), 0, MOST_RATIO);
}

function corners(...all: Scale): Scale {
  return all;
}

/** Points from which a total is called so: the bands of the ministry's assessment of savings cooperatives, Perdep 06/Per/Dep.6/IV/2016. */
export const bands = [
  { band: 'healthy', from: 80 },
  { band: 'fairly_healthy', from: 66 },
  { band: 'under_watch', from: 51 },
  { band: 'under_special_watch', from: 0 },
] as const;
export type Band = (typeof bands)[number]['band'];
