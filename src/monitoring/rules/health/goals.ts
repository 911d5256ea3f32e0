import { daysBetween, isDay } from '../prices/calendar.ts';
import { timesOver } from './exact.ts';

export interface Reading {
  readonly day: string;
  readonly value: number;
}

/** A figure that the system measures is to come from where it stands to a target by a day. `measure`: the key of any integer figure. */
export interface Goal<Measure extends string = string> {
  readonly measure: Measure;
  /** Where it stood when the goal was set. */
  readonly start: Reading;
  /** Above the start or below it: the direction. */
  readonly target: number;
  readonly dueOn: string;
}

export type GoalProblem = 'no_day' | 'due_before_start' | 'not_whole' | 'target_is_start';

/** Why a goal cannot be set, or null. */
export function goalProblem({ start, target, dueOn }: Goal): GoalProblem | null {
  if (!isDay(start.day) || !isDay(dueOn)) return 'no_day';
  if (dueOn <= start.day) return 'due_before_start';
  if (!Number.isSafeInteger(start.value) || !Number.isSafeInteger(target)) return 'not_whole';
  return target === start.value ? 'target_is_start' : null;
}

export interface Progress {
  /**
   * `reached`: the newest reading is at the target or beyond. `missed`: the due day is over and it is not. `on_track`: as far as the
   * straight line from start to target, or farther. `behind`: not as far. `unmeasured`: no reading after the start.
   */
  readonly state: 'reached' | 'on_track' | 'behind' | 'missed' | 'unmeasured';
  /** The newest reading from the start to `today`. */
  readonly newest: Reading | null;
  /** Where the line stands on the newest reading's day (today without one), half-up. */
  readonly expected: number;
  /** The first day on which a reading was at the target; null: never yet. After the due day: late. */
  readonly reachedOn: string | null;
  /** How much of the way is done, basis points: below 0 where it went the other way, above 10,000 beyond the target. */
  readonly doneBps: number | null;
}

/**
 * How a goal goes. Judged by its newest reading against the line on that same day, so that nobody is behind for what was not measured yet.
 *
 * @param goal without a `goalProblem`
 * @param history in any order, one reading a day; those before the start and after `today` do not count
 */
export function progressOf(goal: Goal, history: readonly Reading[], today: string): Progress {
  const { start, target, dueOn } = goal;
  const known = history.filter(({ day }) => day > start.day && day <= today).sort((a, b) => (a.day < b.day ? -1 : 1));
  const newest = known.at(-1) ?? null;
  const expected = lineAt(goal, newest?.day ?? today);
  const way = Math.sign(target - start.value);
  const isAt = (value: number, mark: number) => (value - mark) * way >= 0;
  const reachedOn = known.find(({ value }) => isAt(value, target))?.day ?? null;
  const doneBps = newest && timesOver((newest.value - start.value) * way, 10_000, Math.abs(target - start.value));
  return { state: stateOf(), newest, expected, reachedOn, doneBps };

  function stateOf(): Progress['state'] {
    if (newest && isAt(newest.value, target)) return 'reached';
    if (today > dueOn) return 'missed';
    if (!newest) return 'unmeasured';
    return isAt(newest.value, expected) ? 'on_track' : 'behind';
  }
}

/** The straight line from the start to the target, level outside, half-up. */
export function lineAt({ start, target, dueOn }: Goal, day: string): number {
  const all = daysBetween(start.day, dueOn);
  const gone = Math.max(0, Math.min(all, daysBetween(start.day, day)));
  return start.value + timesOver(target - start.value, gone, all);
}
