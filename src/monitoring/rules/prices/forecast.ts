import { divideHalfUp } from '../../../platform/money.ts';
import { addDays, daysBetween, mondayOf } from './calendar.ts';
import type { Point } from './change.ts';
import { meanHalfUp, ratio } from './exact.ts';
import { forecasts, METHODS, type Method, sumOf, WEEKS_A_YEAR, type Weeks } from './forecast-methods.ts';
import { quantile, sorted } from './summary.ts';

/** A method on past weeks, every method on the same ones. */
export interface Tried {
  readonly method: Method;
  /** The mean absolute error, rupiah. */
  readonly meanError: number;
  /** The mean absolute percentage error, basis points. */
  readonly meanErrorBps: number;
}

export type Forecast =
  | {
      readonly ok: true;
      readonly method: Method;
      /** The last week it knows, and the one it speaks of, by their Mondays. */
      readonly from: string;
      readonly week: string;
      readonly value: number;
      /** Where the method's middle errors of the past would put it: eight of ten lay within. */
      readonly low: number;
      readonly high: number;
      /** How many past weeks the errors come from. */
      readonly weeks: number;
      readonly chosen: Tried;
      readonly naive: Tried;
      readonly tried: readonly Tried[];
    }
  | { readonly ok: false; readonly reason: 'too_short'; readonly weeks: number; readonly needed: number }
  | { readonly ok: false; readonly reason: 'horizon_out_of_range' };

/** Nothing is forecast before it was tried on so many past weeks … */
const LEAST_WEEKS = 8;
/** … nor the year before believed before half a year was told by it. */
const LEAST_SEASONAL_WEEKS = 26;
/** Every method starts with four weeks to go by; tried are at most the last two years. */
const FIRST_ORIGIN = 3;
const MOST_WEEKS = 104;

/**
 * The price some weeks ahead by the simplest method that erred least on past weeks, with that error beside it. Each method forecasts every
 * past week from what was known `horizon` weeks before it (rolling origin; Hyndman and Athanasopoulos, Forecasting: Principles and
 * Practice, 3rd ed. 2021, 5.10), all methods the same weeks. The last value is the naive one: another is taken only if its mean absolute
 * error is smaller. The band is the value with the chosen method's own past errors, from the first to the ninth decile of them.
 *
 * @param series a value (> 0) a week at most, by its Monday, in any order; weeks may lack
 * @param horizon weeks ahead, 1 to 52
 */
export function forecast(series: readonly Point[], horizon: number): Forecast {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > WEEKS_A_YEAR)
    return { ok: false, reason: 'horizon_out_of_range' };
  const { from, weeks } = weeksOf(series);
  const origins = [...weeks.keys()].filter((at) => isTried(weeks, at, horizon)).slice(-MOST_WEEKS);
  const { usable, common } = rivals(weeks, origins, horizon);
  if (common.length < LEAST_WEEKS) return { ok: false, reason: 'too_short', weeks: common.length, needed: LEAST_WEEKS };
  const errors = usable.map((method) => errorsOf(method, weeks, common, horizon));
  const best = errors.reduce((least, one) => (one.sum < least.sum ? one : least));
  const value = forecasts[best.method](weeks, weeks.length - 1, horizon)!;
  const tried = errors.map((one) => one.tried);
  return {
    ...{ ok: true, method: best.method, from, week: addDays(from, 7 * horizon), value, ...bandOf(value, best.signed) },
    ...{ weeks: common.length, chosen: best.tried, naive: tried[0]!, tried },
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

const isTried = (weeks: Weeks, at: number, horizon: number): boolean =>
  at >= FIRST_ORIGIN && weeks[at] !== null && (weeks[at + horizon] ?? null) !== null;

/** Methods that can tell the coming week, and the past weeks all of them could tell. The year before joins once it has told enough. */
function rivals(weeks: Weeks, origins: readonly number[], horizon: number): { usable: Method[]; common: number[] } {
  const tells = (method: Method, at: number): boolean => forecasts[method](weeks, at, horizon) !== null;
  const seasonal = origins.filter((at) => tells('same_week_last_year', at));
  const isSeasonal = seasonal.length >= LEAST_SEASONAL_WEEKS && tells('same_week_last_year', weeks.length - 1);
  const usable = METHODS.filter((method) => isSeasonal || method !== 'same_week_last_year');
  return { usable, common: isSeasonal ? seasonal : [...origins] };
}

type Errors = { method: Method; signed: number[]; sum: number; tried: Tried };

function errorsOf(method: Method, weeks: Weeks, origins: readonly number[], horizon: number): Errors {
  const actual = origins.map((at) => weeks[at + horizon]!);
  const signed = origins.map((at, i) => actual[i]! - forecasts[method](weeks, at, horizon)!);
  const sum = sumOf(signed.map(Math.abs));
  const parts = signed.map((error, i) => ratio(BigInt(Math.abs(error)) * 10_000n, actual[i]!));
  const tried = { method, meanError: divideHalfUp(sum, signed.length), meanErrorBps: meanHalfUp(parts) };
  return { method, signed, sum, tried };
}

function bandOf(value: number, signed: readonly number[]): { low: number; high: number } {
  const ascending = sorted(signed);
  const [low, high] = [1, 9].map((decile) => Math.max(1, value + quantile(ascending, decile, 10)));
  return { low: low!, high: high! };
}
