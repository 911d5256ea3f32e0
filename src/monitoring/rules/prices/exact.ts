/** A rational number; `d` > 0. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** n ÷ d. @throws RangeError where d is 0: nobody divides by what was not checked */
export function ratio(n: number | bigint, d: number | bigint = 1n): Ratio {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const by = commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / by, d: bottom / by };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export const ZERO = ratio(0);
export const ONE = ratio(1);
export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);

/** The mean of at least one, half-up. Nothing is reduced on the way: of a hundred small fractions that would take most of the time. */
export function meanHalfUp(all: readonly Ratio[]): number {
  const sum = all.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), ZERO);
  return halfUp({ n: sum.n, d: sum.d * BigInt(all.length) });
}
export const isLess = (a: Ratio, b: Ratio): boolean => a.n * b.d < b.n * a.d;

/** The whole number nearest to it, of two the larger (half-up). @throws RangeError past 2^53 */
export const halfUp = ({ n, d }: Ratio): number => whole(floor(2n * n + d, 2n * d));

/** The whole number nearest to it, of two the one farther from zero: a rise and a fall of the same size read alike. */
export const halfAway = ({ n, d }: Ratio): number => (n < 0n ? 0 - halfUp({ n: -n, d }) : halfUp({ n, d }));

/** How far `value` is from `base` > 0, in basis points of `base`, half away from zero. */
export const changeBps = (value: number, base: number): number =>
  halfAway(ratio((BigInt(value) - BigInt(base)) * 10_000n, base));

const floor = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((d - 1n - n) / d));

function whole(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large for a figure`);
  return number;
}

/**
 * Rounds each part to a whole number so that together they are exactly `total`, which is their own sum rounded, or the difference of
 * two sums rounded each by itself. By largest remainder (Hamilton), for parts below zero too: all are rounded down, what is left goes
 * one by one to the largest remainders, of equal ones to the first.
 */
export function shareOut(total: number, parts: readonly Ratio[]): number[] {
  const floors = parts.map(({ n, d }) => floor(n, d));
  const rests = parts.map((part, i) => plus(part, ratio(-floors[i]!)));
  const queue = [...parts.keys()].sort((a, b) => byRest(rests[a]!, rests[b]!) || a - b);
  const left = BigInt(total) - floors.reduce((sum, one) => sum + one, 0n);
  const lucky = new Set(queue.slice(0, Number(left)));
  return floors.map((one, i) => whole(one) + (lucky.has(i) ? 1 : 0));
}

const byRest = (a: Ratio, b: Ratio): number => (isLess(b, a) ? -1 : isLess(a, b) ? 1 : 0);
