import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/monitoring/rules/prices/calendar.ts';
import { type Forecast, forecast } from '../../src/monitoring/rules/prices/forecast.ts';
import { forecasts } from '../../src/monitoring/rules/prices/forecast-methods.ts';

const FIRST = '2025-01-06';
const weekly = (values: readonly (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [{ day: addDays(FIRST, 7 * i), value }]));
const told = (answer: Forecast) => {
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
};
const repeated = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i));

describe('methods', () => {
  const weeks = [100, null, 110, 121, 130];
  test('by hand', () => {
    expect(forecasts.last_value(weeks, 4, 3)).toBe(130);
    // (110 + 121 + 130) ÷ 3 = 120,33: the week without a price does not count.
    expect(forecasts.mean_of_four(weeks, 4, 3)).toBe(120);
    // 30 in 4 weeks is 7,5 a week; three weeks on 152,5.
    expect(forecasts.drift(weeks, 4, 3)).toBe(153);
    expect(forecasts.drift([100, 40], 1, 5)).toBe(1);
    expect(forecasts.drift(weeks, 0, 1)).toBeNull();
    expect(forecasts.same_week_last_year([...weeks, ...repeated(48, () => 1)], 52, 1)).toBeNull();
    expect(forecasts.same_week_last_year([...weeks, ...repeated(48, () => 1)], 52, 2)).toBe(110);
  });
});

describe('a forecast', () => {
  test('by hand: prices that go up and down around 100 are best told by their mean', () => {
    // The last value is wrong by 10 every week; the mean of four (two of 100, two of 110) is 105, wrong by 5.
    const answer = told(forecast(weekly(repeated(12, (i) => (i % 2 === 0 ? 100 : 110))), 1));
    expect(answer).toMatchObject({ method: 'mean_of_four', value: 105, weeks: 8 });
    // |5| on 100 and 110 in turn: 500 and 454,55 basis points.
    expect(answer.tried[1]).toEqual({ method: 'mean_of_four', meanError: 5, meanErrorBps: 477 });
    // |10| on each: 1.000 and 909,09.
    expect(answer.naive).toEqual({ meanError: 10, meanErrorBps: 955 });
    // Nobody could choose by four weeks before the fifth of the eight: four times 10, four times 5, (40 + 20) ÷ 8 = 7,5.
    // (2 × 1.000 + 2 × 909,09 + 2 × 500 + 2 × 454,55) ÷ 8 = 715,9.
    expect(answer.procedure).toEqual({ meanError: 8, meanErrorBps: 716 });
    // Its errors -10, -10, -5, -5, 5, 5, 10, 10: the first decile lies between -10 and -10, the ninth between 10 and 10.
    expect([answer.low, answer.high]).toEqual([95, 115]);
    expect([answer.from, answer.week]).toEqual(['2025-03-24', '2025-03-31']);
  });

  test('by hand: the best method of all eight weeks beats the naive one, choosing it week by week did not', () => {
    const answer = told(forecast(weekly([120, 120, 100, 120, 100, 120, 100, 120, 120, 100, 100, 120]), 1));
    // Means of four 115 110 110 110 110 115 110 110 on 100 120 100 120 120 100 100 120: 90 ÷ 8 = 11,25.
    // The last value was off by 20 six times and right twice: 120 ÷ 8.
    expect(answer.tried.map(({ method, meanError }) => [method, meanError]).slice(0, 2)).toEqual([
      ['last_value', 15],
      ['mean_of_four', 11],
    ]);
    expect(answer.method).toBe('mean_of_four');
    // Four weeks by the last value, 80; then the mean was chosen, and it was off by 10, 15, 10 and 10: 125 ÷ 8 = 15,625.
    // (2 × 2.000 + 2 × 1.666,67 + 833,33 + 1.500 + 1.000 + 833,33) ÷ 8 = 1.437,5.
    expect(answer.procedure).toEqual({ meanError: 16, meanErrorBps: 1438 });
    expect(answer.naive).toEqual({ meanError: 15, meanErrorBps: 1375 });
  });

  test('a steady rise is told by its drift, which nobody could know before four weeks of it had come', () => {
    const answer = told(forecast(weekly(repeated(20, (i) => 1000 + 10 * i)), 4));
    expect(answer).toMatchObject({ method: 'drift', value: 1230, weeks: 13 });
    expect(answer.tried.map(({ method, meanError }) => [method, meanError])).toContainEqual(['drift', 0]);
    expect(answer.naive.meanError).toBe(40);
    // Four weeks ahead, the first four outcomes are known at the eighth origin: seven times 40, then six times 0. 280 ÷ 13 = 21,5.
    expect(answer.procedure.meanError).toBe(22);
    expect([answer.low, answer.high]).toEqual([1230, 1270]);
  });

  test('a tie goes to the simpler: where nothing moves, the last value', () => {
    expect(told(forecast(weekly(repeated(120, () => 13_500)), 1)).method).toBe('last_value');
  });

  test('a price that comes back every year is told by the year before, once that was right for half a year', () => {
    const feast = (i: number) => [10, 40, 20, 70, 30, 60, 90][(i % 52) % 7]! * 1000;
    const answer = told(forecast(weekly(repeated(104, feast)), 2));
    expect(answer).toMatchObject({ method: 'same_week_last_year', value: feast(105), weeks: 99 });
    // With 77 weeks it has told 25 at most: too few to be believed.
    const shorter = told(forecast(weekly(repeated(77, feast)), 2));
    expect(shorter.tried.map(({ method }) => method)).toEqual(['last_value', 'mean_of_four', 'drift']);
    expect(told(forecast(weekly(repeated(78, feast)), 2)).method).toBe('same_week_last_year');
  });

  test('says that the past is too short, and refuses horizons nobody can tell', () => {
    expect(forecast(weekly(repeated(11, () => 100)), 1)).toEqual({
      ...{ ok: false, reason: 'too_short', weeks: 7, needed: 8 },
    });
    expect(forecast(weekly(repeated(12, () => 100)), 1).ok).toBe(true);
    expect(forecast([], 1)).toMatchObject({ ok: false, reason: 'too_short', weeks: 0 });
    for (const horizon of [0, -1, 53, 1.5])
      expect(forecast(weekly(repeated(200, () => 100)), horizon)).toEqual({
        ok: false,
        reason: 'horizon_out_of_range',
      });
  });

  test('weeks that lack are neither tried nor guessed', () => {
    const values = repeated(16, () => 100).map((value, i) => (i === 6 ? null : value));
    // Origins 3 … 14, of which those at 6 and before 6 fall out.
    expect(told(forecast(weekly(values), 1)).weeks).toBe(10);
  });

  const walks = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 0, maxLength: 70, size: 'max' });
  test('the chosen method erred least, all are tried on the same weeks, and the order of prices does not matter', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 1, max: 6 }), (values, horizon) => {
        const series = weekly(values);
        const answer = forecast(series, horizon);
        expect(forecast(series.toReversed(), horizon)).toEqual(answer);
        expect(answer.ok).toBe(values.length >= 11 + horizon);
        if (!answer.ok) return;
        const chosen = answer.tried.find(({ method }) => method === answer.method)!;
        for (const { meanError } of answer.tried) expect(meanError).toBeGreaterThanOrEqual(chosen.meanError);
        expect(answer.low).toBeLessThanOrEqual(answer.high);
        expect(answer.low).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  /** The procedure's error by asking `forecast` itself, week after week, with nothing but what was known then. */
  const replayed = (values: readonly number[], horizon: number): number => {
    const errors = values.flatMap((actual, week) => {
      const at = week - horizon;
      if (at < 3) return [];
      const known = forecast(weekly(values.slice(0, at + 1)), horizon);
      return [Math.abs(actual - (known.ok ? known.value : chosenOfFew(values.slice(0, at + 1), horizon)))];
    });
    return Math.floor((2 * errors.reduce((sum, one) => sum + one, 0) + errors.length) / (2 * errors.length));
  };

  /** Of four to seven known weeks, for which `forecast` itself says nothing yet. */
  const chosenOfFew = (known: readonly number[], horizon: number): number => {
    const origins = known.flatMap((_, at) => (at >= 3 && at + horizon < known.length ? [at] : []));
    const methods = [forecasts.last_value, forecasts.mean_of_four, forecasts.drift];
    const sums = methods.map((tell) =>
      origins.reduce((sum, at) => sum + Math.abs(known[at + horizon]! - tell(known, at, horizon)!), 0),
    );
    const best = origins.length < 4 ? 0 : sums.indexOf(Math.min(...sums));
    return methods[best]!(known, known.length - 1, horizon)!;
  };

  test('the error shown is what asking week after week would have made', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 1, max: 3 }), (values, horizon) => {
        const answer = forecast(weekly(values), horizon);
        if (answer.ok) expect(answer.procedure.meanError).toBe(replayed(values, horizon));
      }),
      { numRuns: 40 },
    );
  });

  test('what comes after an origin changes no forecast made from it', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 3, max: 60 }), (values, at) => {
        fc.pre(values.length > at + 1);
        const other = values.map((value, i) => (i > at ? value + 1 : value));
        for (const tell of Object.values(forecasts)) expect(tell(values, at, 1)).toBe(tell(other, at, 1));
      }),
      { numRuns: 100 },
    );
  });
});
