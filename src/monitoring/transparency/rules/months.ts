/** Months as `YYYY-MM`. */

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean => pattern.test(text);
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later; negative: earlier. */
export function addMonths(month: string, by: number): string {
  const [, year = '0', of = '1'] = pattern.exec(month) ?? [];
  const count = Number(year) * 12 + Number(of) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export const firstDay = (month: string): string => `${month}-01`;

/** Shown at once; who wants more takes the data in parts. */
export const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;

export type Range = { from: string; until: string };
export type RangeProblem = 'not_a_month' | 'end_before_start' | 'too_long' | 'not_over';
export type ReadRange = { range: Range; problem: RangeProblem | null };

/**
 * The months asked for, both inclusive; without, the twelve before the running one. What cannot be shown is named, and the usual
 * months stand in.
 * @param running the month that is not over yet: nothing of it is published
 */
export function readRange(from: string, until: string, running: string): ReadRange {
  const last = addMonths(running, -1);
  const usual = { from: addMonths(last, 1 - USUAL_MONTHS), until: last };
  if ([from, until].some((one) => one !== '' && !isMonth(one))) return { range: usual, problem: 'not_a_month' };
  const end = until || last;
  const range = { from: from || addMonths(end, 1 - USUAL_MONTHS), until: end };
  const problem = problemOf(range, running);
  return problem ? { range: usual, problem } : { range, problem };
}

function problemOf({ from, until }: Range, running: string): RangeProblem | null {
  if (from >= running) return 'not_over';
  if (until < from) return 'end_before_start';
  return addMonths(from, MOST_MONTHS) <= until ? 'too_long' : null;
}
