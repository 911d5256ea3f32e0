import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atMeanListed,
  bucketOf,
  changeOf,
  confirmationBuckets,
  type DayFigures,
  declineReasons,
  fillRate,
  medianTime,
  onTimeRate,
  savingsOf,
} from '../../src/monitoring/rules/health/index.ts';
import { giniByWeight } from '../../src/orders/index.ts';

const day = (figures: Partial<DayFigures>): DayFigures => ({
  ...{ day: '2026-12-01', askedValue: 0, filledValue: 0, consignments: 0, arrivedOnDay: 0 },
  ...{ confirmations: [], declines: {} },
  ...figures,
});

describe('rates over days', () => {
  test('are of the sums, not means of days', () => {
    const days = [
      day({ askedValue: 100, filledValue: 100, consignments: 1, arrivedOnDay: 1 }),
      day({ askedValue: 900, filledValue: 450, consignments: 7, arrivedOnDay: 4 }),
    ];
    expect([fillRate(days), onTimeRate(days)]).toEqual([5500, 6250]);
  });

  test('are null where there was nothing', () => {
    expect([fillRate([]), onTimeRate([day({})])]).toEqual([null, null]);
  });
});

describe('the median time of a confirmation', () => {
  test('by hand: 4 within 15 minutes, 9 within 30, 7 within the hour', () => {
    // The tenth of twenty: 15 + (10 − 4) ÷ 9 × 15.
    const days = [day({ confirmations: [4, 5] }), day({ confirmations: [0, 4, 7] })];
    expect(medianTime(days)).toEqual({ minutes: 25, orMore: false });
    expect(medianTime([day({ confirmations: [10] })])).toEqual({ minutes: 8, orMore: false });
  });

  test('beyond the last edge it is two days or more; of none it is nothing', () => {
    expect(medianTime([day({ confirmations: [1, 0, 0, 0, 0, 0, 0, 0, 0, 2] })])).toEqual({
      minutes: 2880,
      orMore: true,
    });
    expect(medianTime([day({})])).toBeNull();
  });

  test('buckets reach up to their edge', () => {
    expect([0, 15, 16, 2880, 2881].map((minutes) => bucketOf(minutes))).toEqual([0, 0, 1, 8, 9]);
  });

  test('lies in the bucket of the true median', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4000), { minLength: 1, maxLength: 60 }), (times) => {
        const confirmations = [...confirmationBuckets, null].map(
          (_, i) => times.filter((at) => bucketOf(at) === i).length,
        );
        const rising = times.toSorted((a, b) => a - b);
        const bucket = bucketOf(rising[Math.ceil(times.length / 2) - 1]!);
        const { minutes, orMore } = medianTime([{ confirmations }])!;
        expect(orMore).toBe(bucket === confirmationBuckets.length);
        expect(minutes).toBeGreaterThanOrEqual(confirmationBuckets[bucket - 1] ?? 0);
        if (!orMore) expect(minutes).toBeLessThanOrEqual(confirmationBuckets[bucket]!);
      }),
    );
  });
});

test('reasons of declines, the most frequent first, ties by their key', () => {
  const days = [day({ declines: { stock: 2, transport: 1 } }), day({ declines: { price: 1, stock: 2, other: 0 } })];
  expect(declineReasons(days)).toEqual([
    { reason: 'stock', count: 4, bps: 6667 },
    { reason: 'price', count: 1, bps: 1667 },
    { reason: 'transport', count: 1, bps: 1667 },
  ]);
  expect(declineReasons([])).toEqual([]);
});

test('Gini by hand: (1·1 + 2·2 + 3·3 + 4·4)·2 ÷ (4·10) − 5/4 = 0.25', () => {
  const claims = [1, 2, 3, 4].map((awarded) => ({ weight: 100, awarded: awarded * 100 }));
  expect(giniByWeight(claims)).toBeCloseTo(0.25, 12);
  expect(giniByWeight(claims.map(({ awarded }) => ({ weight: awarded, awarded })))).toBeCloseTo(0, 12);
  expect(giniByWeight([])).toBeNull();
});

describe('savings', () => {
  test('by hand: 9.5 million for what would have cost 10 million; what cannot be compared counts neither way', () => {
    const spent = [
      { paid: 5_000_000, otherwise: 6_000_000 },
      { paid: 4_500_000, otherwise: 4_000_000 },
      { paid: 500_000, otherwise: null },
    ];
    expect(savingsOf(spent)).toEqual({
      paid: 9_500_000,
      otherwise: 10_000_000,
      saved: 500_000,
      bps: 500,
      comparedBps: 9500,
    });
    expect(savingsOf([{ paid: 11, otherwise: 10 }])).toMatchObject({ saved: -1, bps: -1000 });
    expect(savingsOf([])).toEqual({ paid: 0, otherwise: 0, saved: 0, bps: null, comparedBps: null });
    expect(savingsOf([{ paid: 5, otherwise: null }])).toMatchObject({ bps: null, comparedBps: 0 });
  });

  test('the mean listed price counts every offer once, and rounds once', () => {
    const listed = [13_000, 13_200, 13_301].map((unitPrice, i) => ({ unitPrice, available: i + 1 }));
    // 1,000 × 39,501 ÷ 3
    expect(atMeanListed(1000, [...listed, { unitPrice: 1, available: 0 }])).toBe(13_167_000);
    expect(
      atMeanListed(
        1,
        [13, 14].map((unitPrice) => ({ unitPrice, available: 1 })),
      ),
    ).toBe(14);
    expect(atMeanListed(1000, [])).toBeNull();
  });

  test('what is saved is what is left, however the purchases are told apart', () => {
    const some = fc.array(fc.record({ paid: fc.nat(1e12), otherwise: fc.option(fc.nat(1e12)) }), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [one, other, both] = [savingsOf(a), savingsOf(b), savingsOf([...a, ...b])];
        expect(both.saved).toBe(one.saved + other.saved);
        expect(both.paid + both.saved).toBe(both.otherwise);
      }),
    );
  });
});

test('a period against the one before', () => {
  expect(changeOf(125, 100)).toEqual({ by: 25, bps: 2500 });
  expect(changeOf(0, 100)).toEqual({ by: -100, bps: -10_000 });
  expect(changeOf(5, 0)).toEqual({ by: 5, bps: null });
  expect(changeOf(0, 0)).toEqual({ by: 0, bps: null });
  // From a loss of 100 to one of 50 is up by half, a rise and a fall of the same size read alike.
  expect(changeOf(-50, -100)).toEqual({ by: 50, bps: 5000 });
  expect([changeOf(80_001, 80_000)!.bps, changeOf(79_996, 80_000)!.bps]).toEqual([0, -1]);
  expect([changeOf(null, 1), changeOf(1, null)]).toEqual([null, null]);
});
