import { asc, eq, type SQL, sql } from 'drizzle-orm';
import {
  campaign,
  campaignClosing,
  campaignList,
  commodity,
  dropPoint,
  party,
  priceList,
  priceListTier,
} from '../../db/schema/index.ts';
import type { Db, Results } from '../platform/db.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Tier } from './rules/index.ts';
import type { Campaign, CampaignList, Failure } from './types.ts';

/** Which campaigns somebody may see: staff all, a cooperative those that were opened. Others come to no page of this domain. */
export const campaignsOf = ({ partyKind }: Pick<Viewer, 'partyKind'>): SQL =>
  partyKind === 'forum' ? sql`1` : sql`${campaign.openedAt} is not null`;

const head = {
  ...{
    id: campaign.id,
    number: campaign.number,
    state: campaign.state,
    round: campaign.round,
    version: campaign.version,
  },
  ...{ commodityId: campaign.commodityId, nameId: commodity.nameId, nameEn: commodity.nameEn, grade: commodity.grade },
  ...{ unit: commodity.tradeUnit, packName: commodity.packName, deadline: campaign.deadline },
  ...{
    extensionDays: campaign.extensionDays,
    deliveryFrom: campaign.deliveryFrom,
    deliveryUntil: campaign.deliveryUntil,
  },
  ...{ target: campaign.target, fallBack: campaign.fallBack, toleranceReaches: campaign.toleranceReaches },
  ...{ shortageRule: campaign.shortageRule, showsNames: campaign.showsNames, depositBps: campaign.depositBps },
  ...{ note: campaign.note, openedAt: campaign.openedAt, closedAt: campaign.closedAt, sharedAt: campaign.sharedAt },
  ...{ invoicedAt: campaign.invoicedAt, endedAt: campaign.endedAt, endReason: campaign.endReason },
  failure: sql<string | null>`(select json_object('reason', f.reason, 'pledges', f.pledges, 'missing', f.missing)
    from ${campaignClosing} f where f.campaign_id = ${campaign.id} and f.kind = 'fail' order by f.round desc limit 1)`,
};

/**
 * A campaign with its lists, their tiers and its drop points: four statements for one batch. `places`: pages that name no drop point
 * leave them out, as there may be thousands.
 */
export const campaignQueries = (
  db: Db,
  id: string | SQL,
  viewer: Pick<Viewer, 'partyKind'>,
  places: 'all' | 'none' = 'all',
) =>
  [
    db
      .select(head)
      .from(campaign)
      .innerJoin(commodity, eq(commodity.id, campaign.commodityId))
      .where(sql`${campaign.id} = ${id} and ${campaignsOf(viewer)}`),
    db
      .select({ list: priceList, supplierName: party.name })
      .from(campaignList)
      .innerJoin(priceList, eq(priceList.id, campaignList.listId))
      .innerJoin(party, eq(party.id, priceList.supplierId))
      .where(eq(campaignList.campaignId, id))
      .orderBy(asc(party.name), asc(priceList.id)),
    db
      .select({ listId: priceListTier.listId, from: priceListTier.from, unitPrice: priceListTier.unitPrice })
      .from(campaignList)
      .innerJoin(priceListTier, eq(priceListTier.listId, campaignList.listId))
      .where(eq(campaignList.campaignId, id))
      .orderBy(asc(priceListTier.listId), asc(priceListTier.position)),
    db
      .select({ id: dropPoint.id, name: dropPoint.name, address: dropPoint.address })
      .from(dropPoint)
      .where(places === 'none' ? sql`0` : eq(dropPoint.campaignId, id))
      .orderBy(asc(dropPoint.position)),
  ] as const;

/** Null: there is no such campaign for this viewer. */
export function campaignFrom([[found], lists, tiers, dropPoints]: Results<
  ReturnType<typeof campaignQueries>
>): Campaign | null {
  if (!found) return null;
  const failure = found.failure === null ? null : (JSON.parse(found.failure) as Failure);
  return { ...found, failure, lists: lists.map((row) => listOf(row, tiers)), dropPoints };
}

type ListRow = { list: typeof priceList.$inferSelect; supplierName: string };
type TierRow = Tier & { listId: string };

/** A stored list with its tiers as the rules know it. `tiers` may hold other lists' too. */
export function listOf({ list, supplierName }: ListRow, tiers: readonly TierRow[]): CampaignList {
  const { id, packSize, palletSize, minimumOrder, capacity, validFrom, validUntil } = list;
  const own = tiers.filter((tier) => tier.listId === id).map(({ from, unitPrice }) => ({ from, unitPrice }));
  return {
    list: { id, tiers: own, packSize, palletSize, minimumOrder, capacity, validFrom, validUntil },
    ...{ supplierId: list.supplierId, supplierName, delivery: list.deliveryCost },
  };
}
