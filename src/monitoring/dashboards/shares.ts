/** A part of a whole in basis points, half-up; null where the whole is nothing. */
export const shareBps = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 10_000) : null;

/** Half-up; null where there is nothing to divide by. */
export const quotientOf = (sum: number, by: number): number | null => (by > 0 ? Math.round(sum / by) : null);

/** The weighted mean, half-up; null of none. */
export function meanOf(rows: readonly (readonly [value: number, weight: number])[]): number | null {
  return quotientOf(
    rows.reduce((sum, [value, weight]) => sum + value * weight, 0),
    rows.reduce((sum, [, weight]) => sum + weight, 0),
  );
}
