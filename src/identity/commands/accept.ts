import { commit, type Db, type Statement } from '../../platform/db.ts';
import { notify } from '../../platform/events.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Device } from '../device.ts';
import { hashPassword } from '../password.ts';
import type { MemberRole } from '../rules.ts';
import { acceptInvitation, invitationByToken } from '../store-invitations.ts';
import { actAs, insertMembership } from '../store-parties.ts';
import { dropLinks, insertPerson, setName, setPassword, setVerified } from '../store-people.ts';
import { overtakenOrBug, partyEvent, whenNotOvertaken } from './party-event.ts';
import { newSession } from './sign-in.ts';

export type OpenInvitation = {
  id: string;
  email: string;
  role: MemberRole;
  partyId: string;
  partyName: string;
  /** Whose address it is, when that person has an account. */
  userId: string | null;
  isVerified: boolean | null;
  /** Their membership in that very role, when they have it already. */
  membershipId: string | null;
  /** The party's latest event. */
  latest: number;
};

export async function openInvitation(db: Db, token: string, now: number): Promise<OpenInvitation | null> {
  const [row] = await invitationByToken(db, await sha256(token), now);
  return row ?? null;
}

export type Accepted =
  | { ok: true; sessionToken: string | null }
  | { ok: false; reason: 'link_over' }
  /** Signed in with another address than the invited one. */
  | { ok: false; reason: 'for_another' }
  | { ok: false; reason: 'has_account' };

/** Somebody who is signed in with the invited address takes the role, and acts in it from now on. */
export function acceptAs(db: Db, viewer: Viewer, token: string, now: number): Promise<Accepted> {
  return whenNotOvertaken(async () => {
    const open = await openInvitation(db, token, now);
    if (!open) return { ok: false, reason: 'link_over' };
    if (open.email !== viewer.email) return { ok: false, reason: 'for_another' };
    const joined = joining(db, open, { id: viewer.userId, name: viewer.userName }, now);
    const switched = actAs(db, viewer.sessionToken, joined.membershipId);
    const committed = await commit(db, [acceptInvitation(db, open.id, now), ...joined.statements(switched)]);
    return committed.ok ? { ok: true, sessionToken: null } : overtakenOrBug(committed.refusal);
  });
}

export type Newcomer = { token: string; name: string; password: string; device: Device };

/** Somebody new makes an account with the invited address; that the mail arrived confirms it. */
export async function acceptAsNewcomer(db: Db, s: Newcomer, now: number): Promise<Accepted> {
  const passwordHash = await hashPassword(s.password);
  return whenNotOvertaken(async () => {
    const open = await openInvitation(db, s.token, now);
    if (!open) return { ok: false, reason: 'link_over' };
    if (open.isVerified) return { ok: false, reason: 'has_account' };
    const person = { id: open.userId ?? newId(now), name: s.name };
    const joined = joining(db, open, person, now);
    const session = await newSession(db, {
      userId: person.id,
      device: s.device,
      membershipId: joined.membershipId,
      now,
    });
    const committed = await commit(db, [
      acceptInvitation(db, open.id, now),
      ...newcomer(db, open, person, passwordHash, now),
      ...joined.statements(...session.statements),
    ]);
    return committed.ok ? { ok: true, sessionToken: session.token } : overtakenOrBug(committed.refusal);
  });
}

type Person = { id: string; name: string };

/** An account that was begun but never confirmed is taken over: the invitation proves the address. */
function newcomer(db: Db, open: OpenInvitation, person: Person, passwordHash: string, now: number): Statement[] {
  if (!open.userId) return insertPerson(db, { ...person, email: open.email, passwordHash, emailVerified: true, now });
  return [
    setName(db, person.id, person.name, now),
    setPassword(db, person.id, passwordHash, now),
    setVerified(db, person.id, now),
    dropLinks(db, person.id),
  ];
}

/** The membership with its traces. Who has that role already keeps it. */
function joining(db: Db, open: OpenInvitation, person: Person, now: number) {
  const { partyId, role, latest } = open;
  const membershipId = open.membershipId ?? newId(now);
  const data = { name: person.name, role };
  const statements = (...between: Statement[]): Statement[] => [
    ...(open.membershipId ? [] : [insertMembership(db, { id: membershipId, userId: person.id, partyId, role, now })]),
    ...between,
    notify(db, { partyId, kind: 'member_joined', data: { name: person.name }, link: '/members', at: now }),
    partyEvent(db, { partyId, latest, type: 'member_joined', actor: { userId: person.id, partyId }, at: now, data }),
  ];
  return { membershipId, statements };
}
