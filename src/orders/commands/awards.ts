import { commit, type Db, type Results } from '../../platform/db.ts';
import { actorOf } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { awardQuery } from '../store-orders.ts';
import { settledEntry, settledEvent, settledMail, settleOrder } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { AwardRefusal, ConfirmAnswer, ConfirmInput, DeclineAnswer, DeclineInput } from '../types.ts';
import { attempts, LOST, lostRace } from './attempts.ts';
import {
  asBatch,
  type Decided,
  decisionStatements,
  type ReplanRows,
  replanOf,
  replanQueries,
  replanStatements,
} from './replan.ts';

type AwardHead = Awaited<ReturnType<typeof awardQuery>>[number];

/**
 * A cooperative confirms its award, all of it or whole lots of it, until the deadline. Unit price and fee stay as awarded. What it
 * leaves is divided among the others in the same write. Confirming all of it touches no other award, so many may do so at once;
 * the last one settles the order.
 */
export async function confirmAward(db: Db, viewer: Viewer, input: ConfirmInput, now: number): Promise<ConfirmAnswer> {
  if (!isOfCooperative(viewer)) return { ok: false, reason: 'wrong_role' };
  return attempts(db, (db) => confirmOnce(db, viewer, input, now));
}

async function confirmOnce(
  db: Db,
  viewer: Viewer,
  input: ConfirmInput,
  now: number,
): Promise<ConfirmAnswer | typeof LOST> {
  const { awardId, quantity } = input;
  const [award, rows] =
    quantity === null ? await readAward(db, viewer, awardId) : await readAll(db, viewer, awardId, now);
  const refusal = awardRefusal(award, now);
  if (refusal || !award) return refusal ?? { ok: false, reason: 'award_not_found' };
  if (!rows || quantity === null || quantity === award.quantity) return confirmAll(db, viewer, award, now);
  const { lotSize } = award;
  const whole = Number.isSafeInteger(quantity) && quantity > 0 && quantity < award.quantity && quantity % lotSize === 0;
  if (!whole) return { ok: false, reason: 'not_whole_lots', lotSize, most: award.quantity };
  const part = { quantity, amount: quantity, type: 'award_partly_confirmed' } as const;
  const decision = { awardId, state: 'confirmed', ...part, reason: null } as const;
  const answer = { ok: true, awardId, outcome: 'partly_confirmed', orderConfirmed: false } as const;
  return (await decideAndReplan(db, viewer, rows, award, decision, now)) === LOST ? LOST : answer;
}

async function confirmAll(db: Db, viewer: Viewer, award: AwardHead, now: number): Promise<ConfirmAnswer | typeof LOST> {
  const actor = actorOf(viewer);
  const all = { quantity: null, amount: award.quantity, type: 'award_confirmed' } as const;
  const decision = { awardId: award.id, state: 'confirmed', ...all, reason: null } as const;
  const { confirmedSubject, confirmedBody } = mailTexts.id;
  const confirmed = await commit(db, [
    ...decisionStatements(db, decision, actor, now),
    settleOrder(db, award.orderId, now),
    settledEntry(db, award.orderId, now),
    settledMail(db, award.orderId, now, confirmedSubject, confirmedBody('{institution}')),
    settledEvent(db, award.orderId, actor, now),
  ]);
  if (!confirmed.ok) return lostRace(confirmed.refusal);
  return { ok: true, awardId: award.id, outcome: 'confirmed', orderConfirmed: confirmed.results[2].length > 0 };
}

/** A cooperative turns its award down, with a reason, until the deadline. Its part is divided among the others in the same write. */
export async function declineAward(db: Db, viewer: Viewer, input: DeclineInput, now: number): Promise<DeclineAnswer> {
  const { awardId } = input;
  const reason = input.reason.trim();
  if (!isOfCooperative(viewer)) return { ok: false, reason: 'wrong_role' };
  if (!reason) return { ok: false, reason: 'reason_required' };
  return attempts(db, async (db) => {
    const [award, rows] = await readAll(db, viewer, awardId, now);
    const refusal = awardRefusal(award, now);
    if (refusal || !award) return refusal ?? { ok: false, reason: 'award_not_found' };
    const part = { quantity: null, amount: award.quantity, type: 'award_declined' } as const;
    const decision = { awardId, state: 'declined', ...part, reason } as const;
    return (await decideAndReplan(db, viewer, rows, award, decision, now)) === LOST ? LOST : { ok: true, awardId };
  });
}

const isOfCooperative = (viewer: Viewer): boolean => viewer.role === 'manager' || viewer.role === 'clerk';

async function readAward(db: Db, viewer: Viewer, awardId: string): Promise<[AwardHead | undefined, null]> {
  return [(await awardQuery(db, awardId, viewer.partyId))[0], null];
}

async function readAll(
  db: Db,
  viewer: Viewer,
  awardId: string,
  now: number,
): Promise<[AwardHead | undefined, ReplanRows]> {
  const all = [awardQuery(db, awardId, viewer.partyId), ...replanQueries(db, { awardId }, now)] as const;
  const [awards, ...rows] = (await db.batch(all)) as Results<typeof all>;
  return [awards[0], rows];
}

function awardRefusal(award: AwardHead | undefined, now: number): AwardRefusal | null {
  if (!award) return { ok: false, reason: 'award_not_found' };
  if (award.state !== 'reserved') return { ok: false, reason: 'already_decided', state: award.state };
  return now > award.confirmBy ? { ok: false, reason: 'deadline_passed' } : null;
}

async function decideAndReplan(
  db: Db,
  viewer: Viewer,
  rows: ReplanRows,
  award: AwardHead,
  decision: Decided,
  now: number,
): Promise<true | typeof LOST> {
  const actor = actorOf(viewer);
  const left = { awardId: award.id, state: decision.state, quantity: decision.quantity ?? award.quantity };
  const cause = decision.state === 'declined' ? 'declined' : 'partly_confirmed';
  const replanned = replanOf(rows, [left], [award.lineId], now);
  const reason = decision.reason ?? undefined;
  const write = { ...replanned, cause, causeAwardId: award.id, actor, entries: [], reason, now } as const;
  const decided = await commit(
    db,
    asBatch([...decisionStatements(db, decision, actor, now), ...replanStatements(db, write)]),
  );
  return decided.ok ? true : lostRace(decided.refusal);
}
