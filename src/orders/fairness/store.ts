import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { commodity, offer } from '../../../db/schema/catalog.ts';
import { party, site } from '../../../db/schema/identity.ts';
import { bulkOrder, orderLine } from '../../../db/schema/orders.ts';
import { addDays, startOfDay } from '../../platform/clock.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { MarketOffer } from '../planning/market.ts';
import { commodityWords, marketOf } from '../store-market.ts';
import type { FairnessFilter } from './inputs.ts';
import type { PastLine } from './replay.ts';
import type { Claim } from './rules.ts';

/**
 * Every cooperative that has a share to claim: verified, and with something listed (of the commodity), or awarded in the period.
 * Awarded is what is held: quantity of one commodity, or the goods' value over all.
 */
function claimsQuery(db: Db, { commodityId, from, until }: FairnessFilter) {
  const [since, before] = [startOfDay(from), startOfDay(addDays(until, 1))];
  const figure = commodityId === null ? sql`a.quantity * a.unit_price` : sql`a.quantity`;
  const ofGoods = commodityId === null ? sql`1` : sql`o.commodity_id = ${commodityId}`;
  const won = sql`(select a.cooperative_id, sum(${figure}) as awarded from award a join offer o on o.id = a.offer_id
    where a.state in ('reserved', 'confirmed') and a.created_at >= ${since} and a.created_at < ${before} and ${ofGoods}
    group by a.cooperative_id) as won`;
  const lists = sql`exists (select 1 from offer o where o.cooperative_id = "party"."id" and o.state = 'listed' and ${ofGoods})`;
  const awarded = sql<number>`coalesce(won.awarded, 0)`.mapWith(Number);
  return db
    .select({ id: party.id, name: party.name, weight: party.weight, awarded })
    .from(party)
    .leftJoin(won, sql`won.cooperative_id = "party"."id"`)
    .where(
      and(
        eq(party.kind, 'cooperative'),
        sql`(("party"."status" = 'verified' and ${lists}) or won.awarded is not null)`,
      ),
    )
    .orderBy(asc(party.name), asc(party.id));
}

/** Goods that anybody has ever listed. */
const goodsQuery = (db: Db) =>
  db
    .select(commodityWords)
    .from(commodity)
    .where(
      sql`exists (select 1 from ${offer} where ${offer.commodityId} = "commodity"."id" and ${offer.listedRevisionId} is not null)`,
    )
    .orderBy(asc(commodity.position), asc(commodity.id));

export const fairnessQueries = (db: Db, filter: FairnessFilter) => [claimsQuery(db, filter), goodsQuery(db)] as const;

export type Goods = Results<ReturnType<typeof fairnessQueries>>[1];

export const fairnessFrom = ([claims, goods]: Results<ReturnType<typeof fairnessQueries>>, filter: FairnessFilter) => ({
  claims: claims as Claim[],
  goods,
  /** The goods looked at; null: all, or goods nobody lists. */
  chosen: goods.find((one) => one.id === filter.commodityId) ?? null,
});

/** Whole orders, newest first, that together have no more lines than this: so many are divided again in one request. */
export const MOST_LINES_REPLAYED = 200;

const placedSince = (since: number): SQL =>
  and(inArray(bulkOrder.state, ['placed', 'attention', 'confirmed']), gte(bulkOrder.placedAt, since))!;

/** The lines of a quarter's placed orders, newest order first; one more than are divided again. */
const linesQuery = (db: Db, since: number) =>
  db
    .select({
      ...{ orderId: bulkOrder.id, placedAt: sql<number>`${bulkOrder.placedAt}`.mapWith(Number) },
      ...{ latitude: site.latitude, longitude: site.longitude, commodityId: orderLine.commodityId },
      quantity: sql<number>`${orderLine.quantity} - ${orderLine.waived}`.mapWith(Number),
      ...{
        priceCeiling: orderLine.priceCeiling,
        maxSuppliers: orderLine.maxSuppliers,
        maxShareBps: orderLine.maxShareBps,
      },
    })
    .from(bulkOrder)
    .innerJoin(orderLine, eq(orderLine.orderId, bulkOrder.id))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .where(and(placedSince(since), lt(orderLine.waived, orderLine.quantity)))
    .orderBy(desc(bulkOrder.placedAt), desc(bulkOrder.id), asc(orderLine.position))
    .limit(MOST_LINES_REPLAYED + 1);

/** All that is promised in the offers listed now, whatever is reserved of it. */
const marketOfQuarter = marketOf(
  sql`(select l.commodity_id from bulk_order b join order_line l on l.order_id = b.id
    where b.state in ('placed', 'attention', 'confirmed') and b.placed_at >= ${sql.placeholder('since')})`,
  sql`${offer.available}`,
);

export const replayQueries = (db: Db, since: number) =>
  [linesQuery(db, since), marketOfQuarter(db, { since })] as const;

/** Whole orders only: one that the limit cuts through is left out, unless it is the only one. */
export function replayFrom([rows, market]: Results<ReturnType<typeof replayQueries>>): {
  lines: readonly PastLine[];
  market: readonly MarketOffer[];
  isCut: boolean;
} {
  const isCut = rows.length > MOST_LINES_REPLAYED;
  const cut = rows.at(-1)?.orderId;
  const whole = rows.filter((row) => row.orderId !== cut);
  return { lines: isCut ? whole : rows, market: market as MarketOffer[], isCut };
}
