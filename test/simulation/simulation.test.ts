import { describe, expect, test } from 'vitest';
import { readAsked, simulate, table } from '../../db/local/simulate.ts';
import { COMMODITIES, simulatedWorld } from '../../db/local/simulated-world.ts';
import { play } from '../../src/orders/simulation/play.ts';
import type { Way } from '../../src/orders/simulation/world.ts';
import { POLICIES } from '../../src/orders/split/index.ts';

const by = (policy: Way['policy'], withinBps: number | null = null): Way => ({ policy, withinBps });
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
      for (const order of play(world, by(policy)).orders) expect(order.planned).toBeGreaterThanOrEqual(order.cheapest);
  });
});

describe('what is asked', () => {
  test('all policies come with the two limited fair ones', () => {
    expect(readAsked(['--policy', 'all', '--orders', '5'])).toMatchObject({
      orders: 5,
      ways: [...POLICIES.map((policy) => by(policy)), by('fair', 100), by('fair', 200)],
    });
    expect(readAsked(['--within', '1.5'])).toMatchObject({ orders: 1000, ways: [by('fair', 150)] });
  });

  test.each([
    [['--orders', '0'], '--orders'],
    [['--orders', '1e9'], '--orders'],
    [['--seed', '-1'], '--seed'],
    [['--policy', 'best'], '--policy'],
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
