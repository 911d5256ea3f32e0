import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';

/** Prices of verified cooperatives' listed offers by their kelurahan. */
export const placePricesQuery = (db: Db, commodityId: string) =>
  db.all<{ kelurahan: string; price: number }>(sql`
    select p.kelurahan, o.listed_price price from offer o join party p on p.id = o.cooperative_id
    where o.commodity_id = ${commodityId} and o.state = 'listed' and o.listed_price is not null and p.status = 'verified' and p.kelurahan is not null
    order by p.kelurahan, o.listed_price`);

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
