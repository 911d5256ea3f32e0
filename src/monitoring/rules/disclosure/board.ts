import { type Amount, COMMODITY, type Cube, coordinate, NOTHING, plus } from './cube.ts';
import type { Grid } from './grid.ts';

/** A cell that may still be withheld, one that readers already hold, and one that is withheld. */
export const OPEN = 0;
export const TOLD = 1;
export const WITHHELD = 2;

export interface Board extends Grid {
  /** One of the above for every cell. */
  readonly state: Uint8Array;
  /** 1: it may not be told by itself. */
  readonly sensitive: Uint8Array;
  /** 1: an earlier edition told it, or could have but for another. */
  readonly harmless: Uint8Array;
  readonly protectionBps: number;
}

/**
 * A box over the atoms: two sides in up to three dimensions, so 1, 2, 4 or 8 corners, neighbours of opposite sign. `value` and
 * `quantity` are what goes to its + corners and from its − corners, or the other way round.
 */
export interface Box extends Amount {
  readonly corners: readonly number[];
}

/** Each side doubles the list of corners and turns the sign. */
const SIGNS = [1, -1, -1, 1, -1, 1, 1, -1] as const;
export const signOf = (corner: number): 1 | -1 => SIGNS[corner]!;

/** Of a box only the corners of the first one's commodity move in quantity: kilograms of rice are no litres of oil. */
export function movesQuantity(cube: Cube, [first]: readonly number[]): (atom: number) => boolean {
  const own = coordinate(cube, first!, COMMODITY);
  return (atom) => coordinate(cube, atom, COMMODITY) === own;
}

type Measure = keyof Amount;

/**
 * How far atoms can go while a guard is put together: what they have without what the watcher knows, and where the boxes so far
 * have moved them (by sign: what one box adds another may take, so that together they find ways that none has by itself).
 */
export interface Room {
  readonly has: Readonly<Record<Measure, (atom: number) => number>>;
  readonly moved: Map<number, Amount>;
}

export function roomFor({ cube }: Grid, watcher: string | null): Room {
  const own = watcher === null ? undefined : cube.own.get(watcher);
  const value = (atom: number) => cube.value[atom]! - (own?.get(atom)?.value ?? 0);
  const quantity = (atom: number) => cube.quantity[atom]! - (own?.get(atom)?.quantity ?? 0);
  return { has: { value, quantity }, moved: new Map() };
}

/** The most a box can move in one measure in either direction, up to a limit. */
function reachIn(measure: Measure, { has, moved }: Room, { corners, most, moves }: Reach): number {
  let reach = most;
  for (let i = 0; i < corners.length && reach > 0; i++) {
    const atom = corners[i]!;
    if (moves(atom)) reach = Math.min(reach, has[measure](atom) - signOf(i) * (moved.get(atom)?.[measure] ?? 0));
  }
  return reach;
}

interface Reach {
  readonly corners: readonly number[];
  readonly most: number;
  readonly moves: (atom: number) => boolean;
}

export function reach({ cube }: Grid, corners: readonly number[], room: Room, need: Amount): Box {
  const value = reachIn('value', room, { corners, most: Math.max(0, need.value), moves: () => true });
  if (need.quantity <= 0) return { corners, value, quantity: 0 };
  const moves = movesQuantity(cube, corners);
  return { corners, value, quantity: reachIn('quantity', room, { corners, most: need.quantity, moves }) };
}

export function take({ cube }: Grid, { corners, value, quantity }: Box, { moved }: Room): void {
  const moves = movesQuantity(cube, corners);
  for (const [i, atom] of corners.entries()) {
    const step = { value: signOf(i) * value, quantity: moves(atom) ? signOf(i) * quantity : 0 };
    moved.set(atom, plus(moved.get(atom) ?? NOTHING, step));
  }
}
