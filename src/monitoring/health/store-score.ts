import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { UnsoldOffer } from './types.ts';

/** As many as a page shows of offers that never sold. */
export const MOST_UNSOLD = 20;

/** Offers in stock of which nothing was ever awarded, the oldest first. */
export const unsoldQuery = (db: Db, cooperativeId: string) =>
  db.all<UnsoldOffer>(sql`
    select o.id, c.name_id nameId, c.name_en nameEn, c.trade_unit unit, o.available - o.reserved available,
      o.listed_price unitPrice, o.listed_at listedAt
    from offer o join commodity c on c.id = o.commodity_id
    where o.cooperative_id = ${cooperativeId} and o.state = 'listed' and o.listed_at is not null and o.available > o.reserved
      and not exists (select 1 from award a where a.offer_id = o.id)
    order by o.listed_at, o.id limit ${MOST_UNSOLD}`);
