import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listProblems, tierAt, tierWithin } from '../../src/joint-buying/rules/tiers.ts';
import type { PriceList } from '../../src/joint-buying/rules/types.ts';
import { smallList } from './arbitrary.ts';

const good: PriceList = {
  id: 'bulog',
  tiers: [
    { from: 0, unitPrice: 13_500 },
    { from: 10_000, unitPrice: 13_100 },
    { from: 50_000, unitPrice: 12_900 },
  ],
  ...{ packSize: 50, palletSize: 1000, minimumOrder: 2000, capacity: 80_000, validFrom: 0, validUntil: 1000 },
};
const tier = (from: number, unitPrice: number) => ({ from, unitPrice });

describe('a price list', () => {
  test('without problems', () => {
    expect(listProblems(good, { closesAt: 500, deliveryUntil: 900 })).toEqual([]);
    fc.assert(
      fc.property(smallList, (list) => {
        expect(listProblems(list)).toEqual([]);
      }),
    );
  });

  test.each<[Partial<PriceList>, object[]]>([
    [{ tiers: [] }, [{ reason: 'no_tiers' }]],
    [{ tiers: [tier(0, 13_000), tier(100, 13_100)] }, [{ reason: 'tiers_rising', at: 1 }]],
    [{ tiers: [tier(0, 13_000), tier(100, 13_000)] }, [{ reason: 'tiers_flat', at: 1 }]],
    [{ tiers: [tier(100, 13_000), tier(100, 12_000)] }, [{ reason: 'tiers_overlap', at: 1 }]],
    [{ tiers: [tier(100, 13_000), tier(50, 12_000)] }, [{ reason: 'tiers_overlap', at: 1 }]],
    [{ tiers: [tier(0, 0)] }, [{ reason: 'tier_out_of_range', at: 0 }]],
    [{ tiers: [tier(0.5, 10)] }, [{ reason: 'tier_out_of_range', at: 0 }]],
    [{ tiers: [tier(0, 10), tier(81_000, 9)] }, [{ reason: 'tier_above_capacity', at: 1 }]],
    [{ capacity: 50_500, tiers: [tier(0, 10), tier(50_400, 9)] }, [{ reason: 'tier_above_capacity', at: 1 }]],
    [{ tiers: [tier(3000, 10)] }, [{ reason: 'first_tier_above_minimum', at: 0 }]],
    [{ packSize: 0 }, [{ reason: 'pack_out_of_range' }, { reason: 'pallet_not_whole_packs' }]],
    [{ palletSize: 1010 }, [{ reason: 'pallet_not_whole_packs' }]],
    [{ minimumOrder: -1 }, [{ reason: 'minimum_out_of_range' }]],
    [{ minimumOrder: 80_001 }, [{ reason: 'minimum_above_capacity' }]],
    [{ capacity: 900, minimumOrder: 0, tiers: [tier(0, 10)] }, [{ reason: 'capacity_out_of_range' }]],
    [{ validUntil: 0 }, [{ reason: 'validity_empty' }]],
    [{ validUntil: 900 }, [{ reason: 'ends_before_delivery' }]],
    [{ validFrom: 501 }, [{ reason: 'starts_after_closing' }]],
  ])('%o: %o', (wrong, problems) => {
    expect(listProblems({ ...good, ...wrong }, { closesAt: 500, deliveryUntil: 900 })).toEqual(problems);
  });

  test('a total falls into the last tier it reaches, and a limit opens the first tier within it', () => {
    expect(tierAt(good.tiers, 49_999)!.unitPrice).toBe(13_100);
    expect(tierAt(good.tiers, 50_000)!.unitPrice).toBe(12_900);
    expect(tierAt([tier(10, 5)], 9)).toBeNull();
    expect(tierWithin(good.tiers, 13_200)!.from).toBe(10_000);
    expect(tierWithin(good.tiers, 12_899)).toBeNull();
    expect(tierWithin(good.tiers, null)!.from).toBe(0);
  });
});
