import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { pricesOf } from '../rollups/store-days.ts';

export type Market = { id: string; name: string; kelurahan: string; kecamatan: string; closedAt: number | null };

export const marketsQuery = (db: Db) =>
  db.all<Market>(
    sql`select id, name, kelurahan, kecamatan, closed_at closedAt from market order by closed_at is not null, name`,
  );

/** One page of them, the closed ones last. `after`: the last one seen. */
export const marketsPageQuery = (db: Db, { after, most }: { after: string | null; most: number }) => {
  const behind = (isClosed: 0 | 1) =>
    after === null
      ? sql`1`
      : sql`name > (select case (closed_at is not null) when ${isClosed} then name when ${1 - isClosed} then ${isClosed ? sql`''` : sql`null`} end
          from market where id = ${after})`;
  const part = (isClosed: 0 | 1, index: string) => sql`
    select * from (select id, name, kelurahan, kecamatan, closed_at closedAt from market indexed by ${sql.raw(index)}
      where ${isClosed ? sql`closed_at is not null` : sql`closed_at is null`} and ${behind(isClosed)} order by name limit ${most})`;
  return db.all<Market>(sql`
    select * from (${part(0, 'market_open')} union all ${part(1, 'market_closed')} limit ${most})
    order by closedAt is not null, name`);
};

export const marketQuery = (db: Db, id: string) =>
  db.all<Market>(sql`select id, name, kelurahan, kecamatan, closed_at closedAt from market where id = ${id}`);

export const marketVersionQuery = (db: Db, id: string) =>
  db.all<{ version: number }>(
    sql`select coalesce(max(version), 0) version from event where aggregate_type = 'market' and aggregate_id = ${id}`,
  );

export const setMarketClosed = (db: Db, id: string, at: number | null) =>
  db.run(sql`update market set closed_at = ${at} where id = ${id}`);

export const insertMarket = (db: Db, m: Omit<Market, 'closedAt'>) =>
  db.run(
    sql`insert into market (id, name, kelurahan, kecamatan) values (${m.id}, ${m.name}, ${m.kelurahan}, ${m.kecamatan})`,
  );

export type Standing = { id: string; price: number; recordedAt: number; by: string | null };

/** The price that stands at a market for a commodity and day. */
export const standingPriceQuery = (db: Db, p: { marketId: string; commodityId: string; day: string }) =>
  db.all<Standing>(sql`select m.id, m.price, m.recorded_at recordedAt, u.name "by"
    from market_price m left join user u on u.id = m.recorded_by
    where m.market_id = ${p.marketId} and m.commodity_id = ${p.commodityId} and m.day = ${p.day} and m.replaced_at is null`);

/** Market prices of one commodity since a day, the newest first; or of all. */
export const recentPricesQuery = (db: Db, since: string, commodityId: string) =>
  db.all<{ price: number }>(sql`select price from market_price
    where commodity_id = ${commodityId} and day >= ${since} and replaced_at is null order by day desc limit 200`);

/** The days' medians at markets of every commodity since a day. */
export const recentMediansQuery = (db: Db, since: string, until: string) =>
  db.all<{ commodityId: string; price: number }>(sql`select commodity_id commodityId, median price from price_day
    where day between ${since} and ${until} and source = 'market'`);

export type Entry = {
  id: string;
  marketId: string;
  market: string;
  commodityId: string;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  day: string;
  price: number;
  recordedBy: string;
  recordedAt: number;
};

/** How far back the last entries are looked for, rows. */
const LOOKED_AT = 500;

/** What was entered last by anybody, as it stands. */
export const lastEntriesQuery = (db: Db, most: number) =>
  db.all<Entry>(sql`select e.id, e.market_id marketId, m.name market, e.commodity_id commodityId, c.name_id nameId, c.name_en nameEn,
      c.trade_unit tradeUnit, e.day, e.price, e.recorded_by recordedBy, e.recorded_at recordedAt
    from (select rowid at, * from market_price order by rowid desc limit ${LOOKED_AT}) e
      join market m on m.id = e.market_id join commodity c on c.id = e.commodity_id
    where e.replaced_at is null and e.import_id is null order by e.recorded_at desc, e.at desc limit ${most}`);

/** Refused by a trigger where it was replaced already. */
export const replacePrice = (db: Db, id: string, now: number) =>
  db.run(sql`update market_price set replaced_at = ${now} where id = ${id}`);

export type NewPrice = { id: string; marketId: string; commodityId: string; day: string; price: number };

export const insertPrice = (db: Db, p: NewPrice, by: string, now: number) =>
  db.run(sql`insert into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
    values (${p.id}, ${p.marketId}, ${p.commodityId}, ${p.day}, ${p.price}, ${by}, ${now})`);

/** The day's medians at once, as the roll-up makes them a minute later: who noted a price sees what it did. */
export const daysPrices = (db: Db, span: readonly [day: string, from: number, until: number]) =>
  [
    db.run(sql`delete from price_day where source in ('deal', 'market') and day = ${span[0]}`),
    db.run(pricesOf([span])),
  ] as const;

export type Usual = { marketId: string; commodityId: string; day: string; price: number };

/**
 * What is noted at a market as a rule, each with its newest price since a day. Where no market is named it is the one where the reader
 * noted a price last.
 */
export const usualQuery = (db: Db, at: { market: string; userId: string; since: string }) =>
  db.all<Usual>(sql`
    with chosen as (select coalesce(nullif(${at.market}, ''), (select market_id from (select * from market_price order by rowid desc
      limit ${LOOKED_AT}) where recorded_by = ${at.userId} and import_id is null order by recorded_at desc limit 1)) id)
    select marketId, commodityId, day, price from (
      select market_id marketId, commodity_id commodityId, day, price, row_number() over (partition by commodity_id order by day desc) at
      from market_price where market_id = (select id from chosen) and day >= ${at.since} and replaced_at is null) where at = 1`);
