import { sql } from 'drizzle-orm';
import type { Count } from '../platform/store.ts';

/** Awards that await this cooperative. */
export const openAwardsCount = (cooperativeId: string): Count =>
  sql`(select count(*) from award where cooperative_id = ${cooperativeId} and state = 'reserved')`;

/** An institution's orders in one state. */
export const ordersCount = (institutionId: string, state: 'submitted' | 'attention'): Count =>
  sql`(select count(*) from bulk_order where institution_id = ${institutionId} and state = ${state})`;
