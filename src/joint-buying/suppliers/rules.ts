import type { StoredList } from './types.ts';

export type Standing = 'in_force' | 'later' | 'ended';

type Held = Pick<StoredList, 'validFrom' | 'validUntil' | 'endedAt'>;

/** The first moment at which a list no longer holds: its own end, or that at which it was ended or replaced. */
export const heldUntil = ({ validUntil, endedAt }: Held): number => Math.min(validUntil, endedAt ?? validUntil);

export function standingOf(list: Held, now: number): Standing {
  const until = heldUntil(list);
  if (until <= now || until <= list.validFrom) return 'ended';
  return list.validFrom <= now ? 'in_force' : 'later';
}

/** Whether a new list takes this one's place: both are for the same goods of one supplier, and their days overlap. */
export const isReplacedBy = (old: Held, next: { validFrom: number; validUntil: number }): boolean =>
  old.endedAt === null && old.validFrom < next.validUntil && old.validUntil > next.validFrom;

/** When the old list ends: the moment the new one begins, or at once where that is past. */
export const replacedAt = (next: { validFrom: number }, now: number): number => Math.max(now, next.validFrom);
