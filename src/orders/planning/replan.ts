import type { Policy } from '../split/index.ts';
import type { AwardState } from '../types.ts';
import { costOf, type LinePlan, lineProblem, type NewAward, planLine, type Within } from './line.ts';
import type { Held, MarketOffer, Terms } from './market.ts';

/** An award as it is recorded. */
export type Recorded = Held & {
  id: string;
  state: AwardState;
  awardedQuantity: number;
  /** Trade units that did not come and went back to the split; null where the buyer had nothing to decide about it. */
  lost?: number | null;
};

/** What becomes of an award: a part (or all) confirmed, declined, or lapsed. */
export type Decision = { awardId: string; state: 'confirmed' | 'declined' | 'lapsed'; quantity: number };

type Line = {
  id: string;
  position: number;
  commodityId: string;
  quantity: number;
  waived: number;
  lost: number;
  shortage: number;
  waitsForOffers: boolean;
  priceCeiling: number | null;
  maxSuppliers: number | null;
  maxShareBps: number | null;
};

/** The awards as they are once the decisions are made. */
export function decided(awards: readonly Recorded[], decisions: readonly Decision[]): Recorded[] {
  const by = new Map(decisions.map((decision) => [decision.awardId, decision]));
  return awards.map((award) => {
    const decision = by.get(award.id);
    return decision ? { ...award, state: decision.state, quantity: decision.quantity } : award;
  });
}

/** The market once the decisions have released what they do. Its offers are not asked again, but their stock is theirs to show. */
export function released(
  market: readonly MarketOffer[],
  before: readonly Recorded[],
  after: readonly Recorded[],
): MarketOffer[] {
  const free = new Map<string, number>();
  const count = (award: Recorded, sign: 1 | -1) =>
    free.set(award.offerId, (free.get(award.offerId) ?? 0) + (isHeld(award) ? sign * award.quantity : 0));
  for (const award of before) count(award, 1);
  for (const award of after) count(award, -1);
  return market.map((offer) => ({ ...offer, free: offer.free + (free.get(offer.offerId) ?? 0) }));
}

export const isHeld = (award: { state: AwardState }): boolean =>
  award.state === 'reserved' || award.state === 'confirmed';

/** Offers that are not asked again for a line: declined, lapsed, confirmed in part only, or short at the receipt. */
export function askedAlready(awards: readonly Recorded[], lineId: string): Set<string> {
  const saidNo = (award: Recorded) =>
    award.state === 'declined' ||
    award.state === 'lapsed' ||
    typeof award.lost === 'number' ||
    (award.state === 'confirmed' && award.quantity < award.awardedQuantity);
  return new Set(awards.filter((award) => award.lineId === lineId && saidNo(award)).map((award) => award.offerId));
}

/**
 * Plans lines anew around what is held: reserved and confirmed awards stay as they are, only the rest is divided again. One line
 * after the other, so that a cooperative's delivery that an earlier line pays is not paid again.
 */
export function replan(
  lines: readonly Line[],
  awards: readonly Recorded[],
  market: readonly MarketOffer[],
  policy: Policy,
  terms: Terms,
  within: Within | null = null,
): LinePlan[] {
  const held: Held[] = awards.filter(isHeld);
  return lines.map((line) => {
    const { id, position, commodityId, quantity, lost, waived, priceCeiling, maxSuppliers, maxShareBps } = line;
    const limits = { priceCeiling, maxSuppliers, maxShareBps };
    const need = { lineId: id, position, commodityId, demand: quantity + lost - waived, ...limits };
    const plan = planLine(lineProblem(need, market, [...held], askedAlready(awards, id), terms), policy, within);
    held.push(...plan.awards.map((award) => heldBy(id, award)));
    return plan;
  });
}

const heldBy = (lineId: string, { offer, quantity, unitPrice, fixedCost }: NewAward): Held => {
  const { offerId, revisionId, cooperativeId, cooperativeName, kecamatan } = offer;
  return { lineId, offerId, revisionId, cooperativeId, cooperativeName, kecamatan, quantity, unitPrice, fixedCost };
};

/** What the order's held awards cost, those of some lines left out. */
export const heldCost = (awards: readonly Recorded[], exceptLines: readonly string[] = []): number =>
  costOf(awards.filter((award) => isHeld(award) && !exceptLines.includes(award.lineId)));

/** What is held and will not be paid: it did not come, and others bring it. */
export const lostCost = (awards: readonly Recorded[]): number =>
  awards.reduce((sum, award) => sum + (isHeld(award) ? (award.lost ?? 0) * award.unitPrice : 0), 0);
