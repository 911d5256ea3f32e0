import { shareOut, sumOf } from '../rules/index.ts';
import type { Change, PatronageRefusal, Share, Volume } from './types.ts';

/** The pool by volume, to the last rupiah, by largest remainder; of equal remainders the first in the list. Null: nobody sold. */
export function sharesOf(pool: number, volumes: readonly Volume[]): Share[] | null {
  const weights = volumes.map((one) => Math.max(0, one.volume));
  if (sumOf(weights) === 0) return null;
  const amounts = shareOut(pool, weights);
  return volumes.map((one, i) => ({
    ...{ ...one, volume: weights[i]!, computed: amounts[i]!, amount: amounts[i]!, note: '' },
  }));
}

/** Why a draft cannot be saved as typed: every change tells why, and the sum stays the pool. */
export function changeRefusal(
  shares: readonly Share[],
  changes: readonly Change[],
  pool: number,
): PatronageRefusal | null {
  const of = new Map(changes.map((one) => [one.cooperativeId, one]));
  if (shares.length !== of.size || shares.some((one) => !of.has(one.cooperativeId)))
    return { ok: false, reason: 'shares_moved' };
  const bare = shares.filter((one) => {
    const change = of.get(one.cooperativeId)!;
    return change.amount !== one.computed && change.note === '';
  });
  if (bare.length > 0)
    return { ok: false, reason: 'note_missing', cooperativeIds: bare.map((one) => one.cooperativeId) };
  const difference = sumOf(changes.map((one) => one.amount)) - pool;
  return difference === 0 ? null : { ok: false, reason: 'sum_differs', difference };
}

/** The ledger has moved since the shares were worked out. */
export function hasMoved(shares: readonly Share[], volumes: readonly Volume[]): boolean {
  const now = new Map(volumes.map((one) => [one.cooperativeId, Math.max(0, one.volume)]));
  const then = new Map(shares.map((one) => [one.cooperativeId, one.volume]));
  const ids = new Set([...now.keys(), ...then.keys()]);
  return [...ids].some((id) => (now.get(id) ?? 0) !== (then.get(id) ?? 0));
}
