import { unitPrice } from './dual.ts';
import { divide, type Entry, type Fees, type Suppliers } from './fees.ts';
import { type Hull, hullOf, respond } from './hull.ts';
import { buildModel, type Objective } from './model.ts';
import type { Seat, Table } from './seats.ts';

/** Parts of a rupiah in which the prices here are whole numbers. */
const GRAIN = 16;
const ROUNDS = 10;
const COST: Objective = { costs: 1, weight: 0, ties: 1, joins: 0, grain: GRAIN, strict: true };

/** Corners and fees of all lines, fees apart; `units` are the present prices. */
interface Lines {
  readonly tables: readonly Table[];
  readonly hulls: readonly Hull[];
  readonly suppliers: Suppliers;
  units: number[];
}

/**
 * Divides every supplier's fee among the lines so that the lines, each for itself, bound the order well: at the unit
 * prices of the lines a supplier's entries share its fee by what each of them gains, prices follow the shares, and both
 * settle to and fro (Lagrangean decomposition, Guignard and Kim 1987). Any division bounds; the best one met is kept.
 *
 * @param filled units taken in each line on top of what is confirmed
 */
export function dividedFees(tables: readonly Table[], suppliers: Suppliers, filled: readonly number[]): Fees[] {
  const hulls = tables.map(({ seats }, i) => hullOf(buildModel(seats.map(withoutFee), 1, filled[i]!, COST)));
  const lines: Lines = { tables, hulls, suppliers, units: [] };
  share(lines, () => 1, 1);
  let [best, bound] = [takeFees(lines), Number.NEGATIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    lines.units = hulls.map((hull, i) => unitPrice(hull, 0, hintAt(lines.units[i])));
    const reached = hulls.reduce((sum, hull, i) => sum + boundAt(hull, lines.units[i]!), 0);
    if (reached > bound) [best, bound] = [takeFees(lines), reached];
    share(lines, (entry) => gainOf(lines, entry), 2 / (round + 2));
  }
  return best;
}

const hintAt = (unit: number | undefined) => (unit === undefined ? undefined : { at: unit, stride: GRAIN });

function withoutFee(seat: Seat): Seat {
  if (seat.pinned > 0) return seat;
  return { ...seat, stretches: seat.stretches.map((s) => ({ ...s, cost: s.cost - seat.offer.fixedCost })) };
}

function boundAt(hull: Hull, unit: number): number {
  return unit * hull.target + respond(hull, unit, 0, { quantity: 0, joined: 0, net: 0 }).net;
}

/** What the entry would save its line at the line's price if it were not paid for coming. */
function gainOf({ hulls, units }: Lines, { line, seat }: Entry): number {
  const { start, quantity, value } = hulls[line]!;
  let gain = 0;
  for (let c = start[seat]!; c < start[seat + 1]!; c++) gain = Math.max(gain, units[line]! * quantity[c]! - value[c]!);
  return gain;
}

/** Moves the fees so far towards a division by claims; what lies between two divisions is one too. */
function share({ tables, hulls, suppliers }: Lines, claimOf: (entry: Entry) => number, pace: number): void {
  const confirmed = ({ line, seat }: Entry) => tables[line]!.seats[seat]!.pinned > 0;
  for (const group of suppliers) {
    const parts = divide(group, confirmed, group.map(claimOf));
    group.forEach(({ line, seat }, i) => {
      const { fee } = hulls[line]!;
      if (tables[line]!.seats[seat]!.pinned === 0)
        fee[seat] = Math.round(fee[seat]! + (parts[i]! * GRAIN - fee[seat]!) * pace);
    });
  }
}

/** Whole rupiah, rounded down; confirmed entries carry what they are paid. */
function takeFees({ tables, hulls, suppliers }: Lines): Fees[] {
  const fees = tables.map(({ seats }, i) =>
    seats.map((_, seat) => Math.max(0, Math.floor(hulls[i]!.fee[seat]! / GRAIN) - 1)),
  );
  const confirmed = ({ line, seat }: Entry) => tables[line]!.seats[seat]!.pinned > 0;
  for (const group of suppliers) {
    if (group.length === 1) fees[group[0]!.line]![group[0]!.seat] = group[0]!.fee;
    else if (group.some(confirmed)) {
      const parts = divide(
        group,
        confirmed,
        group.map(() => 0),
      );
      group.forEach((entry, i) => {
        if (confirmed(entry)) fees[entry.line]![entry.seat] = parts[i]!;
      });
    }
  }
  return fees;
}
