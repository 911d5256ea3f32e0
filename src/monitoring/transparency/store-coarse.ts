import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { Breadth, CoarseSum, Largest } from './rules/coarse.ts';
import { kept, lost } from './store.ts';

type Span = { from: number; before: number };

/** What was confirmed in a month, goods only. `+a.state`: by the day of the answer, not among all that were ever confirmed. */
const sold = ({ from, before }: Span): SQL => sql`
  award a join order_line l on l.id = a.line_id join bulk_order o on o.id = a.order_id ${lost}
  where +a.state = 'confirmed' and ${kept} > 0 and a.decided_at >= ${from} and a.decided_at < ${before}`;

/** How many kecamatan × commodity a month has, and how many rows `factsQuery` would give. */
export const breadthQuery = (db: Db, span: Span) =>
  db.all<Breadth>(sql`
    select count(distinct c || ' ' || coalesce(p.kecamatan, '-')) atoms, count(*) facts
    from (select distinct l.commodity_id c, a.cooperative_id m, o.institution_id b from ${sold(span)}) f join party p on p.id = f.m`);

type Raw = Omit<CoarseSum, 'byValue' | 'byQuantity' | 'middlePrices'> & {
  largest: string;
  prices: string;
};

/** How far on each side of the middle prices are read: more than any band of a median needs. */
const AROUND = 5;

/** A month by commodity, and as a whole (`commodity` null). */
export const coarseQuery = (db: Db, span: Span) =>
  db.all<Raw>(sql`
    with deal as materialized (
      select l.commodity_id c, a.cooperative_id m, o.institution_id b, sum(${kept} * a.unit_price) v, sum(${kept}) q
      from ${sold(span)} group by 1, 2, 3),
    fact as materialized (select * from deal union all select '', m, b, sum(v), sum(q) from deal group by m, b),
    member as materialized (select c, m, sum(v) v, sum(q) q from fact group by 1, 2),
    buyer as (select c, b, sum(v) v, sum(q) q from fact group by 1, 2),
    bought as (select c, count(*) n, max(v) v, max(q) q from buyer group by 1),
    ranked as (select c, v, q, 1.0 * v / q price, row_number() over (partition by c order by v desc) byV,
      row_number() over (partition by c order by q desc) byQ, row_number() over (partition by c order by 1.0 * v / q) - 1 at,
      count(*) over (partition by c) n from member)
    select nullif(r.c, '') commodity, sum(r.v) value, sum(r.q) quantity, max(r.n) members, max(b.n) buyers,
      json_array(max(iif(byV = 1, r.v, 0)), max(iif(byV = 2, r.v, 0)), max(b.v), max(iif(byQ = 1, r.q, 0)), max(iif(byQ = 2, r.q, 0)), max(b.q)) largest,
      json_group_array(price) filter (where at between (r.n - 1) / 2 - ${AROUND} and r.n / 2 + ${AROUND}) prices
    from ranked r join bought b on b.c = r.c group by r.c order by r.c`);

export function readSum({ largest, prices, ...sum }: Raw): CoarseSum {
  const [v1, v2, vb, q1, q2, qb] = JSON.parse(largest) as [number, number, number, number, number, number];
  const of = (first: number, second: number, buyer: number): Largest => ({ first, second, buyer });
  return { ...sum, byValue: of(v1, v2, vb), byQuantity: of(q1, q2, qb), middlePrices: JSON.parse(prices) as number[] };
}
