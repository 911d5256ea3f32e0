import { costOf } from './evidence.ts';
import { type Fees, paidFees } from './fees.ts';
import type { Solution } from './fill.ts';
import { dividedFees } from './order-bound.ts';
import { betterTogether, type Line, type Order, orderOf, solveWith, withFees } from './order-search.ts';
import { complete, setTable, type Table, tableFor } from './seats.ts';
import { solve } from './solve.ts';
import { BUDGET, describe } from './split.ts';
import { type OrderInput, type OrderPlan, type OrderWay, type Plan, POLICIES, type Policy } from './types.ts';

/**
 * Divides the lines of one order together: from the best for each line by itself, and from the fixed costs divided among
 * the lines, every line is solved again with what its suppliers are paid for other lines already, until nothing gets
 * better. Dividing the fixed costs bounds what is possible (Lagrangean decomposition, Guignard and Kim 1987).
 */
export function splitOrder({ lines }: OrderInput): OrderPlan {
  return report(lines, together(lines.map(({ problem }) => setTable(complete(problem)))));
}

/**
 * Divides an order by one policy, and says what it comes to by each of the four, which costs less than four plans: what
 * the policies share is found once, and nothing is explained but the one plan.
 *
 * @param input its problems' own policies do not matter
 */
export function compareOrder({ lines }: OrderInput, policy: Policy): { plan: OrderPlan; ways: OrderWay[] } {
  const tables = lines.map(({ problem }) => setTable({ ...complete(problem), policy: 'cheapest', withinBps: null }));
  const seen: Divided[] = [];
  const by = (one: Policy) =>
    together(
      tables.map((table) => tableFor(table, one)),
      seen,
    );
  const own = by(policy);
  const ways = POLICIES.map((one) => wayOf(one, one === policy ? own : by(one)));
  return { plan: report(lines, own), ways };
}

/** What an order's lines come to, apart and together. */
interface Together {
  readonly order: Order;
  readonly separate: readonly Solution[];
  readonly best: readonly Line[];
  readonly cost: number;
  /** No greater than the cost of any way to fill as much. */
  readonly bound: number;
}

/** Fees divided for lines with the same offers that fill as much. */
interface Divided {
  readonly key: string;
  readonly fees: readonly Fees[];
}

function together(tables: readonly Table[], seen: Divided[] = []): Together {
  const budget = { left: BUDGET };
  const separate = tables.map((table) => solve(table, budget));
  const order = orderOf(tables, separate, budget);
  const divided = dividedOnce(order, separate, seen);
  const apart = tables.map((_, i) => solveWith(order, i, divided[i]!));
  const own = order.solved.map(([first]) => first!.line);
  const [first, second] = [own, apart].map((start) => betterTogether(order, start));
  const best = second!.cost < first!.cost ? second! : first!;
  const bound = apart.reduce((sum, line, i) => sum + boundOf(line, divided[i]!), 0);
  return { order, separate, best: best.lines, cost: best.cost, bound };
}

/** Dividing the fees does not depend on the policy but by how much it fills. */
function dividedOnce({ tables, suppliers }: Order, separate: readonly Solution[], seen: Divided[]) {
  const filled = separate.map((solution) => solution.filled);
  const key = filled.join(' ');
  const known = seen.find((one) => one.key === key);
  if (known) return known.fees;
  const fees = dividedFees(tables, suppliers, filled);
  seen.push({ key, fees });
  return fees;
}

/** What a line costs at these fees, where that is the least. */
function boundOf({ solution, goods, serves }: Line, fees: Fees): number {
  return solution.proven ? serves.reduce((sum, one, seat) => sum + one * fees[seat]!, goods) : 0;
}

function wayOf(policy: Policy, { order, best, cost }: Together): OrderWay {
  const { tables, suppliers } = order;
  const serving = best.map(({ serves }) => serves);
  const shortage = tables.reduce((sum, { open }, i) => sum + Math.max(0, open - best[i]!.solution.filled), 0);
  const served = suppliers.filter((group) => group.some(({ line, seat }) => serving[line]![seat] === 1));
  return { policy, cost, shortage, suppliers: served.length };
}

function report(lines: OrderInput['lines'], { order, separate, best, cost: least, bound }: Together): OrderPlan {
  const { tables, suppliers, budget } = order;
  const lowerBound = Math.min(least, bound);
  const serving = best.map(({ serves }) => serves);
  const fees = paidFees(tables, suppliers, serving);
  const plans = tables.map((_, i): Plan => describe(withFees(order, i, fees[i]!), best[i]!.solution, budget, false));
  const cost = plans.reduce((sum, plan) => sum + plan.cost, 0);
  const separateCost = separate.reduce((sum, { taken }, i) => sum + costOf(tables[i]!.seats, taken), 0);
  const proven = cost === lowerBound && best.every(({ solution }) => solution.proven);
  const status = !proven ? 'bounded' : plans.some((plan) => plan.shortage > 0) ? 'short' : 'optimal';
  const named = lines.map(({ id }, i) => ({ id, plan: plans[i]! }));
  return { lines: named, cost, separateCost, lowerBound, gap: cost - lowerBound, status };
}
