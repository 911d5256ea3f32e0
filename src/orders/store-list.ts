import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { party, site } from '../../db/schema/identity.ts';
import { bulkOrder, orderStates } from '../../db/schema/orders.ts';
import type { Db, Results } from '../platform/db.ts';
import type { OrderList, OrderListFilter, OrderRow, OrderScope, OrderState } from './types.ts';

const A_PAGE = 24;
/** Neither a draft nor settled. */
export const OPEN: readonly OrderState[] = ['submitted', 'returned', 'placed', 'attention'];

const within = (scope: OrderScope): SQL | undefined =>
  // Staff see what was sent; a draft is the institution's own business.
  scope === 'all' ? sql`${bulkOrder.state} <> 'draft'` : eq(bulkOrder.institutionId, scope.institutionId);

/** @param cursor `createdAt.id` of the last row shown; anything else counts as the first page */
function after(cursor: string | null): SQL | undefined {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  return at && id ? sql`(${bulkOrder.createdAt}, ${bulkOrder.id}) < (${Number(at)}, ${id})` : undefined;
}

function inState(state: OrderListFilter['state']): SQL | undefined {
  if (state === null) return undefined;
  return inArray(bulkOrder.state, state === 'open' ? [...OPEN] : [state]);
}

const line = (what: string): SQL => sql.raw(`(select ${what} from order_line l where l.order_id = "bulk_order"."id")`);
const awards = (what: string, where = ''): SQL =>
  sql.raw(
    `(select ${what} from award a where a.order_id = "bulk_order"."id" and a.state in ('reserved', 'confirmed') ${where})`,
  );

export const orderListQueries = (db: Db, scope: OrderScope, filter: OrderListFilter) =>
  [
    db
      .select({
        ...{
          id: bulkOrder.id,
          number: bulkOrder.number,
          state: bulkOrder.state,
          institutionId: bulkOrder.institutionId,
        },
        ...{ institutionName: party.name, siteName: site.name, neededOn: bulkOrder.neededOn, policy: bulkOrder.policy },
        ...{ createdAt: bulkOrder.createdAt, placedAt: bulkOrder.placedAt, confirmBy: bulkOrder.confirmBy },
        estimatedTotal: bulkOrder.estimatedTotal,
        lines: sql<number>`${line('count(*)')}`,
        shortageLines: sql<number>`${line('count(*) filter (where l.shortage > 0)')}`,
        first: sql<string>`(select json_object('nameId', c.name_id, 'nameEn', c.name_en, 'quantity', l.quantity, 'tradeUnit', c.trade_unit)
          from order_line l join commodity c on c.id = l.commodity_id where l.order_id = "bulk_order"."id" order by l.position limit 1)`,
        held: sql<number>`${awards('coalesce(sum((a.quantity - coalesce((select s.replanned from shortfall_decision s where s.award_id = a.id), 0)) * a.unit_price + a.fixed_cost), 0)')}`,
        awards: sql<number>`${awards('count(*)')}`,
        confirmedAwards: sql<number>`${awards('count(*)', "and a.state = 'confirmed'")}`,
      })
      .from(bulkOrder)
      .innerJoin(party, eq(party.id, bulkOrder.institutionId))
      .innerJoin(site, eq(site.id, bulkOrder.siteId))
      .where(and(within(scope), inState(filter.state), after(filter.after)))
      .orderBy(desc(bulkOrder.createdAt), desc(bulkOrder.id))
      .limit((filter.limit ?? A_PAGE) + 1),
    db
      .select({ state: bulkOrder.state, orders: sql<number>`count(*)` })
      .from(bulkOrder)
      .where(within(scope))
      .groupBy(bulkOrder.state),
  ] as const;

type Rows = Results<ReturnType<typeof orderListQueries>>;

export function orderListFrom([rows, counted]: Rows, filter: OrderListFilter): OrderList {
  const limit = filter.limit ?? A_PAGE;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const found = new Map(counted.map((one) => [one.state, one.orders]));
  return {
    rows: shown.map(orderRow),
    next: rows.length > limit && last ? `${last.createdAt}.${last.id}` : null,
    counts: Object.fromEntries(orderStates.map((state) => [state, found.get(state) ?? 0])) as OrderList['counts'],
  };
}

function orderRow({ first, held, estimatedTotal, ...row }: Rows[0][number]): OrderRow {
  return {
    ...row,
    firstCommodity: JSON.parse(first ?? '{"nameId":"","nameEn":"","quantity":0,"tradeUnit":""}'),
    total: row.placedAt === null ? estimatedTotal : held,
    waitingAwards: row.awards - row.confirmedAwards,
  };
}
