import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { goodsQuery } from '../store-watch.ts';
import { tellCooperatives } from '../store-writes.ts';

export type CallAnswer = { ok: true } | { ok: false; reason: 'not_found' | 'called_today' };

/** Asks every verified cooperative to offer a commodity, once a day whoever asks: the day's event is the key. */
export async function callForOffers(db: Db, viewer: Viewer, commodityId: string, now: number): Promise<CallAnswer> {
  const [goods] = await goodsQuery(db, commodityId);
  if (!goods) return { ok: false, reason: 'not_found' };
  const { nameId, nameEn } = goods;
  const link = `/offers/new?commodity=${commodityId}`;
  const written = await commit(db, [
    tellCooperatives(db, { kind: 'offers_called', data: { nameId, nameEn }, link, now }),
    recordEvent(db, {
      ...{ aggregateType: 'price_call', aggregateId: `${dayOf(now)}:${commodityId}`, version: 1 },
      ...{ type: 'offers_called', actor: actorOf(viewer), at: now, data: { commodity: commodityId } },
    }),
  ]);
  if (written.ok) return { ok: true };
  if (written.refusal.kind === 'unique') return { ok: false, reason: 'called_today' };
  throw new Error(`the database refused: ${written.refusal.name}`);
}
