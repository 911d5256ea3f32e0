import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotient, timesOver } from '../../src/monitoring/rules/health/exact.ts';
import {
  bandOf,
  type Figures,
  formulas,
  liquidityFigures,
  measureKeys,
  type Priced,
  pointsOn,
  priceFigures,
  reliabilityParts,
  scoreOf,
  usualWeights,
  weightProblem,
  worthOf,
} from '../../src/monitoring/rules/health/index.ts';
import { nothing, quarter, someFigures, someWeights } from './health-world.ts';

const valuesOf = (figures: Figures) => Object.fromEntries(scoreOf(figures).measures.map((one) => [one.key, one.value]));
const pointsOf = (figures: Figures) =>
  Object.fromEntries(scoreOf(figures).measures.map((one) => [one.key, one.points]));

describe('a scorecard worked out by hand', () => {
  test('values: 9 of 13 weeks; the mean of 90, 87.5 and 97 %; 2 % lost; 97.78 % of the bound; 30 over 25; 17 over 89.1; 4 over 6 %', () => {
    expect(valuesOf(quarter)).toEqual({
      ...{ activity: 6923, reliability: 9150, quality: 200, price_discipline: 9778 },
      ...{ liquidity: 12_000, growth: 1908, share: 6667 },
    });
    expect(reliabilityParts(quarter.reliability)).toEqual({
      confirmedInTime: 9000,
      arrivedOnDay: 8750,
      delivered: 9700,
    });
  });

  test('points on the scales, and the total of the points that are shown', () => {
    // 70 + 30·1923/3000; 75 + 25·150/800; 90 − 30·100/400 half-up; 100 − 15·278/500; 60 + 25·2/5; 60 + 40·1908/2500; 60 + 40·1667/5000
    expect(pointsOf(quarter)).toEqual({
      ...{ activity: 89, reliability: 80, quality: 83, price_discipline: 92, liquidity: 70, growth: 91, share: 73 },
    });
    // 15·89 + 25·80 + 15·83 + 15·92 + 10·(70 + 91 + 73) = 8300
    expect(scoreOf(quarter)).toMatchObject({ total: 83, band: 'healthy', measuredWeight: 10_000, unmeasured: [] });
  });

  test('what could not be measured is left out, its weight too, and said', () => {
    const young = { ...quarter, growth: { ...quarter.growth, before: null }, quality: nothing.quality };
    // (15·89 + 25·80 + 15·92 + 10·(70 + 73)) ÷ 75 = 6145 ÷ 75 = 81.93
    const { total, measuredWeight, unmeasured } = scoreOf(young);
    expect({ total, measuredWeight, unmeasured }).toEqual({
      ...{ total: 82, measuredWeight: 7500, unmeasured: ['quality', 'growth'] },
    });
  });

  test('nothing at all has no score; a measure that weighs nothing makes none', () => {
    expect(scoreOf(nothing)).toMatchObject({ total: null, band: null, measuredWeight: 0, unmeasured: measureKeys });
    const only = { ...nothing, activity: quarter.activity };
    expect(scoreOf(only).total).toBe(89);
    expect(scoreOf(only, { ...usualWeights, activity: 0, reliability: 4000 })).toMatchObject({
      total: null,
      band: null,
    });
  });

  test.each([
    [100, 'healthy'],
    [80, 'healthy'],
    [79, 'fairly_healthy'],
    [66, 'fairly_healthy'],
    [65, 'under_watch'],
    [51, 'under_watch'],
    [50, 'under_special_watch'],
    [0, 'under_special_watch'],
  ] as const)('%i points are %s', (total, band) => expect(bandOf(total)).toBe(band));
});

describe('the measures at their edges', () => {
  const value = <K extends keyof Figures>(key: K, figures: Partial<Figures[K]>) =>
    formulas[key].value({ ...quarter[key], ...figures });

  test('reliability is the mean of the shares that there are', () => {
    expect(value('reliability', { awards: 0, confirmedInTime: 0 })).toBe(9225);
    expect(value('reliability', { awards: 0, consignments: 0 })).toBe(9700);
  });

  test('who owes nothing and has something can pay all of it; below nothing the books are not complete, and there is no value', () => {
    expect(value('liquidity', { payable: 0 })).toBe(1_000_000);
    expect(value('liquidity', { bank: 0, receivable: 0 })).toBe(0);
    expect(value('liquidity', { bank: -1 })).toBeNull();
    expect(value('liquidity', { bank: 0, receivable: 0, payable: 0 })).toBeNull();
  });

  test('growth from next to nothing is damped: Rp100.000 to Rp1 million in 30 days is 29 %, not 900 %', () => {
    expect(value('growth', { days: 30, sales: 1_000_000, before: 100_000 })).toBe(2903);
    expect(value('growth', { days: 30, sales: 1_000_000, before: 0 })).toBe(3333);
    expect(value('growth', { days: 30, sales: 0, before: 60_000_000 })).toBe(-9524);
    expect(value('growth', { before: 0, sales: 0 })).toBeNull();
  });

  test('a share is exact past 2^53, and null where nobody was awarded anything', () => {
    expect(value('share', { awarded: 4e12, forumAwarded: 9e14, weight: 80_000, forumWeight: 8e7 })).toBe(44_444);
    expect(value('share', { awarded: 0, forumAwarded: 0 })).toBeNull();
    expect(value('share', { weight: 0 })).toBeNull();
    expect(value('share', { awarded: 0 })).toBe(0);
  });

  test('prices are not measured without anything to hold them against', () => {
    expect(value('price_discipline', { benchmark: 0 })).toBeNull();
  });
});

describe('scales', () => {
  test.each(measureKeys)(
    '%s: corners that rise in value, points one way from one end of 0 to 100 to the other',
    (key) => {
      const { scale } = formulas[key];
      const [values, points] = [scale.map(([at]) => at), scale.map(([, at]) => at)];
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect([points, points.toReversed()]).toContainEqual([...points].sort((a, b) => a - b));
      expect([points[0], points.at(-1)].sort()).toEqual([0, 100]);
    },
  );

  test('a corner has its points, between two of them they lie on the line, outside they are level', () => {
    fc.assert(
      fc.property(fc.constantFrom(...measureKeys), fc.integer({ min: -20_000, max: 30_000 }), (key, value) => {
        const { scale } = formulas[key];
        for (const [at, points] of scale) expect(pointsOn(scale, at)).toBe(points);
        const i = scale.findIndex(([at]) => at > value);
        if (i <= 0) {
          expect(pointsOn(scale, value)).toBe(scale.at(i)![1]);
          return;
        }
        const [[low, start], [high, end]] = [scale[i - 1]!, scale[i]!];
        const exact = start + ((end - start) * (value - low)) / (high - low);
        expect(Math.abs(pointsOn(scale, value) - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });
});

describe('any scorecard', () => {
  test('is made of whole points from 0 to 100, and lies between its least and its most', () => {
    fc.assert(
      fc.property(someFigures, someWeights, (figures, weights) => {
        const { measures, total, measuredWeight, unmeasured } = scoreOf(figures, weights);
        const known = measures.filter((one) => one.points !== null && one.weight > 0).map((one) => one.points!);
        for (const { points, value } of measures) {
          expect(points === null).toBe(value === null);
          if (points !== null) expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
        }
        expect(total === null).toBe(known.length === 0);
        if (total !== null) expect(total).toBeGreaterThanOrEqual(Math.min(...known));
        if (total !== null) expect(total).toBeLessThanOrEqual(Math.max(...known));
        const missing = unmeasured.reduce((sum, key) => sum + weights[key], 0);
        expect(measuredWeight).toBe(10_000 - missing);
      }),
      { numRuns: 500 },
    );
  });

  test('weights are refused by name', () => {
    expect(weightProblem(usualWeights)).toBeNull();
    fc.assert(fc.property(someWeights, (weights) => weightProblem(weights) === null));
    expect(weightProblem({ ...usualWeights, share: 999 })).toEqual({ reason: 'weights_not_whole', sum: 9999 });
    const out = (value: number) => weightProblem({ ...usualWeights, growth: value });
    for (const value of [-1, 10_001, 0.5, Number.NaN])
      expect(out(value)).toEqual({ reason: 'weight_out_of_range', measure: 'growth' });
  });
});

describe('raw figures', () => {
  const priced = (
    quantity: number,
    unitPrice: number,
    referenceHigh: number | null,
    median: number | null,
  ): Priced => ({
    ...{ quantity, unitPrice, referenceHigh, median },
  });

  test('prices are held against the reference, else the median, by quantity', () => {
    const deals = [priced(100, 13_000, 13_500, 12_000), priced(50, 9000, null, 8000), priced(7, 500, null, null)];
    expect(priceFigures(deals, [priced(1, 1, 1, 1)])).toEqual({
      figures: { asked: 1_750_000, benchmark: 1_750_000 },
      basis: 'deals',
      against: { reference: 1, median: 1, nothing: 1 },
    });
  });

  test('without a deal that can be compared, what is offered counts', () => {
    const offers = [priced(10, 14_000, 13_500, null)];
    expect(priceFigures([priced(7, 500, null, null)], offers)).toMatchObject({
      figures: { asked: 140_000, benchmark: 135_000 },
      basis: 'offers',
    });
    expect(priceFigures([], [])).toMatchObject({ figures: { asked: 0, benchmark: 0 }, basis: 'offers' });
  });

  test('liquidity looks 30 days ahead; what it owes counts however old, what it is owed for 90 days', () => {
    const on = (dueOn: string, open: number) => ({ dueOn, open });
    // Today 1 December: ahead to 31 December, back to 2 September.
    const receivables = [on('2026-12-31', 1), on('2027-01-01', 10), on('2026-09-02', 100), on('2026-09-01', 1000)];
    const payables = [on('2026-12-31', 1), on('2027-01-01', 10), on('2020-01-01', 100)];
    expect(liquidityFigures(5, receivables, payables, '2026-12-01')).toEqual({
      bank: 5,
      receivable: 101,
      payable: 101,
    });
  });

  test('goods are worth their thousandths at the award’s price', () => expect(worthOf(1_500, 13_333)).toBe(20_000));

  test('divisions are half-up and exact, below zero too', () => {
    expect([timesOver(-15, 1, 2), timesOver(15, 1, 2), timesOver(-7, 1, 2)]).toEqual([-7, 8, -3]);
    const big = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
    fc.assert(
      fc.property(big, fc.nat(20_000), fc.integer({ min: 1, max: 2 ** 40 }), (a, b, c) => {
        expect(timesOver(a, b, c)).toBe(quotient(BigInt(a) * BigInt(b), BigInt(c)));
        const off = 2n * (BigInt(a) * BigInt(b) - quotientOf(a, b, c) * BigInt(c));
        expect(off >= -BigInt(c) && off < BigInt(c)).toBe(true);
      }),
    );
  });
});

const quotientOf = (a: number, b: number, c: number): bigint => {
  const [top, by] = [2n * BigInt(a) * BigInt(b) + BigInt(c), 2n * BigInt(c)];
  return (top - (((top % by) + by) % by)) / by;
};
