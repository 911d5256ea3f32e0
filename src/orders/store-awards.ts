import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { commodity, offerRevision } from '../../db/schema/catalog.ts';
import { party, site, user } from '../../db/schema/identity.ts';
import { award, awardStates, bulkOrder, orderLine, plan } from '../../db/schema/orders.ts';
import { event } from '../../db/schema/platform.ts';
import type { Db, Results } from '../platform/db.ts';
import { metres } from './planning/market.ts';
import { eventsQuery } from './store-detail.ts';
import { commodityWords } from './store-market.ts';
import type { AwardDetail, AwardList, AwardListFilter, AwardRow, OrderEvent, PlanCause, PlanResult } from './types.ts';

const A_PAGE = 24;

const rowColumns = {
  ...{ id: award.id, orderId: award.orderId, orderNumber: bulkOrder.number, neededOn: bulkOrder.neededOn },
  ...{ institutionName: party.name, siteName: site.name, commodity: commodityWords, state: award.state },
  ...{ quantity: award.quantity, awardedQuantity: award.awardedQuantity, unitPrice: award.unitPrice },
  ...{ fixedCost: award.fixedCost, confirmBy: award.confirmBy, createdAt: award.createdAt },
};

const rowsQuery = (db: Db) =>
  db
    .select(rowColumns)
    .from(award)
    .innerJoin(bulkOrder, eq(bulkOrder.id, award.orderId))
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .innerJoin(orderLine, eq(orderLine.id, award.lineId))
    .innerJoin(commodity, eq(commodity.id, orderLine.commodityId));

const withCost = (row: Omit<AwardRow, 'cost'>): AwardRow => ({
  ...row,
  cost: row.quantity * row.unitPrice + row.fixedCost,
});

/** Those that await an answer come first, by deadline; the rest newest first. One key for both: earlier is smaller. */
const rank: SQL<number> = sql`case when ${award.state} = 'reserved' then ${award.confirmBy} else 10000000000000 - ${award.createdAt} + 10000000000000 end`;

function after(cursor: string | null): SQL | undefined {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  return at && id ? sql`(${rank}, ${award.id}) > (${Number(at)}, ${id})` : undefined;
}

export const awardListQueries = (db: Db, cooperativeId: string, filter: AwardListFilter) =>
  [
    db
      .select({ ...rowColumns, rank })
      .from(award)
      .innerJoin(bulkOrder, eq(bulkOrder.id, award.orderId))
      .innerJoin(party, eq(party.id, bulkOrder.institutionId))
      .innerJoin(site, eq(site.id, bulkOrder.siteId))
      .innerJoin(orderLine, eq(orderLine.id, award.lineId))
      .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
      .where(
        and(
          eq(award.cooperativeId, cooperativeId),
          filter.state === null ? undefined : eq(award.state, filter.state),
          after(filter.after),
        ),
      )
      .orderBy(rank, asc(award.id))
      .limit((filter.limit ?? A_PAGE) + 1),
    db
      .select({ state: award.state, awards: sql<number>`count(*)` })
      .from(award)
      .where(eq(award.cooperativeId, cooperativeId))
      .groupBy(award.state),
  ] as const;

export function awardListFrom(
  [rows, counted]: Results<ReturnType<typeof awardListQueries>>,
  filter: AwardListFilter,
): AwardList {
  const limit = filter.limit ?? A_PAGE;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const found = new Map(counted.map((one) => [one.state, one.awards]));
  return {
    rows: shown.map(({ rank: _rank, ...row }) => withCost(row)),
    next: rows.length > limit && last ? `${last.rank}.${last.id}` : null,
    counts: Object.fromEntries(awardStates.map((state) => [state, found.get(state) ?? 0])) as AwardList['counts'],
  };
}

/** One award of this cooperative, and what it holds for the same order besides. */
export function awardDetailQueries(db: Db, cooperativeId: string, awardId: string) {
  const mine = and(eq(award.id, awardId), eq(award.cooperativeId, cooperativeId));
  const sameOrder = sql`${award.orderId} = (select a.order_id from award a where a.id = ${awardId} and a.cooperative_id = ${cooperativeId})`;
  return [
    rowsQuery(db).where(mine),
    moreQuery(db).where(mine),
    rowsQuery(db)
      .where(and(sameOrder, eq(award.cooperativeId, cooperativeId), ne(award.id, awardId)))
      .orderBy(desc(award.createdAt), asc(award.id)),
    eventsQuery(db)
      .where(
        and(
          eq(event.aggregateType, 'award'),
          sql`${event.aggregateId} = (select ${award.id} from ${award} where ${mine})`,
        ),
      )
      .orderBy(asc(event.seq)),
  ] as const;
}

const moreQuery = (db: Db) =>
  db
    .select({
      ...{ siteAddress: site.address, siteKecamatan: site.kecamatan, note: bulkOrder.note, offerId: award.offerId },
      ...{ lotSize: offerRevision.lotSize, minLot: offerRevision.minLot, lineId: award.lineId, result: plan.result },
      ...{ decidedAt: award.decidedAt, decisionReason: award.decisionReason },
      decidedByName: sql<string | null>`(select ${user.name} from ${user} where ${user.id} = ${award.decidedBy})`,
      ...{ planVersion: plan.version, planCause: plan.cause },
      // Goods leave once the order is settled; opened again for what was lost, the others go on.
      delivering: sql<number>`${bulkOrder.state} = 'confirmed' or (${bulkOrder.state} in ('placed', 'attention')
        and exists (select 1 from order_line l where l.order_id = ${bulkOrder.id} and l.lost > 0))`,
      to: { latitude: site.latitude, longitude: site.longitude },
      from: { latitude: party.latitude, longitude: party.longitude },
    })
    .from(award)
    .innerJoin(bulkOrder, eq(bulkOrder.id, award.orderId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .innerJoin(party, eq(party.id, award.cooperativeId))
    .innerJoin(plan, eq(plan.id, award.planId))
    .innerJoin(offerRevision, eq(offerRevision.id, award.revisionId));

/** Null: there is no such award of this cooperative. */
export function awardDetailFrom(rows: Results<ReturnType<typeof awardDetailQueries>>): AwardDetail | null {
  const [[row], [more], others, events] = rows;
  if (!row || !more) return null;
  const { result, lineId, from, to, planCause, delivering, ...own } = more;
  const line = (result as PlanResult).lines.find((one) => one.lineId === lineId);
  return {
    ...withCost(row),
    ...own,
    planCause: planCause as PlanCause,
    delivering: Boolean(delivering),
    distance: metres(from, to),
    reason: line?.awards.find((one) => one.offerId === own.offerId)?.reason ?? null,
    others: others.map(withCost),
    events: events as OrderEvent[],
  };
}
