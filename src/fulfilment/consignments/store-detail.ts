import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commodity, offerRevision } from '../../../db/schema/catalog.ts';
import { party, site, user } from '../../../db/schema/identity.ts';
import {
  consignment,
  consignmentLine,
  dispute,
  qualityMeasure,
  receipt,
  receiptLine,
  receiptPhoto,
} from '../../../db/schema/index.ts';
import { award, bulkOrder, orderLine } from '../../../db/schema/orders.ts';
import { event } from '../../../db/schema/platform.ts';
import type { Db, Results } from '../../platform/db.ts';
import { closedReason, leftOf, packContentOf, within } from './store-parts.ts';
import type { ConsignmentDetail, ConsignmentHead, ConsignmentLine, ReceiptHead, Scope } from './types.ts';

const seller = alias(party, 'seller');
const noteOf = (column: 'id' | 'number') =>
  sql<
    string | null
  >`(select ${sql.raw(column)} from document where kind = 'delivery_note' and subject_id = "consignment"."id")`;

/** A shipment in the viewer's scope, with its order and both parties. */
export const consignmentHeadQuery = (db: Db, scope: Scope, consignmentId: string) =>
  db
    .select({
      ...{ id: consignment.id, state: consignment.state, version: consignment.version, orderId: consignment.orderId },
      ...{ orderNumber: sql<string>`coalesce(${bulkOrder.number}, '')`, neededOn: bulkOrder.neededOn },
      ...{ cooperativeId: seller.id, cooperativeName: seller.name, cooperativePhone: seller.phone },
      ...{ institutionId: party.id, institutionName: party.name, siteName: site.name, siteAddress: site.address },
      ...{ plannedOn: consignment.plannedOn, vehicle: consignment.vehicle, driver: consignment.driver },
      ...{ note: consignment.note, createdAt: consignment.createdAt, sentAt: consignment.sentAt },
      ...{ receivedAt: consignment.receivedAt, cancelledAt: consignment.cancelledAt },
      ...{ cancelledReason: consignment.cancelledReason, noteId: noteOf('id'), noteNumber: noteOf('number') },
    })
    .from(consignment)
    .innerJoin(bulkOrder, eq(bulkOrder.id, consignment.orderId))
    .innerJoin(seller, eq(seller.id, consignment.cooperativeId))
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .where(and(eq(consignment.id, consignmentId), within(scope)));

/** Its lines, with what the award has left and what was received of each. */
export const consignmentLinesQuery = (db: Db, consignmentId: string) =>
  db
    .select({
      ...{
        id: consignmentLine.id,
        awardId: award.id,
        quantity: consignmentLine.quantity,
        packs: consignmentLine.packs,
      },
      ...{ commodityId: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn, grade: commodity.grade },
      ...{ tradeUnit: commodity.tradeUnit, packName: offerRevision.packName, awarded: award.quantity },
      packContent: packContentOf('"commodity"', '"offer_revision"'),
      left: leftOf('"award"'),
      closedReason: closedReason('"award"'),
      ...{ receivedMilli: receiptLine.receivedMilli, refusedMilli: receiptLine.refusedMilli },
      ...{ deductedMilli: receiptLine.deductedMilli, refusalReason: receiptLine.refusalReason },
      ...{ reason: receiptLine.reason, quality: receiptLine.quality },
      ruledMilli: ruling<number>('payable_milli'),
      ruling: ruling<string>('reason'),
    })
    .from(consignmentLine)
    .innerJoin(award, eq(award.id, consignmentLine.awardId))
    .innerJoin(orderLine, eq(orderLine.id, award.lineId))
    .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
    .innerJoin(offerRevision, eq(offerRevision.id, award.revisionId))
    .leftJoin(receiptLine, eq(receiptLine.consignmentLineId, consignmentLine.id))
    .where(eq(consignmentLine.consignmentId, consignmentId))
    .orderBy(asc(consignmentLine.position));

/** Of the ruling that holds. */
const ruling = <T>(column: 'payable_milli' | 'reason') =>
  sql<T | null>`(select ${sql.raw(column)} from receipt_adjustment where receipt_line_id = "receipt_line"."id" order by version desc limit 1)`;

const receiptQuery = (db: Db, consignmentId: string) =>
  db
    .select({
      ...{ id: receipt.id, receivedByName: receipt.receivedByName, createdAt: receipt.createdAt },
      ...{ filledAt: receipt.filledAt, note: receipt.note, returnedAt: receipt.returnedAt },
      returnedByName: user.name,
    })
    .from(receipt)
    .leftJoin(user, eq(user.id, receipt.returnedBy))
    .where(eq(receipt.consignmentId, consignmentId));

const photosQuery = (db: Db, consignmentId: string) =>
  db
    .select({ photoId: receiptPhoto.photoId })
    .from(receiptPhoto)
    .innerJoin(receipt, eq(receipt.id, receiptPhoto.receiptId))
    .where(eq(receipt.consignmentId, consignmentId))
    .orderBy(asc(receiptPhoto.position));

const measuresQuery = (db: Db, consignmentId: string) =>
  db
    .select({
      ...{ commodityId: qualityMeasure.commodityId, key: qualityMeasure.key, unit: qualityMeasure.unit },
      ...{ nameId: qualityMeasure.nameId, nameEn: qualityMeasure.nameEn },
    })
    .from(qualityMeasure)
    .where(
      sql`${qualityMeasure.commodityId} in (select ol.commodity_id from consignment_line l join award a on a.id = l.award_id
        join order_line ol on ol.id = a.line_id where l.consignment_id = ${consignmentId})`,
    )
    .orderBy(asc(qualityMeasure.position));

const disputesQuery = (db: Db, consignmentId: string) =>
  db
    .select({ id: dispute.id, state: dispute.state, openedAt: dispute.openedAt })
    .from(dispute)
    .where(eq(dispute.consignmentId, consignmentId))
    .orderBy(asc(dispute.openedAt));

const eventsQuery = (db: Db, consignmentId: string) =>
  db
    .select({ type: event.type, at: event.at, reason: event.reason, actorName: user.name, partyName: party.name })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorUserId))
    .leftJoin(party, eq(party.id, event.actorPartyId))
    .where(and(eq(event.aggregateType, 'consignment'), eq(event.aggregateId, consignmentId)))
    .orderBy(asc(event.seq));

/** All of a shipment's page, in one batch. */
export const consignmentDetailQueries = (db: Db, scope: Scope, id: string) =>
  [
    consignmentHeadQuery(db, scope, id),
    consignmentLinesQuery(db, id),
    receiptQuery(db, id),
    photosQuery(db, id),
    measuresQuery(db, id),
    disputesQuery(db, id),
    eventsQuery(db, id),
  ] as const;

/** Null: there is no such shipment for this viewer. */
export function consignmentDetailFrom(
  rows: Results<ReturnType<typeof consignmentDetailQueries>>,
): ConsignmentDetail | null {
  const [[head], lines, [received], photos, measures, disputes, events] = rows;
  if (!head) return null;
  return {
    ...consignmentHeadFrom(head),
    lines: lines.map(consignmentLineFrom),
    receipt: (received as ReceiptHead | undefined) ?? null,
    ...{ photos, measures, disputes, events },
  };
}

type HeadRow = Results<[ReturnType<typeof consignmentHeadQuery>]>[0][number];
type LineRow = Results<[ReturnType<typeof consignmentLinesQuery>]>[0][number];

export function consignmentHeadFrom({ noteId, noteNumber, ...head }: HeadRow): ConsignmentHead {
  return { ...head, deliveryNote: noteId && noteNumber ? { id: noteId, number: noteNumber } : null };
}

export function consignmentLineFrom(row: LineRow): ConsignmentLine {
  const { receivedMilli, refusedMilli, deductedMilli, refusalReason, reason, quality, ruledMilli, ruling, ...line } =
    row;
  if (receivedMilli === null) return { ...line, receipt: null };
  const parts = { receivedMilli, refusedMilli: refusedMilli ?? 0, deductedMilli: deductedMilli ?? 0 };
  return {
    ...line,
    receipt: { ...parts, refusalReason, reason: reason ?? '', quality: quality ?? {}, ruledMilli, ruling },
  };
}
