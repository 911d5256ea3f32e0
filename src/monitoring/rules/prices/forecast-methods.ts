import { divideHalfUp } from '../../../platform/money.ts';

/** Weeks of one commodity's prices, one after the other; null: nothing was seen in that week. */
export type Weeks = readonly (number | null)[];

/** The simplest first: of equal errors the simpler one is taken. */
export const METHODS = ['last_value', 'mean_of_four', 'drift', 'same_week_last_year'] as const;
export type Method = (typeof METHODS)[number];

export const WEEKS_A_YEAR = 52;

/**
 * A method's forecast, rupiah (half-up, never below 1), `ahead` weeks after the week `at`, from what was known in that week; null where
 * it has too little to go by. All four as in Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021, 5.2, the
 * mean over four weeks.
 */
export const forecasts: Readonly<Record<Method, (weeks: Weeks, at: number, ahead: number) => number | null>> = {
  last_value: (weeks, at) => weeks[at] ?? null,
  mean_of_four: (weeks, at) => {
    const seen = weeks.slice(Math.max(0, at - 3), at + 1).filter((price) => price !== null);
    return seen.length === 0 ? null : divideHalfUp(sumOf(seen), seen.length);
  },
  drift: (weeks, at, ahead) => {
    const first = weeks.findIndex((price) => price !== null);
    const [from, to] = [weeks[first], weeks[at]];
    if (from == null || to == null || first >= at) return null;
    const [step, over] = [(to - from) * ahead, at - first];
    return Math.max(1, to + Math.floor((2 * step + over) / (2 * over)));
  },
  same_week_last_year: (weeks, at, ahead) => weeks[at + ahead - WEEKS_A_YEAR] ?? null,
};

export const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
