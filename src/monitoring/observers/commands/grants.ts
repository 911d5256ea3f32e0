import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { GrantInput } from '../inputs.ts';
import { mayMoveEnd } from '../rules.ts';
import { addGrant, endGrant, grantQuery, moveEnd } from '../store.ts';

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
      ...{
        aggregateType: 'observer_grant',
        aggregateId: id,
        version: grant.version + 1,
        type: 'observer_grant_revoked',
      },
      ...{ actor: actorOf(viewer), at: now },
    }),
  ]);
  if (done.ok || done.refusal.kind === 'unique') return { ok: true };
  throw new Error(`the revocation was refused: ${done.refusal.kind} ${done.refusal.name}`);
}

export type EndMoved = { ok: true } | { ok: false; reason: 'unknown' | 'revoked' | 'try_again' };

/** Lets an organisation look for longer, or less long. What it may look at stays: looks are noted under it. */
export async function moveGrantEnd(
  db: Db,
  viewer: Viewer,
  { id, until }: { id: string; until: string },
  now: number,
): Promise<EndMoved> {
  const [grant] = await grantQuery(db, id);
  if (!grant) return { ok: false, reason: 'unknown' };
  if (!mayMoveEnd(grant)) return { ok: false, reason: 'revoked' };
  if (grant.until === until) return { ok: true };
  const done = await commit(db, [
    moveEnd(db, id, until),
    recordEvent(db, {
      ...{
        aggregateType: 'observer_grant',
        aggregateId: id,
        version: grant.version + 1,
        type: 'observer_grant_end_moved',
      },
      ...{ actor: actorOf(viewer), at: now, data: { before: grant.until, until } },
    }),
  ]);
  if (done.ok) return { ok: true };
  if (done.refusal.kind === 'unique') return { ok: false, reason: 'try_again' };
  throw new Error(`the new end was refused: ${done.refusal.kind} ${done.refusal.name}`);
}
