import loadHighs, { type Highs, type ModelData } from 'highs';
import type { Cell, Fact } from '../../src/monitoring/rules/disclosure/index.ts';
import { covers } from './disclosure-attack.ts';
import { giniRows, type ToldGini } from './disclosure-gini.ts';

/** What is told of an order's line: its commodity and month, between what its quantity lies, and each part of it as a share, 0 to 1. */
export type Line = {
  readonly commodity: string;
  readonly month: string;
  readonly low: number;
  readonly high: number;
  readonly parts: readonly { readonly low: number; readonly high: number }[];
};

/** What somebody wants to know: a sum of facts, in rupiah or trade units, or one part of one line. */
export type Wanted =
  | { readonly facts: readonly Fact[]; readonly measure: 'value' | 'quantity' }
  | { readonly line: number; readonly part: number };
export type Found = { readonly low: number; readonly high: number };

type Term = readonly [column: number, factor: number];
type Row = { readonly terms: readonly Term[]; readonly low: number; readonly high: number };

/** Facts as one member's sale of a commodity in a month: what a reader may know to have happened, though not how much. */
export function salesOf(facts: readonly Fact[]): Fact[] {
  const groups = Map.groupBy(facts, (one) => JSON.stringify([one.member, one.place, one.commodity, one.month]));
  return [...groups.values()].map((own): Fact => {
    const sum = (of: 'value' | 'quantity') => own.reduce((total, one) => total + one[of], 0);
    return { ...own[0]!, buyer: '', value: sum('value'), quantity: sum('quantity') };
  });
}

export type Known = {
  readonly sales: readonly Fact[];
  readonly cells: readonly Cell[];
  readonly lines?: readonly Line[];
  readonly ginis?: readonly ToldGini[];
  /** A member that knows its own sales. */
  readonly watcher?: string | null;
};

/**
 * The attack with everything at once: whoever knows who sold what when, between which prices each commodity was sold, all told
 * rupiah and quantities of all tables, each month's Gini, and of every order its commodities, month and what is told of its parts, asks a linear program
 * for the least and the most that something can be. Columns: each sale's rupiah (thousands), its quantity, each part of each line, what any two are apart.
 */
export async function attackTogether(known: Known, wanted: readonly Wanted[]): Promise<Found[]> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const { model, columnsOf } = modelOf(known);
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false, presolve: 'off' });
    return wanted.map((one): Found => {
      const { columns, unit } = columnsOf(one);
      const best = (sign: 1 | -1): number => {
        const costs = Array.from({ length: model.numCols }, () => 0);
        for (const column of columns) costs[column] = sign;
        solver.changeColsCost({ kind: 'range', from: 0, to: model.numCols - 1 }, costs);
        solver.run();
        const status = solver.getModelStatus();
        if (status === highs.constants.modelStatus.unbounded) return -sign * Number.POSITIVE_INFINITY;
        if (status !== highs.constants.modelStatus.optimal) throw new Error(`no answer: status ${status}`);
        const found = solver.getSolution().colValue;
        return columns.reduce((sum, column) => sum + found[column]!, 0) * unit;
      };
      return { low: best(1), high: best(-1) };
    });
  });
}

let loaded: Promise<Highs> | null = null;
const THOUSAND = 1000;

function modelOf({ sales, cells, lines = [], ginis = [], watcher = null }: Known) {
  const n = sales.length;
  const starts = lines.map((_, i) => 2 * n + lines.slice(0, i).reduce((sum, one) => sum + one.parts.length, 0));
  const parts = lines.reduce((sum, one) => sum + one.parts.length, 0);
  const gini = giniRows(ginis, sales, (sale) => sale, 2 * n + parts);
  const numCols = 2 * n + parts + gini.columns;
  const rows = [...toldRows(sales, cells), ...priceRows(sales), ...lineRows(sales, lines, starts), ...gini.rows];
  const own = (of: (sale: Fact) => number) => sales.map((one) => (one.member === watcher ? of(one) : null));
  const fixed = [...own(({ value }) => value / THOUSAND), ...own(({ quantity }) => quantity)];
  const columnsOf = (wanted: Wanted): { columns: number[]; unit: number } => {
    if ('line' in wanted) return { columns: [starts[wanted.line]! + wanted.part], unit: 1 };
    const at = wanted.facts.map((one) => sales.indexOf(one) + (wanted.measure === 'value' ? 0 : n));
    return { columns: at, unit: wanted.measure === 'value' ? THOUSAND : 1 };
  };
  return { model: withRows(numCols, fixed, rows), columnsOf };
}

const coveredBy = (sales: readonly Fact[], cell: Cell): number[] =>
  sales.flatMap((sale, i) => (covers(cell, { ...sale, period: sale.month }) ? [i] : []));

function toldRows(sales: readonly Fact[], cells: readonly Cell[]): Row[] {
  return cells.flatMap((cell): Row[] => {
    if (!cell.figures) return [];
    const { value, quantity } = cell.figures;
    const at = coveredBy(sales, cell);
    const equal = (shift: number, amount: number): Row => ({
      terms: at.map((i): Term => [i + shift, 1]),
      ...{ low: amount, high: amount },
    });
    return [equal(0, value / THOUSAND), ...(quantity === null ? [] : [equal(sales.length, quantity)])];
  });
}

/** Between the lowest and the highest price at which the commodity was sold: a reader sees the catalog and the medians. */
function priceRows(sales: readonly Fact[]): Row[] {
  const prices = Map.groupBy(sales, ({ commodity }) => commodity);
  return sales.flatMap((sale, i): Row[] => {
    const all = prices.get(sale.commodity)!.map(({ value, quantity }) => value / quantity / THOUSAND);
    const against = (price: number): Term[] => [
      [i, 1],
      [sales.length + i, -price],
    ];
    return [
      { terms: against(Math.min(...all)), low: 0, high: Number.POSITIVE_INFINITY },
      { terms: against(Math.max(...all)), low: Number.NEGATIVE_INFINITY, high: 0 },
    ];
  });
}

/** A line's parts have their shares of it and it lies in its band; those of a month and commodity add up to what was sold of it. */
function lineRows(sales: readonly Fact[], lines: readonly Line[], starts: readonly number[]): Row[] {
  const parts = (i: number, factor = 1): Term[] => lines[i]!.parts.map((_, k): Term => [starts[i]! + k, factor]);
  const shareOf = (i: number, k: number, share: number): Term[] =>
    parts(i, -share).map(([column, factor], at): Term => [column, at === k ? 1 + factor : factor]);
  const own = lines.flatMap(({ low, high, parts: shares }, i): Row[] => [
    { terms: parts(i), low, high },
    ...shares.flatMap((share, k): Row[] => [
      { terms: shareOf(i, k, share.low), low: 0, high: Number.POSITIVE_INFINITY },
      { terms: shareOf(i, k, share.high), low: Number.NEGATIVE_INFINITY, high: 0 },
    ]),
  ]);
  const groups = Map.groupBy(lines.keys(), (i) => `${lines[i]!.commodity} ${lines[i]!.month}`);
  const sums = [...groups].map(([key, mine]): Row => {
    const sold = sales.flatMap((one, i): Term[] =>
      `${one.commodity} ${one.month}` === key ? [[sales.length + i, -1]] : [],
    );
    return { terms: [...mine.flatMap((i) => parts(i)), ...sold], low: 0, high: 0 };
  });
  return [...own, ...sums];
}

function withRows(numCols: number, fixed: readonly (number | null)[], rows: readonly Row[]): ModelData {
  const terms = rows.flatMap((row) => row.terms);
  const known = Array.from({ length: numCols }, (_, i) => fixed[i] ?? null);
  let end = 0;
  return {
    ...{ numCols, numRows: rows.length, colCost: known.map(() => 0) },
    ...{ rowLower: rows.map(({ low }) => low), rowUpper: rows.map(({ high }) => high) },
    ...{ colLower: known.map((one) => one ?? 0), colUpper: known.map((one) => one ?? Number.POSITIVE_INFINITY) },
    matrix: {
      ...{ format: 'csr', numRows: rows.length, numCols },
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
  };
}

/** What an order's line told of itself when quantities were told in bands of 1, 2, 5, 10 … and shares in steps of 5 %. */
export function bandedLine(at: Pick<Line, 'commodity' | 'month'>, parts: readonly number[]): Line {
  const whole = parts.reduce((sum, one) => sum + one, 0);
  const edges = Array.from({ length: 30 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3));
  const above = edges.findIndex((edge) => edge > whole);
  const shares = parts.map((part) => Math.round((part / whole) * 20) / 20);
  const bounds = shares.map((share) => ({ low: Math.max(0, share - 0.025), high: Math.min(1, share + 0.025) }));
  return { ...at, low: edges[above - 1]!, high: edges[above]!, parts: bounds };
}

/** What it tells now: the shares as they are told, null where they are not, and no quantity. */
export function toldLine(at: Pick<Line, 'commodity' | 'month'>, shares: readonly number[] | null, count: number): Line {
  const step = [50, 25, 20, 10, 5].find((one) => shares?.every((share) => share % one === 0)) ?? 200;
  const bounds = Array.from({ length: count }, (_, k) => {
    const share = shares?.[k] ?? 50;
    return { low: Math.max(0, share - step / 2) / 100, high: Math.min(100, share + step / 2) / 100 };
  });
  return {
    ...at,
    low: 0,
    high: Number.POSITIVE_INFINITY,
    parts: shares?.length === 1 && count === 1 ? [{ low: 1, high: 1 }] : bounds,
  };
}
