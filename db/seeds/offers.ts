import { inArray, sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { offer, offerMessage, offerPhoto, offerRevision } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import { deskOf, laterSteps, type MessageRow, onDesk } from './desk.ts';
import { listedSteps, sellers } from './listings.ts';
import type { Moment } from './moment.ts';
import { randomOf } from './random.ts';
import { type PlayedOffer, play } from './stories.ts';
import { offerId } from './world.ts';
import { inserts, type Piece, plain } from './write.ts';

export type Offers = { played: PlayedOffer[]; messages: MessageRow[] };

/** Every offer of the world with its revisions, what happened to it, and what was said about it. */
export function offersOf(cooperatives: readonly Cooperative[], moment: Moment): Offers {
  const bySlug = new Map(cooperatives.map((c) => [c.slug, c]));
  const later = laterSteps(bySlug, moment);
  const selling = sellers(cooperatives, onDesk).map((pair) => {
    const id = offerId(pair.cooperative.slug, pair.commodityId);
    return play(id, pair.cooperative, pair.commodityId, [...listedSteps(pair, moment), ...(later.get(id) ?? [])]);
  });
  const desk = deskOf(bySlug, moment);
  return { played: [...selling, ...desk.offers], messages: desk.messages };
}

/** Inserts the offers, then puts on sale what was listed: the search index follows an offer's change of state. */
export function offerPieces(db: Db, { played, messages }: Offers, photoOf: (commodityId: string) => string): Piece[] {
  const withPhoto = played.filter((p) => randomOf(`photo ${p.row.id}`).next() < 0.3);
  return [
    ...inserts(
      db,
      offer,
      played.map((p) => p.row),
    ),
    ...inserts(
      db,
      offerRevision,
      played.flatMap((p) => p.revisions),
    ),
    ...inserts(
      db,
      offerPhoto,
      withPhoto.map((p) => ({ revisionId: p.revisions.at(-1)!.id!, position: 0, photoId: photoOf(p.row.commodityId) })),
    ),
    ...inserts(db, offerMessage, messages),
    plain(putOnSale(db)),
    ...takenOffSale(db, played),
  ];
}

function putOnSale(db: Db) {
  const approved = sql`(select r.id from offer_revision r where r.offer_id = offer.id and r.state = 'approved')`;
  return db.update(offer).set({ state: 'listed', listedRevisionId: approved }).where(sql`exists ${approved}`);
}

function takenOffSale(db: Db, played: readonly PlayedOffer[]): Piece[] {
  return (['paused', 'suspended', 'expired'] as const).map((state) => {
    const ids = played.filter((p) => p.state === state).map((p) => p.row.id);
    return plain(db.update(offer).set({ state }).where(inArray(offer.id, ids)));
  });
}
