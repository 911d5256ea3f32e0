import { giniByWeight } from '../fairness/rules.ts';
import type { Entry, Run, Way, World } from './world.ts';

/** What a year under one policy came to. Money in rupiah, parts between 0 and 1. */
export type Figures = {
  way: Way;
  orders: number;
  cost: number;
  /** Of what was asked for, by orders' mean. */
  fillRate: number;
  cooperativesPerOrder: number;
  /** Of what each was awarded for a unit of its weight; the commodities' own, averaged by their value. */
  gini: number;
  /** What the first divisions cost above the cheapest at the same moment that fill as much. */
  priceOfFairness: number;
  replans: number;
  /** Confirmed awards that a later plan changed: always 0. */
  awardsChanged: number;
};

export function figuresOf(world: World, { way, orders, ledger }: Run): Figures {
  const sum = (of: (order: Run['orders'][number]) => number) => orders.reduce((total, order) => total + of(order), 0);
  const planned = sum((order) => (order.cheapest === null ? 0 : order.planned));
  const cheapest = sum((order) => order.cheapest ?? 0);
  return {
    way,
    orders: orders.length,
    cost: sum((order) => order.cost),
    fillRate: sum((order) => order.filled / order.asked) / Math.max(orders.length, 1),
    cooperativesPerOrder: sum((order) => order.cooperatives) / Math.max(orders.length, 1),
    gini: giniOf(world, ledger),
    priceOfFairness: cheapest > 0 ? planned / cheapest - 1 : 0,
    replans: sum((order) => order.replans),
    awardsChanged: sum((order) => order.changed),
  };
}

/** Who lists a commodity counts for it, awarded or not. */
function giniOf({ stalls }: World, ledger: readonly Entry[]): number {
  let [weighed, value] = [0, 0];
  for (const [commodityId, entries] of Map.groupBy(ledger, (entry) => entry.commodityId)) {
    const sellers = new Map(
      stalls
        .filter((stall) => stall.commodityId === commodityId)
        .map(({ cooperativeId, weight }) => [cooperativeId, { weight, awarded: 0 }]),
    );
    for (const { cooperativeId, quantity } of entries) sellers.get(cooperativeId)!.awarded += quantity;
    const traded = entries.reduce((total, entry) => total + entry.value, 0);
    weighed += (giniByWeight([...sellers.values()]) ?? 0) * traded;
    value += traded;
  }
  return value > 0 ? weighed / value : 0;
}
