import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commodity, offer, offerRevision } from './catalog.ts';
import { party, site } from './identity.ts';

export const policies = ['cheapest', 'fewest', 'fair', 'nearest'] as const;
/** `placed` awaits the cooperatives; `attention` has a shortage the buyer must decide on; `confirmed` is settled to the last unit. */
export const orderStates = ['draft', 'submitted', 'returned', 'placed', 'attention', 'confirmed', 'cancelled'] as const;
export const awardStates = ['reserved', 'confirmed', 'declined', 'lapsed', 'cancelled'] as const;

export const bulkOrder = sqliteTable(
  'bulk_order',
  {
    id: text('id').primaryKey(),
    /** What people read out on the phone: `P-2026-000123`. Given when the order is placed. */
    number: text('number').unique('bulk_order_number'),
    institutionId: text('institution_id')
      .notNull()
      .references(() => party.id),
    siteId: text('site_id')
      .notNull()
      .references(() => site.id),
    state: text('state', { enum: orderStates }).notNull(),
    policy: text('policy', { enum: policies }).notNull(),
    neededOn: text('needed_on').notNull(),
    note: text('note').notNull().default(''),
    /** What the buyer saw and agreed to when submitting, rupiah. */
    estimatedTotal: integer('estimated_total').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    submittedBy: text('submitted_by'),
    submittedAt: integer('submitted_at'),
    approvedBy: text('approved_by'),
    placedAt: integer('placed_at'),
    /** Until when the cooperatives of the newest plan may confirm. */
    confirmBy: integer('confirm_by'),
    settledAt: integer('settled_at'),
    decisionReason: text('decision_reason'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('bulk_order_institution').on(t.institutionId, t.createdAt),
    index('bulk_order_institution_state').on(t.institutionId, t.state),
    index('bulk_order_state').on(t.state, t.confirmBy),
    index('bulk_order_placed').on(t.placedAt).where(sql`placed_at is not null`),
    index('bulk_order_placed_by').on(t.institutionId, t.placedAt).where(sql`placed_at is not null`),
  ],
);

export const orderLine = sqliteTable(
  'order_line',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    /** Trade units asked for. */
    quantity: integer('quantity').notNull(),
    /** As it was typed: `68` and `ton`. */
    typedQuantity: text('typed_quantity').notNull(),
    typedUnit: text('typed_unit').notNull(),
    priceCeiling: integer('price_ceiling'),
    maxSuppliers: integer('max_suppliers'),
    maxShareBps: integer('max_share_bps'),
    /** Trade units the buyer has agreed to go without. */
    waived: integer('waived').notNull().default(0),
    /** Trade units no offer fills now; 0 < shortage is the buyer's to decide, or waits for new offers. */
    shortage: integer('shortage').notNull().default(0),
    waitsForOffers: integer('waits_for_offers', { mode: 'boolean' }).notNull().default(false),
    /** Trade units that were confirmed, did not come or were refused, and went back to the split: quantity + lost = held + short + waived. */
    lost: integer('lost').notNull().default(0),
  },
  (t) => [
    uniqueIndex('order_line_position').on(t.orderId, t.position),
    index('order_line_waiting').on(t.commodityId).where(sql`waits_for_offers = 1 and shortage > 0`),
    check('order_line_quantity', sql`${t.quantity} > 0 and ${t.quantity} <= 1000000000`),
    check(
      'order_line_short',
      sql`${t.waived} >= 0 and ${t.shortage} >= 0 and ${t.waived} + ${t.shortage} <= ${t.quantity}`,
    ),
    check(
      'order_line_limits',
      sql`(${t.maxShareBps} is null or ${t.maxShareBps} between 1 and 10000) and (${t.maxSuppliers} is null or ${t.maxSuppliers} > 0) and (${t.priceCeiling} is null or ${t.priceCeiling} > 0)`,
    ),
  ],
);

/** One versioned division of an order's lines. `result` keeps the engine's evidence per line, so that every award can be explained later. */
export const plan = sqliteTable(
  'plan',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    version: integer('version').notNull(),
    /** Why there is a new version: `placed`, `declined`, `partly_confirmed`, `lapsed`, `ceiling_changed`, `new_offers`, `fell_short`. */
    cause: text('cause').notNull(),
    causeAwardId: text('cause_award_id'),
    result: text('result', { mode: 'json' }).$type<unknown>().notNull(),
    cost: integer('cost').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by'),
  },
  (t) => [uniqueIndex('plan_version').on(t.orderId, t.version)],
);

/**
 * One offer's part of a line. While `reserved` or `confirmed`, `quantity` is held in `offer.reserved`: a trigger on this table
 * moves it, and refuses an award on an offer that is not listed at the revision the split saw. A later plan may give the same
 * offer more: that is an award of its own, so that each keeps the price and the deadline it was made with.
 */
export const award = sqliteTable(
  'award',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLine.id),
    offerId: text('offer_id')
      .notNull()
      .references(() => offer.id),
    revisionId: text('revision_id')
      .notNull()
      .references(() => offerRevision.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    /** Trade units held now: what was awarded, then what was confirmed. */
    quantity: integer('quantity').notNull(),
    awardedQuantity: integer('awarded_quantity').notNull(),
    unitPrice: integer('unit_price').notNull(),
    fixedCost: integer('fixed_cost').notNull(),
    state: text('state', { enum: awardStates }).notNull().default('reserved'),
    confirmBy: integer('confirm_by').notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    // With the state in them: without, SQLite looks for an order's or a line's reserved awards among everybody's.
    index('award_order').on(t.orderId, t.state),
    index('award_line').on(t.lineId, t.state),
    index('award_cooperative').on(t.cooperativeId, t.state, t.confirmBy),
    index('award_offer').on(t.offerId, t.state),
    index('award_due').on(t.state, t.confirmBy),
    index('award_created').on(t.createdAt),
    index('award_decided').on(t.decidedAt).where(sql`decided_at is not null`),
    index('award_decided_by').on(t.cooperativeId, t.decidedAt).where(sql`decided_at is not null`),
    index('award_declined').on(t.decidedAt).where(sql`state = 'declined'`),
    uniqueIndex('award_once_per_plan').on(t.planId, t.lineId, t.offerId),
    check('award_quantity', sql`${t.quantity} > 0 and ${t.quantity} <= ${t.awardedQuantity}`),
    check('award_price', sql`${t.unitPrice} > 0 and ${t.fixedCost} >= 0`),
  ],
);

/** Gapless numbers per issuer, kind and year. */
export const numberSeries = sqliteTable('number_series', {
  series: text('series').primaryKey(),
  last: integer('last').notNull(),
});
