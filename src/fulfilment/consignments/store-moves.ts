import { eq, sql } from 'drizzle-orm';
import { commodity } from '../../../db/schema/catalog.ts';
import { party } from '../../../db/schema/identity.ts';
import { awardClosure, consignment, consignmentLine, receipt } from '../../../db/schema/index.ts';
import { award, bulkOrder, orderLine } from '../../../db/schema/orders.ts';
import { documentPartiesQuery } from '../../documents/index.ts';
import type { Db } from '../../platform/db.ts';
import { isClosed, isDelivering, leftOf } from './store-parts.ts';

export type NewConsignment = typeof consignment.$inferInsert;
export type NewLine = typeof consignmentLine.$inferInsert;

export const insertConsignment = (db: Db, row: NewConsignment) => db.insert(consignment).values(row);
export const insertLines = (db: Db, rows: readonly NewLine[]) => db.insert(consignmentLine).values([...rows]);

type Patch = Partial<Omit<NewConsignment, 'id' | 'orderId' | 'cooperativeId' | 'version'>>;

/**
 * Moves a shipment on. No condition on its state: a trigger refuses what may not follow (`consignment_moved_already`), and the
 * event of the same batch, one version on, fails when somebody else was faster.
 */
export const updateConsignment = (db: Db, at: { id: string; version: number }, patch: Patch) =>
  db
    .update(consignment)
    .set({ ...patch, version: at.version + 1 })
    .where(eq(consignment.id, at.id));

/** Whom the buyer's word goes to, and whether goods may still leave for the order. */
export const buyerQuery = (db: Db, consignmentId: string) =>
  db
    .select({ email: party.email, isDelivering: sql<number>`${isDelivering('"bulk_order"')}` })
    .from(consignment)
    .innerJoin(bulkOrder, eq(bulkOrder.id, consignment.orderId))
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .where(eq(consignment.id, consignmentId));

/** Of a receipt: what was refused, thousandths of every unit together, and whether it is back. */
export const refusedQuery = (db: Db, consignmentId: string) =>
  db
    .select({
      id: receipt.id,
      returnedAt: receipt.returnedAt,
      refusedMilli: sql<number>`coalesce((select sum(l.refused_milli) from receipt_line l where l.receipt_id = "receipt"."id"), 0)`,
    })
    .from(receipt)
    .where(eq(receipt.consignmentId, consignmentId));

/** A second time a trigger refuses it: `receipt_append_only`. */
export const markReturned = (db: Db, receiptId: string, by: { at: number; userId: string }) =>
  db.update(receipt).set({ returnedAt: by.at, returnedBy: by.userId }).where(eq(receipt.id, receiptId));

/** A cooperative's confirmed award with what a closure needs to know and to tell. */
export const closureQuery = (db: Db, cooperativeId: string, awardId: string) =>
  db
    .select({
      ...{ id: award.id, orderId: bulkOrder.id, number: sql<string>`coalesce(${bulkOrder.number}, '')` },
      ...{ institutionId: bulkOrder.institutionId, email: party.email, institutionName: party.name },
      ...{ nameId: commodity.nameId, nameEn: commodity.nameEn, tradeUnit: commodity.tradeUnit },
      left: leftOf('"award"'),
      closed: isClosed('"award"'),
    })
    .from(award)
    .innerJoin(bulkOrder, eq(bulkOrder.id, award.orderId))
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(orderLine, eq(orderLine.id, award.lineId))
    .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
    .where(
      sql`${award.id} = ${awardId} and ${award.cooperativeId} = ${cooperativeId} and ${award.state} = 'confirmed'
        and ${isDelivering('"bulk_order"')}`,
    );

type Closure = Omit<typeof awardClosure.$inferInsert, 'closedAt'> & { closedAt: number };

/** Only while the award has as much left as was read and as the buyer is told: else the row has no moment, and is refused. */
export const insertClosure = (db: Db, row: Closure, left: number) => {
  const closedAt = sql`(select case when ${leftOf('a')} = ${left} then ${row.closedAt} end from award a where a.id = ${row.awardId})`;
  return db.insert(awardClosure).values({ ...row, closedAt });
};

/** Both parties as the delivery note names them. */
export const notePartiesQuery = (db: Db, consignmentId: string) =>
  documentPartiesQuery(
    db,
    sql`(select c.cooperative_id from consignment c where c.id = ${consignmentId} union all
      select o.institution_id from consignment c join bulk_order o on o.id = c.order_id where c.id = ${consignmentId})`,
  );
