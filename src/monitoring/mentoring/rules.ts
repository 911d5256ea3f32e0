import { progressOf } from '../rules/health/index.ts';
import { addDays } from '../rules/prices/calendar.ts';
import type { Goal, GoalRow, Reading } from './types.ts';

/** Days before an action item is due on which its owner is reminded. */
export const REMIND_DAYS = 3;

/** A goal with what was measured since it was set, and how that goes. */
export function followed(row: GoalRow, all: readonly Reading[], today: string): Goal {
  const own = all.filter((one) => one.cooperativeId === row.cooperativeId);
  const readings = own.flatMap((one) => {
    const value = one[row.measure];
    return value === null ? [] : [{ day: one.day, value }];
  });
  return { ...row, readings, progress: progressOf(lineOf(row), readings, today) };
}

export const lineOf = ({ measure, startValue, startsOn, target, dueOn }: GoalRow) => ({
  ...{ measure, target, dueOn },
  start: { day: startsOn, value: startValue },
});

/** Names, a line each; empty lines are none. */
export const namesIn = (attendance: string): string[] =>
  attendance
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export type Quarter = { name: string; from: string; until: string; months: readonly [before: string, last: string] };

/** `2026-Q4`; null: there is no such quarter. `months`: the one before it, and its last. */
export function quarterOf(text: string): Quarter | null {
  const match = /^(20\d{2})-Q([1-4])$/.exec(text);
  if (!match) return null;
  const [year, first] = [Number(match[1]), (Number(match[2]) - 1) * 3 + 1];
  const month = (n: number) =>
    n === 0 ? `${year - 1}-12` : n > 12 ? `${year + 1}-01` : `${year}-${String(n).padStart(2, '0')}`;
  const until = addDays(`${month(first + 3)}-01`, -1);
  return { name: text, from: `${month(first)}-01`, until, months: [month(first - 1), month(first + 2)] };
}

export const quarterOn = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarters up to a day's own, newest first. */
export function quartersUntil(day: string, most: number): string[] {
  const at = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: most }, (_, i) => `${Math.floor((at - i) / 4)}-Q${((at - i) % 4) + 1}`);
}

/** Action items due in a time, by how they ended. Done on its day is on time. */
export type Kept = { onTime: number; late: number; open: number };

export function keptOf(items: readonly { dueOn: string; doneOn: string | null }[], today: string): Kept {
  const done = items.filter((one) => one.doneOn !== null);
  const onTime = done.filter((one) => one.doneOn! <= one.dueOn).length;
  return { onTime, late: done.length - onTime, open: items.filter((one) => !one.doneOn && one.dueOn < today).length };
}
