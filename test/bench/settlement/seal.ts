import { auditChain } from '../../../db/schema/index.ts';
import { CHAIN_START, canonicalRow, chainHash } from '../../../src/platform/audit.ts';
import { lastSealed, unsealed } from '../../../src/platform/audit-store.ts';
import type { Db, Statement } from '../../../src/platform/db.ts';
import { bulk } from './load.ts';

const AT_ONCE = 20_000;

/** Seals all events into the audit chain, as the clock would have done minute by minute. */
export async function sealAll(db: Db): Promise<void> {
  const [end] = await lastSealed(db);
  let [seq, previous] = [end?.seq ?? 0, end?.hash ?? CHAIN_START];
  for (;;) {
    const events = await unsealed(db, seq, AT_ONCE);
    if (events.length === 0) return;
    const links = [];
    for (const event of events) {
      const hash = await chainHash(previous, canonicalRow(event));
      links.push({ seq: event.seq, previousHash: previous, hash });
      [seq, previous] = [event.seq, hash];
    }
    await db.batch(bulk(db, auditChain, links) as [Statement, ...Statement[]]);
  }
}
