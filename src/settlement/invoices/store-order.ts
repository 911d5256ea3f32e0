import { and, eq, sql } from 'drizzle-orm';
import { orderTerms } from '../../../db/schema/index.ts';
import { bulkOrder } from '../../../db/schema/orders.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Funding, Model } from '../rules/index.ts';
import type { Reader } from './scope.ts';
import { openAmount } from './store-list.ts';
import { payableMilli } from './store-payable.ts';
import type { AwardWords } from './types.ts';

export type OrderMoneyHead = {
  id: string;
  number: string;
  version: number;
  buyerId: string;
  buyerName: string;
  model: Model | null;
  funding: Funding | null;
  governmentBuyer: number;
  invoices: number;
};
/** One award from the order to the invoice, thousandths of the trade unit and rupiah. */
export type AwardMoney = AwardWords & {
  cooperativeName: string;
  ordered: number;
  sentMilli: number;
  receivedMilli: number;
  refusedMilli: number;
  deductedMilli: number;
  payableMilli: number;
  unitPrice: number;
  invoicedMilli: number | null;
  invoiced: number;
};
export type OrderInvoice = {
  id: string;
  number: string;
  sellerName: string;
  dueOn: string;
  total: number;
  withheld: number;
  paid: number;
  proved: number;
  credited: number;
  open: number;
};

const of = (column: string) =>
  sql.raw(
    `coalesce((select sum(rl.${column}) from consignment_line cl join receipt_line rl on rl.consignment_line_id = cl.id where cl.award_id = a.id), 0)`,
  );

const mine = (reader: Reader, orderId: string) =>
  sql`o.id = ${orderId} and ${reader.kind === 'forum' ? sql`1` : sql`o.institution_id = ${reader.partyId}`}`;

export const orderMoneyQueries = (db: Db, reader: Reader, orderId: string, now: number) =>
  [
    db.all<OrderMoneyHead>(sql`
      select o.id, o.number, o.version, o.institution_id buyerId, p.name buyerName, t.model, t.funding,
        exists (select 1 from party_tax_status s where s.party_id = o.institution_id and s.kind = 'government_buyer'
          and s.effective_from <= date(${now} / 1000, 'unixepoch', '+7 hours')
          and (s.effective_until is null or s.effective_until >= date(${now} / 1000, 'unixepoch', '+7 hours'))) governmentBuyer,
        (select count(*) from invoice i where i.order_id = o.id) invoices
      from bulk_order o join party p on p.id = o.institution_id left join order_terms t on t.order_id = o.id
      where ${mine(reader, orderId)} and o.number is not null`),
    db.all<AwardMoney>(sql`
      select a.id awardId, a.cooperative_id cooperativeId, p.name cooperativeName, a.quantity ordered, a.unit_price unitPrice,
        1000 * coalesce((select sum(cl.quantity) from consignment_line cl join consignment c on c.id = cl.consignment_id
          where cl.award_id = a.id and c.state in ('sent', 'received')), 0) sentMilli,
        ${of('received_milli')} receivedMilli, ${of('refused_milli')} refusedMilli, ${of('deducted_milli')} deductedMilli,
        ${payableMilli(sql`${now}`)} payableMilli,
        il.quantity_milli invoicedMilli,
        coalesce((select sum(l.amount) from invoice_line l join invoice i on i.id = l.invoice_id
          where l.award_id = a.id and i.parent_id is null), 0) invoiced,
        c.name_id nameId, c.name_en nameEn, c.grade, c.trade_unit unit
      from bulk_order o join award a on a.order_id = o.id and a.state = 'confirmed'
      join party p on p.id = a.cooperative_id
      join order_line l on l.id = a.line_id join commodity c on c.id = l.commodity_id
      left join (select x.award_id, x.quantity_milli from invoice_line x join invoice i on i.id = x.invoice_id
        where i.parent_id is null and x.kind = 'goods' and i.order_id = ${orderId}) il on il.award_id = a.id
      where ${mine(reader, orderId)} order by l.position, p.name, a.id`),
    db.all<OrderInvoice>(sql`
      select i.id, d.number, s.name sellerName, i.due_on dueOn, i.total, i.paid, i.proved, i.credited, ${openAmount} open,
        i.withheld - (select coalesce(sum(n.withheld), 0) from credit_note n where n.invoice_id = i.id) withheld
      from bulk_order o join invoice i on i.order_id = o.id and i.parent_id is null
      join document d on d.id = i.document_id join party s on s.id = i.seller_id
      where ${mine(reader, orderId)} order by s.name, i.id`),
  ] as const;

export type OrderMoney = { head: OrderMoneyHead; awards: AwardMoney[]; invoices: OrderInvoice[] };

/** Null: no such order for this reader, or one that was never placed. */
export function orderMoneyFrom(rows: Results<ReturnType<typeof orderMoneyQueries>>): OrderMoney | null {
  const [[head], awards, invoices] = rows;
  return head ? { head, awards, invoices } : null;
}

/** The order's head for a buyer's decision on where the money comes from. */
export const fundingQuery = (db: Db, institutionId: string, orderId: string) =>
  db
    .select({ version: bulkOrder.version, funding: orderTerms.funding })
    .from(bulkOrder)
    .innerJoin(orderTerms, eq(orderTerms.orderId, bulkOrder.id))
    .where(and(eq(bulkOrder.id, orderId), eq(bulkOrder.institutionId, institutionId)));

/** The database refuses it (`terms_frozen`) once the order is invoiced. */
export const setFunding = (db: Db, orderId: string, funding: Funding) =>
  db.update(orderTerms).set({ funding }).where(eq(orderTerms.orderId, orderId));

/** The order counts one on with its event; somebody faster makes the event's key fail, and the batch with it. */
export const countOrder = (db: Db, orderId: string, version: number, now: number) =>
  db
    .update(bulkOrder)
    .set({ version: version + 1, updatedAt: now })
    .where(and(eq(bulkOrder.id, orderId), eq(bulkOrder.version, version)));
