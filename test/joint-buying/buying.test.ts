import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bought, buyTogether, sideBySide } from '../../src/joint-buying/rules/buying.ts';
import { closeCampaign } from '../../src/joint-buying/rules/decision.ts';
import { largestRemainder } from '../../src/joint-buying/rules/shares.ts';
import type { Source } from '../../src/joint-buying/rules/sourcing.ts';
import type { Pledge, PriceList } from '../../src/joint-buying/rules/types.ts';
import { always, goesAhead, pledge, smallList, smallPledges } from './arbitrary.ts';
import { consistentSets, costsOf, orderOf } from './buying-oracle.ts';

const list = (id: string, unitPrice: number, capacity: number | null, more: Partial<PriceList> = {}): PriceList => ({
  ...{ id, packSize: 50, palletSize: null, minimumOrder: 0, capacity, ...always },
  tiers: [{ from: 0, unitPrice }],
  ...more,
});
const from = (lists: readonly PriceList[], delivery = 0): Source[] => lists.map((one) => ({ list: one, delivery }));

const someSources: fc.Arbitrary<Source[]> = fc
  .tuple(fc.array(fc.tuple(smallList, fc.oneof(fc.constant(0), fc.nat(20))), { minLength: 1, maxLength: 3 }))
  .map(([all]) => {
    const packSize = all[0]![0].packSize;
    return all.flatMap(([one, delivery], i) => {
      const unit = packSize * ((one.palletSize ?? one.packSize) / one.packSize);
      const capacity =
        one.capacity === null ? null : Math.max(one.capacity, Math.ceil(Math.max(1, one.minimumOrder) / unit) * unit);
      return { list: { ...one, id: `s${i}`, packSize, palletSize: one.palletSize && unit, capacity }, delivery };
    });
  });

const bought = (
  pledges: readonly Pledge[],
  sources: readonly Source[],
  reaches = false,
): (Bought & { ids: string[] }) | null => {
  const answer = buyTogether(pledges, sources, { ...goesAhead, toleranceReaches: reaches });
  if (!answer.ok || !('order' in answer.decision)) return null;
  const ids = answer.verdicts.filter((one) => one.kind === 'counts').map((one) => one.id);
  return { ...answer.decision.order, ids: ids.sort() };
};

describe('several suppliers', () => {
  test('are bought from together when that is cheaper; the members pay the blend', () => {
    const lists = [list('bulog', 12_500, 1000), list('tani', 12_900, null), list('jauh', 13_000, null)];
    const order = bought([pledge('a', 1200), pledge('b', 800)], from(lists, 10_000))!;
    expect(order.sourced.parts).toMatchObject([
      { listId: 'bulog', quantity: 1000, unitPrice: 12_500, delivery: 10_000, cost: 12_510_000 },
      { listId: 'tani', quantity: 1000, unitPrice: 12_900, cost: 12_910_000 },
    ]);
    expect(order).toMatchObject({ perUnit: 12_710, sourced: { cost: 25_420_000, total: 2000, proven: true } });
  });

  test('a pledge above whose limit the blend would rise is left out, and told what it would cost with it', () => {
    const lists = from([list('bulog', 12_500, 1000), list('tani', 12_900, null)]);
    const pledges = [pledge('a', 1000), pledge('b', 1000, { highestPrice: 12_600 })];
    // At 12.500 it would accept; with it the price is 12.700, and without it 12.500: no set is exactly who accepts its price.
    const answer = buyTogether(pledges, lists, goesAhead);
    expect(answer).toMatchObject({
      decision: { order: { perUnit: 12_500, sourced: { total: 1000 } } },
      verdicts: [{ kind: 'counts' }, { kind: 'price_above_limit', limit: 12_600, withIt: 12_700 }],
    });
  });

  test('so more pledges can raise the blended price; with one list they never do', () => {
    const lists = from([list('bulog', 12_500, 1000), list('tani', 12_900, null)]);
    const [one, two] = [bought([pledge('a', 1000)], lists)!, bought([pledge('a', 1000), pledge('b', 1000)], lists)!];
    expect([one.perUnit, two.perUnit]).toEqual([12_500, 12_700]);
  });

  test('stand side by side, each alone and all together', () => {
    const lists = from([list('bulog', 12_500, 1000), list('tani', 12_900, null)]);
    const ways = sideBySide([pledge('a', 1500)], lists, goesAhead);
    expect(ways.map(({ listIds }) => listIds)).toEqual([['bulog'], ['tani'], ['bulog', 'tani']]);
    const orders = ways.map(({ buying }) => buying.ok && 'order' in buying.decision && buying.decision.order);
    expect(orders).toMatchObject([
      { perUnit: 12_500, packed: { total: 1000, cut: true } },
      { perUnit: 12_900, packed: { total: 1500 } },
      { perUnit: 12_634, packed: { total: 1500, cut: false } },
    ]);
  });

  test('a barred cooperative is not bought for', () => {
    const answer = buyTogether(
      [pledge('a', 100), pledge('b', 50)],
      from([list('bulog', 10, null)]),
      goesAhead,
      (one) => one.id === 'b',
    );
    expect(answer).toMatchObject({
      decision: { order: { packed: { total: 100 } } },
      verdicts: [{}, { kind: 'barred' }],
    });
  });

  test.each([
    ['no_suppliers', []],
    ['packs_differ', [list('a', 10, null), list('b', 10, null, { packSize: 25 })]],
  ])('%s', (reason, lists) => {
    expect(buyTogether([], from(lists), goesAhead)).toEqual({ ok: false, reason });
  });

  test('the target, the extension and the failure are those of one list', () => {
    const decision = (rules: Partial<typeof goesAhead>, pledges = [pledge('a', 1000)]) => {
      const answer = buyTogether(pledges, from([list('bulog', 12_500, null)]), { ...goesAhead, ...rules });
      return answer.ok ? { ...answer.decision, order: undefined, verdict: answer.verdicts[0]?.kind } : answer;
    };
    expect(decision({ target: 1000 })).toMatchObject({ kind: 'go_ahead', missing: 0, verdict: 'counts' });
    expect(decision({ target: 1010 })).toMatchObject({ kind: 'fall_back', missing: 50, verdict: 'counts' });
    expect(decision({ target: 1010, fallBack: false })).toMatchObject({
      reason: 'target_missed',
      verdict: 'campaign_failed',
    });
    expect(decision({ target: 1010, extendOnce: true })).toMatchObject({ kind: 'extend', verdict: 'waits' });
    expect(decision({}, [])).toMatchObject({ kind: 'fail', reason: 'nothing_reached' });
  });
});

describe('the set that buys together', () => {
  const drawn = fc.tuple(smallPledges(5, 8), someSources, fc.boolean());

  test('is the largest even consistent one over all subsets, at the least cost over all purchases', () => {
    fc.assert(
      fc.property(drawn, ([pledges, sources, reaches]) => {
        const even = consistentSets(pledges, sources, reaches).filter((set) => set.even);
        const best = even.sort((a, b) => b.ids.length - a.ids.length)[0];
        const order = bought(pledges, sources, reaches);
        const told = buyTogether(pledges, sources, { ...goesAhead, toleranceReaches: reaches });
        for (const one of told.ok ? told.verdicts : [])
          if (one.kind === 'price_above_limit' && one.withIt !== null) expect(one.withIt).toBeGreaterThan(one.limit!);
        expect(order && { total: order.sourced.total, cost: order.sourced.cost, ids: order.ids }).toEqual(
          best ? { total: best.total, cost: best.cost, ids: best.ids } : null,
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('is the best of all subsets, lowest price first, where the blend does not rise', () => {
    let judged = 0;
    fc.assert(
      fc.property(drawn, ([pledges, sources]) => {
        const most = pledges.reduce((sum, one) => sum + one.quantity + one.tolerance, 0);
        const blends = [...costsOf(sources, most)].filter(([total]) => total > 0).sort(([a], [b]) => a - b);
        if (blends.some(([total, cost], i) => i > 0 && cost * blends[i - 1]![0] > blends[i - 1]![1] * total)) return;
        judged += 1;
        const all = consistentSets(pledges, sources, false);
        all.sort((a, b) => a.cost * b.total - b.cost * a.total || b.total - a.total || b.ids.length - a.ids.length);
        expect(bought(pledges, sources)?.ids ?? null).toEqual(all[0]?.ids ?? null);
      }),
      { numRuns: 3000 },
    );
    expect(judged).toBeGreaterThan(500);
  });

  test('with one list and no delivery fee is that of the tiers: the same set, order, price and shares', () => {
    fc.assert(
      fc.property(smallPledges(7), smallList, fc.boolean(), (pledges, one, toleranceReaches) => {
        const rules = { ...goesAhead, toleranceReaches };
        const { decision, verdicts } = closeCampaign(pledges, one, rules);
        const order = bought(pledges, from([one]), toleranceReaches);
        expect(order !== null).toBe('order' in decision);
        if (!('order' in decision)) return;
        expect(order!.ids).toEqual(
          verdicts
            .filter((v) => v.kind === 'counts')
            .map((v) => v.id)
            .sort(),
        );
        expect(order!.packed).toEqual(decision.order.packed);
        expect(order!.perUnit).toBe(decision.order.unitPrice);
      }),
      { numRuns: 3000 },
    );
  });

  test('pays, each to the rupiah, never more than its limit, and together what the suppliers are owed', () => {
    fc.assert(
      fc.property(drawn, ([pledges, sources, reaches]) => {
        const order = bought(pledges, sources, reaches);
        if (!order) return;
        const { shares, total } = order.packed;
        const costs = largestRemainder(order.sourced.cost, shares);
        expect(total).toBe(order.sourced.total);
        expect(order.sourced.parts.reduce((sum, part) => sum + part.cost, 0)).toBe(order.sourced.cost);
        const counted = pledges.filter((one) => order.ids.includes(one.id));
        for (const [i, one] of counted.entries())
          expect(costs[i]).toBeLessThanOrEqual((one.highestPrice ?? Infinity) * shares[i]! || 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of pledges and suppliers', () => {
    fc.assert(
      fc.property(drawn, ([pledges, sources, reaches]) => {
        const turned = bought(pledges.toReversed(), sources.toReversed(), reaches);
        const order = bought(pledges, sources, reaches);
        expect(turned?.ids).toEqual(order?.ids);
        expect(turned?.sourced).toEqual(order?.sourced);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order is one the drop points and the suppliers can make', () => {
    const sources = from([list('bulog', 12_500, 200, { palletSize: 200 }), list('tani', 12_900, 100)]);
    const pledges = [pledge('a', 260, { tolerance: 40 })];
    expect(orderOf(pledges, sources, false)).toEqual({ total: 300, cost: 200 * 12_500 + 100 * 12_900 });
    expect(bought(pledges, sources)!.sourced.total).toBe(300);
  });
});
