import type { Table } from './seats.ts';

/** One offer's part in the fixed cost of its supplier: seat `seat` of line `line`. */
export interface Entry {
  readonly line: number;
  readonly seat: number;
  readonly fee: number;
}

/** Fixed costs of a line's seats, rupiah, in the order of the table's seats. */
export type Fees = readonly number[];

/** What is taken in each line, by offer id. */
export type Takings = readonly ReadonlyMap<string, number>[];

/** The entries of every supplier, the least fee first; those of one supplier are paid together only once. */
export function suppliersOf(tables: readonly Table[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  tables.forEach(({ seats }, line) => {
    seats.forEach(({ offer }, seat) => {
      const supplier = offer.supplier ?? offer.id;
      const entry = { line, seat, fee: offer.fixedCost };
      const group = groups.get(supplier);
      if (group) group.push(entry);
      else groups.set(supplier, [entry]);
    });
  });
  return [...groups.values()].map((group) => group.sort((a, b) => a.fee - b.fee || a.line - b.line));
}

export function serves(tables: readonly Table[], takings: Takings, { line, seat }: Entry): boolean {
  const { pinned, offer } = tables[line]!.seats[seat]!;
  return pinned > 0 || takings[line]!.has(offer.id);
}

/**
 * What each serving entry is paid: the largest fee of its supplier at the first line that has it, 0 at the others. Fees
 * of those that do not serve stay as they are offered.
 */
export function paidFees(tables: readonly Table[], suppliers: readonly (readonly Entry[])[], takings: Takings): Fees[] {
  const fees = tables.map(({ seats }) => seats.map((seat) => seat.offer.fixedCost));
  for (const group of suppliers) {
    const serving = group.filter((entry) => serves(tables, takings, entry));
    const payer = serving.find((entry) => entry.fee === serving.at(-1)!.fee);
    for (const entry of serving) fees[entry.line]![entry.seat] = entry === payer ? entry.fee : 0;
  }
  return fees;
}

/** What each offer of one line would add to the fees that the other lines pay already. */
export function addedFees(
  tables: readonly Table[],
  suppliers: readonly (readonly Entry[])[],
  takings: Takings,
  line: number,
): Fees {
  const fees = tables[line]!.seats.map((seat) => seat.offer.fixedCost);
  for (const group of suppliers) {
    if (group.length < 2) continue;
    let paid = 0;
    for (const entry of group) if (entry.line !== line && serves(tables, takings, entry)) paid = entry.fee;
    if (paid > 0) for (const { line: at, seat, fee } of group) if (at === line) fees[seat] = Math.max(0, fee - paid);
  }
  return fees;
}

/**
 * A supplier's fee divided among its entries by claims ≥ 0, so that whichever of them serve carry together no more than
 * the supplier is paid: the first entries, with the least fees, never carry more than the last of them asks for.
 * Confirmed entries serve in any case and carry what they are paid.
 */
export function divide(
  group: readonly Entry[],
  confirmed: (entry: Entry) => boolean,
  claims: readonly number[],
): number[] {
  let [paid, claimed] = [0, 0];
  group.forEach((entry, i) => {
    if (confirmed(entry)) paid = entry.fee;
    else claimed += claims[i]!;
  });
  const most = Math.max(0, group.at(-1)!.fee - paid);
  const payer = group.findLastIndex(confirmed);
  let carried = 0;
  return group.map((entry, i) => {
    if (confirmed(entry)) return i === payer ? paid : 0;
    const share = claimed > 0 ? (most * claims[i]!) / claimed : 0;
    const part = Math.max(0, Math.min(share, entry.fee - paid - carried));
    carried += part;
    return part;
  });
}
