import { eq, sql } from 'drizzle-orm';
import { rateLimit } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { Limit } from './limits.ts';

const keyOf = (limit: Limit, who: string): string => `${limit.name}:${who}`;

/** Counts an attempt before it is made, so that attempts at the same moment on other machines count too. */
export function countAttempt(db: Db, limit: Limit, who: string, now: number) {
  const isOver = sql`${rateLimit.lastRequest} <= ${now - limit.windowMs}`;
  return db
    .insert(rateLimit)
    .values({ id: newId(now), key: keyOf(limit, who), count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${now} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count, since: rateLimit.lastRequest });
}

/** All attempts forgotten: the right password was given. */
export const forgetAttempts = (db: Db, limit: Limit, who: string) =>
  db.delete(rateLimit).where(eq(rateLimit.key, keyOf(limit, who)));

/** One attempt given back. */
export const giveBack = (db: Db, limit: Limit, who: string) =>
  db
    .update(rateLimit)
    .set({ count: sql`max(${rateLimit.count} - 1, 0)` })
    .where(eq(rateLimit.key, keyOf(limit, who)));
