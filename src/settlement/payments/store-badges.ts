import { sql } from 'drizzle-orm';
import type { Count } from '../../platform/store.ts';

/** What awaits the treasurer: payments and deposits to confirm, and money on the account that nobody has matched. */
export const toConfirmCount = (): Count =>
  sql`((select count(*) from payment where state = 'recorded') + (select count(*) from deposit where state = 'reported') + (select count(*) from bank_line where state = 'unmatched' and amount > 0))`;
