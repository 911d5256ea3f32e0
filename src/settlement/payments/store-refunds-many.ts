import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { Actor } from '../../platform/events.ts';
import { chunked, insertMany } from '../../platform/store-bulk.ts';
import type { Posting } from '../rules/index.ts';

type Row = { id: string; paymentId: string; version: number; amount: number; reason: string };

export const insertRefunds = (
  db: Db,
  rows: readonly Row[],
  { refundedOn, reference, by, now }: { refundedOn: string; reference: string; by: string; now: number },
) =>
  insertMany(
    db,
    'payment_refund',
    ['id', 'payment_id', 'amount', 'refunded_on', 'reference', 'reason', 'refunded_by', 'recorded_at'],
    rows.map((one) => [one.id, one.paymentId, one.amount, refundedOn, reference, one.reason, by, now]),
  );

export const bookRefunds = (
  db: Db,
  journals: readonly { id: string; subjectId: string; postings: readonly Posting[] }[],
  { bookedOn, by, now }: { bookedOn: string; by: string; now: number },
) =>
  insertMany(
    db,
    'journal',
    ['id', 'kind', 'subject_id', 'booked_on', 'postings', 'created_by', 'created_at'],
    journals.map((one) => [one.id, 'refund', one.subjectId, bookedOn, one.postings, by, now]),
  );

/** One version more for each payment; its event then keeps two from giving it back at once. */
export const bumpPayments = (db: Db, rows: readonly Row[]) =>
  chunked(rows.map((one) => one.paymentId)).map((ids) =>
    db.run(
      sql`update payment set version = version + 1 where id in (select value from json_each(${JSON.stringify(ids)}))`,
    ),
  );

export const tellRefunds = (
  db: Db,
  rows: readonly Row[],
  { actor, refundedOn, now }: { actor: Actor; refundedOn: string; now: number },
) =>
  insertMany(
    db,
    'event',
    ['aggregate_type', 'aggregate_id', 'version', 'type', 'actor_user_id', 'actor_party_id', 'at', 'reason', 'data'],
    rows.map(({ id, paymentId, version, amount, reason }) => [
      ...['payment', paymentId, version + 1, 'payment_refunded', actor.userId, actor.partyId, now, reason],
      { refundId: id, amount, refundedOn },
    ]),
  );
