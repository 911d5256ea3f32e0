import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { event } from './platform.ts';

/**
 * What the public may know of each event: its kind, its time and a commitment to its content, SHA-256(salt, canonical row). The salt
 * stays here, so that nobody can try out contents until one fits. A chain of its own: hash = SHA-256(previous hash, public fields).
 * Append-only and in order by trigger.
 */
export const auditLeaf = sqliteTable('audit_leaf', {
  seq: integer('seq')
    .primaryKey()
    .references(() => event.seq),
  type: text('type').notNull(),
  aggregateType: text('aggregate_type').notNull(),
  at: integer('at').notNull(),
  salt: text('salt').notNull(),
  commitment: text('commitment').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

/**
 * The public chain's end as it stood once each day, signed with Ed25519; both null where the deployment has no key. Every row up to
 * `seq` follows from `hash`. Append-only by trigger.
 */
export const auditHead = sqliteTable(
  'audit_head',
  {
    /** The forum's calendar day. */
    day: text('day').primaryKey(),
    seq: integer('seq')
      .notNull()
      .references(() => auditLeaf.seq),
    hash: text('hash').notNull(),
    rows: integer('rows').notNull(),
    /** Lower-case hex of 64 and of 32 bytes. */
    signature: text('signature'),
    publicKey: text('public_key'),
    recordedAt: integer('recorded_at').notNull(),
  },
  (t) => [check('audit_head_signed', sql`(${t.signature} is null) = (${t.publicKey} is null)`)],
);
