import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { membership, party, session } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';

/** All a person acts for now, oldest first as the viewer's default is. */
export const membershipsOf = (db: Db, userId: string) =>
  db
    .select({
      id: membership.id,
      role: membership.role,
      partyName: party.name,
      partyKind: party.kind,
      status: party.status,
    })
    .from(membership)
    .innerJoin(party, eq(party.id, membership.partyId))
    .where(and(eq(membership.userId, userId), isNull(membership.endedAt)))
    .orderBy(asc(membership.createdAt), asc(membership.id));

/** Lets the session act in another of the person's memberships; no row comes back when it is none of theirs. */
export const switchMembership = (db: Db, s: { sessionToken: string; userId: string; membershipId: string }) =>
  db
    .update(session)
    .set({ membershipId: s.membershipId })
    .where(
      and(
        eq(session.token, s.sessionToken),
        sql`exists (select 1 from membership x where x.id = ${s.membershipId} and x.user_id = ${s.userId} and x.ended_at is null)`,
      ),
    )
    .returning({ id: session.id });

export const sessionsOf = (db: Db, userId: string, now: number) =>
  db
    .select({ id: session.id, token: session.token, userAgent: session.userAgent, createdAt: session.createdAt })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, new Date(now))))
    .orderBy(desc(session.createdAt), desc(session.id));

/** Signs a person out everywhere, or everywhere but in one session. */
export const deleteSessionsOf = (db: Db, userId: string, exceptToken: string | null) =>
  db
    .delete(session)
    .where(and(eq(session.userId, userId), exceptToken === null ? undefined : ne(session.token, exceptToken)));
