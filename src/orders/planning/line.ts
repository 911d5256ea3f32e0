import { type OfferInput, type Plan, type Policy, type ProblemInput, split } from '../split/index.ts';
import type { Unfit, WhyShort } from '../types.ts';
import { type Held, ledgerKey, type MarketOffer, metres, type Need, type Terms, unfitness } from './market.ts';

/** Everything the split is asked about one line, with the names it does not need. */
export type LineProblem = {
  need: Need;
  problem: ProblemInput;
  /** What can be chosen from, and offers of kept awards that may take more. */
  fit: readonly MarketOffer[];
  unfit: Readonly<Record<Unfit, number>>;
  held: readonly Held[];
};

/** An award to be made. A cooperative that already has one for this line pays no second fee, so neither does the buyer. */
export type NewAward = { offer: MarketOffer; quantity: number; unitPrice: number; fixedCost: number };

export type LinePlan = LineProblem & {
  /** Null where nothing is fit and nothing held: there is nothing to divide. */
  plan: Plan | null;
  awards: readonly NewAward[];
  shortage: number;
  whyShort: WhyShort | null;
};

/**
 * Puts a line to the split: fit offers of its commodity, kept awards as pins at the price they were made at, and the offers
 * whose cooperative said no (or less, or nothing in time) to this line left out.
 * @param held everything that is held for the order: a cooperative that delivers for it already is paid no second delivery
 */
export function lineProblem(
  need: Need,
  market: readonly MarketOffer[],
  held: readonly Held[],
  excluded: ReadonlySet<string>,
  terms: Terms,
): LineProblem {
  const own = market.filter((offer) => offer.commodityId === need.commodityId);
  const kept = held.filter((award) => award.lineId === need.lineId);
  const reasons = own.map((offer) => unfitness(offer, terms));
  const fit = own.filter((_, i) => reasons[i] === null);
  const count = (reason: Unfit) => reasons.filter((one) => one === reason).length;
  const unfit = {
    nothing_free: count('nothing_free'),
    lead_time: count('lead_time'),
    outside_window: count('outside_window'),
  };
  const far = Math.max(0, ...fit.map((offer) => metres(offer, terms.site) ?? 0));
  const pins = pinsOf(kept);
  const paid = feesPaid(held);
  const fee = (offer: MarketOffer) => Math.max(0, offer.fixedCost - (paid.get(offer.cooperativeId) ?? 0));
  const offers = [
    ...fit.map((offer) => offerInput({ ...offer, fixedCost: fee(offer) }, pins.get(offer.offerId) ?? null, terms, far)),
    ...[...pins.values()].filter((pin) => !fit.some((offer) => offer.offerId === pin.id)).map(frozenOffer),
  ];
  const { demand, priceCeiling, maxSuppliers, maxShareBps } = need;
  const limits = { priceCeiling, maxSuppliers, maxShareBps };
  const known = offers.filter((offer) => excluded.has(offer.id)).map((offer) => offer.id);
  const pinned = [...pins.values()].map(({ id, quantity, unitPrice }) => ({ id, quantity, unitPrice }));
  return { need, problem: { demand, ...limits, offers, pinned, excluded: known }, fit, unfit, held: kept };
}

/** What each cooperative is paid for bringing what it holds of the order, rupiah. */
function feesPaid(held: readonly Held[]): Map<string, number> {
  const paid = new Map<string, number>();
  for (const { cooperativeId, fixedCost } of held) paid.set(cooperativeId, (paid.get(cooperativeId) ?? 0) + fixedCost);
  return paid;
}

type Pin = { id: string; quantity: number; unitPrice: number; fixedCost: number };

/** One pin per offer. Where several awards of an offer have several prices, the last stands for all: what is frozen weighs nothing. */
function pinsOf(held: readonly Held[]): Map<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const { offerId, quantity, unitPrice, fixedCost } of held) {
    const pin = pins.get(offerId) ?? { id: offerId, quantity: 0, unitPrice, fixedCost: 0 };
    pins.set(offerId, { ...pin, unitPrice, quantity: pin.quantity + quantity, fixedCost: pin.fixedCost + fixedCost });
  }
  return pins;
}

function offerInput(offer: MarketOffer, pin: Pin | null, terms: Terms, far: number): OfferInput {
  const lots = { minLot: offer.minLot, lotSize: offer.lotSize };
  // Lots may have been cut anew since the award was made: what does not fit them any more stays as it is.
  if (pin && pin.quantity % offer.lotSize !== 0) return frozenOffer(pin);
  return {
    id: offer.offerId,
    supplier: offer.cooperativeId,
    available: offer.free + (pin?.quantity ?? 0),
    ...(pin ? { ...lots, minLot: offer.lotSize } : lots),
    fixedCost: pin ? pin.fixedCost : offer.fixedCost,
    tiers: offer.tiers,
    distance: metres(offer, terms.site) ?? far,
    weight: offer.weight,
    awarded: terms.ledger.get(ledgerKey(offer.commodityId, offer.cooperativeId)) ?? 0,
  };
}

/** An award whose offer takes no more: not listed any longer, or not for that day. */
const frozenOffer = (pin: Pin): OfferInput => ({
  id: pin.id,
  available: pin.quantity,
  minLot: 1,
  lotSize: 1,
  fixedCost: pin.fixedCost,
  tiers: [{ from: 0, unitPrice: pin.unitPrice }],
});

/** With the fair policy: how much above the cheapest it may cost, in 1/10,000, and how many steps the search may take. */
export type Within = { bps: number; steps?: number };

/** Divides one line. */
export function planLine(asked: LineProblem, policy: Policy, within: Within | null = null): LinePlan {
  if (asked.problem.offers.length === 0) return withPlan(asked, null);
  const budget = within?.steps === undefined ? {} : { budget: within.steps };
  return withPlan(asked, split({ ...asked.problem, policy, withinBps: within?.bps ?? null }, budget));
}

/** @param plan null where there was nothing to divide */
export function withPlan(asked: LineProblem, plan: Plan | null): LinePlan {
  if (!plan) return { ...asked, plan, awards: [], shortage: asked.need.demand, whyShort: whyNobody(asked.unfit) };
  const whyShort = plan.shortage > 0 && asked.fit.length === 0 ? whyNobody(asked.unfit) : plan.shortageCause;
  return { ...asked, plan, awards: newAwards(plan, asked), shortage: plan.shortage, whyShort };
}

function newAwards(plan: Plan, { fit }: LineProblem): NewAward[] {
  const offers = new Map(fit.map((offer) => [offer.offerId, offer]));
  return plan.awards
    .filter((award) => award.quantity > award.pinned)
    .map(({ id, quantity, pinned, unitPrice, fixedCost }) => {
      const part = { quantity: quantity - pinned, unitPrice, fixedCost: pinned > 0 ? 0 : fixedCost };
      return { offer: offers.get(id)!, ...part };
    });
}

/** The reason that keeps most listed offers out; ties in the order written here. */
function whyNobody(unfit: Readonly<Record<Unfit, number>>): WhyShort {
  const reasons: readonly Unfit[] = ['nothing_free', 'lead_time', 'outside_window'];
  const most = Math.max(...reasons.map((reason) => unfit[reason]));
  return most === 0 ? 'no_offers' : reasons.find((reason) => unfit[reason] === most)!;
}

/** What a set of awards costs, rupiah. */
export const costOf = (awards: readonly { quantity: number; unitPrice: number; fixedCost: number }[]): number =>
  awards.reduce((sum, { quantity, unitPrice, fixedCost }) => sum + quantity * unitPrice + fixedCost, 0);
