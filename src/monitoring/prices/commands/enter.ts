import { addDays, dayOf, startOfDay } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { isSentBefore, sentBefore, settingsQuery } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type Doubt, doubtsAbout, type PriceRefusal } from '../../rules/prices/index.ts';
import { heldAgainst, recentOf } from '../recent.ts';
import {
  daysPrices,
  insertPrice,
  marketQuery,
  replacePrice,
  type Standing,
  standingPriceQuery,
} from '../store-entry.ts';
import { goodsQuery, referencesQuery } from '../store-watch.ts';

export type Given = { key: string; market: string; commodity: string; price: number; day: string; sure: string };
export type EnterAnswer =
  | { ok: true; location: string }
  | { ok: false; reason: PriceRefusal | 'unknown_market' | 'market_closed' | 'unknown_commodity' | 'try_again' }
  /** Asked back; sent again with `sure` it counts. `standing`: what it would take the place of. */
  | { ok: false; reason: 'doubtful'; doubts: readonly Doubt[]; standing: Standing | null; sure: string };

/** What somebody was asked about and says is right: another price, day or thing to replace is asked about anew. */
const surenessOf = ({ commodity, market, day, price }: Given, standing: Standing | null): string =>
  [commodity, market, day, price, standing?.id ?? ''].join('|');

/** Notes a price seen at a market. One that stands for the same market, commodity and day is corrected: kept, and replaced. */
export async function enterPrice(db: Db, viewer: Viewer, given: Given, now: number): Promise<EnterAnswer> {
  const { market: marketId, commodity: commodityId, day, price } = given;
  const queries = [
    marketQuery(db, marketId),
    goodsQuery(db, commodityId),
    standingPriceQuery(db, { marketId, commodityId, day }),
    recentOf(db, commodityId, now),
    referencesQuery(db, commodityId),
    settingsQuery(db),
  ] as const;
  const read = (await db.batch(queries)) as Results<typeof queries>;
  const [[market], [goods], [standing = null], recent, references, settings] = read;
  if (!market) return { ok: false, reason: 'unknown_market' };
  if (market.closedAt !== null) return { ok: false, reason: 'market_closed' };
  if (!goods) return { ok: false, reason: 'unknown_commodity' };
  const prices = recent.map((one) => one.price);
  const asked = doubtsAbout({ price, day }, heldAgainst(prices, references, settingsFrom(settings), now), dayOf(now));
  if (!asked.ok) return asked;
  if (standing?.price === price) return { ok: true, location: placeOf(given, standing.id) };
  const sure = surenessOf(given, standing);
  if ((asked.doubts.length > 0 || standing) && given.sure !== sure)
    return { ok: false, reason: 'doubtful', doubts: asked.doubts, standing, sure };
  return write(db, viewer, given, standing, now);
}

const placeOf = ({ market, day }: Given, id: string): string =>
  `/prices/new?${new URLSearchParams({ market, day, done: id })}`;

async function write(
  db: Db,
  viewer: Viewer,
  given: Given,
  standing: Standing | null,
  now: number,
): Promise<EnterAnswer> {
  const { key, market: marketId, commodity: commodityId, day, price } = given;
  const id = newId(now);
  const location = placeOf(given, id);
  const data = { market: marketId, commodity: commodityId, day, price, ...(standing ? { replaces: standing.id } : {}) };
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    ...(standing ? [replacePrice(db, standing.id, now)] : []),
    insertPrice(db, { id, marketId, commodityId, day, price }, viewer.userId, now),
    ...daysPrices(db, [day, startOfDay(day), startOfDay(addDays(day, 1))]),
    recordEvent(db, {
      ...{ aggregateType: 'market_price', aggregateId: id, version: 1, actor: actorOf(viewer), at: now, data },
      type: standing ? 'market_price_corrected' : 'market_price_noted',
    }),
  ]);
  if (written.ok) return { ok: true, location };
  if (written.refusal.name.includes('market_closed')) return { ok: false, reason: 'market_closed' };
  const before = isSentBefore(written.refusal) ? await sentBefore(db, viewer.userId, key) : null;
  // Somebody else noted or corrected the same price at the same moment: looked at anew, it is asked about.
  return before ? { ok: true, location: before } : { ok: false, reason: 'try_again' };
}
