import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, notify, queueMail, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { closureQuery, insertClosure } from '../store-moves.ts';
import { mailTexts } from '../texts-mail.ts';
import type { CloseAnswer } from '../types.ts';
import { attempt, isSeller, type LOST, lostRace } from './attempts.ts';

/** Closed already, packed meanwhile, or no award that is held any more. */
const MOVED = ['award_closure.award_id', 'award_closure.closed_at', 'closure_not_confirmed'];

type CloseInput = { awardId: string; reason: string };

/**
 * The cooperative will send no more of a confirmed award. What is packed or under way stays; what is in no shipment is missing, and
 * the buyer, who is told, decides about it.
 */
export async function closeAward(db: Db, viewer: Viewer, input: CloseInput, now: number): Promise<CloseAnswer> {
  if (!isSeller(viewer)) return { ok: false, reason: 'wrong_role' };
  return attempt(() => closeOnce(db, viewer, input, now));
}

async function closeOnce(
  db: Db,
  viewer: Viewer,
  { awardId, reason }: CloseInput,
  now: number,
): Promise<CloseAnswer | typeof LOST> {
  const [award] = await closureQuery(db, viewer.partyId, awardId);
  if (!award) return { ok: false, reason: 'award_not_found' };
  const { orderId, number, institutionId, institutionName, email, nameId, nameEn, tradeUnit, left } = award;
  if (award.closed) return { ok: false, reason: 'award_closed' };
  if (left === 0) return { ok: false, reason: 'nothing_left' };
  const told = { number, cooperative: viewer.partyName, nameId, nameEn, tradeUnit, left };
  const t = mailTexts.id;
  const closed = await commit(db, [
    insertClosure(db, { awardId, reason, closedBy: viewer.userId, closedAt: now }, left),
    notify(db, { partyId: institutionId, kind: 'award_closed', data: told, link: `/orders/${orderId}`, at: now }),
    ...(email
      ? [
          queueMail(db, {
            to: email,
            subject: t.closedSubject(number),
            body: t.closedBody({ ...told, institutionName, reason }),
            at: now,
          }),
        ]
      : []),
    recordEvent(db, {
      ...{ aggregateType: 'award', aggregateId: awardId, version: 2, type: 'award_closed', actor: actorOf(viewer) },
      ...{ at: now, reason, data: { quantity: left } },
    }),
  ]);
  return closed.ok ? { ok: true, orderId } : lostRace(closed.refusal, MOVED);
}
