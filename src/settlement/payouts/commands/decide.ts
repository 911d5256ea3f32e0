import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, refusedBy } from '../../commands/refused.ts';
import { approverUnlessReplaced, updateBatch } from '../store.ts';
import { batchFrom, batchQueries } from '../store-batches.ts';
import type { Batch, PayoutAnswer } from '../types.ts';

export const MOVED = ['payout_moved_already', 'payout_not_approved', 'payout_batch_'];

async function readBatch(db: Db, id: string): Promise<Batch | null> {
  const queries = batchQueries(db, id, null);
  return batchFrom((await db.batch(queries)) as Results<typeof queries>);
}

/** A second person agrees to the batch as it stands. Whoever made it cannot; nor may an account have been replaced since. */
export async function approvePayouts(db: Db, viewer: Viewer, batchId: string, now: number): Promise<PayoutAnswer> {
  return attempts<PayoutAnswer>(db, async (db) => {
    const batch = await readBatch(db, batchId);
    if (!batch) return { ok: false, reason: 'payout_not_found' };
    const { head, payouts } = batch;
    if (head.state !== 'draft') return { ok: false, reason: 'moved_already' };
    if (head.createdBy === viewer.userId) return { ok: false, reason: 'own_batch' };
    const replaced = payouts.find((one) => one.accountEnded);
    if (replaced) return { ok: false, reason: 'payout_unverified_account', who: replaced.cooperativeName };
    const approvedBy = approverUnlessReplaced(batchId, viewer.userId);
    const written = await commit(db, [
      updateBatch(db, batchId, { state: 'approved', approvedBy, approvedAt: now }),
      recordEvent(db, {
        ...{ aggregateType: 'payout', aggregateId: batchId, version: head.version + 1 },
        ...{ type: 'payout_batch_approved', actor: actorOf(viewer), at: now, data: { total: head.total } },
      }),
    ]);
    return written.ok ? { ok: true, batchId } : refusedBy(written.refusal, MOVED);
  });
}

/** The batch comes to nothing: what it held is due again. */
export async function cancelPayouts(
  db: Db,
  viewer: Viewer,
  { batchId, reason }: { batchId: string; reason: string },
  now: number,
): Promise<PayoutAnswer> {
  return attempts<PayoutAnswer>(db, async (db) => {
    const batch = await readBatch(db, batchId);
    if (!batch) return { ok: false, reason: 'payout_not_found' };
    const { head } = batch;
    if (head.state !== 'draft' && head.state !== 'approved') return { ok: false, reason: 'moved_already' };
    const written = await commit(db, [
      updateBatch(db, batchId, { state: 'cancelled', decisionReason: reason }),
      recordEvent(db, {
        ...{ aggregateType: 'payout', aggregateId: batchId, version: head.version + 1 },
        ...{ type: 'payout_batch_cancelled', actor: actorOf(viewer), at: now, reason },
      }),
    ]);
    return written.ok ? { ok: true, batchId } : refusedBy(written.refusal, MOVED);
  });
}
