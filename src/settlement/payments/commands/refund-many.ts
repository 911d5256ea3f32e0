import type { Db, Statement } from '../../../platform/db.ts';
import type { Actor } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { refundJournal } from '../../rules/index.ts';
import { isClosed } from '../rules/closed.ts';
import { bookRefunds, bumpPayments, insertRefunds, tellRefunds } from '../store-refunds-many.ts';
import { bookDay } from './settle.ts';

/** A payment of which `amount` goes back to its payer. `version`: as it was read. */
export type ManyRefund = { paymentId: string; payerId: string; version: number; amount: number; reason: string };
export type RefundDay = { refundedOn: string; reference: string; closed: readonly string[] };

/**
 * Money that has gone back to many payers at once, each with its journal: a few statements however many there are. Null: the month
 * it would be booked in is closed.
 */
export function refundStatements(
  db: Db,
  actor: Actor & { userId: string },
  refunds: readonly ManyRefund[],
  of: RefundDay & { forumId: string },
  now: number,
): Statement[] | null {
  const bookedOn = bookDay(of.refundedOn, of.closed, now);
  if (isClosed(bookedOn, of.closed)) return null;
  const rows = refunds.map((one) => ({ ...one, id: newId(now) }));
  const { forumId, refundedOn, reference } = of;
  const postings = rows.map(({ id, payerId, amount }) => ({
    ...{ id: newId(now), subjectId: id, postings: refundJournal({ payerId, forumId, amount }) },
  }));
  return [
    ...insertRefunds(db, rows, { refundedOn, reference, by: actor.userId, now }),
    ...bookRefunds(db, postings, { bookedOn, by: actor.userId, now }),
    ...bumpPayments(db, rows),
    ...tellRefunds(db, rows, { actor, refundedOn, now }),
  ];
}
