import type { Random } from '../../../db/seeds/random.ts';
import { DAY, dayOf, HOUR } from '../../../src/platform/clock.ts';
import { proofContent, receiptContent } from '../../../src/settlement/payments/papers.ts';
import { growShares, paymentJournal, sumOf, withholdingJournal } from '../../../src/settlement/rules/index.ts';
import type { Invoice } from './invoices.ts';
import type { Order } from './order.ts';
import type { Rows } from './rows.ts';
import type { Market } from './world.ts';

type Part = { invoice: Invoice; amount: number };

/** One transfer for an order's invoices, mostly in time; a few late, in part, too much, or never. Then the proofs of PPh 22. */
export function payAll(market: Market, random: Random, order: Order, invoices: readonly Invoice[], rows: Rows): void {
  const [last] = invoices.toSorted((a, b) => b.issuedAt - a.issuedAt);
  const [how, days] = [random.next(), random.between(3, 21)];
  if (!last || how < 0.04) return;
  const paidAt = last.issuedAt + (how < 0.1 ? 30 + 2 * days : days) * DAY;
  if (paidAt > market.now) return;
  const parts = partsOf(invoices, how > 0.98);
  const extra = how > 0.97 && how < 0.975 ? random.between(10, 500) * 1000 : 0;
  const confirmedAt = paidAt + random.between(4, 40) * HOUR;
  const payment = record(market, order, { parts, extra, paidAt, confirmedAt }, rows);
  if (confirmedAt > market.now) return;
  settle(market, order, { parts, extra, payment, confirmedAt }, rows);
  const provedAt = confirmedAt + 5 * DAY;
  if (provedAt <= market.now) for (const one of invoices) if (one.withheld > 0) prove(market, one, provedAt, rows);
}

const partsOf = (invoices: readonly Invoice[], isPart: boolean): Part[] =>
  isPart
    ? invoices.slice(0, 1).map((invoice) => ({ invoice, amount: Math.ceil((invoice.total - invoice.withheld) / 2) }))
    : invoices.map((invoice) => ({ invoice, amount: invoice.total - invoice.withheld }));

type Paying = { parts: readonly Part[]; extra: number; confirmedAt: number };
type PaymentRow = Rows['payment'][number];

function record(
  { id, now }: Market,
  order: Order,
  { parts, extra, paidAt, confirmedAt }: Paying & { paidAt: number },
  rows: Rows,
): PaymentRow {
  const confirmed = confirmedAt <= now;
  const row: PaymentRow = {
    ...{ id: id(paidAt), payerId: order.buyer.party.id, amount: sumOf(parts.map((one) => one.amount)) + extra },
    ...{ paidOn: dayOf(paidAt), method: 'transfer', reference: `TRX-${order.number}`, source: 'payer' },
    ...{
      invoiceIds: parts.map((one) => one.invoice.id),
      state: confirmed ? 'confirmed' : 'recorded',
      version: confirmed ? 2 : 1,
    },
    ...{
      recordedBy: 'u-lilis',
      recordedAt: paidAt,
      decidedBy: confirmed ? 'u-tuti' : null,
      decidedAt: confirmed ? confirmedAt : null,
    },
  };
  rows.payment.push(row);
  const happened = { aggregateType: 'payment', aggregateId: row.id, data: { amount: row.amount } };
  rows.event.push({
    ...happened,
    version: 1,
    type: 'payment_recorded',
    actorUserId: 'u-lilis',
    actorPartyId: row.payerId,
    at: paidAt,
  });
  if (confirmed)
    rows.event.push({
      ...happened,
      version: 2,
      type: 'payment_confirmed',
      actorUserId: 'u-tuti',
      actorPartyId: null,
      at: confirmedAt,
    });
  return row;
}

function settle(market: Market, order: Order, of: Paying & { payment: PaymentRow }, rows: Rows): void {
  const { parts, extra, payment, confirmedAt: at } = of;
  const { forum, id, papers } = market;
  const buyer = order.buyer.party;
  for (const { invoice, amount } of parts) {
    rows.paymentAllocation.push({ id: id(at), paymentId: payment.id, invoiceId: invoice.id, amount, at, by: 'u-tuti' });
    grow(invoice, amount, invoice.total === amount, at);
  }
  const allocations = parts.map(({ invoice, amount }) => ({ sellerId: invoice.sellerId, amount }));
  rows.journal.push({
    ...{
      id: id(at),
      kind: 'payment',
      subjectId: payment.id,
      orderId: order.id,
      bookedOn: payment.paidOn,
      createdAt: at,
    },
    postings: paymentJournal({ buyerId: buyer.id, forumId: forum.id, allocations, unallocated: extra }),
  });
  const { amount, paidOn, method, reference = '' } = payment;
  const content = receiptContent({
    ...{ forum, payer: buyer, payment: { amount, paidOn, method, reference }, day: dayOf(at) },
    parts: parts.map((one) => ({ amount: one.amount, invoice: openOf(market, one.invoice) })),
  });
  rows.document.push(
    papers({
      ...{ id: id(at), kind: 'payment_receipt', issuerId: forum.id, counterpartyId: buyer.id, orderId: order.id },
      ...{ subjectId: payment.id, content, issuedAt: at },
    }),
  );
}

function grow({ order, shares }: Invoice, amount: number, settled: boolean, at: number): void {
  const standing = shares.map(({ row: { due, collected } }) => ({ due, collected }));
  for (const [i, by] of growShares(order.model, standing, amount, settled).entries()) {
    if (by === 0) continue;
    shares[i]!.row.collected += by;
    shares[i]!.collections.push({ at, amount: by });
  }
}

function openOf(
  { forum, cooperatives }: Market,
  { id, number, order, sellerId, total, withheld, issuedOn, dueOn }: Invoice,
) {
  const sellerName = [forum, ...cooperatives].find((one) => one.id === sellerId)!.name;
  return {
    ...{
      id,
      number,
      orderId: order.id,
      orderNumber: order.number,
      campaignId: null,
      sellerId,
      sellerName,
      total,
      withheld,
    },
    ...{ paid: 0, proved: 0, credited: 0, issuedOn, dueOn },
  };
}

/** The buyer has passed its PPh 22 on; what it paid in part stays open. */
function prove(market: Market, invoice: Invoice, at: number, rows: Rows): void {
  const { id, papers, forum, cooperatives } = market;
  const { order, withheld: amount, sellerId } = invoice;
  const [proofId, documentId, payer] = [id(at), id(at), order.buyer.party];
  const proofNumber = `BP-${invoice.number}`;
  const seller = [forum, ...cooperatives].find((one) => one.id === sellerId)!;
  const content = proofContent({
    payer,
    seller,
    invoice: openOf(market, invoice),
    amount,
    proofNumber,
    provedOn: dayOf(at),
    day: dayOf(at),
  });
  rows.document.push(
    papers({
      ...{ id: documentId, kind: 'withholding_proof', issuerId: payer.id, counterpartyId: sellerId, orderId: order.id },
      ...{ subjectId: invoice.id, content, issuedAt: at },
    }),
  );
  rows.withholdingProof.push({
    id: proofId,
    invoiceId: invoice.id,
    documentId,
    amount,
    proofNumber,
    provedOn: dayOf(at),
    recordedBy: 'u-lilis',
    recordedAt: at,
  });
  rows.journal.push({
    ...{ id: id(at), kind: 'withholding', subjectId: proofId, orderId: order.id, bookedOn: dayOf(at), createdAt: at },
    postings: withholdingJournal({ sellerId, buyerId: payer.id, amount }),
  });
  const paid = sumOf(rows.paymentAllocation.flatMap((one) => (one.invoiceId === invoice.id ? one.amount : [])));
  grow(invoice, 0, paid + amount === invoice.total, at);
  rows.event.push({
    aggregateType: 'invoice',
    aggregateId: invoice.id,
    version: 2,
    type: 'withholding_proved',
    actorPartyId: payer.id,
    at,
    data: { amount },
  });
}
