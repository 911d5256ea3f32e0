import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { membership, party, user } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';

/** People of the made-up parties, and only of those. */
export const demoPeople = (db: Db) =>
  db
    .select({
      membershipId: membership.id,
      name: user.name,
      email: user.email,
      role: membership.role,
      partyName: party.name,
      partyKind: party.kind,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(party, eq(party.id, membership.partyId))
    .where(and(eq(party.demo, true), isNull(membership.endedAt)))
    .orderBy(
      sql`case ${party.kind} when 'forum' then 0 when 'institution' then 1 when 'cooperative' then 2 else 3 end`,
      asc(party.name),
      asc(membership.createdAt),
      asc(membership.id),
    );

/** Whose membership it is, when it is one of the made-up world. */
export const demoMember = (db: Db, membershipId: string) =>
  db
    .select({ userId: membership.userId })
    .from(membership)
    .innerJoin(party, eq(party.id, membership.partyId))
    .where(and(eq(membership.id, membershipId), eq(party.demo, true), isNull(membership.endedAt)));
