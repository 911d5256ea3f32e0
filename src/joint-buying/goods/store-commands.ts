import { eq, sql } from 'drizzle-orm';
import { allotment, arrival, campaign, commodity, dropPoint, party, pledge } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';

const campaignColumns = {
  ...{ campaignId: campaign.id, number: campaign.number, state: campaign.state, sharedAt: campaign.sharedAt },
  ...{ rule: campaign.shortageRule, nameId: commodity.nameId, nameEn: commodity.nameEn, unit: commodity.tradeUnit },
};

/** What a command on a campaign's goods looks at first. */
export const goodsHeadQuery = (db: Db, campaignId: string) =>
  db
    .select({ ...campaignColumns, version: campaign.version })
    .from(campaign)
    .innerJoin(commodity, eq(commodity.id, campaign.commodityId))
    .where(eq(campaign.id, campaignId));
export type GoodsHead = Awaited<ReturnType<typeof goodsHeadQuery>>[number];

export const usableQuery = (db: Db, campaignId: string) =>
  db
    .select({ milli: sql<number>`coalesce(sum(${arrival.receivedMilli} - ${arrival.refusedMilli}), 0)` })
    .from(arrival)
    .where(sql`${arrival.campaignId} = ${campaignId} and ${arrival.voidedAt} is null`);

/** An entry of goods that came, with its campaign. */
export const arrivalQuery = (db: Db, id: string) =>
  db
    .select({
      ...{ id: arrival.id, campaignId: arrival.campaignId, voidedAt: arrival.voidedAt },
      ...{ receivedMilli: arrival.receivedMilli, sharedAt: campaign.sharedAt },
    })
    .from(arrival)
    .innerJoin(campaign, eq(campaign.id, arrival.campaignId))
    .where(eq(arrival.id, id));

const shares = (db: Db) =>
  db
    .select({
      ...campaignColumns,
      ...{ id: allotment.id, version: allotment.version, cooperativeId: allotment.cooperativeId },
      ...{ quantity: allotment.quantity, shareMilli: allotment.shareMilli, handedMilli: allotment.handedMilli },
      receivedMilli: allotment.receivedMilli,
      ...{ dropPointId: allotment.dropPointId, dropPointName: dropPoint.name, dropPointAddress: dropPoint.address },
    })
    .from(allotment)
    .innerJoin(campaign, eq(campaign.id, allotment.campaignId))
    .innerJoin(commodity, eq(commodity.id, campaign.commodityId))
    .innerJoin(dropPoint, eq(dropPoint.id, allotment.dropPointId))
    .innerJoin(pledge, eq(pledge.id, allotment.pledgeId))
    .innerJoin(party, eq(party.id, allotment.cooperativeId));

/** A share that can be handed out, or was. */
export const shareQuery = (db: Db, allotmentId: string) =>
  shares(db).where(sql`${allotment.id} = ${allotmentId} and ${allotment.kind} = 'counts'`);
export type Share = Awaited<ReturnType<typeof shareQuery>>[number];

/** Papers and words for so many are made in one go; the rest follows with the next press. */
export const MOST_AT_ONCE = 100;

/** What is left to hand out at a drop point, by name. */
export const sharesLeftQuery = (db: Db, campaignId: string, dropPointId: string) =>
  shares(db)
    .where(
      sql`${allotment.campaignId} = ${campaignId} and ${allotment.dropPointId} = ${dropPointId}
        and ${allotment.shareMilli} > 0 and ${allotment.handedMilli} is null`,
    )
    .orderBy(party.name, allotment.id)
    .limit(MOST_AT_ONCE);

/** A drop point of the campaign; none: it is another's. */
export const dropPointQuery = (db: Db, campaignId: string, id: string) =>
  db
    .select({ id: dropPoint.id })
    .from(dropPoint)
    .where(sql`${dropPoint.id} = ${id} and ${dropPoint.campaignId} = ${campaignId}`);

/** The parties on the delivery notes: the forum, and cooperatives chosen by SQL. */
export const ofShare = (allotmentId: string) =>
  sql`(select cooperative_id from allotment where id = ${allotmentId} union select id from party where kind = 'forum')`;
export const ofDropPoint = (campaignId: string, dropPointId: string) =>
  sql`(select cooperative_id from allotment where campaign_id = ${campaignId} and drop_point_id = ${dropPointId}
    and share_milli > 0 and handed_milli is null union select id from party where kind = 'forum')`;

export const forumQuery = (db: Db) => db.select({ id: party.id }).from(party).where(eq(party.kind, 'forum')).limit(1);

export const commodityOf = (allotmentId: string) =>
  sql`(select c.commodity_id from allotment a join campaign c on c.id = a.campaign_id where a.id = ${allotmentId})`;
