import { addDays, dayOf, startOfDay } from '../../platform/clock.ts';
import type { MonthToMeasure, Window } from './types.ts';

/** Whole weeks a score looks back on: long enough that one slow month is not everything, short enough that a change shows. */
export const WEEKS = 13;
export const WEEK_MS = 7 * 86_400_000;
const DAYS = 7 * WEEKS;

export const monthOf = (day: string): string => day.slice(0, 7);

/** `2026-12` → `2027-01`; `by` may be negative. */
export function monthAfter(month: string, by = 1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const all = year * 12 + number - 1 + by;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

export const lastDayOf = (month: string): string => addDays(`${monthAfter(month)}-01`, -1);

/** The weeks up to the end of the month, or of today where it is not over. */
export function windowOf(month: string, today: string): Window {
  const last = lastDayOf(month);
  const day = last < today ? last : today;
  const from = addDays(day, 1 - DAYS);
  const beforeFrom = addDays(from, -DAYS);
  const fromAt = startOfDay(from);
  return {
    ...{ month, day, from, fromAt, beforeFrom, beforeAt: startOfDay(beforeFrom), untilAt: startOfDay(addDays(day, 1)) },
    offset: Date.parse(`${from}T00:00:00Z`) - fromAt,
  };
}

/** A month made before its end has to be measured again, the month that runs each day. */
export function toMeasure(month: string, today: string): MonthToMeasure {
  const end = addDays(lastDayOf(month), 1);
  const day = end <= today ? end : today;
  return { month, day, madeSince: startOfDay(day), endsAt: startOfDay(end) };
}

/** How far back months that nobody measured are measured after all. */
export const MOST_MONTHS = 12;

/** The months there are scores of, newest first. */
export const monthsUntil = (now: number, most = MOST_MONTHS): string[] =>
  Array.from({ length: most }, (_, i) => monthAfter(monthOf(dayOf(now)), -i));
