import { and, asc, eq, inArray, lt, min, sql } from 'drizzle-orm';
import { award, bulkOrder, orderLine } from '../../db/schema/orders.ts';
import type { Db } from '../platform/db.ts';

/** Orders a run of a job takes on; the rest waits for the next minute. */
const A_RUN = 100;

/** Orders with awards that nobody answered in time, the longest overdue first. */
export const overdueOrdersQuery = (db: Db, now: number) =>
  db
    .select({ orderId: award.orderId })
    .from(award)
    .where(and(eq(award.state, 'reserved'), lt(award.confirmBy, now)))
    .groupBy(award.orderId)
    .orderBy(min(award.confirmBy))
    .limit(A_RUN);

/**
 * Lines that wait and could be helped: a listed offer has a smallest award free, delivers on the day, costs no more than the
 * ceiling and has not said no to this line. The split still decides.
 */
export const helpedLinesQuery = (db: Db, today: string) =>
  db
    .select({ orderId: bulkOrder.id, lineId: orderLine.id })
    .from(orderLine)
    .innerJoin(bulkOrder, eq(bulkOrder.id, orderLine.orderId))
    .where(
      and(
        sql`${orderLine.waitsForOffers} = 1 and ${orderLine.shortage} > 0`,
        inArray(bulkOrder.state, ['placed', 'attention']),
        sql`exists (
          select 1 from offer f join party p on p.id = f.cooperative_id
          where f.commodity_id = ${orderLine.commodityId} and f.state = 'listed' and p.status = 'verified'
            and f.available - f.reserved >= f.listed_lot_size
            and ${bulkOrder.neededOn} between f.listed_from and f.listed_until
            and julianday(${bulkOrder.neededOn}) - julianday(${today}) >= f.listed_lead_days
            and (${orderLine.priceCeiling} is null or f.listed_lowest_price <= ${orderLine.priceCeiling})
            and not exists (
              select 1 from award a where a.line_id = ${orderLine.id} and a.offer_id = f.id
                and (a.state in ('declined', 'lapsed') or (a.state = 'confirmed' and a.quantity < a.awarded_quantity)
                  or exists (select 1 from shortfall_decision s where s.award_id = a.id))
            )
        )`,
      ),
    )
    .orderBy(asc(bulkOrder.placedAt), asc(orderLine.id))
    .limit(A_RUN);

/** Lines that still wait although their day has come: nobody can deliver in time any more. */
export const waitedTooLongQuery = (db: Db, today: string) =>
  db
    .selectDistinct({ orderId: bulkOrder.id })
    .from(orderLine)
    .innerJoin(bulkOrder, eq(bulkOrder.id, orderLine.orderId))
    .where(
      and(
        sql`${orderLine.waitsForOffers} = 1 and ${orderLine.shortage} > 0`,
        inArray(bulkOrder.state, ['placed', 'attention']),
        lt(bulkOrder.neededOn, today),
      ),
    )
    .limit(A_RUN);
