import fc from 'fast-check';
import { type Figures, measureKeys, type Weights } from '../../src/monitoring/rules/health/index.ts';

/** A cooperative's quarter, worked out by hand in the tests. */
export const quarter: Figures = {
  activity: { weeks: 13, weeksWithSale: 9 },
  reliability: {
    ...{ awards: 20, confirmedInTime: 18, consignments: 16, arrivedOnDay: 14 },
    ...{ confirmedValue: 100_000_000, deliveredValue: 97_000_000 },
  },
  quality: { receivedValue: 97_000_000, refusedValue: 1_200_000, deductedValue: 740_000 },
  // 8,000 kg at Rp13.200, held against Rp13.500.
  price_discipline: { asked: 105_600_000, benchmark: 108_000_000 },
  liquidity: { bank: 12_000_000, receivable: 18_000_000, payable: 25_000_000 },
  growth: { days: 91, sales: 97_000_000, before: 80_000_000 },
  share: { awarded: 100_000_000, forumAwarded: 2_500_000_000, weight: 1200, forumWeight: 20_000 },
};

/** Nothing was ordered, delivered, booked or awarded. */
export const nothing: Figures = {
  activity: { weeks: 0, weeksWithSale: 0 },
  reliability: {
    ...{ awards: 0, confirmedInTime: 0, consignments: 0, arrivedOnDay: 0 },
    ...{ confirmedValue: 0, deliveredValue: 0 },
  },
  quality: { receivedValue: 0, refusedValue: 0, deductedValue: 0 },
  price_discipline: { asked: 0, benchmark: 0 },
  liquidity: { bank: 0, receivable: 0, payable: 0 },
  growth: { days: 91, sales: 0, before: 0 },
  share: { awarded: 0, forumAwarded: 0, weight: 1200, forumWeight: 20_000 },
};

const money = fc.oneof(fc.constant(0), fc.nat(1000), fc.nat(2_000_000_000_000));
/** A part and its whole. */
const part = (whole: fc.Arbitrary<number>) =>
  whole.chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

export const someFigures: fc.Arbitrary<Figures> = fc.record({
  activity: part(fc.nat(53)).map(([weeksWithSale, weeks]) => ({ weeks, weeksWithSale })),
  reliability: fc
    .tuple(part(fc.nat(40)), part(fc.nat(40)), part(money))
    .map(([[confirmedInTime, awards], [arrivedOnDay, consignments], [deliveredValue, confirmedValue]]) => ({
      ...{ awards, confirmedInTime, consignments, arrivedOnDay, confirmedValue, deliveredValue },
    })),
  quality: part(money)
    .chain(([lost, receivedValue]) => fc.tuple(fc.integer({ min: 0, max: lost }), fc.constant([lost, receivedValue])))
    .map(([refusedValue, [lost, receivedValue]]) => ({
      ...{ refusedValue, deductedValue: lost! - refusedValue, receivedValue: receivedValue! },
    })),
  price_discipline: fc.record({ asked: money, benchmark: money }),
  liquidity: fc.record({ bank: fc.integer({ min: -1000, max: 1_000_000_000 }), receivable: money, payable: money }),
  growth: fc.record({ days: fc.integer({ min: 1, max: 366 }), sales: money, before: fc.option(money) }),
  share: fc
    .tuple(part(money), part(fc.nat(80_000)))
    .map(([[awarded, forumAwarded], [weight, forumWeight]]) => ({ awarded, forumAwarded, weight, forumWeight })),
});

/** Seven whole weights that sum to 10,000. */
export const someWeights: fc.Arbitrary<Weights> = fc
  .array(fc.nat(10_000), { minLength: 6, maxLength: 6 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
  .map((cuts) => Object.fromEntries(measureKeys.map((key, i) => [key, cuts[i + 1]! - cuts[i]!])) as Weights);
