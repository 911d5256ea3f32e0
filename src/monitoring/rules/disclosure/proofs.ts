import { type Board, movesQuantity, signOf } from './board.ts';
import { COMMODITY, coordinate, type Dimension, MONTH, PLACE } from './cube.ts';
import type { Guard } from './guard.ts';
import type { Cell } from './types.ts';

/** What is added to one atom of trade in the one world, and taken from it in the other. */
export interface Move {
  readonly place: string;
  readonly commodity: string;
  readonly month: string;
  readonly value: number;
  readonly quantity: number;
}

/**
 * Why a figure is safe: add the moves to the year's trade, or take them away, and both times nobody trades less than nothing, all
 * that is told stays true to the rupiah, and the withheld figure is another. It names what is withheld: for checks inside only.
 */
export interface Proof {
  readonly cell: Pick<Cell, 'table' | 'place' | 'commodity' | 'period'>;
  /** Against the member who knows its own part; null: against a stranger. */
  readonly watcher: string | null;
  readonly moves: readonly Move[];
}

export const proofOf = (board: Board, { cell, watcher, boxes }: Guard): Proof => ({
  cell: board.cells[cell]!.at,
  watcher,
  moves: boxes.flatMap((box) => {
    const moves = movesQuantity(board.cube, box.corners);
    return box.corners.map((atom, i): Move => {
      const quantity = moves(atom) ? signOf(i) * box.quantity : 0;
      return { ...namesOf(board, atom), value: signOf(i) * box.value, quantity };
    });
  }),
});

function namesOf({ cube }: Board, atom: number): Pick<Move, 'place' | 'commodity' | 'month'> {
  const name = (dimension: Dimension) => cube.names[dimension][coordinate(cube, atom, dimension)]!;
  return { place: name(PLACE), commodity: name(COMMODITY), month: name(MONTH) };
}
