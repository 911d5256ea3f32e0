import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { type Actor, actorOf, mailParty, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type Allocation, allocationRefusal, restOf } from '../rules/allocate.ts';
import { isClosed } from '../rules/closed.ts';
import { booksFrom, decisionQueries, updatePayment } from '../store-settle.ts';
import { mailTexts } from '../texts.ts';
import type { PaymentAnswer } from '../types.ts';
import { attempts, refused } from './attempts.ts';
import { allocateStatements, asBatch, bookDay, settleStatements } from './settle.ts';

async function readDecision(db: Db, paymentId: string) {
  const queries = decisionQueries(db, paymentId);
  const [payments, ...rest] = (await db.batch(queries)) as Results<typeof queries>;
  const payment = payments[0];
  return payment ? { payment, books: booksFrom(rest) } : null;
}

export type Confirmation = {
  paymentId: string;
  allocations: readonly Allocation[];
  /** `YYYY-MM-DD`; null: the day paid, or today where that month is closed. */
  bookedOn: string | null;
};

/** What else belongs into the batch that makes money count: a line of a bank statement, a provider's message. */
export type Alongside = (paymentId: string) => readonly Statement[];
const nothing: Alongside = () => [];

/**
 * The treasurer has seen the money: it counts from now on. Part of it may stay unallocated, as credit of the buyer.
 * @param alongside written in the same batch
 */
export async function confirmPayment(
  db: Db,
  actor: Actor,
  input: Confirmation,
  now: number,
  alongside: Alongside = nothing,
): Promise<PaymentAnswer> {
  const { paymentId, allocations } = input;
  return attempts<PaymentAnswer>(db, async (db) => {
    const read = await readDecision(db, paymentId);
    if (!read) return { ok: false, reason: 'payment_not_found' };
    const { payment, books } = read;
    if (payment.state !== 'recorded') return { ok: false, reason: 'decided_already' };
    const refusal = allocationRefusal(allocations, books.invoices, payment.amount);
    if (refusal) return { ok: false, ...refusal };
    const bookedOn = input.bookedOn ?? bookDay(payment.paidOn, books.closed, now);
    if (isClosed(bookedOn, books.closed)) return { ok: false, reason: 'period_closed' };
    const decided = { state: 'confirmed' as const, decidedBy: actor.userId, decidedAt: now };
    const written = await commit(
      db,
      asBatch([
        updatePayment(db, paymentId, decided),
        ...settleStatements(db, { payment, allocations, books, by: actor.userId, now, bookedOn }),
        ...alongside(paymentId),
        recordEvent(db, {
          ...{ aggregateType: 'payment', aggregateId: paymentId, version: payment.version + 1 },
          ...{ type: 'payment_confirmed', actor, at: now, data: { allocations: [...allocations], bookedOn } },
        }),
      ]),
    );
    return written.ok ? { ok: true, paymentId } : refused(written.refusal);
  });
}

/** No such money came in. The reason goes to the payer. */
export async function rejectPayment(
  db: Db,
  viewer: Viewer,
  input: { paymentId: string; reason: string },
  now: number,
): Promise<PaymentAnswer> {
  const { paymentId, reason } = input;
  return attempts<PaymentAnswer>(db, async (db) => {
    const read = await readDecision(db, paymentId);
    if (!read) return { ok: false, reason: 'payment_not_found' };
    const { payment, books } = read;
    if (payment.state !== 'recorded') return { ok: false, reason: 'decided_already' };
    const decided = { state: 'rejected' as const, decidedBy: viewer.userId, decidedAt: now, decisionReason: reason };
    const [partyId, data, link] = [payment.payerId, { amount: payment.amount, reason }, `/payments/${paymentId}`];
    const { rejectedSubject, rejectedBody } = mailTexts.id;
    const body = rejectedBody(books.payer.name, { ...payment, reason }, link);
    const written = await commit(db, [
      updatePayment(db, paymentId, decided),
      notify(db, { partyId, kind: 'payment_rejected', data, link, at: now }),
      ...mailParty(db, { to: books.payer.email, subject: rejectedSubject(payment.amount), body, at: now }),
      recordEvent(db, {
        ...{ aggregateType: 'payment', aggregateId: paymentId, version: payment.version + 1 },
        ...{ type: 'payment_rejected', actor: actorOf(viewer), at: now, reason },
      }),
    ]);
    return written.ok ? { ok: true, paymentId } : refused(written.refusal);
  });
}

/** A buyer's credit goes to invoices: what a confirmed payment has left is allocated now. */
export async function allocateCredit(
  db: Db,
  viewer: Viewer,
  input: { paymentId: string; allocations: readonly Allocation[]; key: string },
  now: number,
): Promise<PaymentAnswer> {
  const { paymentId, allocations, key } = input;
  if (allocations.length === 0) return { ok: false, reason: 'nothing_allocated' };
  return attempts<PaymentAnswer>(db, async (db) => {
    const read = await readDecision(db, paymentId);
    if (!read) return { ok: false, reason: 'payment_not_found' };
    const { payment, books } = read;
    if (payment.state !== 'confirmed') return { ok: false, reason: 'not_confirmed' };
    const by = viewer.userId;
    const first = useKey(db, { key, userId: by, location: `/payments/${paymentId}`, at: now });
    if (payment.keptFor !== null) return { ok: false, reason: 'deposit_kept' };
    const refusal = allocationRefusal(allocations, books.invoices, restOf(payment));
    if (refusal) return (await sentBefore(db, by, key)) ? { ok: true, paymentId } : { ok: false, ...refusal };
    if (isClosed(dayOf(now), books.closed)) return { ok: false, reason: 'period_closed' };
    const written = await commit(
      db,
      asBatch([
        first,
        updatePayment(db, paymentId, {}),
        ...allocateStatements(db, { payment, allocations, books, by, now }),
        recordEvent(db, {
          ...{ aggregateType: 'payment', aggregateId: paymentId, version: payment.version + 1 },
          ...{ type: 'payment_allocated', actor: actorOf(viewer), at: now, data: { allocations: [...allocations] } },
        }),
      ]),
    );
    if (written.ok || isSentBefore(written.refusal)) return { ok: true, paymentId };
    return refused(written.refusal);
  });
}
