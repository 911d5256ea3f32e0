import { and, eq } from 'drizzle-orm';
import { offer, offerMessage, offerRevision } from '../../../../db/schema/catalog.ts';
import type { Db } from '../../../platform/db.ts';
import { listedColumns } from '../../listing.ts';
import { waiting } from './columns.ts';

type Revision = typeof offerRevision.$inferSelect;
type State = typeof offer.$inferSelect.state;

const asSeen = (offerId: string, version: number) => and(eq(offer.id, offerId), eq(offer.version, version));

export const moveOffer = (db: Db, offerId: string, version: number, state: State, at: number) =>
  db
    .update(offer)
    .set({ state, version: version + 1, updatedAt: at })
    .where(asSeen(offerId, version));

/** Puts a revision on sale. `available` only with the first one: later it is the cooperative's to change at any time. */
export const listRevision = (
  db: Db,
  offerId: string,
  version: number,
  to: { state: State; revision: Revision; available: number | undefined },
  at: number,
) =>
  db
    .update(offer)
    .set({
      state: to.state,
      version: version + 1,
      updatedAt: at,
      available: to.available,
      ...listedColumns(to.revision, at),
    })
    .where(asSeen(offerId, version));

export const decideRevision = (
  db: Db,
  id: string,
  state: 'approved' | 'rejected' | 'changes_requested',
  by: { userId: string; at: number; reason: string },
) =>
  db
    .update(offerRevision)
    .set({ state, decidedAt: by.at, decidedBy: by.userId, decisionReason: by.reason || null })
    .where(and(eq(offerRevision.id, id), waiting));

export const supersede = (db: Db, id: string) =>
  db.update(offerRevision).set({ state: 'superseded' }).where(eq(offerRevision.id, id));

export const addMessage = (db: Db, message: typeof offerMessage.$inferInsert) =>
  db.insert(offerMessage).values(message);
