import { and, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { commodity, offer, offerRevision } from '../../db/schema/catalog.ts';
import { party, site } from '../../db/schema/identity.ts';
import { award, bulkOrder, orderLine } from '../../db/schema/orders.ts';
import type { Db } from '../platform/db.ts';
import { type Answering, asJson, prepared, rowsInOne } from '../platform/store-statements.ts';
import type { MarketOffer } from './planning/market.ts';

/** Which commodities' offers are read: those of a form, of an order, or of one award's line. */
export type Wanted = { commodityIds: readonly string[] } | { orderId: string } | { awardId: string };

const idsFrom = (value: unknown) => ({
  form: sql`(select value from json_each(${value}))`,
  order: sql`(select ${orderLine.commodityId} from ${orderLine} where ${orderLine.orderId} = ${value})`,
  award: sql`(select l.commodity_id from award a join order_line l on l.id = a.line_id where a.id = ${value})`,
});
const idsOf = idsFrom(sql.placeholder('wanted'));

function wantedIds(wanted: Wanted): SQL {
  if ('commodityIds' in wanted) return idsFrom(JSON.stringify(wanted.commodityIds)).form;
  return 'orderId' in wanted ? idsFrom(wanted.orderId).order : idsFrom(wanted.awardId).award;
}

const unreserved = sql`${offer.available} - ${offer.reserved}`;

/**
 * Listed offers of verified cooperatives; what is used up is only counted by the split.
 * @param free what is to be had of an offer: by default what nothing else holds
 */
export const marketOf = (commodityIds: SQL, free: SQL = unreserved) =>
  prepared(
    (db) =>
      db
        .select({ rows: rowsInOne<MarketOffer>({ ...marketColumns, free }) })
        .from(offer)
        .innerJoin(offerRevision, eq(offerRevision.id, offer.listedRevisionId))
        .innerJoin(party, eq(party.id, offer.cooperativeId))
        .where(and(inArray(offer.commodityId, commodityIds), eq(offer.state, 'listed'), eq(party.status, 'verified'))),
    ([all]): MarketOffer[] => all?.rows ?? [],
  );

const marketColumns = {
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
  tiers: asJson(offerRevision.tiers),
  minLot: offerRevision.minLot,
  lotSize: offerRevision.lotSize,
  fixedCost: offerRevision.handlingFee,
  leadDays: offerRevision.leadDays,
  windowFrom: offerRevision.windowFrom,
  windowUntil: offerRevision.windowUntil,
};

const marketOfForm = marketOf(idsOf.form);
const marketOfOrder = marketOf(idsOf.order);
const marketOfAward = marketOf(idsOf.award);

export function marketQuery(db: Db, wanted: Wanted): Answering<MarketOffer[]> {
  if ('commodityIds' in wanted) return marketOfForm(db, { wanted: JSON.stringify(wanted.commodityIds) });
  return 'orderId' in wanted
    ? marketOfOrder(db, { wanted: wanted.orderId })
    : marketOfAward(db, { wanted: wanted.awardId });
}

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
export const siteQuery = (db: Db, institutionId: string, siteId: string) => ownSite(db, { institutionId, siteId });

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

const ownSite = prepared((db) =>
  selectSite(db).where(
    and(
      eq(party.id, sql.placeholder('institutionId')),
      eq(party.kind, 'institution'),
      eq(site.id, sql.placeholder('siteId')),
      isNull(site.closedAt),
    ),
  ),
);

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
