import { and, asc, eq, gt, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { commodity, offer, offerRevision, referencePrice } from '../../../../db/schema/catalog.ts';
import { party } from '../../../../db/schema/identity.ts';
import type { Db } from '../../../platform/db.ts';
import { countUpTo } from '../../../platform/store.ts';
import type { QueueFilter } from '../inputs.ts';
import { commodityColumns, cooperativeColumns, offerColumns, waiting } from './columns.ts';

export const QUEUE_PAGE = 50;

const isNew = sql`${offer.listedRevisionId} is null`;

function matching({ kind, category, kecamatan, text }: QueueFilter): SQL | undefined {
  const words = `%${(text ?? '').replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`;
  return and(
    waiting,
    kind === 'new' ? isNew : kind === 'revision' ? sql`not ${isNew}` : undefined,
    category ? eq(commodity.category, category) : undefined,
    kecamatan ? eq(party.kecamatan, kecamatan) : undefined,
    text
      ? sql`(${party.name} like ${words} escape '\\' or ${commodity.nameId} like ${words} escape '\\' or ${commodity.nameEn} like ${words} escape '\\')`
      : undefined,
  );
}

/** One page of the queue, oldest first; `after` is the `submittedAt` and id of the last row of the page before. */
export function queueQuery(db: Db, filter: QueueFilter) {
  const { after } = filter;
  const onward = after
    ? or(
        gt(offerRevision.submittedAt, after.at),
        and(eq(offerRevision.submittedAt, after.at), gt(offerRevision.id, after.id)),
      )
    : undefined;
  return db
    .select({
      id: offerRevision.id,
      submittedAt: offerRevision.submittedAt,
      tiers: offerRevision.tiers,
      revisionAvailable: offerRevision.available,
      offerAvailable: offer.available,
      certificate: offerRevision.certificate,
      ...commodityColumns,
      ...offerColumns,
      ...cooperativeColumns,
    })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .innerJoin(commodity, eq(commodity.id, offer.commodityId))
    .innerJoin(party, eq(party.id, offer.cooperativeId))
    .where(and(matching(filter), onward))
    .orderBy(asc(offerRevision.submittedAt), asc(offerRevision.id))
    .limit(QUEUE_PAGE + 1);
}

/** How many wait: in all and under the filter; of new offers and of edits; per category. */
export function queueCountsQuery(db: Db, filter: QueueFilter) {
  const under = matching(filter) ?? sql`1`;
  return db
    .select({
      category: commodity.category,
      all: sql<number>`count(*)`,
      fresh: sql<number>`coalesce(sum(${isNew}), 0)`,
      shown: sql<number>`coalesce(sum(${under}), 0)`,
    })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .innerJoin(commodity, eq(commodity.id, offer.commodityId))
    .innerJoin(party, eq(party.id, offer.cooperativeId))
    .where(waiting)
    .groupBy(commodity.category)
    .orderBy(asc(commodity.category));
}

/** The listed and waiting offers of the commodities that have something in the queue (or of one): what the checks compare with. */
export function neighboursQuery(db: Db, of: { revisionId: string } | 'queue') {
  const concerned =
    of === 'queue'
      ? sql`${offer.commodityId} in (select o.commodity_id from offer_revision r join offer o on o.id = r.offer_id where r.state = 'submitted')`
      : sql`${offer.commodityId} = (select o.commodity_id from offer_revision r join offer o on o.id = r.offer_id where r.id = ${of.revisionId})`;
  return db
    .select({
      id: offer.id,
      commodityId: offer.commodityId,
      cooperativeId: offer.cooperativeId,
      state: offer.state,
      price: offer.listedPrice,
      available: offer.available,
    })
    .from(offer)
    .where(and(concerned, inArray(offer.state, ['listed', 'paused', 'submitted'])));
}

/** Reference prices in force on a day, of one zone, for the commodities in the queue (or all when few). */
export function referencesQuery(db: Db, day: string) {
  return db
    .select({
      commodityId: referencePrice.commodityId,
      kind: referencePrice.kind,
      zone: referencePrice.zone,
      low: referencePrice.low,
      high: referencePrice.high,
      from: referencePrice.effectiveFrom,
      source: referencePrice.source,
    })
    .from(referencePrice)
    .where(
      and(
        sql`${referencePrice.effectiveFrom} <= ${day}`,
        sql`(${referencePrice.effectiveUntil} is null or ${referencePrice.effectiveUntil} >= ${day})`,
      ),
    );
}

/** The oldest submission that waits, other than these: where a moderator goes on. */
export function nextWaitingQuery(db: Db, but: readonly string[]) {
  return db
    .select({ id: offerRevision.id })
    .from(offerRevision)
    .where(and(waiting, ...but.map((id) => ne(offerRevision.id, id))))
    .orderBy(asc(offerRevision.submittedAt), asc(offerRevision.id))
    .limit(1);
}

/** The districts that have something in the queue, for the filter. */
export function kecamatanQuery(db: Db) {
  return db
    .selectDistinct({ kecamatan: party.kecamatan })
    .from(offerRevision)
    .innerJoin(offer, eq(offer.id, offerRevision.offerId))
    .innerJoin(party, eq(party.id, offer.cooperativeId))
    .where(waiting)
    .orderBy(asc(party.kecamatan));
}

export const waitingCount = countUpTo(sql`1 from ${offerRevision} where ${waiting}`);
