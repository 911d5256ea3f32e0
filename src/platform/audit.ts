import { lastSealed, type Sealable, seal, unsealed } from './audit-store.ts';
import { commit, type Db } from './db.ts';
import { sha256 } from './ids.ts';

/** Before the first event there is nothing: 64 zeros. */
export const CHAIN_START = '0'.repeat(64);
/** Events sealed in one run. */
const MOST_AT_ONCE = 500;

/**
 * An event as one text that is the same wherever and whenever it is written: a JSON array of its fields in this order, objects
 * inside `data` with their keys sorted. Changing it would break every chain there is.
 */
export function canonicalRow(e: Sealable): string {
  const { seq, aggregateType, aggregateId, version, type, actorUserId, actorPartyId, at, reason, data } = e;
  return JSON.stringify([
    seq,
    aggregateType,
    aggregateId,
    version,
    type,
    actorUserId,
    actorPartyId,
    at,
    reason,
    sorted(data),
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** SHA-256 over the hash before and the row, so that no earlier event can be changed, left out or moved unseen. */
export const chainHash = (previous: string, row: string): Promise<string> => sha256(`${previous}\n${row}`);

/**
 * Seals new events in order of `seq`, so many that a run stays short; the next run goes on. Two runs at once do no harm: the
 * database refuses the second one's rows.
 * @returns how many were sealed
 */
export async function sealAudit(db: Db): Promise<number> {
  const [last] = await lastSealed(db);
  const events = await unsealed(db, last?.seq ?? 0, MOST_AT_ONCE);
  const links = [];
  let previous = last?.hash ?? CHAIN_START;
  for (const event of events) {
    const hash = await chainHash(previous, canonicalRow(event));
    links.push({ seq: event.seq, previousHash: previous, hash });
    previous = hash;
  }
  if (links.length === 0) return 0;
  const outcome = await commit(db, [seal(db, links)]);
  return outcome.ok ? links.length : 0;
}
