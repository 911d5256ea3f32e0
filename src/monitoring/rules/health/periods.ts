import { addDays, daysBetween, isDay, mondayOf } from '../prices/calendar.ts';

export const periodKinds = ['day', 'week', 'month', 'quarter', 'year', 'custom'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Days, both inclusive. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

export interface Period extends Span {
  readonly kind: PeriodKind;
  readonly days: number;
  /** What the page says was cut off: `until_today`, it is still running or reached ahead; `from_first_day`, it began before the forum did. */
  readonly clamped: readonly ('until_today' | 'from_first_day')[];
  /** What it is compared with; null where that lies before the forum's first day, wholly or in part. */
  readonly before: Span | null;
}

/** A calendar period by any day in it, or a custom one by its bounds. */
export type PeriodAsk =
  | { readonly kind: Exclude<PeriodKind, 'custom'>; readonly day: string }
  | { readonly kind: 'custom'; readonly from: string; readonly until: string };

export type PeriodAnswer =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly reason: PeriodRefusal };
export type PeriodRefusal =
  | 'no_day'
  | 'ends_before_start'
  | 'period_too_long'
  | 'period_in_future'
  | 'period_before_first_day';

/** A custom period may be as long as this, bounds included. */
export const MOST_YEARS = 100;

/**
 * The bounds of a period. Weeks run from Monday to Sunday (ISO 8601). What reaches beyond today or begins before the forum's first day is
 * clamped, and says so; what lies wholly there is refused.
 *
 * Compared with the calendar period before, and, while it runs, with as many days from the beginning of that one (at most all of it), so
 * that a month half over is not held against a whole one. A custom period is compared with as many days right before it.
 */
export function periodOf(ask: PeriodAsk, today: string, firstDay: string): PeriodAnswer {
  const chosen = ask.kind === 'custom' ? ask : isDay(ask.day) && spanOf(ask.kind, ask.day);
  if (!chosen || !isDay(chosen.from) || !isDay(chosen.until)) return { ok: false, reason: 'no_day' };
  const reason = refusal(chosen, today, firstDay);
  if (reason) return { ok: false, reason };
  const [from, until] = [chosen.from < firstDay ? firstDay : chosen.from, chosen.until > today ? today : chosen.until];
  const clamped: Period['clamped'][number][] = [];
  if (until !== chosen.until) clamped.push('until_today');
  if (from !== chosen.from) clamped.push('from_first_day');
  const before = beforeOf(ask.kind, { from, until }, chosen);
  const days = daysBetween(from, until) + 1;
  const known = before.from >= firstDay ? before : null;
  return { ok: true, period: { kind: ask.kind, from, until, days, clamped, before: known } };
}

function refusal({ from, until }: Span, today: string, firstDay: string): PeriodRefusal | null {
  if (until < from) return 'ends_before_start';
  if (from > today) return 'period_in_future';
  // By the calendar: from 1 May 1926 to 30 April 2026 are a hundred years.
  const limit = `${String(Number(from.slice(0, 4)) + MOST_YEARS).padStart(4, '0')}${from.slice(4)}`;
  if (until >= limit) return 'period_too_long';
  return until < firstDay ? 'period_before_first_day' : null;
}

/** The calendar period that a day lies in. */
export function spanOf(kind: Exclude<PeriodKind, 'custom'>, day: string): Span {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (kind === 'day') return { from: day, until: day };
  if (kind === 'week') return { from: mondayOf(day), until: addDays(mondayOf(day), 6) };
  if (kind === 'year') return { from: `${year}-01-01`, until: `${year}-12-31` };
  const first = kind === 'month' ? month : month - ((month - 1) % 3);
  const last = kind === 'month' ? month : first + 2;
  return { from: `${year}-${two(first)}-01`, until: endOfMonth(year, last) };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** December's next month is in the next year; the 28th and four days is in the next month of any. */
function endOfMonth(year: string, month: number): string {
  const next = addDays(`${year}-${two(month)}-28`, 4);
  return addDays(next, -Number(next.slice(8)));
}

function beforeOf(kind: PeriodKind, { from, until }: Span, chosen: Span): Span {
  const days = daysBetween(from, until) + 1;
  if (kind === 'custom') return { from: addDays(from, -days), until: addDays(from, -1) };
  const whole = spanOf(kind, addDays(chosen.from, -1));
  if (until === chosen.until) return whole;
  const last = addDays(whole.from, daysBetween(chosen.from, until));
  return { from: whole.from, until: [last, whole.until].sort()[0]! };
}
