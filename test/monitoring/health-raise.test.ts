import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Figures,
  type Raise,
  scoreOf,
  usualWeights,
  whatWouldRaise,
} from '../../src/monitoring/rules/health/index.ts';
import { nothing, quarter, someFigures, someWeights } from './health-world.ts';

const row = ({ code, outcome, from, to, newTotal }: Raise) => [code, outcome, from, to, newTotal];

/** The figures with one lever moved, written anew here. */
function moved(figures: Figures, code: Raise['code'], to: number): Figures {
  const { quality, share } = figures;
  const deductedValue = Math.min(to, quality.deductedValue);
  return {
    sell_in_more_weeks: { ...figures, activity: { ...figures.activity, weeksWithSale: to } },
    confirm_more_in_time: { ...figures, reliability: { ...figures.reliability, confirmedInTime: to } },
    arrive_on_the_day: { ...figures, reliability: { ...figures.reliability, arrivedOnDay: to } },
    deliver_in_full: { ...figures, reliability: { ...figures.reliability, deliveredValue: to } },
    have_less_refused: { ...figures, quality: { ...quality, deductedValue, refusedValue: to - deductedValue } },
    ask_less: { ...figures, price_discipline: { ...figures.price_discipline, asked: to } },
    have_more_at_hand: { ...figures, liquidity: { ...figures.liquidity, bank: to } },
    owe_less_soon: { ...figures, liquidity: { ...figures.liquidity, payable: to } },
    sell_more: { ...figures, growth: { ...figures.growth, sales: to } },
    be_awarded_more: {
      ...figures,
      share: { ...share, awarded: to, forumAwarded: share.forumAwarded + to - share.awarded },
    },
  }[code];
}

describe('what would raise the quarter’s 83 points', () => {
  test('to 88, figure by figure: none alone does, the most each gives stands with the least that gives it', () => {
    expect(whatWouldRaise(quarter).map(row)).toEqual([
      // 11 of 13 weeks are 100 points: (8300 + 15·11) ÷ 100 = 84.65; 10 weeks are 97 points: 84.2.
      ['sell_in_more_weeks', 'helps', 9, 11, 85],
      // All 20: the mean of 100, 87.5 and 97 % is 94.83 %, 90 points: (8300 + 25·10) ÷ 100 = 85.5.
      ['confirm_more_in_time', 'helps', 18, 20, 86],
      // All 16: 95.67 %, 93 points: 86.25; 15 of them are 85 and no more.
      ['arrive_on_the_day', 'helps', 14, 16, 86],
      // 82 points from a mean of 92.08 %, so 98.73 % delivered, half-up from 98.725 %: 83.5.
      ['deliver_in_full', 'helps', 97_000_000, 98_725_000, 84],
      // 100 points up to 0.05 % lost, half-up below 0.055 % of 97 million = 53,350.
      ['have_less_refused', 'helps', 1_940_000, 53_349, 86],
      // 96 points up to 96.50 % of the benchmark, half-up below 96.505 % of 108 million = 104,225,400.
      ['ask_less', 'helps', 105_600_000, 104_225_399, 84],
      // 95 points from a ratio of 1.8167, half-up from 1.81665 × 25 million − 18 million.
      ['have_more_at_hand', 'helps', 12_000_000, 27_416_250, 86],
      // 30 million ÷ 1.81665 = 16,513,912.97.
      ['owe_less_soon', 'helps', 25_000_000, 16_513_912, 86],
      // 96 points from a growth of 22.19 %, half-up from 22.185 % of 89.1 million.
      ['sell_more', 'helps', 97_000_000, 99_766_835, 84],
      // 98 points from 0.96875 of its 6 %, 5.8125 % of all: 45,312,500 ÷ 0.941875 more.
      ['be_awarded_more', 'helps', 100_000_000, 148_108_826, 86],
    ]);
  });

  test('two points more: the smallest step of each that reaches', () => {
    const reached = whatWouldRaise(quarter, usualWeights, 2).filter((one) => one.outcome === 'reaches');
    expect(reached.map((one) => [one.code, one.to])).toEqual([
      // 84.5 asks for 10 points more of activity or quality, 6 of reliability (86 from a mean of 93.36 %), 15 of the lighter measures.
      ['sell_in_more_weeks', 11],
      ['confirm_more_in_time', 20],
      ['arrive_on_the_day', 15],
      // 93 points up to 0.75 % lost, half-up below 0.755 % of 97 million = 732,350.
      ['have_less_refused', 732_349],
      // 85 points from a ratio of 1.49, half-up from 1.48995 × 25 million − 18 million.
      ['have_more_at_hand', 19_248_750],
      ['owe_less_soon', 20_134_903],
      // 88 from 0.8438 of its due, half-up from 5.0625 % of all: 26,562,500 ÷ 0.949375 more.
      ['be_awarded_more', 127_978_934],
    ]);
  });
});

describe('what would raise', () => {
  test('has nothing to say where there is no total, and where it is 100', () => {
    expect(whatWouldRaise(nothing)).toEqual([]);
    expect(whatWouldRaise({ ...nothing, activity: { weeks: 4, weeksWithSale: 4 } })).toEqual([]);
  });

  test('near the top it asks for 100', () => {
    const near = { ...nothing, activity: { weeks: 100, weeksWithSale: 78 } };
    // 98 points now; 79 weeks are 99, 80 are 100, which is all there is.
    expect(whatWouldRaise(near).map(row)).toEqual([['sell_in_more_weeks', 'reaches', 78, 80, 100]]);
  });

  test('leaves out what cannot be measured: no awards, no deliveries, no goods received', () => {
    const codes = whatWouldRaise({ ...nothing, activity: { weeks: 4, weeksWithSale: 1 } }).map((one) => one.code);
    expect(codes).toEqual(['sell_in_more_weeks']);
  });

  test('moves no further than needed, never past the best, and is what the scorecard says then', () => {
    fc.assert(
      fc.property(someFigures, someWeights, fc.integer({ min: 1, max: 10 }), (figures, weights, points) => {
        const total = scoreOf(figures, weights).total;
        for (const one of whatWouldRaise(figures, weights, points)) {
          expect(one.total).toBe(total);
          expect(scoreOf(moved(figures, one.code, one.to), weights).total).toBe(one.newTotal);
          const reaches = one.newTotal >= Math.min(100, one.total + points);
          expect(one.outcome).toBe(reaches ? 'reaches' : one.newTotal > one.total ? 'helps' : 'exhausted');
          if (one.outcome === 'exhausted') expect(one.to).toBe(one.from);
          const [back, on] = [-1, 1].map((step) => one.to + step * Math.sign(one.to - one.from));
          // One step less gives less; however far it goes, where it does not reach it gives no more.
          if (one.to !== one.from)
            expect(scoreOf(moved(figures, one.code, back!), weights).total).toBeLessThan(one.newTotal);
          if (one.outcome === 'helps' && on! > 0 && !isBest(figures, one))
            expect(scoreOf(moved(figures, one.code, on!), weights).total).toBe(one.newTotal);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const isBest = ({ activity, reliability }: Figures, { code, to }: Raise): boolean =>
  ({
    sell_in_more_weeks: activity.weeks,
    confirm_more_in_time: reliability.awards,
    arrive_on_the_day: reliability.consignments,
    deliver_in_full: reliability.confirmedValue,
  })[code as string] === to;
