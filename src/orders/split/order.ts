import { costOf } from './evidence.ts';
import { addedFees, type Entry, type Fees, paidFees, suppliersOf, type Takings } from './fees.ts';
import type { Solution } from './fill.ts';
import { dividedFees } from './order-bound.ts';
import type { Budget } from './search.ts';
import { complete, setTable, type Table } from './seats.ts';
import { solve } from './solve.ts';
import { BUDGET, describe } from './split.ts';
import type { OrderInput, OrderPlan, Plan } from './types.ts';

/** Passes over the lines in which each is solved again with what the others pay already. */
const PASSES = 8;

interface Order {
  readonly tables: readonly Table[];
  readonly suppliers: readonly (readonly Entry[])[];
  readonly budget: Budget;
}

/**
 * Divides the lines of one order together: from the best for each line by itself, and from the fixed costs divided among
 * the lines, every line is solved again with what its suppliers are paid for other lines already, until nothing gets
 * better. Dividing the fixed costs bounds what is possible (Lagrangean decomposition, Guignard and Kim 1987).
 */
export function splitOrder({ lines }: OrderInput): OrderPlan {
  const tables = lines.map(({ problem }) => setTable(complete(problem)));
  const order: Order = { tables, suppliers: suppliersOf(tables), budget: { left: BUDGET } };
  const separate = tables.map((table) => solve(table, order.budget));
  const divided = dividedFees(
    tables,
    order.suppliers,
    separate.map((solution) => solution.filled),
  );
  const apart = tables.map((table, i) => solveWith(order, table, divided[i]!, separate[i]!));
  const best = [separate, apart].map((start) => improve(order, start)).sort((a, b) => a.cost - b.cost)[0]!;
  const lowerBound = apart.reduce(
    (sum, { taken, proven }, i) => sum + boundOf(tables[i]!, divided[i]!, taken, proven),
    0,
  );
  return report(lines, order, separate, best.solutions, Math.min(best.cost, lowerBound));
}

/** A line whose cost decides which plans it may have keeps its own. */
function solveWith({ budget }: Order, table: Table, fees: Fees, own: Solution): Solution {
  return table.problem.withinBps === null ? solve(withFees(table, fees), budget) : own;
}

function withFees(table: Table, fees: Fees): Table {
  const seats = table.seats.map((seat, i) => {
    const { offer, pinned } = seat;
    const change = fees[i]! - offer.fixedCost;
    if (change === 0) return seat;
    const stretches = pinned > 0 ? seat.stretches : seat.stretches.map((s) => ({ ...s, cost: s.cost + change }));
    return { ...seat, offer: { ...offer, fixedCost: fees[i]! }, stretches };
  });
  return { ...table, seats };
}

interface Improved {
  readonly solutions: readonly Solution[];
  readonly cost: number;
}

function improve(order: Order, start: readonly Solution[]): Improved {
  const { tables, suppliers } = order;
  const solutions = [...start];
  const solved: (Fees | null)[] = tables.map(() => null);
  let cost = orderCost(order, solutions);
  for (let pass = 0, before = Number.POSITIVE_INFINITY; pass < PASSES && cost < before; pass++) {
    before = cost;
    tables.forEach((table, i) => {
      const fees = addedFees(tables, suppliers, takingsOf(solutions), i);
      if (solved[i]?.every((fee, seat) => fee === fees[seat])) return;
      solved[i] = fees;
      const again = solveWith(order, table, fees, solutions[i]!);
      const changed = solutions.with(i, again);
      const changedCost = orderCost(order, changed);
      if (changedCost < cost) [solutions[i], cost] = [again, changedCost];
    });
  }
  return { solutions, cost };
}

const takingsOf = (solutions: readonly Solution[]): Takings => solutions.map((solution) => solution.taken);

function orderCost({ tables, suppliers }: Order, solutions: readonly Solution[]): number {
  const fees = paidFees(tables, suppliers, takingsOf(solutions));
  return tables.reduce((sum, table, i) => sum + costOf(withFees(table, fees[i]!).seats, solutions[i]!.taken), 0);
}

function boundOf(table: Table, fees: Fees, taken: ReadonlyMap<string, number>, proven: boolean): number {
  return proven ? costOf(withFees(table, fees).seats, taken) : 0;
}

function report(
  lines: OrderInput['lines'],
  order: Order,
  separate: readonly Solution[],
  best: readonly Solution[],
  lowerBound: number,
): OrderPlan {
  const { tables, suppliers, budget } = order;
  const fees = paidFees(tables, suppliers, takingsOf(best));
  const plans = tables.map((table, i): Plan => describe(withFees(table, fees[i]!), best[i]!, budget, false));
  const cost = plans.reduce((sum, plan) => sum + plan.cost, 0);
  const separateCost = separate.reduce((sum, { taken }, i) => sum + costOf(tables[i]!.seats, taken), 0);
  const proven = cost === lowerBound && best.every((solution) => solution.proven);
  const status = !proven ? 'bounded' : plans.some((plan) => plan.shortage > 0) ? 'short' : 'optimal';
  const named = lines.map(({ id }, i) => ({ id, plan: plans[i]! }));
  return { lines: named, cost, separateCost, lowerBound, gap: cost - lowerBound, status };
}
