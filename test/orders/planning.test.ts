import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardMoves, isEditable, mayCancel, openState, orderMoves } from '../../src/orders/lifecycle.ts';
import { costOf, lineProblem, planLine } from '../../src/orders/planning/line.ts';
import {
  type Held,
  ledgerKey,
  type MarketOffer,
  metres,
  type Need,
  type Terms,
  unfitness,
} from '../../src/orders/planning/market.ts';
import { previewOf } from '../../src/orders/planning/preview.ts';
import { askedAlready, decided, type Recorded, released, replan } from '../../src/orders/planning/replan.ts';

const here = { latitude: -6.59, longitude: 106.79 };
const terms: Terms = { neededOn: '2026-12-20', daysAhead: 19, site: here, ledger: new Map() };

const offer = (id: string, of: Partial<MarketOffer> = {}): MarketOffer => ({
  ...{ offerId: id, revisionId: `${id}-1`, commodityId: 'rice', cooperativeId: `kop-${id}`, cooperativeName: id },
  ...{
    kecamatan: null,
    email: null,
    weight: 1,
    free: 1000,
    tiers: [{ from: 0, unitPrice: 100 }],
    minLot: 10,
    lotSize: 10,
  },
  ...{ fixedCost: 0, leadDays: 1, windowFrom: '2026-01-01', windowUntil: '2026-12-31', ...here, ...of },
});
const need = (demand: number, of: Partial<Need> = {}): Need => ({
  ...{ lineId: 'line', position: 0, commodityId: 'rice', demand },
  ...{ priceCeiling: null, maxSuppliers: null, maxShareBps: null, ...of },
});
const held = (offerId: string, quantity: number, of: Partial<Held> = {}): Held => ({
  ...{ lineId: 'line', offerId, revisionId: `${offerId}-1`, cooperativeId: `kop-${offerId}`, cooperativeName: offerId },
  ...{ kecamatan: null, quantity, unitPrice: 100, fixedCost: 0, ...of },
});
const recorded = (offerId: string, quantity: number, of: Partial<Recorded> = {}): Recorded => ({
  ...{ ...held(offerId, quantity), id: `award-${offerId}`, state: 'reserved', awardedQuantity: quantity, ...of },
});
const plan = (asked: Need, market: MarketOffer[], kept: Held[] = [], excluded: string[] = []) =>
  planLine(lineProblem(asked, market, kept, new Set(excluded), terms), 'cheapest');
const made = (result: ReturnType<typeof plan>) =>
  result.awards.map((one) => [one.offer.offerId, one.quantity, one.unitPrice]);

describe('who can deliver', () => {
  test.each([
    [{}, null],
    [{ free: 0 }, 'nothing_free'],
    [{ leadDays: 19 }, null],
    [{ leadDays: 20 }, 'lead_time'],
    [{ windowUntil: '2026-12-20' }, null],
    [{ windowUntil: '2026-12-19' }, 'outside_window'],
    [{ windowFrom: '2026-12-21' }, 'outside_window'],
  ])('%j → %s', (of, reason) => {
    expect(unfitness(offer('a', of), terms)).toBe(reason);
  });

  test('an offer of another commodity is not asked', () => {
    expect(plan(need(10), [offer('a', { commodityId: 'oil' })])).toMatchObject({ shortage: 10, whyShort: 'no_offers' });
  });

  test('a shortage says what keeps most offers out', () => {
    const late = [offer('a', { leadDays: 90 }), offer('b', { leadDays: 90 }), offer('c', { free: 0 })];
    expect(plan(need(10), late)).toMatchObject({ plan: null, shortage: 10, whyShort: 'lead_time' });
    expect(plan(need(15), [offer('a')])).toMatchObject({ shortage: 5, whyShort: 'lots' });
    expect(plan(need(10, { priceCeiling: 99 }), [offer('a')])).toMatchObject({ whyShort: 'price_ceiling' });
  });
});

describe('distance', () => {
  test('is that of the map: Bogor’s palace to Jakarta’s Monas, 48 km', () => {
    const palace = { latitude: -6.5976, longitude: 106.7995 };
    const monas = { latitude: -6.1754, longitude: 106.8272 };
    expect(metres(palace, monas)).toBeGreaterThan(47_000);
    expect(metres(palace, monas)).toBeLessThan(47_200);
    expect(metres(palace, palace)).toBe(0);
    expect(metres(palace, { latitude: null, longitude: 1 })).toBeNull();
  });

  test('an offer without a point counts as far as the farthest, not as next door', () => {
    const far = { latitude: -6.7, longitude: 106.9 };
    const market = [offer('a', { latitude: null, longitude: null }), offer('b', far), offer('c')];
    const problem = lineProblem(need(10), market, [], new Set(), terms);
    expect(problem.problem.offers.map((one) => one.distance)).toEqual([metres(far, here), metres(far, here), 0]);
  });
});

describe('what is held', () => {
  test('stays, and only the rest is divided', () => {
    const market = [offer('a', { free: 0 }), offer('b', { tiers: [{ from: 0, unitPrice: 90 }] })];
    expect(made(plan(need(100), market, [held('a', 60)]))).toEqual([['b', 40, 90]]);
  });

  test('may take more, at the price step of all it then has and without a second fee', () => {
    const tiers = [
      { from: 0, unitPrice: 100 },
      { from: 80, unitPrice: 80 },
    ];
    const result = plan(need(100), [offer('a', { tiers, fixedCost: 500 })], [held('a', 60, { fixedCost: 500 })]);
    expect(result.awards).toMatchObject([{ quantity: 40, unitPrice: 80, fixedCost: 0 }]);
    expect(result.plan!.cost).toBe(60 * 100 + 500 + 40 * 80);
  });

  test('stays where the offer is gone or has other lots now', () => {
    expect(made(plan(need(100), [offer('b')], [held('a', 60)]))).toEqual([['b', 40, 100]]);
    expect(made(plan(need(100), [offer('a', { lotSize: 40, minLot: 40 }), offer('b')], [held('a', 60)]))).toEqual([
      ['b', 40, 100],
    ]);
  });

  test('counts for the limits: a place taken is taken', () => {
    const result = plan(need(100, { maxSuppliers: 1 }), [offer('a', { free: 0 }), offer('b')], [held('a', 60)]);
    expect(result).toMatchObject({ awards: [], shortage: 40, whyShort: 'max_suppliers' });
  });
});

describe('after a decision', () => {
  const awards = [recorded('a', 60), recorded('b', 40)];

  test.each([
    [{ awardId: 'award-a', state: 'declined' as const, quantity: 60 }, 60, ['c']],
    [{ awardId: 'award-a', state: 'lapsed' as const, quantity: 60 }, 60, ['c']],
    [{ awardId: 'award-a', state: 'confirmed' as const, quantity: 20 }, 40, ['c']],
  ])('%j moves %i to others', (decision, moved, to) => {
    const after = decided(awards, [decision]);
    const market = released([offer('a', { free: 0 }), offer('b', { free: 0 }), offer('c')], awards, after);
    expect(market[0]!.free).toBe(moved);
    const line = { ...need(100), id: 'line', quantity: 110, waived: 10, lost: 0, shortage: 0, waitsForOffers: false };
    const [result] = replan([line], after, market, 'cheapest', terms);
    expect(made(result!)).toEqual([[to[0], moved, 100]]);
    expect(result!.plan!.passedOver.map((one) => one.reason)).toEqual(
      decision.state === 'confirmed' ? [] : ['excluded'],
    );
  });

  test('who said no to one line is still asked for another', () => {
    const after = decided(awards, [{ awardId: 'award-a', state: 'declined', quantity: 60 }]);
    expect([...askedAlready(after, 'line')]).toEqual(['a']);
    expect([...askedAlready(after, 'other')]).toEqual([]);
  });
});

test('the fair policy looks at what each was awarded of this commodity', () => {
  const ledger = new Map([
    [ledgerKey('rice', 'kop-a'), 500],
    [ledgerKey('oil', 'kop-b'), 500],
  ]);
  const asked = lineProblem(need(100), [offer('a'), offer('b')], [], new Set(), { ...terms, ledger });
  expect(asked.problem.offers.map((one) => one.awarded)).toEqual([500, 0]);
  expect(made(planLine(asked, 'fair'))).toEqual([['b', 100, 100]]);
});

test('a preview’s sums are those of its awards, whatever the market', () => {
  const anyOffer = fc.record({
    free: fc.integer({ min: 0, max: 500 }),
    fixedCost: fc.integer({ min: 0, max: 900 }),
    leadDays: fc.integer({ min: 0, max: 30 }),
    lotSize: fc.integer({ min: 1, max: 40 }),
    price: fc.integer({ min: 1, max: 500 }),
  });
  const policy = fc.constantFrom('cheapest' as const, 'fewest' as const, 'fair' as const, 'nearest' as const);
  fc.assert(
    fc.property(
      fc.array(anyOffer, { maxLength: 8 }),
      fc.integer({ min: 1, max: 1500 }),
      policy,
      (rows, demand, chosen) => {
        const market = rows.map(({ price, ...row }, i) =>
          offer(`o${i}`, { ...row, minLot: row.lotSize, tiers: [{ from: 0, unitPrice: price }] }),
        );
        const problem = lineProblem(need(demand), market, [], new Set(), terms);
        const of = { policy: chosen, siteId: 's', approvalLimit: 1000, terms, commodities: new Map() };
        const seen = previewOf([problem], of);
        const [line] = seen.lines;
        const awarded = line!.awards.reduce((sum, one) => sum + one.quantity, 0);
        expect(awarded + line!.shortage).toBe(demand);
        expect(seen.total).toBe(costOf(line!.awards));
        expect(seen.total).toBe(seen.goodsCost + seen.fixedCost);
        expect(seen.needsApproval).toBe(seen.total > 1000);
        expect(line!.whyShort === null).toBe(line!.shortage === 0);
        const [own] = seen.policies.filter((one) => one.policy === chosen);
        expect(own).toEqual({
          policy: chosen,
          cost: seen.total,
          cooperatives: seen.cooperatives,
          shortage: seen.shortage,
          extraCost: 0,
        });
      },
    ),
    { numRuns: 200 },
  );
});

describe('an order’s life', () => {
  test('every state is reached from a draft; what is settled opens only for goods that did not come', () => {
    const reached = new Set<keyof typeof orderMoves>(['draft']);
    for (const state of reached) for (const next of orderMoves[state]) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(orderMoves).sort());
    expect([orderMoves.cancelled, awardMoves.declined]).toEqual([[], []]);
    expect(orderMoves.confirmed).toEqual(['placed', 'attention']);
  });

  test('a requester cancels before it is placed, an approver until it is confirmed, nobody else', () => {
    const may = (role: string) =>
      (Object.keys(orderMoves) as (keyof typeof orderMoves)[]).filter((state) => mayCancel(role, state));
    expect(may('requester')).toEqual(['draft', 'submitted', 'returned']);
    expect(may('approver')).toEqual(['draft', 'submitted', 'returned', 'placed', 'attention']);
    expect(may('payer')).toEqual([]);
    expect(isEditable('submitted')).toBe(false);
  });

  test('needs its buyer while a shortage is undecided', () => {
    expect(openState([{ shortage: 5, waitsForOffers: true }])).toBe('placed');
    expect(
      openState([
        { shortage: 0, waitsForOffers: false },
        { shortage: 1, waitsForOffers: false },
      ]),
    ).toBe('attention');
  });
});
