import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Every decision leaves a row here, written in the same batch as the state it describes. Append-only by trigger.
 * `version` counts per aggregate from 1: the unique key makes the loser of a race fail as a whole.
 */
export const event = sqliteTable(
  'event',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    aggregateType: text('aggregate_type').notNull(),
    aggregateId: text('aggregate_id').notNull(),
    version: integer('version').notNull(),
    type: text('type').notNull(),
    actorUserId: text('actor_user_id'),
    actorPartyId: text('actor_party_id'),
    at: integer('at').notNull(),
    reason: text('reason'),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    uniqueIndex('event_aggregate_version').on(t.aggregateType, t.aggregateId, t.version),
    index('event_at').on(t.at),
  ],
);

/** The hash chain over `event`, sealed in order of `seq`: hash = SHA-256(previous hash, canonical row). Append-only by trigger. */
export const auditChain = sqliteTable('audit_chain', {
  seq: integer('seq')
    .primaryKey()
    .references(() => event.seq),
  previousHash: text('previous_hash').notNull().unique('audit_chain_previous'),
  hash: text('hash').notNull().unique('audit_chain_hash'),
});

/** How far `jobs.ts` has handed events on, per subscriber. */
export const eventCursor = sqliteTable('event_cursor', {
  subscriber: text('subscriber').primaryKey(),
  seq: integer('seq').notNull(),
});

/** Mail that waits to be sent by the scheduled job. */
export const outboxMail = sqliteTable(
  'outbox_mail',
  {
    id: text('id').primaryKey(),
    to: text('to_address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['queued', 'sent', 'failed'] })
      .notNull()
      .default('queued'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    lastError: text('last_error'),
  },
  (t) => [index('outbox_mail_due').on(t.state, t.nextAttemptAt)],
);

/** A party's inbox. `kind` and `data` are turned into a sentence by the domain that wrote it; `link` is a path. */
export const inboxEntry = sqliteTable(
  'inbox_entry',
  {
    id: text('id').primaryKey(),
    partyId: text('party_id').notNull(),
    kind: text('kind').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, string | number>>().notNull().default({}),
    link: text('link').notNull(),
    createdAt: integer('created_at').notNull(),
    readAt: integer('read_at'),
  },
  (t) => [
    index('inbox_entry_party').on(t.partyId, t.createdAt),
    index('inbox_entry_unread').on(t.partyId).where(sql`read_at is null`),
  ],
);

/** One row per form that created something: a second sending of the same form finds the first one's `location`. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    key: text('key').notNull(),
    userId: text('user_id').notNull(),
    location: text('location').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ name: 'idempotency_key', columns: [t.userId, t.key] })],
);

/** What somebody typed when their session had ended: given back after they sign in again. */
export const parkedForm = sqliteTable('parked_form', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull(),
  path: text('path').notNull(),
  fields: text('fields', { mode: 'json' }).$type<[string, string][]>().notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** The forum's settings, one row per key; what a key means stands in `src/platform/settings.ts`. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  updatedAt: integer('updated_at').notNull(),
  updatedBy: text('updated_by'),
});

/** Pictures, kept by the hash of their content so that the same picture is stored once and may be cached for ever. */
export const photo = sqliteTable(
  'photo',
  {
    id: text('id').primaryKey(),
    mime: text('mime', { enum: ['image/jpeg', 'image/png', 'image/webp', 'image/svg+xml'] }).notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    ownerPartyId: text('owner_party_id'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [check('photo_size', sql`length(${t.bytes}) <= 2000000`)],
);
