import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';
import { document } from './documents.ts';
import { handover } from './fulfilment.ts';
import { party } from './identity.ts';
import { award, bulkOrder } from './orders.ts';
import { photo } from './platform.ts';

/** `agent`: each cooperative invoices the buyer. `forum`: the forum invoices the buyer, and each cooperative the forum. */
export const salesModels = ['agent', 'forum'] as const;
/** Where a public buyer's money comes from; it decides on PPh 22. */
export const fundings = ['regular', 'bos', 'government_card'] as const;
export const taxes = ['PPN', 'PPh22'] as const;
export const taxStatusKinds = ['pkp', 'pp55', 'skb', 'government_buyer'] as const;
export const paymentStates = ['recorded', 'confirmed', 'rejected'] as const;
export const paymentSources = ['payer', 'bank', 'provider'] as const;
export const paymentMethods = ['transfer', 'cash', 'card', 'provider'] as const;
export const bankLineStates = ['unmatched', 'matched', 'ignored'] as const;
export const payoutStates = ['draft', 'approved', 'paid', 'cancelled'] as const;

/** One rule of the tax table. The first that fits by `priority` holds; a column that is null fits everything. Days inclusive. */
export const taxRule = sqliteTable(
  'tax_rule',
  {
    id: text('id').primaryKey(),
    tax: text('tax', { enum: taxes }).notNull(),
    priority: integer('priority').notNull(),
    /** Why it is so, for the documents: `charged`, `exempt_basic_food`, `seller_not_pkp`, `below_threshold`, `rice`, … */
    outcome: text('outcome').notNull(),
    governmentBuyer: integer('government_buyer', { mode: 'boolean' }),
    sellerPkp: integer('seller_pkp', { mode: 'boolean' }),
    /** The seller has a PP 55 or SKB letter. */
    sellerLetter: integer('seller_letter', { mode: 'boolean' }),
    funding: text('funding', { enum: fundings }),
    commodityTaxClass: text('commodity_tax_class'),
    commodityCategory: text('commodity_category'),
    /** Holds up to this total of the whole order without PPN, rupiah. */
    orderTotalAtMost: integer('order_total_at_most'),
    /** amount = price × rateBps × numerator / (10.000 × denominator), half-up per line. */
    rateBps: integer('rate_bps').notNull(),
    baseNumerator: integer('base_numerator').notNull().default(1),
    baseDenominator: integer('base_denominator').notNull().default(1),
    fakturCode: text('faktur_code'),
    textId: text('text_id').notNull(),
    textEn: text('text_en').notNull(),
    source: text('source').notNull(),
    effectiveFrom: text('effective_from').notNull(),
    effectiveUntil: text('effective_until'),
  },
  (t) => [
    index('tax_rule_tax').on(t.tax, t.priority),
    check(
      'tax_rule_rate',
      sql`${t.rateBps} between 0 and 10000 and ${t.baseNumerator} >= 0 and ${t.baseDenominator} > 0 and ${t.baseNumerator} <= ${t.baseDenominator}`,
    ),
  ],
);

/** What a party is for the tax office, from a day on. */
export const partyTaxStatus = sqliteTable(
  'party_tax_status',
  {
    id: text('id').primaryKey(),
    partyId: text('party_id')
      .notNull()
      .references(() => party.id),
    kind: text('kind', { enum: taxStatusKinds }).notNull(),
    effectiveFrom: text('effective_from').notNull(),
    effectiveUntil: text('effective_until'),
    reference: text('reference').notNull().default(''),
    recordedBy: text('recorded_by'),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [index('party_tax_status_party').on(t.partyId, t.kind, t.effectiveFrom)],
);

/** The forum's fee on what a cooperative sells; the most specific rule in force wins. */
export const feeRule = sqliteTable(
  'fee_rule',
  {
    id: text('id').primaryKey(),
    commodityId: text('commodity_id').references(() => commodity.id),
    cooperativeId: text('cooperative_id').references(() => party.id),
    bps: integer('bps').notNull(),
    effectiveFrom: text('effective_from').notNull(),
    effectiveUntil: text('effective_until'),
    createdBy: text('created_by'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('fee_rule_for').on(t.cooperativeId, t.commodityId, t.effectiveFrom),
    check('fee_rule_bps', sql`${t.bps} between 0 and 10000`),
  ],
);

/** Frozen by a trigger with the order's first award: under which model it is sold. `funding` may change until it is invoiced. */
export const orderTerms = sqliteTable('order_terms', {
  orderId: text('order_id')
    .primaryKey()
    .references(() => bulkOrder.id),
  model: text('model', { enum: salesModels }).notNull(),
  funding: text('funding', { enum: fundings }).notNull().default('regular'),
  frozenAt: integer('frozen_at').notNull(),
});

/** Frozen by a trigger with the award: the forum's fee by the most specific rule of that day. */
export const awardTerms = sqliteTable(
  'award_terms',
  {
    awardId: text('award_id')
      .primaryKey()
      .references(() => award.id),
    feeRuleId: text('fee_rule_id').references(() => feeRule.id),
    feeBps: integer('fee_bps').notNull(),
  },
  (t) => [check('award_terms_fee', sql`${t.feeBps} between 0 and 10000`)],
);

/**
 * What a seller asks for a signed handover. total = goods + delivery + vat; open = total − paid − proved − credited, moved by
 * triggers on payment_allocation, withholding_proof, credit_note. In the forum's model a cooperative's invoice to the forum names the
 * forum's invoice to the buyer as its parent.
 */
export const invoice = sqliteTable(
  'invoice',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
    parentId: text('parent_id'),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    handoverId: text('handover_id')
      .notNull()
      .references(() => handover.id),
    sellerId: text('seller_id')
      .notNull()
      .references(() => party.id),
    buyerId: text('buyer_id')
      .notNull()
      .references(() => party.id),
    goods: integer('goods').notNull(),
    delivery: integer('delivery').notNull(),
    vat: integer('vat').notNull(),
    total: integer('total').notNull(),
    /** PPh 22 that the buyer withholds from the total. */
    withheld: integer('withheld').notNull(),
    /** The forum's fee on a cooperative's invoice; 0 on the forum's own. */
    fee: integer('fee').notNull(),
    paid: integer('paid').notNull().default(0),
    proved: integer('proved').notNull().default(0),
    credited: integer('credited').notNull().default(0),
    issuedOn: text('issued_on').notNull(),
    dueOn: text('due_on').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('invoice_handover').on(t.handoverId, t.sellerId),
    index('invoice_order').on(t.orderId),
    index('invoice_seller').on(t.sellerId, t.issuedOn),
    index('invoice_buyer').on(t.buyerId, t.issuedOn),
    index('invoice_parent').on(t.parentId).where(sql`parent_id is not null`),
    // The forum's list of what buyers were asked for, newest first.
    index('invoice_issued').on(t.issuedOn, t.id).where(sql`parent_id is null`),
    index('invoice_open').on(t.dueOn).where(sql`total > paid + proved + credited`),
    check(
      'invoice_total',
      sql`${t.total} = ${t.goods} + ${t.delivery} + ${t.vat} and ${t.goods} >= 0 and ${t.delivery} >= 0 and ${t.vat} >= 0`,
    ),
    check('invoice_fee', sql`${t.fee} >= 0 and ${t.fee} <= ${t.goods}`),
    check(
      'invoice_settled',
      sql`${t.paid} >= 0 and ${t.proved} >= 0 and ${t.credited} >= 0 and ${t.paid} + ${t.proved} + ${t.credited} <= ${t.total}`,
    ),
    check('invoice_withheld', sql`${t.withheld} >= 0 and ${t.proved} <= ${t.withheld}`),
  ],
);

/**
 * Signed handovers that have no invoice yet, kept by triggers on `handover` and `invoice`: the clock asks each minute, and must not look
 * through all there ever were.
 */
export const handoverToInvoice = sqliteTable('handover_to_invoice', {
  handoverId: text('handover_id')
    .primaryKey()
    .references(() => handover.id),
});

export const invoiceLine = sqliteTable(
  'invoice_line',
  {
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoice.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: ['goods', 'delivery'] }).notNull(),
    awardId: text('award_id')
      .notNull()
      .references(() => award.id),
    /** Thousandths of the trade unit; delivery: 1000. */
    quantityMilli: integer('quantity_milli').notNull(),
    unitPrice: integer('unit_price').notNull(),
    /** quantityMilli × unitPrice / 1000, half-up. */
    amount: integer('amount').notNull(),
    vat: integer('vat').notNull(),
    vatRuleId: text('vat_rule_id').references(() => taxRule.id),
    withheld: integer('withheld').notNull(),
    withholdingRuleId: text('withholding_rule_id').references(() => taxRule.id),
    fee: integer('fee').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.invoiceId, t.position] }),
    index('invoice_line_award').on(t.awardId),
    check('invoice_line_amount', sql`${t.amount} = (${t.quantityMilli} * ${t.unitPrice} + 500) / 1000`),
  ],
);

/** Takes back part of an invoice; its document names the invoice's. */
export const creditNote = sqliteTable(
  'credit_note',
  {
    id: text('id').primaryKey(),
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoice.id),
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
    disputeId: text('dispute_id'),
    goods: integer('goods').notNull(),
    delivery: integer('delivery').notNull(),
    vat: integer('vat').notNull(),
    withheld: integer('withheld').notNull(),
    fee: integer('fee').notNull(),
    total: integer('total').notNull(),
    reason: text('reason').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('credit_note_invoice').on(t.invoiceId),
    uniqueIndex('credit_note_dispute').on(t.disputeId, t.invoiceId).where(sql`dispute_id is not null`),
    check('credit_note_total', sql`${t.total} = ${t.goods} + ${t.delivery} + ${t.vat} and ${t.total} > 0`),
  ],
);

/**
 * A journal of the double-entry ledger, with its postings in one value: a trigger refuses it unless they sum to zero, as a whole
 * and for each party, and writes them into `posting`, which nothing else may. Append-only. `amount` > 0 debit, < 0 credit, rupiah.
 */
export const journal = sqliteTable(
  'journal',
  {
    id: text('id').primaryKey(),
    /** `invoice`, `withholding`, `payment`, `allocation`, `payout`, `credit_note`. */
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
