import { type NewPhoto, putPhoto } from '../../../catalog/index.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { arrivalQuery } from '../store-commands.ts';
import { campaignEvent, goodsCame, insertArrival, insertArrivalPhotos, voidArrivalRow } from '../store-writes.ts';
import type { ArrivalInput } from '../types.ts';

export const MOST_PHOTOS = 4;

export type Photos = { kept: readonly string[]; added: readonly NewPhoto[] };

export type ArrivalAnswer =
  | { ok: true; location: string }
  | { ok: false; reason: 'photo_gone' | 'too_many_photos' | 'above_expected' | 'not_expected' | 'try_again' };

/**
 * Goods of a purchase that came to a drop point, whole or in part. With the first of them the campaign is `arriving`. The database
 * refuses more than was ordered (`above_expected`) and anything after the sharing (`not_expected`). The same form sent again leads
 * where the first sending led.
 */
export async function recordArrival(
  db: Db,
  viewer: Viewer,
  campaignId: string,
  input: ArrivalInput,
  photos: Photos,
  now: number,
): Promise<ArrivalAnswer> {
  const location = `/campaigns/${campaignId}/goods`;
  const photoIds = [...new Set([...photos.kept, ...photos.added.map((photo) => photo.id)])];
  if (photoIds.length > MOST_PHOTOS) return { ok: false, reason: 'too_many_photos' };
  const { key, ...row } = input;
  const id = newId(now);
  const { purchaseId, dropPointId, receivedMilli, refusedMilli } = row;
  const data = { arrival: id, purchase: purchaseId, dropPoint: dropPointId, receivedMilli, refusedMilli };
  const done = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    ...photos.added.map((photo) => putPhoto(db, photo, viewer.partyId, now)),
    insertArrival(db, { id, campaignId, ...row, recordedBy: viewer.userId, recordedAt: now }),
    ...insertArrivalPhotos(db, id, photoIds),
    goodsCame(db, campaignId, now),
    campaignEvent(db, { campaignId, type: 'campaign_goods_came', actor: actorOf(viewer), at: now, data }),
  ]);
  if (done.ok) return { ok: true, location };
  const { kind, name } = done.refusal;
  if (isSentBefore(done.refusal)) return { ok: true, location: (await sentBefore(db, viewer.userId, key)) ?? location };
  if (kind === 'foreign_key') return { ok: false, reason: 'photo_gone' };
  if (name.includes('arrival_above_order')) return { ok: false, reason: 'above_expected' };
  if (name.includes('arrival_not_expected')) return { ok: false, reason: 'not_expected' };
  if (kind === 'busy') return { ok: false, reason: 'try_again' };
  throw new Error(`the database refused: ${kind} ${name}`);
}

export type VoidAnswer =
  | { ok: true; campaignId: string }
  | { ok: false; reason: 'arrival_not_found' }
  | { ok: false; reason: 'shared_already' | 'try_again'; campaignId: string };

/** An entry made by mistake is taken out, with the reason, until the goods are shared. Voided twice it stays as it was the first time. */
export async function voidArrival(
  db: Db,
  viewer: Viewer,
  input: { arrivalId: string; reason: string },
  now: number,
): Promise<VoidAnswer> {
  const [found] = await arrivalQuery(db, input.arrivalId);
  if (!found) return { ok: false, reason: 'arrival_not_found' };
  const { id, campaignId } = found;
  if (found.voidedAt !== null) return { ok: true, campaignId };
  if (found.sharedAt !== null) return { ok: false, reason: 'shared_already', campaignId };
  const { reason } = input;
  const done = await commit(db, [
    voidArrivalRow(db, id, { userId: viewer.userId, at: now, reason }),
    goodsCame(db, campaignId, now),
    campaignEvent(db, {
      ...{ campaignId, type: 'campaign_arrival_voided', actor: actorOf(viewer), at: now, reason },
      data: { arrival: id, receivedMilli: found.receivedMilli },
    }),
  ]);
  if (done.ok) return { ok: true, campaignId };
  if (done.refusal.kind === 'busy') return { ok: false, reason: 'try_again', campaignId };
  if (!done.refusal.name.includes('arrival_fixed'))
    throw new Error(`the database refused: ${done.refusal.kind} ${done.refusal.name}`);
  // Somebody was faster: either voided it too, or shared it.
  const [current] = await arrivalQuery(db, id);
  return current?.sharedAt ? { ok: false, reason: 'shared_already', campaignId } : { ok: true, campaignId };
}
