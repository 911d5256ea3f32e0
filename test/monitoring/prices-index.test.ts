import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basketOf, pricesOn } from '../../src/monitoring/rules/prices/basket.ts';
import { chainLinked, indexChange, laspeyres } from '../../src/monitoring/rules/prices/laspeyres.ts';
import type { Prices } from '../../src/monitoring/rules/prices/types.ts';

const sum = (all: readonly { points: number }[]): number => all.reduce((total, { points }) => total + points, 0);
const prices = (of: Record<string, number>): Prices => new Map(Object.entries(of));

// Worth in the base period: rice 1.000 × 13.000 = 13.000.000, eggs 200 × 30.000 = 6.000.000, chilli 20 × 50.000 = 1.000.000; together 20.000.000.
const basket = basketOf([
  { commodityId: 'telur', quantity: 150 },
  { commodityId: 'beras', quantity: 1000 },
  { commodityId: 'cabai', quantity: 20 },
  { commodityId: 'telur', quantity: 50 },
]);
const base = prices({ beras: 13_000, telur: 30_000, cabai: 50_000 });
const now = prices({ beras: 13_390, telur: 28_500, cabai: 80_000 });

describe('the index of Laspeyres', () => {
  test('by hand: rice + 3 %, eggs − 5 %, chilli + 60 %', () => {
    // 65 % × 3 = + 1,95; 30 % × −5 = − 1,5; 5 % × 60 = + 3: 103,45.
    expect(laspeyres(basket, base, now)).toEqual({
      ...{ ok: true, index: 10_345, leftOut: [], coverageBps: 10_000 },
      parts: [
        { commodityId: 'beras', weightBps: 6500, relative: 10_300, points: 195 },
        { commodityId: 'cabai', weightBps: 500, relative: 16_000, points: 300 },
        { commodityId: 'telur', weightBps: 3000, relative: 9500, points: -150 },
      ],
    });
  });

  test('without a price for chilli the weights of the others share the whole: 13 and 6 of 19', () => {
    const without = prices({ beras: 13_390, telur: 28_500 });
    // (13.390.000 + 5.700.000) ÷ 19.000.000 = 1,004737; moves + 205,26 and − 157,89.
    expect(laspeyres(basket, base, without)).toEqual({
      ...{ ok: true, index: 10_047, leftOut: [{ commodityId: 'cabai', reason: 'no_price' }], coverageBps: 9500 },
      parts: [
        { commodityId: 'beras', weightBps: 6842, relative: 10_300, points: 205 },
        { commodityId: 'telur', weightBps: 3158, relative: 9500, points: -158 },
      ],
    });
  });

  test('what cannot be weighed is named, and of nothing there is no index', () => {
    const more = [...basket, { commodityId: 'gula', quantity: 5 }, { commodityId: 'tahu', quantity: 0 }];
    const index = laspeyres(more, base, prices({ beras: 13_000, gula: 17_500, tahu: 900 }));
    expect(index).toMatchObject({ ok: true, index: 10_000, coverageBps: 6500 });
    expect(index.leftOut).toEqual([
      { commodityId: 'cabai', reason: 'no_price' },
      { commodityId: 'gula', reason: 'no_base_price' },
      { commodityId: 'tahu', reason: 'no_trade' },
      { commodityId: 'telur', reason: 'no_price' },
    ]);
    expect(laspeyres([], base, now)).toEqual({ ok: false, reason: 'nothing_priced', leftOut: [] });
    expect(laspeyres(basket, base, prices({}))).toMatchObject({ ok: false, reason: 'nothing_priced' });
  });

  test('the basket is what was traded, of the chosen commodities', () => {
    expect(basket).toEqual([
      { commodityId: 'beras', quantity: 1000 },
      { commodityId: 'cabai', quantity: 20 },
      { commodityId: 'telur', quantity: 200 },
    ]);
    expect(basketOf(basket, new Set(['cabai', 'gula']))).toEqual([{ commodityId: 'cabai', quantity: 20 }]);
  });
});

describe('prices of a day', () => {
  const seen = [
    { commodityId: 'cabai', day: '2026-11-10', price: 50_000 },
    { commodityId: 'cabai', day: '2026-11-12', price: 55_000 },
    { commodityId: 'beras', day: '2026-11-24', price: 13_400 },
    { commodityId: 'beras', day: '2026-11-25', price: 99_000 },
    { commodityId: 'telur', day: '2026-11-09', price: 30_000 },
  ];

  test('a missing one is carried forward fourteen days and no longer, one from later never', () => {
    const on = pricesOn(seen, '2026-11-24');
    expect(Object.fromEntries(on.prices)).toEqual({ beras: 13_400, cabai: 55_000 });
    expect(on.carried).toEqual([{ commodityId: 'cabai', day: '2026-11-12', days: 12 }]);
    expect([...pricesOn(seen, '2026-11-26').prices.keys()]).toEqual(['beras', 'cabai']);
    expect([...pricesOn(seen, '2026-11-27').prices.keys()]).toEqual(['beras']);
    expect([...pricesOn(seen.toReversed(), '2026-11-24', 15).prices.keys()]).toEqual(['beras', 'cabai', 'telur']);
  });
});

describe('from one week to the next', () => {
  test('both times of the same goods, each commodity’s part by hand', () => {
    const next = prices({ beras: 13_390, telur: 30_000, cabai: 75_000 });
    // Eggs + 1.500 × 200 = + 300.000 of 20.000.000: + 150; chilli − 5.000 × 20 = − 100.000: − 50.
    expect(indexChange(basket, base, now, next)).toEqual({
      ...{ ok: true, before: 10_345, after: 10_445, leftOut: [] },
      points: [
        { commodityId: 'beras', points: 0 },
        { commodityId: 'cabai', points: -50 },
        { commodityId: 'telur', points: 150 },
      ],
    });
  });

  test('what lacks at one of both times makes no change', () => {
    const change = indexChange(basket, base, now, prices({ beras: 13_390, telur: 28_500 }));
    expect(change).toMatchObject({ ok: true, before: 10_047, after: 10_047 });
    expect(change.leftOut).toEqual([{ commodityId: 'cabai', reason: 'no_price' }]);
  });
});

describe('a chain of baskets', () => {
  const second = basketOf([
    { commodityId: 'beras', quantity: 500 },
    { commodityId: 'gula', quantity: 100 },
  ]);
  const [from, to] = [prices({ beras: 13_390, gula: 17_390 }), prices({ beras: 14_390, gula: 17_390 })];

  test('by hand: 103,45 × (8.934.000 ÷ 8.434.000)', () => {
    const chained = chainLinked([
      { basket, base, current: now },
      { basket: second, base: from, current: to },
    ]);
    // 500 × 13.390 + 100 × 17.390 = 8.434.000, then 500.000 more: 1,0345 × 1,059284 = 1,095829; rice + 195 + 613,29.
    expect(chained).toEqual({
      ...{ ok: true, index: 10_958, leftOut: [[], []] },
      points: [
        { commodityId: 'beras', points: 808 },
        { commodityId: 'cabai', points: 300 },
        { commodityId: 'gula', points: 0 },
        { commodityId: 'telur', points: -150 },
      ],
    });
  });

  test('a link without a price is named', () => {
    const links = [
      { basket, base, current: now },
      { basket: second, base: from, current: prices({}) },
    ];
    expect(chainLinked(links)).toMatchObject({ ok: false, reason: 'nothing_priced', link: 1 });
  });
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const somePrices = fc
  .array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 5, maxLength: 5 })
  .map((drawn) => new Map(ids.flatMap((id, i) => (drawn[i]! % 5 === 0 ? [] : [[id, drawn[i]!] as const]))));
const someBasket = fc
  .array(fc.nat(2_000_000_000), { minLength: 5, maxLength: 5 })
  .map((quantities) => quantities.map((quantity, i) => ({ commodityId: ids[i]!, quantity })));

describe('whatever the basket and the prices', () => {
  test('weights make the whole, points the change, each within one of its exact share, in any order', () => {
    fc.assert(
      fc.property(someBasket, somePrices, somePrices, (items, from, to) => {
        const index = laspeyres(items, from, to);
        expect(laspeyres(items.toReversed(), from, to)).toEqual(index);
        if (!index.ok) return;
        expect(sum(index.parts)).toBe(index.index - 10_000);
        expect(index.parts.reduce((all, { weightBps }) => all + weightBps, 0)).toBe(10_000);
        expect(index.parts.length + index.leftOut.length).toBe(items.length);
        const worth = index.parts.reduce((all, { commodityId: id }) => all + itemOf(items, id) * from.get(id)!, 0);
        for (const { commodityId: id, points } of index.parts) {
          const exact = (itemOf(items, id) * (to.get(id)! - from.get(id)!) * 10_000) / worth;
          expect(Math.abs(points - exact)).toBeLessThan(1.001 + Math.abs(exact) / 1e9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('unchanged prices are 10,000, doubled ones 20,000; a chain of one link is the plain index', () => {
    fc.assert(
      fc.property(someBasket, somePrices, somePrices, (items, from, to) => {
        const doubled = new Map([...from].map(([id, price]) => [id, price * 2]));
        const same = laspeyres(items, from, from);
        if (same.ok) expect([same.index, indexOf(laspeyres(items, from, doubled))]).toEqual([10_000, 20_000]);
        const plain = laspeyres(items, from, to);
        const one = chainLinked([{ basket: items, base: from, current: to }]);
        expect(one.ok).toBe(plain.ok);
        if (!plain.ok || !one.ok) return;
        expect(one.index).toBe(plain.index);
        expect(one.points).toEqual(plain.parts.map(({ commodityId, points }) => ({ commodityId, points })));
      }),
      { numRuns: 200 },
    );
  });

  test('the points of a change and of a chain add up, wherever the roundings fall', () => {
    fc.assert(
      fc.property(someBasket, someBasket, somePrices, somePrices, somePrices, (items, later, a, b, c) => {
        const change = indexChange(items, a, b, c);
        if (change.ok) expect(sum(change.points)).toBe(change.after - change.before);
        const chained = chainLinked([
          { basket: items, base: a, current: b },
          { basket: later, base: b, current: c },
        ]);
        if (chained.ok) expect(sum(chained.points)).toBe(chained.index - 10_000);
      }),
      { numRuns: 300 },
    );
  });
});

const itemOf = (items: readonly { commodityId: string; quantity: number }[], id: string): number =>
  items.find(({ commodityId }) => commodityId === id)!.quantity;
const indexOf = (index: ReturnType<typeof laspeyres>): number | null => (index.ok ? index.index : null);
