import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { party, site } from '../../../db/schema/identity.ts';
import { consignment } from '../../../db/schema/index.ts';
import { bulkOrder } from '../../../db/schema/orders.ts';
import type { Db, Results, Statement } from '../../platform/db.ts';
import { countsQuery } from '../../platform/store.ts';
import { toShipCount } from './store-badges.ts';
import { after } from './store-cursor.ts';
import { openOrders, openTotals, readAwards } from './store-open.ts';
import { within } from './store-parts.ts';
import type {
  ConsignmentList,
  ConsignmentRow,
  ConsignmentState,
  ListFilter,
  ListLine,
  OpenOrder,
  Scope,
  Tab,
  UnitTotal,
} from './types.ts';

const A_PAGE = 24;
const seller = alias(party, 'seller');

const statesOf: Record<Exclude<Tab, 'to_ship'>, readonly ConsignmentState[]> = {
  all: ['packed', 'sent', 'received'],
  ...{
    moving: ['packed', 'sent'],
    packed: ['packed'],
    sent: ['sent'],
    received: ['received'],
    cancelled: ['cancelled'],
  },
};

/** What a list is ordered by, ascending: what is under way by its day, what has ended newest first. */
function sortOf(tab: Tab): SQL<string | number> {
  if (tab === 'received') return sql`10000000000000 - ${consignment.receivedAt}`;
  return tab === 'cancelled' ? sql`10000000000000 - ${consignment.cancelledAt}` : sql`${consignment.plannedOn}`;
}

const narrowed = (scope: Scope, orderId: string | null): SQL | undefined =>
  and(within(scope), orderId === null ? undefined : eq(consignment.orderId, orderId));

const lines = sql<string>`(select json_group_array(json_object('nameId', k.name_id, 'nameEn', k.name_en, 'tradeUnit', k.trade_unit,
    'quantity', l.quantity, 'accepted', r.received_milli - r.refused_milli))
  from consignment_line l join award a on a.id = l.award_id join order_line ol on ol.id = a.line_id join commodity k on k.id = ol.commodity_id
  left join receipt_line r on r.consignment_line_id = l.id where l.consignment_id = "consignment"."id")`;
const noteNumber = sql<
  string | null
>`(select number from document where kind = 'delivery_note' and subject_id = "consignment"."id")`;
const awaitsReturn = sql<number>`exists (select 1 from receipt r join receipt_line l on l.receipt_id = r.id
  where r.consignment_id = "consignment"."id" and r.returned_at is null and l.refused_milli > 0)`;

/** Which rows a page has, before anything else is looked up for them. */
const pageQuery = (db: Db, scope: Scope, { tab, orderId, after: cursor }: ListFilter) =>
  db
    .select({ id: consignment.id })
    .from(consignment)
    .where(
      and(
        narrowed(scope, orderId),
        inArray(consignment.state, tab === 'to_ship' ? [] : [...statesOf[tab]]),
        after(cursor, sortOf(tab), sql`${consignment.id}`),
      ),
    )
    .orderBy(sortOf(tab), asc(consignment.id))
    .limit(A_PAGE + 1);

const rowsQuery = (db: Db, scope: Scope, filter: ListFilter) =>
  db
    .select({
      ...{ id: consignment.id, state: consignment.state, orderId: consignment.orderId },
      ...{ orderNumber: sql<string>`coalesce(${bulkOrder.number}, '')`, neededOn: bulkOrder.neededOn },
      ...{ institutionName: party.name, cooperativeName: seller.name, siteName: site.name },
      ...{ plannedOn: consignment.plannedOn, sentAt: consignment.sentAt, receivedAt: consignment.receivedAt },
      ...{ cancelledAt: consignment.cancelledAt, noteNumber, lines, awaitsReturn, key: sortOf(filter.tab) },
    })
    .from(consignment)
    .innerJoin(bulkOrder, eq(bulkOrder.id, consignment.orderId))
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(seller, eq(seller.id, consignment.cooperativeId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .where(inArray(consignment.id, pageQuery(db, scope, filter)))
    .orderBy(sortOf(filter.tab), asc(consignment.id));

const countQuery = (db: Db, scope: Scope, orderId: string | null) =>
  db
    .select({ state: consignment.state, consignments: sql<number>`count(*)` })
    .from(consignment)
    .where(narrowed(scope, orderId))
    .groupBy(consignment.state);

/** By unit; what was received counts as accepted, in whole units and thousandths of them. */
const totalsQuery = (db: Db, scope: Scope, tab: Exclude<Tab, 'to_ship'>, orderId: string | null) =>
  db
    .select({
      tradeUnit: sql<UnitTotal['tradeUnit']>`k.trade_unit`,
      units: sql<number>`coalesce(sum(coalesce((r.received_milli - r.refused_milli) / 1000.0, l.quantity)), 0)`,
    })
    .from(consignment)
    .innerJoin(sql`consignment_line l`, sql`l.consignment_id = ${consignment.id}`)
    .innerJoin(sql`award a`, sql`a.id = l.award_id`)
    .innerJoin(sql`order_line ol`, sql`ol.id = a.line_id`)
    .innerJoin(sql`commodity k`, sql`k.id = ol.commodity_id`)
    .leftJoin(sql`receipt_line r`, sql`r.consignment_line_id = l.id`)
    .where(and(narrowed(scope, orderId), inArray(consignment.state, [...statesOf[tab]]), exceptOverYears(tab, orderId)))
    .groupBy(sql`k.trade_unit`)
    .orderBy(sql`k.trade_unit`);

/** What has ended grows with the years: its sum over all orders would say nothing and take long. */
const exceptOverYears = (tab: Tab, orderId: string | null): SQL | undefined =>
  orderId === null && (tab === 'received' || tab === 'cancelled') ? sql`false` : undefined;

const noOrders = (db: Db) => db.select({ orderId: sql<string>`''` }).from(sql`(select 1) as one`).where(sql`false`);

function orderQuery(db: Db, scope: Scope, orderId: string | null) {
  const theirs =
    scope !== 'all' && 'institutionId' in scope ? eq(bulkOrder.institutionId, scope.institutionId) : undefined;
  const mine =
    scope !== 'all' && 'cooperativeId' in scope
      ? sql`exists (select 1 from award where order_id = ${bulkOrder.id} and cooperative_id = ${scope.cooperativeId})`
      : undefined;
  return db
    .select({ id: bulkOrder.id, number: sql<string>`coalesce(${bulkOrder.number}, '')` })
    .from(bulkOrder)
    .where(and(eq(bulkOrder.id, orderId ?? ''), theirs, mine));
}

/** Everything the list shows, in one batch. */
export function consignmentListQueries(db: Db, scope: Scope, filter: ListFilter) {
  const { tab, orderId } = filter;
  const cooperativeId = scope !== 'all' && 'cooperativeId' in scope ? scope.cooperativeId : null;
  const toShip = tab === 'to_ship' && cooperativeId !== null;
  return [
    rowsQuery(db, scope, filter),
    countQuery(db, scope, orderId),
    countsQuery(db, { orders: cooperativeId === null ? sql<number>`0` : toShipCount(cooperativeId, orderId) }),
    toShip ? openTotals(db, cooperativeId, orderId) : totalsQuery(db, scope, tab === 'to_ship' ? 'sent' : tab, orderId),
    orderQuery(db, scope, orderId),
    (toShip ? openOrders(db, cooperativeId, filter, A_PAGE + 1) : noOrders(db)) as ReturnType<typeof openOrders>,
  ] as const satisfies readonly Statement[];
}

export function consignmentListFrom(
  results: Results<ReturnType<typeof consignmentListQueries>>,
  { tab }: ListFilter,
): ConsignmentList {
  const [rows, counted, [toShip], totals, [order], orders] = results;
  const number = new Map(counted.map((one) => [one.state, one.consignments]));
  const count = (state: ConsignmentState) => number.get(state) ?? 0;
  const page = tab === 'to_ship' ? pageOf(orders, (one) => `${one.neededOn}.${one.orderId}`) : null;
  const list = pageOf(rows, (one) => `${one.key}.${one.id}`);
  return {
    counts: {
      ...{ to_ship: Number(toShip?.orders ?? 0), packed: count('packed'), sent: count('sent') },
      ...{ received: count('received'), cancelled: count('cancelled') },
    },
    totals: totals.filter((one) => one.units > 0),
    orders: (page?.rows ?? []).map(({ awards, ...one }): OpenOrder => ({ ...one, awards: readAwards(awards) })),
    rows: list.rows.map(
      ({ key: _key, lines: text, awaitsReturn: waits, ...row }): ConsignmentRow => ({
        ...row,
        lines: JSON.parse(text) as ListLine[],
        awaitsReturn: Boolean(waits),
      }),
    ),
    next: page ? page.next : list.next,
    order: order ?? null,
  };
}

function pageOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, A_PAGE);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > A_PAGE && last ? keyOf(last) : null };
}
