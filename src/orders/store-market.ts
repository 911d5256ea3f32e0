import { and, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { commodity, offer, offerRevision } from '../../db/schema/catalog.ts';
import { party, site } from '../../db/schema/identity.ts';
import { award, bulkOrder, orderLine } from '../../db/schema/orders.ts';
import type { Db } from '../platform/db.ts';

/** Which commodities' offers are read: those of a form, of an order, or of one award's line. */
export type Wanted = { commodityIds: readonly string[] } | { orderId: string } | { awardId: string };

function wantedIds(wanted: Wanted): SQL {
  if ('commodityIds' in wanted) return sql`(select value from json_each(${JSON.stringify(wanted.commodityIds)}))`;
  if ('orderId' in wanted)
    return sql`(select ${orderLine.commodityId} from ${orderLine} where ${orderLine.orderId} = ${wanted.orderId})`;
  return sql`(select l.commodity_id from award a join order_line l on l.id = a.line_id where a.id = ${wanted.awardId})`;
}

/** Listed offers of verified cooperatives with something free, as `MarketOffer` rows; what is used up is only counted by the split. */
export const marketQuery = (db: Db, wanted: Wanted) =>
  db
    .select({
      offerId: offer.id,
      revisionId: offerRevision.id,
      commodityId: offer.commodityId,
      cooperativeId: party.id,
      cooperativeName: party.name,
      kecamatan: party.kecamatan,
      email: party.email,
      latitude: party.latitude,
      longitude: party.longitude,
      weight: party.weight,
      free: sql<number>`${offer.available} - ${offer.reserved}`.mapWith(Number),
      tiers: offerRevision.tiers,
      minLot: offerRevision.minLot,
      lotSize: offerRevision.lotSize,
      fixedCost: offerRevision.handlingFee,
      leadDays: offerRevision.leadDays,
      windowFrom: offerRevision.windowFrom,
      windowUntil: offerRevision.windowUntil,
    })
    .from(offer)
    .innerJoin(offerRevision, eq(offerRevision.id, offer.listedRevisionId))
    .innerJoin(party, eq(party.id, offer.cooperativeId))
    .where(and(inArray(offer.commodityId, wantedIds(wanted)), eq(offer.state, 'listed'), eq(party.status, 'verified')));

/** What each cooperative was awarded of these commodities since the fair window began, one order left out. */
export const ledgerQuery = (db: Db, wanted: Wanted, now: number, exceptOrder: string | SQL | null = null) =>
  db
    .select({
      commodityId: offer.commodityId,
      cooperativeId: award.cooperativeId,
      quantity: sql<number>`sum(${award.quantity})`.mapWith(Number),
    })
    .from(offer)
    .innerJoin(award, eq(award.offerId, offer.id))
    .where(
      and(
        inArray(offer.commodityId, wantedIds(wanted)),
        inArray(award.state, ['reserved', 'confirmed']),
        gt(award.createdAt, windowStart(now)),
        exceptOrder === null ? undefined : sql`${award.orderId} <> ${exceptOrder}`,
      ),
    )
    .groupBy(offer.commodityId, award.cooperativeId);

/** The setting is read by the statement itself, so that both come in one round trip. */
const windowStart = (now: number): SQL =>
  sql`${now} - 86400000 * coalesce((select cast(value as integer) from setting where key = 'fair_window_days'), 90)`;

/** The institution's own open site, and what the institution may order without an approver. */
export const siteQuery = (db: Db, institutionId: string, siteId: string) =>
  selectSite(db).where(
    and(eq(party.id, institutionId), eq(party.kind, 'institution'), eq(site.id, siteId), isNull(site.closedAt)),
  );

/** The same for an order that exists: its site may have been closed meanwhile, what was agreed holds. */
export const siteOfOrderQuery = (db: Db, orderId: string | SQL) =>
  selectSite(db).where(
    eq(site.id, sql`(select ${bulkOrder.siteId} from ${bulkOrder} where ${bulkOrder.id} = ${orderId})`),
  );

const selectSite = (db: Db) =>
  db
    .select({
      latitude: site.latitude,
      longitude: site.longitude,
      approvalLimit: party.approvalLimit,
      status: party.status,
    })
    .from(site)
    .innerJoin(party, eq(party.id, site.partyId));

export const commodityWords = {
  id: commodity.id,
  nameId: commodity.nameId,
  nameEn: commodity.nameEn,
  grade: commodity.grade,
  tradeUnit: commodity.tradeUnit,
  packName: commodity.packName,
  packContent: commodity.packContent,
};

/** Commodities by id; retired ones cannot be ordered any more. */
export const commoditiesQuery = (db: Db, wanted: Wanted) =>
  db
    .select(commodityWords)
    .from(commodity)
    .where(
      and(inArray(commodity.id, wantedIds(wanted)), 'commodityIds' in wanted ? isNull(commodity.retiredAt) : undefined),
    );
