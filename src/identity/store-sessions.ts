import { and, eq, gt, sql } from 'drizzle-orm';
import { account, membership, party, session, user } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { prepared } from '../platform/store-statements.ts';
import type { Viewer } from '../platform/viewer.ts';
import { SESSION_MS } from './cookies.ts';

const active = sql`from membership x where x.user_id = ${session.userId} and x.ended_at is null`;
// The membership the session acts in; when that one has ended, the person's oldest one.
const currentMembership = sql`coalesce(
  (select x.id ${active} and x.id = ${session.membershipId}),
  (select x.id ${active} order by x.created_at, x.id limit 1))`;
const activeMemberships = sql<number>`(select count(*) ${active})`;

const viewerRow = prepared((db) =>
  db
    .select({
      userId: user.id,
      userName: user.name,
      email: user.email,
      membershipId: membership.id,
      role: membership.role,
      partyId: party.id,
      partyKind: party.kind,
      partyName: party.name,
      partyStatus: party.status,
      memberships: activeMemberships,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .leftJoin(membership, eq(membership.id, currentMembership))
    .leftJoin(party, eq(party.id, membership.partyId))
    .where(and(eq(session.token, sql.placeholder('sessionToken')), gt(session.expiresAt, sql.placeholder('now')))),
);

export const viewerQuery = (db: Db, sessionToken: string, now: number) =>
  viewerRow(db, { sessionToken, now: new Date(now) });

/** Who a session belongs to and in which party and role they act, in one round trip; null when it is over. */
export async function readViewer(db: Db, sessionToken: string, now: number): Promise<Viewer | null> {
  return viewerFrom(await viewerQuery(db, sessionToken, now), sessionToken);
}

export function viewerFrom([row]: Awaited<ReturnType<typeof viewerQuery>>, sessionToken: string): Viewer | null {
  if (!row) return null;
  return {
    ...row,
    sessionToken,
    membershipId: row.membershipId ?? '',
    role: row.role ?? 'guest',
    partyId: row.partyId ?? '',
    partyKind: row.partyKind ?? 'none',
    partyName: row.partyName ?? '',
    partyStatus: row.partyStatus ?? 'applied',
  };
}

/** The person behind an address with their password's hash. Addresses are kept in lower case. */
// Somebody of a made-up party: their password is known to everybody.
const ofDemo = sql<number>`exists (
  select 1 from membership m join party p on p.id = m.party_id where m.user_id = ${user.id} and p.demo = 1)`;

export const personByEmail = (db: Db, email: string) =>
  db
    .select({
      id: user.id,
      name: user.name,
      emailVerified: user.emailVerified,
      password: account.password,
      isDemo: ofDemo,
    })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .where(eq(user.email, email));

export type NewSession = {
  /** SHA-256 of the token in the cookie. */
  sessionToken: string;
  userId: string;
  ipAddress: string | null;
  userAgent: string | null;
  membershipId?: string | null;
  now: number;
};

export const insertSession = (db: Db, s: NewSession) =>
  db.insert(session).values({
    id: newId(s.now),
    token: s.sessionToken,
    userId: s.userId,
    membershipId: s.membershipId ?? null,
    ipAddress: s.ipAddress,
    userAgent: s.userAgent,
    expiresAt: new Date(s.now + SESSION_MS),
    createdAt: new Date(s.now),
    updatedAt: new Date(s.now),
  });

export const deleteSession = (db: Db, sessionToken: string) =>
  db.delete(session).where(eq(session.token, sessionToken));
