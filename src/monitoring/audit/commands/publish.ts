import { canonicalRow } from '../../../platform/audit.ts';
import type { Sealable } from '../../../platform/audit-store.ts';
import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { sha256 } from '../../../platform/ids.ts';
import { CHAIN_START, commitmentText, type Head, linkText } from '../rules/chain.ts';
import { toHex } from '../rules/digest.ts';
import { signHead } from '../rules/signature.ts';
import { lastLeaf, type NewLeaf, newestHead, publishLeaves, recordHead, unpublished } from '../store.ts';

/** Events published with one statement, and how many of these one run makes: older events follow over the next minutes. */
export const MOST_AT_ONCE = 2000;
export const MOST_BATCHES = 5;

type End = { seq: number; hash: string };

/**
 * Publishes new events in order of `seq`, and once a day, when nothing is left to publish, the chain's head, signed where there is a
 * key. Two runs at once do no harm: the database refuses the second one's rows, and a second head of a day.
 * @returns how many rows were published, and the head if one was recorded
 */
export async function publishAudit(
  db: Db,
  { auditKey }: { auditKey?: string | undefined },
  now: number,
): Promise<{ published: number; head: Head | null }> {
  let published = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const [[last], [head], events] = await db.batch([lastLeaf(db), newestHead(db), unpublished(db, MOST_AT_ONCE)]);
    const leaves = await leavesOf(events, last?.hash ?? CHAIN_START);
    if (leaves.length > 0 && !(await commit(db, [publishLeaves(db, leaves)])).ok) break;
    published += leaves.length;
    if (leaves.length === MOST_AT_ONCE) continue;
    const end = leaves.at(-1) ?? last;
    const isDue = end && (head === undefined || head.day < dayOf(now));
    return { published, head: isDue ? await putHead(db, end, auditKey, now) : null };
  }
  return { published, head: null };
}

async function leavesOf(events: readonly Sealable[], from: string): Promise<NewLeaf[]> {
  const leaves: NewLeaf[] = [];
  let previousHash = from;
  for (const event of events) {
    const { seq, at, aggregateType, type } = event;
    const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
    const commitment = await sha256(commitmentText(salt, canonicalRow(event)));
    const hash = await sha256(linkText(previousHash, { seq, at, aggregateType, type, commitment }));
    leaves.push({ seq, at, aggregateType, type, salt, commitment, previousHash, hash });
    previousHash = hash;
  }
  return leaves;
}

async function putHead(db: Db, { seq, hash }: End, auditKey: string | undefined, now: number): Promise<Head | null> {
  const unsigned = { day: dayOf(now), seq, hash, rows: seq };
  const head = auditKey ? await signHead(auditKey, unsigned) : { ...unsigned, signature: null, publicKey: null };
  return (await commit(db, [recordHead(db, head, now)])).ok ? head : null;
}
