import type { Plan } from '../split/index.ts';
import type { PlanLine, PlannedAward, PlannedPassOver } from '../types.ts';
import { costOf, type LinePlan, type LineProblem } from './line.ts';
import { type Held, type MarketOffer, metres, type Terms } from './market.ts';

type Named = Pick<MarketOffer, 'cooperativeId' | 'cooperativeName' | 'kecamatan' | 'revisionId'>;

/** The awards of a line, the kept ones with them; largest first, ties by cooperative, then offer. */
export function namedAwards(line: LinePlan, terms: Terms): (PlannedAward & { kept: number })[] {
  const offers = new Map(line.fit.map((offer) => [offer.offerId, offer]));
  return (line.plan?.awards ?? [])
    .map((award) => {
      const offer = offers.get(award.id);
      const held = line.held.filter((one) => one.offerId === award.id);
      const { cooperativeId, cooperativeName, kecamatan, revisionId } = nameOf(award.id, line);
      const more = award.quantity - award.pinned;
      const fixedCost = costOf(held.map((one) => ({ ...one, quantity: 0 }))) + (held.length ? 0 : award.fixedCost);
      return {
        offerId: award.id,
        ...{ revisionId, cooperativeId, cooperativeName, kecamatan, quantity: award.quantity },
        unitPrice: award.unitPrice,
        fixedCost,
        cost: costOf(held) + more * award.unitPrice + (held.length ? 0 : award.fixedCost),
        distance: offer ? metres(offer, terms.site) : null,
        leadDays: offer?.leadDays ?? 0,
        reason: award.reason,
        kept: award.pinned,
      };
    })
    .sort(largestFirst);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function largestFirst(a: PlannedAward, b: PlannedAward): number {
  return b.quantity - a.quantity || order(a.cooperativeName, b.cooperativeName) || order(a.offerId, b.offerId);
}

/** Offers that got nothing, by cooperative. */
export function namedPassedOver(line: LinePlan): PlannedPassOver[] {
  return (line.plan?.passedOver ?? [])
    .map(({ id, reason, figures, priceCutNeeded: cut }) => {
      const { cooperativeId, cooperativeName } = nameOf(id, line);
      const passed = { offerId: id, cooperativeId, cooperativeName, reason, figures };
      return typeof cut === 'number' ? { ...passed, priceCutNeeded: cut } : passed;
    })
    .sort((a, b) => order(a.cooperativeName, b.cooperativeName) || order(a.offerId, b.offerId));
}

function nameOf(offerId: string, { fit, held }: LineProblem): Named {
  const named: MarketOffer | Held | undefined =
    fit.find((offer) => offer.offerId === offerId) ?? held.find((award) => award.offerId === offerId);
  if (!named) throw new Error(`the split named an offer it was not given: ${offerId}`);
  return named;
}

type Figures = Pick<Plan, 'lowerBound' | 'dualBound' | 'marginalPrice' | 'policyValue'>;
const NOTHING: Figures = { lowerBound: 0, dualBound: 0, marginalPrice: 0, policyValue: 0 };

/** What is kept of a line's division, so that every award can be explained and checked later. */
export function planLineOf(line: LinePlan, terms: Terms): PlanLine {
  const { need, plan, shortage, whyShort } = line;
  const awards = namedAwards(line, terms);
  const cost = awards.reduce((sum, award) => sum + award.cost, 0);
  const { lowerBound, dualBound, marginalPrice, policyValue } = plan ?? NOTHING;
  // The split knew one price per kept offer; where its awards have several, all sums move by the same difference.
  const moved = cost - (plan?.cost ?? 0);
  return {
    lineId: need.lineId,
    ...{ position: need.position, commodityId: need.commodityId, demand: need.demand },
    status: plan?.status ?? 'short',
    ...{ shortage, whyShort },
    ...{ cost, lowerBound: lowerBound + moved, dualBound: dualBound + moved, marginalPrice, policyValue },
    reachable: plan?.reachable ?? null,
    awards,
    passedOver: namedPassedOver(line),
  };
}
