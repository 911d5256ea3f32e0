import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import {
  allotment,
  arrival,
  campaignDelivery,
  campaignPurchase,
  dropPoint,
  party,
  pledge,
  qualityMeasure,
  user,
} from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { rowsInOne } from '../../platform/store-statements.ts';
import type { MemberClaim } from './types.ts';

/** What was bought, by supplier. */
export const purchasesQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ id: campaignPurchase.id, supplierId: campaignPurchase.supplierId, supplierName: party.name },
      ...{ packs: campaignPurchase.packs, packSize: campaignPurchase.packSize, quantity: campaignPurchase.quantity },
      documentId: campaignPurchase.documentId,
    })
    .from(campaignPurchase)
    .innerJoin(party, eq(party.id, campaignPurchase.supplierId))
    .where(eq(campaignPurchase.campaignId, campaignId))
    .orderBy(asc(party.name), asc(campaignPurchase.id));

/** Which supplier was to bring how many packs where. */
export const plannedQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ purchaseId: campaignDelivery.purchaseId, dropPointId: campaignDelivery.dropPointId },
      packs: campaignDelivery.packs,
    })
    .from(campaignDelivery)
    .innerJoin(campaignPurchase, eq(campaignPurchase.id, campaignDelivery.purchaseId))
    .innerJoin(dropPoint, eq(dropPoint.id, campaignDelivery.dropPointId))
    .where(eq(campaignPurchase.campaignId, campaignId))
    .orderBy(asc(dropPoint.position), asc(campaignDelivery.purchaseId));

/** What came so far of each purchase to each drop point. */
export const cameQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ purchaseId: arrival.purchaseId, dropPointId: arrival.dropPointId },
      receivedMilli: sql<number>`sum(${arrival.receivedMilli})`,
      refusedMilli: sql<number>`sum(${arrival.refusedMilli})`,
    })
    .from(arrival)
    .where(sql`${arrival.campaignId} = ${campaignId} and ${arrival.voidedAt} is null`)
    .groupBy(arrival.purchaseId, arrival.dropPointId);

export const MOST_ARRIVALS = 100;

/** The entries of goods that came, the newest first; the voided ones too. */
export const arrivalsQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ id: arrival.id, purchaseId: arrival.purchaseId, dropPointId: arrival.dropPointId },
      ...{ receivedMilli: arrival.receivedMilli, refusedMilli: arrival.refusedMilli },
      ...{ refusalReason: arrival.refusalReason, quality: arrival.quality, vehicle: arrival.vehicle },
      ...{ note: arrival.note, arrivedOn: arrival.arrivedOn, recordedAt: arrival.recordedAt },
      ...{ recordedBy: sql<string>`coalesce(${user.name}, '')`, voidedAt: arrival.voidedAt },
      voidReason: arrival.voidReason,
      photos: sql<string[]>`(select json_group_array(photo_id) from (select photo_id from arrival_photo
        where arrival_id = ${arrival.id} order by position))`.mapWith((text) => JSON.parse(String(text)) as string[]),
    })
    .from(arrival)
    .leftJoin(user, eq(user.id, arrival.recordedBy))
    .where(eq(arrival.campaignId, campaignId))
    .orderBy(desc(arrival.recordedAt), desc(arrival.id))
    .limit(MOST_ARRIVALS);

const total = (amount: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${amount}), 0)`;

/** What the members of each drop point are to get, and how far it has come. */
export const dropSumsQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ dropPointId: allotment.dropPointId, members: sql<number>`count(*)` },
      quantity: total(sql`${allotment.quantity}`),
      shareMilli: total(sql`${allotment.shareMilli}`),
      handedMilli: total(sql`${allotment.handedMilli}`),
      handedShareMilli: total(sql`case when ${allotment.handedMilli} is not null then ${allotment.shareMilli} end`),
      entitled: total(sql`${allotment.shareMilli} > 0`),
      left: total(sql`${allotment.shareMilli} > 0 and ${allotment.handedMilli} is null`),
      confirmed: sql<number>`count(${allotment.receivedMilli})`,
      receivedMilli: total(sql`${allotment.receivedMilli}`),
      confirmedHandedMilli: total(
        sql`case when ${allotment.receivedMilli} is not null then ${allotment.handedMilli} end`,
      ),
    })
    .from(allotment)
    .where(sql`${allotment.campaignId} = ${campaignId} and ${allotment.kind} = 'counts' and ${allotment.quantity} > 0`)
    .groupBy(allotment.dropPointId);

/**
 * Everybody who is to get something, in the order of the queue, while nothing is shared yet; afterwards nobody. One row that holds
 * them all, for there may be eighty thousand.
 */
export function claimsQuery(db: Db, campaignId: string) {
  const queue = db
    .select({
      ...{ allotmentId: sql<string>`${allotment.id}`.as('allotment_id'), pledgeId: allotment.pledgeId },
      ...{ cooperativeId: allotment.cooperativeId, name: party.name, dropPointId: allotment.dropPointId },
      ...{ at: pledge.at, quantity: allotment.quantity },
    })
    .from(allotment)
    .innerJoin(pledge, eq(pledge.id, allotment.pledgeId))
    .innerJoin(party, eq(party.id, allotment.cooperativeId))
    .where(
      sql`${allotment.campaignId} = ${campaignId} and ${allotment.kind} = 'counts'
        and exists (select 1 from campaign c where c.id = ${campaignId} and c.shared_at is null)`,
    )
    .orderBy(asc(pledge.at), asc(pledge.id))
    .as('queue');
  const { allotmentId, pledgeId, cooperativeId, name, dropPointId, at, quantity } = queue;
  const columns = { allotmentId, pledgeId, cooperativeId, name, dropPointId, at, quantity };
  return db.select({ all: rowsInOne<MemberClaim>(columns) }).from(queue);
}

const handedNote = sql<string | null>`(select e.reason from event e where e.aggregate_type = 'allotment'
  and e.aggregate_id = ${allotment.id} and e.type = 'allotment_handed_out')`;

export const MOST_MEMBERS = 200;

/** The members of a drop point with what they get, by name. `dropPointId` as SQL: what the caller asks for or the first. */
export const membersQuery = (
  db: Db,
  campaignId: string | SQL,
  dropPointId: string | null,
  after = '',
  most = MOST_MEMBERS + 1,
) =>
  db
    .select({
      ...{ allotmentId: allotment.id, name: party.name, quantity: allotment.quantity },
      ...{ shareMilli: allotment.shareMilli, documentId: allotment.documentId, handedMilli: allotment.handedMilli },
      ...{ handedAt: allotment.handedAt, handedBy: user.name, handedNote, receivedMilli: allotment.receivedMilli },
      ...{ receivedAt: allotment.receivedAt, receivedNote: allotment.receivedNote },
      dropPointId: allotment.dropPointId,
    })
    .from(allotment)
    .innerJoin(party, eq(party.id, allotment.cooperativeId))
    .leftJoin(user, eq(user.id, allotment.handedBy))
    .where(
      and(
        sql`${allotment.campaignId} = ${campaignId} and ${allotment.kind} = 'counts' and ${allotment.quantity} > 0`,
        sql`${allotment.dropPointId} = coalesce(${dropPointId}, ${firstWithWork(campaignId)})`,
        sql`${party.name} || ' ' || ${allotment.id} > ${after}`,
      ),
    )
    .orderBy(sql`${party.name} || ' ' || ${allotment.id}`)
    .limit(most);

/** The first drop point where something is left to hand out, else the first where there are members. */
const firstWithWork = (
  campaignId: string | SQL,
) => sql`(select d.id from drop_point d where d.campaign_id = ${campaignId}
  and exists (select 1 from allotment a where a.drop_point_id = d.id and a.quantity > 0)
  order by exists (select 1 from allotment a where a.drop_point_id = d.id and a.share_milli > 0 and a.handed_milli is null) desc,
    d.position limit 1)`;

/** What is measured of the goods when they come. */
export const measuresQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ key: qualityMeasure.key, nameId: qualityMeasure.nameId, nameEn: qualityMeasure.nameEn },
      ...{ unit: qualityMeasure.unit, atLeast: qualityMeasure.atLeast, atMost: qualityMeasure.atMost },
      source: qualityMeasure.source,
    })
    .from(qualityMeasure)
    .where(sql`${qualityMeasure.commodityId} = (select commodity_id from campaign where id = ${campaignId})`)
    .orderBy(asc(qualityMeasure.position), asc(qualityMeasure.key));
