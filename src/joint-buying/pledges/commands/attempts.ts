import { type Db, MOST_ATTEMPTS, type Refusal, underLock } from '../../../platform/db.ts';

/** The batch was refused because something moved after it was read. */
export const LOST = Symbol('lost the race');

/** What another device, the clock or the staff may have changed meanwhile. */
const MOVED = ['pledge_', 'pledge.', 'deposit_', 'deposit.', 'event.'];

/** @throws on a refusal that no race explains: that is a bug in the command */
export function lostTo({ kind, name }: Refusal): typeof LOST {
  if (kind === 'busy' || MOVED.some((one) => name.includes(one))) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}

/** Reads and writes until it is not too late; the last attempts keep others from writing meanwhile. */
export async function attempts<T extends { ok: boolean }>(
  db: Db,
  once: (db: Db) => Promise<T | typeof LOST>,
): Promise<T | { ok: false; reason: 'try_again' }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const kept = (answer: T | typeof LOST) => answer !== LOST && answer.ok;
    const answer = attempt < 2 ? await once(db) : await underLock(db, once, kept);
    if (answer !== LOST) return answer;
  }
  return { ok: false, reason: 'try_again' };
}
