import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/joint-buying/inputs-quantity.ts';
import { aMonth, serve, servings } from '../../src/joint-buying/needs/rules.ts';
import { type ListReason, listProblems } from '../../src/joint-buying/rules/index.ts';
import { isReplacedBy, standingOf } from '../../src/joint-buying/suppliers/rules.ts';
import { fieldOf, listProblemText } from '../../src/joint-buying/suppliers/texts-problems.ts';
import type { StoredList } from '../../src/joint-buying/suppliers/types.ts';

const rice = { tradeUnit: 'kg', packName: 'karung', packContent: 50 };

describe('a typed quantity', () => {
  test.each([
    ['20 ton', 'kg', 20_000],
    ['2,5', 'kuintal', 250],
    ['3 karung', undefined, 150],
    ['1.500 kg', 'ton', 1500],
    ['12kw', undefined, 1200],
    ['1.5 t', undefined, 1500],
  ])('%s beside %s is %i', (typed, chosen, value) => {
    expect(readQuantity(typed, chosen, rice, 1_000_000)).toEqual({ ok: true, value });
  });

  test.each([
    ['5 peti', 'unknown_unit'],
    ['', 'required'],
    ['ton', 'not_a_figure'],
    ['0 ton', 'not_positive'],
    ['2000 ton', 'too_large'],
    ['0,5', 'not_whole'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(readQuantity(typed, undefined, rice, 1_000_000)).toEqual({ ok: false, reason });
  });
});

const list = {
  ...{ id: '', packSize: 50, palletSize: null, minimumOrder: 0, capacity: null, validFrom: 1e12, validUntil: 2e12 },
  tiers: [
    { from: 0, unitPrice: 13_500 },
    { from: 5000, unitPrice: 13_200 },
  ],
};

describe('what is wrong with a price list', () => {
  const tier = (from: number, unitPrice: number) => ({ ...list, tiers: [...list.tiers, { from, unitPrice }] });
  const window = { closesAt: 5e11, deliveryUntil: 3e12 };
  const wrong: Record<
    ListReason,
    | typeof list
    | (Omit<typeof list, 'palletSize' | 'capacity'> & { palletSize: number | null; capacity: number | null })
  > = {
    ...{ no_tiers: { ...list, tiers: [] }, tier_out_of_range: tier(9000, 0), tiers_overlap: tier(5000, 13_000) },
    ...{ tiers_rising: tier(9000, 13_300), tiers_flat: tier(9000, 13_200) },
    tier_above_capacity: { ...tier(9000, 13_000), capacity: 8000 },
    first_tier_above_minimum: { ...list, tiers: [{ from: 100, unitPrice: 13_500 }] },
    pack_out_of_range: { ...list, packSize: 0 },
    pallet_not_whole_packs: { ...list, palletSize: 120 },
    minimum_out_of_range: { ...list, minimumOrder: -1 },
    capacity_out_of_range: { ...list, capacity: 40 },
    minimum_above_capacity: { ...list, minimumOrder: 5001, capacity: 5040 },
    validity_empty: { ...list, validUntil: 1e12 },
    ...{ starts_after_closing: list, ends_before_delivery: list },
  };

  test.each(Object.keys(wrong) as ListReason[])('%s is told in both languages, beside a field', (reason) => {
    const problem = listProblems(wrong[reason], window).find((one) => one.reason === reason)!;
    const said = (['id', 'en'] as const).map((lang) =>
      listProblemText(problem, wrong[reason], { unit: 'kg', window }, lang),
    );
    expect(new Set(said).size).toBe(2);
    for (const text of said) expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
    if (problem.at !== undefined) expect(said[0]).toMatch(new RegExp(`[Tt]ingkat ${problem.at + 1}`));
    expect(fieldOf(problem, (at) => at)).toMatch(/^(tiers\.\d\.(from|price)|[a-z]+[A-Z][a-z]+|capacity)$/);
  });

  test('a tier is named by its row where rows before it were left empty', () => {
    const [problem] = listProblems(tier(9000, 13_300));
    const rows = [0, 3, 6];
    const words = { unit: 'kg', numberOf: (at: number) => rows[at]! + 1 };
    expect(listProblemText(problem!, tier(9000, 13_300), words, 'en')).toBe(
      'The price of tier 7 (Rp13.300/kg) is above that of tier 4 (Rp13.200/kg). More must cost less: write less than Rp13.200.',
    );
    expect(fieldOf(problem!, (at) => rows[at]!)).toBe('tiers.6.price');
  });
});

describe('where a list stands', () => {
  const held = { validFrom: 100, validUntil: 200, endedAt: null };

  test.each([
    [held, 99, 'later'],
    [held, 100, 'in_force'],
    [held, 199, 'in_force'],
    [held, 200, 'ended'],
    [{ ...held, endedAt: 150 }, 149, 'in_force'],
    [{ ...held, endedAt: 150 }, 150, 'ended'],
    // Replaced before it began.
    [{ ...held, endedAt: 90 }, 80, 'ended'],
  ] as const)('%o at %i: %s', (one, now, standing) => {
    expect(standingOf(one, now)).toBe(standing);
  });

  test('a new list replaces those whose days it shares, and no others', () => {
    expect(isReplacedBy(held, { validFrom: 150, validUntil: 300 })).toBe(true);
    expect(isReplacedBy(held, { validFrom: 200, validUntil: 300 })).toBe(false);
    expect(isReplacedBy(held, { validFrom: 10, validUntil: 100 })).toBe(false);
    expect(isReplacedBy({ ...held, endedAt: 120 }, { validFrom: 100, validUntil: 300 })).toBe(false);
  });
});

describe('what is needed in a month', () => {
  test('is added up in whole units and rounded half-up, once', () => {
    expect(aMonth({ weekly: 3 })).toBe(13);
    expect(aMonth({ weekly: 1, fortnightly: 1 })).toBe(7); // 6.5
    expect(aMonth({ monthly: 7, quarterly: 1 })).toBe(7); // 7.33
    expect(aMonth({})).toBe(0);
    // As much as all cooperatives of the country could write.
    expect(aMonth({ weekly: 8e12 })).toBe(34_666_666_666_667);
  });

  const stored = (given: Partial<StoredList>) =>
    ({ ...list, supplierName: 'A', deliveryCost: 0, deliveryDays: 0, ...given }) as StoredList;

  test('a list serves with the tier the quantity reaches, delivery shared out and rounded up', () => {
    expect(serve(stored({ deliveryCost: 100_000 }), 4900)).toMatchObject({
      ...{ unitPrice: 13_500, perUnit: 13_521, next: { missing: 100, unitPrice: 13_200 } },
    });
    expect(serve(stored({ capacity: 4900 }), 9000)).toMatchObject({ quantity: 4900, unitPrice: 13_500, next: null });
    expect(serve(stored({ minimumOrder: 6000 }), 5000)).toMatchObject({
      ...{ unitPrice: null, perUnit: null, next: { missing: 1000, unitPrice: 13_200 } },
    });
    expect(serve(stored({}), 49)).toMatchObject({ unitPrice: null, next: { missing: 1, unitPrice: 13_500 } });
  });

  test('the cheapest stands first, whatever the order they come in', () => {
    const all = [stored({ id: 'a', minimumOrder: 9000 }), stored({ id: 'b', deliveryCost: 1 }), stored({ id: 'c' })];
    const order = (lists: StoredList[]) => servings(lists, 6000).map((one) => one.list.id);
    expect(order(all)).toEqual(['c', 'b', 'a']);
    expect(order(all.reverse())).toEqual(['c', 'b', 'a']);
  });
});
