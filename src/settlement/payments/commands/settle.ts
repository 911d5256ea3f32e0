import { type Both, issueDocument } from '../../../documents/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Db, Statement, Statements } from '../../../platform/db.ts';
import { notify, queueMail } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { allocationJournal, growShares, paymentJournal } from '../../rules/index.ts';
import { receiptContent } from '../papers.ts';
import { type Allocation, type OpenInvoice, openOf } from '../rules/allocate.ts';
import { isClosed } from '../rules/closed.ts';
import { type Books, growShare, insertAllocation, insertJournal, type ShareRow } from '../store-settle.ts';
import { mailTexts } from '../texts.ts';
import type { PaymentMethod } from '../types.ts';

export type Settled = {
  payment: { id: string; amount: number; paidOn: string; method: PaymentMethod; reference: string };
  allocations: readonly Allocation[];
  books: Books;
  by: string | null;
  now: number;
  /** What the receipt says of what no invoice gets. */
  purpose?: Both | undefined;
};

export const asBatch = (statements: readonly Statement[]): Statements => statements as unknown as Statements;

/** The day it is booked on: the day itself, or today where that month is closed already. */
export const bookDay = (day: string, closed: readonly string[], now: number): string =>
  isClosed(day, closed) ? dayOf(now) : day;

type Part = { id: string; invoice: OpenInvoice; amount: number };
const partsOf = ({ allocations, books, now }: Settled): Part[] =>
  allocations.map(({ invoiceId, amount }) => ({
    id: newId(now),
    invoice: books.invoices.find((one) => one.id === invoiceId)!,
    amount,
  }));

const sellers = (parts: readonly Part[]) =>
  parts.map(({ invoice, amount }) => ({ sellerId: invoice.sellerId, amount }));
const oneOrder = (parts: readonly Part[]): string | null =>
  new Set(parts.map((part) => part.invoice.orderId)).size === 1 ? parts[0]!.invoice.orderId : null;

/** Money that counts now, as one part of a batch: allocations, ledger, what is due to cooperatives, receipt, word to all. */
export function settleStatements(db: Db, settled: Settled & { bookedOn: string }): Statement[] {
  const { payment, books, by, now, bookedOn } = settled;
  const parts = partsOf(settled);
  const unallocated = payment.amount - parts.reduce((sum, part) => sum + part.amount, 0);
  const postings = paymentJournal({
    ...{ buyerId: books.payer.id, forumId: books.forum.id, allocations: sellers(parts), unallocated },
  });
  return [
    ...allocationStatements(db, settled, parts),
    insertJournal(db, {
      ...{ id: newId(now), kind: 'payment', subjectId: payment.id, orderId: oneOrder(parts), bookedOn, postings },
      ...{ createdBy: by, createdAt: now },
    }),
    receipt(db, settled, parts),
    ...wordToPayer(db, settled),
  ];
}

/** An advance that goes to invoices now: a journal for each, about the allocation. */
export function allocateStatements(db: Db, settled: Settled): Statement[] {
  const { books, by, now } = settled;
  const parts = partsOf(settled);
  const journals = parts.map((part) =>
    insertJournal(db, {
      ...{ id: newId(now), kind: 'allocation', subjectId: part.id, orderId: part.invoice.orderId },
      ...{ bookedOn: dayOf(now), createdBy: by, createdAt: now },
      postings: allocationJournal({ buyerId: books.payer.id, forumId: books.forum.id, allocations: sellers([part]) }),
    }),
  );
  return [...allocationStatements(db, settled, parts), ...journals];
}

function allocationStatements(db: Db, { payment, books, by, now }: Settled, parts: readonly Part[]): Statement[] {
  const rows = parts.map(({ id, invoice, amount }) =>
    insertAllocation(db, { id, paymentId: payment.id, invoiceId: invoice.id, amount, at: now, by }, invoice),
  );
  const grown = parts.flatMap((part) => growthOf(books, part.invoice, part.amount));
  return [...rows, ...growthStatements(db, grown, books.payer.name, now)];
}

export type Growth = ShareRow & { by: number };

/** By how much what is due to each cooperative grows with money or a proof on a buyer's invoice. */
export function growthOf(books: Books, invoice: OpenInvoice, money: number, proof = 0): Growth[] {
  const shares = books.shares.filter((share) => share.buyerInvoiceId === invoice.id);
  const model = invoice.sellerId === books.forum.id ? 'forum' : 'agent';
  const settled = openOf(invoice) === money + proof;
  const grown = growShares(model, shares, money, settled);
  return shares.flatMap((share, i) => (grown[i]! > 0 ? [{ ...share, by: grown[i]! }] : []));
}

export function growthStatements(db: Db, grown: readonly Growth[], payer: string, now: number): Statement[] {
  const sums = new Map<string, number>();
  for (const one of grown) sums.set(one.cooperativeId, (sums.get(one.cooperativeId) ?? 0) + one.by);
  return [
    ...grown.map((one) => growShare(db, one.invoiceId, one.by)),
    ...[...sums].map(([partyId, amount]) =>
      notify(db, { partyId, kind: 'payment_collected', data: { amount, payer }, link: '/settlement', at: now }),
    ),
  ];
}

function receipt(db: Db, { payment, books, by, now, purpose }: Settled, parts: readonly Part[]): Statement {
  const { forum, payer } = books;
  return issueDocument(db, {
    ...{ id: newId(now), kind: 'payment_receipt', issuerId: forum.id, counterpartyId: payer.id },
    ...{ orderId: oneOrder(parts), subjectId: payment.id, issuedAt: now, issuedBy: by },
    content: receiptContent({ forum, payer, payment, parts, day: dayOf(now), purpose }),
  });
}

function wordToPayer(db: Db, { payment, books, now }: Settled): Statement[] {
  const { payer } = books;
  const { confirmedSubject, confirmedBody } = mailTexts.id;
  const link = `/payments/${payment.id}`;
  const mail = payer.email
    ? [
        queueMail(db, {
          to: payer.email,
          subject: confirmedSubject(payment.amount),
          body: confirmedBody(payer.name, payment, link),
          at: now,
        }),
      ]
    : [];
  const data = { amount: payment.amount, paidOn: payment.paidOn };
  return [notify(db, { partyId: payer.id, kind: 'payment_confirmed', data, link, at: now }), ...mail];
}
