import { addDays } from './calendar.ts';
import { changeBps } from './exact.ts';

/** A value of a day, or of a week by its Monday: a median price, an index. */
export interface Point {
  readonly day: string;
  readonly value: number;
}

export interface Change {
  readonly before: Point;
  readonly now: Point;
  /** Half away from zero. */
  readonly bps: number;
}

/**
 * The change against seven days before: of a day against the same weekday, so that market days are compared with market days; of a
 * week, given by its Monday, against the ISO week before.
 *
 * @returns null where either has no value: a change against some other day would be another figure
 */
export function weeklyChange(points: readonly Point[], day: string): Change | null {
  const [now, before] = [day, addDays(day, -7)].map((at) => points.find((one) => one.day === at));
  if (!now || !before || before.value <= 0) return null;
  return { before, now, bps: changeBps(now.value, before.value) };
}
