import { type Board, OPEN, WITHHELD } from './board.ts';
import { changedTogether } from './boxes.ts';
import { findGuard, type Guard, sameGuard } from './guard.ts';

/**
 * Withholds what it takes until every one of these cells is guarded: against strangers, and where it is sensitive against each
 * member or institution that knows its own part. What is withheld for their sake could be told by itself.
 *
 * Cells once withheld stay so, hence a guard once found holds to the end. Where none is found, because cells told earlier stand in
 * the way, everything open is withheld: readers then learn nothing new, and what guarded the cell in the edition before still does.
 *
 * @returns a guard for each cell and each watcher that needed one of its own
 */
export function protect(board: Board, wanted: readonly number[]): Guard[] {
  const [fresh, moved] = [new Set<number>(), new Set<number>()];
  const withhold = (cell: number) => {
    board.state[cell] = WITHHELD;
    fresh.add(cell);
  };
  let isClosed = false;
  const find = (cell: number, watcher: string | null): Guard[] => {
    const guard = findGuard(board, cell, watcher, withhold);
    if (guard) return [guard];
    isClosed = true;
    for (const [other, state] of board.state.entries()) if (state === OPEN) withhold(other);
    return [];
  };
  const found = wanted.flatMap((cell) => {
    if (!board.sensitive[cell] && moved.has(cell)) return [];
    const { own, shared } = guardAll(board, cell, find);
    for (const guard of [...own, ...shared]) for (const one of changedTogether(board, guard.boxes)) moved.add(one);
    return own;
  });
  if (!isClosed) for (const cell of fresh) if (!moved.has(cell)) board.state[cell] = OPEN;
  return found;
}

/** The guards found for a cell, and those of them that serve other watchers, too. */
function guardAll(board: Board, cell: number, find: (cell: number, watcher: string | null) => Guard[]) {
  const [own, shared] = [find(cell, null), [] as Guard[]];
  for (const watcher of board.sensitive[cell] ? watchersOf(board, cell, own) : []) {
    const same = own.values().map((guard) => sameGuard(board, guard, watcher));
    const fit = same.find((guard) => guard !== null);
    if (fit) shared.push(fit);
    else own.push(...find(cell, watcher));
  }
  return { own, shared };
}

/** Those to whom their books tell more than a stranger knows: the parties of the cell, and of the corners of its guard. */
function watchersOf({ cells, cube }: Board, cell: number, own: readonly Guard[]): string[] {
  const corners = own.flatMap((guard) => guard.boxes.flatMap((box) => box.corners));
  return [...new Set([...cells[cell]!.atoms, ...corners].flatMap((atom) => cube.partiesAt.get(atom)!))].sort();
}
