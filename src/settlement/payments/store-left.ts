import { type SQL, sql } from 'drizzle-orm';

/** Of a payment, what no invoice has got and nobody was given back. Rupiah. */
export const left: SQL<number> = sql<number>`payment.amount - payment.allocated - payment.refunded`;

/** The joint purchase whose deposit the payment is, while it is kept: nothing else is paid or given back of it. */
export const keptFor: SQL<string | null> = sql<
  string | null
>`(select c.number from deposit d join campaign c on c.id = d.campaign_id
  where d.payment_id = payment.id and d.state in ('held', 'to_return'))`;

/** Confirmed, with a rest that may go anywhere. The first words are those of the index `payment_unallocated`. */
export const hasCredit: SQL = sql`payment.state = 'confirmed' and payment.allocated < payment.amount and ${left} > 0
  and not exists (select 1 from deposit d where d.payment_id = payment.id and d.state in ('held', 'to_return'))`;
