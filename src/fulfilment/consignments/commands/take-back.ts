import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { consignmentHeadQuery } from '../store-detail.ts';
import { markReturned, refusedQuery, updateConsignment } from '../store-moves.ts';
import type { MoveAnswer } from '../types.ts';
import { attempt, isSeller, type LOST, lostRace } from './attempts.ts';

/** The cooperative has what the buyer refused back in its hands; the buyer is told. Once for a shipment. */
export async function takeBackRefused(db: Db, viewer: Viewer, consignmentId: string, now: number): Promise<MoveAnswer> {
  if (!isSeller(viewer)) return { ok: false, reason: 'wrong_role' };
  return attempt(() => takeBackOnce(db, viewer, consignmentId, now));
}

async function takeBackOnce(
  db: Db,
  viewer: Viewer,
  consignmentId: string,
  now: number,
): Promise<MoveAnswer | typeof LOST> {
  const [[head], [receipt]] = await db.batch([
    consignmentHeadQuery(db, { cooperativeId: viewer.partyId }, consignmentId),
    refusedQuery(db, consignmentId),
  ]);
  if (!head) return { ok: false, reason: 'consignment_not_found' };
  if (!receipt) return { ok: false, reason: 'not_received' };
  if (receipt.returnedAt !== null) return { ok: false, reason: 'already_returned' };
  if (receipt.refusedMilli === 0) return { ok: false, reason: 'nothing_to_return' };
  const { id, version, institutionId, orderNumber, cooperativeName } = head;
  const told = { number: orderNumber, cooperative: cooperativeName };
  const returned = await commit(db, [
    markReturned(db, receipt.id, { at: now, userId: viewer.userId }),
    updateConsignment(db, { id, version }, {}),
    notify(db, { partyId: institutionId, kind: 'refused_returned', data: told, link: `/consignments/${id}`, at: now }),
    recordEvent(db, {
      ...{ aggregateType: 'consignment', aggregateId: id, version: version + 1, type: 'consignment_refused_returned' },
      ...{ actor: actorOf(viewer), at: now, data: { orderId: head.orderId } },
    }),
  ]);
  return returned.ok ? { ok: true } : lostRace(returned.refusal, ['receipt_append_only']);
}
