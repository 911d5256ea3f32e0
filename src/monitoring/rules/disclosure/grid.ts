import { type Amount, atomFinder, COMMODITY, type Cube, cubeOf, MONTH, NOTHING, PLACE, plus } from './cube.ts';
import type { Begun, Cell, Fact, Table } from './types.ts';

/** A table of a year over the year's atoms. */
export interface GridTable {
  /** The dimensions it keeps apart. */
  readonly mask: number;
  /** Each atom's cell, by its place in `Grid.cells`; −1 for an atom without trade, or before the table begins. */
  readonly cellOf: Int32Array;
}

export interface GridCell {
  readonly at: Pick<Cell, 'table' | 'place' | 'commodity' | 'period'>;
  readonly shown: boolean;
  readonly mask: number;
  readonly atoms: readonly number[];
  readonly parts: ReadonlyMap<string, Amount>;
  /** What each institution bought of each member. */
  readonly bought: ReadonlyMap<string, ReadonlyMap<string, Amount>>;
  readonly total: Amount;
}

/** Unless `shown` a table is only kept safe, not published. */
export interface Drawn extends Begun {
  readonly shown: boolean;
}

/** All cells of all tables of one year. */
export interface Grid {
  readonly cube: Cube;
  readonly tables: readonly GridTable[];
  readonly cells: readonly GridCell[];
}

export const keyOf = ({ table, place, commodity, period }: GridCell['at']): string =>
  JSON.stringify([table, place, commodity, period]);

const maskOf = ({ by, period }: Table): number =>
  (by.includes('place') ? PLACE : 0) | (by.includes('commodity') ? COMMODITY : 0) | (period === 'month' ? MONTH : 0);

const placeIn = ({ id, by, period }: Table, fact: Fact): GridCell['at'] => ({
  table: id,
  place: by.includes('place') ? fact.place : null,
  commodity: by.includes('commodity') ? fact.commodity : null,
  period: period === 'month' ? fact.month : fact.month.slice(0, 4),
});

/** @param facts of one year; the result does not depend on their order */
export function gridOf(facts: readonly Fact[], tables: readonly Drawn[]): Grid {
  const cube = cubeOf(facts);
  const [atomOf, cells] = [atomFinder(cube), [] as GridCell[]];
  const own = tables.map((table): GridTable => {
    const mask = maskOf(table);
    const cellOf = new Int32Array(cube.value.length).fill(-1);
    const since = facts.filter(({ month }) => month > table.after);
    const groups = Map.groupBy(since, (fact) => keyOf(placeIn(table, fact)));
    for (const key of [...groups.keys()].sort()) {
      const group = groups.get(key)!;
      const cell = { ...cellOfFacts(group, atomOf), at: placeIn(table, group[0]!), mask, shown: table.shown };
      for (const atom of cell.atoms) cellOf[atom] = cells.length;
      cells.push(cell);
    }
    return { mask, cellOf };
  });
  return { cube, tables: own, cells };
}

function cellOfFacts(facts: readonly Fact[], atomOf: (fact: Fact) => number) {
  const parts = sumsBy(facts, (fact) => fact.member);
  const atoms = [...new Set(facts.map(atomOf))].sort((a, b) => a - b);
  const deals = Map.groupBy(facts, (fact) => fact.buyer);
  const bought = new Map(deals.entries().map(([buyer, own]) => [buyer, sumsBy(own, (fact) => fact.member)]));
  return { atoms, parts, bought, total: parts.values().reduce(plus, NOTHING) };
}

function sumsBy(facts: readonly Fact[], nameOf: (fact: Fact) => string): Map<string, Amount> {
  const sums = new Map<string, Amount>();
  for (const fact of facts) sums.set(nameOf(fact), plus(sums.get(nameOf(fact)) ?? NOTHING, fact));
  return sums;
}
