import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { party } from './identity.ts';
import { bulkOrder } from './orders.ts';

/**
 * A journal of the double-entry ledger, with its postings in one value: a trigger refuses it unless they sum to zero, as a whole
 * and for each party, and writes them into `posting`, which nothing else may. Append-only. `amount` > 0 debit, < 0 credit, rupiah.
 */
export const journal = sqliteTable(
  'journal',
  {
    id: text('id').primaryKey(),
    /** `invoice`, `withholding`, `payment`, `allocation`, `refund`, `payout`, `credit_note`, `supplier_bill`, `supplier_payment`, `campaign_charge`, `cash`. */
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

export const cashKinds = ['opening', 'movement', 'adjustment', 'reversal'] as const;

/**
 * Money that a party says it has, got or spent outside the forum; each row is booked by a journal of kind `cash` between 1100 and 3900.
 * Append-only: a row is undone by another that reverses it. `amount` > 0 comes in, rupiah.
 */
export const cashEntry = sqliteTable(
  'cash_entry',
  {
    id: text('id').primaryKey(),
    partyId: text('party_id')
      .notNull()
      .references(() => party.id),
    /** Counts a party's entries from 1. */
    sequence: integer('sequence').notNull(),
    kind: text('kind', { enum: cashKinds }).notNull(),
    amount: integer('amount').notNull(),
    /** Opening and adjustment: what was in cash and bank at the end of the day. A trigger holds the amount to the difference. */
    stated: integer('stated'),
    bookedOn: text('booked_on').notNull(),
    reason: text('reason').notNull(),
    reversesId: text('reverses_id'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('cash_entry_number').on(t.partyId, t.sequence),
    uniqueIndex('cash_entry_reverses').on(t.reversesId).where(sql`reverses_id is not null`),
    check('cash_entry_amount', sql`${t.amount} <> 0 and typeof(${t.amount}) = 'integer' and ${t.sequence} > 0`),
    check(
      'cash_entry_stated',
      sql`(${t.stated} is not null) = (${t.kind} in ('opening', 'adjustment')) and coalesce(${t.stated}, 0) >= 0`,
    ),
    check('cash_entry_reversal', sql`(${t.reversesId} is not null) = (${t.kind} = 'reversal')`),
  ],
);
