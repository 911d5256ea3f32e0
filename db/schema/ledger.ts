import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { bulkOrder } from './orders.ts';

/**
 * A journal of the double-entry ledger, with its postings in one value: a trigger refuses it unless they sum to zero, as a whole
 * and for each party, and writes them into `posting`, which nothing else may. Append-only. `amount` > 0 debit, < 0 credit, rupiah.
 */
export const journal = sqliteTable(
  'journal',
  {
    id: text('id').primaryKey(),
    /** `invoice`, `withholding`, `payment`, `allocation`, `refund`, `payout`, `credit_note`, `supplier_bill`, `supplier_payment`, `campaign_charge`. */
    kind: text('kind').notNull(),
    /** What it books; once per kind. */
    subjectId: text('subject_id').notNull(),
    orderId: text('order_id').references(() => bulkOrder.id),
    bookedOn: text('booked_on').notNull(),
    postings: text('postings', { mode: 'json' })
      .$type<{ party: string; code: string; counterparty: string; amount: number }[]>()
      .notNull(),
    createdBy: text('created_by'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [uniqueIndex('journal_once').on(t.kind, t.subjectId), index('journal_booked').on(t.bookedOn)],
);

export const posting = sqliteTable(
  'posting',
  {
    journalId: text('journal_id')
      .notNull()
      .references(() => journal.id),
    position: integer('position').notNull(),
    partyId: text('party_id').notNull(),
    /** Code of the chart of accounts, `src/settlement/rules/chart.ts`. */
    code: text('code').notNull(),
    counterpartyId: text('counterparty_id').notNull(),
    amount: integer('amount').notNull(),
    bookedOn: text('booked_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.journalId, t.position] }),
    index('posting_account').on(t.partyId, t.code, t.counterpartyId, t.bookedOn),
    check('posting_amount', sql`${t.amount} <> 0 and typeof(${t.amount}) = 'integer'`),
  ],
);

/** Debits and credits per account and month (`YYYY-MM`), kept by a trigger on `posting`. */
export const accountMonth = sqliteTable(
  'account_month',
  {
    partyId: text('party_id').notNull(),
    code: text('code').notNull(),
    counterpartyId: text('counterparty_id').notNull(),
    month: text('month').notNull(),
    debit: integer('debit').notNull(),
    credit: integer('credit').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partyId, t.code, t.counterpartyId, t.month] }),
    index('account_month_month').on(t.month),
  ],
);

/** A month that is closed: no journal may be booked in it any more. */
export const closedPeriod = sqliteTable('closed_period', {
  month: text('month').primaryKey(),
  journals: integer('journals').notNull(),
  debit: integer('debit').notNull(),
  credit: integer('credit').notNull(),
  closedBy: text('closed_by').notNull(),
  closedAt: integer('closed_at').notNull(),
});
