import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { offer, referencePrice } from '../../../../db/schema/catalog.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db.ts';

const neighbour = {
  id: offer.id,
  commodityId: offer.commodityId,
  cooperativeId: offer.cooperativeId,
  state: offer.state,
  price: offer.listedPrice,
  available: offer.available,
};
const compared = inArray(offer.state, ['listed', 'paused', 'submitted']);

/** The offers of a commodity that the checks compare with: listed, paused or waiting. */
export const neighboursQuery = (db: Db, commodityId: string) =>
  db
    .select(neighbour)
    .from(offer)
    .where(and(eq(offer.commodityId, commodityId), compared));

/** The same for the commodity of an own offer. */
export const neighboursOfOfferQuery = (db: Db, cooperativeId: string, id: string) =>
  db
    .select(neighbour)
    .from(offer)
    .where(
      and(
        sql`${offer.commodityId} = (select commodity_id from offer where id = ${id} and cooperative_id = ${cooperativeId})`,
        compared,
      ),
    );

/** The reference prices in force, of every commodity and zone: a few dozen rows. */
export function inForceQuery(db: Db, now: number) {
  const today = dayOf(now);
  return db
    .select({
      commodityId: referencePrice.commodityId,
      kind: referencePrice.kind,
      zone: referencePrice.zone,
      low: referencePrice.low,
      high: referencePrice.high,
    })
    .from(referencePrice)
    .where(
      and(
        lte(referencePrice.effectiveFrom, today),
        or(isNull(referencePrice.effectiveUntil), sql`${referencePrice.effectiveUntil} >= ${today}`),
      ),
    );
}
