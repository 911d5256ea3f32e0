import { describe, expect, test } from 'vitest';
import {
  type Bought,
  buyTogether,
  closeCampaign,
  deliveries,
  landedCosts,
  listProblems,
  type PriceList,
  type Receipt,
  SHORTAGE_RULES,
  type Source,
  shareShortage,
} from '../../src/joint-buying/rules/index.ts';
import { always, goesAhead, pledge } from './arbitrary.ts';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Sixty-eight cooperatives pledge 0.4 to 2.5 tonnes of rice at six drop points; every fifth wants it at 12.950 or below. */
const pledges = Array.from({ length: 68 }, (_, i) =>
  pledge(`k${String(i).padStart(2, '0')}`, 400 + ((i * 137) % 2101), {
    ...{ tolerance: (i % 3) * 25, dropPoint: `kecamatan-${i % 6}`, at: (i * 29) % 68 },
    highestPrice: i % 5 === 0 ? 12_950 : null,
  }),
);

const tiers = (...steps: [number, number][]) => steps.map(([from, unitPrice]) => ({ from, unitPrice }));
const list = (id: string, capacity: number | null, ...steps: [number, number][]): PriceList => ({
  ...{ id, packSize: 50, palletSize: null, minimumOrder: 1000, capacity, tiers: tiers(...steps), ...always },
});
const bulog = list('bulog', null, [0, 13_500], [20_000, 13_200], [60_000, 12_900]);
const sources: Source[] = [
  { list: bulog, delivery: 1_500_000 },
  { list: list('distributor', 30_000, [0, 13_400], [25_000, 12_850]), delivery: 900_000 },
  { list: list('kelompok-tani', 8000, [0, 12_700]), delivery: 400_000 },
];

const order = (): Bought => {
  const answer = buyTogether(pledges, sources, goesAhead);
  if (!answer.ok || answer.decision.kind !== 'go_ahead') throw new Error('the founding example goes ahead');
  return answer.decision.order;
};

describe('the founding example', () => {
  test('its lists are without problems, and together it buys at 12.900 what one alone pays 13.500 for', () => {
    for (const one of sources) expect(listProblems(one.list)).toEqual([]);
    expect(closeCampaign(pledges, bulog, goesAhead).decision).toMatchObject({ order: { unitPrice: 12_900 } });
    expect(closeCampaign(pledges.slice(1, 2), bulog, goesAhead).decision).toMatchObject({ kind: 'fail' });
  });

  test('those who want it at 12.950 tip the tier of 12.900: without them it is 13.200', () => {
    const others = pledges.filter((one) => one.highestPrice === null);
    expect(sum(others.map((one) => one.quantity))).toBeGreaterThan(60_000);
    const dear = { ...bulog, tiers: tiers([0, 13_500], [20_000, 13_200], [85_000, 12_900]) };
    expect(closeCampaign(pledges, dear, goesAhead).decision).toMatchObject({ order: { unitPrice: 12_900 } });
    expect(closeCampaign(others, dear, goesAhead).decision).toMatchObject({ order: { unitPrice: 13_200 } });
  });

  test('three suppliers together cost less than any of them alone, and every pack is brought to a drop point', () => {
    const { sourced, packed } = order();
    const alone = buyTogether(pledges, [sources[0]!], goesAhead);
    expect(sourced.proven).toBe(true);
    expect(sourced.parts.length).toBeGreaterThan(1);
    if (alone.ok && 'order' in alone.decision) expect(sourced.cost).toBeLessThan(alone.decision.order.sourced.cost);
    const brought = deliveries(sourced.parts, packed.drops);
    expect(sum(brought.map((one) => one.packs)) * 50).toBe(sum(packed.shares));
    expect(packed.drops).toHaveLength(6);
  });

  test.each(SHORTAGE_RULES)(
    '300 kg short, shared %s: every gram and rupiah is accounted for, and who buys alone pays more',
    (rule) => {
      const { sourced, packed } = order();
      const claims = pledges.map(({ id, at }, i) => ({ id, at, quantity: packed.shares[i]! * 1000 }));
      const arrived = (sourced.total - 300) * 1000;
      const received = shareShortage({ rule, available: arrived, claims });
      expect(sum(received)).toBe(arrived);
      for (const [i, share] of received.entries()) expect(share).toBeLessThanOrEqual(claims[i]!.quantity);

      const alone = { unitPrice: 13_500, source: 'lowest_tier' as const };
      const receipts: Receipt[] = pledges.map((one, i) => ({ ...one, received: received[i]!, alone }));
      const landed = landedCosts({
        ...{ invoiced: sourced.cost, billed: sourced.total * 1000, receipts },
        charges: [
          { kind: 'transport', amount: 6_000_000, by: 'drop' },
          { kind: 'handling', amount: 1_360_000, by: 'weight' },
        ],
      });
      if (!landed.ok) throw new Error(landed.reason);
      expect(sum(landed.costs.map((one) => one.total))).toBe(sourced.cost + 7_360_000);
      expect(sum(landed.costs.map((one) => one.saved ?? 0))).toBeGreaterThan(0);
    },
  );
});
