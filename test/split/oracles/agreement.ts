import { checkPlan, type Plan, type Problem } from '../../../src/orders/split/index.ts';
import type { Answer } from './choices.ts';

/** A plan in the oracles' figures. */
export const figuresOf = (problem: Problem, plan: Plan): Answer => ({
  filled: problem.demand - plan.shortage,
  measure: problem.policy === 'cheapest' ? 0 : plan.policyValue,
  cost: plan.cost,
});

export const same = (a: Answer, b: Answer): boolean =>
  a.filled === b.filled && a.measure === b.measure && a.cost === b.cost;

/** What is wrong with a plan that claims to be best: the checker's sentences, and where an oracle finds another best. */
export function objections(problem: Problem, plan: Plan, oracles: Readonly<Record<string, Answer | null>>): string[] {
  const own = figuresOf(problem, plan);
  const unproven = plan.status === 'bounded' || plan.lowerBound !== plan.cost ? ['it is not proven best'] : [];
  const other = Object.entries(oracles)
    .filter(([, answer]) => answer && !same(answer, own))
    .map(([name, answer]) => `${name}: ${JSON.stringify(answer)} and not ${JSON.stringify(own)}`);
  return [...checkPlan(problem, plan), ...unproven, ...other];
}
