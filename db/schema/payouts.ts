import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { document } from './documents.ts';
import { party } from './identity.ts';
import { invoice } from './settlement.ts';

export const payoutStates = ['draft', 'approved', 'paid', 'cancelled'] as const;

export const bankAccount = sqliteTable(
  'bank_account',
  {
    id: text('id').primaryKey(),
    partyId: text('party_id')
      .notNull()
      .references(() => party.id),
    bankName: text('bank_name').notNull(),
    accountNumber: text('account_number').notNull(),
    holder: text('holder').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    verifiedBy: text('verified_by'),
    verifiedAt: integer('verified_at'),
    endedAt: integer('ended_at'),
  },
  (t) => [uniqueIndex('bank_account_current').on(t.partyId).where(sql`ended_at is null`)],
);

/** Payouts that go to the bank together. Whoever made the batch cannot approve it. */
export const payoutBatch = sqliteTable(
  'payout_batch',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique('payout_batch_number'),
    state: text('state', { enum: payoutStates }).notNull().default('draft'),
    total: integer('total').notNull(),
    payouts: integer('payouts').notNull(),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    approvedBy: text('approved_by'),
    approvedAt: integer('approved_at'),
    paidOn: text('paid_on'),
    paidBy: text('paid_by'),
    paidAt: integer('paid_at'),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    index('payout_batch_state').on(t.state, t.createdAt),
    check('payout_batch_two_people', sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.createdBy}`),
    check('payout_batch_total', sql`${t.total} > 0 and ${t.payouts} > 0`),
  ],
);

export const payout = sqliteTable(
  'payout',
  {
    id: text('id').primaryKey(),
    batchId: text('batch_id')
      .notNull()
      .references(() => payoutBatch.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    bankAccountId: text('bank_account_id')
      .notNull()
      .references(() => bankAccount.id),
    /** gross − fee: what the bank transfers. */
    gross: integer('gross').notNull(),
    fee: integer('fee').notNull(),
    amount: integer('amount').notNull(),
    documentId: text('document_id').references(() => document.id),
  },
  (t) => [
    uniqueIndex('payout_cooperative').on(t.batchId, t.cooperativeId),
    index('payout_of_cooperative').on(t.cooperativeId),
    check('payout_amount', sql`${t.amount} = ${t.gross} - ${t.fee} and ${t.amount} > 0 and ${t.fee} >= 0`),
  ],
);

/** What is due to a cooperative on one of its invoices: moved with each payment that is collected and each payout that is made. */
export const cooperativeShare = sqliteTable(
  'cooperative_share',
  {
    /** The cooperative's own invoice: to the buyer (agent) or to the forum. */
    invoiceId: text('invoice_id')
      .primaryKey()
      .references(() => invoice.id),
    /** The invoice the buyer pays: the same, or the forum's. */
    buyerInvoiceId: text('buyer_invoice_id')
      .notNull()
      .references(() => invoice.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    /** What the cooperative is to get in money, its fee included: total − withheld − credited. */
    due: integer('due').notNull(),
    fee: integer('fee').notNull(),
    /** Of `due`, what the forum has collected from the buyer. */
    collected: integer('collected').notNull().default(0),
    /** Of `collected`, what payouts hold or have paid, the fee included. */
    paidOut: integer('paid_out').notNull().default(0),
    feeTaken: integer('fee_taken').notNull().default(0),
  },
  (t) => [
    index('cooperative_share_buyer_invoice').on(t.buyerInvoiceId),
    index('cooperative_share_cooperative').on(t.cooperativeId),
    index('cooperative_share_payable').on(t.cooperativeId, t.invoiceId).where(sql`collected > paid_out`),
    check('cooperative_share_collected', sql`${t.collected} >= 0 and ${t.due} >= 0`),
    check('cooperative_share_paid', sql`${t.paidOut} between 0 and ${t.collected}`),
    check('cooperative_share_fee', sql`${t.feeTaken} between 0 and ${t.fee} and ${t.feeTaken} <= ${t.paidOut}`),
  ],
);

export const payoutItem = sqliteTable(
  'payout_item',
  {
    payoutId: text('payout_id')
      .notNull()
      .references(() => payout.id),
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => cooperativeShare.invoiceId),
    gross: integer('gross').notNull(),
    fee: integer('fee').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.payoutId, t.invoiceId] }),
    index('payout_item_invoice').on(t.invoiceId),
    check('payout_item_parts', sql`${t.gross} > 0 and ${t.fee} between 0 and ${t.gross}`),
  ],
);

/** A year's surplus to share among the members by their volume. Fixed once, then unchanged. */
export const patronageYear = sqliteTable(
  'patronage_year',
  {
    year: integer('year').primaryKey(),
    pool: integer('pool').notNull(),
    note: text('note').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    fixedBy: text('fixed_by'),
    fixedAt: integer('fixed_at'),
  },
  (t) => [check('patronage_year_pool', sql`${t.pool} >= 0`)],
);

export const patronageShare = sqliteTable(
  'patronage_share',
  {
    year: integer('year')
      .notNull()
      .references(() => patronageYear.year),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    /** Sales of the year from the ledger, rupiah. */
    volume: integer('volume').notNull(),
    /** By volume, largest remainder. */
    computed: integer('computed').notNull(),
    amount: integer('amount').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.year, t.cooperativeId] }),
    check('patronage_share_amount', sql`${t.amount} >= 0 and ${t.computed} >= 0`),
  ],
);
