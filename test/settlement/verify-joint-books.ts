import { eq, sql } from 'drizzle-orm';
import { allotment, deposit, journal, paymentAllocation, supplierPayment } from '../../db/schema/index.ts';
import { issueDocument } from '../../src/documents/index.ts';
import { confirmDeposit } from '../../src/joint-buying/deposits/commands/confirm.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { refundPayment } from '../../src/settlement/payments/commands/refund.ts';
import { allocationJournal, type Posting } from '../../src/settlement/rules/index.ts';
import { release } from '../joint-buying/deposits-world.ts';
import { openCampaign } from '../support/joint.ts';
import { askedDeposit, type Invoiced, invoicedCampaign } from '../support/joint-money.ts';
import { NOW } from '../support/trade.ts';
import { tuti } from './money.ts';

const AMOUNT = 100_000;
const must = (answer: { ok: boolean }): void => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
};

/**
 * A joint purchase from its pledges to its invoices: one deposit set against its invoice, one given back, one still to go back; a supplier
 * paid in part.
 */
export async function fillJointBooks(db: Db): Promise<void> {
  const made = await openCampaign(db, {
    depositBps: 1000,
    pledges: [
      { cooperativeId: 'kop-a', quantity: 100 },
      { cooperativeId: 'kop-b', quantity: 150, tolerance: 20, drop: 1 },
      { cooperativeId: 'kop-c', quantity: 200, highestPrice: 14_000, drop: 1 },
    ],
  });
  const deposits: string[] = [];
  for (const { pledgeId, cooperativeId } of made.pledges) {
    const id = await askedDeposit(db, {
      campaignId: made.campaignId,
      pledgeId,
      cooperativeId,
      amount: AMOUNT,
      now: NOW,
    });
    must(await confirmDeposit(db, tuti, { depositId: id, amount: AMOUNT, paidOn: dayOf(NOW), reference: '' }, NOW));
    deposits.push(id);
  }
  const invoiced = await invoicedCampaign(db, made);
  await deliveryNotes(db, invoiced);
  await paySupplier(db, invoiced);
  const [first, second, third] = deposits as [string, string, string];
  await apply(db, first, invoiced.invoices[0]!.id);
  for (const id of [second, third]) await release(db, id, NOW);
  const back = { campaignId: null, returnedOn: dayOf(NOW), reference: '', key: newId(NOW) };
  must(await returnMany(db, tuti, { ...back, depositIds: [second] }, NOW));
}

/** A payment of which part goes back, by its id. */
export async function giveBack(db: Db, paymentId: string): Promise<void> {
  const input = {
    paymentId,
    amount: 300,
    refundedOn: dayOf(NOW),
    reference: '',
    reason: 'lebih bayar',
    key: newId(NOW),
  };
  must(await refundPayment(db, tuti, input, NOW));
}

export async function deliveryNotes(db: Db, { allotments }: Pick<Invoiced, 'allotments'>): Promise<void> {
  const issuer = { id: 'forum', name: 'forum', address: '', phone: null, email: null, npwp: null, nib: null };
  for (const { allotmentId, cooperativeId } of allotments) {
    const id = newId(NOW);
    await issueDocument(db, {
      ...{ id, kind: 'delivery_note', issuerId: 'forum', counterpartyId: cooperativeId, orderId: null },
      ...{ subjectId: allotmentId, issuedAt: NOW, issuedBy: null },
      content: {
        ...{ issuer, counterparty: null, date: dayOf(NOW), orderNumber: null, facts: [], lines: [], totals: [] },
        ...{ total: null, notes: [], signatures: [] },
      },
    });
    await db.update(allotment).set({ documentId: id }).where(eq(allotment.id, allotmentId));
  }
}

const book = (db: Db, kind: string, subjectId: string, postings: readonly object[]) =>
  db.insert(journal).values({
    ...{ id: newId(NOW), kind, subjectId, bookedOn: dayOf(NOW), createdAt: NOW },
    postings: postings as Posting[],
  });

async function paySupplier(db: Db, { billId }: Invoiced): Promise<void> {
  const [id, amount, day] = [newId(NOW), 1_000_000, dayOf(NOW)];
  await db.insert(supplierPayment).values({ id, billId, amount, paidOn: day, recordedBy: 'u-tuti', recordedAt: NOW });
  const line = (code: string, of: number) => ({ party: 'forum', code, counterparty: 'sup-gudang', amount: of });
  await book(db, 'supplier_payment', id, [line('2100', amount), line('1100', -amount)]);
}

/** As the invoicing of a joint purchase does it. */
async function apply(db: Db, depositId: string, invoiceId: string): Promise<void> {
  const id = newId(NOW);
  const [found] = await db.select({ paymentId: deposit.paymentId }).from(deposit).where(eq(deposit.id, depositId));
  const paymentId = found!.paymentId!;
  await db.insert(paymentAllocation).values({ id, paymentId, invoiceId, amount: AMOUNT, at: NOW });
  const allocations = [{ sellerId: 'forum', amount: AMOUNT }];
  await book(db, 'allocation', id, allocationJournal({ buyerId: 'kop-a', forumId: 'forum', allocations }));
  await db.run(sql`update deposit set state = 'applied', version = version + 1 where id = ${depositId}`);
}
