import { MOST_ATTEMPTS, type Refusal } from '../../../platform/db.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { ConsignmentState, MoveRefusal } from '../types.ts';

/** The batch was refused because somebody else was faster; what was read no longer holds. */
export const LOST = Symbol('lost the race');

/** Reads and writes until it is not too late. Once what moved has been read, the answer says how it stands. */
export async function attempt<T>(
  once: () => Promise<T | typeof LOST>,
): Promise<T | { ok: false; reason: 'try_again' }> {
  for (let n = 0; n < MOST_ATTEMPTS; n += 1) {
    const answer = await once();
    if (answer !== LOST) return answer;
  }
  return { ok: false, reason: 'try_again' };
}

/** @throws when the batch was refused for anything but a race: that is a bug in the command */
export function lostRace({ kind, name }: Refusal, moved: readonly string[]): typeof LOST {
  if (kind === 'busy' || (kind === 'unique' && name.includes('event.'))) return LOST;
  if (kind !== 'foreign_key' && moved.some((one) => name.includes(one))) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}

export const isSeller = ({ role }: Viewer): boolean => role === 'manager' || role === 'clerk';

/** Why a shipment that should still be packed cannot leave or be undone, or null when it can. */
export function packedRefusal(row: { state: ConsignmentState } | undefined): MoveRefusal | null {
  if (!row) return { ok: false, reason: 'consignment_not_found' };
  if (row.state === 'sent') return { ok: false, reason: 'already_sent' };
  if (row.state === 'received') return { ok: false, reason: 'already_received' };
  return row.state === 'cancelled' ? { ok: false, reason: 'already_cancelled' } : null;
}
