import loadHighs, { type Highs, type ModelData } from 'highs';
import type { Cell, Fact } from '../../src/monitoring/rules/disclosure/index.ts';

export type Measure = 'value' | 'quantity';
export type Watcher = { readonly member: string } | { readonly buyer: string } | null;
type At = Pick<Cell, 'place' | 'commodity' | 'period'>;

/** A place × commodity × month in which something was traded, and how much of that the watcher knows from its own books. */
export interface Atom extends At {
  readonly amount: number;
  readonly known: number;
}

const isOf = (fact: Fact, watcher: Watcher): boolean =>
  watcher !== null && ('member' in watcher ? fact.member === watcher.member : fact.buyer === watcher.buyer);
const add = (facts: readonly Fact[], measure: Measure): number => facts.reduce((sum, fact) => sum + fact[measure], 0);

export function atomsOf(facts: readonly Fact[], measure: Measure, watcher: Watcher): Atom[] {
  const groups = Map.groupBy(facts, ({ place, commodity, month }) => JSON.stringify([place, commodity, month]));
  return [...groups.values()].map((own): Atom => {
    const { place, commodity, month } = own[0]!;
    const known = add(
      own.filter((fact) => isOf(fact, watcher)),
      measure,
    );
    return { place, commodity, period: month, amount: add(own, measure), known };
  });
}

export const covers = (cell: At, atom: At): boolean =>
  (cell.place === null || cell.place === atom.place) &&
  (cell.commodity === null || cell.commodity === atom.commodity) &&
  atom.period.startsWith(cell.period);

export interface Interval {
  readonly cell: Cell;
  readonly low: number;
  readonly high: number;
  readonly truth: number;
  readonly known: number;
}

/** What is told of a cell in one measure, null where nothing is. */
export const toldOf = ({ figures }: Cell, measure: Measure): number | null => figures?.[measure] ?? null;

/**
 * The attack: whoever knows all that is told, which atoms hold any trade and its own part of each, asks a linear program for the
 * least and the most that each target can be. An atom in which only the watcher trades is known to it.
 */
export async function attack(
  facts: readonly Fact[],
  cells: readonly Cell[],
  targets: readonly Cell[],
  { measure, watcher = null }: { readonly measure: Measure; readonly watcher?: Watcher },
): Promise<Interval[]> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const atoms = atomsOf(facts, measure, watcher);
  const told = cells.filter((cell) => toldOf(cell, measure) !== null);
  const scale = 1e4 / Math.max(1, ...atoms.map(({ amount }) => amount));
  const model = modelOf(atoms, told, measure, scale);
  return highs.withModel(model, (solver): Interval[] => {
    solver.options.set({ output_flag: false, presolve: 'off' });
    return targets.map((cell) => {
      const own = atoms.flatMap((atom, i) => (covers(cell, atom) ? [i] : []));
      const best = (sign: 1 | -1): number => {
        const costs = atoms.map(() => 0);
        for (const i of own) costs[i] = sign;
        solver.changeColsCost({ kind: 'range', from: 0, to: atoms.length - 1 }, costs);
        solver.run();
        const status = solver.getModelStatus();
        if (status === highs.constants.modelStatus.unbounded) return -sign * Number.POSITIVE_INFINITY;
        if (status !== highs.constants.modelStatus.optimal) throw new Error(`no answer: status ${status}`);
        const found = solver.getSolution().colValue;
        return own.reduce((sum, i) => sum + found[i]!, 0) / scale;
      };
      const sum = (pick: (atom: Atom) => number) => own.reduce((total, i) => total + pick(atoms[i]!), 0);
      return { cell, low: best(1), high: best(-1), truth: sum((a) => a.amount), known: sum((a) => a.known) };
    });
  });
}

let loaded: Promise<Highs> | null = null;

function modelOf(atoms: readonly Atom[], told: readonly Cell[], measure: Measure, scale: number): ModelData {
  const rows = told.map((cell) => atoms.flatMap((atom, i) => (covers(cell, atom) ? [i] : [])));
  const sums = told.map((cell) => toldOf(cell, measure)! * scale);
  const indices = rows.flat();
  let end = 0;
  return {
    ...{ numCols: atoms.length, numRows: rows.length, colCost: atoms.map(() => 0), rowLower: sums, rowUpper: sums },
    colLower: atoms.map(({ known }) => known * scale),
    colUpper: atoms.map(({ known, amount }) => (known === amount ? known * scale : Number.POSITIVE_INFINITY)),
    matrix: {
      ...{ format: 'csr', numRows: rows.length, numCols: atoms.length },
      starts: [0, ...rows.map((row) => (end += row.length))],
      indices,
      values: indices.map(() => 1),
    },
  };
}
