import { sql } from 'drizzle-orm';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';

/**
 * Writes today's point of every commodity's price line over its listed offers, again each time it runs, so that the last run
 * of a day leaves that day's final point. Offers of a cooperative that may not sell (suspended: left, merged with another) do not count. The median is the lower of the two middle prices, as in `checks.ts`.
 */
export const pricePoints = (db: Db, now: number) =>
  db.run(sql`
    insert into commodity_price_day (commodity_id, day, low, median, high, offers)
    select commodity_id, ${dayOf(now)}, min(price), max(case when place = (count + 1) / 2 then price end), max(price), count
    from (
      select commodity_id, listed_price as price,
        row_number() over (partition by commodity_id order by listed_price, id) as place,
        count(*) over (partition by commodity_id) as count
      from offer where state = 'listed' and listed_price is not null
        and cooperative_id not in (select id from party where kind = 'cooperative' and status <> 'verified')
    )
    group by commodity_id
    on conflict (commodity_id, day) do update
      set low = excluded.low, median = excluded.median, high = excluded.high, offers = excluded.offers
      where (low, median, high, offers) <> (excluded.low, excluded.median, excluded.high, excluded.offers)`);

export type Ended = { id: string; cooperativeId: string; state: 'listed' | 'paused'; version: number; nameId: string };

/** Offers whose last day is over, the longest ago first. */
export const endedQuery = (db: Db, now: number, most: number) =>
  db.all<Ended>(sql`
    select o.id, o.cooperative_id as cooperativeId, o.state, o.version, c.name_id as nameId
    from offer o join commodity c on c.id = o.commodity_id
    where o.state in ('listed', 'paused') and o.listed_until < ${dayOf(now)}
    order by o.listed_until, o.id limit ${most}`);
