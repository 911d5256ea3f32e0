import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PeriodAsk,
  type PeriodKind,
  periodKinds,
  periodOf,
  spanOf,
} from '../../src/monitoring/rules/health/index.ts';
import { addDays, daysBetween, isDay } from '../../src/monitoring/rules/prices/calendar.ts';

const firstDay = '2024-01-15';
const today = '2026-11-24';
const custom = (from: string, until: string): PeriodAsk => ({ kind: 'custom', from, until });
const ask = (of: PeriodAsk) => periodOf(of, today, firstDay);
const refused = (of: PeriodAsk) => {
  const answer = ask(of);
  return answer.ok ? null : answer.reason;
};

describe('calendar periods', () => {
  test.each([
    ['day', '2026-10-07', '2026-10-07', '2026-10-07', '2026-10-06', '2026-10-06'],
    ['week', '2026-10-07', '2026-10-05', '2026-10-11', '2026-09-28', '2026-10-04'],
    ['month', '2026-03-31', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['month', '2024-03-05', '2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-09-30', '2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30'],
    ['quarter', '2025-02-01', '2025-01-01', '2025-03-31', '2024-10-01', '2024-12-31'],
  ] as const)('%s of %s', (kind, day, from, until, beforeFrom, beforeUntil) => {
    expect(ask({ kind, day })).toEqual({
      ok: true,
      period: {
        ...{ kind, from, until, days: daysBetween(from, until) + 1, clamped: [] },
        before: { from: beforeFrom, until: beforeUntil },
      },
    });
  });

  test('one that is running ends today, and is held against as many days of the one before', () => {
    expect(ask({ kind: 'month', day: today })).toMatchObject({
      period: {
        ...{ from: '2026-11-01', until: today, days: 24, clamped: ['until_today'] },
        before: { from: '2026-10-01', until: '2026-10-24' },
      },
    });
    expect(ask({ kind: 'year', day: today })).toMatchObject({
      period: { before: { from: '2025-01-01', until: '2025-11-24' } },
    });
    // 30 days of March are all of February, not two of March again.
    expect(periodOf({ kind: 'month', day: '2026-03-01' }, '2026-03-30', firstDay)).toMatchObject({
      period: { days: 30, before: { from: '2026-02-01', until: '2026-02-28' } },
    });
  });

  test('one that began before the forum did starts with it, and has nothing to be compared with', () => {
    expect(ask({ kind: 'month', day: '2024-01-20' })).toMatchObject({
      period: { from: firstDay, until: '2024-01-31', clamped: ['from_first_day'], before: null },
    });
    expect(ask({ kind: 'month', day: '2024-02-20' })).toMatchObject({ period: { clamped: [], before: null } });
    expect(ask({ kind: 'month', day: '2024-03-20' })).toMatchObject({ period: { before: { from: '2024-02-01' } } });
  });
});

describe('a custom period', () => {
  test('is held against as many days right before it', () => {
    expect(ask(custom('2026-10-10', '2026-10-19'))).toMatchObject({
      period: { days: 10, clamped: [], before: { from: '2026-09-30', until: '2026-10-09' } },
    });
    expect(ask(custom('2026-11-20', '2027-05-01'))).toMatchObject({
      period: { days: 5, clamped: ['until_today'], before: { from: '2026-11-15', until: '2026-11-19' } },
    });
    expect(ask(custom('2000-01-01', '2030-01-01'))).toMatchObject({
      period: { from: firstDay, until: today, clamped: ['until_today', 'from_first_day'], before: null },
    });
  });

  test.each([
    ['2026-11-02', '2026-11-01', 'ends_before_start'],
    ['1926-11-24', '2026-11-24', 'period_too_long'],
    ['1900-01-01', '2026-01-01', 'period_too_long'],
    ['2026-11-25', '2026-11-30', 'period_in_future'],
    ['2020-01-01', '2024-01-14', 'period_before_first_day'],
    ['2026-02-30', '2026-03-01', 'no_day'],
    ['2026-02-01', '', 'no_day'],
  ] as const)('from %s until %s is refused: %s', (from, until, reason) =>
    expect(refused(custom(from, until))).toBe(reason),
  );

  test('of a hundred years to the day is not too long', () => {
    expect(refused(custom('1926-11-25', '2026-11-24'))).toBeNull();
    expect(refused(custom('1928-02-29', '2028-02-28'))).toBeNull();
  });
});

test('no day, no period', () => {
  for (const day of ['', '2026-13-01', 'kemarin']) expect(refused({ kind: 'week', day })).toBe('no_day');
});

const days = fc.integer({ min: -3000, max: 3000 }).map((by) => addDays(today, by));
const calendar = fc.constantFrom(
  ...periodKinds.filter((kind): kind is Exclude<PeriodKind, 'custom'> => kind !== 'custom'),
);

test('calendar periods cover every day once', () => {
  fc.assert(
    fc.property(calendar, days, (kind, day) => {
      const span = spanOf(kind, day);
      expect(span.from <= day && day <= span.until && isDay(span.from) && isDay(span.until)).toBe(true);
      expect(spanOf(kind, span.from)).toEqual(span);
      expect(spanOf(kind, span.until)).toEqual(span);
      expect(spanOf(kind, addDays(span.until, 1)).from).toBe(addDays(span.until, 1));
    }),
  );
});

test('whatever is asked: within the first day and today, the one before never overlaps and is never longer', () => {
  const asked = fc.oneof(
    fc.record({ kind: calendar, day: days }),
    fc.record({ kind: fc.constant('custom' as const), from: days, until: days }),
  );
  fc.assert(
    fc.property(asked, (of) => {
      const answer = ask(of);
      if (!answer.ok) return;
      const { from, until, days: length, before, clamped } = answer.period;
      expect(firstDay <= from && from <= until && until <= today).toBe(true);
      expect(length).toBe(daysBetween(from, until) + 1);
      if (!before) return;
      expect(firstDay <= before.from && before.from <= before.until && before.until < from).toBe(true);
      if (clamped.length > 0 || of.kind === 'custom')
        expect(daysBetween(before.from, before.until) + 1).toBeLessThanOrEqual(length);
    }),
  );
});
