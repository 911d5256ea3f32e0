import { addDays, DAY, dayOf, HOUR, MINUTE } from '../../src/platform/clock.ts';

/** The moment the world is made for; everything in it happened before, or is due after. */
export type Moment = {
  now: number;
  today: string;
  /** Milliseconds: so long before `now`. */
  ago(days: number, hours?: number, minutes?: number): number;
  /** A calendar day so many days from today (negative: before). */
  day(days: number): string;
};

export function momentOf(now: number): Moment {
  const today = dayOf(now);
  return {
    now,
    today,
    ago: (days, hours = 0, minutes = 0) => now - days * DAY - hours * HOUR - minutes * MINUTE,
    day: (days) => addDays(today, days),
  };
}
