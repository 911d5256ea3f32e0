import { type SQL, sql } from 'drizzle-orm';
import type { Db, Results } from '../../platform/db.ts';
import type { Reader } from './scope.ts';

export const invoiceFilters = ['open', 'overdue', 'paid'] as const;
export type InvoiceFilter = (typeof invoiceFilters)[number];
export type InvoiceListFilter = { state: InvoiceFilter | null; after: string | null };
/** How many invoices a party has got, and how many stand in its own name. */
export type Sides = { bought: number; sold: number };

export type InvoiceRow = {
  id: string;
  number: string;
  sellerId: string;
  sellerName: string;
  buyerName: string;
  orderId: string | null;
  orderNumber: string | null;
  /** Of a joint purchase: that, instead of an order. */
  campaignId: string | null;
  campaignNumber: string | null;
  issuedOn: string;
  dueOn: string;
  total: number;
  open: number;
};
export type InvoiceSums = { state: InvoiceFilter; invoices: number; total: number; open: number };
export type InvoiceList = {
  rows: InvoiceRow[];
  next: string | null;
  sums: Record<InvoiceFilter, InvoiceSums>;
  sides: Sides;
};

const A_PAGE = 24;

/** Whose invoices: a buyer's own, a cooperative's own (to the buyer or to the forum), for the forum all that buyers owe. */
export function inScope({ kind, partyId }: Reader): SQL {
  if (kind === 'buyer') return sql`i.buyer_id = ${partyId}`;
  return kind === 'cooperative' ? sql`i.seller_id = ${partyId}` : sql`i.parent_id is null`;
}

/**
 * What is still to be settled. A cooperative's invoice to the forum is settled by payouts, which the buyer's payments make possible:
 * its share knows.
 */
export const openAmount: SQL = sql`(case when i.parent_id is null then i.total - i.paid - i.proved - i.credited
  else (select s.due - s.paid_out from cooperative_share s where s.invoice_id = i.id) end)`;

const stateOf = (today: string): SQL =>
  sql`(case when ${openAmount} <= 0 then 'paid' when i.due_on < ${today} then 'overdue' else 'open' end)`;

/** `open` holds the overdue ones too. */
function inState(state: InvoiceFilter | null, today: string): SQL {
  if (state === null) return sql`1`;
  if (state === 'paid') return sql`${openAmount} <= 0`;
  return state === 'open' ? sql`${openAmount} > 0` : sql`${openAmount} > 0 and i.due_on < ${today}`;
}

function after(cursor: string | null): SQL {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  return day && id ? sql`(i.issued_on, i.id) < (${day}, ${id})` : sql`1`;
}

/** @param both the reader both buys and sells, so that both are counted */
export const invoiceListQueries = (db: Db, reader: Reader, filter: InvoiceListFilter, today: string, both = false) =>
  [
    db.all<InvoiceRow>(sql`
      select i.id, d.number, i.seller_id sellerId, s.name sellerName, b.name buyerName, i.order_id orderId, o.number orderNumber,
        i.campaign_id campaignId, c.number campaignNumber, i.issued_on issuedOn, i.due_on dueOn, i.total, ${openAmount} open
      from invoice i join document d on d.id = i.document_id join party s on s.id = i.seller_id join party b on b.id = i.buyer_id
      left join bulk_order o on o.id = i.order_id left join campaign c on c.id = i.campaign_id
      where ${inScope(reader)} and ${inState(filter.state, today)} and ${after(filter.after)}
      order by i.issued_on desc, i.id desc limit ${A_PAGE + 1}`),
    db.all<InvoiceSums>(sql`
      select ${stateOf(today)} state, count(*) invoices, sum(i.total) total, sum(${openAmount}) open
      from invoice i where ${inScope(reader)} group by 1`),
    db.all<Sides>(sql`
      select (select count(*) from invoice where ${both} and buyer_id = ${reader.partyId}) bought,
        (select count(*) from invoice where ${both} and seller_id = ${reader.partyId}) sold`),
  ] as const;

export function invoiceListFrom([rows, sums, [sides = { bought: 0, sold: 0 }]]: Results<
  ReturnType<typeof invoiceListQueries>
>): InvoiceList {
  const shown = rows.slice(0, A_PAGE);
  const last = shown.at(-1);
  const of = (...states: readonly InvoiceFilter[]) => {
    const found = sums.filter((one) => states.includes(one.state));
    const add = (key: 'invoices' | 'total' | 'open') => found.reduce((sum, one) => sum + one[key], 0);
    return { state: states[0]!, invoices: add('invoices'), total: add('total'), open: add('open') };
  };
  return {
    rows: shown,
    next: rows.length > A_PAGE && last ? `${last.issuedOn}.${last.id}` : null,
    sides,
    sums: { open: of('open', 'overdue'), overdue: of('overdue'), paid: of('paid') },
  };
}
