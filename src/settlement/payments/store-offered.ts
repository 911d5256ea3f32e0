import { and, asc, type SQL, sql } from 'drizzle-orm';
import { invoice } from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { byDueDay, type OpenInvoice } from './rules/allocate.ts';
import { isOpen, openInvoicesOf, openRows, withheldLeft } from './store-settle.ts';

/** A buyer of many years has thousands of open invoices: no form has a field for each. */
export const MOST_OFFERED = 50;

/** `more`: there are open invoices beside these. */
export type Offered = { invoices: OpenInvoice[]; more: boolean };

/** Something is to be paid in money, not only a proof of PPh 22 to be given. */
const isPayable = sql`${invoice.total} - ${invoice.paid} - ${invoice.credited} > ${withheldLeft}`;

/**
 * What a form offers of a buyer's open invoices: those asked for; then what is to be paid before what lacks its proof of PPh 22 only,
 * of that the rest of the same orders, then the oldest due. `first`: ids, or a subquery that gives a JSON
 * array of them.
 */
export function offeredQueries(db: Db, payer: string | SQL, first: readonly string[] | SQL) {
  const asked = sql`(select value from json_each(${Array.isArray(first) ? JSON.stringify(first) : first}))`;
  const buyers = sql`${invoice.buyerId} = ${payer}`;
  const ofTheirOrders = sql`coalesce(${invoice.orderId} in (select a.order_id from invoice a where a.id in ${asked}), 0)`;
  const others = db
    .select({ id: invoice.id })
    .from(invoice)
    .where(and(buyers, isOpen, sql`${invoice.id} not in ${asked}`))
    .orderBy(sql`${isPayable} desc`, sql`${ofTheirOrders} desc`, asc(invoice.dueOn), asc(invoice.id))
    .limit(MOST_OFFERED + 1);
  return [
    openInvoicesOf(db, sql`${buyers} and ${invoice.id} in ${asked}`),
    openRows(db, sql`${invoice.id} in ${others}`).orderBy(
      ...[sql`${isPayable} desc`, sql`${ofTheirOrders} desc`, asc(invoice.dueOn), asc(invoice.id)],
    ),
  ] as const;
}

/** At most 50, oldest due first; those asked for are all among them, and are no more than that where a form was filled in. */
export function offeredFrom([asked, others]: Results<ReturnType<typeof offeredQueries>>): Offered {
  const room = Math.max(0, MOST_OFFERED - asked.length);
  return { invoices: [...asked, ...others.slice(0, room)].sort(byDueDay), more: others.length > room };
}
