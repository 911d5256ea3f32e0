import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { commodity, offer, offerMessage, offerPhoto, offerRevision } from '../../../../db/schema/catalog.ts';
import { party, user } from '../../../../db/schema/identity.ts';
import { event } from '../../../../db/schema/platform.ts';
import type { Db } from '../../../platform/db.ts';
import { commodityColumns, cooperativeColumns, offerColumns, waiting } from './columns.ts';

/** A submission with its offer, its commodity and the cooperative that made it. */
export function submissionQuery(db: Db, revisionId: string) {
  return db
    .select({
      revision: offerRevision,
      available: offer.available,
      reserved: offer.reserved,
      decidedByName: user.name,
      nib: party.nib,
      weight: party.weight,
      ...commodityColumns,
      ...offerColumns,
      ...cooperativeColumns,
    })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .innerJoin(commodity, eq(commodity.id, offer.commodityId))
    .innerJoin(party, eq(party.id, offer.cooperativeId))
    .leftJoin(user, eq(user.id, offerRevision.decidedBy))
    .where(eq(offerRevision.id, revisionId));
}

const ofRevision = (revisionId: string) => sql`(select offer_id from offer_revision where id = ${revisionId})`;

/** The version that sells now, to stand beside the submission. */
export function listedRevisionQuery(db: Db, revisionId: string) {
  return db
    .select()
    .from(offerRevision)
    .where(sql`${offerRevision.id} = (select listed_revision_id from offer where id = ${ofRevision(revisionId)})`);
}

export function photosQuery(db: Db, revisionId: string) {
  return db
    .select({ id: offerPhoto.photoId })
    .from(offerPhoto)
    .where(eq(offerPhoto.revisionId, revisionId))
    .orderBy(offerPhoto.position);
}

/** Where it stands among those that wait: how many are older or the same, and how many there are. */
export function placeInQueueQuery(db: Db, revisionId: string) {
  return db
    .select({
      total: sql<number>`count(*)`,
      place: sql<number>`coalesce(sum((submitted_at, id) <= (select submitted_at, id from offer_revision where id = ${revisionId})), 0)`,
    })
    .from(offerRevision)
    .where(waiting);
}

/** What the cooperative has behind it: submissions, how they ended, what it sells now, how fast it confirms. */
export function historyQuery(db: Db, revisionId: string) {
  const mine = sql`(select cooperative_id from offer where id = ${ofRevision(revisionId)})`;
  return db
    .select({
      listed: sql<number>`(select count(*) from offer where cooperative_id = ${mine} and state = 'listed')`,
      submissions: sql<number>`(select count(*) from offer_revision r join offer o on o.id = r.offer_id where o.cooperative_id = ${mine} and r.submitted_at is not null)`,
      approved: sql<number>`(select count(*) from offer_revision r join offer o on o.id = r.offer_id where o.cooperative_id = ${mine} and r.state in ('approved', 'superseded') and r.decided_at is not null)`,
      confirmMs: sql<
        number | null
      >`(select avg(decided_at - created_at) from award where cooperative_id = ${mine} and state = 'confirmed')`,
      declined: sql<number>`(select count(*) from award where cooperative_id = ${mine} and state in ('declined', 'lapsed'))`,
    })
    .from(sql`(select 1)`);
}

export function messagesQuery(db: Db, revisionId: string) {
  return db
    .select({
      id: offerMessage.id,
      body: offerMessage.body,
      at: offerMessage.at,
      name: user.name,
      party: party.name,
      kind: party.kind,
    })
    .from(offerMessage)
    .leftJoin(user, eq(user.id, offerMessage.authorUserId))
    .leftJoin(party, eq(party.id, offerMessage.authorPartyId))
    .where(sql`${offerMessage.offerId} = ${ofRevision(revisionId)}`)
    .orderBy(asc(offerMessage.at));
}

/** What happened to the offer so far, newest first. */
export function trailQuery(db: Db, revisionId: string) {
  return db
    .select({ type: event.type, at: event.at, reason: event.reason, name: user.name, party: party.name })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorUserId))
    .leftJoin(party, eq(party.id, event.actorPartyId))
    .where(and(eq(event.aggregateType, 'offer'), sql`${event.aggregateId} = ${ofRevision(revisionId)}`))
    .orderBy(desc(event.seq))
    .limit(30);
}

/** What a decision needs to know, for one or several submissions. */
export function forDecisionQuery(db: Db, revisionIds: readonly string[]) {
  return db
    .select({
      revision: offerRevision,
      offerAvailable: offer.available,
      nameId: commodity.nameId,
      decidedByName: user.name,
      ...offerColumns,
      cooperativeId: offer.cooperativeId,
    })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .innerJoin(commodity, eq(commodity.id, offer.commodityId))
    .leftJoin(user, eq(user.id, offerRevision.decidedBy))
    .where(inArray(offerRevision.id, [...revisionIds]));
}

export type Decided = Awaited<ReturnType<typeof forDecisionQuery>>[number];
