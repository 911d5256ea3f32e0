import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { allotment, arrival, campaign, deposit, payment } from '../../db/schema/index.ts';
import { issueMemberInvoices } from '../../src/joint-buying/costs/commands/issue.ts';
import { paySupplier } from '../../src/joint-buying/costs/commands/pay.ts';
import { recordBill, recordCharge } from '../../src/joint-buying/costs/commands/record.ts';
import type { BillInput, ChargeInput } from '../../src/joint-buying/costs/types.ts';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { bookJournal, paymentJournal } from '../../src/settlement/index.ts';
import { viewer } from '../orders/market.ts';
import { type AskedCampaign, type Ordered, openCampaign, orderCampaign } from '../support/joint.ts';
import { NOW } from '../support/trade.ts';

export const tuti = { ...viewer('u-tuti', 'forum', 'treasurer'), partyKind: 'forum' as const };
export const agus = { ...viewer('u-agus', 'forum', 'administrator'), partyKind: 'forum' as const };

/** When costs are recorded: after the goods were handed out. */
export const LATER = NOW + 5 * DAY;
export const TODAY = dayOf(LATER);

export type Handed = Ordered & { handed: readonly number[] };

/** A campaign of 1,000 kg, 600 at the first drop point and 400 at the second, unless others are asked for; ordered at 13.200. */
export const ordered = async (db: Db, asked: AskedCampaign = {}): Promise<Ordered> =>
  orderCampaign(
    db,
    await openCampaign(db, {
      pledges: [
        { cooperativeId: 'kop-a', quantity: 400 },
        { cooperativeId: 'kop-b', quantity: 200 },
        { cooperativeId: 'kop-c', quantity: 400, drop: 1 },
      ],
      ...asked,
    }),
  );

/** All that came is handed out: thousandths for each allotment in turn, by default all that was ordered. */
export async function handOut(db: Db, made: Ordered, milli?: readonly number[]): Promise<Handed> {
  const handed = milli ?? made.allotments.map((one) => one.quantity * 1000);
  const at = made.deadline + DAY;
  const move = (set: Partial<typeof campaign.$inferInsert>) =>
    db
      .update(campaign)
      .set({ ...set, updatedAt: at, version: sql`${campaign.version} + 1` })
      .where(eq(campaign.id, made.campaignId));
  await db.insert(arrival).values({
    ...{ id: newId(at), campaignId: made.campaignId, purchaseId: made.purchaseId, dropPointId: made.dropIds[0]! },
    receivedMilli: handed.reduce((sum, one) => sum + one, 0),
    ...{ arrivedOn: dayOf(at), recordedBy: 'u-rina', recordedAt: at },
  });
  await move({ state: 'arriving' });
  for (const [i, one] of made.allotments.entries())
    await db.update(allotment).set({ shareMilli: handed[i]! }).where(eq(allotment.id, one.allotmentId));
  await move({ sharedAt: at });
  for (const [i, one] of made.allotments.entries())
    await db
      .update(allotment)
      .set({ handedMilli: handed[i]!, handedBy: 'u-rina', handedAt: at })
      .where(eq(allotment.id, one.allotmentId));
  await move({ state: 'distributed' });
  return { ...made, handed };
}

export const distributed = async (db: Db, asked: AskedCampaign = {}, milli?: readonly number[]): Promise<Handed> =>
  handOut(db, await ordered(db, asked), milli);

/** Money that a pledge has put down, confirmed and booked. */
export async function holdDeposit(db: Db, made: Ordered, cooperativeId: string, amount: number): Promise<string> {
  const [paymentId, id] = [newId(NOW), newId(NOW)];
  const pledgeId = made.pledges.find((one) => one.cooperativeId === cooperativeId)!.pledgeId;
  const day = dayOf(NOW);
  await db.insert(payment).values({
    ...{ id: paymentId, payerId: cooperativeId, amount, paidOn: day, method: 'transfer', source: 'payer' },
    ...{ state: 'confirmed', recordedAt: NOW, decidedBy: 'u-tuti', decidedAt: NOW, invoiceIds: [] },
  });
  const postings = paymentJournal({ buyerId: cooperativeId, forumId: 'forum', allocations: [], unallocated: amount });
  await bookJournal(db, {
    ...{ kind: 'payment', subjectId: paymentId, orderId: null, bookedOn: day, postings, createdBy: 'u-tuti', at: NOW },
  });
  await db.insert(deposit).values({
    ...{ id, pledgeId, campaignId: made.campaignId, cooperativeId, amount, state: 'held', paymentId },
    ...{ createdAt: NOW, updatedAt: NOW },
  });
  return id;
}

export const bill = (db: Db, made: Ordered, given: Partial<BillInput> & { key?: string } = {}, now = LATER) =>
  recordBill(
    db,
    tuti,
    {
      ...{ campaignId: made.campaignId, purchaseId: made.purchaseId, number: 'F-1', billedOn: TODAY, dueOn: TODAY },
      ...{ billedMilli: 1_000_000, goods: 13_200_000, delivery: 0, vat: 0, version: 0, key: newId(now) },
      ...given,
    },
    now,
  );

export const charge = (db: Db, made: Ordered, given: Partial<ChargeInput> & { key?: string } = {}, now = LATER) =>
  recordCharge(
    db,
    tuti,
    {
      ...{ campaignId: made.campaignId, kind: 'transport', amount: 400_000, basis: 'weight', dropPointId: null },
      ...{ paidTo: 'Truk Pak Asep', spentOn: TODAY, note: '', key: newId(now) },
      ...given,
    },
    now,
  );

export const issue = (
  db: Db,
  made: Ordered,
  seen: number,
  given: { key?: string; by?: typeof tuti } = {},
  now = LATER,
) =>
  issueMemberInvoices(db, given.by ?? tuti, { campaignId: made.campaignId, seen, key: given.key ?? newId(now) }, now);

export const pay = (
  db: Db,
  billId: string,
  amount: number,
  given: { paidOn?: string; key?: string } = {},
  now = LATER,
) => paySupplier(db, tuti, { billId, amount, paidOn: TODAY, reference: '', key: newId(now), ...given }, now);

export const one = async <T>(db: Db, query: ReturnType<typeof sql>): Promise<T> => {
  const [row] = await db.all<T>(query);
  expect(row).toBeDefined();
  return row!;
};

/** What the forum's books say of an account, in all. */
export async function balances(db: Db, partyId = 'forum'): Promise<Record<string, number>> {
  const rows = await db.all<{ code: string; sum: number }>(
    sql`select code, sum(amount) sum from posting where party_id = ${partyId} group by code`,
  );
  return Object.fromEntries(rows.map((row) => [row.code, row.sum]));
}
