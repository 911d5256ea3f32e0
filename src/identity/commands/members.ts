import { commit, type Db } from '../../platform/db.ts';
import { actorOf, notify } from '../../platform/events.ts';
import type { PartyKind, Viewer } from '../../platform/viewer.ts';
import { type RemovalRefused, removalRefused } from '../rules.ts';
import { openInvitations, revokeInvitation } from '../store-invitations.ts';
import { endMembership, membersOf } from '../store-parties.ts';
import { eventVersion } from '../store-people.ts';
import { overtakenOrBug, partyEvent, whenNotOvertaken } from './party-event.ts';

/** What a change of members looks at: who is there, who is invited, and the party's latest event. */
const membersState = (db: Db, partyId: string, now: number) =>
  db.batch([membersOf(db, partyId), openInvitations(db, partyId, now), eventVersion(db, 'party', partyId)]);

const memberEvent = (
  db: Db,
  viewer: Viewer,
  latest: number,
  type: 'invitation_revoked' | 'member_removed',
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
