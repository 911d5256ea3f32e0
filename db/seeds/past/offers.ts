import type { MarketOffer } from '../../../src/orders/planning/market.ts';
import type { Cooperative } from '../cooperatives.ts';
import type { PlayedOffer } from '../stories.ts';

/** An offer on sale since a moment at the terms it still has. `free`: what it has of it each time. */
export type OldOffer = { since: number; offer: MarketOffer };

export function oldOffers(played: readonly PlayedOffer[], cooperatives: readonly Cooperative[]): OldOffer[] {
  const byId = new Map(cooperatives.map((one) => [one.id, one]));
  return played
    .filter(({ state, revisions, row }) => state === 'listed' && revisions.length === 1 && row.listedAt)
    .map((one) => ({ since: one.row.listedAt!, offer: offerOf(one, byId.get(one.row.cooperativeId)!) }))
    .sort((a, b) => (a.offer.offerId < b.offer.offerId ? -1 : 1));
}

function offerOf({ row, revisions: [revision] }: PlayedOffer, { id, name, row: party }: Cooperative): MarketOffer {
  const { tiers, minLot, lotSize, handlingFee, leadDays, windowFrom, windowUntil, available } = revision!;
  return {
    ...{
      offerId: row.id,
      revisionId: revision!.id,
      commodityId: row.commodityId,
      cooperativeId: id,
      cooperativeName: name,
    },
    ...{ kecamatan: party.kecamatan ?? null, email: null, weight: party.weight ?? 1, free: available },
    ...{ latitude: party.latitude ?? null, longitude: party.longitude ?? null },
    ...{ tiers, minLot, lotSize, fixedCost: handlingFee, leadDays, windowFrom, windowUntil },
  };
}
