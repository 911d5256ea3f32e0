import { DAY } from '../../platform/clock.ts';
import { commit, type Db } from '../../platform/db.ts';
import { actorOf, notify, queueMail, useKey } from '../../platform/events.ts';
import { newId, newToken, sha256 } from '../../platform/ids.ts';
import { isSentBefore } from '../../platform/store.ts';
import type { PartyKind, Viewer } from '../../platform/viewer.ts';
import { type MemberRole, type RemovalRefused, removalRefused } from '../rules.ts';
import type { Site } from '../site.ts';
import { insertInvitation, openInvitations, revokeInvitation } from '../store-invitations.ts';
import { endMembership, membersOf } from '../store-parties.ts';
import { eventVersion } from '../store-people.ts';
import { mailOf, mailTexts } from '../texts-mail.ts';
import { roleTexts } from '../texts-names.ts';
import { overtakenOrBug, partyEvent, whenNotOvertaken } from './party-event.ts';

const VALID_MS = 7 * DAY;

export type Invite = { key: string; email: string; role: MemberRole; site: Site };
export type Invited = { ok: true } | { ok: false; reason: 'already_member' } | { ok: false; reason: 'already_invited' };

/** What a change of members looks at: who is there, who is invited, and the party's latest event. */
const membersState = (db: Db, partyId: string, now: number) =>
  db.batch([membersOf(db, partyId), openInvitations(db, partyId, now), eventVersion(db, 'party', partyId)]);

/** Sends an invitation to work for the viewer's party; only the mail holds the token. */
export function invite(db: Db, viewer: Viewer, given: Invite, now: number): Promise<Invited> {
  const { email, role, key, site } = given;
  return whenNotOvertaken(async () => {
    const [members, invitations, versions] = await membersState(db, viewer.partyId, now);
    const same = (one: { email: string; role: MemberRole }) => one.email === email && one.role === role;
    if (members.some(same)) return { ok: false, reason: 'already_member' };
    if (invitations.some(same)) return { ok: false, reason: 'already_invited' };
    const token = newToken();
    const link = `${site.origin}/invitations/${token}`;
    const text = mailTexts[site.lang].invitation(viewer.userName, viewer.partyName, roleTexts[site.lang][role], link);
    const committed = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location: '/members?done=invited', at: now }),
      insertInvitation(db, {
        id: newId(now),
        tokenHash: await sha256(token),
        partyId: viewer.partyId,
        email,
        role,
        invitedBy: viewer.userId,
        createdAt: now,
        expiresAt: now + VALID_MS,
      }),
      queueMail(db, { to: email, ...mailOf(text), at: now }),
      memberEvent(db, viewer, versions[0]?.version ?? 0, 'member_invited', { email, role }, now),
    ]);
    if (committed.ok || isSentBefore(committed.refusal)) return { ok: true };
    return overtakenOrBug(committed.refusal);
  });
}

const memberEvent = (
  db: Db,
  viewer: Viewer,
  latest: number,
  type: 'member_invited' | 'invitation_revoked' | 'member_removed',
  data: Record<string, string>,
  now: number,
) => partyEvent(db, { partyId: viewer.partyId, latest, type, actor: actorOf(viewer), at: now, data });

/** @returns whether it was an open invitation of the viewer's party */
export function revoke(db: Db, viewer: Viewer, id: string, now: number): Promise<boolean> {
  return whenNotOvertaken(async () => {
    const [, invitations, versions] = await membersState(db, viewer.partyId, now);
    const invitation = invitations.find((one) => one.id === id);
    if (!invitation) return false;
    const { email, role } = invitation;
    const committed = await commit(db, [
      revokeInvitation(db, viewer.partyId, id, now),
      memberEvent(db, viewer, versions[0]?.version ?? 0, 'invitation_revoked', { email, role }, now),
    ]);
    return committed.ok ? true : overtakenOrBug(committed.refusal);
  });
}

/** Ends a membership of the viewer's party; what the person did stays. */
export function removeMember(
  db: Db,
  viewer: Viewer,
  id: string,
  now: number,
): Promise<{ ok: true } | { ok: false; reason: RemovalRefused }> {
  return whenNotOvertaken(async () => {
    const [members, , versions] = await membersState(db, viewer.partyId, now);
    const refused = removalRefused(viewer.partyKind as PartyKind, members, id);
    if (refused) return { ok: false, reason: refused };
    const { name, role } = members.find((one) => one.id === id)!;
    const data = { name, by: viewer.userName };
    const committed = await commit(db, [
      endMembership(db, viewer.partyId, id, now),
      notify(db, { partyId: viewer.partyId, kind: 'member_removed', data, link: '/members', at: now }),
      memberEvent(db, viewer, versions[0]?.version ?? 0, 'member_removed', { name, role }, now),
    ]);
    return committed.ok ? { ok: true } : overtakenOrBug(committed.refusal);
  });
}
