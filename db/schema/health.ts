import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How far the measuring of a month has come, so that it goes on where it stopped, and what it came to when it was last finished. The
 * forum's sums are taken once, when it begins: every cooperative is held against the same.
 */
export const healthRun = sqliteTable('health_run', {
  /** `2026-11`. */
  month: text('month').primaryKey(),
  /** Since when its scores have to be made: the day of the run, or the first after the month. */
  day: text('day').notNull(),
  /** Cooperatives up to this id are measured. */
  afterId: text('after_id').notNull().default(''),
  /** Rupiah awarded to everybody in the window, and everybody's weight. */
  forumAwarded: integer('forum_awarded').notNull(),
  forumWeight: integer('forum_weight').notNull(),
  doneAt: integer('done_at'),
  /** Cooperatives by points, of each measure and the total, and open warnings by kind and severity; null: never finished. */
  summary: text('summary', { mode: 'json' }).$type<unknown>(),
});
