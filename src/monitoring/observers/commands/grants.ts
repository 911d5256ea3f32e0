import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { GrantInput } from '../inputs.ts';
import { addGrant, endGrant, grantQuery } from '../store.ts';

const LOCATION = '/observers';

/** Lets an organisation look, for a time. Sent twice it is granted once. */
export async function grantObserver(
  db: Db,
  viewer: Viewer,
  input: GrantInput,
  now: number,
): Promise<{ location: string }> {
  const { key, observerId, kecamatan, from, until } = input;
  const id = newId(now);
  const done = await commit(db, [
    addGrant(db, { id, observerId, kecamatan, from, until, grantedBy: viewer.userId, grantedAt: now }),
    useKey(db, { key, userId: viewer.userId, location: LOCATION, at: now }),
    recordEvent(db, {
      ...{ aggregateType: 'observer_grant', aggregateId: id, version: 1, type: 'observer_granted' },
      ...{ actor: actorOf(viewer), at: now, data: { observer: observerId, kecamatan, from, until } },
    }),
  ]);
  if (done.ok || isSentBefore(done.refusal)) return { location: `${LOCATION}?done=granted` };
  throw new Error(`the grant was refused: ${done.refusal.kind} ${done.refusal.name}`);
}

export type Revocation = { ok: true } | { ok: false; reason: 'unknown' };

/** Takes a grant back at once. Done twice, or by two, it is taken back once. */
export async function revokeGrant(db: Db, viewer: Viewer, id: string, now: number): Promise<Revocation> {
  const [grant] = await grantQuery(db, id);
  if (!grant) return { ok: false, reason: 'unknown' };
  if (grant.revokedAt !== null) return { ok: true };
  const done = await commit(db, [
    endGrant(db, id, now),
    recordEvent(db, {
      ...{ aggregateType: 'observer_grant', aggregateId: id, version: 2, type: 'observer_grant_revoked' },
      ...{ actor: actorOf(viewer), at: now },
    }),
  ]);
  if (done.ok || done.refusal.kind === 'unique') return { ok: true };
  throw new Error(`the revocation was refused: ${done.refusal.kind} ${done.refusal.name}`);
}
