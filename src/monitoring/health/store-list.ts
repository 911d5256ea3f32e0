import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { bands } from '../rules/health/index.ts';
import type { Filter, ListRow, Place, Sort } from './types.ts';

/** Cooperatives of one page of the list. */
export const ON_A_PAGE = 50;
/** More kecamatan than these are typed, not chosen from a list. */
export const MOST_KECAMATAN = 100;

/** What has no figure stands last: beyond every total and every change. */
const NONE = 101;
const total = sql`case when h.total is null then 101 else h.total end`;
const change = sql`case when h.change is null then 101 else h.change end`;

function inBand(band: Filter['band']): SQL {
  if (band === null) return sql`1`;
  if (band === 'unmeasured') return sql`${total} = ${NONE}`;
  const at = bands.findIndex((one) => one.band === band);
  return sql`${total} >= ${bands[at]!.from} and ${total} < ${bands[at - 1]?.from ?? NONE}`;
}

const orders: Record<Sort, SQL> = {
  total: sql`${total}, h.cooperative_id`,
  change: sql`${change}, ${total}, h.cooperative_id`,
  name: sql`p.name, p.id`,
};

/** A part of an index, and what is left to sort it by. */
type Stretch = { where: SQL; by: SQL };

/**
 * A list goes on behind a place by stretches of its index, each searched for itself: those of the same figures with a later id, and those
 * of later figures. SQLite searches no index of expressions by a row of values.
 */
const stretches = {
  total: ([value, , id]: Place) => [
    { where: sql`${total} = ${value} and h.cooperative_id > ${id}`, by: sql`h.cooperative_id` },
    { where: sql`${total} > ${value}`, by: orders.total },
  ],
  change: ([value, second, id]: Place) => [
    {
      where: sql`${change} = ${value} and ${total} = ${second} and h.cooperative_id > ${id}`,
      by: sql`h.cooperative_id`,
    },
    { where: sql`${change} = ${value} and ${total} > ${second}`, by: sql`${total}, h.cooperative_id` },
    { where: sql`${change} > ${value}`, by: orders.change },
  ],
  name: ([value, , id]: Place) => [{ where: sql`(p.name, p.id) > (${value}, ${id})`, by: orders.name }],
} as const satisfies Record<Sort, (place: Place) => Stretch[]>;

const starts: Record<Sort, SQL> = { total: sql`1`, change: sql`1`, name: sql`p.name >= ''` };

/** Where a row stands in its order: what the next page begins behind. */
export function placeOf({ cooperativeId, name, total, change }: ListRow, sort: Sort): Place {
  const last = (figure: number | null) => figure ?? NONE;
  if (sort === 'name') return [name, '', cooperativeId];
  return sort === 'total' ? [last(total), '', cooperativeId] : [last(change), last(total), cooperativeId];
}

const month = sql`(select max(month) from health_run where summary is not null)`;
const isMember = sql`p.kind = 'cooperative' and p.status = 'verified'`;

/** Where the rows are looked for: one kecamatan's, else along the index of the order. */
function source({ kecamatan, sort }: Filter): SQL {
  const score = sql`cross join health_score h on h.cooperative_id = p.id and h.month = ${month}`;
  if (kecamatan !== null)
    return sql`party p indexed by party_kecamatan ${score} where ${isMember} and p.kecamatan = ${kecamatan}`;
  if (sort === 'name')
    return sql`party p indexed by party_name ${score} where p.kind = 'cooperative' and +p.status = 'verified'`;
  const index = sort === 'total' ? sql`health_score_month` : sql`health_score_change`;
  return sql`health_score h indexed by ${index} cross join party p on p.id = h.cooperative_id and ${isMember}
    where h.month = ${month}`;
}

/** Cooperatives that trade, with the score of a month that was measured to its end, and what warns about them; one more than a page. */
export function listQuery(db: Db, filter: Filter) {
  const { band, sort, after } = filter;
  const start = { where: starts[sort], by: orders[sort] };
  const found = (after === null ? [start] : stretches[sort](after)).map(
    ({ where, by }) => sql`select * from (select p.id, p.name, p.kecamatan, h.total, h.change from ${source(filter)}
      and ${inBand(band)} and ${where} order by ${by} limit ${ON_A_PAGE + 1})`,
  );
  return db.all<ListRow>(sql`
    with h(cooperative_id, name, kecamatan, total, change) as materialized (${sql.join(found, sql` union all `)})
    select p.cooperative_id cooperativeId, p.name, p.kecamatan, p.total, p.change,
      (select count(*) from warning w where w.cooperative_id = p.cooperative_id and w.ended_at is null) warnings,
      (select count(*) from warning w where w.cooperative_id = p.cooperative_id and w.ended_at is null and w.severity = 'serious') serious
    from (select *, cooperative_id id from h order by ${sort === 'name' ? sql`name, id` : orders[sort]} limit ${ON_A_PAGE + 1}) p`);
}

/** Each kecamatan of a cooperative, from one to the next, and one more than are chosen from. */
export const kecamatanQuery = (db: Db) =>
  db.all<{ kecamatan: string }>(sql`
    with recursive area(kecamatan) as (
      select min(kecamatan) from party where kind = 'cooperative' and kecamatan > ''
      union all select (select min(p.kecamatan) from party p where p.kind = 'cooperative' and p.kecamatan > area.kecamatan)
        from area where area.kecamatan is not null)
    select kecamatan from area where kecamatan is not null limit ${MOST_KECAMATAN + 1}`);
