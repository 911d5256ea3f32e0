import { and, eq, sql } from 'drizzle-orm';
import { bulkOrder, campaign, document, invoice, party, withholdingProof } from '../../../db/schema/index.ts';
import { documentPartyColumns, partyOf } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { OpenInvoice } from './rules/allocate.ts';
import { booksFrom, ifUnmoved, orderNumber, settleQueries, withheldLeft } from './store-settle.ts';

/** One invoice to this buyer, open or not, with its seller; and the buyer's books. */
export const proofQueries = (db: Db, buyerId: string, invoiceId: string) =>
  [
    db
      .select({
        ...{ id: invoice.id, number: document.number, orderId: invoice.orderId, orderNumber },
        campaignId: invoice.campaignId,
        ...{ sellerId: invoice.sellerId, sellerName: party.name, total: invoice.total, withheld: withheldLeft },
        ...{ paid: invoice.paid, proved: invoice.proved, credited: invoice.credited },
        ...{ issuedOn: invoice.issuedOn, dueOn: invoice.dueOn },
      })
      .from(invoice)
      .innerJoin(document, eq(document.id, invoice.documentId))
      .leftJoin(bulkOrder, eq(bulkOrder.id, invoice.orderId))
      .leftJoin(campaign, eq(campaign.id, invoice.campaignId))
      .innerJoin(party, eq(party.id, invoice.sellerId))
      .where(and(eq(invoice.id, invoiceId), eq(invoice.buyerId, buyerId))),
    db
      .select(documentPartyColumns)
      .from(party)
      .where(sql`${party.id} = (select seller_id from invoice where id = ${invoiceId})`),
    db
      .select({
        proofs: sql<number>`(select count(*) from withholding_proof where invoice_id = ${invoiceId})`,
        version: sql<number>`(select coalesce(max(version), 0) from event where aggregate_type = 'invoice' and aggregate_id = ${invoiceId})`,
      })
      .from(sql`(select 1) as one`),
    ...settleQueries(db, buyerId),
  ] as const;

export function proofRowsFrom([[found], [seller], [counted], ...rest]: Results<ReturnType<typeof proofQueries>>) {
  if (!found || !seller) return null;
  return {
    ...{ invoice: found satisfies OpenInvoice, seller: partyOf(seller), books: booksFrom(rest) },
    ...{ isProved: (counted?.proofs ?? 0) > 0, version: counted?.version ?? 0 },
  };
}

type NewProof = Omit<typeof withholdingProof.$inferInsert, 'invoiceId' | 'amount'>;

/** Written only if the invoice still stands as it was read. */
export const insertProof = (db: Db, row: NewProof, amount: number, read: OpenInvoice) =>
  db.insert(withholdingProof).values({ ...row, invoiceId: read.id, amount: ifUnmoved(amount, read) });
