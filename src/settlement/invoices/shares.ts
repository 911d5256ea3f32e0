import { growShares, sumOf } from '../rules/index.ts';

/**
 * By how much each share's collected amount moves after a credit note in the forum's model: what is above its new due goes to those
 * who still lack something, in proportion. Never below what payouts hold.
 */
export function collectedAfter(
  shares: readonly { due: number; collected: number; paidOut: number }[],
  settled: boolean,
): number[] {
  const cut = shares.map(({ due, collected, paidOut }) => Math.max(0, Math.min(collected - due, collected - paidOut)));
  const after = shares.map((share, i) => ({ due: share.due, collected: share.collected - cut[i]! }));
  return growShares('forum', after, sumOf(cut), settled).map((by, i) => by - cut[i]!);
}
