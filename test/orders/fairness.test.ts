import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairnessFilter } from '../../src/orders/fairness/inputs.ts';
import { type PastLine, replay } from '../../src/orders/fairness/replay.ts';
import { type Claim, fairnessOf, gini, giniByWeight } from '../../src/orders/fairness/rules.ts';
import type { MarketOffer } from '../../src/orders/planning/market.ts';

const claim = (id: string, weight: number, awarded: number): Claim => ({ id, name: id, weight, awarded });

describe('Gini', () => {
  test('is 0 where all got the same, (n − 1)/n where one got everything, null where there was nothing', () => {
    expect(gini([5, 5, 5, 5])).toBe(0);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 12);
    expect(gini([0, 0])).toBeNull();
    expect(gini([])).toBeNull();
  });

  test('is half the mean difference between any two over the mean, whatever the order and the unit', () => {
    const figures = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
      .filter((all) => all.some((x) => x > 0));
    fc.assert(
      fc.property(figures, fc.integer({ min: 2, max: 1000 }), (all, unit) => {
        const mean = all.reduce((a, b) => a + b, 0) / all.length;
        const apart = all.flatMap((a) => all.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0) / all.length ** 2;
        expect(gini(all)).toBeCloseTo(apart / (2 * mean), 9);
        expect(gini(all.toReversed().map((x) => x * unit))).toBeCloseTo(gini(all)!, 9);
      }),
    );
  });

  test('looks at what came to a unit of weight', () => {
    expect(giniByWeight([claim('a', 100, 10), claim('b', 300, 30)])).toBeCloseTo(0, 12);
    expect(giniByWeight([claim('a', 100, 20), claim('b', 300, 20)])).toBeGreaterThan(0.2);
  });
});

describe('shares', () => {
  test('stand beside what each was due by weight, most beyond it first', () => {
    const { shares, total } = fairnessOf([claim('a', 1, 0), claim('b', 1, 90), claim('c', 2, 30)]);
    expect(total).toBe(120);
    expect(shares.map((one) => [one.id, one.awardedBps, one.weightBps, one.due])).toEqual([
      ['b', 7500, 2500, 30],
      ['a', 0, 2500, 30],
      ['c', 2500, 5000, 60],
    ]);
  });

  test('before anything was awarded there are no shares, and no inequality to speak of', () => {
    expect(fairnessOf([claim('a', 1, 0)])).toMatchObject({ total: 0, gini: null, shares: [{ awardedBps: 0 }] });
    expect(fairnessOf([])).toEqual({ shares: [], total: 0, gini: null });
  });
});

describe('the page’s address', () => {
  const today = '2026-12-01';
  test('says nothing: all goods, the last ninety days', () => {
    expect(fairnessFilter({}, today)).toEqual({ commodityId: null, from: '2026-09-03', until: '2026-12-01' });
  });
  test('says what is no day: it counts as not said; days in the wrong order are turned round', () => {
    expect(fairnessFilter({ from: '2026-02-30', until: 'x', commodity: '' }, today).from).toBe('2026-09-03');
    expect(fairnessFilter({ from: '2026-05-02', until: '2026-04-01' }, today)).toMatchObject({
      from: '2026-04-01',
      until: '2026-05-02',
    });
    expect(fairnessFilter({ commodity: 'beras-medium' }, today).commodityId).toBe('beras-medium');
    expect(fairnessFilter({ commodity: '<script>' }, today).commodityId).toBeNull();
  });
});

const offer = (id: string, price: number): MarketOffer => ({
  ...{ offerId: id, revisionId: id, commodityId: 'rice', cooperativeId: `kop-${id}`, cooperativeName: id },
  ...{ kecamatan: null, email: null, weight: 1, free: 1000, tiers: [{ from: 0, unitPrice: price }], minLot: 10 },
  ...{ lotSize: 10, fixedCost: 0, leadDays: 200, windowFrom: '2026-01-01', windowUntil: '2026-12-31' },
  ...{ latitude: -6.59, longitude: 106.79 },
});
const past = (orderId: string, placedAt: number, quantity: number): PastLine => ({
  ...{ orderId, placedAt, quantity, latitude: -6.59, longitude: 106.79, commodityId: 'rice' },
  ...{ priceCeiling: null, maxSuppliers: null, maxShareBps: null },
});

describe('past orders divided again', () => {
  const rows = replay([past('b', 2, 100), past('a', 1, 100)], [offer('dear', 120), offer('cheap', 100)], '2026-12-01');
  const by = (policy: string) =>
    rows.find(({ way }) => way.policy === policy && way.withinBps === null && way.most === null)!;

  test('the cheapest takes what is cheap, the fair one remembers what it gave before', () => {
    expect(by('cheapest')).toMatchObject({ cost: 20_000, cooperatives: 1, perOrder: 1, gini: 0.5, shortLines: 0 });
    expect(by('fair')).toMatchObject({ cost: 22_000, cooperatives: 2, gini: 0 });
  });

  test('with few cooperatives a line, who got less so far has its turn', () => {
    const orders = Array.from({ length: 4 }, (_, i) => past(`o${i}`, i, 100));
    const four = replay(
      orders,
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => offer(id, 100)),
      '2026-12-01',
    );
    expect(four.at(-1)).toMatchObject({
      way: { policy: 'fair', most: 3 },
      perOrder: 3,
      cooperatives: 6,
      shortLines: 0,
    });
  });

  test('lines that today’s offers cannot fill are counted', () => {
    const [row] = replay([past('a', 1, 2005)], [offer('a', 100), offer('b', 100)], '2026-12-01');
    expect(row).toMatchObject({ shortLines: 1, cost: 200_000 });
  });
});
