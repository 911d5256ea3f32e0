import { exactly, sumOf } from './exact.ts';

/**
 * Divides an amount in proportion to the weights, to the last rupiah: each gets its share rounded down, and what is left goes one by
 * one to the largest remainders, of equal ones to the first. Up to the sum of the weights nobody gets more than its weight.
 */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((one) => exactly(one / total));
  const left = amount - sumOf(shares);
  const byRemainder = exact.map((one, i) => ({ i, rest: one % total }));
  byRemainder.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const { i } of byRemainder.slice(0, left)) shares[i]! += 1;
  return shares;
}

/** What is due on a cooperative's invoice, and what of it the forum has collected from the buyer. */
export type Share = { due: number; collected: number };

/**
 * By how much each share of a buyer's invoice grows with money that came in on it.
 * - agent: one share, the cooperative's own invoice: all of it.
 * - forum: in proportion to what each still lacks, and no more than that. What is above (PPN that is the forum's own) stays there.
 * @param settled the buyer's invoice is settled by it, in money, proofs and credit notes: then nothing may be lacking any more. In
 *   the forum's model the withheld PPh 22 is the forum's own tax, so the cooperatives get theirs in full.
 */
export function growShares(
  model: 'agent' | 'forum',
  shares: readonly Share[],
  amount: number,
  settled: boolean,
): number[] {
  if (model === 'agent') return shares.map((_, i) => (i === 0 ? amount : 0));
  const lacking = shares.map((share) => Math.max(0, share.due - share.collected));
  return settled ? lacking : shareOut(Math.min(amount, sumOf(lacking)), lacking);
}
