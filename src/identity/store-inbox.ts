import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { party } from '../../db/schema/identity.ts';
import { inboxEntry } from '../../db/schema/platform.ts';
import type { Db } from '../platform/db.ts';
import { type Count, countUpTo } from '../platform/store.ts';

/** Newest first; `before` is the id of the last one seen. */
export const inboxPage = (db: Db, partyId: string, before: string | null, most: number) =>
  db
    .select()
    .from(inboxEntry)
    .where(and(eq(inboxEntry.partyId, partyId), before ? lt(inboxEntry.id, before) : undefined))
    .orderBy(desc(inboxEntry.id))
    .limit(most);

/** Marks one entry read (again: no change) and tells where it leads. */
export const readEntry = (db: Db, partyId: string, id: string, now: number) =>
  db
    .update(inboxEntry)
    .set({ readAt: sql`coalesce(${inboxEntry.readAt}, ${now})` })
    .where(and(eq(inboxEntry.partyId, partyId), eq(inboxEntry.id, id)))
    .returning({ link: inboxEntry.link });

export const readAll = (db: Db, partyId: string, now: number) =>
  db
    .update(inboxEntry)
    .set({ readAt: now })
    .where(and(eq(inboxEntry.partyId, partyId), isNull(inboxEntry.readAt)));

export const unreadCount = (partyId: string): Count =>
  countUpTo(sql`1 from ${inboxEntry} where ${eq(inboxEntry.partyId, partyId)} and ${isNull(inboxEntry.readAt)}`);

export const appliedCount: Count = countUpTo(
  sql`1 from ${party} where ${party.kind} in ('cooperative', 'institution', 'observer', 'supplier', 'forum') and ${eq(party.status, 'applied')}`,
);
