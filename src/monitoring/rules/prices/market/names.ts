import type { Unit } from './cells.ts';

/** A commodity as the forum knows it. `names`: all it is called in either language, the grade where it stands in the name, and synonyms. */
export interface NamedCommodity extends Unit {
  readonly id: string;
  readonly names: readonly string[];
}

export type Named =
  | { ok: true; commodity: NamedCommodity }
  /** `near`: ids of commodities that may have been meant, the likeliest first. */
  | { ok: false; reason: 'commodity_unknown' | 'commodity_ambiguous'; near: readonly string[] };

const MOST_NEAR = 3;
/** Longer names are compared by their beginning: a distance takes as long as the names multiplied. */
const MOST_COMPARED = 48;
/** Nobody reads further: names unknown beyond so many are only named. */
const MOST_UNKNOWN = 50;

/** Without capitals, accents, signs and double spaces. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Finds commodities by what a file calls them; each name is worked out once. */
export function finder(commodities: readonly NamedCommodity[]): (name: string) => Named {
  const known = commodities.map((commodity) => ({ commodity, names: commodity.names.map(plain).filter(Boolean) }));
  const asked = new Map<string, Named>();
  let unknown = 0;
  return (name) => {
    const typed = plain(name);
    const found = asked.get(typed) ?? find(typed, known, unknown < MOST_UNKNOWN);
    if (!found.ok && !asked.has(typed)) unknown += 1;
    asked.set(typed, found);
    return found;
  };
}

type Known = { commodity: NamedCommodity; names: string[] };

function find(typed: string, known: readonly Known[], compares: boolean): Named {
  const same = known.filter(({ names }) => names.includes(typed)).map(({ commodity }) => commodity);
  if (same.length === 1) return { ok: true, commodity: same[0]! };
  if (same.length > 1) return { ok: false, reason: 'commodity_ambiguous', near: same.map(({ id }) => id).sort() };
  return { ok: false, reason: 'commodity_unknown', near: compares ? nearTo(typed, known) : [] };
}

function nearTo(typed: string, known: readonly Known[]): string[] {
  const short = typed.slice(0, MOST_COMPARED);
  const scored = known.map(({ commodity: { id }, names }) => ({
    id,
    score: Math.min(...names.map((name) => scoreOf(short, name.slice(0, MOST_COMPARED)))),
  }));
  const near = scored.filter(({ score }) => score < Number.POSITIVE_INFINITY);
  const best = near.sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1));
  return best.slice(0, MOST_NEAR).map(({ id }) => id);
}

/** 0: one has all words of the other; else the distance, if it is at most a third of the longer name. */
function scoreOf(a: string, b: string): number {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  if (a !== '' && b !== '' && (one.isSubsetOf(other) || other.isSubsetOf(one))) return 0;
  const most = Math.max(a.length, b.length) / 3;
  const away = Math.abs(a.length - b.length) > most ? Number.POSITIVE_INFINITY : distance(a, b);
  return away <= most ? away : Number.POSITIVE_INFINITY;
}

/** Letters changed, left out, added, or swapped with their neighbour (optimal string alignment; Damerau 1964). */
export function distance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, last[j]! + 1, row[j - 1]! + 1, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
