import { eq } from 'drizzle-orm';
import {
  campaign,
  campaignCharge,
  campaignPurchase,
  deposit,
  document,
  invoice,
  invoiceLine,
  journal,
  landedCost,
  supplierBill,
} from '../../db/schema/index.ts';
import { type DocumentParty, issueDocument } from '../../src/documents/index.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { recordEvent, SYSTEM } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import { invoiceJournal, type Posting } from '../../src/settlement/index.ts';
import { arriveAll, distributeAll, type MadeCampaign, type Ordered, orderCampaign } from './joint.ts';

export type JointInvoice = {
  id: string;
  number: string;
  cooperativeId: string;
  goods: number;
  delivery: number;
  total: number;
};
export type Invoiced = Ordered & { invoices: JointInvoice[]; billId: string };

/** Rupiah for a trade unit, so that shares are exact. */
const [TRANSPORT, HANDLING] = [70, 30];

/** From an open campaign to one that everybody has been invoiced for, by plain rows with their journals. */
export async function invoicedCampaign(
  db: Db,
  made: MadeCampaign,
  unitPrice = 13_200,
  forumId = 'forum',
): Promise<Invoiced> {
  const ordered = await orderCampaign(db, made, unitPrice, forumId);
  await arriveAll(db, ordered);
  await distributeAll(db, ordered);
  return invoiceCampaign(db, ordered, unitPrice, forumId);
}

/** A distributed campaign: its bill, a charge by weight, the landed costs and an invoice for each allotment. */
export async function invoiceCampaign(db: Db, made: Ordered, unitPrice = 13_200, forumId = 'forum'): Promise<Invoiced> {
  const at = made.deadline + 3 * DAY;
  const billId = await bill(db, made, { at, unitPrice, forumId });
  const invoices: JointInvoice[] = [];
  for (const one of made.allotments)
    invoices.push(await memberInvoice(db, made, { ...one, at, forumId, goods: one.quantity * unitPrice }));
  await db.update(campaign).set({ invoicedAt: at, updatedAt: at }).where(eq(campaign.id, made.campaignId));
  return { ...made, invoices, billId };
}

const book = (
  db: Db,
  of: { kind: string; subjectId: string; at: number; postings: readonly (Posting | Record<string, unknown>)[] },
) =>
  db.insert(journal).values({
    ...{ id: newId(of.at), kind: of.kind, subjectId: of.subjectId, bookedOn: dayOf(of.at), createdAt: of.at },
    postings: of.postings as Posting[],
  });

async function bill(db: Db, made: Ordered, of: { at: number; unitPrice: number; forumId: string }): Promise<string> {
  const { at, unitPrice, forumId } = of;
  const quantity = made.allotments.reduce((sum, one) => sum + one.quantity, 0);
  const [id, goods, day] = [newId(at), quantity * unitPrice, dayOf(at)];
  const [purchase] = await db
    .select({ supplierId: campaignPurchase.supplierId })
    .from(campaignPurchase)
    .where(eq(campaignPurchase.id, made.purchaseId));
  const supplierId = purchase!.supplierId;
  await db.insert(supplierBill).values({
    ...{ id, campaignId: made.campaignId, purchaseId: made.purchaseId, number: 'F-77', billedOn: day, dueOn: day },
    ...{ billedMilli: quantity * 1000, goods, total: goods, recordedBy: 'u-tuti', recordedAt: at },
  });
  const line = (code: string, counterparty: string, amount: number) => ({ party: forumId, code, counterparty, amount });
  await book(db, {
    ...{ kind: 'supplier_bill', subjectId: id, at },
    postings: [line('5100', supplierId, goods), line('2100', supplierId, -goods)],
  });
  await charge(db, made, { at, forumId, kind: 'transport', amount: quantity * TRANSPORT });
  await charge(db, made, { at, forumId, kind: 'handling', amount: quantity * HANDLING });
  return id;
}

async function charge(
  db: Db,
  made: Ordered,
  of: { at: number; forumId: string; kind: 'transport' | 'handling'; amount: number },
): Promise<void> {
  const { at, forumId, kind, amount } = of;
  const id = newId(at);
  await db.insert(campaignCharge).values({
    ...{ id, campaignId: made.campaignId, kind, amount, basis: 'weight', paidTo: 'Truk Haji Udin', spentOn: dayOf(at) },
    ...{ recordedBy: 'u-tuti', recordedAt: at },
  });
  const line = (code: string, of: number) => ({ party: forumId, code, counterparty: forumId, amount: of });
  const postings = [line(kind === 'transport' ? '5200' : '5400', amount), line('1100', -amount)];
  await book(db, { kind: 'campaign_charge', subjectId: id, at, postings });
}

type Part = Ordered['allotments'][number] & { at: number; forumId: string; goods: number };

async function memberInvoice(db: Db, made: Ordered, of: Part): Promise<JointInvoice> {
  const { at, goods, quantity, cooperativeId, forumId } = of;
  const [id, documentId, delivery, day] = [newId(at), newId(at), quantity * (TRANSPORT + HANDLING), dayOf(at)];
  const total = goods + delivery;
  const { number } = await paper(db, { id, documentId, made, cooperativeId, forumId, total, at });
  const sums = { goods, delivery, vat: 0, total, fee: 0 };
  await db.insert(invoice).values({
    ...{ id, documentId, campaignId: made.campaignId, sellerId: forumId, buyerId: cooperativeId, ...sums, withheld: 0 },
    ...{ issuedOn: day, dueOn: addDays(day, 14), createdAt: at },
  });
  const parts = [
    { kind: 'goods' as const, amount: goods, label: { id: 'Barang', en: 'Goods' } },
    { kind: 'delivery' as const, amount: delivery, label: { id: 'Angkutan', en: 'Transport' } },
  ];
  await db.insert(invoiceLine).values(
    parts.map(({ kind, amount, label }, position) => ({
      ...{ invoiceId: id, position, kind, label, quantityMilli: 1000, unitPrice: amount, amount, vat: 0, withheld: 0 },
      fee: 0,
    })),
  );
  const postings = invoiceJournal({ sellerId: forumId, buyerId: cooperativeId, forumId, ...sums });
  await book(db, { kind: 'invoice', subjectId: id, at, postings });
  await db.insert(landedCost).values({
    ...{ allotmentId: of.allotmentId, campaignId: made.campaignId, goods, losses: 0 },
    ...{ transport: quantity * TRANSPORT, handling: quantity * HANDLING },
    ...{ total, perUnit: Math.round(total / quantity), invoiceId: id },
  });
  const about = { aggregateType: 'invoice' as const, aggregateId: id, version: 1, type: 'invoice_issued' };
  await recordEvent(db, { ...about, actor: SYSTEM, at, data: { campaignId: made.campaignId, total } });
  return { id, number, cooperativeId, goods, delivery, total };
}

const named = (id: string): DocumentParty => ({
  ...{ id, name: `Nama ${id}`, address: '', phone: null, email: null, npwp: null, nib: null },
});

async function paper(
  db: Db,
  of: {
    id: string;
    documentId: string;
    made: Ordered;
    cooperativeId: string;
    forumId: string;
    total: number;
    at: number;
  },
): Promise<{ number: string }> {
  const { id, documentId, made, cooperativeId, forumId, total, at } = of;
  const label = (text: string) => ({ id: text, en: text });
  await issueDocument(db, {
    ...{ id: documentId, kind: 'invoice', issuerId: forumId, counterpartyId: cooperativeId, orderId: null },
    ...{ subjectId: id, issuedAt: at, issuedBy: null },
    content: {
      ...{ issuer: named(forumId), counterparty: named(cooperativeId), date: dayOf(at), orderNumber: null },
      facts: [{ label: label('Belanja bersama'), value: made.number }],
      ...{ lines: [], totals: [], total: { label: label('Jumlah'), amount: total }, notes: [], signatures: [] },
    },
  });
  const [row] = await db.select({ number: document.number }).from(document).where(eq(document.id, documentId));
  return row!;
}

/** A deposit that is asked for with a pledge. @returns its id */
export async function askedDeposit(
  db: Db,
  of: { campaignId: string; pledgeId: string; cooperativeId: string; amount?: number; now: number },
): Promise<string> {
  const { now, amount = 500_000, ...rest } = of;
  const id = newId(now);
  await db.insert(deposit).values({ id, ...rest, amount, createdAt: now, updatedAt: now });
  await recordEvent(db, {
    ...{ aggregateType: 'deposit', aggregateId: id, version: 1, type: 'deposit_asked', actor: SYSTEM, at: now },
    data: { amount },
  });
  return id;
}
