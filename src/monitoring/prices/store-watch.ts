import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { AlertRow, Goods, NamedReference, Sighting, Week } from './types.ts';

const goodsColumns = sql.raw(`c.id commodityId, c.category, c.name_id nameId, c.name_en nameEn, c.trade_unit tradeUnit,
  c.pack_name packName, c.pack_content packContent, c.synonyms`);

/** Goods the forum trades, in the catalog's order. */
export const allGoodsQuery = (db: Db) =>
  db.all<Goods>(sql`select ${goodsColumns} from commodity c where c.retired_at is null order by c.position, c.id`);

export const goodsQuery = (db: Db, id: string) =>
  db.all<Goods>(sql`select ${goodsColumns} from commodity c where c.id = ${id}`);

const only = (column: string, commodityId: string | undefined): SQL =>
  commodityId === undefined ? sql`` : sql`and ${sql.raw(column)} = ${commodityId}`;

export const referencesQuery = (db: Db, commodityId?: string) =>
  db.all<NamedReference>(sql`select id, commodity_id commodityId, kind, zone, low, high, effective_from "from",
      effective_until until, source decree
    from reference_price where true ${only('commodity_id', commodityId)} order by effective_from, id`);

type Span = { from: string; until: string };

/** Days of all three sources. Each commodity reads its own stretch of the keys. */
const seenOf = ({ from, until }: Span, commodityId: string | undefined): SQL => sql`
  select d.commodity_id, d.source, d.day, d.low, d.quarter, d.median, d.three_quarter, d.high, d.observations, d.contributors
  from commodity c cross join price_day d on d.commodity_id = c.id and d.day between ${from} and ${until} and d.source <> 'offer'
  where true ${only('c.id', commodityId)}
  union all
  select o.commodity_id, 'offer', o.day, o.low, null, o.median, null, o.high, o.offers, o.offers
  from commodity c cross join commodity_price_day o on o.commodity_id = c.id and o.day between ${from} and ${until}
  where true ${only('c.id', commodityId)}`;

/** The last day of each source within the span. */
export const latestQuery = (db: Db, span: Span, commodityId?: string) =>
  db.all<Sighting>(sql`
    select commodity_id commodityId, source, day, low, quarter, median, three_quarter threeQuarter, high, observations, contributors
    from (select *, row_number() over (partition by commodity_id, source order by day desc) at from (${seenOf(span, commodityId)}))
    where at = 1`);

/** Weeks by their Monday: the median of the days' medians, of two in the middle their mean, half-up. */
export const weeksQuery = (db: Db, span: Span, commodityId?: string) =>
  db.all<Week>(sql`
    with days as (select *, date(day, 'weekday 0', '-6 days') week from (${seenOf(span, commodityId)})),
    ranked as (select *, row_number() over (partition by commodity_id, source, week order by median, day) at,
      count(*) over (partition by commodity_id, source, week) n from days)
    select commodity_id commodityId, source, week, min(low) low, max(high) high,
      (2 * sum(median) filter (where at in ((n + 1) / 2, n / 2 + 1)) + 1 + (max(n) + 1) % 2) / (2 + 2 * ((max(n) + 1) % 2)) median
    from ranked group by commodity_id, source, week order by week`);

export const openAlertsQuery = (db: Db) =>
  db.all<AlertRow>(sql`select id, commodity_id commodityId, status, price, reference, deviation_bps deviationBps, raised_on raisedOn
    from price_alert where ended_at is null`);

export type Pressed = { commodityId: string; nameId: string; nameEn: string; status: AlertRow['status'] };

/** Commodities under pressure, the worst first; for pages that lead to the watch. */
export const pressedQuery = (db: Db) =>
  db.all<Pressed>(sql`select a.commodity_id commodityId, c.name_id nameId, c.name_en nameEn, a.status
    from price_alert a join commodity c on c.id = a.commodity_id where a.ended_at is null
    order by a.status <> 'intervene', abs(a.deviation_bps) desc, a.commodity_id limit 200`);

/** What verified cooperatives need of each commodity a month, trade units, half-up. */
export const pooledNeedsQuery = (db: Db, commodityId?: string) =>
  db.all<{ commodityId: string; month: number; cooperatives: number }>(sql`
    select commodity_id commodityId, cooperatives, (2 * yearly + 12) / 24 month from need_sum
    where cooperatives > 0 ${only('commodity_id', commodityId)}`);

/** Commodities for which cooperatives were asked to offer on that day: the calls' own events, named by day and commodity. */
export const calledQuery = (db: Db, day: string) =>
  db.all<{ commodityId: string }>(sql`select substr(aggregate_id, 12) commodityId from event
    where aggregate_type = 'price_call' and aggregate_id > ${`${day}:`} and aggregate_id < ${`${day};`}`);
