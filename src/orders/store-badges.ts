import { sql } from 'drizzle-orm';
import { type Count, countUpTo } from '../platform/store.ts';

/** Awards that await this cooperative. */
export const openAwardsCount = (cooperativeId: string): Count =>
  countUpTo(sql`1 from award where cooperative_id = ${cooperativeId} and state = 'reserved'`);

/** An institution's orders in one state. */
export const ordersCount = (institutionId: string, state: 'submitted' | 'attention'): Count =>
  countUpTo(sql`1 from bulk_order where institution_id = ${institutionId} and state = ${state}`);
