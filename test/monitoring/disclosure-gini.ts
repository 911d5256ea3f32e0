import type { Fact } from '../../src/monitoring/rules/disclosure/index.ts';

/** A month's published Gini as a reader holds it: within its rounding, with everybody's weight, also of those who sold nothing. */
export type ToldGini = {
  readonly month: string;
  readonly low: number;
  readonly high: number;
  readonly weights: ReadonlyMap<string, number>;
};

type Term = readonly [column: number, factor: number];
type Row = { readonly terms: readonly Term[]; readonly low: number; readonly high: number };

/** By the definition: the mean difference of any two, over twice the mean, of sales by weight. */
export function giniOf(sales: readonly Fact[], month: string, weights: ReadonlyMap<string, number>): number {
  const each = [...ratiosOf(sales, month, weights).values()];
  const apart = each.flatMap((a, i) => each.slice(i + 1).map((b) => Math.abs(a - b)));
  return add(apart) / (each.length * add(each));
}

const add = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

function ratiosOf(sales: readonly Fact[], month: string, weights: ReadonlyMap<string, number>): Map<string, number> {
  const ratios = new Map([...weights.keys()].map((member) => [member, 0]));
  for (const { member, value, ...one } of sales)
    if (one.month === month) ratios.set(member, ratios.get(member)! + value / weights.get(member)!);
  return ratios;
}

export const toldGini = (sales: readonly Fact[], month: string, weights: ReadonlyMap<string, number>, step = 0.05) => {
  const told = Math.round(giniOf(sales, month, weights) / step) * step;
  return { month, weights, low: told - step / 2, high: told + step / 2 } satisfies ToldGini;
};

/**
 * A Gini is no linear figure, and yet a linear program can tell how much it is worth to a reader. With r = sales ÷ weight,
 * G = Σ|rᵢ − rⱼ| ÷ (n Σr). G ≤ high is exact: a column for each |rᵢ − rⱼ|, which may be no smaller. G ≥ low is asked for more
 * strictly than a reader can: the differences with the signs they truly have are never more than Σ|rᵢ − rⱼ|. So every world that
 * the program finds has the published Gini, and what is open in it is open to the reader, who may find more such worlds, not fewer.
 *
 * @param columnOf of a sale's rupiah  @param from the first free column
 */
export function giniRows(
  told: readonly ToldGini[],
  sales: readonly Fact[],
  columnOf: (sale: number) => number,
  from: number,
): { rows: Row[]; columns: number } {
  const rows: Row[] = [];
  let next = from;
  for (const { month, low, high, weights } of told) {
    const truth = ratiosOf(sales, month, weights);
    const own = (member: string): Term[] =>
      sales.flatMap((sale, i): Term[] =>
        sale.member === member && sale.month === month ? [[columnOf(i), 1 / weights.get(member)!]] : [],
      );
    const members = [...weights.keys()].map((member) => ({ terms: own(member), truth: truth.get(member)! }));
    const all = members.flatMap(({ terms }) => terms);
    const [differences, signed]: [Term[], Term[]] = [[], []];
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) {
        const [more, less] = a.truth >= b.truth ? [a, b] : [b, a];
        const apart = [...more.terms, ...times(less.terms, -1)];
        signed.push(...apart);
        if (apart.length === 0) continue;
        differences.push([next, 1]);
        for (const sign of [1, -1])
          rows.push({ terms: [...times(apart, sign), [next, -1]], low: Number.NEGATIVE_INFINITY, high: 0 });
        next += 1;
      }
    const n = members.length;
    rows.push(
      { terms: [...differences, ...times(all, -high * n)], low: Number.NEGATIVE_INFINITY, high: 0 },
      { terms: gathered([...signed, ...times(all, -low * n)]), low: 0, high: Number.POSITIVE_INFINITY },
    );
  }
  return { rows, columns: next - from };
}

const times = (terms: readonly Term[], factor: number): Term[] => terms.map(([column, one]) => [column, one * factor]);

/** Each column once. */
function gathered(terms: readonly Term[]): Term[] {
  const sums = new Map<number, number>();
  for (const [column, factor] of terms) sums.set(column, (sums.get(column) ?? 0) + factor);
  return [...sums];
}
