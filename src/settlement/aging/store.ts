import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { bankLine, invoice, party, payment } from '../../../db/schema/index.ts';
import { addDays } from '../../platform/clock.ts';
import type { Db, Results } from '../../platform/db.ts';
import { hasCredit, left } from '../payments/store-left.ts';
import { openRows } from '../payments/store-settle.ts';
import { type Bucket, lastDays } from './rules.ts';
import type { Aging } from './types.ts';

const open = sql`${invoice.total} - ${invoice.paid} - ${invoice.proved} - ${invoice.credited}`;
const isOpen = sql`${invoice.total} > ${invoice.paid} + ${invoice.proved} + ${invoice.credited}`;

const A_PAGE = 50;

/** Of a buyer's open invoices, what comes after the last one of a page: `DAY.ID`; anything else is read as the beginning. */
function after(cursor: string | null): SQL {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  return day && id ? sql`(${invoice.dueOn}, ${invoice.id}) > (${day}, ${id})` : sql`1`;
}

const pageOf = (db: Db, buyerId: string, cursor: string | null) =>
  openRows(db, sql`${invoice.buyerId} = ${buyerId} and ${after(cursor)}`)
    .orderBy(asc(invoice.dueOn), asc(invoice.id))
    .limit(A_PAGE + 1);

/** First due days of the buckets: due on or after it, and before that of the younger one. */
function edges(today: string): Record<Exclude<Bucket, 'older'>, string> {
  const { current, d30, d60, d90 } = lastDays;
  return {
    current: addDays(today, -current),
    d30: addDays(today, -d30),
    d60: addDays(today, -d60),
    d90: addDays(today, -d90),
  };
}

const within = (from: string | null, before: string | null): SQL<number> =>
  sql<number>`sum(case when ${from === null ? sql`1` : sql`${invoice.dueOn} >= ${from}`} and ${before === null ? sql`1` : sql`${invoice.dueOn} < ${before}`} then ${open} else 0 end)`;

const balance = (code: string, sign: 1 | -1): SQL<number> =>
  sql<number>`(select coalesce(sum(m.debit - m.credit), 0) * ${sign} from account_month m join party p on p.id = m.counterparty_id and p.kind in ('institution', 'cooperative') where m.code = ${code})`;

/** Everything the page shows, in one round trip. `buyerId`: whose invoices are shown one by one, a page of them; '' for nobody's. */
export function agingQueries(db: Db, today: string, buyerId: string, cursor: string | null) {
  const edge = edges(today);
  return [
    db
      .select({
        ...{ buyerId: invoice.buyerId, name: party.name, invoices: sql<number>`count(*)` },
        ...{
          current: within(edge.current, null),
          d30: within(edge.d30, edge.current),
          d60: within(edge.d60, edge.d30),
        },
        ...{ d90: within(edge.d90, edge.d60), older: within(null, edge.d90) },
      })
      .from(invoice)
      .innerJoin(party, and(eq(party.id, invoice.buyerId), inArray(party.kind, ['institution', 'cooperative'])))
      .where(isOpen)
      .groupBy(invoice.buyerId)
      .orderBy(sql`sum(${open}) desc`, asc(party.name)),
    db.select({ receivable: balance('1200', 1), advance: balance('2400', -1) }).from(sql`(select 1) as one`),
    db
      .select({
        ...{ id: payment.id, payerName: party.name, paidOn: payment.paidOn },
        left,
      })
      .from(payment)
      .innerJoin(party, eq(party.id, payment.payerId))
      .where(hasCredit)
      .orderBy(asc(payment.paidOn), asc(payment.id)),
    db
      .select({ lines: sql<number>`count(*)`, amount: sql<number>`coalesce(sum(${bankLine.amount}), 0)` })
      .from(bankLine)
      .where(sql`${bankLine.state} = 'unmatched' and ${bankLine.amount} > 0`),
    pageOf(db, buyerId, cursor),
  ] as const;
}

export function agingFrom(
  [buyers, [ledger], credits, [unmatched], invoices]: Results<ReturnType<typeof agingQueries>>,
  today: string,
): Aging {
  const edge = edges(today);
  const shown = invoices.slice(0, A_PAGE);
  const last = shown.at(-1);
  const bucketOf = (due: string): Bucket =>
    (['current', 'd30', 'd60', 'd90'] as const).find((bucket) => due >= edge[bucket]) ?? 'older';
  return {
    ...{
      buyers,
      credits,
      ledger: ledger ?? { receivable: 0, advance: 0 },
      unmatched: unmatched ?? { lines: 0, amount: 0 },
    },
    invoices: shown.map((one) => ({ ...one, bucket: bucketOf(one.dueOn) })),
    next: invoices.length > A_PAGE && last ? `${last.dueOn}.${last.id}` : null,
  };
}
