import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { SplitLine } from './rules/orders.ts';

/** An order as it is told; neither its site, its notes, its people nor its prices are read. */
export type OrderRow = {
  number: string;
  placedAt: number;
  state: string;
  policy: string;
  institutionType: string | null;
  /** Null unless the forum's setting allows names. */
  institutionName: string | null;
  versions: number;
  cooperatives: number;
  /** Its commodities, in the order's own order. */
  lines: string[];
};
export const ORDERS_A_PAGE = 50;

/** Read beside it: a page must not show a name because two statements saw different settings. */
const named = (name: SQL): SQL =>
  sql`case when (select value from setting where key = 'public_names') = 'true' then ${name} end`;

const head = sql`
  select o.id, o.number, o.placed_at placedAt, o.state, o.policy, p.type institutionType, ${named(sql`p.name`)} institutionName,
    (select count(*) from plan where order_id = o.id) versions,
    (select count(distinct cooperative_id) from award where order_id = o.id and state in ('reserved', 'confirmed')) cooperatives,
    (select json_group_array(commodity_id) from (select * from order_line where order_id = o.id order by position)) lines
  from bulk_order o join party p on p.id = o.institution_id`;

type RawRow = Omit<OrderRow, 'lines'> & { id: string; lines: string };
const read = <T extends RawRow>({ id: _, ...row }: T) => ({
  ...row,
  lines: JSON.parse(row.lines) as OrderRow['lines'],
});

/** Newest first. `before`: number of the last one seen. */
export const ordersQuery = (db: Db, { before, placedBefore }: { before: string | null; placedBefore: number }) =>
  db.all<RawRow>(sql`
    ${head} where o.placed_at < ${placedBefore}
      and ${before ? sql`(o.placed_at, o.number) < (select placed_at, number from bulk_order where number = ${before})` : sql`1`}
    order by o.placed_at desc, o.number desc limit ${ORDERS_A_PAGE + 1}`);
export const readOrders = (rows: readonly RawRow[]): OrderRow[] => rows.map(read);

type PlanRow = { version: number; cause: string; causeBy: string | null; createdAt: number; result: string };
export type PlanVersion = Omit<PlanRow, 'result'> & { lines: readonly SplitLine[] };

const byNumber = (number: string, placedBefore: number): SQL =>
  sql`o.number = ${number} and o.placed_at < ${placedBefore}`;

export const orderQuery = (db: Db, number: string, placedBefore: number) =>
  db.all<RawRow>(sql`${head} where ${byNumber(number, placedBefore)}`);

/** Its versions, oldest first. What is not told is left out here already: notes, prices and distances are in the result too. */
export const plansQuery = (db: Db, number: string, placedBefore: number) =>
  db.all<PlanRow>(sql`
    select v.version, v.cause, a.cooperative_id causeBy, v.created_at createdAt, (select json_group_array(json_object(
        'commodityId', line.value ->> 'commodityId', 'demand', line.value ->> 'demand', 'shortage', line.value ->> 'shortage',
        'cost', line.value ->> 'cost', 'lowerBound', max(line.value ->> 'lowerBound', coalesce(line.value ->> 'dualBound', 0)),
        'awards', (select json_group_array(json_object('cooperativeId', w.value ->> 'cooperativeId',
          'cooperativeName', w.value ->> 'cooperativeName', 'quantity', w.value ->> 'quantity',
          'reason', json_object('code', w.value ->> '$.reason.code'))) from json_each(line.value -> 'awards') w),
        'passedOver', (select json_group_array(json_object('cooperativeId', w.value ->> 'cooperativeId', 'reason', w.value ->> 'reason'))
          from json_each(line.value -> 'passedOver') w))) from json_each(v.result, '$.lines') line) result
    from bulk_order o join plan v on v.order_id = o.id left join award a on a.id = v.cause_award_id
    where ${byNumber(number, placedBefore)} order by v.version`);

/** Its cooperatives, with their names where they are told. */
export const sellersQuery = (db: Db, number: string, placedBefore: number) =>
  db.all<{ id: string; orderId: string; name: string | null }>(sql`
    select distinct a.cooperative_id id, o.id orderId, ${named(sql`p.name`)} name
    from bulk_order o join award a on a.order_id = o.id join party p on p.id = a.cooperative_id where ${byNumber(number, placedBefore)}`);

export const readPlan = ({ result, ...plan }: PlanRow): PlanVersion => ({
  ...plan,
  lines: JSON.parse(result) as SplitLine[],
});

export type AwardRow = {
  number: string;
  orderId: string;
  placedAt: number;
  institutionType: string | null;
  policy: string;
  /** The line's place in the order. */
  position: number;
  commodityId: string;
  /** What its newest plan divided. */
  asked: number;
  cooperativeId: string;
  cooperativeName: string | null;
  quantity: number;
  state: string;
};
/** Whether an award is part of what the order got. */
export const isHeld = ({ state }: Pick<AwardRow, 'state'>): boolean => state === 'reserved' || state === 'confirmed';

/** The awards of the orders placed in a time, at most so many, for the open data. */
export const awardsQuery = (db: Db, { from, before, most }: { from: number; before: number; most: number }) =>
  db.all<AwardRow>(sql`
    select o.number, o.id orderId, o.placed_at placedAt, p.type institutionType, o.policy, l.position, l.commodity_id commodityId,
      l.quantity + l.lost - l.waived asked,
      a.cooperative_id cooperativeId, ${named(sql`c.name`)} cooperativeName, sum(a.quantity) quantity, a.state
    from bulk_order o join party p on p.id = o.institution_id join order_line l on l.order_id = o.id join award a on a.line_id = l.id
      join party c on c.id = a.cooperative_id
    where o.placed_at >= ${from} and o.placed_at < ${before}
    group by o.number, l.position, a.cooperative_id, a.state order by o.placed_at, o.number, l.position, a.state, a.cooperative_id limit ${most}`);
