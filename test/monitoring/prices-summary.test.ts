import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWeek, mondayOf } from '../../src/monitoring/rules/prices/calendar.ts';
import { weeklyChange } from '../../src/monitoring/rules/prices/change.ts';
import { medianOf, quantile, sorted, summaryOf } from '../../src/monitoring/rules/prices/summary.ts';
import { type Observation, SOURCES } from '../../src/monitoring/rules/prices/types.ts';

const seen = (price: number, party = 'batutulis', source: Observation['source'] = 'offer'): Observation => ({
  ...{ price, party, source },
});

const someObservations = fc.array(
  fc.record({
    price: fc.integer({ min: 1, max: 1_000_000_000 }),
    source: fc.constantFrom(...SOURCES),
    party: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('a summary', () => {
  test('of six observations by hand', () => {
    // Places 1.25, 2.5 and 3.75 of 12.900 13.000 13.200 13.301 13.500 14.000, counted from 0.
    const summary = summaryOf([
      seen(13_500, 'batutulis', 'deal'),
      seen(12_900),
      seen(14_000, 'pasar-anyar', 'market'),
      seen(13_000, 'katulampa'),
      seen(13_301, 'batutulis'),
      seen(13_200, 'pasar-bogor', 'market'),
    ]);
    expect(summary).toEqual({
      ...{ count: 6, low: 12_900, firstQuartile: 13_050, median: 13_251, thirdQuartile: 13_450, high: 14_000 },
      ...{ spread: 1100, middleSpread: 400, bySource: { offer: 3, deal: 1, market: 2 }, parties: 4 },
    });
  });

  test('the mean of two middle prices is rounded half-up; of one it is itself; of none there is no summary', () => {
    expect(summaryOf([seen(13_000), seen(13_001)])?.median).toBe(13_001);
    expect(summaryOf([seen(13_000)])).toMatchObject({ low: 13_000, firstQuartile: 13_000, high: 13_000, spread: 0 });
    expect(summaryOf([])).toBeNull();
  });

  test('is ordered, counts everybody once, and does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(someObservations, (all) => {
        const summary = summaryOf(all)!;
        const { low, firstQuartile, median, thirdQuartile, high, bySource } = summary;
        expect(sorted([high, low, median, thirdQuartile, firstQuartile])).toEqual([
          ...[low, firstQuartile, median, thirdQuartile, high],
        ]);
        expect(bySource.offer + bySource.deal + bySource.market).toBe(all.length);
        expect(median).toBe(medianOf(all.map(({ price }) => price)));
        expect(summaryOf(all.toReversed())).toEqual(summary);
        expect(all.filter(({ price }) => price < median).length * 2).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a quantile is the exact one of Hyndman and Fan, rounded half-up, below zero too', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 9 }).map(sorted);
    fc.assert(
      fc.property(values, fc.nat(10), (ascending, k) => {
        const at = ((ascending.length - 1) * k) / 10;
        const [below, above] = [ascending[Math.floor(at)]!, ascending[Math.ceil(at)]!];
        // Tenths of whole numbers: far from a half, or on it but for the last bits.
        const exact = Math.round((below + (above - below) * (at - Math.floor(at))) * 10) / 10;
        expect(quantile(ascending, k, 10)).toBe(Math.floor(exact + 0.5));
      }),
      { numRuns: 500 },
    );
  });
});

describe('weeks', () => {
  test.each([
    ['2026-11-24', '2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-11-23', '2026-W48'],
    ['2027-01-03', '2026-12-28', '2026-W53'],
    ['2027-01-04', '2027-01-04', '2027-W01'],
    ['2024-12-30', '2024-12-30', '2025-W01'],
    ['2020-02-29', '2020-02-24', '2020-W09'],
  ])('%s lies in the week of %s, %s', (day, monday, week) => {
    expect([mondayOf(day), isoWeek(day)]).toEqual([monday, week]);
  });

  const points = [
    { day: '2026-11-16', value: 30_000 },
    { day: '2026-11-17', value: 40_000 },
    { day: '2026-11-23', value: 30_750 },
    { day: '2026-11-24', value: 38_995 },
  ];
  test('a change is against seven days before and no other day', () => {
    expect(weeklyChange(points, '2026-11-23')).toEqual({ before: points[0], now: points[2], bps: 250 });
    // 1.005 ÷ 40.000 is 251,25 basis points.
    expect(weeklyChange(points, '2026-11-24')?.bps).toBe(-251);
    expect(weeklyChange(points, '2026-11-17')).toBeNull();
    expect(weeklyChange(points, '2026-11-30')).toBeNull();
  });

  test('over the turn of a year of 53 weeks', () => {
    const turn = [
      { day: '2026-12-28', value: 200 },
      { day: '2027-01-04', value: 199 },
    ];
    expect(weeklyChange(turn, '2027-01-04')?.bps).toBe(-50);
  });
});
