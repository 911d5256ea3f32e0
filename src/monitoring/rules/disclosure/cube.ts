import type { Fact } from './types.ts';

/** One figure in both measures. */
export interface Amount {
  readonly value: number;
  readonly quantity: number;
}

export const NOTHING: Amount = { value: 0, quantity: 0 };
export const plus = (a: Amount, b: Amount): Amount => ({ value: a.value + b.value, quantity: a.quantity + b.quantity });

/** A dimension as a bit of a mask: what a table keeps apart, or where a box has two sides. */
export const PLACE = 1;
export const COMMODITY = 2;
export const MONTH = 4;
export const DIMENSIONS = [PLACE, COMMODITY, MONTH] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * A year's trade as atoms: place × commodity × month, of which every published figure is a sum. An atom's number is
 * Σ coordinate × stride.
 */
export interface Cube {
  readonly names: Readonly<Record<Dimension, readonly string[]>>;
  readonly strides: Readonly<Record<Dimension, number>>;
  readonly value: Float64Array;
  readonly quantity: Float64Array;
  /** What each party, member or institution, knows of which atom from its own books, and who is party to an atom. */
  readonly own: ReadonlyMap<string, ReadonlyMap<number, Amount>>;
  readonly partiesAt: ReadonlyMap<number, readonly string[]>;
}

const sortedNames = (names: Iterable<string>): string[] => [...new Set(names)].sort();

export function cubeOf(facts: readonly Fact[]): Cube {
  const names = {
    [PLACE]: sortedNames(facts.map((one) => one.place)),
    [COMMODITY]: sortedNames(facts.map((one) => one.commodity)),
    [MONTH]: sortedNames(facts.map((one) => one.month)),
  };
  const [c, m] = [names[COMMODITY].length, names[MONTH].length];
  const size = names[PLACE].length * c * m;
  const cube = { names, strides: { [PLACE]: c * m, [COMMODITY]: m, [MONTH]: 1 } };
  const [value, quantity] = [new Float64Array(size), new Float64Array(size)];
  const own = new Map<string, Map<number, Amount>>();
  const atomOf = atomFinder(cube);
  for (const fact of facts) {
    const atom = atomOf(fact);
    value[atom]! += fact.value;
    quantity[atom]! += fact.quantity;
    for (const party of [`member ${fact.member}`, `buyer ${fact.buyer}`]) {
      const mine = own.get(party) ?? new Map<number, Amount>();
      own.set(party, mine.set(atom, plus(mine.get(atom) ?? NOTHING, fact)));
    }
  }
  return { ...cube, value, quantity, own, partiesAt: partiesOf(own) };
}

function partiesOf(own: ReadonlyMap<string, ReadonlyMap<number, Amount>>): Map<number, string[]> {
  const parties = new Map<number, string[]>();
  for (const party of [...own.keys()].sort())
    for (const atom of own.get(party)!.keys()) parties.set(atom, [...(parties.get(atom) ?? []), party]);
  return parties;
}

/** The number of the atom that a fact belongs to. */
export function atomFinder({ names, strides }: Pick<Cube, 'names' | 'strides'>): (fact: Fact) => number {
  const places = (dimension: Dimension) => new Map(names[dimension].map((name, i) => [name, i * strides[dimension]]));
  const [place, commodity, month] = [places(PLACE), places(COMMODITY), places(MONTH)];
  return (fact) => place.get(fact.place)! + commodity.get(fact.commodity)! + month.get(fact.month)!;
}

export const coordinate = ({ names, strides }: Cube, atom: number, dimension: Dimension): number =>
  Math.floor(atom / strides[dimension]) % names[dimension].length;
