import { eq, type SQL, sql } from 'drizzle-orm';
import { allotment, document, dropPoint, landedCost, offerCost, pledge, user } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';

const ahead = (what: SQL): SQL<number> =>
  sql`(select ${what} from allotment a join pledge p on p.id = a.pledge_id
    where a.campaign_id = ${allotment.campaignId} and a.kind = 'counts' and a.quantity > 0
      and (p.at < ${pledge.at} or (p.at = ${pledge.at} and p.id < ${pledge.id})))`;

const columns = {
  ...{ id: allotment.id, version: allotment.version, campaignId: allotment.campaignId },
  ...{ cooperativeId: allotment.cooperativeId, quantity: allotment.quantity, shareMilli: allotment.shareMilli },
  ...{ dropPointName: dropPoint.name, dropPointAddress: dropPoint.address, documentId: allotment.documentId },
  ...{ noteNumber: document.number, handedMilli: allotment.handedMilli, handedAt: allotment.handedAt },
  handedNote: sql<string | null>`(select e.reason from event e where e.aggregate_type = 'allotment'
    and e.aggregate_id = ${allotment.id} and e.type = 'allotment_handed_out')`,
  ...{ receivedMilli: allotment.receivedMilli, receivedAt: allotment.receivedAt, receivedBy: user.name },
  receivedNote: allotment.receivedNote,
  orderedTotal: sql<number>`(select coalesce(sum(quantity), 0) from campaign_purchase where campaign_id = ${allotment.campaignId})`,
  cameMilli: sql<number>`(select coalesce(sum(received_milli - refused_milli), 0) from arrival
    where campaign_id = ${allotment.campaignId} and voided_at is null)`,
  aheadCount: ahead(sql`count(*)`),
  aheadTotal: ahead(sql`coalesce(sum(a.quantity), 0)`),
  closingPerUnit: sql<number | null>`(select per_unit from campaign_closing
    where campaign_id = ${allotment.campaignId} and per_unit is not null order by round desc limit 1)`,
  landedPerUnit: landedCost.perUnit,
  offerId: offerCost.offerId,
};

const owned = (db: Db) =>
  db
    .select(columns)
    .from(allotment)
    .innerJoin(pledge, eq(pledge.id, allotment.pledgeId))
    .innerJoin(dropPoint, eq(dropPoint.id, allotment.dropPointId))
    .leftJoin(document, eq(document.id, allotment.documentId))
    .leftJoin(user, eq(user.id, allotment.receivedBy))
    .leftJoin(landedCost, eq(landedCost.allotmentId, allotment.id))
    .leftJoin(offerCost, eq(offerCost.allotmentId, allotment.id));

/** What this cooperative gets of a joint purchase; another's is not there, nor one that did not count. */
export const ownGoodsQuery = (db: Db, cooperativeId: string, allotmentId: string) =>
  owned(db).where(
    sql`${allotment.id} = ${allotmentId} and ${allotment.cooperativeId} = ${cooperativeId} and ${allotment.kind} = 'counts'`,
  );

/** The same by its campaign. */
export const ownGoodsOfQuery = (db: Db, cooperativeId: string, campaignId: string) =>
  owned(db).where(
    sql`${allotment.campaignId} = ${campaignId} and ${allotment.cooperativeId} = ${cooperativeId} and ${allotment.kind} = 'counts'`,
  );

export const campaignOf = (allotmentId: string): SQL =>
  sql`(select a.campaign_id from allotment a where a.id = ${allotmentId})`;
export const campaignOfDrop = (dropPointId: string): SQL =>
  sql`(select d.campaign_id from drop_point d where d.id = ${dropPointId})`;
