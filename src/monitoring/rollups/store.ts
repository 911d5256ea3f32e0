import { type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import type { DaySpan, TouchedQuarter } from './rules.ts';
import { demandOf, jointOf, monthsOf, pricesOf, tradeOf } from './store-days.ts';

/** The oldest moments that wait, by the quarter of an hour they lie in. No day begins within one, whatever the zone. */
export const touchedQuery = (db: Db, most: number) =>
  db.all<TouchedQuarter>(sql`
    select at / 900000 * 900000 at, min(id) first, max(id) last
    from (select id, at from rollup_touched order by id limit ${most}) group by 1 order by 2`);

const dayIn = (days: readonly DaySpan[]): SQL =>
  sql`day in (select value ->> 0 from json_each(${JSON.stringify(days)}))`;

/**
 * Works days out anew from the raw rows and takes away the moments up to `until`, which named them: one commit, so that whoever is
 * stopped on the way has done nothing.
 */
export const workOut = (db: Db, days: readonly DaySpan[], until: number): [Statement, ...Statement[]] => [
  db.run(sql`delete from trade_day where ${dayIn(days)}`),
  db.run(tradeOf(days)),
  db.run(sql`delete from demand_day where ${dayIn(days)}`),
  db.run(demandOf(days)),
  db.run(sql`delete from joint_day where ${dayIn(days)}`),
  db.run(jointOf(days)),
  db.run(sql`delete from price_day where source in ('deal', 'market') and ${dayIn(days)}`),
  db.run(pricesOf(days)),
  ...monthsOf(days).map((one) => db.run(one)),
  db.run(sql`delete from rollup_touched where id <= ${until}`),
];

export type Extent = {
  noted: number;
  first: number | null;
  last: number | null;
  firstDay: string | null;
  lastDay: string | null;
};

/** The first and the last moment of anything there is a sum of, and the first and last day that has one; null: none. `noted`: the newest noted moment's number. */
export const extentQuery = (db: Db) =>
  db.all<Extent>(sql`
    select (select coalesce(max(id), 0) from rollup_touched) noted, (select min(at) from (${moments('min')})) first, (select max(at) from (${moments('max')})) last,
      (select min(day) from (${days('min')})) firstDay, (select max(day) from (${days('max')})) lastDay`);

const edge = (of: 'min' | 'max', column: string, table: string): SQL =>
  sql.raw(`select ${of}(${column}) at from ${table} where ${column} is not null`);

const moments = (of: 'min' | 'max'): SQL =>
  sql.join(
    [
      edge(of, 'created_at', 'award'),
      edge(of, 'decided_at', 'award'),
      edge(of, 'placed_at', 'bulk_order'),
      edge(of, 'created_at', 'receipt'),
      edge(of, 'closed_at', 'campaign'),
    ],
    sql` union all `,
  );

const days = (of: 'min' | 'max'): SQL =>
  sql.raw(
    ['trade_day', 'demand_day', 'joint_day', 'price_day', 'market_price']
      .map((table) => `select ${of}(day) day from ${table}`)
      .join(' union all '),
  );

/** Notes these moments in place of all there were up to `until`: they name every day that those could. */
export const noteAnew = (db: Db, at: readonly number[], until: number): [Statement, Statement] => [
  db.run(sql`delete from rollup_touched where id <= ${until}`),
  db.run(sql`insert into rollup_touched (at) select value from json_each(${JSON.stringify(at)}) order by key`),
];
