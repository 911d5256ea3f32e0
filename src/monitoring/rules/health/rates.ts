import { changeBps } from '../prices/exact.ts';
import { shareOf, sumOf, timesOver } from './exact.ts';

/** One day's sums in a roll-up of the forum, a cooperative, a buyer, a kecamatan or a commodity: all of them add up. */
export interface DayFigures {
  readonly day: string;
  /** Rupiah at the awards' prices: asked for on lines needed that day, and delivered of that. */
  readonly askedValue: number;
  readonly filledValue: number;
  /** Consignments planned for that day, and those that arrived on it. */
  readonly consignments: number;
  readonly arrivedOnDay: number;
  /** Confirmations by how long they took: one count for each bucket of `confirmationBuckets`. */
  readonly confirmations: readonly number[];
  /** Declined awards by reason. */
  readonly declines: Readonly<Record<string, number>>;
}

/** Minutes from award to confirmation up to which a bucket reaches; a last one holds whatever took longer. */
export const confirmationBuckets = [15, 30, 60, 120, 240, 480, 720, 1440, 2880] as const;

/** Which bucket a confirmation of so many minutes falls into: the first that reaches as far. */
export function bucketOf(minutes: number, edges: readonly number[] = confirmationBuckets): number {
  const at = edges.findIndex((edge) => minutes <= edge);
  return at === -1 ? edges.length : at;
}

/** Delivered of what was asked for, basis points; null where nothing was. */
export const fillRate = (days: readonly DayFigures[]): number | null =>
  shareOf(sumOf(days.map((one) => one.filledValue)), sumOf(days.map((one) => one.askedValue)));

/** Consignments that arrived on their planned day, basis points; null where none was planned. */
export const onTimeRate = (days: readonly DayFigures[]): number | null =>
  shareOf(sumOf(days.map((one) => one.arrivedOnDay)), sumOf(days.map((one) => one.consignments)));

/** `minutes` half-up; `orMore`: the median lies in the last bucket, which has no end, and `minutes` is where it begins. */
export type MedianTime = { readonly minutes: number; readonly orMore: boolean };

/**
 * The median of grouped figures: L + (n/2 − F) ÷ f × h, as if they lay evenly in the bucket that holds it. Null of none. True to within
 * the width of that bucket, which the page says.
 */
export function medianTime(
  days: readonly Pick<DayFigures, 'confirmations'>[],
  edges: readonly number[] = confirmationBuckets,
): MedianTime | null {
  const counts = [...edges, null].map((_, i) => sumOf(days.map(({ confirmations }) => confirmations[i] ?? 0)));
  const all = sumOf(counts);
  if (all === 0) return null;
  let before = 0;
  let at = 0;
  while (2 * (before + counts[at]!) < all) before += counts[at++]!;
  const from = edges[at - 1] ?? 0;
  if (at === edges.length) return { minutes: from, orMore: true };
  return { minutes: from + timesOver(all - 2 * before, edges[at]! - from, 2 * counts[at]!), orMore: false };
}

export interface Reason {
  readonly reason: string;
  readonly count: number;
  /** Of all declines, basis points. */
  readonly bps: number;
}

/** Why awards were declined, the most frequent first; ties by the reason's key. */
export function declineReasons(days: readonly Pick<DayFigures, 'declines'>[]): Reason[] {
  const counts = new Map<string, number>();
  for (const { declines } of days)
    for (const [reason, count] of Object.entries(declines)) counts.set(reason, (counts.get(reason) ?? 0) + count);
  const all = sumOf([...counts.values()]);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, count, bps: shareOf(count, all)! }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

export interface Change {
  readonly by: number;
  /** Of the figure before, half away from zero; null where that was 0: from nothing there is no percentage. */
  readonly bps: number | null;
}

/** A period's figure against the one before. Figures below zero (a loss) are measured by their size; null where one is not known. */
export function changeOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  const by = now - before;
  return { by, bps: before === 0 ? null : changeBps(Math.abs(before) + by, Math.abs(before)) };
}
