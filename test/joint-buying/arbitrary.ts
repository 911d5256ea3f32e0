import fc from 'fast-check';
import type { ClosingRules } from '../../src/joint-buying/rules/outcome.ts';
import { SHORTAGE_RULES } from '../../src/joint-buying/rules/shortage.ts';
import type { Pledge, PriceList } from '../../src/joint-buying/rules/types.ts';

/** Few enough for all subsets, close enough for ties: three drop points, four moments, limits on and between the prices. */
const pledgeOf = (most: number): fc.Arbitrary<Omit<Pledge, 'id' | 'cooperativeId'>> =>
  fc.record({
    quantity: fc.integer({ min: 1, max: most }),
    tolerance: fc.oneof(fc.constant(0), fc.nat(most)),
    highestPrice: fc.option(fc.integer({ min: 4, max: 13 }), { freq: 2 }),
    dropPoint: fc.constantFrom('barat', 'tengah', 'timur'),
    at: fc.nat(3),
  });

export const smallPledges = (maxLength: number, most = 12): fc.Arbitrary<Pledge[]> =>
  fc
    .array(pledgeOf(most), { maxLength })
    .map((all) => all.map((pledge, i) => ({ ...pledge, id: `p${(i * 5) % 8}`, cooperativeId: `c${i}` })));

/** Without problems: one to four tiers, packs of 1 to 5, pallets and capacities now and then. */
export const smallList: fc.Arbitrary<PriceList> = fc
  .record({
    packSize: fc.integer({ min: 1, max: 5 }),
    pallet: fc.option(fc.integer({ min: 2, max: 3 }), { freq: 2 }),
    minimumOrder: fc.oneof(fc.constant(0), fc.nat(12)),
    spare: fc.option(fc.nat(25), { freq: 2 }),
    froms: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }),
    prices: fc.uniqueArray(fc.integer({ min: 5, max: 12 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ packSize, pallet, minimumOrder, spare, froms, prices }) => {
    const falling = [...prices].sort((a, b) => b - a);
    const tiers = [0, ...froms.sort((a, b) => a - b)].map((from, i) => ({ from, unitPrice: falling[i]! }));
    const unit = packSize * (pallet ?? 1);
    const least = Math.ceil(Math.max(minimumOrder, tiers.at(-1)!.from, 1) / unit) * unit;
    const capacity = spare === null ? null : least + spare;
    return { ...{ id: 'bulog', tiers, packSize, palletSize: pallet && unit }, minimumOrder, capacity, ...always };
  });

export const always = { validFrom: 0, validUntil: 100 };

export const someRules: fc.Arbitrary<ClosingRules> = fc.record({
  target: fc.oneof(fc.constant(0), fc.nat(40)),
  extendOnce: fc.boolean(),
  extended: fc.boolean(),
  fallBack: fc.boolean(),
  toleranceReaches: fc.boolean(),
  shortage: fc.constantFrom(...SHORTAGE_RULES),
});

export const goesAhead: ClosingRules = {
  ...{ target: 0, extendOnce: false, extended: false, fallBack: true, toleranceReaches: false },
  shortage: 'proportional',
};

/** A pledge by name, the others as far as they matter. */
export const pledge = (id: string, quantity: number, more: Partial<Pledge> = {}): Pledge => ({
  ...{ id, cooperativeId: id, quantity, tolerance: 0, highestPrice: null, dropPoint: 'tengah', at: 0 },
  ...more,
});
