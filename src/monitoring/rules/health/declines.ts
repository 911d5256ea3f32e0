import { addDays } from '../prices/calendar.ts';
import { shareOf, sumOf } from './exact.ts';
import { severityOf, type Thresholds } from './thresholds.ts';
import type { Finding } from './warnings.ts';

/** Awards that were answered or lapsed on a day, and those of them declined or lapsed. */
export interface AwardDay {
  readonly day: string;
  readonly awards: number;
  readonly declined: number;
}

/**
 * Whether d₁ of n₁ is significantly more than d₂ of n₂: the two-proportion test with pooled variance, which squared is Pearson's χ²
 * of the fourfold table (K. Pearson, 1900): (d₁n₂ − d₂n₁)² · N ≥ z² · D(N − D) · n₁n₂, where N = n₁ + n₂, D = d₁ + d₂. In integers.
 */
export function isMore(d1: number, n1: number, d2: number, n2: number, zMilli: number): boolean {
  const [a, b, c, d, z] = [d1, n1, d2, n2, zMilli].map(BigInt) as [bigint, bigint, bigint, bigint, bigint];
  const apart = a * d - c * b;
  const [all, declined] = [b + d, a + c];
  return apart > 0n && apart * apart * all * 1_000_000n >= z * z * declined * (all - declined) * b * d;
}

/** Declines rising, since the first of the days in a row, back from today, on which that held. */
export function declinesRising(
  days: readonly AwardDay[],
  today: string,
  rule: Thresholds['declines_rising'],
): Finding[] {
  const found = risingOn(days, today, rule);
  if (!found) return [];
  const since = heldSince(days, today, (day) => risingOn(days, day, rule) !== null);
  return [{ code: 'declines_rising', subject: '', since, ...found }];
}

/** The first of the days in a row, back from today, on which something held that holds today; no earlier than the first with figures. */
export function heldSince(days: readonly { readonly day: string }[], today: string, holds: (day: string) => boolean) {
  const first = days.map(({ day }) => day).sort()[0] ?? today;
  let since = today;
  while (since > first && holds(addDays(since, -1))) since = addDays(since, -1);
  return since;
}

function risingOn(days: readonly AwardDay[], day: string, rule: Thresholds['declines_rising']) {
  const start = addDays(day, 1 - rule.recentDays);
  const recent = countOf(days, start, day);
  const before = countOf(days, addDays(start, -rule.beforeDays), addDays(start, -1));
  if (Math.min(recent.awards, before.awards) < rule.leastAwards || recent.declined < rule.leastDeclined) return null;
  if (!isMore(recent.declined, recent.awards, before.declined, before.awards, rule.zMilli)) return null;
  const recentBps = shareOf(recent.declined, recent.awards)!;
  const beforeBps = shareOf(before.declined, before.awards)!;
  const severity = severityOf(rule.steps, recentBps);
  const earlier = { declinedBefore: before.declined, awardsBefore: before.awards, beforeBps };
  return severity && { severity, figures: { ...recent, recentBps, ...earlier } };
}

function countOf(days: readonly AwardDay[], from: string, until: string) {
  const within = days.filter(({ day }) => day >= from && day <= until);
  return { awards: sumOf(within.map((one) => one.awards)), declined: sumOf(within.map((one) => one.declined)) };
}
