import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { document } from '../../../db/schema/documents.ts';
import { handover, handoverSignature } from '../../../db/schema/index.ts';
import { documentPartiesQuery } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { deliveryQueries, type OrderId, type OrderScope } from '../shortfalls/store.ts';
import type { SalesModel } from './rules.ts';

/** The forum that runs this deployment: one. */
const forumId = sql`(select id from party where kind = 'forum' order by created_at, id limit 1)`;

export type TermsRow = { model: SalesModel; forumId: string };
const termsQuery = (db: Db, orderId: OrderId) =>
  db.all<TermsRow>(sql`select coalesce((select model from order_terms where order_id = ${orderId}), 'agent') as model,
    ${forumId} as forumId`);

const partiesOf = (orderId: OrderId): SQL => sql`(
  select cooperative_id from award where order_id = ${orderId} and state = 'confirmed'
  union select institution_id from bulk_order where id = ${orderId} union select ${forumId})`;

const signaturesOf =
  sql<number>`(select count(*) from handover_signature s where s.handover_id = ${handover.id})`.mapWith(Number);

/** The newest version for each seller, with the paper it was issued as. */
const currentQuery = (db: Db, orderId: OrderId) =>
  db
    .select({
      ...{ id: handover.id, sellerId: handover.sellerId, version: handover.version, state: handover.state },
      ...{ contentHash: handover.contentHash, preparedAt: handover.preparedAt, signatures: signaturesOf },
      ...{ documentId: document.id, number: document.number, content: document.content },
    })
    .from(handover)
    .innerJoin(document, and(eq(document.kind, 'handover'), eq(document.subjectId, handover.id)))
    .where(and(eq(handover.orderId, orderId), ne(handover.state, 'superseded')))
    .orderBy(asc(handover.id));

/** Everything the handovers of an order are prepared from. */
export const prepareQueries = (db: Db, orderId: OrderId, scope: OrderScope) =>
  [
    ...deliveryQueries(db, orderId, scope),
    termsQuery(db, orderId),
    documentPartiesQuery(db, partiesOf(orderId)),
    currentQuery(db, orderId),
  ] as const;

export type PrepareRows = Results<ReturnType<typeof prepareQueries>>;
export type CurrentHandover = PrepareRows[5][number];

export const insertHandover = (db: Db, row: typeof handover.$inferInsert) => db.insert(handover).values(row);
/** Refused as `handover_fixed` when it was signed by both meanwhile. */
export const supersede = (db: Db, id: string) =>
  db.update(handover).set({ state: 'superseded' }).where(eq(handover.id, id));
export const insertSignature = (db: Db, row: typeof handoverSignature.$inferInsert) =>
  db.insert(handoverSignature).values(row);

/** So many a run of the job prepares; the rest waits for the next minute. */
const A_RUN = 50;

/** Confirmed orders that have no handover and may be ready: everything sent has come, nothing waits. The rule still decides. */
export const readyOrdersQuery = (db: Db) =>
  db.all<{ id: string }>(sql`select o.id from bulk_order o
    where o.state = 'confirmed'
      and not exists (select 1 from handover h where h.order_id = o.id)
      and exists (select 1 from consignment c where c.order_id = o.id and c.state = 'received')
      and not exists (select 1 from consignment c where c.order_id = o.id and c.state in ('packed', 'sent'))
      and not exists (select 1 from dispute d where d.order_id = o.id and d.state = 'open')
      and not exists (
        select 1 from award a where a.order_id = o.id and a.state = 'confirmed'
          and not exists (select 1 from award_closure x where x.award_id = a.id)
          and a.quantity > coalesce((
            select sum(l.quantity) from consignment_line l join consignment c on c.id = l.consignment_id
            where l.award_id = a.id and c.state = 'received'), 0)
      )
      and not exists (
        select 1 from award a where a.order_id = o.id and a.state = 'confirmed'
          and not exists (select 1 from shortfall_decision s where s.award_id = a.id)
          and 1000 * a.quantity > coalesce((
            select sum(r.received_milli - r.refused_milli) from consignment_line l
            join receipt_line r on r.consignment_line_id = l.id where l.award_id = a.id), 0)
      )
    order by o.settled_at limit ${A_RUN}`);

const signedColumns = {
  ...{ handoverId: handoverSignature.handoverId, side: handoverSignature.side, name: handoverSignature.name },
  ...{ role: handoverSignature.role, signedAt: handoverSignature.signedAt, contentHash: handoverSignature.contentHash },
};
export const signaturesQuery = (db: Db, handoverIds: readonly string[] | SQL) =>
  db
    .select(signedColumns)
    .from(handoverSignature)
    .where(inArray(handoverSignature.handoverId, handoverIds as string[]))
    .orderBy(asc(handoverSignature.signedAt));
export type SignatureRow = Awaited<ReturnType<typeof signaturesQuery>>[number];
