import { RULES } from './tables.ts';

/**
 * What of an order's split may be told. An order is the trade of a few cooperatives, so it is told without a quantity and without
 * a price. Even bands of quantities would tell too much: buyers order round figures, which lie at a band's edge, and where the
 * month's figure of the commodity is told, the bands of its orders add up to it exactly when all lie at their edges; each order is
 * then known to the kilogram, and what is left for a cooperative that is withheld elsewhere. Without quantities an order says
 * nothing of any sum. What is told of its parts has to hold for whoever knows the order's quantity from elsewhere.
 */

/** How coarsely shares are told, in percent: as finely as the parts allow. */
const STEPS = [5, 10, 20, 25, 50] as const;

/**
 * Each cooperative's share of a line in percent, all rounded to one step, or null for all: then only who took part is told. The step
 * is so wide that nobody who adds up the told shares to the whole, and knows how much the whole is, comes nearer to any one part
 * than the rules allow: what is left open of it is at least twice `protectionBps` wide. Of a line that one cooperative filled alone
 * the whole is told, as its count tells it anyway.
 * @param parts trade units of each, above 0
 * @param whole trade units asked for; what the parts leave of it was not filled
 */
export function toldShares(parts: readonly number[], whole: number): readonly number[] | null {
  const total = Math.max(whole, sum(parts));
  if (parts.length === 1 && parts[0] === total) return [100];
  const percents = [...parts, total - sum(parts)].map((part) => (part / total) * 100);
  const step = STEPS.find((one) => isOpen(percents, one));
  return step === undefined ? null : percents.slice(0, -1).map((share) => Math.round(share / step) * step);
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Whether shares told in such steps leave every cooperative's open; the last one is what was not filled, and needs no protection. */
function isOpen(percents: readonly number[], step: number): boolean {
  const told = percents.map((share) => Math.round(share / step) * step);
  const [low, high] = [told.map((share) => Math.max(0, share - step / 2)), told.map((share) => share + step / 2)];
  // That nothing was left over can be seen from the order's state.
  if (percents.at(-1) === 0) [low[low.length - 1], high[high.length - 1]] = [0, 0];
  const [least, most] = [sum(low), sum(high)];
  return percents.slice(0, -1).every((share, i) => {
    const from = Math.max(low[i]!, 100 - (most - high[i]!));
    const until = Math.min(high[i]!, 100 - (least - low[i]!));
    return until - from >= (2 * RULES.protectionBps * share) / 10_000;
  });
}

/** Reasons from which whoever knows the catalog reads a quantity: all of a stock, a smallest award, a price step. */
const EXACT = ['all_available', 'min_lot', 'tier_reached'];

/**
 * A reason as it may be told. That several reached the limit for one is kept back: their parts would be known to be alike, and three
 * alike that are nearly all are a third each. Where few could have been chosen, whoever knows the catalog knows which offer it is about.
 */
export const toldReasonCode = (code: string, candidates: number): string =>
  code === 'share_cap' || (candidates < RULES.fewestMembers && EXACT.includes(code)) ? 'by_rule' : code;

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
