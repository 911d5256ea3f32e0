import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import {
  document,
  invoice,
  party,
  payment,
  paymentAllocation,
  paymentRefund,
  photo,
  user,
} from '../../../db/schema/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db, Results } from '../../platform/db.ts';
import { isClosed } from './rules/closed.ts';
import { hasCredit, keptFor, left } from './store-left.ts';
import { offeredFrom, offeredQueries } from './store-offered.ts';
import { closedMonthsQuery } from './store-settle.ts';
import type { PaymentDetail, PaymentFilter, PaymentList } from './types.ts';

export const forumQuery = (db: Db) =>
  db
    .select({ id: party.id, name: party.name })
    .from(party)
    .where(eq(party.kind, 'forum'))
    .orderBy(asc(party.id))
    .limit(1);

/** A picture that this party has sent before; a form that came back names it. */
export const ownPhotoQuery = (db: Db, id: string | null, partyId: string) =>
  db
    .select({ id: photo.id })
    .from(photo)
    .where(and(eq(photo.id, id ?? ''), eq(photo.ownerPartyId, partyId)));

const A_PAGE = 30;

const rowColumns = {
  ...{ id: payment.id, payerId: payment.payerId, payerName: party.name, amount: payment.amount },
  ...{ allocated: payment.allocated, refunded: payment.refunded, keptFor },
  ...{ paidOn: payment.paidOn, method: payment.method, reference: payment.reference },
  ...{ source: payment.source, state: payment.state, recordedAt: payment.recordedAt },
};

const filters: Record<PaymentFilter, SQL> = {
  recorded: eq(payment.state, 'recorded'),
  confirmed: eq(payment.state, 'confirmed'),
  rejected: eq(payment.state, 'rejected'),
  credit: hasCredit,
};

/** What awaits the treasurer comes first, oldest first; the rest newest first. Earlier is smaller. */
const rank: SQL<number> = sql<number>`case when ${payment.state} = 'recorded' then ${payment.recordedAt} else 20000000000000 - ${payment.recordedAt} end`;

function after(cursor: string | null): SQL | undefined {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  return at && id ? sql`(${rank}, ${payment.id}) > (${Number(at)}, ${id})` : undefined;
}

export type Asked = { payerId: string | null; state: PaymentFilter | null; after: string | null };

export const paymentListQueries = (db: Db, { payerId, state, after: cursor }: Asked) => {
  const mine = payerId === null ? undefined : eq(payment.payerId, payerId);
  return [
    db
      .select({ ...rowColumns, rank })
      .from(payment)
      .innerJoin(party, eq(party.id, payment.payerId))
      .where(and(mine, state ? filters[state] : undefined, after(cursor)))
      .orderBy(rank, asc(payment.id))
      .limit(A_PAGE + 1),
    db
      .select({
        ...{ state: payment.state, payments: sql<number>`count(*)`, amount: sql<number>`sum(${payment.amount})` },
        left: sql<number>`sum(case when ${hasCredit} then ${left} else 0 end)`,
        withCredit: sql<number>`sum(${hasCredit})`,
      })
      .from(payment)
      .where(mine)
      .groupBy(payment.state),
  ] as const;
};

export function paymentListFrom([rows, counted]: Results<ReturnType<typeof paymentListQueries>>): PaymentList {
  const shown = rows.slice(0, A_PAGE);
  const last = shown.at(-1);
  const found = new Map(counted.map((one) => [one.state, one]));
  const total = (state: 'recorded' | 'confirmed' | 'rejected') => ({
    payments: found.get(state)?.payments ?? 0,
    amount: found.get(state)?.amount ?? 0,
  });
  const confirmed = found.get('confirmed');
  const credit = { payments: confirmed?.withCredit ?? 0, amount: confirmed?.left ?? 0 };
  return {
    rows: shown.map(({ rank: _rank, ...row }) => row),
    next: rows.length > A_PAGE && last ? `${last.rank}.${last.id}` : null,
    totals: { recorded: total('recorded'), confirmed: total('confirmed'), rejected: total('rejected'), credit },
  };
}

/** One payment, of this payer where one is given. */
export function paymentDetailQueries(db: Db, id: string, payerId: string | null) {
  const mine = and(eq(payment.id, id), payerId === null ? undefined : eq(payment.payerId, payerId));
  const thisPayer = sql`(select payer_id from payment where id = ${id})`;
  return [
    db
      .select({
        ...rowColumns,
        ...{ proofPhotoId: payment.proofPhotoId, decidedAt: payment.decidedAt, decisionReason: payment.decisionReason },
        ...{
          meantIds: payment.invoiceIds,
          recordedByName: nameOf(payment.recordedBy),
          decidedByName: nameOf(payment.decidedBy),
        },
      })
      .from(payment)
      .innerJoin(party, eq(party.id, payment.payerId))
      .where(mine),
    db
      .select({
        ...{ invoiceId: invoice.id, number: document.number, sellerName: party.name },
        ...{ amount: paymentAllocation.amount, at: paymentAllocation.at },
      })
      .from(paymentAllocation)
      .innerJoin(invoice, eq(invoice.id, paymentAllocation.invoiceId))
      .innerJoin(document, eq(document.id, invoice.documentId))
      .innerJoin(party, eq(party.id, invoice.sellerId))
      .where(eq(paymentAllocation.paymentId, id))
      .orderBy(asc(paymentAllocation.at), asc(paymentAllocation.id)),
    db
      .select({ id: document.id, number: document.number })
      .from(document)
      .where(and(eq(document.kind, 'payment_receipt'), eq(document.subjectId, id))),
    db
      .select({ id: invoice.id, number: document.number })
      .from(invoice)
      .innerJoin(document, eq(document.id, invoice.documentId))
      .where(sql`${invoice.id} in (select value from json_each((select invoice_ids from payment where id = ${id})))`)
      .orderBy(desc(document.number)),
    closedMonthsQuery(db),
    refundsQuery(db, id),
    ...offeredQueries(db, thisPayer, sql`(select invoice_ids from payment where id = ${id})`),
  ] as const;
}

/** What of it went back to the payer. */
const refundsQuery = (db: Db, id: string) =>
  db
    .select({
      ...{ id: paymentRefund.id, amount: paymentRefund.amount, refundedOn: paymentRefund.refundedOn },
      ...{ reference: paymentRefund.reference, reason: paymentRefund.reason, refundedByName: user.name },
    })
    .from(paymentRefund)
    .leftJoin(user, eq(user.id, paymentRefund.refundedBy))
    .where(eq(paymentRefund.paymentId, id))
    .orderBy(asc(paymentRefund.recordedAt), asc(paymentRefund.id));

const nameOf = (column: typeof payment.recordedBy | typeof payment.decidedBy): SQL<string | null> =>
  sql<string | null>`(select ${user.name} from ${user} where ${user.id} = ${column})`;

/** Null: there is no such payment, or not of this payer. */
export function paymentDetailFrom(
  [[row], allocations, [receipt], meant, closed, refunds, ...offered]: Results<ReturnType<typeof paymentDetailQueries>>,
  now: number,
): PaymentDetail | null {
  if (!row) return null;
  const months = closed.map((one) => one.month);
  return {
    ...{ ...row, allocations, refunds, meant, receipt: receipt ?? null, ...offeredFrom(offered) },
    bookOn: isClosed(row.paidOn, months) ? dayOf(now) : row.paidOn,
  };
}
