import { costOf } from './evidence.ts';
import { addedFees, type Fees, feesOf, type Suppliers, servingOf, suppliersOf } from './fees.ts';
import type { Solution } from './fill.ts';
import type { Budget } from './search.ts';
import type { Seat, Table } from './seats.ts';
import { solveAgain } from './solve.ts';

/** Passes over the lines in which each is solved again with what the others pay already. */
const PASSES = 8;

/** The lines of an order, every solution found for each so far with the fees it was found for, and seats by such fees. */
export interface Order {
  readonly tables: readonly Table[];
  readonly suppliers: Suppliers;
  readonly budget: Budget;
  readonly solved: readonly Solved[][];
  readonly seats: readonly Map<number, Seat>[][];
}

interface Solved {
  readonly fees: Fees;
  readonly line: Line;
}

/** @param separate the best for each line by itself */
export function orderOf(tables: readonly Table[], separate: readonly Solution[], budget: Budget): Order {
  const offered = tables.map(({ seats }) => seats.map((seat) => seat.offer.fixedCost));
  return {
    tables,
    suppliers: suppliersOf(tables),
    budget,
    solved: separate.map((solution, i) => [{ fees: offered[i]!, line: lineOf(tables[i]!, solution) }]),
    seats: tables.map(({ seats }) => seats.map((seat) => new Map([[seat.offer.fixedCost, seat]]))),
  };
}

/** How one line is filled: which seats serve, and what it costs without any fee. */
export interface Line {
  readonly solution: Solution;
  readonly serves: Uint8Array;
  readonly goods: number;
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
      const again = solveWith(order, i, fees);
      if (again === lines[i]) continue;
      const changed = lines.with(i, again);
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
export function solveWith(order: Order, i: number, fees: Fees): Line {
  const [table, known] = [order.tables[i]!, order.solved[i]!];
  if (table.problem.withinBps !== null) return known[0]!.line;
  const same = known.find((one) => staysBest(table, one, fees));
  if (same) return same.line;
  const again = withFees(order, i, fees);
  const line = lineOf(table, solveAgain(again, leastAt(fees, known), order.budget));
  known.push({ fees, line });
  return line;
}

/** The cheapest of the solutions so far. */
function leastAt(fees: Fees, known: readonly Solved[]): Solution {
  let [least, cost] = [known[0]!.line.solution, Number.POSITIVE_INFINITY];
  for (const { line } of known) {
    const own = line.serves.reduce((sum, serves, seat) => sum + serves * fees[seat]!, line.goods);
    if (line.solution.proven && own < cost) [least, cost] = [line.solution, own];
  }
  return least;
}

/**
 * What was best stays so, ties too, where none of its fees rose and no other fell: any other plan then gains no more.
 * Fees of confirmed awards are paid in any case.
 */
function staysBest({ seats }: Table, { fees: before, line }: Solved, fees: Fees): boolean {
  if (!line.solution.proven) return false;
  for (let i = 0; i < seats.length; i++) {
    const change = fees[i]! - before[i]!;
    if (change !== 0 && seats[i]!.pinned === 0 && change < 0 !== (line.serves[i] === 1)) return false;
  }
  return true;
}

/** The line's table at these fees. */
export function withFees({ tables, seats: made }: Order, i: number, fees: Fees): Table {
  const table = tables[i]!;
  const seats = table.seats.map((seat, s) => {
    const known = made[i]![s]!;
    const again = known.get(fees[s]!) ?? withFee(seat, fees[s]!);
    known.set(fees[s]!, again);
    return again;
  });
  return { ...table, seats };
}

function withFee(seat: Seat, fixedCost: number): Seat {
  const { pinned, offer } = seat;
  const change = fixedCost - offer.fixedCost;
  const stretches = pinned > 0 ? seat.stretches : seat.stretches.map((s) => ({ ...s, cost: s.cost + change }));
  return { ...seat, offer: { ...offer, fixedCost }, stretches };
}
