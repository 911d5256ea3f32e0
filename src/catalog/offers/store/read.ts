import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { commodity, offer, offerMessage, offerPhoto, offerRevision } from '../../../../db/schema/catalog.ts';
import { party, user } from '../../../../db/schema/identity.ts';
import { offerCost } from '../../../../db/schema/joint-goods.ts';
import { event } from '../../../../db/schema/platform.ts';
import type { Db } from '../../../platform/db.ts';

const open = inArray(offerRevision.state, ['draft', 'submitted', 'changes_requested']);

/** An offer of this cooperative; another's is not there. */
const ownedBy = (cooperativeId: string, id: string) => and(eq(offer.id, id), eq(offer.cooperativeId, cooperativeId));

export const ownOfferQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select({ offer, commodity })
    .from(offer)
    .innerJoin(commodity, eq(commodity.id, offer.commodityId))
    .where(ownedBy(cooperativeId, id));

/** Of an own offer the open revision, the listed one and the latest of all, each once, newest first. */
export const revisionsQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select({ revision: offerRevision })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .where(
      and(
        ownedBy(cooperativeId, id),
        or(
          open,
          eq(offerRevision.id, offer.listedRevisionId),
          sql`${offerRevision.number} = (select max(number) from offer_revision where offer_id = ${id})`,
        ),
      ),
    )
    .orderBy(desc(offerRevision.number));

export const revisionPhotosQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select({ revisionId: offerPhoto.revisionId, id: offerPhoto.photoId })
    .from(offerPhoto)
    .innerJoin(offerRevision, eq(offerRevision.id, offerPhoto.revisionId))
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .where(ownedBy(cooperativeId, id))
    .orderBy(asc(offerPhoto.position));

export const messagesQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select({
      id: offerMessage.id,
      body: offerMessage.body,
      at: offerMessage.at,
      name: user.name,
      party: party.name,
      ours: sql<number>`${offerMessage.authorPartyId} = ${cooperativeId}`,
    })
    .from(offerMessage)
    .innerJoin(offer, eq(offer.id, offerMessage.offerId))
    .leftJoin(user, eq(user.id, offerMessage.authorUserId))
    .leftJoin(party, eq(party.id, offerMessage.authorPartyId))
    .where(ownedBy(cooperativeId, id))
    .orderBy(asc(offerMessage.at), asc(offerMessage.id));

export const trailQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select({ type: event.type, at: event.at, reason: event.reason, name: user.name })
    .from(event)
    .innerJoin(offer, eq(offer.id, event.aggregateId))
    .leftJoin(user, eq(user.id, event.actorUserId))
    .where(and(eq(event.aggregateType, 'offer'), ownedBy(cooperativeId, id)))
    .orderBy(desc(event.seq))
    .limit(30);

export const commodityRowQuery = (db: Db, id: string | SQL) =>
  db
    .select()
    .from(commodity)
    .where(and(eq(commodity.id, id), isNull(commodity.retiredAt)));

/** What a unit of an own offer's goods cost, where they were bought together; in rupiah, landed. */
export const offerCostQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select({ unitCost: offerCost.unitCost })
    .from(offerCost)
    .innerJoin(offer, eq(offer.id, offerCost.offerId))
    .where(ownedBy(cooperativeId, id));

/** What can be offered, and how many offers of it the cooperative has already. */
export const commoditiesQuery = (db: Db, cooperativeId: string) =>
  db
    .select({
      id: commodity.id,
      category: commodity.category,
      nameId: commodity.nameId,
      nameEn: commodity.nameEn,
      own: sql<number>`(select count(*) from offer o where o.commodity_id = ${commodity.id} and o.cooperative_id = ${cooperativeId} and o.state not in ('rejected', 'expired'))`,
    })
    .from(commodity)
    .where(isNull(commodity.retiredAt))
    .orderBy(asc(commodity.position), asc(commodity.id));

/** Who moderates: the forum that runs this deployment. */
export const forumQuery = (db: Db) => db.select({ id: party.id }).from(party).where(eq(party.kind, 'forum')).limit(1);

export type Commodity = typeof commodity.$inferSelect;
export type Offer = typeof offer.$inferSelect;
export type Revision = typeof offerRevision.$inferSelect;
