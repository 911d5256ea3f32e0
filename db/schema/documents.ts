import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { party } from './identity.ts';
import { bulkOrder } from './orders.ts';

export const documentKinds = [
  'quote',
  'purchase_order',
  'delivery_note',
  'handover',
  'invoice',
  'payment_receipt',
  'withholding_proof',
  'payout_statement',
  'credit_note',
] as const;

/**
 * An issued paper. Append-only by trigger; a correction is another document that names this one. `serial` counts from 1 without
 * a gap per issuer, kind and year: a trigger refuses any other.
 */
export const document = sqliteTable(
  'document',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: documentKinds }).notNull(),
    issuerId: text('issuer_id')
      .notNull()
      .references(() => party.id),
    counterpartyId: text('counterparty_id').references(() => party.id),
    orderId: text('order_id').references(() => bulkOrder.id),
    year: integer('year').notNull(),
    serial: integer('serial').notNull(),
    number: text('number').notNull(),
    /** What the paper is about: a consignment, handover, invoice, payment, payout. One paper of a kind for each. */
    subjectId: text('subject_id').notNull(),
    /** All figures and names as they were when it was issued; what a reader sees is made from this alone. */
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
    /** SHA-256 (hex) of the content as it is stored. */
    contentHash: text('content_hash').notNull(),
    /** Whoever holds the paper can open its check page with this. */
    checkToken: text('check_token').notNull(),
    correctsId: text('corrects_id'),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by'),
  },
  (t) => [
    uniqueIndex('document_serial').on(t.issuerId, t.kind, t.year, t.serial),
    uniqueIndex('document_subject').on(t.kind, t.subjectId),
    uniqueIndex('document_check_token').on(t.checkToken),
    index('document_order').on(t.orderId, t.kind),
    index('document_counterparty').on(t.counterpartyId, t.issuedAt),
    index('document_corrects').on(t.correctsId).where(sql`corrects_id is not null`),
    check('document_serial_positive', sql`${t.serial} > 0`),
  ],
);
