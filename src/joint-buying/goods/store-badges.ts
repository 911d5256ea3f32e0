import { sql } from 'drizzle-orm';
import type { Count } from '../../platform/store.ts';

/** Goods handed out to a cooperative whose receipt it has not recorded. */
export const toReceiveCount = (cooperativeId: string): Count =>
  sql`(select count(*) from allotment a where a.cooperative_id = ${cooperativeId}
    and a.handed_milli is not null and a.received_milli is null)`;
