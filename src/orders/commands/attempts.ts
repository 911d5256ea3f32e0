import { type Db, MOST_ATTEMPTS, type Refusal, refusalOf, underLock } from '../../platform/db.ts';

/** The batch was refused because somebody else was faster; what was read no longer holds. */
export const LOST = Symbol('lost the race');

/** Raised when what the batch was planned on has changed: stock, a listing, an award, the order. */
const MOVED = [
  'award_offer_changed',
  'award_decided_already',
  'order_not_conserved',
  'order_not_settled',
  'order_still_holds',
];

/**
 * Whether a refusal means that the command should read and plan again. `order_not_conserved` comes before the unique key of
 * the event when two commands change one order at once: the trigger runs first.
 * @throws on any other refusal: that is a bug in the command
 */
export function lostRace({ kind, name }: Refusal): typeof LOST {
  if (kind === 'busy') return LOST;
  if (kind === 'check' && name.includes('offer_reserved')) return LOST;
  if (kind === 'trigger' && MOVED.some((one) => name.includes(one))) return LOST;
  const counted = ['event.', 'plan.', 'shortfall_decision.'];
  if (kind === 'unique' && counted.some((one) => name.includes(one))) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}

type Answer = { ok: boolean } | boolean;

/** So many attempts plan beside others; from then on an attempt holds the write lock while it reads and plans. */
const BESIDE_OTHERS = 2;

/**
 * Reads, plans and writes until it is not too late, at most MOST_ATTEMPTS times. Whoever was late twice plans under the write lock,
 * so that with hundreds of buyers after the same stock each still gets a true answer: an award, or that nothing is left.
 */
export async function attempts<T extends Answer>(
  db: Db,
  once: (db: Db) => Promise<T | typeof LOST>,
): Promise<T | { ok: false; reason: 'try_again' }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = attempt < BESIDE_OTHERS ? await once(db) : await alone(db, once);
    if (answer !== LOST) return answer as T;
  }
  return { ok: false, reason: 'try_again' };
}

/** The lock may take longer to come than the database waits for it: that counts as one more attempt. */
async function alone<T extends Answer>(db: Db, once: (db: Db) => Promise<T | typeof LOST>): Promise<T | typeof LOST> {
  try {
    return await underLock(db, once, (answer) => answer === true || (typeof answer === 'object' && answer.ok));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return lostRace(refusal);
  }
}
