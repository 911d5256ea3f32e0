/** Exact integer arithmetic on numbers that may leave 2^53 half-way. */

export const MAX = Number.MAX_SAFE_INTEGER;

export function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/** `floor(a × b / d)` and the remainder, for integers with a, b ≥ 0 and d > 0. */
export function mulDiv(a: number, b: number, d: number): [quotient: number, remainder: number] {
  const product = a * b;
  if (product <= MAX) return [Math.floor(product / d), product % d];
  const exact = BigInt(a) * BigInt(b);
  return [Number(exact / BigInt(d)), Number(exact % BigInt(d))];
}

/** Order by code units: the same on every machine and in every locale. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
