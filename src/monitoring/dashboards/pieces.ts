import { addDays } from '../../platform/clock.ts';
import { type Period, type Span, spanOf } from '../rules/health/index.ts';

/** Days or months, both ends inclusive. */
export type Piece = readonly [by: 'day' | 'month', from: string, until: string];

/** A period as whole months, and the days before and after them: so that years are not read day by day. */
export function piecesOf({ from, until }: Span): Piece[] {
  const first = spanOf('month', from);
  const last = spanOf('month', until);
  const begins = first.from === from ? first : spanOf('month', addDays(first.until, 1));
  const ends = last.until === until ? last : spanOf('month', addDays(last.from, -1));
  if (begins.from > ends.from) return [['day', from, until]];
  const pieces: Piece[] = [['month', begins.from.slice(0, 7), ends.from.slice(0, 7)]];
  if (from < begins.from) pieces.unshift(['day', from, addDays(begins.from, -1)]);
  if (until > ends.until) pieces.push(['day', addDays(ends.until, 1), until]);
  return pieces;
}

/**
 * A period as the names of whole years, months and days, each day in one of them: at most 60 days and 22 months, and its years.
 *
 * @param coarsest years are left as months where a chart shows months, and everything as days where it shows days
 */
export function periodsOf(span: Span, coarsest: 'day' | 'month' | 'year' = 'year'): string[] {
  if (coarsest === 'day') return daysOf(span.from, span.until);
  return piecesOf(span).flatMap(([by, from, until]) => {
    if (by === 'day') return daysOf(from, until);
    const months = monthsOf(from, until);
    if (coarsest === 'month') return months;
    const whole = (month: string) => `${month.slice(0, 4)}-01` >= from && `${month.slice(0, 4)}-12` <= until;
    return [...new Set(months.map((month) => (whole(month) ? month.slice(0, 4) : month)))];
  });
}

export function daysOf(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Both ends `2026-11`, inclusive. */
export function monthsOf(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= until; month = addDays(`${month}-28`, 4).slice(0, 7)) months.push(month);
  return months;
}

/** A period that still runs up to its end: there is nothing after today, so that whole months and years can be read for it. */
export function wholeOf({ kind, from, until, clamped }: Period): Span {
  if (!clamped.includes('until_today')) return { from, until };
  return { from, until: spanOf(kind === 'custom' ? 'year' : kind, until).until };
}
