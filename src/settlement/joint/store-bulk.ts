import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import { chunked } from '../../platform/store-bulk.ts';

/** One version more for each payment; its event then keeps two from spending it at once. */
export const bumpPayments = (db: Db, ids: readonly string[]): Statement[] =>
  chunked(ids).map((chunk) =>
    db.run(
      sql`update payment set version = version + 1 where id in (select value from json_each(${JSON.stringify(chunk)}))`,
    ),
  );
