/** What the statements of a country are made with. Whole numbers and names of ours alone: they are written into the SQL. */
export interface Measures {
  /** Cooperatives that are added to those of the demo world, and how many of them trade (a multiple of the goods). */
  readonly cooperatives: number;
  readonly traders: number;
  readonly institutions: number;
  readonly mentors: number;
  readonly markets: number;
  /** Milliseconds. */
  readonly now: number;
}

/** One statement, with what it is told as. */
export type Step = readonly [what: string, sql: string];

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** What is sold, with the price around which everybody asks. Every cooperative offers two of them. */
export const GOODS = [
  ['beras-medium', 13_200],
  ['telur-ayam', 28_500],
  ['minyak-goreng', 15_600],
  ['beras-premium', 14_700],
  ['gula-pasir', 17_000],
  ['bawang-merah', 36_000],
  ['cabai-rawit-merah', 58_000],
  ['kangkung', 4_000],
] as const;

/** Cooperatives of one kecamatan, as in the city of the demo world. */
export const A_KECAMATAN = 11;
/** From a cooperative to its second good, and to those it shares an order with: multiples of the goods, so that they offer the same. */
export const [SECOND, BESIDE, BEYOND] = [3, 584, 232] as const;

/** 0 … `most` − 1, by a number and a purpose: the same on every machine. */
export const draw = (of: string, purpose: number, most: number): string =>
  `((${of}) * 48271 + ${purpose} * 16807) % 2147483647 * 7919 % 65537 % ${most}`;

/** 0 … n − 1 as rows `i`. */
export const numbers = (n: number): string =>
  `with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i < ${n - 1})`;

/** The forum's day of a moment: seven hours ahead, whatever the clock of the machine. */
export const dayAt = (at: string): string => `date((${at} + 25200000) / 1000, 'unixepoch')`;
export const monthAt = (at: string): string => `substr(${dayAt(at)}, 1, 7)`;

/** Ids, in the order of their numbers. */
export const id = (letter: string, of: string): string => `printf('w${letter}%07d', ${of})`;
