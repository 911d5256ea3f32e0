import { addDays, dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { BASE_DAYS, basePrices } from '../base.ts';
import { basketsQuery, insertBasket, insertItems, mediansQuery } from '../store-index.ts';

export type BasketGiven = {
  key: string;
  name: string;
  from: string;
  items: readonly { commodityId: string; quantity: number }[];
};
export type BasketAnswer =
  | { ok: true; location: string }
  | { ok: false; reason: 'future' | 'not_after_last' | 'nothing_chosen' }
  /** Ids of those that were seen at no market in the base period. */
  | { ok: false; reason: 'no_base_price'; commodities: readonly string[] };

/** A basket from a day on: quantities as given, base prices the medians at markets in the four weeks up to that day. */
export async function saveBasket(db: Db, viewer: Viewer, given: BasketGiven, now: number): Promise<BasketAnswer> {
  const { key, name, from, items } = given;
  if (from > dayOf(now)) return { ok: false, reason: 'future' };
  if (items.length === 0) return { ok: false, reason: 'nothing_chosen' };
  const queries = [basketsQuery(db), mediansQuery(db, addDays(from, 1 - BASE_DAYS), from)] as const;
  const [baskets, medians] = (await db.batch(queries)) as Results<typeof queries>;
  const location = '/prices/index?done=saved';
  if (baskets.some((one) => one.from >= from)) {
    const before = await sentBefore(db, viewer.userId, key);
    return before ? { ok: true, location: before } : { ok: false, reason: 'not_after_last' };
  }
  const base = basePrices(medians);
  const without = items.filter(({ commodityId }) => !base.has(commodityId)).map((one) => one.commodityId);
  if (without.length > 0) return { ok: false, reason: 'no_base_price', commodities: without };
  const rows = items.map((one) => ({ ...one, basePrice: base.get(one.commodityId)! }));
  const id = newId(now);
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertBasket(db, { id, name, from }, viewer.userId, now),
    ...insertItems(db, id, rows),
    recordEvent(db, {
      ...{ aggregateType: 'basket', aggregateId: id, version: 1, type: 'basket_set' },
      ...{ actor: actorOf(viewer), at: now, data: { name, from, items: rows } },
    }),
  ]);
  if (written.ok) return { ok: true, location };
  const before = isSentBefore(written.refusal) ? await sentBefore(db, viewer.userId, key) : null;
  return before ? { ok: true, location: before } : { ok: false, reason: 'not_after_last' };
}
