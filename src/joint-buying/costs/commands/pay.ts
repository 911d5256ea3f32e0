import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { forumMoneyFrom, forumMoneyQueries, supplierPaymentStatements } from '../../../settlement/index.ts';
import type { CampaignState } from '../../rules/index.ts';
import { billQuery } from '../store.ts';
import { insertSupplierPayment, touchCampaign } from '../store-writes.ts';
import type { SupplierPaymentInput } from '../types.ts';
import { asBatch, attempts, LOST, refusedBy } from './attempts.ts';

export type PayAnswer =
  | { ok: true; campaignId: string }
  | { ok: false; reason: 'bill_not_found' | 'try_again' }
  | { ok: false; reason: 'above_bill'; campaignId: string; left: number }
  | { ok: false; reason: 'paid_already' | 'in_future' | 'period_closed' | 'let_down'; campaignId: string };

async function readBill(db: Db, billId: string, now: number) {
  const queries = [billQuery(db, billId), ...forumMoneyQueries(db, dayOf(now))] as const;
  const [[bill], ...money] = (await db.batch(queries)) as Results<typeof queries>;
  return bill && { bill, money: forumMoneyFrom(money) };
}

/** The forum has paid a supplier, all of a bill or part of it. Booked on the day it was paid, which must be in an open month. */
export async function paySupplier(
  db: Db,
  viewer: Viewer,
  { key, ...input }: SupplierPaymentInput & { key: string },
  now: number,
): Promise<PayAnswer> {
  const { billId, amount, paidOn } = input;
  const { userId } = viewer;
  return attempts<PayAnswer>(db, async (db) => {
    const read = await readBill(db, billId, now);
    if (!read) return { ok: false, reason: 'bill_not_found' };
    const { bill, money } = read;
    const { campaignId } = bill;
    const refusal = payRefusal(input, bill, money.closed, dayOf(now));
    if (refusal) {
      const isRepeated = (await sentBefore(db, userId, key)) !== null;
      return isRepeated ? { ok: true, campaignId } : { ok: false, ...refusal, campaignId };
    }
    const [id, actor] = [newId(now), actorOf(viewer)];
    const written = await commit(
      db,
      asBatch([
        useKey(db, { key, userId, location: `/campaigns/${campaignId}/costs`, at: now }),
        insertSupplierPayment(db, { id, ...input, recordedBy: userId, recordedAt: now }),
        ...supplierPaymentStatements(
          db,
          { id, supplierId: bill.supplierId, amount },
          { forumId: money.forum.id, bookedOn: paidOn, actor, now },
        ),
        touchCampaign(db, campaignId, now),
        recordEvent(db, {
          ...{ aggregateType: 'campaign', aggregateId: campaignId, version: bill.campaignVersion + 1 },
          ...{ type: 'supplier_paid', actor, at: now, data: { billId, amount, paidOn } },
        }),
      ]),
    );
    if (written.ok || isSentBefore(written.refusal)) return { ok: true, campaignId };
    const answer = refusedBy(written.refusal);
    return answer === LOST ? LOST : { ...answer, campaignId };
  });
}

type Refusal =
  | { reason: 'paid_already' | 'in_future' | 'period_closed' | 'let_down' }
  | { reason: 'above_bill'; left: number };

function payRefusal(
  { amount, paidOn }: SupplierPaymentInput,
  { total, paid, campaignState }: { total: number; paid: number; campaignState: CampaignState },
  closed: readonly string[],
  today: string,
): Refusal | null {
  const left = total - paid;
  if (campaignState === 'failed') return { reason: 'let_down' };
  if (left === 0) return { reason: 'paid_already' };
  if (amount > left) return { reason: 'above_bill', left };
  if (paidOn > today) return { reason: 'in_future' };
  return closed.includes(paidOn.slice(0, 7)) ? { reason: 'period_closed' } : null;
}
