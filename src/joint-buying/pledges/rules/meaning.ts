import { packsFor } from '../../rules/drops.ts';
import { accepts, type Pledge } from '../../rules/index.ts';
import type { PledgeTerms } from '../types.ts';
import { countsAt, type LiveAsk, type LivePrice, liveOf, type Rung } from './live.ts';

/** What a pledge would mean at this moment. Rupiah and trade units. */
export type Meaning = {
  terms: PledgeTerms;
  price: LivePrice | null;
  /** It accepts the price, so it would be ordered for. */
  counts: boolean;
  next: Rung | null;
  /** It makes the price fall from what it is without it. */
  tips: boolean;
  /** Its drop point's packs, of those who accept the price: whole ones, what is left over, and what lacks to one more. */
  drop: { packs: number; over: number; lacking: number };
};

/** @param others all pledges but one's own. Null where no price can be worked out. */
export function meaningOf(ask: LiveAsk, others: readonly Pledge[], terms: PledgeTerms): Meaning | null {
  const { quantity, tolerance, highestPrice, dropPointId } = terms;
  const own = {
    ...{ id: 'own', cooperativeId: 'own', quantity, tolerance, highestPrice },
    dropPoint: dropPointId,
    at: 0,
  };
  const [before, after] = [liveOf(ask, others), liveOf(ask, [...others, own])];
  if (!before.ok || !after.ok) return null;
  const { price, next } = after;
  const cheaper = price !== null && price.unitPrice < (before.price?.unitPrice ?? 0);
  const size = ask.sources[0]!.list.packSize;
  return {
    ...{ terms, price, next, counts: price !== null && countsAt(price, terms), tips: cheaper },
    drop: packsAt([...others, own], dropPointId, price?.unitPrice ?? highestPrice ?? 0, size),
  };
}

function packsAt(pledges: readonly Pledge[], dropPoint: string, price: number, size: number): Meaning['drop'] {
  const here = pledges.filter((one) => one.dropPoint === dropPoint && accepts(one, price));
  const quantity = here.reduce((sum, one) => sum + one.quantity, 0);
  const tolerance = here.reduce((sum, one) => sum + one.tolerance, 0);
  const packs = packsFor(quantity, tolerance, size);
  const over = Math.max(0, quantity - packs * size);
  return { packs, over, lacking: over > 0 ? (packs + 1) * size - quantity - tolerance : 0 };
}
