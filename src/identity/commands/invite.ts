import { DAY } from '../../platform/clock.ts';
import { commit, type Db } from '../../platform/db.ts';
import { actorOf, queueMail, useKey } from '../../platform/events.ts';
import { newId, newToken, sha256 } from '../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type MemberRole, rolesOf } from '../rules.ts';
import type { Site } from '../site.ts';
import { insertInvitation, openInvitations } from '../store-invitations.ts';
import { membersOf, partyById } from '../store-parties.ts';
import { eventVersion } from '../store-people.ts';
import { mailOf, mailTexts } from '../texts-mail.ts';
import { roleTexts } from '../texts-names.ts';
import { overtakenOrBug, partyEvent, whenNotOvertaken } from './party-event.ts';

const VALID_MS = 7 * DAY;

type Letter = { party: { id: string; name: string }; email: string; role: MemberRole; site: Site };

/** An invitation and the mail that carries its token; the database gets only the token's hash. */
export async function invitationLetter(viewer: Viewer, { party, email, role, site }: Letter, now: number) {
  const token = newToken();
  const link = `${site.origin}/invitations/${token}`;
  const text = mailTexts[site.lang].invitation(viewer.userName, party.name, roleTexts[site.lang][role], link);
  const invitation = {
    id: newId(now),
    tokenHash: await sha256(token),
    partyId: party.id,
    email,
    role,
    invitedBy: viewer.userId,
    createdAt: now,
    expiresAt: now + VALID_MS,
  };
  return { invitation, mail: { to: email, ...mailOf(text) } };
}

export type Invite = { partyId: string; key: string; email: string; role: MemberRole; site: Site };
export type InviteRefused = 'not_found' | 'not_a_role' | 'already_member' | 'already_invited';
export type Invited = { ok: true } | { ok: false; reason: InviteRefused };

/** Asks somebody by mail to work for a party: the viewer's own, or any one when the forum's administrator asks. */
export function invite(db: Db, viewer: Viewer, given: Invite, now: number): Promise<Invited> {
  const { partyId, email, role, key } = given;
  return whenNotOvertaken(async () => {
    const [parties, ...state] = await db.batch([
      partyById(db, partyId),
      membersOf(db, partyId),
      openInvitations(db, partyId, now),
      eventVersion(db, 'party', partyId),
    ]);
    const party = parties[0];
    if (!party) return { ok: false, reason: 'not_found' };
    const [members, invitations, versions] = state;
    const reason = refusedBecause(given, rolesOf[party.kind], members, invitations);
    // The same form sent again meets its own invitation: that is no mistake of the sender.
    if (reason) return (await sentBefore(db, viewer.userId, key)) ? { ok: true } : { ok: false, reason };
    const letter = await invitationLetter(viewer, { ...given, party }, now);
    const event = { partyId, latest: versions[0]?.version ?? 0, type: 'member_invited', data: { email, role } };
    const committed = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location: '/members?done=invited', at: now }),
      insertInvitation(db, letter.invitation),
      queueMail(db, { ...letter.mail, at: now }),
      partyEvent(db, { ...event, actor: actorOf(viewer), at: now }),
    ]);
    if (committed.ok || isSentBefore(committed.refusal)) return { ok: true };
    return overtakenOrBug(committed.refusal);
  });
}

type Someone = { email: string; role: MemberRole };

function refusedBecause(
  { email, role }: Someone,
  roles: readonly MemberRole[],
  members: readonly Someone[],
  invitations: readonly Someone[],
): InviteRefused | null {
  const isSame = (one: Someone) => one.email === email && one.role === role;
  if (!roles.includes(role)) return 'not_a_role';
  if (members.some(isSame)) return 'already_member';
  return invitations.some(isSame) ? 'already_invited' : null;
}
