import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { insertMany } from '../../platform/store-bulk.ts';

export type BasketRow = {
  id: string;
  name: string;
  from: string;
  commodityId: string;
  quantity: number;
  basePrice: number;
};

/** Every basket with its goods, the oldest first. */
export const basketsQuery = (db: Db) =>
  db.all<BasketRow>(sql`select b.id, b.name, b.from_day "from", i.commodity_id commodityId, i.quantity, i.base_price basePrice
    from basket b join basket_item i on i.basket_id = b.id order by b.from_day, i.commodity_id`);

/** Trade units confirmed between two days, by commodity, from the forum's sums: what its members really trade. Each day looks into its own rows. */
export const tradedQuery = (db: Db, { from, until }: { from: string; until: string }) =>
  db.all<{ commodityId: string; quantity: number }>(sql`
    with recursive days(day) as (select ${from} union all select date(day, '+1 day') from days where day < ${until})
    select s.commodity_id commodityId, sum(s.confirmed) quantity
    from days cross join area_sum s on s.period = days.day and s.area = '' and s.commodity_id <> ''
    group by 1 having sum(s.confirmed) > 0`);

export type DayMedian = { commodityId: string; day: string; price: number };

/** The days' medians at markets between two days. */
export const mediansQuery = (db: Db, from: string, until: string) =>
  db.all<DayMedian>(sql`select commodity_id commodityId, day, median price from price_day
    where source = 'market' and day between ${from} and ${until} order by day`);

/** What the line needs: the goods of any basket, in the weeks shown and right before each basket begins. */
export const basketMediansQuery = (db: Db, span: { from: string; until: string; carry: number }) =>
  db.all<DayMedian>(sql`select p.commodity_id commodityId, p.day, p.median price
    from (select distinct commodity_id from basket_item) g
      cross join price_day p on p.commodity_id = g.commodity_id and p.source = 'market' and p.day <= ${span.until}
    where p.day >= ${span.from}
      or exists (select 1 from basket b where p.day between date(b.from_day, ${`-${span.carry} days`}) and b.from_day)
    order by p.day`);

export const insertBasket = (db: Db, b: { id: string; name: string; from: string }, by: string, now: number) =>
  db.run(
    sql`insert into basket (id, name, from_day, created_by, created_at) values (${b.id}, ${b.name}, ${b.from}, ${by}, ${now})`,
  );

export type NewItem = { commodityId: string; quantity: number; basePrice: number };

export const insertItems = (db: Db, basketId: string, items: readonly NewItem[]) =>
  insertMany(
    db,
    'basket_item',
    ['basket_id', 'commodity_id', 'quantity', 'base_price'],
    items.map((one) => [basketId, one.commodityId, one.quantity, one.basePrice]),
  );
