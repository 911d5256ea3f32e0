/**
 * a × b ÷ c for integers and c > 0, half-up, exact also where the product passes 2^53. The floating quotient of two safe integers
 * never reaches the next whole number: it is at least 1/d away from it, its rounding error is less.
 */
export function timesOver(a: number, b: number, c: number): number {
  const [top, under] = [2 * a * b + c, 2 * c];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(under)) return Math.floor(top / under);
  return quotient(BigInt(a) * BigInt(b), BigInt(c));
}

/** Top ÷ under > 0, half-up. */
export function quotient(top: bigint, under: bigint): number {
  const [doubled, by] = [2n * top + under, 2n * under];
  const whole = doubled / by;
  return Number(doubled % by < 0n ? whole - 1n : whole);
}

/** All of it, in basis points. */
export const WHOLE = 10_000;
/** A ratio beyond this (a hundred times) says no more than this. */
export const MOST_RATIO = 100 * WHOLE;

/** A part of a whole in basis points, 0 to 10,000; null where the whole is nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? within(timesOver(part, WHOLE, whole), 0, WHOLE) : null;

/** A figure over another in basis points, 0 to `MOST_RATIO`; null where both are nothing. */
export function ratioOf(figure: number, to: number): number | null {
  if (to <= 0) return figure > 0 ? MOST_RATIO : null;
  return within(timesOver(figure, WHOLE, to), 0, MOST_RATIO);
}

export const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
export const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** The mean of integers, half-up; null of none. */
export const meanOf = (all: readonly number[]): number | null =>
  all.length > 0 ? timesOver(sumOf(all), 1, all.length) : null;
