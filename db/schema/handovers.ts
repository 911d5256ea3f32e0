import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { consignment, receiptLine } from './fulfilment.ts';
import { party } from './identity.ts';
import { bulkOrder } from './orders.ts';
import { photo } from './platform.ts';

export const handoverStates = ['prepared', 'signed', 'superseded'] as const;
export const handoverSides = ['buyer', 'seller'] as const;
export const disputeSubjects = ['quantity', 'quality', 'refusal', 'invoice', 'other'] as const;
export const disputeStates = ['open', 'resolved', 'withdrawn'] as const;
export const disputeOutcomes = ['as_received', 'payable_changed'] as const;

/** Berita acara serah terima: what one seller handed over to the buyer for an order. A change makes a new version. */
export const handover = sqliteTable(
  'handover',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    /** Who sells by the forum's model: the cooperative, or the forum. */
    sellerId: text('seller_id')
      .notNull()
      .references(() => party.id),
    version: integer('version').notNull(),
    state: text('state', { enum: handoverStates }).notNull().default('prepared'),
    contentHash: text('content_hash').notNull(),
    preparedAt: integer('prepared_at').notNull(),
    preparedBy: text('prepared_by'),
    signedAt: integer('signed_at'),
  },
  (t) => [
    uniqueIndex('handover_version').on(t.orderId, t.sellerId, t.version),
    index('handover_seller').on(t.sellerId, t.state),
  ],
);

/** Who signed for a side, over which content. A trigger sets the handover to `signed` with the second. */
export const handoverSignature = sqliteTable(
  'handover_signature',
  {
    handoverId: text('handover_id')
      .notNull()
      .references(() => handover.id),
    side: text('side', { enum: handoverSides }).notNull(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    contentHash: text('content_hash').notNull(),
    signedAt: integer('signed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.handoverId, t.side] })],
);

/** A disagreement about a consignment, with staff as the third party. */
export const dispute = sqliteTable(
  'dispute',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => bulkOrder.id),
    consignmentId: text('consignment_id')
      .notNull()
      .references(() => consignment.id),
    receiptLineId: text('receipt_line_id').references(() => receiptLine.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    institutionId: text('institution_id')
      .notNull()
      .references(() => party.id),
    openedByParty: text('opened_by_party').notNull(),
    subject: text('subject', { enum: disputeSubjects }).notNull(),
    state: text('state', { enum: disputeStates }).notNull().default('open'),
    version: integer('version').notNull().default(1),
    openedBy: text('opened_by').notNull(),
    openedAt: integer('opened_at').notNull(),
    resolvedBy: text('resolved_by'),
    resolvedAt: integer('resolved_at'),
    outcome: text('outcome', { enum: disputeOutcomes }),
    outcomeReason: text('outcome_reason'),
  },
  (t) => [
    index('dispute_state').on(t.state, t.openedAt),
    index('dispute_cooperative').on(t.cooperativeId, t.openedAt),
    index('dispute_institution').on(t.institutionId, t.openedAt),
    index('dispute_order').on(t.orderId),
    // Whoever disputes at the same moment joins the one that is open.
    uniqueIndex('dispute_one_open').on(t.consignmentId).where(sql`state = 'open'`),
  ],
);

export const disputeMessage = sqliteTable(
  'dispute_message',
  {
    id: text('id').primaryKey(),
    disputeId: text('dispute_id')
      .notNull()
      .references(() => dispute.id),
    partyId: text('party_id').notNull(),
    userId: text('user_id').notNull(),
    userName: text('user_name').notNull(),
    body: text('body').notNull(),
    photoId: text('photo_id').references(() => photo.id),
    at: integer('at').notNull(),
  },
  (t) => [index('dispute_message_dispute').on(t.disputeId, t.at)],
);
