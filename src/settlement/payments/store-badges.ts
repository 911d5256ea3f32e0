import { sql } from 'drizzle-orm';
import { type Count, countUpTo, sumOf } from '../../platform/store.ts';

/** What awaits the treasurer: payments and deposits to confirm, and money on the account that nobody has matched. */
export const toConfirmCount = (): Count =>
  sumOf(
    countUpTo(sql`1 from payment where state = 'recorded'`),
    countUpTo(sql`1 from deposit where state = 'reported'`),
    countUpTo(sql`1 from bank_line where state = 'unmatched' and amount > 0`),
  );
