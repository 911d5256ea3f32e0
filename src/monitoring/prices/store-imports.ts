import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import { insertMany } from '../../platform/store-bulk.ts';
import type { ImportRow, PriceImport } from './types-import.ts';

export const importsQuery = (db: Db, most: number) =>
  db.all<PriceImport>(sql`select i.id, i.name, i.rows, u.name "by", i.imported_at importedAt
    from price_import i left join user u on u.id = i.imported_by order by i.imported_at desc, i.id limit ${most}`);

export const sameFileQuery = (db: Db, hash: string) =>
  db.all<{ id: string }>(sql`select id from price_import where file_hash = ${hash}`);

type Place = Pick<ImportRow, 'marketId' | 'commodityId' | 'day'>;

/** What stands at these markets for these goods and days. */
export const standingQuery = (db: Db, places: readonly Place[]) =>
  db.all<Place & { id: string; price: number }>(sql`
    select m.id, m.market_id marketId, m.commodity_id commodityId, m.day, m.price
    from json_each(${JSON.stringify(places.map((one) => [one.marketId, one.commodityId, one.day]))}) j
      cross join market_price m on m.market_id = j.value ->> 0 and m.commodity_id = j.value ->> 1 and m.day = j.value ->> 2
        and m.replaced_at is null`);

/** Refused by a trigger where one was replaced already. */
export const replacePrices = (db: Db, ids: readonly string[], now: number) =>
  db.run(
    sql`update market_price set replaced_at = ${now} where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );

export const insertImport = (
  db: Db,
  i: { id: string; name: string; hash: string; rows: number },
  by: string,
  now: number,
) =>
  db.run(sql`insert into price_import (id, name, file_hash, rows, imported_by, imported_at)
    values (${i.id}, ${i.name}, ${i.hash}, ${i.rows}, ${by}, ${now})`);

const columns = ['id', 'market_id', 'commodity_id', 'day', 'price', 'import_id', 'recorded_by', 'recorded_at'];

export const insertPrices = (
  db: Db,
  rows: readonly (ImportRow & { id: string })[],
  from: { importId: string; by: string; now: number },
): Statement[] =>
  insertMany(
    db,
    'market_price',
    columns,
    rows.map((r) => [r.id, r.marketId, r.commodityId, r.day, r.price, from.importId, from.by, from.now]),
  );
