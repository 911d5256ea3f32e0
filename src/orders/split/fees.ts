import type { Table } from './seats.ts';

/** One offer's part in the fixed cost of its supplier: seat `seat` of line `line`. */
export interface Entry {
  readonly line: number;
  readonly seat: number;
  readonly fee: number;
}

/** Fixed costs of a line's seats, rupiah, in the order of the table's seats. */
export type Fees = readonly number[];

/** Of each line, 1 for every seat that takes something or is confirmed. */
export type Serving = readonly Uint8Array[];

/** The entries of every supplier, the least fee first. */
export type Suppliers = readonly (readonly Entry[])[];

/** The entries of every supplier, the least fee first; those of one supplier are paid together only once. */
export function suppliersOf(tables: readonly Table[]): Suppliers {
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

export function servingOf({ seats }: Table, taken: ReadonlyMap<string, number>): Uint8Array {
  const serves = new Uint8Array(seats.length);
  for (let i = 0; i < seats.length; i++) serves[i] = seats[i]!.pinned > 0 || taken.has(seats[i]!.offer.id) ? 1 : 0;
  return serves;
}

/** What all suppliers together are paid for coming: each the largest fee of its entries that serve. */
export function feesOf(suppliers: Suppliers, serving: Serving): number {
  return suppliers.reduce((sum, group) => sum + (largest(group, serving, -1)?.fee ?? 0), 0);
}

/** The last of a supplier's entries that serve, one line left out. */
function largest(group: readonly Entry[], serving: Serving, but: number): Entry | undefined {
  for (let k = group.length - 1; k >= 0; k--) {
    const { line, seat } = group[k]!;
    if (line !== but && serving[line]![seat] === 1) return group[k];
  }
  return undefined;
}

/**
 * What each serving entry is paid: the largest fee of its supplier at the first line that has it, 0 at the others. Fees
 * of those that do not serve stay as they are offered.
 */
export function paidFees(tables: readonly Table[], suppliers: Suppliers, serving: Serving): Fees[] {
  const fees = tables.map(({ seats }) => seats.map((seat) => seat.offer.fixedCost));
  for (const group of suppliers) {
    const serve = group.filter(({ line, seat }) => serving[line]![seat] === 1);
    const payer = serve.find((entry) => entry.fee === serve.at(-1)!.fee);
    for (const entry of serve) fees[entry.line]![entry.seat] = entry === payer ? entry.fee : 0;
  }
  return fees;
}

/** What each offer of one line would add to the fees that the other lines pay already. */
export function addedFees(tables: readonly Table[], suppliers: Suppliers, serving: Serving, line: number): Fees {
  const fees = tables[line]!.seats.map((seat) => seat.offer.fixedCost);
  for (const group of suppliers) {
    const paid = group.length > 1 ? (largest(group, serving, line)?.fee ?? 0) : 0;
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
