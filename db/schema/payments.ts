import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { document } from './documents.ts';
import { party } from './identity.ts';
import { photo } from './platform.ts';
import { invoice } from './settlement.ts';

export const paymentStates = ['recorded', 'confirmed', 'rejected'] as const;
export const paymentSources = ['payer', 'bank', 'provider'] as const;
export const paymentMethods = ['transfer', 'cash', 'card', 'provider'] as const;
export const bankLineStates = ['unmatched', 'matched', 'ignored'] as const;

/** Money from a buyer, as somebody recorded it; it counts once the treasurer confirms it. The forum collects for its members. */
export const payment = sqliteTable(
  'payment',
  {
    id: text('id').primaryKey(),
    payerId: text('payer_id')
      .notNull()
      .references(() => party.id),
    amount: integer('amount').notNull(),
    paidOn: text('paid_on').notNull(),
    method: text('method', { enum: paymentMethods }).notNull(),
    reference: text('reference').notNull().default(''),
    proofPhotoId: text('proof_photo_id').references(() => photo.id),
    /** Which invoices the payer meant, in that order. */
    invoiceIds: text('invoice_ids', { mode: 'json' }).$type<string[]>().notNull().default([]),
    source: text('source', { enum: paymentSources }).notNull(),
    state: text('state', { enum: paymentStates }).notNull().default('recorded'),
    /** Of the amount, what is allocated to invoices; kept by a trigger. */
    allocated: integer('allocated').notNull().default(0),
    /** Of the rest, what went back to the payer; kept by a trigger. */
    refunded: integer('refunded').notNull().default(0),
    version: integer('version').notNull().default(1),
    recordedBy: text('recorded_by'),
    recordedAt: integer('recorded_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    index('payment_payer').on(t.payerId, t.paidOn),
    index('payment_state').on(t.state, t.paidOn),
    index('payment_unallocated').on(t.payerId).where(sql`state = 'confirmed' and allocated < amount`),
    check('payment_amount', sql`${t.amount} > 0 and ${t.allocated} between 0 and ${t.amount}`),
    check('payment_counts', sql`${t.allocated} = 0 or ${t.state} = 'confirmed'`),
  ],
);

/** Money that goes back to its payer: an advance that nothing was to be paid with. */
export const paymentRefund = sqliteTable(
  'payment_refund',
  {
    id: text('id').primaryKey(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payment.id),
    amount: integer('amount').notNull(),
    refundedOn: text('refunded_on').notNull(),
    reference: text('reference').notNull().default(''),
    reason: text('reason').notNull(),
    refundedBy: text('refunded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    index('payment_refund_payment').on(t.paymentId),
    check('payment_refund_amount', sql`${t.amount} > 0 and ${t.reason} <> ''`),
  ],
);

export const paymentAllocation = sqliteTable(
  'payment_allocation',
  {
    id: text('id').primaryKey(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payment.id),
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoice.id),
    amount: integer('amount').notNull(),
    at: integer('at').notNull(),
    by: text('by'),
  },
  (t) => [
    index('payment_allocation_payment').on(t.paymentId),
    index('payment_allocation_invoice').on(t.invoiceId),
    check('payment_allocation_amount', sql`${t.amount} > 0`),
  ],
);

/** The buyer's proof that PPh 22 was withheld and passed on, by the number of the tax office. */
export const withholdingProof = sqliteTable(
  'withholding_proof',
  {
    id: text('id').primaryKey(),
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoice.id),
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
    amount: integer('amount').notNull(),
    proofNumber: text('proof_number').notNull(),
    provedOn: text('proved_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('withholding_proof_once').on(t.invoiceId),
    check('withholding_proof_amount', sql`${t.amount} > 0`),
  ],
);

export const bankStatement = sqliteTable('bank_statement', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  fileHash: text('file_hash').notNull().unique('bank_statement_file'),
  lines: integer('lines').notNull(),
  importedBy: text('imported_by').notNull(),
  importedAt: integer('imported_at').notNull(),
});

/** One line of a bank statement. The fingerprint (day, amount, text, and which of several equal ones) keeps it from being read twice. */
export const bankLine = sqliteTable(
  'bank_line',
  {
    id: text('id').primaryKey(),
    statementId: text('statement_id')
      .notNull()
      .references(() => bankStatement.id),
    position: integer('position').notNull(),
    fingerprint: text('fingerprint').notNull().unique('bank_line_once'),
    bookedOn: text('booked_on').notNull(),
    /** Rupiah; > 0 came in. */
    amount: integer('amount').notNull(),
    text: text('text').notNull(),
    state: text('state', { enum: bankLineStates }).notNull().default('unmatched'),
    paymentId: text('payment_id').references(() => payment.id),
    payoutBatchId: text('payout_batch_id'),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
  },
  (t) => [
    index('bank_line_state').on(t.state, t.bookedOn),
    uniqueIndex('bank_line_payment').on(t.paymentId).where(sql`payment_id is not null`),
    check('bank_line_amount', sql`${t.amount} <> 0`),
  ],
);

/** What a payment provider told us: each of its messages once. */
export const providerEvent = sqliteTable('provider_event', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  payload: text('payload').notNull(),
  paymentId: text('payment_id').references(() => payment.id),
  outcome: text('outcome').notNull(),
  receivedAt: integer('received_at').notNull(),
});
