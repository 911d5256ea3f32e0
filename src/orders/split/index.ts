/**
 * The split engine: divides one line's demand among offers. Pure, exact, deterministic; no database, no clock.
 *
 * - `parseProblem(unknown)` holds any data to the contract and names the first field that breaks it.
 * - `split(problem, options?)` gives the plan; `comparePolicies(problem)` all four policies side by side.
 * - `frontier(problem)` is the least cost for every number of suppliers.
 * - `splitOrder(order)` divides the lines of one order together: who serves several of them delivers once;
 *   `compareOrder(order, policy)` beside it what the order comes to by each of the policies.
 * - `checkPlan(problem, plan)` recomputes a plan without the solver.
 * - `fairTargets(claims, demand)` is what the policy `fair` aims at.
 */
export { checkPlan } from './check.ts';
export { comparePolicies } from './compare.ts';
export { type Claim, fairTargets } from './fair.ts';
export { frontier } from './frontier.ts';
export { compareOrder, splitOrder } from './order.ts';
export { parseProblem } from './parse.ts';
export { split } from './split.ts';
export type * from './types.ts';
export { POLICIES } from './types.ts';
