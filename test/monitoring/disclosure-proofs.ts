import type { Cell, Fact, Proof } from '../../src/monitoring/rules/disclosure/index.ts';
import { TABLES } from './disclosure-world.ts';

type Measure = 'value' | 'quantity';
const MEASURES: readonly Measure[] = ['value', 'quantity'];

export const keyOf = ({ table, place, commodity, period }: Proof['cell']): string =>
  `${table} ${place} ${commodity} ${period}`;
const PERIODS = TABLES.map((table) => [table, table.period === 'month' ? 7 : 4] as const);

/** The cells of all tables that an atom belongs to, its own first. */
function cellsAt({ place, commodity, month }: Pick<Fact, 'place' | 'commodity' | 'month'>): readonly string[] {
  const atom = `${place} ${commodity} ${month}`;
  const known = cellsOf.get(atom);
  if (known) return known;
  const keys = PERIODS.map(([{ id, by }, length]) => {
    const at = { place: by.includes('place') ? place : null, commodity: by.includes('commodity') ? commodity : null };
    return keyOf({ table: id, ...at, period: month.slice(0, length) });
  });
  cellsOf.set(atom, keys);
  return keys;
}

const cellsOf = new Map<string, readonly string[]>();

type Totals = Readonly<Record<Measure, number>>;
type Truth = ReadonlyMap<string, ReadonlyMap<string | null, Totals>>;

/** What every cell of every table holds in all (null), and by each party. */
export function truthOf(facts: readonly Fact[]): Truth {
  const truth = new Map<string, Map<string | null, Totals>>();
  for (const fact of facts)
    for (const key of cellsAt(fact)) {
      const own = truth.get(key) ?? new Map<string | null, Totals>();
      truth.set(key, own);
      for (const party of [null, `member ${fact.member}`, `buyer ${fact.buyer}`]) {
        const { value, quantity } = own.get(party) ?? { value: 0, quantity: 0 };
        own.set(party, { value: value + fact.value, quantity: quantity + fact.quantity });
      }
    }
  return truth;
}

/** What is wrong with a proof: an atom below what the watcher knows of it, or a told cell changed, or its own cell not enough. */
export function objections(proof: Proof, truth: Truth, told: ReadonlyMap<string, Cell>, protection: number): string[] {
  const { cell, watcher, moves } = proof;
  return MEASURES.flatMap((measure) => {
    const sums = new Map<string, number>();
    for (const move of moves) for (const key of cellsAt(move)) sums.set(key, (sums.get(key) ?? 0) + move[measure]);
    const room = (key: string): number => {
      const own = truth.get(key);
      return (own?.get(null)?.[measure] ?? 0) - (watcher === null ? 0 : (own?.get(watcher)?.[measure] ?? 0));
    };
    const below = moves.map((move) => cellsAt(move)[0]!).filter((atom) => Math.abs(sums.get(atom)!) > room(atom));
    const changed = [...sums.keys()].filter((key) => sums.get(key) !== 0 && told.get(key)?.figures?.[measure]);
    // Of a year's cell only a part has to be open, which the linear program sees to.
    const need = cell.period.length === 7 ? Math.max(1, protection * room(keyOf(cell))) : 1;
    const moved = sums.get(keyOf(cell)) ?? 0;
    const isEnough =
      room(keyOf(cell)) === 0 || (measure === 'quantity' && cell.commodity === null) || Math.abs(moved) >= need - 1e-6;
    return [...below, ...changed, ...(isEnough ? [] : [`${measure} of ${keyOf(cell)}`])];
  });
}
