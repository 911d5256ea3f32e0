import { type Board, type Box, OPEN, type Room, reach, roomFor, take } from './board.ts';
import { bestBox, changedBy } from './boxes.ts';
import { type Amount, COMMODITY, MONTH } from './cube.ts';

/** Boxes that together move a withheld cell as far as it must be open, whoever looks: a stranger (null), or a member with its books. */
export interface Guard {
  readonly cell: number;
  readonly watcher: string | null;
  readonly boxes: readonly Box[];
}

/**
 * How far a cell must be open: the share, rounded up, of what the watcher does not know already. Of a year's figure only that part
 * counts whose months were not told, or could not have been: the rest is harmless, and nothing can make it unknown again. A cell
 * that is withheld for another's sake only has to be open at all.
 */
function needOf(board: Board, cell: number, { has }: Room): Amount {
  const { mask, atoms } = board.cells[cell]!;
  const isOne = (mask & COMMODITY) !== 0;
  if (!board.sensitive[cell]) return { value: 1, quantity: isOne ? 1 : 0 };
  const months = mask & MONTH ? [] : board.tables.filter((table) => (table.mask & (mask | MONTH)) === (mask | MONTH));
  const counted = atoms.filter((atom) => !months.some(({ cellOf }) => board.harmless[cellOf[atom]!]));
  const share = (amount: (atom: number) => number) =>
    Math.ceil((counted.reduce((sum, atom) => sum + amount(atom), 0) * board.protectionBps) / 10_000);
  return { value: share(has.value), quantity: isOne ? share(has.quantity) : 0 };
}

const isMet = ({ value, quantity }: Amount): boolean => value <= 0 && quantity <= 0;
const minus = (a: Amount, b: Amount): Amount => ({ value: a.value - b.value, quantity: a.quantity - b.quantity });

/** A guard found for somebody else as it is good against this watcher, in the room that leaves; null where it is not. */
export function sameGuard(board: Board, { cell, boxes }: Guard, watcher: string): Guard | null {
  const room = roomFor(board, watcher);
  let need = needOf(board, cell, room);
  const own = boxes.map(({ corners }) => {
    const box = reach(board, corners, room, need);
    take(board, box, room);
    need = minus(need, box);
    return box;
  });
  return isMet(need) ? { cell, watcher, boxes: own } : null;
}

/**
 * The boxes that guard a cell, one after the other the cheapest for what it moves. Each changes the cell, and of all others only such
 * as are withheld or still open: these are handed to `withhold`. Null where cells already told stand in the way.
 */
export function findGuard(
  board: Board,
  cell: number,
  watcher: string | null,
  withhold: (cell: number) => void,
): Guard | null {
  const room = roomFor(board, watcher);
  let need = needOf(board, cell, room);
  const boxes: Box[] = [];
  while (!isMet(need)) {
    const box = bestBox(board, cell, room, need);
    if (!box) return null;
    for (const changed of changedBy(board, box.corners)) if (board.state[changed.cell] === OPEN) withhold(changed.cell);
    take(board, box, room);
    need = minus(need, box);
    boxes.push(box);
  }
  return { cell, watcher, boxes };
}
