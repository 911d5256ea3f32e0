import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { party } from './identity.ts';
import { campaign, dropPoint, pledge } from './joint-buying.ts';
import { allotment, campaignPurchase } from './joint-goods.ts';
import { payment } from './payments.ts';
import { invoice } from './settlement.ts';

/** `due` → `reported` by the cooperative → `held` once the treasurer has it → `applied` to the invoice, or `to_return` → `returned`. */
export const depositStates = ['due', 'reported', 'held', 'to_return', 'returned', 'applied', 'void'] as const;
export const chargeKinds = ['transport', 'handling'] as const;
export const chargeBases = ['weight', 'drop'] as const;
export const aloneSources = ['last_purchase', 'lowest_tier'] as const;

/** What a pledge puts down. The money is a payment without an invoice: an advance to the forum in both books. */
export const deposit = sqliteTable(
  'deposit',
  {
    id: text('id').primaryKey(),
    pledgeId: text('pledge_id')
      .notNull()
      .references(() => pledge.id),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    /** What is asked for, rupiah; while `due` or `reported` it follows the pledge. */
    amount: integer('amount').notNull(),
    state: text('state', { enum: depositStates }).notNull().default('due'),
    paidOn: text('paid_on'),
    reference: text('reference').notNull().default(''),
    paymentId: text('payment_id').references(() => payment.id),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    updatedBy: text('updated_by'),
  },
  (t) => [
    uniqueIndex('deposit_pledge').on(t.pledgeId),
    uniqueIndex('deposit_payment').on(t.paymentId).where(sql`payment_id is not null`),
    index('deposit_state').on(t.state, t.updatedAt),
    index('deposit_campaign').on(t.campaignId),
    index('deposit_cooperative').on(t.cooperativeId),
    check('deposit_amount', sql`${t.amount} > 0`),
    check(
      'deposit_money',
      sql`(${t.state} in ('held', 'to_return', 'returned', 'applied')) = (${t.paymentId} is not null)`,
    ),
  ],
);

/** The supplier's invoice on a purchase: for what it billed. It can be corrected until the members are invoiced. */
export const supplierBill = sqliteTable(
  'supplier_bill',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    purchaseId: text('purchase_id')
      .notNull()
      .references(() => campaignPurchase.id),
    number: text('number').notNull(),
    billedOn: text('billed_on').notNull(),
    dueOn: text('due_on').notNull(),
    /** Thousandths of the trade unit. */
    billedMilli: integer('billed_milli').notNull(),
    goods: integer('goods').notNull(),
    delivery: integer('delivery').notNull().default(0),
    vat: integer('vat').notNull().default(0),
    total: integer('total').notNull(),
    /** The forum is PKP and sets it against its own PPN; otherwise it is part of the cost. */
    vatCreditable: integer('vat_creditable', { mode: 'boolean' }).notNull().default(false),
    paid: integer('paid').notNull().default(0),
    version: integer('version').notNull().default(1),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('supplier_bill_purchase').on(t.purchaseId),
    index('supplier_bill_campaign').on(t.campaignId),
    check(
      'supplier_bill_total',
      sql`${t.total} = ${t.goods} + ${t.delivery} + ${t.vat} and ${t.goods} >= 0 and ${t.delivery} >= 0 and ${t.vat} >= 0 and ${t.billedMilli} >= 0`,
    ),
    check('supplier_bill_paid', sql`${t.paid} between 0 and ${t.total}`),
  ],
);

export const supplierPayment = sqliteTable(
  'supplier_payment',
  {
    id: text('id').primaryKey(),
    billId: text('bill_id')
      .notNull()
      .references(() => supplierBill.id),
    amount: integer('amount').notNull(),
    paidOn: text('paid_on').notNull(),
    reference: text('reference').notNull().default(''),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [index('supplier_payment_bill').on(t.billId), check('supplier_payment_amount', sql`${t.amount} > 0`)],
);

/** A cost beside the goods, paid by the forum. It can be taken back until the members are invoiced. */
export const campaignCharge = sqliteTable(
  'campaign_charge',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    kind: text('kind', { enum: chargeKinds }).notNull(),
    amount: integer('amount').notNull(),
    basis: text('basis', { enum: chargeBases }).notNull(),
    /** Borne by the members of this drop point alone; null: by all. */
    dropPointId: text('drop_point_id').references(() => dropPoint.id),
    paidTo: text('paid_to').notNull(),
    spentOn: text('spent_on').notNull(),
    note: text('note').notNull().default(''),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    removedBy: text('removed_by'),
    removedAt: integer('removed_at'),
  },
  (t) => [index('campaign_charge_campaign').on(t.campaignId), check('campaign_charge_amount', sql`${t.amount} > 0`)],
);

/** An allotment's part of all costs, to the rupiah; a trigger holds the sum against bills and charges. */
export const landedCost = sqliteTable(
  'landed_cost',
  {
    allotmentId: text('allotment_id')
      .primaryKey()
      .references(() => allotment.id),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    goods: integer('goods').notNull(),
    losses: integer('losses').notNull(),
    transport: integer('transport').notNull(),
    handling: integer('handling').notNull(),
    total: integer('total').notNull(),
    /** Rupiah per trade unit, half-up; null where nothing was received. */
    perUnit: integer('per_unit'),
    /** Rupiah per trade unit it would have paid by itself, and how that is known. */
    aloneUnitPrice: integer('alone_unit_price'),
    aloneSource: text('alone_source', { enum: aloneSources }),
    alone: integer('alone'),
    /** alone − total; negative: joint buying cost more. */
    saved: integer('saved'),
    invoiceId: text('invoice_id').references(() => invoice.id),
  },
  (t) => [
    index('landed_cost_campaign').on(t.campaignId),
    uniqueIndex('landed_cost_invoice').on(t.invoiceId).where(sql`invoice_id is not null`),
    check(
      'landed_cost_total',
      sql`${t.total} = ${t.goods} + ${t.losses} + ${t.transport} + ${t.handling} and ${t.goods} >= 0 and ${t.losses} >= 0 and ${t.transport} >= 0 and ${t.handling} >= 0`,
    ),
    check(
      'landed_cost_saved',
      sql`(${t.saved} is null) = (${t.alone} is null) and (${t.saved} is null or ${t.saved} = ${t.alone} - ${t.total})`,
    ),
  ],
);
