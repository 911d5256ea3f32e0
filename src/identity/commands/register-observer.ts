import { commit, type Db } from '../../platform/db.ts';
import { actorOf, queueMail, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Site } from '../site.ts';
import { insertInvitation } from '../store-invitations.ts';
import { insertParty } from '../store-parties.ts';
import { invitationLetter } from './invite.ts';
import { partyEvent } from './party-event.ts';

export type NewObserver = { key: string; name: string; email: string; site: Site };

/** Registers an organisation that only looks, and invites its first person. @returns the page it led to */
export async function registerObserver(db: Db, viewer: Viewer, given: NewObserver, now: number): Promise<string> {
  const partyId = newId(now);
  const location = `/parties/${partyId}?done=registered`;
  const party = { id: partyId, name: given.name };
  const letter = await invitationLetter(viewer, { party, email: given.email, role: 'observer', site: given.site }, now);
  const by = { decidedAt: now, decidedBy: viewer.userId };
  const committed = await commit(db, [
    useKey(db, { key: given.key, userId: viewer.userId, location, at: now }),
    insertParty(db, { ...party, ...by, kind: 'observer', status: 'verified', email: given.email, createdAt: now }),
    insertInvitation(db, letter.invitation),
    queueMail(db, { ...letter.mail, at: now }),
    partyEvent(db, { partyId, latest: 0, type: 'party_registered', actor: actorOf(viewer), at: now }),
  ]);
  if (committed.ok) return location;
  const before = isSentBefore(committed.refusal) ? await sentBefore(db, viewer.userId, given.key) : null;
  if (before) return before;
  throw new Error(`refused: ${committed.refusal.kind} ${committed.refusal.name}`);
}
