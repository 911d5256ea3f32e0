import { sumOf, timesOver } from './exact.ts';
import { type MeasureKey, measureKeys } from './formulas.ts';
import type { Score } from './score.ts';

/** Fewer than these, and the median would tell what the others are. */
export const LEAST_COMPARED = 5;

export interface Spread {
  readonly count: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

export type Place = 'lowest_quarter' | 'below_median' | 'at_median' | 'above_median' | 'highest_quarter';

export interface Compared extends Spread {
  readonly own: number | null;
  /** own − median; null without an own figure. */
  readonly apart: number | null;
  readonly place: Place | null;
}

/**
 * Median and quartiles by linear interpolation between the order statistics (R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical
 * Packages, 1996, definition 7, the spreadsheet's), half-up. Null of fewer than `least` figures.
 */
export function spreadOf(figures: readonly (number | null)[], least = LEAST_COMPARED): Spread | null {
  const rising = Float64Array.from(figures.filter((figure) => figure !== null)).sort();
  if (rising.length < Math.max(1, least)) return null;
  const [q1, median, q3] = [1, 2, 3].map((quarters) => quantile(rising, quarters)) as [number, number, number];
  return { count: rising.length, q1, median, q3 };
}

/** The same of counts: how many have 0 points, 1 point, …; `counts[i]` of `i`. */
export function spreadOfCounts(counts: readonly number[], least = LEAST_COMPARED): Spread | null {
  const count = sumOf(counts);
  if (count < Math.max(1, least)) return null;
  const at = (place: number) => {
    let seen = 0;
    return counts.findIndex((of) => {
      seen += of;
      return seen > place;
    });
  };
  const [q1, median, q3] = [1, 2, 3].map((quarters) => {
    const place = (count - 1) * quarters;
    const [low, high] = [at(Math.floor(place / 4)), at(Math.ceil(place / 4))];
    return low + timesOver(high - low, place % 4, 4);
  }) as [number, number, number];
  return { count, q1, median, q3 };
}

function quantile(rising: Float64Array, quarters: number): number {
  const place = (rising.length - 1) * quarters;
  const low = rising[Math.floor(place / 4)]!;
  const high = rising[Math.ceil(place / 4)]!;
  return low + timesOver(high - low, place % 4, 4);
}

/**
 * A figure beside those of the whole forum, its own among them.
 *
 * @param forum null where somebody has no such figure; not counted
 */
export function compare(
  own: number | null,
  forum: readonly (number | null)[],
  least = LEAST_COMPARED,
): Compared | null {
  const spread = spreadOf(forum, least);
  if (!spread) return null;
  if (own === null) return { ...spread, own, apart: null, place: null };
  return { ...spread, own, apart: own - spread.median, place: placeOf(own, spread) };
}

/** The quarters are those outside the quartiles; where all are the same, everybody is at the median. */
function placeOf(own: number, { q1, median, q3 }: Spread): Place {
  if (own === median) return 'at_median';
  if (own < median) return own < q1 ? 'lowest_quarter' : 'below_median';
  return own > q3 ? 'highest_quarter' : 'above_median';
}

export type ComparedScore = Readonly<Record<MeasureKey | 'total', Compared | null>>;

/** A scorecard's points beside those of the forum's cooperatives. */
export function compareScores(own: Score, forum: readonly Score[], least = LEAST_COMPARED): ComparedScore {
  const points = ({ measures }: Score, i: number) => measures[i]!.points;
  const byMeasure = measureKeys.map((key, i) => {
    const all = forum.map((score) => points(score, i));
    return [key, compare(points(own, i), all, least)];
  });
  const totals = forum.map(({ total }) => total);
  return { ...Object.fromEntries(byMeasure), total: compare(own.total, totals, least) } as ComparedScore;
}
