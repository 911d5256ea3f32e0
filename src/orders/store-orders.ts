import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { party } from '../../db/schema/identity.ts';
import { shortfallDecision } from '../../db/schema/index.ts';
import { award, bulkOrder, orderLine, plan } from '../../db/schema/orders.ts';
import { idempotency } from '../../db/schema/platform.ts';
import type { Db } from '../platform/db.ts';

/** An order named by its id, or by one of its awards. */
export type OrderRef = { orderId: string } | { awardId: string };

/** The order's id, as a value or as a subquery. */
export const idOf = (ref: OrderRef): SQL | string =>
  'orderId' in ref ? ref.orderId : sql`(select ${award.orderId} from ${award} where ${award.id} = ${ref.awardId})`;

/** The order as a command needs it. With `institutionId`, only when it is that institution's. */
export const orderHeadQuery = (db: Db, ref: OrderRef, institutionId?: string) =>
  db
    .select({
      id: bulkOrder.id,
      number: bulkOrder.number,
      state: bulkOrder.state,
      version: bulkOrder.version,
      institutionId: bulkOrder.institutionId,
      institutionName: party.name,
      institutionEmail: party.email,
      approvalLimit: party.approvalLimit,
      siteId: bulkOrder.siteId,
      policy: bulkOrder.policy,
      neededOn: bulkOrder.neededOn,
      note: bulkOrder.note,
      estimatedTotal: bulkOrder.estimatedTotal,
      plans:
        sql<number>`(select coalesce(max(${plan.version}), 0) from ${plan} where ${plan.orderId} = ${bulkOrder.id})`.mapWith(
          Number,
        ),
    })
    .from(bulkOrder)
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .where(and(eq(bulkOrder.id, idOf(ref)), institutionId ? eq(bulkOrder.institutionId, institutionId) : undefined));

export type OrderHead = Awaited<ReturnType<typeof orderHeadQuery>>[number];

export const linesQuery = (db: Db, ref: OrderRef) =>
  db
    .select()
    .from(orderLine)
    .where(eq(orderLine.orderId, idOf(ref)))
    .orderBy(asc(orderLine.position));

export type LineRow = Awaited<ReturnType<typeof linesQuery>>[number];

/** Every award the order ever had, held or not: what is held stays, and who said no is not asked again. */
export const orderAwardsQuery = (db: Db, ref: OrderRef) =>
  db
    .select({
      id: award.id,
      lineId: award.lineId,
      offerId: award.offerId,
      revisionId: award.revisionId,
      cooperativeId: award.cooperativeId,
      cooperativeName: party.name,
      kecamatan: party.kecamatan,
      state: award.state,
      quantity: award.quantity,
      awardedQuantity: award.awardedQuantity,
      unitPrice: award.unitPrice,
      fixedCost: award.fixedCost,
      confirmBy: award.confirmBy,
      lost: shortfallDecision.replanned,
    })
    .from(award)
    .innerJoin(party, eq(party.id, award.cooperativeId))
    .leftJoin(shortfallDecision, eq(shortfallDecision.awardId, award.id))
    .where(eq(award.orderId, idOf(ref)))
    .orderBy(asc(award.createdAt), asc(award.id));

/** One award of this cooperative, with what its lots are and what became of its order. */
export const awardQuery = (db: Db, awardId: string, cooperativeId: string) =>
  db
    .select({
      id: award.id,
      orderId: award.orderId,
      lineId: award.lineId,
      state: award.state,
      quantity: award.quantity,
      confirmBy: award.confirmBy,
      lotSize: sql<number>`(select lot_size from offer_revision where id = ${award.revisionId})`.mapWith(Number),
      institutionId: bulkOrder.institutionId,
      orderState: bulkOrder.state,
      number: bulkOrder.number,
    })
    .from(award)
    .innerJoin(bulkOrder, eq(bulkOrder.id, award.orderId))
    .where(and(eq(award.id, awardId), eq(award.cooperativeId, cooperativeId)));

/** Where a form sent before led: the order it made. */
export const orderByKeyQuery = (db: Db, userId: string, key: string) =>
  db
    .select({ id: bulkOrder.id, state: bulkOrder.state, number: bulkOrder.number })
    .from(idempotency)
    .innerJoin(bulkOrder, eq(bulkOrder.id, sql`substr(${idempotency.location}, length('/orders/') + 1)`))
    .where(and(eq(idempotency.userId, userId), eq(idempotency.key, key)));
