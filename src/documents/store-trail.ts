import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { document } from '../../db/schema/documents.ts';
import { party } from '../../db/schema/identity.ts';
import { handover, invoice } from '../../db/schema/index.ts';
import { bulkOrder } from '../../db/schema/orders.ts';
import type { Db, Results } from '../platform/db.ts';
import type { Reader } from './rules-scope.ts';
import type { OtherPaper } from './sheet/types.ts';
import { ofOrder, visibleTo } from './store-papers.ts';
import { trailOf } from './trail.ts';
import type { Trail } from './types-trail.ts';

/** Orders whose papers this reader finds. */
export function ordersOf(reader: Reader): SQL {
  if (reader.kind === 'forum') return sql`bulk_order.state <> 'draft'`;
  if (reader.kind === 'institution') return sql`bulk_order.institution_id = ${reader.partyId}`;
  return sql`exists (select 1 from award a where a.order_id = bulk_order.id and a.cooperative_id = ${reader.partyId} and a.state = 'confirmed')`;
}

const forum = (column: SQL): SQL<string> =>
  sql`(select ${column} from party f where f.kind = 'forum' order by f.created_at, f.id limit 1)`;

const headQuery = (db: Db, reader: Reader, orderId: string) =>
  db
    .select({
      ...{ id: bulkOrder.id, number: bulkOrder.number, state: bulkOrder.state, institutionId: bulkOrder.institutionId },
      institutionName: party.name,
      model: sql<
        'agent' | 'forum'
      >`coalesce((select model from order_terms t where t.order_id = bulk_order.id), 'agent')`,
      ...{ forumId: forum(sql`f.id`), forumName: forum(sql`f.name`) },
    })
    .from(bulkOrder)
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .where(and(eq(bulkOrder.id, orderId), ordersOf(reader)));

const shipped = (orderId: string, what: SQL, state: 'packed' | 'sent' | 'received'): SQL<number> =>
  sql`(select ${what} from consignment c where c.order_id = ${orderId} and c.cooperative_id = party.id and c.state = ${state})`;

const cooperativesQuery = (db: Db, reader: Reader, orderId: string) =>
  db
    .select({
      ...{ id: party.id, name: party.name },
      planVersion: sql<number>`(select max(p.version) from award a join plan p on p.id = a.plan_id
        where a.order_id = ${orderId} and a.state = 'confirmed' and a.cooperative_id = party.id)`,
      packed: shipped(orderId, sql`count(*)`, 'packed'),
      sent: shipped(orderId, sql`count(*)`, 'sent'),
      received: shipped(orderId, sql`count(*)`, 'received'),
      plannedOn: shipped(orderId, sql`min(c.planned_on)`, 'packed') as SQL as SQL<string | null>,
    })
    .from(party)
    .where(
      and(
        sql`party.id in (select cooperative_id from award where order_id = ${orderId} and state = 'confirmed')`,
        reader.kind === 'cooperative' ? eq(party.id, reader.partyId) : undefined,
      ),
    )
    .orderBy(asc(party.name), asc(party.id));

const listQuery = (db: Db, reader: Reader, orderId: string) =>
  db
    .select({
      ...{ id: document.id, kind: document.kind, number: document.number, issuerId: document.issuerId },
      ...{ counterpartyId: document.counterpartyId, subjectId: document.subjectId },
      date: sql<string>`json_extract(document.content, '$.date')`,
      total: sql<number | null>`json_extract(document.content, '$.total.amount')`,
      correctedBy: sql<
        OtherPaper[]
      >`(select json_group_array(json_object('id', c.id, 'kind', c.kind, 'number', c.number))
        from document c where c.corrects_id = document.id)`.mapWith((text) => JSON.parse(String(text)) as OtherPaper[]),
      paid: sql<
        string[]
      >`(select json_group_array(distinct i.seller_id) from payment_allocation a join invoice i on i.id = a.invoice_id
        where document.kind = 'payment_receipt' and a.payment_id = document.subject_id and i.order_id = ${orderId})`.mapWith(
        (text) => JSON.parse(String(text)) as string[],
      ),
    })
    .from(document)
    .where(and(ofOrder(orderId), visibleTo(reader)))
    .orderBy(asc(document.issuedAt), asc(document.id));

const handoversQuery = (db: Db, orderId: string) =>
  db
    .select({
      ...{ sellerId: handover.sellerId, state: handover.state },
      signatures: sql<number>`(select count(*) from handover_signature s where s.handover_id = handover.id)`,
    })
    .from(handover)
    .where(and(eq(handover.orderId, orderId), sql`handover.state <> 'superseded'`));

const invoicesQuery = (db: Db, orderId: string) =>
  db
    .select({
      ...{ sellerId: invoice.sellerId, buyerId: invoice.buyerId, withheld: invoice.withheld, proved: invoice.proved },
      open: sql<number>`${invoice.total} - ${invoice.paid} - ${invoice.proved} - ${invoice.credited}`,
    })
    .from(invoice)
    .where(eq(invoice.orderId, orderId));

/** The paper trail of an order, as far as this reader sees it: one round trip. */
export const trailQueries = (db: Db, reader: Reader, orderId: string) =>
  [
    headQuery(db, reader, orderId),
    cooperativesQuery(db, reader, orderId),
    listQuery(db, reader, orderId),
    handoversQuery(db, orderId),
    invoicesQuery(db, orderId),
  ] as const;

/** Null: no such order for this reader. */
export function trailFrom(rows: Results<ReturnType<typeof trailQueries>>, reader: Reader): Trail | null {
  const [[order], cooperatives, papers, handovers, invoices] = rows;
  return order ? trailOf({ order, cooperatives, papers, handovers, invoices }, reader) : null;
}
