import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineProblem } from '../../src/orders/planning/line.ts';
import type { MarketOffer, Need, Terms } from '../../src/orders/planning/market.ts';
import { planOrder } from '../../src/orders/planning/order.ts';
import { decided, isHeld, type Recorded, replan } from '../../src/orders/planning/replan.ts';
import { POLICIES } from '../../src/orders/split/index.ts';

const here = { latitude: -6.59, longitude: 106.79 };
const terms: Terms = { neededOn: '2026-12-20', daysAhead: 19, site: here, ledger: new Map() };
const GOODS = ['rice', 'oil', 'eggs'];

/** What a cooperative asks for one of the goods, or null where it does not sell it. */
const stall = fc.option(
  fc.record({
    free: fc.integer({ min: 1, max: 12 }).map((lots) => lots * 10),
    unitPrice: fc.integer({ min: 90, max: 120 }),
    fixedCost: fc.nat(1500),
  }),
  { freq: 4 },
);
const cooperatives = fc.array(fc.tuple(stall, stall, stall), { minLength: 2, maxLength: 5 });
const demands = fc.array(
  fc.integer({ min: 1, max: 15 }).map((lots) => lots * 10),
  { minLength: 2, maxLength: 3 },
);

const marketOf = (stalls: readonly (readonly (typeof stall extends fc.Arbitrary<infer T> ? T : never)[])[]) =>
  stalls.flatMap((own, i) =>
    own.flatMap((one, g): MarketOffer[] => {
      if (!one) return [];
      const { free, unitPrice, fixedCost } = one;
      const id = `${GOODS[g]}-${i}`;
      return [
        {
          ...{
            offerId: id,
            revisionId: id,
            commodityId: GOODS[g]!,
            cooperativeId: `kop-${i}`,
            cooperativeName: `${i}`,
          },
          ...{
            kecamatan: null,
            email: null,
            weight: 1 + i,
            free,
            tiers: [{ from: 0, unitPrice }],
            minLot: 10,
            lotSize: 10,
          },
          ...{ fixedCost, leadDays: 1, windowFrom: '2026-01-01', windowUntil: '2026-12-31', ...here },
        },
      ];
    }),
  );
const needOf = (demand: number, g: number): Need => ({
  ...{ lineId: `line-${g}`, position: g, commodityId: GOODS[g]!, demand },
  ...{ priceCeiling: null, maxSuppliers: null, maxShareBps: null },
});

type Paid = { cooperativeId: string; fixedCost: number };
/** Nobody is paid more for bringing its goods than the dearest of its deliveries. */
function expectOneDelivery(awards: readonly Paid[], market: readonly MarketOffer[]) {
  for (const [id, own] of Map.groupBy(awards, (award) => award.cooperativeId)) {
    const dearest = Math.max(...market.filter((o) => o.cooperativeId === id).map((o) => o.fixedCost));
    expect(own.reduce((sum, award) => sum + award.fixedCost, 0)).toBeLessThanOrEqual(dearest);
  }
}

describe('the lines of an order together', () => {
  test('cost what their awards do, never more than apart, and one delivery for each cooperative', () => {
    fc.assert(
      fc.property(cooperatives, demands, fc.constantFrom(...POLICIES), (stalls, asked, policy) => {
        const market = marketOf(stalls);
        const problems = asked.map((demand, g) => lineProblem(needOf(demand, g), market, [], new Set(), terms));
        const { lines, cost, separateCost, lowerBound } = planOrder(problems, policy);
        const awards = lines.flatMap((line) => line.awards);
        const sum = awards.reduce((total, award) => total + award.quantity * award.unitPrice + award.fixedCost, 0);
        expect(cost).toBe(sum);
        expect(cost).toBeLessThanOrEqual(separateCost);
        expect(lowerBound).toBeLessThanOrEqual(cost);
        for (const line of lines)
          expect(line.awards.reduce((total, award) => total + award.quantity, line.shortage)).toBe(line.need.demand);
        expectOneDelivery(
          awards.map((award) => ({ ...award, cooperativeId: award.offer.cooperativeId })),
          market,
        );
      }),
      { numRuns: 400 },
    );
  });

  test('planned anew after a decline keep what is held to the rupiah and pay no second delivery', () => {
    fc.assert(
      fc.property(cooperatives, demands, fc.nat(), (stalls, asked, pick) => {
        const market = marketOf(stalls);
        const needs = asked.map(needOf);
        const first = planOrder(
          needs.map((need) => lineProblem(need, market, [], new Set(), terms)),
          'cheapest',
        );
        const awards = first.lines.flatMap((line) =>
          line.awards.map(({ offer, ...part }): Recorded => {
            const whose = { ...offer, ...part, lineId: line.need.lineId, awardedQuantity: part.quantity };
            return { ...whose, id: offer.offerId, state: 'reserved' };
          }),
        );
        fc.pre(awards.length > 0);
        const gone = awards[pick % awards.length]!;
        const after = decided(awards, [{ awardId: gone.id, state: 'declined', quantity: gone.quantity }]);
        const left = market.map((offer) => {
          const taken = after.filter((award) => isHeld(award) && award.offerId === offer.offerId);
          return { ...offer, free: offer.free - taken.reduce((sum, award) => sum + award.quantity, 0) };
        });
        const need = needs.find((one) => one.lineId === gone.lineId)!;
        const { lineId: id, demand: quantity, ...limits } = need;
        const line = { ...limits, id, quantity, waived: 0, lost: 0, shortage: 0, waitsForOffers: false };
        const [plan] = replan([line], after, left, 'cheapest', terms);
        const kept = after.filter((award) => isHeld(award) && award.lineId === id);
        for (const award of kept)
          expect(plan!.plan?.awards.find((one) => one.id === award.offerId)).toMatchObject({
            pinned: award.quantity,
            pinnedUnitPrice: award.unitPrice,
          });
        expect(plan!.awards.some((award) => award.offer.offerId === gone.offerId)).toBe(false);
        const made = plan!.awards.map((award) => ({ ...award, cooperativeId: award.offer.cooperativeId }));
        expectOneDelivery([...after.filter(isHeld), ...made], market);
      }),
      { numRuns: 400 },
    );
  });
});
