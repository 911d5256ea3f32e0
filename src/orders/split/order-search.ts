import { costOf } from './evidence.ts';
import { addedFees, type Fees, feesOf, type Suppliers, servingOf } from './fees.ts';
import type { Solution } from './fill.ts';
import type { Budget } from './search.ts';
import type { Table } from './seats.ts';
import { solveAgain } from './solve.ts';

/** Passes over the lines in which each is solved again with what the others pay already. */
const PASSES = 8;

/** The lines of an order, and every solution found for each so far with the fees it was found for. */
export interface Order {
  readonly tables: readonly Table[];
  readonly suppliers: Suppliers;
  readonly budget: Budget;
  readonly solved: readonly Solved[][];
}

interface Solved {
  readonly fees: Fees;
  readonly solution: Solution;
}

/** How one line is filled: which seats serve, and what it costs without any fee. */
export interface Line {
  readonly solution: Solution;
  readonly serves: Uint8Array;
  readonly goods: number;
}

export function linesOf({ tables }: Order, solutions: readonly Solution[]): Line[] {
  return solutions.map((solution, i) => lineOf(tables[i]!, solution));
}

function lineOf(table: Table, solution: Solution): Line {
  const serves = servingOf(table, solution.taken);
  const fees = table.seats.reduce((sum, { offer }, seat) => sum + serves[seat]! * offer.fixedCost, 0);
  return { solution, serves, goods: costOf(table.seats, solution.taken) - fees };
}

interface Improved {
  readonly lines: readonly Line[];
  readonly cost: number;
}

/** Solves line after line with what its suppliers are paid by the others, until the order gets no cheaper. */
export function betterTogether(order: Order, start: readonly Line[]): Improved {
  let lines = start;
  let cost = costTogether(order, lines);
  const asked: (Fees | null)[] = order.tables.map(() => null);
  for (let pass = 0, before = Number.POSITIVE_INFINITY; pass < PASSES && cost < before; pass++) {
    before = cost;
    for (let i = 0; i < lines.length; i++) {
      const serving = lines.map(({ serves }) => serves);
      const fees = addedFees(order.tables, order.suppliers, serving, i);
      if (asked[i]?.every((fee, seat) => fee === fees[seat])) continue;
      asked[i] = fees;
      const changed = lines.with(i, lineOf(order.tables[i]!, solveWith(order, i, fees)));
      const changedCost = costTogether(order, changed);
      if (changedCost < cost) [lines, cost] = [changed, changedCost];
    }
  }
  return { lines, cost };
}

function costTogether({ suppliers }: Order, lines: readonly Line[]): number {
  const goods = lines.reduce((sum, line) => sum + line.goods, 0);
  const serving = lines.map(({ serves }) => serves);
  return goods + feesOf(suppliers, serving);
}

/** The best for a line at these fees. A line whose cost decides which plans it may have keeps its own. */
export function solveWith({ tables, solved, budget }: Order, i: number, fees: Fees): Solution {
  const [table, known] = [tables[i]!, solved[i]!];
  if (table.problem.withinBps !== null) return known[0]!.solution;
  const same = known.find((one) => staysBest(table, one, fees));
  if (same) return same.solution;
  const again = withFees(table, fees);
  const solution = solveAgain(again, leastAt(again, known), budget);
  known.push({ fees, solution });
  return solution;
}

/** The cheapest of the solutions so far. */
function leastAt({ seats }: Table, known: readonly Solved[]): Solution {
  let [least, cost] = [known[0]!.solution, Number.POSITIVE_INFINITY];
  for (const { solution } of known) {
    const own = costOf(seats, solution.taken);
    if (solution.proven && own < cost) [least, cost] = [solution, own];
  }
  return least;
}

/**
 * What was best stays so, ties too, where none of its fees rose and no other fell: any other plan then gains no more.
 * Fees of confirmed awards are paid in any case.
 */
function staysBest({ seats }: Table, { fees: before, solution }: Solved, fees: Fees): boolean {
  if (!solution.proven) return false;
  return seats.every(({ offer, pinned }, i) => {
    if (pinned > 0 || fees[i] === before[i]) return true;
    return fees[i]! < before[i]! === solution.taken.has(offer.id);
  });
}

export function withFees(table: Table, fees: Fees): Table {
  const seats = table.seats.map((seat, i) => {
    const { offer, pinned } = seat;
    const change = fees[i]! - offer.fixedCost;
    if (change === 0) return seat;
    const stretches = pinned > 0 ? seat.stretches : seat.stretches.map((s) => ({ ...s, cost: s.cost + change }));
    return { ...seat, offer: { ...offer, fixedCost: fees[i]! }, stretches };
  });
  return { ...table, seats };
}
