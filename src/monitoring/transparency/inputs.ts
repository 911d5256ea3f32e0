import { dayOf, startOfDay } from '../../platform/clock.ts';
import { addMonths, firstDay, monthOf, type Range, type ReadRange, readRange } from './rules/months.ts';

/** What the address asks for; lines break nothing here, but are no month. */
export function askedMonths(query: Readonly<Record<string, string>>, now: number) {
  const typed = { from: (query.from ?? '').trim().slice(0, 20), until: (query.until ?? '').trim().slice(0, 20) };
  const range: ReadRange = readRange(typed.from, typed.until, runningMonth(now));
  return { typed, range };
}

export const runningMonth = (now: number): string => monthOf(dayOf(now));
/** The moment from which on nothing is told yet. */
export const startOfRunning = (now: number): number => startOfDay(firstDay(runningMonth(now)));

/** The moments of whole months. */
export const spanOf = ({ from, until }: Range) => ({
  from: startOfDay(firstDay(from)),
  before: startOfDay(firstDay(addMonths(until, 1))),
});

export const readNumber = (text: string | undefined): string | null =>
  text !== undefined && /^[A-Z]{1,3}-\d{4}-\d{6,9}$/.test(text) ? text : null;
export const readSeq = (text: string | undefined): number =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
