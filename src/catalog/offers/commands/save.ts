import { commit, type Db, type Refusal, type Statement } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { isOpen, type TransitionRefusal, transition, wasListed } from '../../lifecycle.ts';
import { MOST_PHOTOS } from '../../photos/file.ts';
import { type NewPhoto, putPhoto } from '../../photos/store.ts';
import type { OfferInput } from '../inputs.ts';
import type { Commodity, Offer, Revision } from '../store/read.ts';
import { addOffer, addRevision, changeRevision, moveOffer, replacePhotos } from '../store/writes.ts';

export type Wanted = {
  commodity: Commodity;
  input: OfferInput;
  /** Pictures the offer had already, then those that came with the form. */
  kept: readonly string[];
  photos: readonly NewPhoto[];
  /** What another domain writes in the same commit, about the offer's id. */
  also?: (offerId: string) => readonly Statement[];
};

export type Saved =
  | { ok: true; location: string }
  | { ok: false; reason: TransitionRefusal | 'changed_meanwhile' | 'photo_gone' | 'too_many_photos' };

type Batch = [Statement, ...Statement[]];

/** A new offer as a draft. The same form sent again leads to the same offer. */
export async function createOffer(db: Db, viewer: Viewer, wanted: Wanted, now: number): Promise<Saved> {
  const id = newId(now);
  const ids = photoIds(wanted);
  if (ids.length > MOST_PHOTOS) return { ok: false, reason: 'too_many_photos' };
  const location = `/offers/${id}`;
  const { commodity, input } = wanted;
  const row = { id, cooperativeId: viewer.partyId, commodityId: commodity.id, available: input.available };
  const revision = {
    ...columnsOf(wanted),
    id: newId(now),
    offerId: id,
    number: 1,
    createdBy: viewer.userId,
    createdAt: now,
  };
  const batch: Batch = [
    useKey(db, { key: input.key, userId: viewer.userId, location, at: now }),
    ...wanted.photos.map((photo) => putPhoto(db, photo, viewer.partyId, now)),
    addOffer(db, { ...row, createdAt: now, updatedAt: now }),
    addRevision(db, revision),
    ...replacePhotos(db, revision.id, ids),
    ...(wanted.also?.(id) ?? []),
    event(db, viewer, { id, version: 0 }, 'offer_created', { revision: revision.id, commodity: commodity.id }, now),
  ];
  return run(db, viewer, batch, input.key, location);
}

export type Edited = { offer: Offer; revisions: readonly Revision[] };

/** An edit: of the open revision, or as a new one beside the version that sells. */
export async function editOffer(db: Db, viewer: Viewer, edited: Edited, wanted: Wanted, now: number): Promise<Saved> {
  const { offer, revisions } = edited;
  const ids = photoIds(wanted);
  if (ids.length > MOST_PHOTOS) return { ok: false, reason: 'too_many_photos' };
  const open = revisions.find((revision) => isOpen(revision.state));
  const next = transition(offer.state, open && isOpen(open.state) ? open.state : null, 'edit', viewer.role);
  if (!next.ok) return next;
  if (offer.version !== wanted.input.version) return alreadySent(db, viewer, wanted.input.key);
  const location = `/offers/${offer.id}`;
  const available = wasListed(offer.state) ? {} : { available: wanted.input.available };
  const { id, write } = revisionWrite(db, viewer, edited, open, wanted, now);
  const batch: Batch = [
    useKey(db, { key: wanted.input.key, userId: viewer.userId, location, at: now }),
    ...wanted.photos.map((photo) => putPhoto(db, photo, viewer.partyId, now)),
    write,
    ...replacePhotos(db, id, ids),
    moveOffer(db, offer, { state: next.offer, ...available }, now),
    event(db, viewer, offer, next.event, { revision: id }, now),
  ];
  return run(db, viewer, batch, wanted.input.key, location);
}

function revisionWrite(
  db: Db,
  viewer: Viewer,
  edited: Edited,
  open: Revision | undefined,
  wanted: Wanted,
  now: number,
) {
  if (open) return { id: open.id, write: changeRevision(db, open.id, columnsOf(wanted)) };
  const id = newId(now);
  const number = Math.max(...edited.revisions.map((revision) => revision.number)) + 1;
  const row = { ...columnsOf(wanted), id, offerId: edited.offer.id, number, createdBy: viewer.userId, createdAt: now };
  return { id, write: addRevision(db, row) };
}

const photoIds = ({ kept, photos }: Wanted): string[] => [...new Set([...kept, ...photos.map((photo) => photo.id)])];

/** A lot that is whole packs is said in packs. */
function columnsOf({ commodity, input }: Wanted) {
  const { key: _key, version: _version, ...terms } = input;
  const packed = commodity.packContent !== null && input.lotSize % commodity.packContent === 0;
  return { ...terms, packName: packed ? commodity.packName : null };
}

export const event = (
  db: Db,
  viewer: Viewer,
  offer: { id: string; version: number },
  type: string,
  data: Record<string, unknown>,
  now: number,
) =>
  recordEvent(db, {
    aggregateType: 'offer',
    aggregateId: offer.id,
    version: offer.version + 1,
    type,
    actor: actorOf(viewer),
    at: now,
    data,
  });

async function run(db: Db, viewer: Viewer, batch: Batch, key: string, location: string): Promise<Saved> {
  const done = await commit(db, batch);
  if (done.ok) return { ok: true, location };
  return isSentBefore(done.refusal) ? alreadySent(db, viewer, key) : { ok: false, reason: reasonOf(done.refusal) };
}

const reasonOf = (refusal: Refusal): 'photo_gone' | 'changed_meanwhile' =>
  refusal.kind === 'foreign_key' ? 'photo_gone' : 'changed_meanwhile';

/** Where this very form led when it was sent before; otherwise somebody else changed the offer. */
async function alreadySent(db: Db, viewer: Viewer, key: string): Promise<Saved> {
  const location = await sentBefore(db, viewer.userId, key);
  return location ? { ok: true, location } : { ok: false, reason: 'changed_meanwhile' };
}
