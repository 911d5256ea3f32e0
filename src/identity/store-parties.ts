import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { membership, party, session, site, user } from '../../db/schema/identity.ts';
import { event } from '../../db/schema/platform.ts';
import type { Db } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { PartyStatus } from '../platform/viewer.ts';
import type { MemberRole } from './rules.ts';

export type Party = typeof party.$inferSelect;
export type NewParty = typeof party.$inferInsert;
export type Site = typeof site.$inferSelect;

export const insertParty = (db: Db, values: NewParty) => db.insert(party).values(values);

export const partyById = (db: Db, id: string) => db.select().from(party).where(eq(party.id, id));

export const forumId = (db: Db) => db.select({ id: party.id }).from(party).where(eq(party.kind, 'forum')).limit(1);

/** Changes papers, limit or state; the event in the same batch makes a second writer fail. */
export const updateParty = (db: Db, id: string, values: Partial<NewParty>) =>
  db
    .update(party)
    .set({ ...values, version: sql`${party.version} + 1` })
    .where(eq(party.id, id));

export type Decision = { status: PartyStatus; at: number; by: string; reason: string | null };

export const decideParty = (db: Db, id: string, d: Decision) =>
  updateParty(db, id, { status: d.status, decidedAt: d.at, decidedBy: d.by, decisionReason: d.reason });

export type NewMembership = { id: string; userId: string; partyId: string; role: MemberRole; now: number };

export const insertMembership = (db: Db, m: NewMembership) =>
  db.insert(membership).values({ id: m.id, userId: m.userId, partyId: m.partyId, role: m.role, createdAt: m.now });

export const actAs = (db: Db, sessionToken: string, membershipId: string) =>
  db.update(session).set({ membershipId }).where(eq(session.token, sessionToken));

/** Who works for a party now. */
export const membersOf = (db: Db, partyId: string) =>
  db
    .select({
      id: membership.id,
      role: membership.role,
      since: membership.createdAt,
      userId: user.id,
      name: user.name,
      email: user.email,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.partyId, partyId), isNull(membership.endedAt)))
    .orderBy(asc(user.name), asc(membership.createdAt), asc(membership.id));

/** What happened to a party, newest first, with who did it. */
export const historyOf = (db: Db, partyId: string, most: number) =>
  db
    .select({
      seq: event.seq,
      version: event.version,
      type: event.type,
      at: event.at,
      reason: event.reason,
      data: event.data,
      by: user.name,
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorUserId))
    .where(and(eq(event.aggregateType, 'party'), eq(event.aggregateId, partyId)))
    .orderBy(desc(event.version))
    .limit(most);

export const openSites = (db: Db, partyId: string) =>
  db
    .select()
    .from(site)
    .where(and(eq(site.partyId, partyId), isNull(site.closedAt)))
    .orderBy(asc(site.name), asc(site.id));

export type NewSite = { partyId: string; name: string; address: string; kecamatan: string; now: number };

export const insertSite = (db: Db, s: NewSite) =>
  db.insert(site).values({
    id: newId(s.now),
    partyId: s.partyId,
    name: s.name,
    address: s.address,
    kecamatan: s.kecamatan,
    createdAt: s.now,
  });

export const closeSite = (db: Db, partyId: string, id: string, now: number) =>
  db
    .update(site)
    .set({ closedAt: now })
    .where(and(eq(site.id, id), eq(site.partyId, partyId), isNull(site.closedAt)));

export const endMembership = (db: Db, partyId: string, id: string, now: number) =>
  db
    .update(membership)
    .set({ endedAt: now })
    .where(and(eq(membership.id, id), eq(membership.partyId, partyId), isNull(membership.endedAt)));
