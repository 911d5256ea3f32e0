/** Figures drawn by a fixed rule: the same text gives the same ones on every machine. */
export interface Random {
  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

/** FNV-1a of the text starts a Mulberry32 sequence (public domain, Tommy Ettinger). */
export function random(text: string): Random {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]) => items[integer(0, items.length - 1)]!;
  return { integer, pick, shuffled: (items) => shuffle([...items], integer) };
}

function shuffle<T>(items: T[], integer: Random['integer']): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = integer(0, i);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
