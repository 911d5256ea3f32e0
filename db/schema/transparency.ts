import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { party } from './identity.ts';

/** What an observing organisation was given to look at, for a time. */
export const observerGrant = sqliteTable(
  'observer_grant',
  {
    id: text('id').primaryKey(),
    observerId: text('observer_id')
      .notNull()
      .references(() => party.id),
    /** Null: the whole city. */
    kecamatan: text('kecamatan'),
    from: text('from_day').notNull(),
    /** Inclusive. */
    until: text('until_day').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: integer('granted_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    index('observer_grant_observer').on(t.observerId, t.until),
    check('observer_grant_days', sql`${t.until} >= ${t.from}`),
  ],
);

/** Every look of an observer: append-only. */
export const observerLook = sqliteTable(
  'observer_look',
  {
    id: text('id').primaryKey(),
    grantId: text('grant_id')
      .notNull()
      .references(() => observerGrant.id),
    userId: text('user_id').notNull(),
    page: text('page').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('observer_look_at').on(t.at), index('observer_look_grant').on(t.grantId, t.at)],
);

/** An observer who came without a grant in force, and why there was nothing to see: append-only. */
export const observerRefusal = sqliteTable(
  'observer_refusal',
  {
    id: text('id').primaryKey(),
    observerId: text('observer_id')
      .notNull()
      .references(() => party.id),
    userId: text('user_id').notNull(),
    page: text('page').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('observer_refusal_observer').on(t.observerId, t.at)],
);

/** A published edition of a table: never changed, so that what once stood there stands. */
export const publication = sqliteTable(
  'publication',
  {
    /** `trade-kecamatan-commodity`, … */
    name: text('name').notNull(),
    /** `2026-11`. */
    period: text('period').notNull(),
    cells: text('cells', { mode: 'json' }).$type<unknown>().notNull(),
    publishedAt: integer('published_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.period] })],
);
