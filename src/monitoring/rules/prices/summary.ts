import { type Observation, SOURCES, type Source } from './types.ts';

export interface Summary {
  readonly count: number;
  readonly low: number;
  readonly firstQuartile: number;
  readonly median: number;
  readonly thirdQuartile: number;
  readonly high: number;
  /** From the lowest to the highest. */
  readonly spread: number;
  /** From the first to the third quartile: the middle half, which a single odd price does not move. */
  readonly middleSpread: number;
  readonly bySource: Readonly<Record<Source, number>>;
  /** How many different parties are behind it: fewer than the forum's least number are not published. */
  readonly parties: number;
}

/**
 * The observations of one commodity in one day or week, each counted once, whoever has several. The median of an even number is the
 * mean of the two in the middle, half-up; quartiles are Hyndman and Fan's type 7 (Sample Quantiles in Statistical Packages, 1996),
 * half-up, whose half is that same median.
 *
 * @returns null where there is none
 */
export function summaryOf(observations: readonly Observation[]): Summary | null {
  if (observations.length === 0) return null;
  const prices = sorted(observations.map(({ price }) => price));
  const [low, firstQuartile, median, thirdQuartile, high] = [0, 1, 2, 3, 4].map((k) => quantile(prices, k, 4)) as Five;
  return {
    ...{ count: prices.length, low, firstQuartile, median, thirdQuartile, high },
    ...{ spread: high - low, middleSpread: thirdQuartile - firstQuartile },
    bySource: countsOf(observations),
    parties: new Set(observations.map(({ party }) => party)).size,
  };
}

type Five = [number, number, number, number, number];

function countsOf(observations: readonly Observation[]): Record<Source, number> {
  const counts = SOURCES.map((source) => [source, observations.filter((one) => one.source === source).length]);
  return Object.fromEntries(counts) as Record<Source, number>;
}

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The median of at least one integer, of an even number the mean of the middle two, half-up. */
export const medianOf = (values: readonly number[]): number => quantile(sorted(values), 1, 2);

/**
 * The k ÷ of quantile of ascending integers, at least one (Hyndman and Fan 1996, type 7: linear between the two values around the place
 * (n − 1) × k ÷ of), rounded half-up. Values may be negative.
 */
export function quantile(ascending: readonly number[], k: number, of: number): number {
  const place = (ascending.length - 1) * k;
  const [below, rest] = [Math.floor(place / of), place % of];
  const [a, b] = [ascending[below]!, ascending[below + 1] ?? ascending[below]!];
  return a + Math.floor((2 * rest * (b - a) + of) / (2 * of));
}
