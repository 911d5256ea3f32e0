import { commit, type Db, type Statement, type Statements } from '../../platform/db.ts';
import { actorOf, recordEvent } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { mayCancel } from '../lifecycle.ts';
import { linesQuery, type OrderHead, orderAwardsQuery, orderHeadQuery } from '../store-orders.ts';
import { decideAwards, type Entry, insertEntries, updateOrder } from '../store-writes.ts';
import type { CancelAnswer, CancelInput, ReturnAnswer, ReturnInput } from '../types.ts';
import { attempts, type LOST, lostRace } from './attempts.ts';
import { orderEntry } from './order-rows.ts';

/** Hands a submitted order back to its requester, who may change it and submit it again. */
export async function returnOrder(db: Db, viewer: Viewer, input: ReturnInput, now: number): Promise<ReturnAnswer> {
  if (viewer.role !== 'approver') return { ok: false, reason: 'wrong_role' };
  if (!input.reason.trim()) return { ok: false, reason: 'reason_required' };
  return attempts(db, async (db) => {
    const [head] = await orderHeadQuery(db, input, viewer.partyId);
    if (!head) return { ok: false, reason: 'order_not_found' };
    if (head.state !== 'submitted') return { ok: false, reason: 'not_submitted' };
    const returned = await commit(db, [
      updateOrder(db, head, { state: 'returned', decisionReason: input.reason, updatedAt: now }),
      orderEntry(db, viewer, head.id, 'order_returned', now),
      decisionEvent(db, viewer, head, 'order_returned', input.reason, now),
    ]);
    return returned.ok ? { ok: true, orderId: head.id } : lostRace(returned.refusal);
  });
}

/**
 * Cancels an order and releases all it holds. The requester may until it is placed, the approver until it is confirmed.
 * Cooperatives that held a part are told.
 */
export async function cancelOrder(db: Db, viewer: Viewer, input: CancelInput, now: number): Promise<CancelAnswer> {
  if (viewer.role !== 'requester' && viewer.role !== 'approver') return { ok: false, reason: 'wrong_role' };
  if (!input.reason.trim()) return { ok: false, reason: 'reason_required' };
  return attempts(db, (db) => cancelOnce(db, viewer, input, now));
}

async function cancelOnce(
  db: Db,
  viewer: Viewer,
  input: CancelInput,
  now: number,
): Promise<CancelAnswer | typeof LOST> {
  const [heads, awards, lines] = await db.batch([
    orderHeadQuery(db, input, viewer.partyId),
    orderAwardsQuery(db, input),
    linesQuery(db, input),
  ]);
  const head = heads[0];
  if (!head) return { ok: false, reason: 'order_not_found' };
  if (head.state === 'cancelled') return { ok: false, reason: 'already_cancelled' };
  // Goods of a reopened order have come already: it can be closed short, not undone.
  if (head.state === 'confirmed' || lines.some((line) => line.lost > 0))
    return { ok: false, reason: 'already_confirmed' };
  if (!mayCancel(viewer.role, head.state)) return { ok: false, reason: 'wrong_role' };
  const held = awards.filter((award) => award.state === 'reserved' || award.state === 'confirmed');
  const decision = {
    state: 'cancelled',
    decidedAt: now,
    decidedBy: viewer.userId,
    decisionReason: input.reason,
  } as const;
  const statements: Statement[] = [
    ...(held.length > 0
      ? [
          decideAwards(
            db,
            held.map((award) => award.id),
            decision,
          ),
        ]
      : []),
    updateOrder(db, head, { state: 'cancelled', settledAt: now, decisionReason: input.reason, updatedAt: now }),
    ...(held.length > 0 ? [insertEntries(db, head.id, now, entriesFor(head, held))] : []),
    decisionEvent(db, viewer, head, 'order_cancelled', input.reason, now),
  ];
  const cancelled = await commit(db, statements as unknown as Statements);
  return cancelled.ok ? { ok: true, orderId: head.id } : lostRace(cancelled.refusal);
}

function entriesFor(head: OrderHead, held: readonly { id: string; cooperativeId: string }[]): Entry[] {
  const byCooperative = Map.groupBy(held, (award) => award.cooperativeId);
  return [...byCooperative].map(([partyId, awards]) => ({
    partyId,
    kind: 'award_cancelled',
    data: { number: '{number}', institution: head.institutionName, awards: awards.length },
    link: awards.length === 1 ? `/awards/${awards[0]!.id}` : '/awards',
  }));
}

function decisionEvent(db: Db, viewer: Viewer, head: OrderHead, type: string, reason: string, at: number) {
  const event = { aggregateType: 'order', aggregateId: head.id, version: head.version + 1, type, reason, at } as const;
  return recordEvent(db, { ...event, actor: actorOf(viewer) });
}
