import { commit, type Db } from '../../../platform/db.ts';
import { notify, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { forumQuery, ownOfferQuery, revisionsQuery } from '../store/read.ts';
import { addMessage } from '../store/writes.ts';

const EXCERPT = 140;

/** A message about an own offer; it is put into the forum's inbox. Sent twice, it is written once. */
export async function writeMessage(
  db: Db,
  viewer: Viewer,
  id: string,
  message: { key: string; body: string },
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'no_such_offer' }> {
  const scope = [db, viewer.partyId, id] as const;
  const [[row], revisions, [forum]] = await db.batch([
    ownOfferQuery(...scope),
    revisionsQuery(...scope),
    forumQuery(db),
  ]);
  if (!row) return { ok: false, reason: 'no_such_offer' };
  const from = { authorUserId: viewer.userId, authorPartyId: viewer.partyId };
  const entry = {
    partyId: forum?.id ?? '',
    kind: 'offer_question',
    data: { commodity: row.commodity.nameId, cooperative: viewer.partyName, text: message.body.slice(0, EXCERPT) },
    link: `/moderation/${revisions[0]!.revision.id}`,
    at: now,
  };
  const done = await commit(db, [
    useKey(db, { key: message.key, userId: viewer.userId, location: `/offers/${id}`, at: now }),
    addMessage(db, { id: newId(now), offerId: id, ...from, body: message.body, at: now }),
    ...(forum ? [notify(db, entry)] : []),
  ]);
  if (!done.ok && !isSentBefore(done.refusal)) throw new Error(`a message was refused: ${done.refusal.name}`);
  return { ok: true };
}
