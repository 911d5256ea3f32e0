import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Offer, type Problem, split } from '../../../src/orders/split/index.ts';
import { asDocumented, BASELINES, helped } from './baselines.ts';
import { gini } from './fairness.ts';
import { FAMILIES, type Family, problemOf } from './families.ts';
import { percentile } from './figures.ts';

const digest = (family: Family) => {
  const problems = [6, 20, 68].map((size) => problemOf(family, size, 1));
  return createHash('sha256').update(JSON.stringify(problems)).digest('hex').slice(0, 12);
};
const largest = (problem: Problem) =>
  problem.offers.reduce((sum, o) => sum + Math.floor(o.available / o.lotSize) * o.lotSize, 0);

describe('the published problems', () => {
  test('are these and no others', () => {
    expect(Object.fromEntries(FAMILIES.map((family) => [family, digest(family)]))).toMatchInlineSnapshot(`
      {
        "correlated": "056392988605",
        "mixed": "a3aa48131983",
        "pinned": "dc953512b899",
        "rice": "a62cce76a7f4",
        "share cap": "bf90e67ffee6",
        "subset-sum": "c2da5f3f43c7",
        "supplier limit": "f02ee11ca3d3",
        "tiers": "bd6c772fc756",
        "tight": "044b50c84ca3",
        "unreachable": "f956c11535ed",
      }
    `);
  });

  test.each([1, 2, 3, 4, 5, 6])('seed %i is what its family says', (seed) => {
    const at = (family: Family) => problemOf(family, 68, seed);
    for (const family of FAMILIES) expect(at(family).offers).toHaveLength(68);
    expect(at('tight').demand / largest(at('tight'))).toBeGreaterThanOrEqual(0.95);
    expect(split(at('unreachable')).shortage).toBeGreaterThan(0);
    const cap = at('share cap');
    expect(split({ ...cap, maxShareBps: null }).cost).toBeLessThan(split(cap).cost);
    const limited = at('supplier limit');
    expect(split({ ...limited, maxSuppliers: null }).awards.length).toBeGreaterThan(limited.maxSuppliers!);
    expect(at('pinned').pinned.length).toBeGreaterThan(3);
  });
});

describe('how others divide a line', () => {
  const offer = (id: string, available: number, more: Partial<Offer> = {}): Offer => ({
    ...{ id, available, minLot: 1, lotSize: 1, fixedCost: 0, tiers: [{ from: 0, unitPrice: 10 }] },
    ...{ distance: 0, weight: available, awarded: 0, ...more },
  });
  const limits = {
    policy: 'cheapest',
    maxSuppliers: null,
    maxShareBps: null,
    priceCeiling: null,
    withinBps: null,
  } as const;
  const ask = (demand: number, ...offers: Offer[]): Problem => ({
    demand,
    ...limits,
    offers,
    pinned: [],
    excluded: [],
  });
  const divided = (name: string, problem: Problem, take = asDocumented) =>
    Object.fromEntries(BASELINES[name]!(problem, take));

  test('Magento: down the list, or the nearest first, until the order is filled', () => {
    const problem = ask(300, offer('a', 240, { distance: 9 }), offer('b', 100, { distance: 1 }), offer('c', 50));
    expect(divided('Magento, priority', problem)).toEqual({ a: 240, b: 60 });
    expect(divided('Magento, distance', problem)).toEqual({ c: 50, b: 100, a: 150 });
  });

  test('Saleor: the most stock first', () => {
    expect(divided('Saleor, high stock', ask(120, offer('a', 50), offer('b', 100)))).toEqual({ b: 100, a: 20 });
  });

  test('Salesforce: one location, else two, else three; nothing after a million tries', () => {
    const three = [offer('a', 50), offer('b', 40), offer('c', 30)];
    expect(divided('Salesforce, fewest splits', ask(40, ...three))).toEqual({ a: 40 });
    expect(divided('Salesforce, fewest splits', ask(80, ...three))).toEqual({ a: 50, b: 30 });
    const many = Array.from({ length: 60 }, (_, i) => offer(`k${i}`, 10));
    expect(divided('Salesforce, fewest splits', ask(300, ...many))).toEqual({});
  });

  test('SAP: lot by lot to the lowest (allocated ÷ quota)', () => {
    const problem = ask(8, offer('a', 99, { weight: 3, awarded: 3 }), offer('b', 99, { weight: 1 }));
    expect(divided('SAP, quota rating', problem)).toEqual({ a: 5, b: 3 });
  });

  test('helped, they give whole lots and no less than the smallest award', () => {
    const problem = ask(
      130,
      offer('a', 100, { lotSize: 40 }),
      offer('b', 90, { minLot: 60 }),
      offer('c', 90, { lotSize: 25 }),
    );
    expect(divided('Magento, priority', problem, helped)).toEqual({ a: 80, c: 50 });
  });
});

test('figures', () => {
  expect(gini([5, 5, 5, 5])).toBe(0);
  expect(gini([0, 0, 0, 8])).toBe(0.75);
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([0.5, 0.95, 0.99].map((share) => percentile(values, share))).toEqual([50, 95, 99]);
});
