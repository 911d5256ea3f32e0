import { type Offer, type Plan, type ProblemInput, split } from '../../../src/orders/split/index.ts';
import type { Effort } from './effort.ts';
import { problemOf } from './families.ts';
import type { Fairness } from './figures.ts';
import { random } from './random.ts';

const ORDERS = 100;
const ASKED: Readonly<Record<string, Partial<ProblemInput>>> = {
  cheapest: { policy: 'cheapest' },
  fair: { policy: 'fair' },
  'fair within 2 %': { policy: 'fair', withinBps: 200 },
};
/** Smallest and largest order in tonnes; the cooperatives offer some 80 each time. */
const TONNES: readonly (readonly [number, number])[] = [
  [4, 20],
  [30, 45],
  [60, 70],
];

/** 68 cooperatives start even; 100 orders follow, each for all they offer, and each adds to what the next counts as awarded. */
export function measureFairness({ fairGoods }: Effort): Fairness[] {
  return fairGoods.flatMap((goods) => {
    const offers = problemOf(goods, 68, 1).offers.map((offer) => ({ ...offer, awarded: 0 }));
    return TONNES.flatMap((tonnes) => {
      const played = Object.entries(ASKED).map(([policy, asked]) => ({ policy, ...play(offers, tonnes, asked) }));
      const { cost: least, quantity } = played[0]!;
      const floor = (quantity * evenUnitCost(offers)) / least - 1;
      return played.map(({ policy, gini, cost }) => {
        return { goods, tonnes: tonnes.join('–'), policy, gini, price: cost / least - 1, floor };
      });
    });
  });
}

function play(start: readonly Offer[], [least, most]: readonly [number, number], asked: Partial<ProblemInput>) {
  const figures = random(`${ORDERS} orders of ${least} to ${most} tonnes`);
  let offers = start;
  let [cost, quantity] = [0, 0];
  for (let order = 0; order < ORDERS; order++) {
    const demand = figures.integer(least * 20, most * 20) * 50;
    const plan = split({ demand, ...asked, offers });
    cost += plan.cost;
    quantity += demand - plan.shortage;
    offers = withAwards(offers, plan);
  }
  return { cost, quantity, gini: gini(offers.map((offer) => offer.awarded / offer.weight)) };
}

/**
 * What a unit costs at the least when everybody sells by weight, however the orders are divided: each at its lowest price and
 * with its delivery spread over all it has. No way to a Gini of 0 is cheaper.
 */
function evenUnitCost(offers: readonly Offer[]): number {
  const weights = offers.reduce((sum, offer) => sum + offer.weight, 0);
  const lowest = ({ tiers, fixedCost, available }: Offer) =>
    Math.min(...tiers.map((tier) => tier.unitPrice)) + fixedCost / available;
  return offers.reduce((sum, offer) => sum + lowest(offer) * offer.weight, 0) / weights;
}

function withAwards(offers: readonly Offer[], plan: Plan): Offer[] {
  const quantities = new Map(plan.awards.map((award) => [award.id, award.quantity]));
  return offers.map((offer) => ({ ...offer, awarded: offer.awarded + (quantities.get(offer.id) ?? 0) }));
}

/** 0 where all have alike, nearly 1 where one has all. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const ranked = sorted.reduce((sum, value, i) => sum + (2 * (i + 1) - sorted.length - 1) * value, 0);
  return total === 0 ? 0 : ranked / (sorted.length * total);
}
