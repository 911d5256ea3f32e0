import { type LinePlan, type LineProblem, lineProblem, planLine } from '../planning/line.ts';
import { ledgerKey, type MarketOffer, type Need, type Terms } from '../planning/market.ts';
import { planOrder } from '../planning/order.ts';
import { replan } from '../planning/replan.ts';
import { POLICIES, type Policy } from '../split/index.ts';
import type { Limits } from '../types.ts';
import { giniByWeight } from './rules.ts';

/** One line of an order that was placed, with where it went. */
export type PastLine = Limits & {
  orderId: string;
  placedAt: number;
  latitude: number | null;
  longitude: number | null;
  commodityId: string;
  quantity: number;
};

/** A policy; the fair one also within so many 1/10,000 of the cheapest, or with at most so many cooperatives a line. */
export type Way = { policy: Policy; withinBps: number | null; most: number | null };
const WAYS: readonly Way[] = [
  ...POLICIES.map((policy) => ({ policy, withinBps: null, most: null })),
  { policy: 'fair', withinBps: 100, most: null },
  { policy: 'fair', withinBps: null, most: 3 },
];

/** What past orders would come to. Money in rupiah. */
export type Replayed = {
  way: Way;
  cost: number;
  /** Different ones over all orders, and one order's mean. */
  cooperatives: number;
  perOrder: number;
  /** By value over the goods' own; null while nothing was awarded. */
  gini: number | null;
  /** Lines that these offers cannot fill. */
  shortLines: number;
};

/**
 * Divides past orders again under every policy, oldest first, each by itself over the whole stock; the fair policy remembers
 * what its own earlier divisions gave.
 * @param today a day on which the offers have to be open
 */
export function replay(lines: readonly PastLine[], market: readonly MarketOffer[], today: string): Replayed[] {
  const orders = [...Map.groupBy(lines, (line) => line.orderId).values()].sort(
    ([a], [b]) => a!.placedAt - b!.placedAt || (a!.orderId < b!.orderId ? -1 : 1),
  );
  return WAYS.map((way) => replayOne(orders, market, today, way));
}

function replayOne(
  orders: readonly (readonly PastLine[])[],
  market: readonly MarketOffer[],
  today: string,
  way: Way,
): Replayed {
  const ledger = new Map<string, number>();
  const plans = orders.map((order) => {
    const planned = planPast(order, market, { today, ledger: new Map(ledger) }, way);
    for (const { need, awards } of planned.lines)
      for (const { offer, quantity } of awards) add(ledger, ledgerKey(need.commodityId, offer.cooperativeId), quantity);
    return planned;
  });
  const all = plans.flatMap((plan) => plan.lines);
  const served = plans.map((plan) => cooperativesIn(plan.lines).size);
  return {
    way,
    cost: plans.reduce((sum, plan) => sum + plan.cost, 0),
    cooperatives: cooperativesIn(all).size,
    perOrder: served.reduce((sum, count) => sum + count, 0) / Math.max(served.length, 1),
    gini: giniOf(all, market, ledger),
    shortLines: all.filter((line) => line.shortage > 0).length,
  };
}

const add = (sums: Map<string, number>, key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);

const cooperativesIn = (lines: readonly LinePlan[]): Set<string> =>
  new Set(lines.flatMap((line) => line.awards.map((award) => award.offer.cooperativeId)));

type Then = { today: string; ledger: ReadonlyMap<string, number> };
/** Who needs how many days was settled when the order was placed. */
const DAYS_AHEAD = 365;

function planPast(order: readonly PastLine[], market: readonly MarketOffer[], { today, ledger }: Then, way: Way) {
  const { latitude, longitude } = order[0]!;
  const terms: Terms = { neededOn: today, daysAhead: DAYS_AHEAD, site: { latitude, longitude }, ledger };
  if (way.withinBps !== null) return planWithin(order, market, terms, way.withinBps);
  const problems = order.map(({ commodityId, quantity, priceCeiling, maxSuppliers, maxShareBps }, position) => {
    const limits = { priceCeiling, maxSuppliers, maxShareBps };
    const need: Need = { lineId: String(position), position, commodityId, demand: quantity, ...limits };
    return lineProblem(need, market, [], new Set(), terms);
  });
  return planOrder(way.most === null ? problems : problems.map((line) => limited(line, way.most!)), way.policy);
}

/** At most so many cooperatives, or as few as fill the line where it takes more. */
function limited(line: LineProblem, most: number): LineProblem {
  const needed = planLine(line, 'fewest').plan?.awards.length ?? 0;
  const limit = Math.min(Math.max(most, needed), line.problem.maxSuppliers ?? Number.POSITIVE_INFINITY);
  return { ...line, problem: { ...line.problem, maxSuppliers: limit } };
}

/** Steps of the search for one line: a few milliseconds. */
const STEPS = 1_000_000;

/** Line after line, as a new plan does it: weighing fairness against cost over all lines at once would take too long for a page. */
function planWithin(order: readonly PastLine[], market: readonly MarketOffer[], terms: Terms, bps: number) {
  const lines = order.map((line, position) => {
    return { ...line, id: String(position), position, waived: 0, lost: 0, shortage: 0, waitsForOffers: false };
  });
  const plans = replan(lines, [], market, 'fair', terms, { bps, steps: STEPS });
  return { lines: plans, cost: plans.reduce((sum, { plan }) => sum + (plan?.cost ?? 0), 0) };
}

/** The commodities' own, each counted by the value of its goods. */
function giniOf(
  lines: readonly LinePlan[],
  market: readonly MarketOffer[],
  ledger: ReadonlyMap<string, number>,
): number | null {
  const value = new Map<string, number>();
  for (const { need, awards } of lines)
    for (const { quantity, unitPrice } of awards) add(value, need.commodityId, quantity * unitPrice);
  let [weighed, total] = [0, 0];
  for (const [commodityId, worth] of value) {
    const sellers = market.filter((offer) => offer.commodityId === commodityId);
    const claims = new Map(
      sellers.map(({ cooperativeId, weight }) => [
        cooperativeId,
        { weight, awarded: ledger.get(ledgerKey(commodityId, cooperativeId)) ?? 0 },
      ]),
    );
    weighed += (giniByWeight([...claims.values()]) ?? 0) * worth;
    total += worth;
  }
  return total > 0 ? weighed / total : null;
}
