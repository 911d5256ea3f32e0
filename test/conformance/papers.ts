import { sql } from 'drizzle-orm';
import { issueOrderPapers } from '../../src/documents/commands/issue.ts';
import type { Db } from '../../src/platform/db.ts';

/** Issues what the clock would for the orders of the demo world: a page about papers needs some. */
export async function issueWorldPapers(db: Db): Promise<void> {
  const orders = await db.all<{ id: string }>(sql`select id from bulk_order where state = 'confirmed'`);
  for (const { id } of orders) await issueOrderPapers(db, { kind: 'forum' }, id, Date.now(), null);
}
