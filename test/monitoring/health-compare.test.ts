import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  compareScores,
  type Goal,
  goalProblem,
  lineAt,
  progressOf,
  type Reading,
  scoreOf,
  spreadOf,
  spreadOfCounts,
} from '../../src/monitoring/rules/health/index.ts';
import { addDays, daysBetween } from '../../src/monitoring/rules/prices/calendar.ts';
import { nothing, quarter } from './health-world.ts';

describe('median and quartiles', () => {
  test('of an odd and an even number, by hand', () => {
    // Places 1, 2 and 3 of 0…4; of six figures places 1.25, 2.5 and 3.75: 20 + 0.25·10, 35, 40 + 0.75·10, half-up.
    expect(spreadOf([50, 10, 40, 20, 30])).toEqual({ count: 5, q1: 20, median: 30, q3: 40 });
    expect(spreadOf([10, 20, 30, 40, 50, 60])).toEqual({ count: 6, q1: 23, median: 35, q3: 48 });
    expect(spreadOf([-5, -4, -4, -1, 0, 100])).toEqual({ count: 6, q1: -4, median: -2, q3: 0 });
  });

  test('fewer than five tell nothing; who has no figure is not counted', () => {
    expect(spreadOf([1, 2, 3, 4])).toBeNull();
    expect(spreadOf([1, 2, 3, 4, null, null])).toBeNull();
    expect(spreadOf([1, 2, 3, 4], 4)).toMatchObject({ count: 4 });
    expect(spreadOf([], 0)).toBeNull();
  });

  test('lie in order within the figures, with at least a quarter, a half, a quarter on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 }), (all) => {
        const { count, q1, median, q3 } = spreadOf(all, 1)!;
        expect(count).toBe(all.length);
        expect([Math.min(...all), q1, median, q3, Math.max(...all)]).toEqual(
          [Math.min(...all), q1, median, q3, Math.max(...all)].sort((a, b) => a - b),
        );
        expect(4 * all.filter((one) => one <= q1).length).toBeGreaterThanOrEqual(all.length - 3);
        expect(2 * all.filter((one) => one <= median).length).toBeGreaterThanOrEqual(all.length);
        expect(4 * all.filter((one) => one >= q3).length).toBeGreaterThanOrEqual(all.length - 3);
        expect(spreadOf(all.toReversed(), 1)).toEqual(spreadOf(all, 1));
      }),
    );
  });
});

describe('a cooperative beside the forum', () => {
  const forum = [10, 20, 30, 40, 50];
  test.each([
    [10, 'lowest_quarter', -20],
    [20, 'below_median', -10],
    [30, 'at_median', 0],
    [40, 'above_median', 10],
    [50, 'highest_quarter', 20],
  ] as const)('%i of 10 to 50 is %s', (own, place, apart) => {
    expect(compare(own, forum)).toEqual({ count: 5, q1: 20, median: 30, q3: 40, own, apart, place });
  });

  test('without a figure of its own, and all the same', () => {
    expect(compare(null, forum)).toMatchObject({ median: 30, own: null, apart: null, place: null });
    expect(compare(7, [7, 7, 7, 7, 7])).toMatchObject({ place: 'at_median', apart: 0 });
    expect(compare(7, [7])).toBeNull();
  });

  test('by scorecard: each measure with those who have it', () => {
    const weeks = [1, 4, 7, 9, 13].map((weeksWithSale) => ({ ...quarter, activity: { weeks: 13, weeksWithSale } }));
    const scores = [...weeks, nothing].map((figures) => scoreOf(figures));
    const compared = compareScores(scores[3]!, scores);
    // 13 weeks: 1 is 12 points, 4 are 47, 7 are 74, 9 are 89, 13 are 100.
    expect(compared.activity).toEqual({
      count: 5,
      q1: 47,
      median: 74,
      q3: 89,
      own: 89,
      apart: 15,
      place: 'above_median',
    });
    expect(compared.quality).toMatchObject({ count: 5, median: 83, apart: 0, place: 'at_median' });
    expect(compared.total).toMatchObject({ count: 5, own: 83 });
    expect(compareScores(scores[5]!, scores).total).toMatchObject({ own: null, place: null });
  });
});

describe('a goal', () => {
  /** From 40 to 80 points in a hundred days. */
  const goal: Goal = { measure: 'total', start: { day: '2026-01-01', value: 40 }, target: 80, dueOn: '2026-04-11' };
  const at = (days: number, value: number): Reading => ({ day: addDays('2026-01-01', days), value });
  const stateOn = (days: number, history: Reading[], of = goal) =>
    progressOf(of, history, addDays('2026-01-01', days)).state;

  test('is on the straight line, before it or behind it', () => {
    // After 50 days the line stands at 60.
    expect(progressOf(goal, [at(50, 60)], '2026-02-20')).toEqual({
      ...{ state: 'on_track', newest: at(50, 60), expected: 60, reachedOn: null, doneBps: 5000 },
    });
    expect(progressOf(goal, [at(50, 59)], '2026-02-20')).toMatchObject({ state: 'behind', doneBps: 4750 });
    expect(progressOf(goal, [at(50, 30)], '2026-02-20')).toMatchObject({ state: 'behind', doneBps: -2500 });
    expect(stateOn(50, [at(20, 48), at(10, 0)])).toBe('on_track');
  });

  test('is judged on the day it was measured, not for what was not measured since', () => {
    expect(stateOn(70, [at(50, 60)])).toBe('on_track');
    expect(stateOn(40, [at(50, 10)])).toBe('unmeasured');
    expect(stateOn(40, [at(-5, 90), at(0, 90)])).toBe('unmeasured');
  });

  test('is reached at the target, and no longer once it fell back; missed when the day is over', () => {
    expect(progressOf(goal, [at(30, 80), at(20, 79)], '2026-03-01')).toMatchObject({
      ...{ state: 'reached', reachedOn: '2026-01-31', doneBps: 10_000 },
    });
    expect(progressOf(goal, [at(30, 80), at(50, 61)], '2026-03-01')).toMatchObject({
      ...{ state: 'on_track', reachedOn: '2026-01-31' },
    });
    expect(stateOn(100, [at(100, 79)])).toBe('behind');
    expect(stateOn(101, [at(100, 79)])).toBe('missed');
    expect(stateOn(101, [])).toBe('missed');
    expect(progressOf(goal, [at(100, 79), at(120, 81)], '2026-05-10')).toMatchObject({
      ...{ state: 'reached', reachedOn: '2026-05-01', expected: 80 },
    });
  });

  test('may lead down: fewer declines', () => {
    const fewer: Goal = { ...goal, start: { day: '2026-01-01', value: 3000 }, target: 1000 };
    expect(stateOn(50, [at(50, 2000)], fewer)).toBe('on_track');
    expect(stateOn(50, [at(50, 2001)], fewer)).toBe('behind');
    expect(stateOn(50, [at(50, 1000)], fewer)).toBe('reached');
    expect(progressOf(fewer, [at(50, 2500)], '2026-02-20').doneBps).toBe(2500);
  });

  test.each([
    [{ dueOn: '2026-02-30' }, 'no_day'],
    [{ dueOn: '2026-01-01' }, 'due_before_start'],
    [{ target: 40 }, 'target_is_start'],
    [{ target: 40.5 }, 'not_whole'],
  ] as const)('%o is refused: %s', (change, reason) => expect(goalProblem({ ...goal, ...change })).toBe(reason));

  test('can be set', () => expect(goalProblem(goal)).toBeNull());

  test('whoever follows the line is on track all the way and reaches it; the line goes one way', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 800 }), fc.nat(900), (value, target, length, days) => {
        fc.pre(value !== target);
        const any: Goal = { ...goal, start: { ...goal.start, value }, target, dueOn: addDays(goal.start.day, length) };
        const day = addDays(goal.start.day, days + 1);
        const line = lineAt(any, day);
        expect((line - lineAt(any, addDays(day, -1))) * Math.sign(target - value)).toBeGreaterThanOrEqual(0);
        const { state } = progressOf(any, [{ day, value: line }], day);
        expect(['on_track', 'reached']).toContain(state);
        if (daysBetween(any.dueOn, day) >= 0) expect(state).toBe('reached');
        const short = line - Math.sign(target - value);
        expect(['behind', 'missed']).toContain(progressOf(any, [{ day, value: short }], day).state);
      }),
    );
  });
});

test('the spread of counts is the spread of the figures they count', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 60 }), (figures) => {
      const counts = Array.from({ length: 101 }, (_, points) => figures.filter((one) => one === points).length);
      expect(spreadOfCounts(counts)).toEqual(spreadOf(figures));
    }),
  );
});
