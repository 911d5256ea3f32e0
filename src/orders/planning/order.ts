import { type Policy, splitOrder } from '../split/index.ts';
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

/** Divides lines nothing is held for yet. What a buyer is shown and what is placed both come from here. */
export function planOrder(asked: readonly LineProblem[], policy: Policy, within: Within | null = null): OrderPlans {
  const divisible = asked.filter((line) => line.problem.offers.length > 0);
  if (divisible.length < 2) return alone(asked.map((line) => planLine(line, policy, within)));
  const named = divisible.map((line) => ({
    id: String(line.need.position),
    problem: { ...line.problem, policy, withinBps: within?.bps ?? null },
  }));
  const { lines, cost, separateCost, lowerBound } = splitOrder({ lines: named });
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
