import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { invitation, party, user } from '../../db/schema/identity.ts';
import type { Db } from '../platform/db.ts';
import type { MemberRole } from './rules.ts';

const isOpen = (now: number) =>
  and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now));

export type NewInvitation = {
  id: string;
  tokenHash: string;
  partyId: string;
  email: string;
  role: MemberRole;
  invitedBy: string;
  createdAt: number;
  expiresAt: number;
};

export const insertInvitation = (db: Db, values: NewInvitation) => db.insert(invitation).values(values);

/** Invitations of a party that wait for an answer, newest first. */
export const openInvitations = (db: Db, partyId: string, now: number) =>
  db
    .select({ id: invitation.id, email: invitation.email, role: invitation.role, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(and(eq(invitation.partyId, partyId), isOpen(now)))
    .orderBy(desc(invitation.id));

const membershipAlready = sql<string | null>`(
  select m.id from membership m
  where m.user_id = ${user.id} and m.party_id = ${party.id} and m.role = ${invitation.role} and m.ended_at is null)`;
const latestOfParty = sql<number>`(
  select coalesce(max(e.version), 0) from event e where e.aggregate_type = 'party' and e.aggregate_id = ${party.id})`;

/** The open invitation behind a link, its party, and the person with the invited address if there is one. */
export const invitationByToken = (db: Db, tokenHash: string, now: number) =>
  db
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      partyId: party.id,
      partyName: party.name,
      partyKind: party.kind,
      userId: user.id,
      isVerified: user.emailVerified,
      membershipId: membershipAlready,
      latest: latestOfParty,
    })
    .from(invitation)
    .innerJoin(party, eq(party.id, invitation.partyId))
    .leftJoin(user, eq(user.email, invitation.email))
    .where(and(eq(invitation.tokenHash, tokenHash), isOpen(now)));

export const acceptInvitation = (db: Db, id: string, now: number) =>
  db.update(invitation).set({ acceptedAt: now }).where(eq(invitation.id, id));

export const revokeInvitation = (db: Db, partyId: string, id: string, now: number) =>
  db
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(eq(invitation.partyId, partyId), eq(invitation.id, id), isOpen(now)));
