import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { actorOf, notify, queueMail, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { refundJournal } from '../../rules/index.ts';
import { restOf } from '../rules/allocate.ts';
import { isClosed } from '../rules/closed.ts';
import { insertRefund, refundQueries } from '../store-refunds.ts';
import { insertJournal, updatePayment } from '../store-settle.ts';
import { mailTexts } from '../texts.ts';
import type { RefundAnswer, RefundInput, RefundRefusal } from '../types.ts';
import { attempts, refused } from './attempts.ts';
import { asBatch, bookDay } from './settle.ts';

/**
 * The treasurer has given back what a confirmed payment has left, or part of it: an advance that nothing was to be paid with, or what
 * was paid too much. A deposit that is kept goes back on its own page alone.
 */
export async function refundPayment(db: Db, viewer: Viewer, input: RefundInput, now: number): Promise<RefundAnswer> {
  const { paymentId, key } = input;
  return attempts<RefundAnswer>(db, async (db) => {
    const queries = refundQueries(db, paymentId);
    const [[payment], [forum], months] = (await db.batch(queries)) as Results<typeof queries>;
    if (!payment || !forum) return { ok: false, reason: 'payment_not_found' };
    const closed = months.map((one) => one.month);
    const refusal = refusalOf(payment, input, closed, now);
    if (refusal) return (await sentBefore(db, viewer.userId, key)) ? { ok: true, paymentId } : refusal;
    const written = await commit(
      db,
      asBatch(statements(db, viewer, input, { payment, forumId: forum.id, closed }, now)),
    );
    if (written.ok || isSentBefore(written.refusal)) return { ok: true, paymentId };
    return refused(written.refusal);
  });
}

type Payment = Results<ReturnType<typeof refundQueries>>[0][number];

function refusalOf(
  payment: Payment,
  { amount, refundedOn }: RefundInput,
  closed: readonly string[],
  now: number,
): RefundRefusal | null {
  if (payment.state !== 'confirmed') return { ok: false, reason: 'not_confirmed' };
  if (payment.keptFor !== null) return { ok: false, reason: 'deposit_kept' };
  if (amount > restOf(payment)) return { ok: false, reason: 'above_rest', most: restOf(payment) };
  if (refundedOn > dayOf(now)) return { ok: false, reason: 'refunded_in_future' };
  if (refundedOn < payment.paidOn) return { ok: false, reason: 'refunded_before_payment' };
  return isClosed(bookDay(refundedOn, closed, now), closed) ? { ok: false, reason: 'period_closed' } : null;
}

function statements(
  db: Db,
  viewer: Viewer,
  input: RefundInput,
  of: { payment: Payment; forumId: string; closed: readonly string[] },
  now: number,
): Statement[] {
  const { paymentId, amount, refundedOn, reference, reason, key } = input;
  const { payment, forumId, closed } = of;
  const [id, by, link] = [newId(now), viewer.userId, `/payments/${paymentId}`];
  const { refundedSubject, refundedBody } = mailTexts.id;
  const body = refundedBody(payment.payerName, { amount, refundedOn, reason }, link);
  return [
    useKey(db, { key, userId: by, location: link, at: now }),
    insertRefund(
      db,
      { id, paymentId, amount, refundedOn, reference, reason, refundedBy: by, recordedAt: now },
      payment,
    ),
    updatePayment(db, paymentId, {}),
    insertJournal(db, {
      ...{ id: newId(now), kind: 'refund', subjectId: id, orderId: null, bookedOn: bookDay(refundedOn, closed, now) },
      postings: refundJournal({ payerId: payment.payerId, forumId, amount }),
      ...{ createdBy: by, createdAt: now },
    }),
    notify(db, {
      ...{ partyId: payment.payerId, kind: 'payment_refunded', data: { amount, refundedOn, reason }, link, at: now },
    }),
    ...(payment.payerEmail
      ? [queueMail(db, { to: payment.payerEmail, subject: refundedSubject(amount), body, at: now })]
      : []),
    recordEvent(db, {
      ...{ aggregateType: 'payment', aggregateId: paymentId, version: payment.version + 1, type: 'payment_refunded' },
      ...{ actor: actorOf(viewer), at: now, reason, data: { refundId: id, amount, refundedOn } },
    }),
  ];
}
