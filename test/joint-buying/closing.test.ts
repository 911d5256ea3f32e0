import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestTier, packsAt, standings } from '../../src/joint-buying/rules/closing.ts';
import { closeCampaign } from '../../src/joint-buying/rules/decision.ts';
import { tierAt } from '../../src/joint-buying/rules/tiers.ts';
import type { Pledge, PriceList } from '../../src/joint-buying/rules/types.ts';
import { always, goesAhead, pledge, smallList, smallPledges, someRules } from './arbitrary.ts';
import { bestSubsets } from './oracle.ts';

const rice = (more: Partial<PriceList> = {}): PriceList => ({
  ...{ id: 'bulog', packSize: 50, palletSize: null, minimumOrder: 0, capacity: null, ...always },
  tiers: [
    { from: 0, unitPrice: 13_500 },
    { from: 1000, unitPrice: 13_200 },
    { from: 2000, unitPrice: 12_900 },
  ],
  ...more,
});

const run = (pledges: Pledge[], list = rice(), rules: Partial<typeof goesAhead> = {}) =>
  closeCampaign(pledges, list, { ...goesAhead, ...rules });
const priceOf = (pledges: Pledge[], list = rice()) => {
  const { decision } = run(pledges, list);
  return 'order' in decision ? decision.order.unitPrice : Infinity;
};

describe('who counts at which tier', () => {
  test('a pledge that says "only at 12.900" itself tips the tier of 12.900', () => {
    const pledges = [pledge('a', 1200), pledge('b', 800, { highestPrice: 12_900 })];
    expect(priceOf(pledges)).toBe(12_900);
    expect(priceOf([pledges[0]!])).toBe(13_200);
  });

  test('it counts towards no dearer tier, and is told what was missing', () => {
    const { decision, verdicts } = run([pledge('a', 950), pledge('b', 900, { highestPrice: 12_900 })]);
    expect(decision).toMatchObject({ kind: 'go_ahead', order: { unitPrice: 13_500, packed: { total: 950 } } });
    expect(verdicts[1]).toEqual({
      ...{ id: 'b', kind: 'price_above_limit', limit: 12_900, wouldCountAt: 13_500 },
      hope: { from: 2000, unitPrice: 12_900, missing: 150 },
    });
  });

  test('tolerance reaches a tier only where the rules say so, and then as much of it as it takes', () => {
    const pledges = [pledge('a', 1900, { tolerance: 200 })];
    expect(run(pledges).decision).toMatchObject({ order: { unitPrice: 13_200, packed: { total: 1900 } } });
    const reaching = run(pledges, rice(), { toleranceReaches: true });
    expect(reaching.decision).toMatchObject({ order: { unitPrice: 12_900, packed: { total: 2000 } } });
  });

  test('the best consistent set over all subsets, and the only one of its price, order and size', () => {
    const small = fc.tuple(smallPledges(6), smallList, fc.boolean());
    fc.assert(
      fc.property(small, ([pledges, list, reaches]) => {
        const found = bestSubsets(pledges, list, reaches);
        const best = bestTier(standings(pledges, list, reaches));
        const sets = new Set(found.map(({ ids }) => [...ids].sort().join()));
        expect(sets.size).toBeLessThanOrEqual(1);
        expect(found.length > 0).toBe(best !== null);
        if (!best) return;
        const accepting = pledges.filter((one) => (one.highestPrice ?? Infinity) >= best.tier.unitPrice);
        expect({ tier: best.tier, total: packsAt(best) * list.packSize }).toEqual({
          tier: found[0]!.tier,
          total: found[0]!.total,
        });
        expect(new Set(accepting.map(({ id }) => id))).toEqual(found[0]!.ids);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('any closing', () => {
  const holds = (check: (pledges: Pledge[], list: PriceList, rules: typeof goesAhead) => void, numRuns = 3000) =>
    fc.assert(fc.property(smallPledges(8), smallList, someRules, check), { numRuns });

  test('keeps every limit and tolerance, orders whole packs, and pays the price of what it orders', () => {
    holds((pledges, list, rules) => {
      const { decision, verdicts } = closeCampaign(pledges, list, rules);
      if (!('order' in decision)) return;
      const { packed, unitPrice, cost } = decision.order;
      const got = verdicts.map((one) => (one.kind === 'counts' ? one.quantity : 0));
      for (const [i, one] of pledges.entries()) {
        expect(got[i]).toBeLessThanOrEqual(one.quantity + one.tolerance);
        if (got[i]! > 0) expect(one.highestPrice ?? Infinity).toBeGreaterThanOrEqual(unitPrice);
      }
      expect(got.reduce((all, one) => all + one, 0)).toBe(packed.total);
      expect(packed.total % (list.palletSize ?? list.packSize)).toBe(0);
      expect(packed.total).toBeGreaterThanOrEqual(list.minimumOrder);
      expect(packed.total).toBeLessThanOrEqual(list.capacity ?? Infinity);
      expect(tierAt(list.tiers, packed.total)!.unitPrice).toBe(unitPrice);
      expect(cost).toBe(packed.total * unitPrice);
      if (decision.kind === 'go_ahead') expect(packed.total).toBeGreaterThanOrEqual(rules.target);
    });
  });

  test('does not depend on the order of the pledges', () => {
    const shuffled = smallPledges(8).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, smallList, someRules, ([pledges, turned], list, rules) => {
        const [a, b] = [closeCampaign(pledges, list, rules), closeCampaign(turned, list, rules)];
        expect(b.decision.kind).toBe(a.decision.kind);
        const byId = (one: typeof a) => one.verdicts.toSorted((x, y) => (x.id < y.id ? -1 : 1));
        expect(byId(b)).toEqual(byId(a));
      }),
      { numRuns: 3000 },
    );
  });

  test('what it says would have helped would have', () => {
    holds((pledges, list, drawn) => {
      const rules = { ...drawn, target: 0, extendOnce: false, fallBack: true };
      const { verdicts } = closeCampaign(pledges, list, rules);
      for (const [i, verdict] of verdicts.entries()) {
        if (verdict.kind === 'price_above_limit') {
          const raised = pledges.with(i, { ...pledges[i]!, highestPrice: verdict.wouldCountAt });
          expect(closeCampaign(raised, list, rules).verdicts[i]).toMatchObject({ kind: 'counts' });
        }
        if (!('hope' in verdict) || !verdict.hope) continue;
        const { missing, unitPrice } = verdict.hope;
        const helped = [...pledges, pledge('z', missing, { dropPoint: 'baru', highestPrice: unitPrice })];
        const again = closeCampaign(missing > 0 ? helped : pledges, list, rules);
        expect(again.verdicts[i]).toMatchObject({ kind: 'counts' });
      }
    });
  });
});

describe('monotone', () => {
  const grown = fc.tuple(smallPledges(7), smallList, smallPledges(1), fc.boolean());
  const best = (pledges: Pledge[], list: PriceList, reaches: boolean) =>
    bestTier(standings(pledges, list, reaches))?.tier.unitPrice ?? Infinity;

  test('one more pledge, a larger one, a wider tolerance or a higher limit never raises the price', () => {
    fc.assert(
      fc.property(grown, fc.nat(6), fc.nat(6), ([pledges, list, more, reaches], i, by) => {
        const before = best(pledges, list, reaches);
        const others = [[...pledges, ...more.map((one) => ({ ...one, id: 'new' }))]];
        const one = pledges[i];
        if (one) {
          others.push(pledges.with(i, { ...one, quantity: one.quantity + by }));
          others.push(pledges.with(i, { ...one, tolerance: one.tolerance + by }));
          others.push(
            pledges.with(i, { ...one, highestPrice: one.highestPrice === null ? null : one.highestPrice + by }),
          );
        }
        for (const other of others) expect(best(other, list, reaches)).toBeLessThanOrEqual(before);
      }),
      { numRuns: 5000 },
    );
  });

  test('not the quantities: a new pledge, or a raised limit, can leave the last pack unfilled', () => {
    const pair = [pledge('a', 40, { tolerance: 10 }), pledge('b', 15, { highestPrice: 13_000 })];
    expect(run(pair).verdicts[0]).toMatchObject({ quantity: 50 });
    const raised = run([pair[0]!, { ...pair[1]!, highestPrice: 13_500 }]);
    expect(raised.verdicts).toMatchObject([{ quantity: 36 }, { quantity: 14 }]);
  });

  test('nor with a capacity: who joins shares in it', () => {
    const scarce = rice({ capacity: 2000 });
    expect(run([pledge('a', 2000)], scarce).verdicts[0]).toMatchObject({ quantity: 2000, because: null });
    const joined = run([pledge('a', 2000), pledge('b', 2000)], scarce);
    expect(joined.verdicts[0]).toMatchObject({ quantity: 1000, because: 'supply_short' });
  });
});

describe('a target', () => {
  const pledges = [pledge('a', 1200), pledge('b', 300, { highestPrice: 12_900 })];
  test.each([
    [{ target: 1000 }, { kind: 'go_ahead', missing: 0 }],
    [{ target: 2000 }, { kind: 'fall_back', missing: 500, order: { unitPrice: 13_200 } }],
    [
      { target: 2000, fallBack: false },
      { kind: 'fail', reason: 'target_missed', missing: 500 },
    ],
    [
      { target: 2000, extendOnce: true },
      { kind: 'extend', missing: 500 },
    ],
    [
      { target: 2000, extendOnce: true, extended: true },
      { kind: 'fall_back', missing: 500 },
    ],
  ])('%o: %o', (rules, decision) => {
    expect(run(pledges, rice(), rules).decision).toMatchObject(decision);
  });

  test('below the minimum order nothing is reached, and everybody hears what was missing', () => {
    const { decision, verdicts } = run(pledges, rice({ minimumOrder: 1500 }));
    expect(decision).toEqual({ kind: 'fail', reason: 'nothing_reached', missing: 300 });
    expect(verdicts).toMatchObject([{ kind: 'campaign_failed' }, { kind: 'campaign_failed' }]);
  });

  test('a barred cooperative is not ordered for, and tips nothing', () => {
    const barred = (one: Pledge) => one.id === 'b';
    const { verdicts } = closeCampaign([pledge('a', 1200), pledge('b', 800)], rice(), goesAhead, barred);
    expect(verdicts).toMatchObject([{ kind: 'counts', unitPrice: 13_200 }, { kind: 'barred' }]);
  });
});
