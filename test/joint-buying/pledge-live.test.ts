import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depositDue, stateAfterWithdrawal, stepOfPledge } from '../../src/joint-buying/pledges/rules/deposit.ts';
import { type LiveAsk, liveOf } from '../../src/joint-buying/pledges/rules/live.ts';
import { meaningOf } from '../../src/joint-buying/pledges/rules/meaning.ts';
import { summedPledges, sumOfOne } from '../../src/joint-buying/pledges/rules/sums.ts';
import type { Deposit, DepositState, SumRow } from '../../src/joint-buying/pledges/types.ts';
import { buyTogether, closeCampaign, type Pledge, type PriceList } from '../../src/joint-buying/rules/index.ts';
import { always, goesAhead, pledge, smallList, smallPledges, someRules } from './arbitrary.ts';

const sumRow = (one: Pledge): SumRow => sumOfOne({ ...one, dropPointId: one.dropPoint });

/** As the database adds them up. */
function grouped(pledges: readonly Pledge[]): SumRow[] {
  const groups = Map.groupBy(pledges, (one) => `${one.highestPrice} ${one.dropPoint}`);
  return [...groups.values()].map((own) => ({
    ...sumRow(own[0]!),
    quantity: own.reduce((sum, one) => sum + one.quantity, 0),
    tolerance: own.reduce((sum, one) => sum + one.tolerance, 0),
    pledges: own.length,
  }));
}

const delivery = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }));
/** Lists that pack alike, as a campaign's must. */
const someLists = fc
  .array(fc.tuple(smallList, delivery), { minLength: 2, maxLength: 3 })
  .map((all) => all.filter(([list]) => list.packSize === all[0]![0].packSize))
  .map((all) => all.map(([list, cost], i) => ({ list: { ...list, id: `list-${i}` }, delivery: cost })));

describe('sums of pledges say the same as the pledges', () => {
  test('on one list: every tier, its counts, the price, what is missing, and what the rules would do', () => {
    fc.assert(
      fc.property(smallPledges(8), smallList, someRules, (pledges, list, rules) => {
        const ask: LiveAsk = { sources: [{ list, delivery: 0 }], listPrice: true, rules };
        expect(liveOf(ask, summedPledges(grouped(pledges)))).toEqual(liveOf(ask, pledges));
      }),
    );
  });

  test('on several lists: the blend, its ladder, and who accepts it', () => {
    fc.assert(
      fc.property(smallPledges(7), someLists, someRules, (pledges, sources, rules) => {
        const ask: LiveAsk = { sources, listPrice: false, rules };
        expect(liveOf(ask, summedPledges(grouped(pledges)))).toEqual(liveOf(ask, pledges));
      }),
      { numRuns: 60 },
    );
  });

  test('sums taken away are as pledges that were never there', () => {
    fc.assert(
      fc.property(smallPledges(8), fc.nat(8), (pledges, first) => {
        const [gone, left] = [pledges.slice(0, first), pledges.slice(first)];
        const byId = (all: Pledge[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(summedPledges(grouped(pledges), grouped(gone)))).toEqual(byId(summedPledges(grouped(left))));
      }),
    );
  });
});

describe('the ladder of several suppliers', () => {
  test('no step that is reached is cheaper than the price, and every one ahead is', () => {
    fc.assert(
      fc.property(smallPledges(7), someLists, someRules, (pledges, sources, rules) => {
        const live = liveOf({ sources, listPrice: false, rules }, pledges);
        if (!live.ok || !live.price) return;
        const { unitPrice } = live.price;
        for (const rung of live.rungs) expect(rung.unitPrice >= unitPrice).toBe(rung.reached);
      }),
    );
  });

  test('where the cheap supplier has no more and the blend has risen, it leads to the next tier of the others', () => {
    const list = (id: string, capacity: number | null, ...tiers: [number, number][]) => ({
      ...{ id, packSize: 10, palletSize: null, minimumOrder: 0, capacity, ...always },
      tiers: tiers.map(([from, unitPrice]) => ({ from, unitPrice })),
    });
    const sources = [
      { list: list('small', 100, [0, 90]), delivery: 0 },
      { list: list('large', null, [0, 120], [1000, 100]), delivery: 0 },
    ];
    const pledges = [pledge('a', 500, {})];
    const live = liveOf({ sources, listPrice: false, rules: goesAhead }, pledges);
    expect(live).toMatchObject({ price: { unitPrice: 114 }, next: { from: 1000, unitPrice: 100, missing: 500 } });
  });
});

describe('what the page shows is what a closing would decide', () => {
  test('on one list', () => {
    fc.assert(
      fc.property(smallPledges(8), smallList, someRules, (pledges, list, rules) => {
        const { decision } = closeCampaign(pledges, list, rules);
        const live = liveOf(
          { sources: [{ list, delivery: 0 }], listPrice: true, rules },
          summedPledges(grouped(pledges)),
        );
        if (!live.ok) throw new Error(live.reason);
        expect([live.outcome, live.missing]).toEqual([decision.kind, decision.missing]);
        if (!('order' in decision)) return;
        const { unitPrice, packed } = decision.order;
        expect(live.price).toMatchObject({ unitPrice, ordered: packed.total, pledges: packed.shares.length });
      }),
    );
  });

  test('on several', () => {
    fc.assert(
      fc.property(smallPledges(7), someLists, someRules, (pledges, sources, rules) => {
        const buying = buyTogether(pledges, sources, rules);
        const live = liveOf({ sources, listPrice: false, rules }, summedPledges(grouped(pledges)));
        if (!buying.ok || !live.ok) throw new Error('the lists pack alike');
        expect([live.outcome, live.missing]).toEqual([buying.decision.kind, buying.decision.missing]);
        if (!('order' in buying.decision)) return;
        const { perUnit, packed } = buying.decision.order;
        expect(live.price).toMatchObject({ unitPrice: perUnit, ordered: packed.total, pledges: packed.shares.length });
      }),
      { numRuns: 60 },
    );
  });
});

const list: PriceList = {
  ...{ id: 'bulog', packSize: 50, palletSize: null, minimumOrder: 0, capacity: null, ...always },
  tiers: [
    { from: 0, unitPrice: 13_500 },
    { from: 2000, unitPrice: 13_200 },
    { from: 5000, unitPrice: 12_900 },
  ],
};
const onList: LiveAsk = { sources: [{ list, delivery: 0 }], listPrice: true, rules: goesAhead };
const terms = { quantity: 500, tolerance: 0, highestPrice: null, dropPointId: 'tengah' };

describe('where a campaign stands', () => {
  test('says what is missing to the next tier, and does not count who waits for a lower price', () => {
    const live = liveOf(onList, [pledge('a', 2100), pledge('b', 900, { highestPrice: 12_900 })]);
    expect(live).toMatchObject({
      ...{ pledged: 3000, pledges: 2, price: { unitPrice: 13_200, ordered: 2100, pledged: 2100, pledges: 1 } },
      next: { unitPrice: 12_900, missing: 2000, pledged: 3000 },
    });
  });

  test('without pledges there is no price, and the first tier comes next', () => {
    expect(liveOf(onList, [])).toMatchObject({ price: null, next: { unitPrice: 13_500, missing: 50 } });
  });

  test('packs that differ, and no list at all, are named', () => {
    const other = { list: { ...list, id: 'b', packSize: 25 }, delivery: 0 };
    const ask = { ...onList, listPrice: false };
    expect(liveOf({ ...ask, sources: [...onList.sources, other] }, [])).toEqual({ ok: false, reason: 'packs_differ' });
    expect(liveOf({ ...ask, sources: [] }, [])).toEqual({ ok: false, reason: 'no_suppliers' });
  });

  test('the cheap supplier used up: the ladder names only steps that are cheaper than before', () => {
    const cheap = { ...list, id: 'tani', tiers: [{ from: 0, unitPrice: 12_000 }], capacity: 1000 };
    const sources = [
      { list: cheap, delivery: 0 },
      { list, delivery: 0 },
    ];
    const live = liveOf({ ...onList, sources, listPrice: false }, [pledge('a', 2000)]);
    if (!live.ok) throw new Error(live.reason);
    expect(live.price?.unitPrice).toBe(12_750);
    const prices = live.rungs.map((rung) => rung.unitPrice);
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  });
});

describe('what a pledge would mean', () => {
  test('it tips the tier', () => {
    expect(meaningOf(onList, [pledge('a', 1600)], terms)).toMatchObject({
      ...{ tips: true, counts: true, price: { unitPrice: 13_200 }, next: { missing: 2900 } },
      drop: { packs: 42, over: 0, lacking: 0 },
    });
  });

  test('its limit leaves it out for now', () => {
    const meaning = meaningOf(onList, [pledge('a', 1600)], { ...terms, highestPrice: 12_900 });
    expect(meaning).toMatchObject({ tips: false, counts: false, price: { unitPrice: 13_500 } });
  });

  test('what is left over at its drop point, and what would fill it', () => {
    const meaning = meaningOf(onList, [pledge('a', 120, { tolerance: 10 })], { ...terms, quantity: 100 });
    expect(meaning?.drop).toEqual({ packs: 4, over: 20, lacking: 20 });
  });
});

describe('a deposit', () => {
  test.each([
    [{ quantity: 1200, highestPrice: null }, 1000, 1_620_000],
    [{ quantity: 1200, highestPrice: 12_900 }, 1000, 1_548_000],
    [{ quantity: 1200, highestPrice: 99_000 }, 1000, 1_620_000],
    [{ quantity: 1, highestPrice: 13_333 }, 50, 67],
    [{ quantity: 1, highestPrice: 13_300 }, 50, 67],
    [{ quantity: 1, highestPrice: 13_299 }, 50, 66],
    [{ quantity: 100_000_000, highestPrice: null }, 10_000, 1_350_000_000_000],
  ])('of %j at %d basis points is %d, half-up', (asked, bps, amount) => {
    expect(depositDue(asked, [list], bps)).toBe(amount);
  });

  test('asks for something even of the smallest pledge', () => {
    const cheap = { ...list, tiers: [{ from: 0, unitPrice: 10 }] };
    expect(depositDue({ quantity: 1, highestPrice: null }, [cheap], 1)).toBe(1);
  });

  const at = (state: DepositState): Deposit => ({ id: 'd', state, amount: 100, version: 1 });
  test('follows its pledge until it is held, and does not come back from a return', () => {
    expect(stepOfPledge(null, 100)).toBe('asked');
    const steps = (['due', 'reported', 'held', 'applied', 'void', 'to_return', 'returned'] as const).map((state) =>
      stepOfPledge(at(state), 200),
    );
    expect(steps).toEqual(['follows', 'follows', 'kept', 'kept', 'asked_again', 'returning', 'returning']);
    expect(stepOfPledge(at('due'), 100)).toBe('kept');
    const after = (['due', 'reported', 'held', 'void'] as const).map((state) => stateAfterWithdrawal(at(state)));
    expect(after).toEqual(['void', 'void', 'to_return', null]);
  });
});
