import { addDays, dayOf, startOfDay } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { type DaySpan, dueOf } from '../rules.ts';
import { type Extent, extentQuery, noteAnew, touchedQuery, workOut } from '../store.ts';

/** What one commit takes up, and how many of them one run makes: the rest follows over the next minutes. */
export const MOST_MOMENTS = 20_000;
export const MOST_DAYS = 31;
export const MOST_COMMITS = 4;

export const spanOf = (day: string): DaySpan => [day, startOfDay(day), startOfDay(addDays(day, 1))];

/**
 * Works out anew the days of which something changed. Each commit stands for itself; what a stopped run has not done is still noted.
 * Two at once work the same days out twice, which makes the same rows.
 * @returns how many days were worked out, and whether some still wait
 */
export async function rollUp(db: Db, mostCommits = MOST_COMMITS): Promise<{ days: number; isDone: boolean }> {
  let days = 0;
  for (let made = 0; made < mostCommits; made += 1) {
    const due = dueOf(await touchedQuery(db, MOST_MOMENTS), dayOf, MOST_DAYS);
    if (!due) return { days, isDone: true };
    if (!(await commit(db, workOut(db, due.days.map(spanOf), due.until))).ok) break;
    days += due.days.length;
  }
  return { days, isDone: false };
}

/**
 * Forgets all sums and notes every day there is, so that they are made from nothing but the raw rows. Until it is done, dashboards say
 * that figures are being worked out. Stopped on the way, the job goes on with it.
 */
export async function rebuildAll(db: Db): Promise<{ days: number }> {
  const [extent] = await extentQuery(db);
  if (extent) await db.batch(noteAnew(db, daysOf(extent).map(startOfDay), extent.noted));
  let days = 0;
  for (;;) {
    const run = await rollUp(db);
    days += run.days;
    if (run.isDone) return { days };
  }
}

/** From the first day that has anything to the last, also those between that have nothing. */
export function daysOf({ first, last, firstDay, lastDay }: Extent): string[] {
  const from = [firstDay, first === null ? null : dayOf(first)].filter((day) => day !== null).sort()[0];
  const until = [lastDay, last === null ? null : dayOf(last)]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const days: string[] = [];
  for (let day = from; day !== undefined && until !== undefined && day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}
