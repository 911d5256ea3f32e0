import { addDays, DAY, dayOf, MINUTE } from '../../../src/platform/clock.ts';
import { invoiceContent } from '../../../src/settlement/invoices/papers.ts';
import { draftInvoices, type InvoiceDraft, invoiceJournal } from '../../../src/settlement/rules/index.ts';
import type { Delivered, Handover } from './goods.ts';
import type { Order } from './order.ts';
import type { Rows } from './rows.ts';
import type { Market } from './world.ts';

/** What a buyer is to pay, and how it stands; `shares`: what is due to cooperatives from it. */
export type Invoice = {
  id: string;
  number: string;
  order: Order;
  sellerId: string;
  total: number;
  withheld: number;
  issuedOn: string;
  dueOn: string;
  issuedAt: number;
  row: Rows['invoice'][number];
  shares: Share[];
};
/** `collections`: when how much of it came in, for the weeks' payouts. */
export type Share = {
  row: Rows['cooperativeShare'][number] & { collected: number };
  model: 'agent' | 'forum';
  number: string;
  buyerName: string;
  orderNumber: string;
  collections: { at: number; amount: number }[];
};

const PAYMENT_DAYS = 14;

/** Each signed handover is invoiced a minute later. */
export function invoiceAll(
  market: Market,
  of: { order: Order; delivered: Delivered; feeBps: ReadonlyMap<string, number> },
  rows: Rows,
): Invoice[] {
  return of.delivered.handovers.flatMap((handover) => {
    const issuedAt = handover.signedAt + MINUTE;
    if (issuedAt > market.now) return [];
    const drafted = draft(market, of, handover, dayOf(issuedAt));
    const made = drafted.map((one) => ({ draft: one, id: market.id(issuedAt), documentId: market.id(issuedAt) }));
    return written(market, of.order, { handover, issuedAt, made }, rows);
  });
}

function draft(
  market: Market,
  { order, delivered, feeBps }: Parameters<typeof invoiceAll>[1],
  { sellerId }: Handover,
  day: string,
): readonly InvoiceDraft[] {
  const { rules, standings, forum } = market;
  const { party, government } = order.buyer;
  const awards = order.awards.map(({ id, cooperativeId, goods, unitPrice, fixedCost }) => ({
    ...{ awardId: id, cooperativeId, unitPrice, fixedCost, payableMilli: delivered.payable.get(id) ?? 0 },
    ...{ feeBps: feeBps.get(id) ?? 0, taxClass: goods.taxClass, category: goods.category },
  }));
  const drafted = draftInvoices(
    {
      ...{
        day,
        model: order.model,
        funding: 'regular',
        buyerId: party.id,
        governmentBuyer: government,
        forumId: forum.id,
      },
      ...{ awards, standings, rules },
    },
    sellerId,
  );
  if (drafted.ok) return drafted.invoices;
  if (drafted.reason === 'nothing_payable') return [];
  throw new Error(`no tax rule for ${drafted.tax} on ${drafted.day}`);
}

type Made = { draft: InvoiceDraft; id: string; documentId: string };
type Issue = { handover: Handover; issuedAt: number; made: readonly Made[] };

/** @returns the buyer's invoice alone: in the forum's model those of the members are paid through it */
function written(market: Market, order: Order, { handover, issuedAt, made }: Issue, rows: Rows): Invoice[] {
  const [first] = made;
  if (!first) return [];
  const issuedOn = dayOf(issuedAt);
  const dueOn = addDays(issuedOn, PAYMENT_DAYS);
  const shares: Share[] = [];
  const numbers = made.map((one) => {
    const { draft, id, documentId } = one;
    const { lines, ...sums } = draft;
    const paper = market.papers({
      ...{
        id: documentId,
        kind: 'invoice',
        issuerId: draft.sellerId,
        counterpartyId: draft.buyerId,
        orderId: order.id,
      },
      ...{ subjectId: id, content: contentOf(market, order, one, { handover, issuedOn, dueOn }), issuedAt },
    });
    rows.document.push(paper);
    const parentId = one === first ? null : first.id;
    rows.invoice.push({
      id,
      documentId,
      parentId,
      orderId: order.id,
      handoverId: handover.id,
      ...sums,
      issuedOn,
      dueOn,
      createdAt: issuedAt,
    });
    rows.invoiceLine.push(...lines.map((line, position) => ({ invoiceId: id, position, ...line })));
    rows.journal.push({
      ...{
        id: market.id(issuedAt),
        kind: 'invoice',
        subjectId: id,
        orderId: order.id,
        bookedOn: issuedOn,
        createdAt: issuedAt,
      },
      postings: invoiceJournal({ ...sums, forumId: market.forum.id }),
    });
    rows.event.push({
      aggregateType: 'invoice',
      aggregateId: id,
      version: 1,
      type: 'invoice_issued',
      at: issuedAt,
      data: { total: sums.total },
    });
    if (draft.sellerId !== market.forum.id) shares.push(shareOf(order, one, first, paper.number, rows));
    return paper.number;
  });
  const { total, withheld, sellerId } = first.draft;
  const row = rows.invoice[rows.invoice.length - made.length]!;
  tell(market, order, first, numbers[0]!, issuedAt, rows);
  return [
    { id: first.id, number: numbers[0]!, order, sellerId, total, withheld, issuedOn, dueOn, issuedAt, row, shares },
  ];
}

function shareOf(order: Order, { draft, id }: Made, first: Made, number: string, rows: Rows): Share {
  const { sellerId: cooperativeId, total, withheld, fee } = draft;
  const row = { invoiceId: id, buyerInvoiceId: first.id, cooperativeId, due: total - withheld, fee, collected: 0 };
  rows.cooperativeShare.push(row);
  return {
    row,
    model: order.model,
    number,
    buyerName: order.buyer.party.name,
    orderNumber: order.number,
    collections: [],
  };
}

function tell(
  { id, now }: Market,
  order: Order,
  { id: invoiceId, draft }: Made,
  number: string,
  at: number,
  rows: Rows,
): void {
  rows.inboxEntry.push({
    ...{
      id: id(at),
      partyId: order.buyer.party.id,
      kind: 'invoice_issued',
      data: { number, total: draft.total, order: order.number },
    },
    ...{ link: `/invoices/${invoiceId}`, createdAt: at, readAt: at < now - 7 * DAY ? at + DAY : null },
  });
}

function contentOf(
  market: Market,
  order: Order,
  { draft }: Made,
  { handover, issuedOn, dueOn }: { handover: Handover; issuedOn: string; dueOn: string },
) {
  const { forum, cooperatives, rules } = market;
  const parties = new Map([forum, order.buyer.party, ...cooperatives].map((one) => [one.id, one]));
  return invoiceContent({
    ...{
      draft,
      issuedOn,
      dueOn,
      orderNumber: order.number,
      bastNumber: handover.number,
      siteName: order.buyer.siteName,
    },
    ...{ issuer: parties.get(draft.sellerId)!, counterparty: parties.get(draft.buyerId)! },
    account: { bankName: 'Bank Jabar Banten', accountNumber: '7000000000', holder: forum.name },
    awards: new Map(order.awards.map(({ id, cooperativeId, goods }) => [id, { awardId: id, cooperativeId, ...goods }])),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    cooperatives: new Map(cooperatives.map((one) => [one.id, one.name])),
  });
}
