import { sql } from 'drizzle-orm';
import { type Count, countUpTo } from '../../platform/store.ts';

/** A buyer's invoices that money is still to be transferred for: what is withheld is not. */
export const toPayCount = (buyerId: string): Count =>
  countUpTo(sql`1 from invoice i indexed by invoice_to_pay where i.buyer_id = ${buyerId}
    and i.total > i.paid + i.proved + i.credited and i.total - i.credited - i.paid > i.withheld`);
