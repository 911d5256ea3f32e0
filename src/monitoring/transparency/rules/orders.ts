/**
 * What of an order's split may be told. An order is the trade of a few cooperatives: its exact quantity, summed over a month's
 * orders, would give away the cells that the tables withhold. So quantities are told as bands, shares in steps of 5 %, and no price.
 */

/** The band of 1, 2, 5, 10, 20, 50 … that a quantity lies in: `from` inclusive, `below` exclusive; at least twice as wide as its start is far. */
export function bandOf(quantity: number): { from: number; below: number } {
  for (let ten = 1; ; ten *= 10)
    for (const [from, below] of [
      [1, 2],
      [2, 5],
      [5, 10],
    ] as const)
      if (quantity < below * ten) return { from: from * ten, below: below * ten };
}

/** A part of a whole in steps of 5 %; 0: less than half a step. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 20) * 5 : 0);

/** `A` … `Z`, `AA`, `AB` …: how the n-th, from 0, is called where names are not told. */
export function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last;
}

/** How far above the least that any division by the policy costs, 1/10,000 rounded up; 0: proven to be the least. */
export const gapBps = (cost: number, bound: number): number =>
  cost > 0 ? Math.max(0, Math.ceil(((cost - bound) / cost) * 10_000)) : 0;

export type SplitAward = { cooperativeId: string; cooperativeName: string; quantity: number; reason: { code: string } };
/** A line of a stored plan, as far as it is told. */
export type SplitLine = {
  commodityId: string;
  demand: number;
  shortage: number;
  cost: number;
  lowerBound: number;
  awards: readonly SplitAward[];
  passedOver: readonly { cooperativeId: string; reason: string }[];
};

/** Reasons with how many offers each kept out, most first; ties by the word. */
export function passedOverCounts({ passedOver }: Pick<SplitLine, 'passedOver'>): [string, number][] {
  const counts = new Map<string, number>();
  for (const { reason } of passedOver) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
