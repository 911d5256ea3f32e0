import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { insertMarket } from '../store-entry.ts';

type NewMarket = { key: string; name: string; kelurahan: string; kecamatan: string };
export type MarketAnswer = { ok: true; location: string } | { ok: false; reason: 'name_taken' };

/** A market where prices are noted from now on; its name is its own. */
export async function addMarket(
  db: Db,
  viewer: Viewer,
  { key, ...market }: NewMarket,
  now: number,
): Promise<MarketAnswer> {
  const id = newId(now);
  const location = '/prices/markets?done=added';
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertMarket(db, { id, ...market }),
    recordEvent(db, {
      ...{ aggregateType: 'market', aggregateId: id, version: 1, type: 'market_added' },
      ...{ actor: actorOf(viewer), at: now, data: market },
    }),
  ]);
  if (written.ok) return { ok: true, location };
  const before = isSentBefore(written.refusal) ? await sentBefore(db, viewer.userId, key) : null;
  return before ? { ok: true, location: before } : { ok: false, reason: 'name_taken' };
}
