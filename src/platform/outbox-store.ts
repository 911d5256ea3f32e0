import { and, desc, eq, inArray, lt, lte, sql } from 'drizzle-orm';
import { outboxMail } from '../../db/schema/platform.ts';
import type { Db, Statement } from './db.ts';

export type Mail = typeof outboxMail.$inferSelect;

/**
 * Takes mails that are due, for us alone: the next attempt is moved on in the same statement, so that two runs at once never
 * send the same mail, and a run that dies leaves it for later.
 */
export function takeDue(db: Db, now: number, claimMs: number, most: number) {
  const due = db
    .select({ id: outboxMail.id })
    .from(outboxMail)
    .where(and(eq(outboxMail.state, 'queued'), lte(outboxMail.nextAttemptAt, now)))
    .orderBy(outboxMail.nextAttemptAt, outboxMail.id)
    .limit(most);
  return db
    .update(outboxMail)
    .set({ attempts: sql`${outboxMail.attempts} + 1`, nextAttemptAt: now + claimMs })
    .where(inArray(outboxMail.id, due))
    .returning();
}

export const markSent = (db: Db, id: string, now: number): Statement =>
  db.update(outboxMail).set({ state: 'sent', sentAt: now, lastError: null }).where(eq(outboxMail.id, id));

/** `nextAttemptAt` null: given up. */
export const markFailed = (db: Db, id: string, error: string, nextAttemptAt: number | null): Statement =>
  db
    .update(outboxMail)
    .set(nextAttemptAt === null ? { state: 'failed', lastError: error } : { lastError: error, nextAttemptAt })
    .where(eq(outboxMail.id, id));

/** Newest first; `before` is the id of the last one seen. */
export const mailPage = (db: Db, before: string | null, most: number) =>
  db
    .select()
    .from(outboxMail)
    .where(before ? lt(outboxMail.id, before) : undefined)
    .orderBy(desc(outboxMail.id))
    .limit(most);

export const mailCounts = (db: Db) =>
  db.select({ state: outboxMail.state, count: sql<number>`count(*)` }).from(outboxMail).groupBy(outboxMail.state);
