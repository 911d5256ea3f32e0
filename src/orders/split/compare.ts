import { split } from './split.ts';
import { POLICIES, type PolicySummary, type ProblemInput } from './types.ts';

/** The same problem under all four policies, for a buyer's preview. The problem's own policy does not matter. */
export function comparePolicies(problem: ProblemInput): readonly PolicySummary[] {
  const plans = POLICIES.map((policy) => split({ ...problem, policy }));
  const cheapest = plans[0]!.cost;
  return plans.map(({ policy, status, awards, cost, shortage, policyValue }) => {
    return { policy, status, suppliers: awards.length, cost, shortage, extraCost: cost - cheapest, policyValue };
  });
}
