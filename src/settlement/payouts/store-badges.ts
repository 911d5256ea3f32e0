import { sql } from 'drizzle-orm';
import type { Count } from '../../platform/store.ts';

/** Payouts that somebody else has made and that wait for this person, or another, to approve. */
export const toApproveCount = (userId: string): Count =>
  sql`(select count(*) from payout_batch where state = 'draft' and created_by <> ${userId})`;
