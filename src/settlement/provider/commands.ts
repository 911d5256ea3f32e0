import { dayOf } from '../../platform/clock.ts';
import { commit, type Db, type Results } from '../../platform/db.ts';
import { notify, SYSTEM } from '../../platform/events.ts';
import { takeIn } from '../payments/commands/record.ts';
import { asBatch } from '../payments/commands/settle.ts';
import { propose } from '../payments/rules/allocate.ts';
import type { PaidMessage, ReadMessage } from './inputs.ts';
import { eventQuery, insertProviderEvent, messageQueries } from './store.ts';

type Message = Extract<ReadMessage, { ok: true }>['message'];
/** `confirmed`: it counts, whatever of it stays as credit. The others are kept for staff to see, and change nothing. */
export type Outcome = 'confirmed' | 'unknown_invoice' | 'unknown_type';
export type Received =
  | { ok: true; outcome: Outcome; paymentId: string | null; repeated: boolean }
  | { ok: false; reason: 'period_closed' | 'try_again' };

/**
 * What a payment provider tells: each message once, by its id. Money for an invoice counts at once; what is above what is to be paid
 * stays as the buyer's credit. @param payload the message as it was sent
 */
export async function receiveMessage(db: Db, message: Message, payload: string, now: number): Promise<Received> {
  const queries = messageQueries(db, message.id, message.data?.invoice ?? '');
  const [[before], named, open, [forum]] = (await db.batch(queries)) as Results<typeof queries>;
  if (before) return repeated(before);
  const [invoice, another] = named;
  if (message.data && invoice && !another) {
    const allocations = propose(message.data.amount, open, [invoice.id]).filter((one) => one.invoiceId === invoice.id);
    return takeMoney(db, message as PaidMessage, { payerId: invoice.buyerId, allocations }, payload, now);
  }
  const outcome = message.data ? 'unknown_invoice' : 'unknown_type';
  return keep(db, message, outcome, message.data ? (forum?.id ?? null) : null, payload, now);
}

const repeated = ({ outcome, paymentId }: { outcome: string; paymentId: string | null }): Received => ({
  ok: true,
  outcome: outcome as Outcome,
  paymentId,
  repeated: true,
});

type Meant = { payerId: string; allocations: { invoiceId: string; amount: number }[] };

async function takeMoney(
  db: Db,
  { id, type, data }: PaidMessage,
  meant: Meant,
  payload: string,
  now: number,
): Promise<Received> {
  // A provider's clock may be ahead of ours: no payment lies in the future.
  const paidOn = dayOf(Math.min(Date.parse(data.paidAt), now));
  const incoming = {
    ...{ ...meant, amount: data.amount, paidOn, method: 'provider' as const, source: 'provider' as const },
    reference: data.reference || id,
  };
  const answer = await takeIn(db, SYSTEM, incoming, now, (paymentId) => [
    insertProviderEvent(db, { id, type, payload, paymentId, outcome: 'confirmed', receivedAt: now }),
  ]);
  if (answer.ok) return { ok: true, outcome: 'confirmed', paymentId: answer.paymentId, repeated: false };
  // The same message at the same moment was faster.
  const [first] = await eventQuery(db, id);
  if (first) return repeated(first);
  return { ok: false, reason: answer.reason === 'period_closed' ? 'period_closed' : 'try_again' };
}

/** Kept, and where money is concerned the treasurer is told. */
async function keep(
  db: Db,
  { id, type, data }: Message,
  outcome: Outcome,
  forumId: string | null,
  payload: string,
  now: number,
): Promise<Received> {
  const told = { amount: data?.amount ?? 0, number: data?.invoice ?? '' };
  const written = await commit(
    db,
    asBatch([
      insertProviderEvent(db, { id, type, payload, outcome, receivedAt: now }),
      ...(forumId
        ? [notify(db, { partyId: forumId, kind: 'provider_unknown', data: told, link: '/payments', at: now })]
        : []),
    ]),
  );
  if (written.ok) return { ok: true, outcome, paymentId: null, repeated: false };
  const [first] = await eventQuery(db, id);
  return first ? repeated(first) : { ok: false, reason: 'try_again' };
}
