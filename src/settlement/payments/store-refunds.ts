import { asc, eq, sql } from 'drizzle-orm';
import { party, payment, paymentRefund } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { keptFor } from './store-left.ts';
import { closedMonthsQuery } from './store-settle.ts';

/** The payment, of whom it is, who gives it back, and the months nothing is booked in. */
export const refundQueries = (db: Db, paymentId: string) =>
  [
    db
      .select({
        ...{ id: payment.id, payerId: payment.payerId, payerName: party.name, payerEmail: party.email },
        ...{ amount: payment.amount, allocated: payment.allocated, refunded: payment.refunded, keptFor },
        ...{ paidOn: payment.paidOn, state: payment.state, version: payment.version },
      })
      .from(payment)
      .innerJoin(party, eq(party.id, payment.payerId))
      .where(eq(payment.id, paymentId)),
    db.select({ id: party.id }).from(party).where(eq(party.kind, 'forum')).orderBy(asc(party.id)).limit(1),
    closedMonthsQuery(db),
  ] as const;

type NewRefund = Omit<typeof paymentRefund.$inferInsert, 'amount'> & { amount: number };

/** Written only if the payment still has the rest that was read: otherwise its amount is null, which the column refuses. */
export const insertRefund = (db: Db, { amount, ...row }: NewRefund, read: { allocated: number; refunded: number }) =>
  db.insert(paymentRefund).values({
    ...row,
    amount: sql<number>`(select ${amount} from payment where id = ${row.paymentId} and allocated = ${read.allocated} and refunded = ${read.refunded})`,
  });
