/** Sets of integers from 0 on, laid out as stages of rows, one bit for each integer. */
export interface Bits {
  readonly words: Int32Array;
  readonly rows: number;
  /** Words of one row. */
  readonly width: number;
  /** Where a row begins. */
  at(stage: number, row: number): number;
}

export function bitsOf(stages: number, rows: number, size: number): Bits {
  const width = Math.floor((size + 31) / 32);
  const words = new Int32Array(stages * rows * width);
  return { words, rows, width, at: (stage, row) => (stage * rows + row) * width };
}

export function has(sets: Bits, stage: number, row: number, member: number): boolean {
  if (row < 0 || row >= sets.rows || member < 0 || member >= sets.width * 32) return false;
  return ((sets.words[sets.at(stage, row) + (member >> 5)]! >> (member & 31)) & 1) === 1;
}

/** Adds to the row at `to` all members of the row at `from`, each larger by `by`; what does not fit is left out. */
export function union({ words, width }: Bits, from: number, to: number, by: number): void {
  const [skip, shift] = [by >> 5, by & 31];
  let carried = 0;
  for (let w = skip; w < width; w++) {
    const word = words[from + w - skip]!;
    words[to + w]! |= (word << shift) | carried;
    carried = shift === 0 ? 0 : word >>> (32 - shift);
  }
}
