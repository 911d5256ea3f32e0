import { type NewPhoto, putPhoto } from '../../catalog/index.ts';
import { DAY } from '../../platform/clock.ts';
import { commit, DatabaseAway, type Db, type Refusal, type Statement } from '../../platform/db.ts';
import { actorOf, notify, queueMail, recordEvent, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { isAsSent } from './rules.ts';
import { insertReceipt, insertReceiptLines, insertReceiptPhotos } from './store-writes.ts';
import { mailTexts } from './texts-mail.ts';
import type { Arrival, ReceiptInput } from './types.ts';
import { lineName, paidSentence } from './words.ts';

export const MOST_PHOTOS = 4;

export type Photos = { kept: readonly string[]; added: readonly NewPhoto[] };

/** `changed_meanwhile`: somebody else received, cancelled or signed; the page as it stands now says what. */
export type ReceiveAnswer =
  | { ok: true; location: string }
  | { ok: false; reason: 'photo_gone' | 'too_many_photos' | 'not_to_receive' | 'changed_meanwhile' };

/**
 * The buyer's receipt of a consignment, once. Everything in one batch: the receipt with its lines and photos, the event, the word
 * to the cooperative. The same form sent again leads where the first sending led.
 */
export async function receiveConsignment(
  db: Db,
  viewer: Viewer,
  arrival: Arrival,
  input: ReceiptInput,
  photos: Photos,
  now: number,
): Promise<ReceiveAnswer> {
  const location = `/consignments/${arrival.id}`;
  if (arrival.state !== 'sent' || arrival.isHandedOver) return sentAlready(db, viewer, input.key);
  const photoIds = [...new Set([...photos.kept, ...photos.added.map((photo) => photo.id)])];
  if (photoIds.length > MOST_PHOTOS) return { ok: false, reason: 'too_many_photos' };
  const receiptId = newId(now);
  const done = await commit(db, [
    useKey(db, { key: input.key, userId: viewer.userId, location, at: now }),
    ...photos.added.map((photo) => putPhoto(db, photo, viewer.partyId, now)),
    insertReceipt(db, {
      ...{ id: receiptId, consignmentId: arrival.id, receivedBy: viewer.userId, receivedByName: viewer.userName },
      ...{ filledAt: plausible(input.filledAt, now), createdAt: now, note: input.note },
    }),
    insertReceiptLines(db, receiptId, input.lines, now),
    ...insertReceiptPhotos(db, receiptId, photoIds),
    ...tellCooperative(db, viewer, arrival, input, now),
    receivedEvent(db, viewer, arrival, input, now),
  ]);
  if (done.ok) return { ok: true, location };
  return refused(db, viewer, input.key, done.refusal);
}

/** A phone's clock may be anything; a day that has not come yet is left out. */
const plausible = (filledAt: number | null, now: number): number | null =>
  filledAt !== null && filledAt <= now + DAY ? filledAt : null;

async function refused(db: Db, viewer: Viewer, key: string, refusal: Refusal): Promise<ReceiveAnswer> {
  if (isSentBefore(refusal)) return sentAlready(db, viewer, key);
  // Said as it is, so that the phone sends it again by itself instead of asking its person what to change.
  if (refusal.kind === 'busy') throw new DatabaseAway('the database is busy');
  return { ok: false, reason: refusal.kind === 'foreign_key' ? 'photo_gone' : 'changed_meanwhile' };
}

/** Where this very form led when it was sent before; otherwise there is nothing to receive any more. */
async function sentAlready(db: Db, viewer: Viewer, key: string): Promise<ReceiveAnswer> {
  const location = await sentBefore(db, viewer.userId, key);
  return location ? { ok: true, location } : { ok: false, reason: 'not_to_receive' };
}

const isWhole = (arrival: Arrival, input: ReceiptInput): boolean =>
  input.lines.every((line, n) => isAsSent(line, arrival.lines[n]!.sent * 1000));

function receivedEvent(db: Db, viewer: Viewer, arrival: Arrival, input: ReceiptInput, now: number) {
  const lines = input.lines.map(({ lineId, receivedMilli, refusedMilli, deductedMilli }) => ({
    ...{ lineId, receivedMilli, refusedMilli, deductedMilli },
  }));
  return recordEvent(db, {
    aggregateType: 'consignment',
    aggregateId: arrival.id,
    version: arrival.version + 1,
    type: 'consignment_received',
    actor: actorOf(viewer),
    at: now,
    data: { lines },
  });
}

function tellCooperative(db: Db, viewer: Viewer, arrival: Arrival, input: ReceiptInput, now: number): Statement[] {
  const { orderNumber, institutionName, cooperativeId, cooperativeName, cooperativeEmail } = arrival;
  const whole = isWhole(arrival, input);
  const entry = notify(db, {
    partyId: cooperativeId,
    kind: whole ? 'consignment_received' : 'consignment_received_short',
    data: { number: orderNumber, institution: institutionName, by: viewer.userName },
    link: `/consignments/${arrival.id}`,
    at: now,
  });
  if (whole || !cooperativeEmail) return [entry];
  const t = mailTexts.id;
  const lines = input.lines.flatMap((line, n) => {
    const { sent, tradeUnit } = arrival.lines[n]!;
    return isAsSent(line, sent * 1000)
      ? []
      : [t.line(lineName(arrival.lines[n]!, 'id'), paidSentence(line, tradeUnit, 'id'))];
  });
  const about = {
    cooperative: cooperativeName,
    institution: institutionName,
    number: orderNumber,
    by: viewer.userName,
  };
  const mail = { to: cooperativeEmail, subject: t.subject(orderNumber), body: t.body({ ...about, lines }), at: now };
  return [entry, queueMail(db, mail)];
}
