import { and, eq } from 'drizzle-orm';
import { offer, offerMessage, offerPhoto, offerRevision } from '../../../../db/schema/catalog.ts';
import type { Db } from '../../../platform/db.ts';
import type { OfferState } from '../../lifecycle.ts';

type NewRevision = typeof offerRevision.$inferInsert;

export const addOffer = (db: Db, row: typeof offer.$inferInsert) => db.insert(offer).values(row);

export const addRevision = (db: Db, row: NewRevision) => db.insert(offerRevision).values(row);

export const changeRevision = (db: Db, id: string, set: Partial<NewRevision>) =>
  db.update(offerRevision).set(set).where(eq(offerRevision.id, id));

/** The pictures of a revision in their order, in place of those it had. */
export const replacePhotos = (db: Db, revisionId: string, photoIds: readonly string[]) => [
  db.delete(offerPhoto).where(eq(offerPhoto.revisionId, revisionId)),
  ...photoIds.map((photoId, position) => db.insert(offerPhoto).values({ revisionId, position, photoId })),
];

/** Moves an offer that is still at `version` to the next one; the event of that version fails where somebody was faster. */
export const moveOffer = (
  db: Db,
  at: { id: string; version: number },
  set: { state?: OfferState; available?: number },
  now: number,
) =>
  db
    .update(offer)
    .set({ ...set, version: at.version + 1, updatedAt: now })
    .where(and(eq(offer.id, at.id), eq(offer.version, at.version)));

export const addMessage = (db: Db, row: typeof offerMessage.$inferInsert) => db.insert(offerMessage).values(row);
