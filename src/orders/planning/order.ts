import { compareOrder, type OrderPlan, POLICIES, type Policy, splitOrder } from '../split/index.ts';
import { type LinePlan, type LineProblem, planLine, type Within, withPlan } from './line.ts';

/** The lines of an order divided together: a cooperative that serves several of them is paid for one delivery. */
export type OrderPlans = {
  lines: readonly LinePlan[];
  /** Rupiah, goods and fees. */
  cost: number;
  /** What the lines come to when each is divided and delivered by itself. */
  separateCost: number;
  /** No division of the whole order that fills as much, each line by the policy, costs less. */
  lowerBound: number;
};

/** What an order comes to by one policy. */
export type OrderWay = { policy: Policy; cost: number; cooperatives: number; shortage: number };

/** Divides lines nothing is held for yet. What a buyer is shown and what is placed both come from here. */
export function planOrder(asked: readonly LineProblem[], policy: Policy, within: Within | null = null): OrderPlans {
  const divisible = asked.filter(isDivisible);
  if (divisible.length < 2) return alone(asked.map((line) => planLine(line, policy, within)));
  const lines = named(divisible).map(({ id, problem }) => ({
    id,
    problem: { ...problem, policy, withinBps: within?.bps ?? null },
  }));
  return plansOf(asked, splitOrder({ lines }));
}

/** Divides them by one policy, and says what they come to by each. */
export function planOrderBeside(
  asked: readonly LineProblem[],
  policy: Policy,
): { plans: OrderPlans; ways: OrderWay[] } {
  const divisible = asked.filter(isDivisible);
  if (divisible.length < 2) {
    const plans = planOrder(asked, policy);
    return { plans, ways: POLICIES.map((one) => wayOf(one, one === policy ? plans : planOrder(asked, one))) };
  }
  const { plan, ways } = compareOrder({ lines: named(divisible) }, policy);
  const nobody = asked.reduce((sum, line) => sum + (isDivisible(line) ? 0 : line.need.demand), 0);
  return {
    plans: plansOf(asked, plan),
    ways: ways.map(({ suppliers, shortage, ...way }) => ({
      ...way,
      ...{ cooperatives: suppliers, shortage: shortage + nobody },
    })),
  };
}

/** What plans come to. */
export function wayOf(policy: Policy, { lines, cost }: OrderPlans): OrderWay {
  const shortage = lines.reduce((sum, line) => sum + line.shortage, 0);
  return { policy, cost, cooperatives: cooperativesIn(lines), shortage };
}

export const cooperativesIn = (plans: readonly LinePlan[]): number =>
  new Set(plans.flatMap((plan) => plan.awards.map((award) => award.offer.cooperativeId))).size;

const isDivisible = (line: LineProblem): boolean => line.problem.offers.length > 0;

const named = (lines: readonly LineProblem[]) =>
  lines.map(({ need, problem }) => ({ id: String(need.position), problem }));

function plansOf(asked: readonly LineProblem[], { lines, cost, separateCost, lowerBound }: OrderPlan): OrderPlans {
  const plans = new Map(lines.map(({ id, plan }) => [id, plan]));
  return {
    lines: asked.map((line) => withPlan(line, plans.get(String(line.need.position)) ?? null)),
    ...{ cost, separateCost, lowerBound },
  };
}

function alone(lines: readonly LinePlan[]): OrderPlans {
  const sum = (of: 'cost' | 'lowerBound') => lines.reduce((total, { plan }) => total + (plan?.[of] ?? 0), 0);
  return { lines, cost: sum('cost'), separateCost: sum('cost'), lowerBound: sum('lowerBound') };
}
