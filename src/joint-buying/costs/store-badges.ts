import { sql } from 'drizzle-orm';
import type { Count } from '../../platform/store.ts';

/** Campaigns whose goods are handed out and whose members have no invoice yet. */
export const toInvoiceCount = (): Count =>
  sql`(select count(*) from campaign c where c.state = 'distributed' and c.invoiced_at is null)`;
