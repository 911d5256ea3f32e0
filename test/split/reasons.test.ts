import { describe, expect, test } from 'vitest';
import { type OfferInput, type ProblemInput, split } from '../../src/orders/split/index.ts';

const offer = (id: string, unitPrice: number, more: Partial<OfferInput> = {}): OfferInput => ({
  ...{ id, available: 500, minLot: 100, lotSize: 50, tiers: [{ from: 0, unitPrice }], weight: 500 },
  ...more,
});

function reasons(problem: ProblemInput): Record<string, string> {
  const { awards, passedOver } = split(problem);
  const given = [...awards.map((a) => [a.id, a.reason.code]), ...passedOver.map((p) => [p.id, p.reason])];
  return Object.fromEntries(given);
}

describe('why an offer got what it got', () => {
  test('cheapest', () => {
    const offers = [offer('a', 10), offer('b', 11), offer('c', 12)];
    expect(reasons({ demand: 800, offers })).toEqual({ a: 'all_available', b: 'remainder', c: 'too_dear' });
    expect(reasons({ demand: 600, offers })).toEqual({ a: 'all_available', b: 'min_lot', c: 'too_dear' });
    expect(reasons({ demand: 400, maxShareBps: 5000, offers })).toEqual({
      a: 'share_cap',
      b: 'share_cap',
      c: 'too_dear',
    });
  });

  test('a tier reached', () => {
    const stepped = offer('a', 0, {
      tiers: [
        { from: 0, unitPrice: 12 },
        { from: 300, unitPrice: 9 },
      ],
    });
    const plan = split({ demand: 450, offers: [stepped, offer('b', 8, { available: 150 })] });
    expect(plan.awards[0]!.reason).toMatchObject({ code: 'tier_reached', figures: { tierFrom: 300, unitCost: 9 } });
  });

  test('confirmed awards', () => {
    const offers = [offer('a', 10), offer('b', 20), offer('c', 11)];
    const pinned = [
      { id: 'a', quantity: 100 },
      { id: 'b', quantity: 100 },
    ];
    expect(reasons({ demand: 600, offers, pinned })).toEqual({ a: 'pinned_more', b: 'pinned', c: 'too_dear' });
    expect(reasons({ demand: 200, offers, pinned })).toEqual({ a: 'pinned', b: 'pinned', c: 'demand_met' });
  });

  test('a frozen price holds for the confirmed part alone', () => {
    const pinned = [{ id: 'a', quantity: 100, unitPrice: 8 }];
    const [award] = split({ demand: 300, offers: [offer('a', 10, { fixedCost: 70 })], pinned }).awards;
    expect(award).toMatchObject({
      quantity: 300,
      pinned: 100,
      pinnedUnitPrice: 8,
      unitPrice: 10,
      cost: 100 * 8 + 200 * 10 + 70,
    });
  });

  test('fewest, nearest, fair', () => {
    const offers = [
      offer('a', 10, { distance: 9 }),
      offer('b', 11, { distance: 1 }),
      offer('c', 1, { available: 100, distance: 10 }),
    ];
    expect(reasons({ demand: 1000, policy: 'fewest', offers })).toEqual({ a: 'largest', b: 'largest', c: 'too_small' });
    expect(reasons({ demand: 600, policy: 'nearest', offers })).toEqual({ a: 'min_lot', b: 'nearest', c: 'too_far' });
    const late = [offer('a', 10), offer('b', 10, { awarded: 5000 }), offer('c', 10)];
    expect(reasons({ demand: 400, policy: 'fair', offers: late })).toEqual({
      a: 'fair_target',
      b: 'share_used',
      c: 'fair_target',
    });
  });
});

describe('why an offer got nothing', () => {
  test('limits and lots', () => {
    const offers = [
      offer('best', 10, { available: 5000 }),
      offer('out', 1),
      offer('empty', 1, { available: 90 }),
      offer('dear', 50),
      offer('large', 1, { available: 5000, minLot: 3000 }),
      offer('larger', 1, { available: 5000, minLot: 1600 }),
    ];
    const limits = { priceCeiling: 40, maxShareBps: 7500, excluded: ['out'] };
    const { best: _, ...passed } = reasons({ demand: 2000, offers, ...limits });
    expect(passed).toEqual({
      out: 'excluded',
      empty: 'no_capacity',
      dear: 'above_ceiling',
      large: 'above_share_cap',
      larger: 'above_share_cap',
    });
    expect(reasons({ demand: 1000, offers: [offers[0]!, offers[4]!] }).large).toBe('min_lot_above_demand');
  });

  test('no place left', () => {
    const offers = [offer('a', 10), offer('b', 10)];
    const plan = split({ demand: 800, offers, maxSuppliers: 1 });
    expect(plan).toMatchObject({ status: 'short', shortage: 300, shortageCause: 'max_suppliers' });
    expect(plan.passedOver).toEqual([{ id: 'b', reason: 'supplier_limit', figures: { limit: 1 } }]);
  });
});

describe('why the demand is not met', () => {
  const offers = [offer('a', 10), offer('b', 20)];
  test.each([
    [{ demand: 1200 }, 'capacity', 1000, null],
    [{ demand: 325 }, 'lots', 300, 350],
    [{ demand: 900, maxSuppliers: 1 }, 'max_suppliers', 500, null],
    [{ demand: 1000, maxShareBps: 4000 }, 'max_share', 800, null],
    [{ demand: 900, priceCeiling: 15 }, 'price_ceiling', 500, null],
    [{ demand: 900, maxSuppliers: 1, priceCeiling: 15 }, 'max_suppliers', 500, null],
    [{ demand: 50 }, 'lots', 0, 100],
  ])('%j: %s', (limits, cause, below, above) => {
    const plan = split({ offers, ...limits });
    expect([plan.status, plan.shortageCause, plan.reachable]).toEqual(['short', cause, { below, above }]);
  });

  test('nobody offers anything, or nothing is wanted', () => {
    expect(split({ demand: 10, offers: [] })).toMatchObject({
      status: 'short',
      shortage: 10,
      shortageCause: 'capacity',
      cost: 0,
    });
    expect(split({ demand: 0, offers })).toMatchObject({ status: 'optimal', awards: [], cost: 0, lowerBound: 0 });
  });
});

test('a price cut that brings a step of its prices below the ceiling wins a place too', () => {
  const tiers = [
    { from: 0, unitPrice: 6 },
    { from: 200, unitPrice: 20 },
  ];
  const offers = [
    offer('a', 15, { lotSize: 500, minLot: 500 }),
    offer('b', 0, { lotSize: 100, fixedCost: 2000, tiers }),
  ];
  const { awards, passedOver } = split({ demand: 500, priceCeiling: 15, offers }, { explain: true });
  expect(awards.map((award) => award.id)).toEqual(['a']);
  expect(passedOver).toMatchObject([{ id: 'b', reason: 'too_dear', priceCutNeeded: 10 }]);
});
