/** a × b ÷ c of non-negative integers, half-up, where the product may pass 2^53. @throws RangeError when the answer does */
export function shareHalfUp(a: number, b: number, c: number): number {
  const [n, d] = [BigInt(a) * BigInt(b), BigInt(c)];
  return exactly((2n * n + d) / (2n * d));
}

/** @throws RangeError: no amount of this software is that large, so it is a bug */
export function exactly(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large for an amount`);
  return number;
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);
