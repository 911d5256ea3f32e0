import { type SQL, sql } from 'drizzle-orm';
import { addDays, startOfDay } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { ofCommodity } from './store-sums.ts';
import type { Choices, Facts, Look, ReasonRow, StockRow } from './types.ts';

/** What is as it is now: offers that await moderators, money outstanding by the ledger, how far back there is anything. */
export const factsQuery = (db: Db, look: Look) =>
  db.all<Facts>(sql`
    select ${backlog(look)} backlog, ${outstanding(look)} outstanding,
      (select min(day) from (select min(day) day from trade_day union all select min(day) from demand_day union all
        select min(day) from joint_day)) firstDay,
      (select count(*) from (select 1 from rollup_touched limit 1000)) waiting`);

const standing = (what: 'stock' | 'backlog' | 'outstanding', look: Look): SQL =>
  sql`standing s where s.what = ${what} and s.area = ${look.kecamatan ?? ''}`;

function backlog(look: Look): SQL {
  const { scope } = look;
  if (scope.kind === 'forum')
    return sql`(select coalesce(sum(count), 0) from ${standing('backlog', look)} and ${ofCommodity(look, 's.commodity_id')})`;
  return sql`(select count(*) from offer o cross join offer_revision r on r.offer_id = o.id and +r.state = 'submitted'
    where o.cooperative_id = ${scope.id} and ${ofCommodity(look, '+o.commodity_id')})`;
}

/** Receivable from buyers (1200) and, of one cooperative, from the forum (1210); of an institution what it owes (2100). Rupiah. */
function outstanding(look: Look): SQL {
  const { scope } = look;
  if (scope.kind === 'forum') return sql`(select coalesce(sum(value), 0) from ${standing('outstanding', look)})`;
  const codes = scope.kind === 'institution' ? sql`('2100')` : sql`('1200', '1210')`;
  const sign = scope.kind === 'institution' ? sql`-` : sql``;
  return sql`(select coalesce(${sign}sum(balance), 0) from account_balance where party_id = ${scope.id} and code in ${codes})`;
}

const MOST_STOCK = 10;
const names = sql`c.id commodityId, c.name_id nameId, c.name_en nameEn, c.trade_unit unit`;

/** What is listed and not awarded yet, by commodity, those of most value first. */
export const stockQuery = (db: Db, look: Look) => {
  const { scope } = look;
  if (scope.kind === 'forum')
    return db.all<StockRow>(sql`
      select ${names}, s.amount free, s.count offers from ${sql`standing s join commodity c on c.id = s.commodity_id`}
      where s.what = 'stock' and s.area = ${look.kecamatan ?? ''} and s.count > 0 and ${ofCommodity(look, 's.commodity_id')}
      order by s.value desc, c.id limit ${MOST_STOCK}`);
  return db.all<StockRow>(sql`
    select ${names}, sum(o.available - o.reserved) free, count(*) offers from offer o join commodity c on c.id = o.commodity_id
    where o.cooperative_id = ${scope.id} and o.state = 'listed' and o.available > o.reserved and ${ofCommodity(look, '+o.commodity_id')}
    group by 1 order by sum((o.available - o.reserved) * o.listed_price) desc, c.id limit ${MOST_STOCK}`);
};

const MOST_REASONS = 6;
/** Of how many of the newest declines of the period reasons are told. */
export const MOST_DECLINES = 1000;
/** An answer comes before its award's deadline, or is noted soon after. */
const LATE_MS = 7 * 86_400_000;

/** Declines of the period, newest first: by the moment of the answer, or those of the parties looked at by their own. */
function declines(look: Look): SQL {
  const { scope, kecamatan } = look;
  const [from, until] = [startOfDay(look.period.from), startOfDay(addDays(look.period.until, 1))];
  const within = sql`a.decided_at >= ${from} and a.decided_at < ${until} order by a.decided_at desc limit ${MOST_DECLINES}`;
  const own = sql`a.state = 'declined' and a.confirm_by >= ${from - LATE_MS}`;
  if (scope.kind !== 'forum') return sql`award a where a.cooperative_id = ${scope.id} and ${own} and ${within}`;
  if (kecamatan === null) return sql`award a where a.state = 'declined' and ${within}`;
  return sql`party p cross join award a on a.cooperative_id = p.id and ${own}
    where p.kind = 'cooperative' and p.kecamatan = ${kecamatan} and ${within}`;
}

/** Why awards were declined, by the words that were typed; `looked`: how many declines were looked through. */
export const reasonsQuery = (db: Db, look: Look) =>
  db.all<ReasonRow>(sql`
    with newest as materialized (select a.line_id, trim(coalesce(a.decision_reason, '')) reason from ${declines(look)})
    select min(n.reason) reason, count(*) count, (select count(*) from newest) looked
    from newest n join order_line l on l.id = n.line_id where ${ofCommodity(look, 'l.commodity_id')}
    group by lower(n.reason) order by 2 desc, 1 limit ${MOST_REASONS}`);

/** As many kecamatan as a list can offer; where there are more, one is typed. */
const MOST_KECAMATAN = 200;

/** What the filters offer. Each kecamatan is looked up after the one before it: not every party is read. */
export const choicesQuery = (db: Db) =>
  db.all<{ choices: string }>(sql`
    with recursive k(name) as (
      select min(kecamatan) from party where kind = 'cooperative'
      union all select (select min(kecamatan) from party where kind = 'cooperative' and kecamatan > k.name) from k
        where k.name is not null limit ${MOST_KECAMATAN + 2})
    select json_object(
      'kecamatan', (select json_group_array(name) from k where name is not null),
      'commodities', (select json_group_array(json_object('id', id, 'nameId', name_id, 'nameEn', name_en)) from
        (select * from commodity order by position, id))) choices`);

export function choicesFrom([row]: readonly { choices: string }[]): Choices {
  const { kecamatan, commodities }: { kecamatan: string[]; commodities: Choices['commodities'] } = row
    ? JSON.parse(row.choices)
    : { kecamatan: [], commodities: [] };
  return { commodities, kecamatan: kecamatan.length > MOST_KECAMATAN ? null : kecamatan };
}
