import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charge, type LandedCost, landedCosts, type Receipt } from '../../src/joint-buying/rules/landed-cost.ts';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const receipt = (id: string, kilograms: number, more: Partial<Receipt> = {}): Receipt => ({
  ...{ id, dropPoint: 'tengah', at: 0, received: kilograms * 1000, alone: null },
  ...more,
});
const costsOf = (answer: ReturnType<typeof landedCosts>): readonly LandedCost[] => (answer.ok ? answer.costs : []);

const someReceipts: fc.Arbitrary<Receipt[]> = fc
  .array(
    fc.record({
      received: fc.oneof(fc.constant(0), fc.nat(2_500_000)),
      dropPoint: fc.constantFrom('barat', 'tengah', 'timur'),
      at: fc.nat(3),
      alone: fc.constantFrom(null, { unitPrice: 13_500, source: 'lowest_tier' as const }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((one, i) => ({ ...one, id: `k${(i * 3) % 8}` })));

const somePurchase = fc
  .record({
    receipts: someReceipts,
    lost: fc.nat(300_000),
    invoiced: fc.nat(2_000_000_000),
    charges: fc.array(
      fc.record({
        kind: fc.constantFrom('transport' as const, 'handling' as const),
        amount: fc.nat(5_000_000),
        by: fc.constantFrom('weight' as const, 'drop' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ lost, ...rest }) => ({ ...rest, billed: sum(rest.receipts.map((one) => one.received)) + lost }));

describe('landed cost', () => {
  const purchase = (receipts: Receipt[], charges: Charge[], kilograms: number, price: number) =>
    landedCosts({ invoiced: kilograms * price, billed: kilograms * 1000, charges, receipts });

  test('is the price, the losses, transport and handling, beside what it would have been alone', () => {
    const alone = { unitPrice: 13_500, source: 'last_purchase' as const };
    const receipts = [receipt('a', 600, { alone }), receipt('b', 300), receipt('c', 90, { dropPoint: 'timur' })];
    const charges: Charge[] = [
      { kind: 'transport', amount: 400_000, by: 'drop' },
      { kind: 'handling', amount: 99_000, by: 'weight' },
    ];
    const [a, b, c] = costsOf(purchase(receipts, charges, 1000, 12_900));
    expect(a).toMatchObject({ goods: 7_740_000, losses: 78_182, transport: 133_333, handling: 60_000 });
    expect(a).toMatchObject({ total: 8_011_515, perUnit: 13_353, alone: 8_100_000, saved: 88_485 });
    expect([b!.transport, c!.transport]).toEqual([66_667, 200_000]);
    expect(sum([a!, b!, c!].map((one) => one.total))).toBe(12_900_000 + 499_000);
  });

  test('a charge of one drop point is borne there alone', () => {
    const receipts = [receipt('a', 600), receipt('b', 100, { dropPoint: 'timur' })];
    const charge: Charge = { kind: 'transport', amount: 50_000, by: 'weight', dropPoint: 'timur' };
    expect(costsOf(purchase(receipts, [charge], 700, 100)).map((one) => one.transport)).toEqual([0, 50_000]);
  });

  test.each([
    ['nothing_received', [receipt('a', 0)], undefined],
    ['more_received_than_billed', [receipt('a', 1001)], undefined],
    ['nobody_at_drop_point', [receipt('a', 1)], 'timur'],
  ])('%s', (reason, receipts, dropPoint) => {
    const charge: Charge = { kind: 'transport', amount: 1, by: 'weight', ...(dropPoint ? { dropPoint } : {}) };
    expect(purchase(receipts, [charge], 1000, 100)).toEqual({ ok: false, reason });
  });

  test('sums to the invoice and every charge, and nothing received costs nothing', () => {
    fc.assert(
      fc.property(somePurchase, (drawn) => {
        const answer = landedCosts(drawn);
        if (!answer.ok) return;
        const of = (kind: Charge['kind']) =>
          sum(drawn.charges.filter((one) => one.kind === kind).map((one) => one.amount));
        const { costs } = answer;
        expect(sum(costs.map((one) => one.goods + one.losses))).toBe(drawn.invoiced);
        expect(sum(costs.map((one) => one.transport))).toBe(of('transport'));
        expect(sum(costs.map((one) => one.handling))).toBe(of('handling'));
        for (const [i, one] of costs.entries()) {
          expect(one.goods + one.losses + one.transport + one.handling).toBe(one.total);
          if (drawn.receipts[i]!.received === 0) expect(one).toMatchObject({ total: 0, perUnit: null });
          if (one.alone !== null) expect(one.saved).toBe(one.alone - one.total);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('does not depend on the order of the receipts', () => {
    fc.assert(
      fc.property(somePurchase, (drawn) => {
        const turned = landedCosts({ ...drawn, receipts: drawn.receipts.toReversed() });
        expect(costsOf(turned).toReversed()).toEqual(costsOf(landedCosts(drawn)));
      }),
      { numRuns: 1000 },
    );
  });
});
