import { type Db, MOST_ATTEMPTS, type Refusal } from '../../platform/db.ts';
import { type Actor, recordEvent } from '../../platform/events.ts';

type PartyEvent = {
  partyId: string;
  /** The party's latest event so far. */
  latest: number;
  type: string;
  actor: Actor;
  at: number;
  reason?: string | undefined;
  data?: Record<string, unknown>;
};

export const partyEvent = (db: Db, e: PartyEvent) =>
  recordEvent(db, {
    aggregateType: 'party',
    aggregateId: e.partyId,
    version: e.latest + 1,
    type: e.type,
    actor: e.actor,
    at: e.at,
    reason: e.reason,
    data: e.data,
  });

/** Whether somebody else wrote an event of the same party in the meantime. */
export const isOvertaken = (refusal: Refusal): boolean => refusal.kind === 'unique' && refusal.name.includes('event.');

/** A refusal that only another writer explains; any other one is a bug. */
export function overtakenOrBug(refusal: Refusal): 'again' {
  if (isOvertaken(refusal)) return 'again';
  throw new Error(`refused: ${refusal.kind} ${refusal.name}`);
}

/** Carries a command out, again when another change of the same party came first. `again` means: overtaken. */
export async function whenNotOvertaken<T>(attempt: () => Promise<T | 'again'>): Promise<T> {
  for (let i = 0; i < MOST_ATTEMPTS; i += 1) {
    const outcome = await attempt();
    if (outcome !== 'again') return outcome;
  }
  throw new Error(`overtaken ${MOST_ATTEMPTS} times in a row`);
}
