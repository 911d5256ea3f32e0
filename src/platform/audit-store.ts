import { asc, desc, gt } from 'drizzle-orm';
import { auditChain, event } from '../../db/schema/platform.ts';
import type { Db } from './db.ts';

export type Sealable = typeof event.$inferSelect;
export type Link = typeof auditChain.$inferSelect;

/** The chain's end; no row: nothing is sealed yet. */
export const lastSealed = (db: Db) => db.select().from(auditChain).orderBy(desc(auditChain.seq)).limit(1);

/** Events after `seq`, in order. */
export const unsealed = (db: Db, seq: number, most: number) =>
  db.select().from(event).where(gt(event.seq, seq)).orderBy(asc(event.seq)).limit(most);

/** Links after `seq`, in order. */
export const sealedAfter = (db: Db, seq: number, most: number) =>
  db.select().from(auditChain).where(gt(auditChain.seq, seq)).orderBy(asc(auditChain.seq)).limit(most);

export const seal = (db: Db, links: Link[]) => db.insert(auditChain).values(links);
