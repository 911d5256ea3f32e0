import { type Board, type Box, movesQuantity, OPEN, type Room, reach, signOf, TOLD } from './board.ts';
import { type Amount, coordinate, DIMENSIONS, type Dimension, NOTHING, plus } from './cube.ts';

/** The dimensions in which a box has two sides; many first, as these leave the most tables alone. */
const SIDES: readonly number[] = [7, 3, 5, 6, 1, 2, 4, 0];

interface Search {
  readonly room: Room;
  readonly need: Amount;
  readonly sides: number;
}

interface Found {
  readonly box: Box;
  /** What it costs for what it moves; 0: it is free and enough. */
  readonly price: number;
}

/** Of all boxes with a corner in the cell the one that costs least for what it moves, of equal ones the first. */
export function bestBox(board: Board, cell: number, room: Room, need: Amount): Box | null {
  const { mask, atoms } = board.cells[cell]!;
  let best: Found | null = null;
  for (const sides of SIDES.filter((one) => (one & mask) === one)) {
    const dimensions = DIMENSIONS.filter((dimension) => dimension & sides);
    for (const atom of atoms) {
      best = widen(board, [atom], dimensions, { room, need, sides }, best);
      if (best?.price === 0) return best.box;
    }
  }
  return best?.box ?? null;
}

type Dimensions = readonly Dimension[];

/** Gives a box another side at each other coordinate of the next dimension; stops at the first that is free and enough. */
function widen(
  board: Board,
  corners: number[],
  dimensions: Dimensions,
  search: Search,
  best: Found | null,
): Found | null {
  const [next, ...later] = dimensions;
  if (next === undefined) return weigh(board, corners, search, best);
  const { names, strides } = board.cube;
  const [from, stride] = [coordinate(board.cube, corners[0]!, next), strides[next]];
  let found: Found | null = best;
  for (let to = 0; to < names[next].length; to++) {
    const shift = (to - from) * stride;
    if (to === from || corners.some((atom) => search.room.has.value(atom + shift) <= 0)) continue;
    found = widen(board, [...corners, ...corners.map((atom) => atom + shift)], later, search, found);
    if (found?.price === 0) return found;
  }
  return found;
}

function weigh(board: Board, corners: readonly number[], search: Search, best: Found | null): Found | null {
  const box = reach(board, corners, search.room, search.need);
  const part = partOf(box, search.need);
  const cost = part > 0 ? costOf(board, corners, search.sides) : Number.POSITIVE_INFINITY;
  const price = cost === 0 && part === 1 ? 0 : (cost + 1) / part;
  return price < (best?.price ?? Number.POSITIVE_INFINITY) ? { box, price } : best;
}

/** How much of what is needed it moves, 0 to 1, the mean of the measures that are needed. */
function partOf(box: Amount, need: Amount): number {
  if (need.quantity <= 0) return box.value / need.value;
  if (need.value <= 0) return box.quantity / need.quantity;
  return (box.value / need.value + box.quantity / need.quantity) / 2;
}

/** Members behind the cells that would have to be withheld besides; infinite where one has been told. */
function costOf({ tables, cells, state }: Board, corners: readonly number[], sides: number): number {
  let cost = 0;
  for (const { mask, cellOf } of tables) {
    if ((mask & sides) !== sides) continue;
    for (const atom of corners) {
      const cell = cellOf[atom]!;
      if (state[cell] === TOLD) return Number.POSITIVE_INFINITY;
      if (state[cell] === OPEN) cost += cells[cell]!.parts.size;
    }
  }
  return cost;
}

/** The cells that a box changes, a corner beside each: those of tables that keep apart every dimension in which it has two sides. */
export function changedBy({ cube, tables }: Board, corners: readonly number[]): { cell: number; corner: number }[] {
  const [first, last] = [corners[0]!, corners.at(-1)!];
  const differs = (dimension: Dimension) => coordinate(cube, first, dimension) !== coordinate(cube, last, dimension);
  const sides = DIMENSIONS.filter(differs).reduce((mask, dimension) => mask | dimension, 0);
  const changed = tables.filter(({ mask }) => (mask & sides) === sides);
  return changed.flatMap(({ cellOf }) => corners.map((atom, corner) => ({ cell: cellOf[atom]!, corner })));
}

/** The cells that boxes change together: what one adds another may take away again. */
export function changedTogether(board: Board, boxes: readonly Box[]): number[] {
  const sums = new Map<number, Amount>();
  for (const { corners, value, quantity } of boxes) {
    const moves = movesQuantity(board.cube, corners);
    for (const { cell, corner } of changedBy(board, corners)) {
      const goods = moves(corners[corner]!) ? signOf(corner) * quantity : 0;
      sums.set(cell, plus(sums.get(cell) ?? NOTHING, { value: signOf(corner) * value, quantity: goods }));
    }
  }
  return [...sums].filter(([, { value, quantity }]) => value !== 0 || quantity !== 0).map(([cell]) => cell);
}
