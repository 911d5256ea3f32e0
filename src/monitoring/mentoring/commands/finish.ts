import { type Db, MOST_ATTEMPTS } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { itemQuery } from '../store.ts';
import { finishItem, tellForum } from '../store-writes.ts';
import { type Sent, send } from './shared.ts';

/**
 * An action item is done, with a word about it: a cooperative ticks off its own, a mentor the mentor's, of own cooperatives. Done
 * twice it stays as it was the first time. A reminder at the same moment changes the version: then it is read again.
 */
export async function finish(
  db: Db,
  viewer: Viewer,
  input: { id: string; note: string },
  now: number,
): Promise<Sent<'not_found' | 'try_again'>> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await once(db, viewer, input, now);
    if (answer.ok || answer.reason !== 'try_again') return answer;
  }
  return { ok: false, reason: 'try_again' };
}

async function once(
  db: Db,
  viewer: Viewer,
  { id, note }: { id: string; note: string },
  now: number,
): Promise<Sent<'not_found' | 'try_again'>> {
  const [item] = await itemQuery(db, id);
  const isOwn =
    viewer.partyKind === 'cooperative'
      ? item?.owner === 'cooperative' && item.cooperativeId === viewer.partyId
      : item?.owner === 'mentor' && item.mentorId === viewer.userId;
  if (!item || !isOwn) return { ok: false, reason: 'not_found' };
  const location =
    viewer.partyKind === 'cooperative' ? '/mentoring?done=ticked' : `/mentoring/${item.cooperativeId}?done=ticked`;
  if (item.doneAt !== null) return { ok: true, location };
  const data = { cooperative: item.cooperativeName, what: item.what };
  return send(db, viewer, { key: '', location }, [
    finishItem(db, item, { doneBy: viewer.userId, doneAt: now, doneNote: note }),
    ...(item.owner === 'cooperative'
      ? [tellForum(db, { kind: 'action_item_done', data, link: `/mentoring/${item.cooperativeId}`, at: now })]
      : []),
    recordEvent(db, {
      ...{ aggregateType: 'action_item', aggregateId: id, version: item.version + 1, type: 'action_item_done' },
      ...{ actor: actorOf(viewer), at: now, data: { note } },
    }),
  ]);
}
