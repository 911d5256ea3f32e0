import type { Both } from '../../../documents/index.ts';
import type { Db, Results, Statement } from '../../../platform/db.ts';
import { type Actor, recordEvent } from '../../../platform/events.ts';
import { isClosed } from '../rules/closed.ts';
import { type Books, booksFrom, insertAdvance, settleQueries } from '../store-settle.ts';
import { bookDay, settleStatements } from './settle.ts';

/** Money that a party has transferred and that no invoice is for yet. */
export type Advance = {
  /** The payment's new id. */
  id: string;
  amount: number;
  paidOn: string;
  reference: string;
  /** What the receipt says it is for. */
  purpose: Both;
};

export type AdvanceBooks = Books;
/** What an advance is booked with. `payer`: an id, or a subquery that gives it. */
export const advanceQueries = settleQueries;
export const advanceBooksFrom = (rows: Results<ReturnType<typeof settleQueries>>): AdvanceBooks => booksFrom(rows);

/**
 * A payment that somebody said they made and the treasurer has seen: it counts at once, as an advance in both books, with its receipt
 * and word to the payer. Null: the month it would be booked in is closed.
 * @param stillSo written only if this is so then; otherwise the batch fails with `payment.amount`
 */
export function advanceStatements(
  db: Db,
  actor: Actor,
  advance: Advance,
  of: { books: AdvanceBooks; stillSo: Parameters<typeof insertAdvance>[2] },
  now: number,
): Statement[] | null {
  const { books, stillSo } = of;
  const { purpose, ...paid } = advance;
  const bookedOn = bookDay(paid.paidOn, books.closed, now);
  if (isClosed(bookedOn, books.closed)) return null;
  const by = actor.userId;
  const payment = { ...paid, method: 'transfer' as const };
  const decided = { state: 'confirmed' as const, recordedBy: by, recordedAt: now, decidedBy: by, decidedAt: now };
  return [
    insertAdvance(db, { ...payment, ...decided, payerId: books.payer.id, source: 'payer' }, stillSo),
    ...settleStatements(db, { payment, allocations: [], books, by, now, bookedOn, purpose }),
    recordEvent(db, {
      ...{ aggregateType: 'payment', aggregateId: paid.id, version: 1, type: 'payment_confirmed', actor, at: now },
      data: { source: 'payer', amount: paid.amount, allocations: [], bookedOn },
    }),
  ];
}
