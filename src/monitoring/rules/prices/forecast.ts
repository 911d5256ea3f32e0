import { divideHalfUp } from '../../../platform/money.ts';
import { addDays, daysBetween, mondayOf } from './calendar.ts';
import type { Point } from './change.ts';
import { meanHalfUp, ratio } from './exact.ts';
import { forecasts, METHODS, type Method, sumOf, WEEKS_A_YEAR, type Weeks } from './forecast-methods.ts';
import { quantile, sorted } from './summary.ts';

/** How far forecasts of past weeks were off. */
export interface Score {
  /** The mean absolute error, rupiah. */
  readonly meanError: number;
  /** The mean absolute percentage error, basis points. */
  readonly meanErrorBps: number;
}

/** One method on past weeks, every method on the same ones. */
export interface Tried extends Score {
  readonly method: Method;
}

export type Forecast =
  | {
      readonly ok: true;
      readonly method: Method;
      /** The last week it knows, and the one it speaks of, by their Mondays. */
      readonly from: string;
      readonly week: string;
      readonly value: number;
      /** Where the procedure's middle errors of the past would put it: eight of ten lay within. */
      readonly low: number;
      readonly high: number;
      /** How many past weeks `procedure` and `naive` were tried on, both on the same ones. */
      readonly weeks: number;
      /** What would have been told, each week by the method that had erred least before it. */
      readonly procedure: Score;
      /** What "the same as last week" would have told. */
      readonly naive: Score;
      /** The figures that chose the method. They flatter it: it was chosen by them. */
      readonly tried: readonly Tried[];
    }
  | { readonly ok: false; readonly reason: 'too_short'; readonly weeks: number; readonly needed: number }
  | { readonly ok: false; readonly reason: 'horizon_out_of_range' };

/** Nothing is forecast before it was tried on so many past weeks … */
const LEAST_WEEKS = 8;
/** … nor a method chosen by fewer than these: until then the price is taken to stay … */
const LEAST_TO_CHOOSE = 4;
/** … nor the year before believed before half a year was told by it. */
const LEAST_SEASONAL_WEEKS = 26;
/** Every method starts with four weeks to go by; tried are at most the last two years. */
const FIRST_ORIGIN = 3;
const MOST_WEEKS = 104;

/**
 * The price some weeks ahead, by the simplest method that erred least on past weeks: each method forecasts every past week from what was
 * known `horizon` weeks before it, all methods the same weeks. The last value is the naive one: another is taken only if its mean
 * absolute error is smaller.
 *
 * The error beside it is not that method's own, which is small because the method was chosen by it, but the whole procedure's: for each
 * past week the method is chosen anew by nothing but the weeks whose prices were known when that week was to be told, and its forecast
 * counts (rolling origin; Tashman, Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16, 2000, 437-450;
 * Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021, 5.10). So it may be larger than the naive one's. The
 * band is the value with the procedure's errors, from the first to the ninth decile of them.
 *
 * @param series a value (> 0) a week at most, by its Monday, in any order; weeks may lack
 * @param horizon weeks ahead, 1 to 52
 */
export function forecast(series: readonly Point[], horizon: number): Forecast {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > WEEKS_A_YEAR)
    return { ok: false, reason: 'horizon_out_of_range' };
  const { from, weeks } = weeksOf(series);
  const past = pastOf(weeks, horizon);
  const shown = past.origins.slice(-MOST_WEEKS);
  if (shown.length < LEAST_WEEKS) return { ok: false, reason: 'too_short', weeks: shown.length, needed: LEAST_WEEKS };
  const { method, tried } = choose(past, weeks.length - 1);
  const value = forecasts[method](weeks, weeks.length - 1, horizon)!;
  const told = shown.map((at) => ({ at, error: past.errors[choose(past, at).method].get(at)! }));
  return {
    ...{ ok: true, method, from, week: addDays(from, 7 * horizon), value, ...bandOf(value, told) },
    ...{
      weeks: shown.length,
      procedure: scoreOf(past, told),
      naive: scoreOf(past, errorsAt(past, 'last_value', shown)),
    },
    tried: tried.map((one) => ({ method: one.method, ...scoreOf(past, errorsAt(past, one.method, one.origins)) })),
  };
}

/** All weeks from the first to the last, which the forecast knows last. */
function weeksOf(series: readonly Point[]): { from: string; weeks: Weeks } {
  const byWeek = new Map(series.map(({ day, value }) => [mondayOf(day), value]));
  const mondays = [...byWeek.keys()].sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (!first || !last) return { from: '', weeks: [] };
  const count = daysBetween(first, last) / 7 + 1;
  return { from: last, weeks: Array.from({ length: count }, (_, i) => byWeek.get(addDays(first, 7 * i)) ?? null) };
}

/** Weeks from which one that is known was to be told, and by how much each method was off (actual less forecast), where it could tell. */
type Past = {
  weeks: Weeks;
  horizon: number;
  origins: readonly number[];
  errors: Readonly<Record<Method, ReadonlyMap<number, number>>>;
};

function pastOf(weeks: Weeks, horizon: number): Past {
  const origins = [...weeks.keys()].filter((at) => isTried(weeks, at, horizon));
  const errorsOf = (method: Method) =>
    new Map(
      origins.flatMap((at) => {
        const told = forecasts[method](weeks, at, horizon);
        return told === null ? [] : [[at, weeks[at + horizon]! - told] as const];
      }),
    );
  const errors = {
    ...{ last_value: errorsOf('last_value'), mean_of_four: errorsOf('mean_of_four'), drift: errorsOf('drift') },
    same_week_last_year: errorsOf('same_week_last_year'),
  };
  return { weeks, horizon, origins, errors };
}

const isTried = (weeks: Weeks, at: number, horizon: number): boolean =>
  at >= FIRST_ORIGIN && weeks[at] !== null && (weeks[at + horizon] ?? null) !== null;

type Choice = { method: Method; tried: readonly { method: Method; origins: readonly number[] }[] };

/**
 * The method that had erred least by the week `at`, from what was known then. The year before joins once it has told enough, and then all
 * are judged by the weeks it told.
 */
function choose({ weeks, horizon, origins, errors }: Past, at: number): Choice {
  const known = origins.filter((origin) => origin + horizon <= at).slice(-MOST_WEEKS);
  const seasonal = known.filter((origin) => errors.same_week_last_year.has(origin));
  const isSeasonal =
    seasonal.length >= LEAST_SEASONAL_WEEKS && forecasts.same_week_last_year(weeks, at, horizon) !== null;
  const common = isSeasonal ? seasonal : known;
  const usable = METHODS.filter((method) => isSeasonal || method !== 'same_week_last_year');
  const tried = usable.map((method) => ({ method, origins: common }));
  if (common.length < LEAST_TO_CHOOSE) return { method: 'last_value', tried };
  const sums = usable.map((method) => ({
    method,
    sum: sumOf(common.map((one) => Math.abs(errors[method].get(one)!))),
  }));
  return { method: sums.reduce((least, one) => (one.sum < least.sum ? one : least)).method, tried };
}

type Told = readonly { at: number; error: number }[];

const errorsAt = ({ errors }: Past, method: Method, origins: readonly number[]): Told =>
  origins.map((at) => ({ at, error: errors[method].get(at)! }));

function scoreOf({ weeks, horizon }: Past, told: Told): Score {
  const parts = told.map(({ at, error }) => ratio(BigInt(Math.abs(error)) * 10_000n, weeks[at + horizon]!));
  const sum = sumOf(told.map(({ error }) => Math.abs(error)));
  return { meanError: divideHalfUp(sum, told.length), meanErrorBps: meanHalfUp(parts) };
}

function bandOf(value: number, told: Told): { low: number; high: number } {
  const ascending = sorted(told.map(({ error }) => error));
  const [low, high] = [1, 9].map((decile) => Math.max(1, value + quantile(ascending, decile, 10)));
  return { low: low!, high: high! };
}
