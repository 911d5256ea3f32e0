import { and, eq, type SQL, sql } from 'drizzle-orm';
import { idempotency, setting } from '../../db/schema/platform.ts';
import type { Db, Refusal } from './db.ts';
import { prepared } from './store-statements.ts';

/** Whether a refused batch means that the same form was sent before. */
export const isSentBefore = (refusal: Refusal): boolean =>
  refusal.kind === 'unique' && refusal.name.includes('idempotency.');

/** Where the first sending of this form led, or null when it was never carried out. */
export async function sentBefore(db: Db, userId: string, key: string): Promise<string | null> {
  const rows = await db
    .select({ location: idempotency.location })
    .from(idempotency)
    .where(and(eq(idempotency.userId, userId), eq(idempotency.key, key)));
  return rows[0]?.location ?? null;
}

/** All settings rows; put it into the batch of a page or a command and hand the result to `settingsFrom`. */
export const settingsQuery = (db: Db) => allSettings(db, {});
const allSettings = prepared((db) => db.select({ key: setting.key, value: setting.value }).from(setting));

/** How many there are of something, as a subquery: `(select count(*) from …)`. */
export type Count = SQL<number>;

/** The badges of the navigation say `99+` above that; nothing is counted further. */
const MOST_COUNTED = 100;

/** How many rows there are, up to a hundred. @param rows what follows `select …`, beginning with what is selected */
export const countUpTo = (rows: SQL): Count =>
  sql<number>`(select count(*) from (select ${rows} limit ${sql.raw(String(MOST_COUNTED))}))`;

/** Several counts as one. */
export const sumOf = (...counts: readonly Count[]): Count => sql`(${sql.join([...counts], sql` + `)})`;

/** All counts as one row, keyed as given. */
export const countsQuery = (db: Db, counts: Readonly<Record<string, Count>>) =>
  db.select(counts).from(sql`(select 1) as one`);
