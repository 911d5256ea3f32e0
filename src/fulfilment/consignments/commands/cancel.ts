import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { consignmentHeadQuery } from '../store-detail.ts';
import { updateConsignment } from '../store-moves.ts';
import type { MoveAnswer } from '../types.ts';
import { attempt, isSeller, type LOST, lostRace, packedRefusal } from './attempts.ts';

type CancelInput = { consignmentId: string; reason: string };

/** Undoes a shipment that has not left: its goods can be packed again. */
export async function cancelConsignment(db: Db, viewer: Viewer, input: CancelInput, now: number): Promise<MoveAnswer> {
  if (!isSeller(viewer)) return { ok: false, reason: 'wrong_role' };
  return attempt(() => cancelOnce(db, viewer, input, now));
}

async function cancelOnce(
  db: Db,
  viewer: Viewer,
  { consignmentId, reason }: CancelInput,
  now: number,
): Promise<MoveAnswer | typeof LOST> {
  const [head] = await consignmentHeadQuery(db, { cooperativeId: viewer.partyId }, consignmentId);
  const refusal = packedRefusal(head);
  if (refusal || !head) return refusal ?? { ok: false, reason: 'consignment_not_found' };
  const { id, version } = head;
  const cancelled = await commit(db, [
    updateConsignment(db, { id, version }, { state: 'cancelled', cancelledAt: now, cancelledReason: reason }),
    recordEvent(db, {
      ...{ aggregateType: 'consignment', aggregateId: id, version: version + 1, type: 'consignment_cancelled' },
      ...{ actor: actorOf(viewer), at: now, reason, data: { orderId: head.orderId } },
    }),
  ]);
  return cancelled.ok ? { ok: true } : lostRace(cancelled.refusal, ['consignment_moved_already']);
}
