import { publishAudit } from '../../src/monitoring/audit/commands/publish.ts';
import type { Head } from '../../src/monitoring/audit/rules/chain.ts';
import type { Db } from '../../src/platform/db.ts';
import { someKey } from './audit-chain.ts';

/** Publishes every event there is, as the minutes would, and the day's head with it, signed. */
export async function publishedChain(
  db: Db,
  now = Date.now(),
  auditKey: string | undefined = someKey(),
): Promise<Head> {
  for (;;) {
    const { head } = await publishAudit(db, { auditKey }, now);
    if (head) return head;
  }
}
