import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';

/** How many kelurahan offer a commodity at each price: the median of what verified cooperatives offer there. */
export const placePricesQuery = (db: Db, commodityId: string) =>
  db.all<{ price: number; places: number }>(sql`
    select price, count(*) places from place_price where commodity_id = ${commodityId} group by price order by price`);

/** The lowest and the highest of them: whoever is far from the middle is at one of the ends. */
export const placeEndsQuery = (db: Db, commodityId: string, most: number) =>
  db.all<{ id: string; price: number }>(sql`
    select * from (select kelurahan id, price from place_price where commodity_id = ${commodityId} order by price, kelurahan limit ${most})
    union select * from (select kelurahan, price from place_price where commodity_id = ${commodityId}
      order by price desc, kelurahan limit ${most})`);

export type MarketSeen = { id: string; marketId: string; market: string; day: string; price: number };

/** The newest price that stands at each market since a day. */
export const marketPricesQuery = (db: Db, commodityId: string, since: string) =>
  db.all<MarketSeen>(sql`
    select id, marketId, market, day, price from (
      select e.id, e.market_id marketId, m.name market, e.day, e.price,
        row_number() over (partition by e.market_id order by e.day desc) at
      from market_price e join market m on m.id = e.market_id
      where e.commodity_id = ${commodityId} and e.day >= ${since} and e.replaced_at is null)
    where at = 1 order by price, market`);
