import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commodity } from '../../db/schema/catalog.ts';
import { party, site } from '../../db/schema/identity.ts';
import { award, bulkOrder, orderLine, plan } from '../../db/schema/orders.ts';
import { DAY } from '../platform/clock.ts';
import type { Db, Results } from '../platform/db.ts';
import type { Reader } from './rules-scope.ts';
import { documentPartiesQuery, documentPartyColumns } from './store-parties.ts';
import { ordersOf } from './store-trail.ts';

/** Orders looked at in one run of the job. */
const A_RUN = 20;
/** What settled longer ago has its papers, or is asked for by hand. */
const LOOK_BACK = 30 * DAY;

/** The newest plan version that a cooperative's papers of an order cover, 0 for none. */
const covered = (orderId: SQL, cooperativeId: SQL): SQL<number> => sql`coalesce((
  select max(cast(substr(d.subject_id, length(${orderId} || ':' || ${cooperativeId} || ':') + 1) as integer)) from document d
  where d.order_id = ${orderId} and d.kind = 'purchase_order' and d.subject_id like ${orderId} || ':' || ${cooperativeId} || ':%'
), 0)`;

/** Confirmed orders with confirmed awards that no purchase order covers yet. */
export const withoutPapersQuery = (db: Db, now: number) =>
  db
    .select({ id: bulkOrder.id })
    .from(bulkOrder)
    .where(
      and(
        sql`bulk_order.state = 'confirmed' and bulk_order.settled_at >= ${now - LOOK_BACK}`,
        sql`exists (select 1 from award a join plan p on p.id = a.plan_id where a.order_id = bulk_order.id and a.state = 'confirmed'
          and p.version > ${covered(sql`bulk_order.id`, sql`a.cooperative_id`)})`,
      ),
    )
    .limit(A_RUN);

const institution = alias(party, 'institution');
const nameOf = (column: SQL): SQL<string | null> => sql`(select u.name from user u where u.id = ${column})`;

const headQuery = (db: Db, reader: Reader, orderId: string) =>
  db
    .select({
      ...{ id: bulkOrder.id, number: bulkOrder.number, state: bulkOrder.state, neededOn: bulkOrder.neededOn },
      ...{ placedAt: bulkOrder.placedAt, settledAt: bulkOrder.settledAt, institutionId: institution.id },
      ...{ siteName: site.name, siteAddress: site.address },
      orderedBy: nameOf(sql`coalesce(bulk_order.approved_by, bulk_order.submitted_by, bulk_order.created_by)`),
      model: sql<
        'agent' | 'forum'
      >`coalesce((select model from order_terms t where t.order_id = bulk_order.id), 'agent')`,
      forumId: sql<string>`(select id from party where kind = 'forum' order by created_at, id limit 1)`,
    })
    .from(bulkOrder)
    .innerJoin(institution, eq(institution.id, bulkOrder.institutionId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .where(and(eq(bulkOrder.id, orderId), ordersOf(reader)));

const awardsQuery = (db: Db, orderId: string) =>
  db
    .select({
      ...{ id: award.id, quantity: award.quantity, unitPrice: award.unitPrice, fixedCost: award.fixedCost },
      ...{ planVersion: plan.version, plannedAt: plan.createdAt, cooperative: documentPartyColumns },
      ...{ nameId: commodity.nameId, nameEn: commodity.nameEn, grade: commodity.grade, tradeUnit: commodity.tradeUnit },
      covered: covered(sql`award.order_id`, sql`award.cooperative_id`),
    })
    .from(award)
    .innerJoin(plan, eq(plan.id, award.planId))
    .innerJoin(orderLine, eq(orderLine.id, award.lineId))
    .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
    .innerJoin(party, eq(party.id, award.cooperativeId))
    .where(and(eq(award.orderId, orderId), eq(award.state, 'confirmed')))
    .orderBy(asc(award.cooperativeId), asc(orderLine.position), asc(plan.version), asc(award.id));

/** All that quotes and purchase orders of an order are made of. */
export const orderPaperQueries = (db: Db, reader: Reader, orderId: string) =>
  [
    headQuery(db, reader, orderId),
    awardsQuery(db, orderId),
    documentPartiesQuery(
      db,
      sql`(select institution_id from bulk_order where id = ${orderId} union select id from party where kind = 'forum')`,
    ),
  ] as const;

export type OrderPaperRows = Results<ReturnType<typeof orderPaperQueries>>;
export type OrderPaperHead = OrderPaperRows[0][number];
export type OrderPaperAward = OrderPaperRows[1][number];
