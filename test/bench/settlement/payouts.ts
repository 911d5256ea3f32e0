import type { DocumentContent } from '../../../src/documents/index.ts';
import { DAY, dayOf, HOUR } from '../../../src/platform/clock.ts';
import { feeInPayout, payoutJournal, sumOf } from '../../../src/settlement/rules/index.ts';
import type { Share } from './invoices.ts';
import type { Rows } from './rows.ts';
import { accountOf, type Market } from './world.ts';

const WEEK = 7 * DAY;

/** What is collected goes out every week; the newest batch is still a draft, the one before it approved. */
export function payouts(market: Market, shares: readonly Share[], numbers: ReadonlyMap<string, number>): Batch[] {
  const queue = shares
    .flatMap((share) => share.collections.map(({ at, amount }) => ({ at, amount, share })))
    .sort((a, b) => a.at - b.at || (a.share.row.invoiceId < b.share.row.invoiceId ? -1 : 1));
  const [last, batches, taken] = [new Map(numbers), [] as Batch[], new Map<string, Taken>()];
  let next = 0;
  for (let at = market.start + 2 * WEEK; at <= market.now; at += WEEK) {
    const due = new Map<Share, number>();
    for (; next < queue.length && queue[next]!.at <= at; next += 1) {
      const { share, amount } = queue[next]!;
      due.set(share, (due.get(share) ?? 0) + amount);
    }
    if (due.size === 0) continue;
    const year = dayOf(at).slice(0, 4);
    last.set(year, (last.get(year) ?? 0) + 1);
    batches.push({ at, number: `PB-${year}-${String(last.get(year)).padStart(4, '0')}`, items: itemsOf(due, taken) });
  }
  return batches;
}

type Taken = { paidOut: number; feeTaken: number };
type Item = { share: Share; gross: number; fee: number };
export type Batch = { at: number; number: string; items: Item[] };

function itemsOf(due: ReadonlyMap<Share, number>, taken: Map<string, Taken>): Item[] {
  return [...due].map(([share, gross]) => {
    const { invoiceId, due, fee: whole } = share.row;
    const { paidOut, feeTaken } = taken.get(invoiceId) ?? { paidOut: 0, feeTaken: 0 };
    const fee = feeInPayout({ due, fee: whole, paidOut, feeTaken }, gross);
    taken.set(invoiceId, { paidOut: paidOut + gross, feeTaken: feeTaken + fee });
    return { share, gross, fee };
  });
}

/** @param age batches made since: 0 is the newest */
export function writeBatch(market: Market, { at, number, items }: Batch, age: number, rows: Rows): void {
  const id = market.id(at);
  const byCooperative = Map.groupBy(items, (item) => item.share.row.cooperativeId);
  const total = sumOf(items.map((item) => item.gross - item.fee));
  const paidOn = dayOf(at + DAY);
  rows.payoutBatch.push({
    ...{
      id,
      number,
      total,
      payouts: byCooperative.size,
      version: 3 - Math.max(0, 2 - age),
      createdBy: 'u-tuti',
      createdAt: at,
    },
    ...(age > 0 ? { approvedBy: 'u-agus', approvedAt: at + HOUR } : { approvedBy: null, approvedAt: null }),
    ...(age > 1 ? { paidOn, paidBy: 'u-tuti', paidAt: at + DAY } : { paidOn: null, paidBy: null, paidAt: null }),
  });
  const happened = { aggregateType: 'payout', aggregateId: id, actorPartyId: market.forum.id, data: { total } };
  const types = ['payout_batch_made', 'payout_batch_approved', 'payout_batch_paid'].slice(0, Math.min(age, 2) + 1);
  for (const [i, type] of types.entries())
    rows.event.push({
      ...happened,
      version: i + 1,
      type,
      actorUserId: i === 1 ? 'u-agus' : 'u-tuti',
      at: at + i * HOUR,
    });
  for (const [cooperativeId, own] of byCooperative) {
    const documentId = age > 1 ? market.id(at + DAY) : null;
    const one = { id: market.id(at), cooperativeId, own, documentId, number, paidOn, at: at + DAY };
    writePayout(market, id, one, rows);
  }
}

type Own = {
  id: string;
  cooperativeId: string;
  own: readonly Item[];
  documentId: string | null;
  number: string;
  paidOn: string;
  at: number;
};

function writePayout(market: Market, batchId: string, one: Own, rows: Rows): void {
  const { id, cooperativeId, own, documentId, paidOn, at } = one;
  const [gross, fee] = [sumOf(own.map((item) => item.gross)), sumOf(own.map((item) => item.fee))];
  rows.payout.push({
    id,
    batchId,
    cooperativeId,
    bankAccountId: accountOf(cooperativeId),
    gross,
    fee,
    amount: gross - fee,
    documentId,
  });
  rows.payoutItem.push(
    ...own.map(({ share, gross, fee }) => ({ payoutId: id, invoiceId: share.row.invoiceId, gross, fee })),
  );
  if (!documentId) return;
  const forumId = market.forum.id;
  rows.document.push(
    market.papers({
      ...{ id: documentId, kind: 'payout_statement', issuerId: forumId, counterpartyId: cooperativeId, orderId: null },
      ...{ subjectId: id, content: contentOf(market, one, gross - fee), issuedAt: at },
    }),
  );
  const items = own.map(({ share: { model }, gross, fee }) => ({ model, gross, fee }));
  rows.journal.push({
    ...{ id: market.id(at), kind: 'payout', subjectId: id, bookedOn: paidOn, createdAt: at },
    postings: payoutJournal({ cooperativeId, forumId, items }),
  });
}

function contentOf(
  { forum, cooperatives }: Market,
  { cooperativeId, own, number, paidOn }: Own,
  amount: number,
): DocumentContent {
  const plain = (text: string) => ({ id: text, en: text });
  return {
    ...{
      issuer: forum,
      counterparty: cooperatives.find((one) => one.id === cooperativeId)!,
      date: paidOn,
      orderNumber: null,
    },
    ...{ facts: [{ label: plain('Nomor'), value: number }], lines: [], notes: [], signatures: [] },
    totals: own.flatMap(({ share, gross, fee }) => [
      { label: plain(`${share.number}, ${share.buyerName}`), note: plain(share.orderNumber), amount: gross },
      { label: plain(`Jasa forum ${share.number}`), amount: -fee },
    ]),
    total: { label: plain('Ditransfer'), amount },
  };
}
