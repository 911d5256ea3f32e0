import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { commodity } from '../../../db/schema/catalog.ts';
import { party, site } from '../../../db/schema/identity.ts';
import {
  consignment,
  consignmentLine,
  handover,
  qualityMeasure,
  receipt,
  receiptAdjustment,
  receiptLine,
  receiptPhoto,
} from '../../../db/schema/index.ts';
import { award, bulkOrder, orderLine } from '../../../db/schema/orders.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Arrival, ArrivalLine, Measure } from './types.ts';

const buyer = sql`(select name from party where party.id = ${bulkOrder.institutionId})`;
const noteNumber = sql<
  string | null
>`(select number from document where kind = 'delivery_note' and subject_id = ${consignment.id})`;
const isHandedOver = sql<number>`exists (select 1 from ${handover} where ${handover.orderId} = ${consignment.orderId} and ${handover.state} = 'signed')`;

const headColumns = {
  ...{ id: consignment.id, state: consignment.state, version: consignment.version, orderNumber: bulkOrder.number },
  ...{ cooperativeId: consignment.cooperativeId, cooperativeName: party.name, cooperativeEmail: party.email },
  ...{ institutionName: buyer as SQL<string>, siteName: site.name, sentAt: consignment.sentAt },
  ...{ vehicle: consignment.vehicle, driver: consignment.driver, note: consignment.note, noteNumber, isHandedOver },
  ...{ receiptId: receipt.id, receivedBy: receipt.receivedByName, receivedAt: receipt.createdAt },
  ...{ filledAt: receipt.filledAt, receiptNote: receipt.note },
};

const ruledMilli = sql<number | null>`(select ${receiptAdjustment.payableMilli} from ${receiptAdjustment}
  where ${receiptAdjustment.receiptLineId} = ${receiptLine.id} order by ${receiptAdjustment.version} desc limit 1)`;

const lineColumns = {
  ...{ id: consignmentLine.id, commodityId: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn },
  ...{ gradeId: commodity.gradeTextId, gradeEn: commodity.gradeTextEn, tradeUnit: commodity.tradeUnit },
  ...{ sent: consignmentLine.quantity, packs: consignmentLine.packs, packName: commodity.packName },
  ...{ receivedMilli: receiptLine.receivedMilli, refusedMilli: receiptLine.refusedMilli, ruledMilli },
  ...{ deductedMilli: receiptLine.deductedMilli, refusalReason: receiptLine.refusalReason },
  ...{ reason: receiptLine.reason, quality: receiptLine.quality },
};

/** A consignment on its way to this institution, or there already, with all its receiver needs: one batch. */
export function arrivalQueries(db: Db, institutionId: string, id: string) {
  const theirs = and(eq(consignment.id, id), eq(bulkOrder.institutionId, institutionId));
  return [
    db
      .select(headColumns)
      .from(consignment)
      .innerJoin(bulkOrder, eq(bulkOrder.id, consignment.orderId))
      .innerJoin(party, eq(party.id, consignment.cooperativeId))
      .innerJoin(site, eq(site.id, bulkOrder.siteId))
      .leftJoin(receipt, eq(receipt.consignmentId, consignment.id))
      .where(theirs),
    db
      .select(lineColumns)
      .from(consignmentLine)
      .innerJoin(award, eq(award.id, consignmentLine.awardId))
      .innerJoin(orderLine, eq(orderLine.id, award.lineId))
      .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
      .leftJoin(receiptLine, eq(receiptLine.consignmentLineId, consignmentLine.id))
      .where(eq(consignmentLine.consignmentId, id))
      .orderBy(asc(consignmentLine.position), asc(consignmentLine.id)),
    measuresQuery(db, id),
    db
      .select({ photoId: receiptPhoto.photoId })
      .from(receiptPhoto)
      .innerJoin(receipt, eq(receipt.id, receiptPhoto.receiptId))
      .where(eq(receipt.consignmentId, id))
      .orderBy(asc(receiptPhoto.position)),
  ] as const;
}

const measuresQuery = (db: Db, consignmentId: string) =>
  db
    .select()
    .from(qualityMeasure)
    .where(
      inArray(
        qualityMeasure.commodityId,
        db
          .select({ id: orderLine.commodityId })
          .from(consignmentLine)
          .innerJoin(award, eq(award.id, consignmentLine.awardId))
          .innerJoin(orderLine, eq(orderLine.id, award.lineId))
          .where(eq(consignmentLine.consignmentId, consignmentId)),
      ),
    )
    .orderBy(asc(qualityMeasure.position), asc(qualityMeasure.key));

type Rows = Results<ReturnType<typeof arrivalQueries>>;

/** Null: no such consignment of this institution. */
export function arrivalFrom([[head], lines, measures, photos]: Rows): Arrival | null {
  if (!head) return null;
  const { receiptId, receivedBy, receivedAt, filledAt, receiptNote, isHandedOver, orderNumber, ...rest } = head;
  return {
    ...rest,
    orderNumber: orderNumber ?? '',
    isHandedOver: Boolean(isHandedOver),
    receipt: receiptId
      ? {
          ...{ id: receiptId, by: receivedBy ?? '', at: receivedAt ?? 0, filledAt, note: receiptNote ?? '' },
          photos: photos.map((row) => row.photoId),
        }
      : null,
    lines: lines.map((row) => lineFrom(row, measures)),
  };
}

function lineFrom(row: Rows[1][number], measures: Rows[2]): ArrivalLine {
  const { id, tradeUnit, sent, packs, packName, receivedMilli, refusedMilli, deductedMilli } = row;
  const own = measures.filter((one) => one.commodityId === row.commodityId);
  return {
    ...{ id, tradeUnit, sent, packs, packName },
    name: { nameId: row.nameId, nameEn: row.nameEn },
    gradeText: { id: row.gradeId, en: row.gradeEn },
    measures: own.map(({ commodityId: _id, position: _at, ...measure }): Measure => measure),
    received:
      receivedMilli === null
        ? null
        : {
            ...{ receivedMilli, refusedMilli: refusedMilli ?? 0, deductedMilli: deductedMilli ?? 0 },
            ...{ refusalReason: row.refusalReason, reason: row.reason ?? '', quality: row.quality ?? {} },
            ruledMilli: row.ruledMilli,
          },
  };
}
