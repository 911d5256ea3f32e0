import type { Db, Statement } from '../../platform/db.ts';
import type { Actor } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { insertMany } from '../../platform/store-bulk.ts';
import type { Posting } from '../rules/index.ts';
import { campaignChargeJournal, type SupplierBill, supplierBillJournal, supplierPaymentJournal } from './rules.ts';

export type Booking = { forumId: string; bookedOn: string; actor: Actor; now: number };

type JointJournal = 'invoice' | 'allocation' | 'supplier_bill' | 'supplier_payment' | 'campaign_charge';

/** Journals of one kind, those without postings left out: nothing is booked for nothing. */
export function bookJournals(
  db: Db,
  kind: JointJournal,
  journals: readonly { subjectId: string; postings: readonly Posting[] }[],
  { bookedOn, actor, now }: Booking,
): Statement[] {
  return insertMany(
    db,
    'journal',
    ['id', 'kind', 'subject_id', 'booked_on', 'postings', 'created_by', 'created_at'],
    journals
      .filter(({ postings }) => postings.length > 0)
      .map(({ subjectId, postings }) => [newId(now), kind, subjectId, bookedOn, postings, actor.userId, now]),
  );
}

/** The bills of the suppliers, booked. */
export const supplierBillStatements = (db: Db, bills: readonly (SupplierBill & { id: string })[], booking: Booking) =>
  bookJournals(
    db,
    'supplier_bill',
    bills.map((bill) => ({ subjectId: bill.id, postings: supplierBillJournal(booking.forumId, bill) })),
    booking,
  );

/** What was paid for bringing and handling the goods, booked. */
export const campaignChargeStatements = (
  db: Db,
  charges: readonly { id: string; kind: 'transport' | 'handling'; amount: number }[],
  booking: Booking,
) =>
  bookJournals(
    db,
    'campaign_charge',
    charges.map((one) => ({ subjectId: one.id, postings: campaignChargeJournal(booking.forumId, one) })),
    booking,
  );

/** A payment to a supplier, booked. */
export const supplierPaymentStatements = (
  db: Db,
  payment: { id: string; supplierId: string; amount: number },
  booking: Booking,
) =>
  bookJournals(
    db,
    'supplier_payment',
    [{ subjectId: payment.id, postings: supplierPaymentJournal(booking.forumId, payment) }],
    booking,
  );

type Happened = {
  aggregateType: 'invoice' | 'payment' | 'deposit';
  aggregateId: string;
  version: number;
  type: string;
  data: Record<string, unknown>;
};

/** Many events at once; otherwise as `recordEvent`. */
export const recordEvents = (db: Db, events: readonly Happened[], { actor, now }: Pick<Booking, 'actor' | 'now'>) =>
  insertMany(
    db,
    'event',
    ['aggregate_type', 'aggregate_id', 'version', 'type', 'actor_user_id', 'actor_party_id', 'at', 'data'],
    events.map((one) => [
      ...[one.aggregateType, one.aggregateId, one.version, one.type, actor.userId, actor.partyId, now, one.data],
    ]),
  );
