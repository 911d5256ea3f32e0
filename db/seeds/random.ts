/** A seeded source of figures between 0 and 1; the same label always gives the same row of figures. */
export type Random = {
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** A new array in another order. */
  shuffle<T>(from: readonly T[]): T[];
};

/**
 * Each part of the world draws from a source of its own, named by its label: what is added in one place moves nothing in another.
 * Generator: mulberry32 (Tommy Ettinger, public domain).
 */
export function randomOf(label: string): Random {
  let state = hash(label);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    shuffle: (from) => shuffled(from, between),
  };
}

function shuffled<T>(from: readonly T[], between: (low: number, high: number) => number): T[] {
  const out = [...from];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = between(0, i);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The nearest multiple of `step`, at least one. */
export const toStep = (value: number, step: number): number => Math.max(step, Math.round(value / step) * step);
