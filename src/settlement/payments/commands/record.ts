import { type NewPhoto, putPhoto } from '../../../catalog/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { type Actor, actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { allocationRefusal } from '../rules/allocate.ts';
import { isClosed } from '../rules/closed.ts';
import { forumQuery, ownPhotoQuery } from '../store-payments.ts';
import { booksFrom, insertPayment, openInvoicesQuery, settleQueries } from '../store-settle.ts';
import type { Incoming, NewPayment, PaymentAnswer } from '../types.ts';
import { attempts, refused } from './attempts.ts';
import { asBatch, bookDay, settleStatements } from './settle.ts';

export type Proof = { photo: NewPhoto } | { photoId: string } | null;
export type RecordInput = NewPayment & { key: string; proof: Proof };
export type RecordAnswer =
  | { ok: true; location: string }
  | { ok: false; reason: 'paid_in_future' | 'photo_gone' }
  | { ok: false; reason: 'invoice_not_open'; invoiceId: string };

/** The payer says what has been paid; it counts once the treasurer has seen the money. Any amount will do. */
export async function recordPayment(db: Db, viewer: Viewer, input: RecordInput, now: number): Promise<RecordAnswer> {
  if (input.paidOn > dayOf(now)) return { ok: false, reason: 'paid_in_future' };
  const kept = input.proof && 'photoId' in input.proof ? input.proof.photoId : null;
  const queries = [
    openInvoicesQuery(db, viewer.partyId),
    forumQuery(db),
    ownPhotoQuery(db, kept, viewer.partyId),
  ] as const;
  const [invoices, [forum], photos] = (await db.batch(queries)) as Results<typeof queries>;
  const unknown = input.invoiceIds.find((id) => !invoices.some((one) => one.id === id));
  if (unknown !== undefined) {
    const location = await sentBefore(db, viewer.userId, input.key);
    return location ? { ok: true, location } : { ok: false, reason: 'invoice_not_open', invoiceId: unknown };
  }
  if (kept && photos.length === 0) return { ok: false, reason: 'photo_gone' };
  const id = newId(now);
  const location = `/payments/${id}`;
  const written = await commit(
    db,
    asBatch(recordStatements(db, viewer, input, { id, location, forumId: forum?.id }, now)),
  );
  if (written.ok) return { ok: true, location };
  if (!isSentBefore(written.refusal)) throw new Error(`the database refused: ${written.refusal.name}`);
  return { ok: true, location: (await sentBefore(db, viewer.userId, input.key)) ?? location };
}

function recordStatements(
  db: Db,
  viewer: Viewer,
  { key, proof, ...paid }: RecordInput,
  at: { id: string; location: string; forumId: string | undefined },
  now: number,
): Statement[] {
  const { id, location, forumId } = at;
  const photo = proof && 'photo' in proof ? proof.photo : null;
  const proofPhotoId = proof && 'photoId' in proof ? proof.photoId : (photo?.id ?? null);
  const data = { amount: paid.amount, payer: viewer.partyName };
  return [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    ...(photo ? [putPhoto(db, photo, viewer.partyId, now)] : []),
    insertPayment(db, {
      ...{ ...paid, id, proofPhotoId, payerId: viewer.partyId, source: 'payer' },
      ...{ recordedBy: viewer.userId, recordedAt: now },
    }),
    ...(forumId ? [notify(db, { partyId: forumId, kind: 'payment_recorded', data, link: location, at: now })] : []),
    recordEvent(db, {
      ...{ aggregateType: 'payment', aggregateId: id, version: 1, type: 'payment_recorded', actor: actorOf(viewer) },
      ...{ at: now, data: { amount: paid.amount, paidOn: paid.paidOn } },
    }),
  ];
}

/**
 * Money that a bank statement or a provider tells of: recorded, confirmed and allocated at once.
 * @param alongside written in the same batch, after the payment
 */
export async function takeIn(
  db: Db,
  actor: Actor,
  incoming: Incoming,
  now: number,
  alongside: (paymentId: string) => readonly Statement[],
): Promise<PaymentAnswer> {
  return attempts<PaymentAnswer>(db, async (db) => {
    const queries = settleQueries(db, incoming.payerId);
    const books = booksFrom((await db.batch(queries)) as Results<typeof queries>);
    const refusal = allocationRefusal(incoming.allocations, books.invoices, incoming.amount);
    if (refusal) return { ok: false, ...refusal };
    const { allocations, ...paid } = incoming;
    const [id, by] = [newId(now), actor.userId];
    const bookedOn = bookDay(incoming.paidOn, books.closed, now);
    if (isClosed(bookedOn, books.closed)) return { ok: false, reason: 'period_closed' };
    const invoiceIds = allocations.map((one) => one.invoiceId);
    const decided = { state: 'confirmed' as const, decidedBy: by, decidedAt: now };
    const written = await commit(
      db,
      asBatch([
        insertPayment(db, { ...paid, ...decided, id, invoiceIds, recordedBy: by, recordedAt: now }),
        ...settleStatements(db, { payment: { ...paid, id }, allocations, books, by, now, bookedOn }),
        ...alongside(id),
        recordEvent(db, {
          ...{ aggregateType: 'payment', aggregateId: id, version: 1, type: 'payment_confirmed', actor, at: now },
          data: { source: incoming.source, amount: incoming.amount, allocations: [...allocations], bookedOn },
        }),
      ]),
    );
    return written.ok ? { ok: true, paymentId: id } : refused(written.refusal);
  });
}
