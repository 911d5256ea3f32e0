import { type Db, MOST_ATTEMPTS, type Refusal, underLock } from '../../../platform/db.ts';

/** The batch was refused because something moved after it was read. */
export const LOST = Symbol('lost the race');

type Told = { ok: false; reason: 'period_closed' };

const MOVED = [
  'payment_allocation.amount',
  'withholding_proof.amount',
  'payment_refund.amount',
  'invoice_settled',
  'payment_amount',
  'payment_decided',
  'payment_spent',
  'refund_above_rest',
];

/**
 * What a refusal means: a closed month is told; what moved meanwhile is read anew.
 * @throws on any other refusal: that is a bug in the command
 */
export function refused({ kind, name }: Refusal): Told | typeof LOST {
  if (name.includes('period_closed')) return { ok: false, reason: 'period_closed' };
  const lost =
    kind === 'busy' ||
    MOVED.some((one) => name.includes(one)) ||
    (kind === 'unique' && /(event|journal|document|bank_line|withholding_proof|provider_event)\./.test(name));
  if (lost) return LOST;
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
