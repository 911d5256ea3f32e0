import { describe, expect, test } from 'vitest';
import { readAsked, simulate, table } from '../../db/local/simulate.ts';
import { COMMODITIES, simulatedWorld } from '../../db/local/simulated-world.ts';
import { play } from '../../src/orders/simulation/play.ts';
import type { Way } from '../../src/orders/simulation/world.ts';
import { POLICIES } from '../../src/orders/split/index.ts';

const by = (policy: Way['policy'], withinBps: number | null = null, maxSuppliers: number | null = null): Way => ({
  ...{ policy, withinBps, maxSuppliers },
});
const asked = { orders: 60, seed: 3, commodities: COMMODITIES };

describe('a year of orders', () => {
  test('is the same for the same seed, and another one for another', () => {
    const figures = simulate({ ...asked, ways: [by('fair')] });
    expect(simulate({ ...asked, ways: [by('fair')] })).toEqual(figures);
    expect(simulate({ ...asked, seed: 4, ways: [by('fair')] })[0]!.cost).not.toBe(figures[0]!.cost);
  });

  const world = simulatedWorld(asked);
  test.each(POLICIES)('%s: the ledger sums to what was awarded, and no plan changes what is confirmed', (policy) => {
    const { ledger, orders } = play(world, by(policy));
    const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0);
    expect(sum(ledger.map((entry) => entry.quantity))).toBe(sum(orders.map((order) => order.filled)));
    expect(sum(orders.map((order) => order.replans))).toBeGreaterThan(0);
    expect(sum(orders.map((order) => order.changed))).toBe(0);
    expect(orders.every((order) => order.filled <= order.asked)).toBe(true);
    // What is paid for goods and deliveries is no less than the goods themselves.
    expect(sum(orders.map((order) => order.cost))).toBeGreaterThan(sum(ledger.map((entry) => entry.value)));
  });

  test('nobody gives more between two fillings than it has', () => {
    const { ledger } = play(world, by('cheapest'));
    for (const stall of world.stalls) {
      const own = ledger.filter((e) => e.cooperativeId === stall.cooperativeId && e.commodityId === stall.commodityId);
      const given = Map.groupBy(own, (e) => Math.floor((e.day - stall.refillFrom) / stall.refillDays));
      for (const entries of given.values())
        expect(entries.reduce((sum, e) => sum + e.quantity, 0)).toBeLessThanOrEqual(stall.capacity);
    }
  });

  test('no policy is cheaper at the first division than the cheapest', () => {
    for (const policy of POLICIES)
      for (const { planned, cheapest } of play(world, by(policy)).orders)
        expect(planned).toBeGreaterThanOrEqual(cheapest ?? 0);
  });
});

describe('a hundred fair orders', () => {
  const rice = { orders: 100, seed: 1, commodities: ['beras-medium'] };
  const stalls = simulatedWorld(rice).stalls;
  const weights = stalls.reduce((sum, stall) => sum + stall.weight, 0);
  const prices = stalls.map((stall) => Math.min(...stall.tiers.map((tier) => tier.unitPrice)));
  /** What even shares cost above the lowest price, each at its best price step and brought for nothing. */
  const even = stalls.reduce((sum, { weight }, i) => sum + (weight / weights) * prices[i]!, 0);
  const floor = even / Math.min(...prices) - 1;

  test('leave next to no inequality, for what these prices make it cost', () => {
    const [fair] = simulate({ ...rice, ways: [by('fair')] });
    expect(fair!.gini).toBeLessThan(0.05);
    expect(fair!.awardsChanged).toBe(0);
    // The sellers' own prices lie this far apart; what comes on top is one delivery from each.
    expect(floor).toBeGreaterThan(0.02);
    expect(fair!.priceOfFairness).toBeGreaterThan(floor / 2);
  });

  test('with few cooperatives an order, who got less so far comes next: nearly as even for a fraction of the deliveries', () => {
    const [few, cheapest] = simulate({ ...rice, ways: [by('fair', null, 4), by('cheapest')] });
    expect(few!.gini).toBeLessThan(0.1);
    expect(few!.gini).toBeLessThan(cheapest!.gini / 5);
    expect(few!.priceOfFairness).toBeLessThan(0.025);
  });
});

describe('what is asked', () => {
  test('all policies come with the two limited fair ones', () => {
    expect(readAsked(['--policy', 'all', '--orders', '5'])).toMatchObject({
      orders: 5,
      ways: [...POLICIES.map((policy) => by(policy)), by('fair', 100), by('fair', 200)],
    });
    expect(readAsked(['--within', '1.5'])).toMatchObject({ orders: 1000, ways: [by('fair', 150)] });
    expect(readAsked(['--suppliers', '4'])).toMatchObject({ ways: [by('fair', null, 4)] });
  });

  test.each([
    [['--orders', '0'], '--orders'],
    [['--orders', '1e9'], '--orders'],
    [['--seed', '-1'], '--seed'],
    [['--policy', 'best'], '--policy'],
    [['--suppliers', '0'], '--suppliers'],
    [['--within', 'x'], '--within'],
    [['--within', '101'], '--within'],
    [['--policy', 'nearest', '--within', '1'], '--within'],
    [['--commodity', 'gold'], '--commodity'],
    [['--what'], '--what'],
  ])('%j is answered with a sentence that names it', (args, name) => {
    expect(readAsked(args)).toContain(name);
  });

  test('the table has a row for each policy under one line of headings', () => {
    const rows = table(simulate({ ...asked, orders: 3, ways: [by('cheapest'), by('fair', 200)] })).split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Gini');
    expect(rows[2]).toMatch(/^fair within 2 %/);
  });
});
