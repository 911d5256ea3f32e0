/**
 * Divides an amount in proportion to the weights by largest remainder (Hamilton): each gets its exact share rounded down, and what
 * is left goes one by one to the largest remainders, of equal ones to the first. Of all integer divisions this one is nearest to
 * the exact shares, in every lᵖ norm (Birkhoff 1976). Up to the sum of the weights nobody gets more than its weight.
 *
 * @param weights safe integers ≥ 0 whose sum is one too; where all are 0 nobody gets anything
 */
export function largestRemainder(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const shares = weights.map(() => 0);
  const rests = new Float64Array(weights.length);
  let left = amount;
  for (const [i, weight] of weights.entries()) {
    const { whole, rest } = quotient(amount, weight, total);
    shares[i] = whole;
    rests[i] = rest;
    left -= whole;
  }
  for (const i of largest(rests, left)) shares[i]! += 1;
  return shares;
}

/** The places of the `count` largest values, of equal ones the first. One sort of plain numbers: eighty thousand take milliseconds. */
function largest(values: Float64Array, count: number): number[] {
  if (count === 0) return [];
  const least = values.toSorted()[values.length - count]!;
  let equal = count - values.reduce((above, value) => above + (value > least ? 1 : 0), 0);
  const places: number[] = [];
  for (const [i, value] of values.entries()) if (value > least || (value === least && equal-- > 0)) places.push(i);
  return places;
}

/**
 * a × b ÷ c and its remainder. As long as the product is a safe integer the floating quotient cannot reach the next whole number:
 * it is at least 1/c away from it, and the rounding error is below (ab ÷ c) × 2⁻⁵³ < 1/c. Past that it is done in BigInt.
 */
function quotient(a: number, b: number, c: number): { whole: number; rest: number } {
  const product = a * b;
  if (Number.isSafeInteger(product)) return { whole: Math.floor(product / c), rest: product % c };
  const exact = BigInt(a) * BigInt(b);
  return { whole: Number(exact / BigInt(c)), rest: Number(exact % BigInt(c)) };
}

/**
 * Divides an amount equally up to each one's cap, as water rises in a vessel of uneven floors: nobody gets more than somebody who
 * has not reached its own cap, but for the last units, which go to the first of those still below theirs (max-min fairness,
 * Bertsekas and Gallager, Data Networks, 6.5.2). An amount above the sum of the caps fills all of them.
 */
export function waterFill(amount: number, caps: readonly number[]): number[] {
  const rising = Float64Array.from(caps).sort();
  let [left, level] = [amount, 0];
  for (const [i, cap] of rising.entries()) {
    const step = Math.min(cap - level, Math.floor(left / (rising.length - i)));
    left -= step * (rising.length - i);
    level += step;
    if (level < cap) break;
  }
  return caps.map((cap) => Math.min(cap, level + (cap > level && left-- > 0 ? 1 : 0)));
}

/** Serves the caps in their order, each in full as long as there is enough. */
export function inTurn(amount: number, caps: readonly number[]): number[] {
  let left = amount;
  return caps.map((cap) => {
    const share = Math.min(cap, left);
    left -= share;
    return share;
  });
}
