import { cooperativeShare, creditNote, invoice, invoiceLine, journal } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { Posting } from '../rules/index.ts';

export const insertInvoice = (db: Db, row: typeof invoice.$inferInsert) => db.insert(invoice).values(row);
export const insertInvoiceLines = (db: Db, rows: readonly (typeof invoiceLine.$inferInsert)[]) =>
  db.insert(invoiceLine).values([...rows]);
export const insertShare = (db: Db, row: typeof cooperativeShare.$inferInsert) =>
  db.insert(cooperativeShare).values(row);
export const insertCreditNote = (db: Db, row: typeof creditNote.$inferInsert) => db.insert(creditNote).values(row);

export type NewJournal = {
  kind:
    | 'invoice'
    | 'withholding'
    | 'payment'
    | 'allocation'
    | 'refund'
    | 'payout'
    | 'credit_note'
    | 'supplier_bill'
    | 'supplier_payment'
    | 'campaign_charge'
    | 'cash';
  /** What it books; once per kind. */
  subjectId: string;
  orderId: string | null;
  /** `YYYY-MM-DD`; the database refuses a day of a closed month with `period_closed`. */
  bookedOn: string;
  postings: readonly Posting[];
  createdBy: string | null;
  at: number;
};

/** Books a journal. The database writes its postings and balances, and refuses one that does not sum to zero for each party. */
export function bookJournal(db: Db, { at, postings, ...row }: NewJournal) {
  return db.insert(journal).values({ id: newId(at), ...row, postings: [...postings], createdAt: at });
}
