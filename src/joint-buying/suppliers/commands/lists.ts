import { commit, type Db, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, LOST, lostRace } from '../../commands/attempts.ts';
import { isReplacedBy, replacedAt } from '../rules.ts';
import { endList, goodsQuery, insertList, insertTiers, listQuery, listsOfGoodsQuery } from '../store-lists.ts';
import type { ListInput, ListRefusal, StoredList } from '../types.ts';

type Answer = { ok: true; location: string } | { ok: false; reason: ListRefusal };
type Wanted = { supplierId: string; commodityId: string; input: ListInput & { key: string } };
type Known = { isRetired: boolean; lists: readonly StoredList[] };

/** Fails when somebody else ended or replaced the list meanwhile. */
const MOVED = ['price_list_fixed'];

/**
 * A supplier's new prices for some goods. Lists for the same days give way from the moment the new one begins.
 * @param known what the route has read for its form already
 */
export async function recordList(db: Db, viewer: Viewer, wanted: Wanted, known: Known, now: number): Promise<Answer> {
  let latest: Known | null = known;
  return attempts<Answer>(db, async (db) => {
    const { isRetired, lists } = latest ?? (await readKnown(db, wanted));
    latest = null;
    if (isRetired) return { ok: false, reason: 'commodity_retired' };
    return writeList(db, viewer, wanted, lists, now);
  });
}

async function readKnown(db: Db, { supplierId, commodityId }: Wanted): Promise<Known> {
  const [[goods], lists] = await db.batch([
    goodsQuery(db, commodityId),
    listsOfGoodsQuery(db, supplierId, commodityId),
  ]);
  return { isRetired: !goods || goods.retiredAt !== null, lists };
}

async function writeList(db: Db, viewer: Viewer, wanted: Wanted, lists: readonly StoredList[], now: number) {
  const { supplierId, commodityId, input } = wanted;
  const { key, ...list } = input;
  const id = newId(now);
  const location = `/price-lists/${id}`;
  const made = { id, supplierId, commodityId, latest: lists[0]?.id ?? null };
  const replaced = lists.filter((one) => isReplacedBy(one, list));
  const event = { aggregateType: 'price_list' as const, actor: actorOf(viewer), at: now };
  const replacedBy = { ...event, version: 2, type: 'price_list_replaced', data: { by: id } };
  const data = { supplier: supplierId, commodity: commodityId, tiers: list.tiers };
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    ...replaced.map((one) => endList(db, one.id, replacedAt(list, now))),
    insertList(db, { ...made, createdBy: viewer.userId, createdAt: now }, list),
    insertTiers(db, id, list.tiers),
    ...replaced.map((one) => recordEvent(db, { ...replacedBy, aggregateId: one.id })),
    recordEvent(db, { ...event, aggregateId: id, version: 1, type: 'price_list_recorded', data }),
  ] as unknown as Statements);
  if (written.ok) return { ok: true as const, location };
  // The list was not written, because another came in between: its tiers have nothing to belong to.
  if (written.refusal.kind === 'foreign_key') return LOST;
  if (!isSentBefore(written.refusal)) return lostRace(written.refusal, MOVED);
  const before = await sentBefore(db, viewer.userId, key);
  return before ? { ok: true as const, location: before } : LOST;
}

/** Nobody can choose the list any more; campaigns that are open keep what they agreed to. */
export async function endPriceList(
  db: Db,
  viewer: Viewer,
  { listId, reason }: { listId: string; reason: string },
  now: number,
): Promise<Answer> {
  return attempts<Answer>(db, async (db) => {
    const [list] = await listQuery(db, listId);
    if (!list) return { ok: false, reason: 'list_not_found' };
    if (list.endedAt !== null) return { ok: false, reason: 'ended_already' };
    const event = { aggregateType: 'price_list' as const, aggregateId: listId, version: 2, type: 'price_list_ended' };
    const written = await commit(db, [
      endList(db, listId, now),
      recordEvent(db, { ...event, actor: actorOf(viewer), at: now, reason }),
    ]);
    return written.ok ? { ok: true, location: `/price-lists/${listId}` } : lostRace(written.refusal, MOVED);
  });
}
