import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';
import { party } from './identity.ts';
import { award, bulkOrder, orderLine } from './orders.ts';
import { photo } from './platform.ts';

/** `sent` has left with its delivery note; `received` was weighed and looked at by the buyer. */
export const consignmentStates = ['packed', 'sent', 'received', 'cancelled'] as const;
export const refusalReasons = ['quality', 'damaged', 'wrong_goods', 'late', 'packaging', 'other'] as const;
export const shortfallChoices = ['replan', 'close_short'] as const;

/** One cooperative's shipment for an order. */
export const consignment = sqliteTable(
  'consignment',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    state: text('state', { enum: consignmentStates }).notNull().default('packed'),
    plannedOn: text('planned_on').notNull(),
    vehicle: text('vehicle').notNull().default(''),
    driver: text('driver').notNull().default(''),
    note: text('note').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    sentBy: text('sent_by'),
    sentAt: integer('sent_at'),
    receivedAt: integer('received_at'),
    cancelledAt: integer('cancelled_at'),
    cancelledReason: text('cancelled_reason'),
  },
  (t) => [
    index('consignment_order').on(t.orderId, t.state),
    index('consignment_cooperative').on(t.cooperativeId, t.state, t.plannedOn),
    index('consignment_state').on(t.state, t.plannedOn),
  ],
);

/** Part of an award in a consignment. A trigger keeps the sum over all that are not cancelled within the award. */
export const consignmentLine = sqliteTable(
  'consignment_line',
  {
    id: text('id').primaryKey(),
    consignmentId: text('consignment_id')
      .notNull()
      .references(() => consignment.id),
    position: integer('position').notNull(),
    awardId: text('award_id')
      .notNull()
      .references(() => award.id),
    /** Trade units. */
    quantity: integer('quantity').notNull(),
    /** Packs, where the goods are packed. */
    packs: integer('packs'),
  },
  (t) => [
    uniqueIndex('consignment_line_award').on(t.consignmentId, t.awardId),
    index('consignment_line_of_award').on(t.awardId),
    check('consignment_line_quantity', sql`${t.quantity} > 0`),
  ],
);

/** What a receiver measures, by commodity: `moisture` at most 14,00 %. Figures in hundredths of the unit. */
export const qualityMeasure = sqliteTable(
  'quality_measure',
  {
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    nameId: text('name_id').notNull(),
    nameEn: text('name_en').notNull(),
    unit: text('unit').notNull().default('%'),
    atLeast: integer('at_least'),
    atMost: integer('at_most'),
    source: text('source').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commodityId, t.key] })],
);

/** The buyer's receipt of a consignment: one, whatever is sent again. */
export const receipt = sqliteTable(
  'receipt',
  {
    id: text('id').primaryKey(),
    consignmentId: text('consignment_id')
      .notNull()
      .references(() => consignment.id),
    receivedBy: text('received_by').notNull(),
    receivedByName: text('received_by_name').notNull(),
    /** When it was filled in on the phone, by the phone's clock; null: at once. */
    filledAt: integer('filled_at'),
    createdAt: integer('created_at').notNull(),
    note: text('note').notNull().default(''),
    /** The cooperative has taken back what was refused. */
    returnedAt: integer('returned_at'),
    returnedBy: text('returned_by'),
  },
  (t) => [uniqueIndex('receipt_once').on(t.consignmentId), index('receipt_created').on(t.createdAt)],
);

/**
 * What was weighed, in thousandths of the trade unit. Paid is received − refused − deducted: `deducted` is the weight taken off
 * for quality (rafaksi), the goods stay. A later ruling is a `receipt_adjustment`.
 */
export const receiptLine = sqliteTable(
  'receipt_line',
  {
    id: text('id').primaryKey(),
    receiptId: text('receipt_id')
      .notNull()
      .references(() => receipt.id),
    consignmentLineId: text('consignment_line_id')
      .notNull()
      .references(() => consignmentLine.id),
    receivedMilli: integer('received_milli').notNull(),
    refusedMilli: integer('refused_milli').notNull().default(0),
    deductedMilli: integer('deducted_milli').notNull().default(0),
    refusalReason: text('refusal_reason', { enum: refusalReasons }),
    reason: text('reason').notNull().default(''),
    /** Measured, by the key of `quality_measure`, in hundredths of its unit. */
    quality: text('quality', { mode: 'json' }).$type<Record<string, number>>().notNull().default({}),
  },
  (t) => [
    uniqueIndex('receipt_line_once').on(t.consignmentLineId),
    index('receipt_line_receipt').on(t.receiptId),
    check(
      'receipt_line_parts',
      sql`${t.receivedMilli} >= 0 and ${t.refusedMilli} >= 0 and ${t.deductedMilli} >= 0 and ${t.refusedMilli} + ${t.deductedMilli} <= ${t.receivedMilli}`,
    ),
    check(
      'receipt_line_reason',
      sql`(${t.refusedMilli} = 0 or ${t.refusalReason} is not null) and (${t.deductedMilli} = 0 or ${t.reason} <> '')`,
    ),
  ],
);

export const receiptPhoto = sqliteTable(
  'receipt_photo',
  {
    receiptId: text('receipt_id')
      .notNull()
      .references(() => receipt.id),
    position: integer('position').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (t) => [primaryKey({ columns: [t.receiptId, t.position] })],
);

/** The cooperative will send no more of an award. */
export const awardClosure = sqliteTable('award_closure', {
  awardId: text('award_id')
    .primaryKey()
    .references(() => award.id),
  reason: text('reason').notNull(),
  closedBy: text('closed_by').notNull(),
  closedAt: integer('closed_at').notNull(),
});

/**
 * What may await a party in fulfilment, kept by triggers so that the count in the navigation never looks through all there ever was:
 * `ship` awards of a cooperative that are not wholly in shipments, `coming` shipments on their way to an institution, `short` its orders
 * of which something may be missing, `sign` handovers it may have to sign. Whether it still does, the reader of a row asks again.
 */
export const partyWait = sqliteTable(
  'party_wait',
  {
    partyId: text('party_id').notNull(),
    kind: text('kind', { enum: ['ship', 'coming', 'short', 'sign'] }).notNull(),
    subjectId: text('subject_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.partyId, t.kind, t.subjectId] })],
);

/** What the buyer does about what an award did not bring: once per award. */
export const shortfallDecision = sqliteTable(
  'shortfall_decision',
  {
    awardId: text('award_id')
      .primaryKey()
      .references(() => award.id),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLine.id),
    choice: text('choice', { enum: shortfallChoices }).notNull(),
    missingMilli: integer('missing_milli').notNull(),
    /** Trade units that went back to the split; 0 when closed short. */
    replanned: integer('replanned').notNull().default(0),
    decidedBy: text('decided_by').notNull(),
    decidedAt: integer('decided_at').notNull(),
  },
  (t) => [
    index('shortfall_decision_order').on(t.orderId),
    check(
      'shortfall_decision_parts',
      sql`${t.missingMilli} > 0 and ${t.replanned} >= 0 and ${t.replanned} * 1000 <= ${t.missingMilli}`,
    ),
  ],
);

/** A ruling on what is paid of a receipt line, in place of what was received; the highest version holds. */
export const receiptAdjustment = sqliteTable(
  'receipt_adjustment',
  {
    id: text('id').primaryKey(),
    receiptLineId: text('receipt_line_id')
      .notNull()
      .references(() => receiptLine.id),
    version: integer('version').notNull(),
    disputeId: text('dispute_id').notNull(),
    payableMilli: integer('payable_milli').notNull(),
    reason: text('reason').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: integer('decided_at').notNull(),
  },
  (t) => [
    uniqueIndex('receipt_adjustment_version').on(t.receiptLineId, t.version),
    check('receipt_adjustment_payable', sql`${t.payableMilli} >= 0`),
  ],
);
