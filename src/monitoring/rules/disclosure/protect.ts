import { type Board, OPEN, WITHHELD } from './board.ts';
import { findGuard, type Guard, guards } from './guard.ts';

/**
 * Withholds what it takes until every one of these cells is guarded against whoever looks: a stranger, and each member or
 * institution that knows its own part. What is withheld for their sake could be told by itself and needs no guard of its own.
 *
 * Cells once withheld stay so, hence a guard once found holds to the end. Where none is found, because cells told earlier stand in
 * the way, everything open is withheld: readers then learn nothing new, and what guarded the cell in the edition before still does.
 */
export function protect(board: Board, wanted: readonly number[]): Guard[] {
  const withhold = (cell: number) => {
    board.state[cell] = WITHHELD;
  };
  const find = (cell: number, watcher: string | null): Guard[] => {
    const guard = findGuard(board, cell, watcher, withhold);
    if (!guard) for (const [other, state] of board.state.entries()) if (state === OPEN) withhold(other);
    return guard ? [guard] : [];
  };
  return wanted.flatMap((cell) => {
    const own = find(cell, null);
    for (const watcher of watchersOf(board, cell, own))
      if (!own.some((guard) => guards(board, guard, watcher))) own.push(...find(cell, watcher));
    return own;
  });
}

/** Those to whom their books tell more than a stranger knows: the parties of the cell, and of the corners of its guard. */
function watchersOf({ cells, cube }: Board, cell: number, own: readonly Guard[]): string[] {
  const corners = own.flatMap((guard) => guard.boxes.flatMap((box) => box.corners));
  return [...new Set([...cells[cell]!.atoms, ...corners].flatMap((atom) => cube.partiesAt.get(atom)!))].sort();
}
