import { MOST_ATTEMPTS, type Refusal } from '../../platform/db.ts';

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
  if (kind === 'unique' && (name.includes('event.') || name.includes('plan.'))) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}

/** Reads, plans and writes until it is not too late, at most MOST_ATTEMPTS times. */
export async function attempts<T>(
  once: () => Promise<T | typeof LOST>,
): Promise<T | { ok: false; reason: 'try_again' }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await once();
    if (answer !== LOST) return answer as T;
  }
  return { ok: false, reason: 'try_again' };
}
