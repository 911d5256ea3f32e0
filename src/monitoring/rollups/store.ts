import { type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import type { DaySpan, TouchedQuarter } from './rules.ts';
import { answersOf, areasOf } from './store-areas.ts';
import { addedOf, takenOf } from './store-coarser.ts';
import { demandOf, jointOf, pricesOf, supplyOf, tradeOf } from './store-days.ts';

/** The oldest moments that wait, by the quarter of an hour they lie in. No day begins within one, whatever the zone. */
export const touchedQuery = (db: Db, most: number) =>
  db.all<TouchedQuarter>(sql`
    select at / 900000 * 900000 at, min(id) first, max(id) last
    from (select id, at from rollup_touched order by id limit ${most}) group by 1 order by 2`);

const within = (column: string, days: readonly DaySpan[]): SQL =>
  sql`${sql.raw(column)} in (select value ->> 0 from json_each(${JSON.stringify(days)}))`;

const without = (days: readonly DaySpan[]): SQL[] => [
  ...['trade_day', 'demand_day', 'joint_day', 'supply_day'].map(
    (table) => sql`delete from ${sql.raw(table)} where ${within('day', days)}`,
  ),
  ...['area_sum', 'area_answer'].map((table) => sql`delete from ${sql.raw(table)} where ${within('period', days)}`),
  sql`delete from price_day where source in ('deal', 'market') and ${within('day', days)}`,
];

/**
 * Works days out anew from the raw rows and takes away the moments up to `until`, which named them: one commit, so that whoever is
 * stopped on the way has done nothing. Months and years are not added up again: what the days had is taken from them, what they have
 * now is added.
 */
export const workOut = (db: Db, days: readonly DaySpan[], until: number): [Statement, ...Statement[]] => {
  const made = [tradeOf, demandOf, jointOf, supplyOf, areasOf, answersOf, pricesOf].map((of) => of(days));
  const work = [...takenOf(days), ...without(days), ...made, ...addedOf(days)];
  return [db.run(sql`delete from rollup_touched where id <= ${until}`), ...work.map((one) => db.run(one))];
};

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

const sums = [
  ...['trade_day', 'demand_day', 'joint_day', 'supply_day', 'trade_month', 'demand_month', 'supply_month'],
  ...['cooperative_sum', 'area_sum', 'area_answer'],
];

/**
 * Forgets every sum and notes these moments in place of all there were up to `until`: they name every day that those could. Months and
 * years are moved by what their days had, so that one who wants them right whatever they were begins with none.
 */
export const noteAnew = (db: Db, at: readonly number[], until: number): [Statement, ...Statement[]] => [
  db.run(sql`delete from rollup_touched where id <= ${until}`),
  db.run(sql`insert into rollup_touched (at) select value from json_each(${JSON.stringify(at)}) order by key`),
  ...sums.map((table) => db.run(sql.raw(`delete from ${table}`))),
];
