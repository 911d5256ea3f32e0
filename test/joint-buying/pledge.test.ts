import { describe, expect, test } from 'vitest';
import { checkPledge, type PledgeContext } from '../../src/joint-buying/rules/pledge.ts';
import { MOST_QUANTITY, type Pledge, type PriceList } from '../../src/joint-buying/rules/types.ts';
import { always, pledge } from './arbitrary.ts';

const list: PriceList = {
  ...{ id: 'bulog', packSize: 50, palletSize: null, minimumOrder: 0, capacity: null, ...always },
  tiers: [
    { from: 0, unitPrice: 13_500 },
    { from: 2000, unitPrice: 12_900 },
  ],
};
const open: PledgeContext = {
  ...{ state: 'open', deadline: 100, suspended: false, dropPoints: ['tengah'], alone: false, lists: [list] },
};

describe('a pledge', () => {
  test.each<[string, Partial<Pledge>, Partial<PledgeContext>]>([
    ['campaign_not_open', {}, { state: 'closing' }],
    ['deadline_passed', { at: 100 }, {}],
    ['cooperative_suspended', {}, { suspended: true }],
    ['unknown_drop_point', { dropPoint: 'timur' }, {}],
    ['quantity_zero', { quantity: 0 }, {}],
    ['quantity_zero', { quantity: Number.NaN }, {}],
    ['quantity_too_large', { quantity: MOST_QUANTITY + 1 }, {}],
    ['quantity_too_large', { quantity: 1.5 }, {}],
    ['tolerance_out_of_range', { tolerance: -1 }, {}],
    ['tolerance_out_of_range', { tolerance: MOST_QUANTITY }, {}],
    ['price_out_of_range', { highestPrice: 0 }, {}],
    ['price_below_every_tier', { highestPrice: 12_899 }, {}],
    ['below_a_pack', { quantity: 40, tolerance: 9 }, { alone: true }],
  ])('%s: %o %o', (reason, wrong, context) => {
    expect(checkPledge(pledge('a', 500, { at: 99, ...wrong }), { ...open, ...context })).toEqual({ ok: false, reason });
  });

  test('up to the last moment, at the cheapest price, or below a pack where packs are shared', () => {
    expect(checkPledge(pledge('a', 500, { at: 99, highestPrice: 12_900 }), open)).toEqual({ ok: true });
    expect(checkPledge(pledge('a', 40), open)).toEqual({ ok: true });
    expect(checkPledge(pledge('a', 40, { tolerance: 10 }), { ...open, alone: true })).toEqual({ ok: true });
  });
});
