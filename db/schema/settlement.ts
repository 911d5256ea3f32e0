import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';
import { document } from './documents.ts';
import { handover } from './handovers.ts';
import { party } from './identity.ts';
import { award, bulkOrder } from './orders.ts';

/** `agent`: each cooperative invoices the buyer. `forum`: the forum invoices the buyer, and each cooperative the forum. */
export const salesModels = ['agent', 'forum'] as const;
/** Where a public buyer's money comes from; it decides on PPh 22. */
export const fundings = ['regular', 'bos', 'government_card'] as const;
export const taxes = ['PPN', 'PPh22'] as const;
export const taxStatusKinds = ['pkp', 'pp55', 'skb', 'government_buyer'] as const;

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
    /** Of a bulk order: that, and the handover it follows. Of a joint purchase: `campaignId` instead. A trigger wants one of both. */
    orderId: text('order_id').references(() => bulkOrder.id),
    handoverId: text('handover_id').references(() => handover.id),
    campaignId: text('campaign_id'),
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
    uniqueIndex('invoice_campaign').on(t.campaignId, t.buyerId).where(sql`campaign_id is not null`),
    index('invoice_parent').on(t.parentId).where(sql`parent_id is not null`),
    // The forum's list of what buyers were asked for, newest first.
    index('invoice_issued').on(t.issuedOn, t.id).where(sql`parent_id is null`),
    index('invoice_to_pay').on(t.buyerId).where(sql`total > paid + proved + credited`),
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
    /** Null on an invoice of a joint purchase, whose lines name themselves. */
    awardId: text('award_id').references(() => award.id),
    label: text('label', { mode: 'json' }).$type<{ id: string; en: string }>(),
    /** Thousandths of the trade unit; delivery, and shares of a joint purchase: 1000. */
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
