import { type Offer, type Plan, type ProblemInput, split } from '../../../src/orders/split/index.ts';
import { problemOf } from './families.ts';
import type { Fairness } from './figures.ts';
import { random } from './random.ts';

const ORDERS = 100;
const ASKED: Readonly<Record<string, Partial<ProblemInput>>> = {
  cheapest: { policy: 'cheapest' },
  fair: { policy: 'fair' },
  'fair within 2 %': { policy: 'fair', withinBps: 200 },
  'fair within 1 %': { policy: 'fair', withinBps: 100 },
};

/** 68 cooperatives start even; 100 orders of 4 to 20 tonnes follow, each for all they offer. */
export function measureFairness(): Fairness[] {
  return (['rice', 'mixed'] as const).flatMap((goods) => {
    const offers = problemOf(goods, 68, 1).offers.map((offer) => ({ ...offer, awarded: 0 }));
    const played = Object.entries(ASKED).map(([policy, asked]) => ({ policy, ...play(goods, offers, asked) }));
    const least = played[0]!.cost;
    return played.map(({ policy, gini, cost }) => ({ goods, policy, gini, price: cost / least - 1 }));
  });
}

function play(goods: string, start: readonly Offer[], asked: Partial<ProblemInput>) {
  const figures = random(`${ORDERS} orders of ${goods}`);
  let offers = start;
  let cost = 0;
  for (let order = 0; order < ORDERS; order++) {
    const plan = split({ demand: figures.integer(80, 400) * 50, ...asked, offers });
    cost += plan.cost;
    offers = withAwards(offers, plan);
  }
  return { cost, gini: gini(offers.map((offer) => offer.awarded / offer.weight)) };
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
