import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { insertNeed, ownNeedQuery, updateNeed } from '../store.ts';
import type { Need, NeedInput, NeedRefusal } from '../types.ts';

type Answer = { ok: true; location: string } | { ok: false; reason: NeedRefusal | 'not_found' };

const SAVED = '/needs?done=saved';

/** One of each commodity at a time. The same form sent again changes nothing. */
export async function addNeed(
  db: Db,
  viewer: Viewer,
  { key, commodityId, ...input }: NeedInput & { key: string; commodityId: string },
  now: number,
): Promise<Answer> {
  const id = newId(now);
  const event = { aggregateType: 'need' as const, aggregateId: id, version: 1, type: 'need_added' };
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location: SAVED, at: now }),
    insertNeed(db, { id, cooperativeId: viewer.partyId, commodityId, ...input }, viewer.userId, now),
    recordEvent(db, { ...event, actor: actorOf(viewer), at: now, data: { commodity: commodityId, ...input } }),
  ]);
  if (written.ok) return { ok: true, location: SAVED };
  const { refusal } = written;
  if (refusal.kind === 'unique' && refusal.name.includes('need.')) return { ok: false, reason: 'need_twice' };
  const before = isSentBefore(refusal) ? await sentBefore(db, viewer.userId, key) : null;
  return before ? { ok: true, location: before } : { ok: false, reason: 'try_again' };
}

type Change = { id: string; input: NeedInput & { version: number } };

/**
 * @param known what the route has read for its form already
 * @param change with the version the form was opened at: nobody overwrites what they have not seen
 */
export async function changeNeed(db: Db, viewer: Viewer, change: Change, known: Need, now: number): Promise<Answer> {
  const { id, input } = change;
  const { version, ...set } = input;
  let latest: Need | null = known;
  return attempts<Answer>(db, async (db) => {
    const need = latest ?? (await ownNeedQuery(db, viewer.partyId, id))[0];
    latest = null;
    if (!need) return { ok: false, reason: 'not_found' };
    if (need.endedAt !== null) return { ok: false, reason: 'need_ended' };
    if (need.retiredAt !== null) return { ok: false, reason: 'commodity_retired' };
    if (isSame(need, set)) return { ok: true, location: SAVED };
    if (need.version !== version) return { ok: false, reason: 'changed_meanwhile' };
    const event = { aggregateType: 'need' as const, aggregateId: id, version: version + 1, type: 'need_changed' };
    const written = await commit(db, [
      updateNeed(db, id, set, viewer.userId, now),
      recordEvent(db, { ...event, actor: actorOf(viewer), at: now, data: set }),
    ]);
    return written.ok ? { ok: true, location: SAVED } : lostRace(written.refusal);
  });
}

const isSame = (a: NeedInput, b: NeedInput): boolean =>
  a.quantity === b.quantity &&
  a.rhythm === b.rhythm &&
  a.lastPrice === b.lastPrice &&
  a.lastBoughtOn === b.lastBoughtOn;

/** Off the list; what was pledged for it stays as it is. A need that is off already stays so. */
export async function endNeed(db: Db, viewer: Viewer, id: string, now: number): Promise<Answer> {
  const location = '/needs?done=ended';
  return attempts<Answer>(db, async (db) => {
    const [need] = await ownNeedQuery(db, viewer.partyId, id);
    if (!need) return { ok: false, reason: 'not_found' };
    if (need.endedAt !== null) return { ok: true, location };
    const event = { aggregateType: 'need' as const, aggregateId: id, version: need.version + 1, type: 'need_ended' };
    const written = await commit(db, [
      updateNeed(db, id, { endedAt: now }, viewer.userId, now),
      recordEvent(db, { ...event, actor: actorOf(viewer), at: now }),
    ]);
    return written.ok ? { ok: true, location } : lostRace(written.refusal);
  });
}
