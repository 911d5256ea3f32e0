import type { Span } from '../rules/health/index.ts';
import { daysOf, monthsOf } from './pieces.ts';
import type { Bin, Look, Unit } from './types.ts';

/** One place of the chart: a day, a month or a year, with the sale then and at the same place of the period before; null: there is none. */
export type Point = { bin: string; value: number; beforeBin: string | null; before: number | null };

export function binsOf({ from, until }: Span, unit: Unit): string[] {
  if (unit === 'day') return daysOf(from, until);
  const months = monthsOf(from.slice(0, 7), until.slice(0, 7));
  return unit === 'month' ? months : [...new Set(months.map((month) => month.slice(0, 4)))];
}

type Books = { firstDay: string | null; hasBefore: boolean };

/** Both periods side by side: the first of one beside the first of the other. Nothing is drawn of the time before the forum's first day. */
export function pointsOf(rows: readonly Bin[], { period, unit }: Look, { firstDay, hasBefore }: Books): Point[] {
  const value = new Map(rows.map((row) => [`${row.now} ${row.bin}`, row.value]));
  const earlier = hasBefore && period.before ? binsOf(period.before, unit) : [];
  const from = !hasBefore && firstDay && firstDay > period.from && firstDay <= period.until ? firstDay : period.from;
  return binsOf({ from, until: period.until }, unit).map((bin, i) => {
    const beforeBin = earlier[i] ?? null;
    const before = beforeBin === null ? null : (value.get(`0 ${beforeBin}`) ?? 0);
    return { bin, value: value.get(`1 ${bin}`) ?? 0, beforeBin, before };
  });
}
