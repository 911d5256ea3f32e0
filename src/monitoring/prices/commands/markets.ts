import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { insertMarket, marketQuery, marketVersionQuery, setMarketClosed } from '../store-entry.ts';

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

export type MarketMove = 'closed' | 'reopened';
export type MoveAnswer = { ok: true } | { ok: false; reason: 'unknown' };

/** From now on no price is noted there, or again; what was noted stays. Done twice, or by two, it is done once. */
export async function moveMarket(
  db: Db,
  viewer: Viewer,
  { id, to }: { id: string; to: MarketMove },
  now: number,
): Promise<MoveAnswer> {
  const [[market], [last]] = await db.batch([marketQuery(db, id), marketVersionQuery(db, id)]);
  if (!market) return { ok: false, reason: 'unknown' };
  if ((market.closedAt !== null) === (to === 'closed')) return { ok: true };
  const done = await commit(db, [
    setMarketClosed(db, id, to === 'closed' ? now : null),
    recordEvent(db, {
      ...{ aggregateType: 'market', aggregateId: id, version: (last?.version ?? 0) + 1, type: `market_${to}` },
      ...{ actor: actorOf(viewer), at: now },
    }),
  ]);
  if (done.ok || done.refusal.kind === 'unique') return { ok: true };
  throw new Error(`the database refused: ${done.refusal.name}`);
}
