import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import {
  bulkOrder,
  campaign,
  closedPeriod,
  cooperativeShare,
  document,
  invoice,
  journal,
  party,
  payment,
  paymentAllocation,
} from '../../../db/schema/index.ts';
import { documentPartyColumns, partyOf } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Posting } from '../rules/index.ts';
import type { OpenInvoice } from './rules/allocate.ts';
import { keptFor } from './store-left.ts';

/** What credit notes have left of the PPh 22. */
export const withheldLeft: SQL<number> = sql<number>`${invoice.withheld} - coalesce((select sum(n.withheld) from credit_note n where n.invoice_id = ${invoice.id}), 0)`;

/** Of the order, or the joint purchase: what is invoiced has its number. */
export const orderNumber: SQL<string> = sql<string>`coalesce(${bulkOrder.number}, ${campaign.number}, '')`;

const openColumns = {
  ...{ id: invoice.id, number: document.number, orderId: invoice.orderId, orderNumber },
  campaignId: invoice.campaignId,
  ...{ sellerId: invoice.sellerId, sellerName: party.name, total: invoice.total, withheld: withheldLeft },
  ...{ paid: invoice.paid, proved: invoice.proved, credited: invoice.credited },
  ...{ issuedOn: invoice.issuedOn, dueOn: invoice.dueOn },
};

export const isOpen = sql`${invoice.total} > ${invoice.paid} + ${invoice.proved} + ${invoice.credited}`;

/** Open invoices of whatever buyers `whose` says, in no order. */
export const openRows = (db: Db, whose: SQL) =>
  db
    .select({ ...openColumns, buyerId: invoice.buyerId })
    .from(invoice)
    .innerJoin(document, eq(document.id, invoice.documentId))
    .leftJoin(bulkOrder, eq(bulkOrder.id, invoice.orderId))
    .leftJoin(campaign, eq(campaign.id, invoice.campaignId))
    .innerJoin(party, eq(party.id, invoice.sellerId))
    .where(and(whose, isOpen));

/** The same, oldest due first. */
export const openInvoicesOf = (db: Db, whose: SQL) =>
  openRows(db, whose).orderBy(asc(invoice.dueOn), asc(document.number));

/** The open invoice with this number, of whatever buyer. */
export const openInvoicesByNumber = (db: Db, number: string) => openInvoicesOf(db, eq(document.number, number));

/** A buyer's open invoices. `payer`: an id, or a subquery that gives it. */
export const openInvoicesQuery = (db: Db, payer: string | SQL) =>
  openInvoicesOf(db, sql`${invoice.buyerId} = ${payer}`);

/** What the cooperatives are to get of a buyer's open invoices. */
const sharesQuery = (db: Db, payer: string | SQL) =>
  db
    .select({
      ...{ invoiceId: cooperativeShare.invoiceId, buyerInvoiceId: cooperativeShare.buyerInvoiceId },
      ...{ cooperativeId: cooperativeShare.cooperativeId, due: cooperativeShare.due },
      collected: cooperativeShare.collected,
    })
    .from(cooperativeShare)
    .innerJoin(invoice, eq(invoice.id, cooperativeShare.buyerInvoiceId))
    .where(and(sql`${invoice.buyerId} = ${payer}`, isOpen))
    .orderBy(asc(cooperativeShare.invoiceId));

export const closedMonthsQuery = (db: Db) => db.select({ month: closedPeriod.month }).from(closedPeriod);

/** All that is needed to book a buyer's money, in one round trip. */
export const settleQueries = (db: Db, payer: string | SQL) =>
  [
    openInvoicesQuery(db, payer),
    sharesQuery(db, payer),
    db.select(documentPartyColumns).from(party).where(sql`${party.id} = ${payer}`),
    db.select(documentPartyColumns).from(party).where(eq(party.kind, 'forum')).orderBy(asc(party.id)).limit(1),
    closedMonthsQuery(db),
  ] as const;

export type ShareRow = {
  invoiceId: string;
  buyerInvoiceId: string;
  cooperativeId: string;
  due: number;
  collected: number;
};
export type Books = ReturnType<typeof booksFrom>;

/** @throws when there is no forum or no such payer: neither can happen to a payment that exists */
export function booksFrom([invoices, shares, [payer], [forum], closed]: Results<ReturnType<typeof settleQueries>>) {
  if (!payer || !forum) throw new Error('a payment needs its payer and the forum');
  return {
    invoices: invoices as OpenInvoice[],
    shares: shares as ShareRow[],
    ...{ payer: partyOf(payer), forum: partyOf(forum), closed: closed.map((one) => one.month) },
  };
}

/** The payment to decide on, and the books of its payer. */
export const decisionQueries = (db: Db, paymentId: string) =>
  [
    db
      .select({ ...getTableColumns(payment), keptFor })
      .from(payment)
      .where(eq(payment.id, paymentId)),
    ...settleQueries(db, sql`(select payer_id from payment where id = ${paymentId})`),
  ] as const;

type Row = typeof payment.$inferInsert;
export const insertPayment = (db: Db, row: Row) => db.insert(payment).values(row);

/** The same, if something is still so: otherwise its amount is null, which the column refuses. */
export const insertAdvance = (db: Db, row: Row & { amount: number }, stillSo: SQL) =>
  db.insert(payment).values({ ...row, amount: sql<number>`(select ${row.amount} where ${stillSo})` });

export const updatePayment = (db: Db, id: string, set: Partial<Row>) =>
  db
    .update(payment)
    .set({ ...set, version: sql`${payment.version} + 1` })
    .where(eq(payment.id, id));

type NewAllocation = {
  id: string;
  paymentId: string;
  invoiceId: string;
  amount: number;
  at: number;
  by: string | null;
};

/**
 * An allocation that is made only if the invoice still stands as it was read: otherwise its amount is null, which the column refuses,
 * and the whole batch with it. The shares of cooperatives were worked out from that standing.
 */
export const insertAllocation = (db: Db, { amount, ...row }: NewAllocation, read: OpenInvoice) =>
  db.insert(paymentAllocation).values({ ...row, amount: ifUnmoved(amount, read) });

/** The amount, or null when something has been paid, proved or credited since the invoice was read. */
export const ifUnmoved = (amount: number, { id, paid, proved, credited }: OpenInvoice): SQL<number> =>
  sql<number>`(select ${amount} from invoice where id = ${id} and paid = ${paid} and proved = ${proved} and credited = ${credited})`;

export const growShare = (db: Db, invoiceId: string, by: number) =>
  db
    .update(cooperativeShare)
    .set({ collected: sql`${cooperativeShare.collected} + ${by}` })
    .where(eq(cooperativeShare.invoiceId, invoiceId));

type NewJournal = {
  id: string;
  kind: 'payment' | 'allocation' | 'withholding' | 'refund';
  subjectId: string;
  orderId: string | null;
  bookedOn: string;
  postings: Posting[];
  createdBy: string | null;
  createdAt: number;
};
export const insertJournal = (db: Db, row: NewJournal) => db.insert(journal).values(row);
