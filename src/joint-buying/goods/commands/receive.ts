import { milli } from '../../../fulfilment/index.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { type ReceivingRefusal, receivingProblem } from '../rules.ts';
import { forumQuery, type Share, shareQuery } from '../store-commands.ts';
import { writeReceived } from '../store-writes.ts';

export type ReceiveAnswer =
  | { ok: true }
  | { ok: false; reason: ReceivingRefusal | 'share_not_found' | 'not_handed' | 'received_already' | 'try_again' };

const MOVED = ['allotment_received_already'];

/** What the cooperative counts itself of what it was handed, once; the same again changes nothing. Less than that needs a word why, and the forum is told. */
export async function receiveShare(
  db: Db,
  viewer: Viewer,
  input: { allotmentId: string; receivedMilli: number; note: string },
  now: number,
): Promise<ReceiveAnswer> {
  return attempts<ReceiveAnswer>(db, async (db) => {
    const queries = [shareQuery(db, input.allotmentId), forumQuery(db)] as const;
    const [[share], [forum]] = (await db.batch(queries)) as Results<typeof queries>;
    if (!share || share.cooperativeId !== viewer.partyId) return { ok: false, reason: 'share_not_found' };
    if (share.handedMilli === null) return { ok: false, reason: 'not_handed' };
    const { id, version } = share;
    const { receivedMilli, note } = input;
    if (share.receivedMilli !== null)
      return share.receivedMilli === receivedMilli ? { ok: true } : { ok: false, reason: 'received_already' };
    const problem = receivingProblem(receivedMilli, share.handedMilli, note);
    if (problem) return { ok: false, reason: problem };
    const set = { receivedMilli, receivedBy: viewer.userId, receivedAt: now, receivedNote: note };
    const done = await commit(db, [
      writeReceived(db, { id, version }, set),
      ...(forum && receivedMilli < share.handedMilli
        ? [tellForum(db, viewer, forum.id, share, receivedMilli, now)]
        : []),
      recordEvent(db, {
        ...{ aggregateType: 'allotment', aggregateId: id, version: version + 1, type: 'allotment_received' },
        ...{ actor: actorOf(viewer), at: now, reason: note || undefined },
        data: { handedMilli: share.handedMilli, receivedMilli },
      }),
    ]);
    return done.ok ? { ok: true } : lostRace(done.refusal, MOVED);
  });
}

function tellForum(db: Db, viewer: Viewer, forumId: string, share: Share, receivedMilli: number, now: number) {
  const { number, unit, campaignId, dropPointId } = share;
  const missing = milli(share.handedMilli! - receivedMilli, unit);
  const data = { number, cooperative: viewer.partyName, missing };
  const link = `/campaigns/${campaignId}/goods?drop=${dropPointId}`;
  return notify(db, { partyId: forumId, kind: 'allotment_received_short', data, link, at: now });
}
