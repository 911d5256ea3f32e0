import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { issueInvoices } from './invoices/commands/issue.ts';
import { creditRulings } from './invoices/commands/rulings.ts';

export { badgeCounts } from './badges.ts';
export { decode, type FileRefusal } from './bank/rules/decode.ts';
export { readAmount, readDay } from './bank/rules/figures.ts';
export { bookJournal, insertInvoice, insertInvoiceLines, type NewJournal } from './invoices/store-writes.ts';
export { memberTaxRule } from './joint/rules.ts';
export { memberInvoiceStatements, memberInvoices } from './joint/statements.ts';
export {
  type Booking,
  campaignChargeStatements,
  recordEvents,
  supplierBillStatements,
  supplierPaymentStatements,
} from './joint/statements-books.ts';
export {
  type ForumMoney,
  forumMoneyFrom,
  forumMoneyQueries,
  memberPartiesFrom,
  memberPartiesQuery,
} from './joint/store.ts';
export type { Alone, HeldMoney, JointTerms, Member, MemberInvoice } from './joint/types.ts';
export {
  type AdvanceBooks,
  advanceBooksFrom,
  advanceQueries,
  advanceStatements,
} from './payments/commands/advance.ts';
export { type ManyRefund, refundStatements } from './payments/commands/refund-many.ts';
export { invoiceJournal, type Posting, paymentJournal, refundJournal } from './rules/index.ts';
export { inboxTexts } from './texts-inbox.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off for money, every minute. */
export const jobs: readonly Job[] = [
  { name: 'issue invoices', run: async (db, _config, now) => void (await issueInvoices(db, now)) },
  { name: 'credit rulings', run: async (db, _config, now) => void (await creditRulings(db, now)) },
];
