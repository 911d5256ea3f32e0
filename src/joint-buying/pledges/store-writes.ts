import { and, eq } from 'drizzle-orm';
import { deposit, pledge } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';

export const insertPledge = (db: Db, row: typeof pledge.$inferInsert) => db.insert(pledge).values(row);

/** Nothing happens where another version stands; the event of the same batch then fails it. */
export const updatePledge = (db: Db, id: string, seen: number, set: Partial<typeof pledge.$inferInsert>) =>
  db
    .update(pledge)
    .set({ ...set, version: seen + 1 })
    .where(and(eq(pledge.id, id), eq(pledge.version, seen)));

export const insertDeposit = (db: Db, row: typeof deposit.$inferInsert) => db.insert(deposit).values(row);

export const updateDeposit = (db: Db, id: string, seen: number, set: Partial<typeof deposit.$inferInsert>) =>
  db
    .update(deposit)
    .set({ ...set, version: seen + 1 })
    .where(and(eq(deposit.id, id), eq(deposit.version, seen)));
