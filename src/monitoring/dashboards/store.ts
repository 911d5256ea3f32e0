import { type SQL, sql } from 'drizzle-orm';
import { addDays, startOfDay } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { Span } from '../rules/health/index.ts';
import { demandSums, isOf, tradeSums } from './store-sums.ts';
import type {
  Bin,
  Choices,
  CooperativeRow,
  DemandRow,
  Facts,
  JointRow,
  Look,
  ReasonRow,
  SpentRow,
  StockRow,
  SupplierRow,
  TradeRow,
} from './types.ts';

const names = sql`c.id commodityId, c.name_id nameId, c.name_en nameEn, c.trade_unit unit`;

/** What was sold by commodity, now and before. */
export const tradeQuery = (db: Db, look: Look) =>
  db.all<TradeRow>(sql`
    select t.now, ${names}, sum(value) value, sum(confirmed) confirmed, sum(confirmations) confirmations, sum(declines) declines,
      sum(lapses) lapses, sum(answer_minutes) minutes, sum(receipts) receipts, sum(on_time) onTime, sum(received_milli) received,
      sum(refused_milli) refused, sum(deducted_milli) deducted
    from (${tradeSums(look)}) t join commodity c on c.id = t.commodity_id
    where ${isOf(look, 't.cooperative_id')} group by 1, 2 order by 1 desc, sum(value) desc, c.position`);

/** Every verified cooperative with what it did in the period; of one's own page, all of them for the middle. */
export const cooperativesQuery = (db: Db, look: Look) =>
  db.all<CooperativeRow>(sql`
    with done as materialized (
      select cooperative_id, sum(iif(now, value, 0)) value, sum(iif(now, confirmations + declines, 0)) answers, sum(iif(now, answer_minutes, 0)) minutes,
        sum(iif(now, declines, 0)) declines, sum(iif(now, receipts, 0)) receipts, sum(iif(now, on_time, 0)) onTime,
        sum(iif(now, received_milli, 0)) received, sum(iif(now, refused_milli + deducted_milli, 0)) lessened,
        sum(iif(now, 0, confirmations + declines)) answersBefore, sum(iif(now, 0, answer_minutes)) minutesBefore
      from (${tradeSums(look)}) group by 1)
    select p.id, p.name, p.kecamatan, p.latitude, p.longitude, coalesce(value, 0) value, coalesce(answers, 0) answers,
      coalesce(minutes, 0) minutes, coalesce(declines, 0) declines, coalesce(receipts, 0) receipts, coalesce(onTime, 0) onTime,
      coalesce(received, 0) received, coalesce(lessened, 0) lessened, coalesce(answersBefore, 0) answersBefore,
      coalesce(minutesBefore, 0) minutesBefore
    from party p left join done d on d.cooperative_id = p.id
    where p.kind = 'cooperative' and p.status = 'verified' and ${look.scope.kind === 'forum' ? ofKecamatan(look, 'p') : sql`1`}
    order by 6 desc, p.name`);

const ofKecamatan = ({ kecamatan }: Look, party: string): SQL =>
  kecamatan === null ? sql`1` : sql`${sql.raw(party)}.kecamatan = ${kecamatan}`;
const ofCommodity = ({ commodityId }: Look, column: string): SQL =>
  commodityId === null ? sql`1` : sql`${sql.raw(column)} = ${commodityId}`;

/** Sales by day or month, now and before. */
export const binsQuery = (db: Db, look: Look) => db.all<Bin>(binsOf(look, 'trade', 'cooperative_id'));
/** What an institution bought by day or month. */
export const spentBinsQuery = (db: Db, look: Look) => db.all<Bin>(binsOf(look, 'demand', 'institution_id'));

function binsOf(look: Look, name: 'trade' | 'demand', party: string): SQL {
  const sums = (name === 'trade' ? tradeSums : demandSums)(look, look.unit);
  return sql`select now, bin, sum(value) value from (${sums}) where ${isOf(look, party)} group by 1, 2 order by 1, 2`;
}

/** What buyers asked for and got, by commodity, now and before. */
export const demandQuery = (db: Db, look: Look) =>
  db.all<DemandRow>(sql`
    select t.now, ${names}, sum(lines) lines, sum(asked) asked, sum(confirmed) confirmed, sum(value) value
    from (${demandSums(look)}) t join commodity c on c.id = t.commodity_id
    where ${isOf(look, 't.institution_id')} group by 1, 2 order by 1 desc, sum(value) desc, c.position`);

export const jointQuery = (db: Db, look: Look) => {
  const of = (now: number, span: Span | null) => sql`
    select ${now} now, coalesce(sum(cost), 0) cost, coalesce(sum(saved), 0) saved, count(*) purchases from joint_day
    where day between ${span?.from ?? ''} and ${span?.until ?? ''} and ${isOf(look, 'cooperative_id')} and ${ofCommodity(look, 'commodity_id')}`;
  return db.all<JointRow>(sql`${of(1, look.period)} union all ${of(0, look.period.before)}`);
};

/** What is as it is now: offers that await moderators, money outstanding by the ledger, how far back there is anything. */
export const factsQuery = (db: Db, look: Look) => {
  const own = look.scope.kind === 'cooperative' ? sql`o.cooperative_id = ${look.scope.id}` : sql`1`;
  return db.all<Facts>(sql`
    select (select count(*) from offer_revision r join offer o on o.id = r.offer_id join party p on p.id = o.cooperative_id
        where r.state = 'submitted' and ${own} and ${ofKecamatan(look, 'p')} and ${ofCommodity(look, 'o.commodity_id')}) backlog,
      (select min(submitted_at) from offer_revision where state = 'submitted') oldest, ${outstanding(look)} outstanding,
      (select min(day) from (select min(day) day from trade_day union all select min(day) from demand_day union all
        select min(day) from joint_day)) firstDay,
      (select count(*) from (select 1 from rollup_touched limit 1000)) waiting`);
};

/** Receivable from buyers (1200) and, of one cooperative, from the forum (1210); of an institution what it owes (2100). Rupiah. */
function outstanding(look: Look): SQL {
  const { scope } = look;
  if (scope.kind === 'institution')
    return sql`(select coalesce(sum(credit - debit), 0) from account_month where party_id = ${scope.id} and code = '2100')`;
  if (scope.kind === 'cooperative')
    return sql`(select coalesce(sum(debit - credit), 0) from account_month where party_id = ${scope.id} and code in ('1200', '1210'))`;
  return sql`(select coalesce(sum(m.debit - m.credit), 0) from party p cross join account_month m on m.party_id = p.id and m.code = '1200'
    where p.kind in ('cooperative', 'forum') and ${ofKecamatan(look, 'p')})`;
}

const MOST_STOCK = 10;

/** What is listed and not awarded yet, by commodity, those of most value first. */
export const stockQuery = (db: Db, look: Look) =>
  db.all<StockRow>(sql`
    select ${names}, sum(o.available - o.reserved) free, count(distinct o.cooperative_id) cooperatives
    from offer o join commodity c on c.id = o.commodity_id
    where o.state = 'listed' and o.available > o.reserved and ${isOf(look, 'o.cooperative_id')} and ${ofCommodity(look, 'o.commodity_id')}
    group by 1 order by sum((o.available - o.reserved) * o.listed_price) desc, c.id limit ${MOST_STOCK}`);

const MOST_REASONS = 6;

/** Why awards were declined, by the words that were typed. Few are: they are looked for by their state, not by the period. */
export const reasonsQuery = (db: Db, look: Look) =>
  db.all<ReasonRow>(sql`
    select min(trim(coalesce(a.decision_reason, ''))) reason, count(*) count from award a join order_line l on l.id = a.line_id
    where a.state = 'declined' and +a.decided_at >= ${startOfDay(look.period.from)} and +a.decided_at < ${startOfDay(addDays(look.period.until, 1))}
      and ${isOf(look, 'a.cooperative_id')} and ${ofCommodity(look, 'l.commodity_id')}
    group by lower(trim(coalesce(a.decision_reason, ''))) order by 2 desc, 1 limit ${MOST_REASONS}`);

/** What the filters offer. */
export const choicesQuery = (db: Db) =>
  db.all<{ choices: string }>(sql`
    select json_object(
      'kecamatan', (select json_group_array(kecamatan) from (select distinct kecamatan from party where kind = 'cooperative'
        and kecamatan is not null order by 1)),
      'commodities', (select json_group_array(json_object('id', id, 'nameId', name_id, 'nameEn', name_en)) from
        (select * from commodity order by position, id))) choices`);
export const choicesFrom = ([row]: readonly { choices: string }[]): Choices =>
  row ? JSON.parse(row.choices) : { kecamatan: [], commodities: [] };

/** What an institution paid, and what the same would have cost at the median offered that day; by day of the order. */
export const savingsQuery = (db: Db, look: Look) => {
  const of = (now: number, span: Span | null) => sql`
    select ${now} now, d.value paid, d.confirmed * m.median otherwise from demand_day d
    left join commodity_price_day m on m.commodity_id = d.commodity_id and m.day = d.day
    where d.day between ${span?.from ?? ''} and ${span?.until ?? ''} and ${isOf(look, 'd.institution_id')} and ${ofCommodity(look, 'd.commodity_id')}`;
  return db.all<SpentRow>(sql`
    select now, sum(paid) paid, sum(otherwise) otherwise from (${of(1, look.period)} union all ${of(0, look.period.before)})
    group by now, otherwise is null`);
};

/** Of how many of the newest orders of the period suppliers are judged by what they brought. */
const MOST_ORDERS = 100;

/** How its suppliers kept their word, by the shipments of its newest orders of the period. */
export const suppliersQuery = (db: Db, look: Look) => {
  const { from, until } = look.period;
  // What the forum's clock is ahead of UTC: the database knows no zones.
  const ahead = Date.parse(`${until}T00:00:00Z`) - startOfDay(until);
  return db.all<SupplierRow>(sql`
    with recent as materialized (
      select o.id from bulk_order o where o.institution_id = ${look.scope.kind === 'forum' ? '' : look.scope.id}
        and o.created_at >= ${startOfDay(from)} and o.created_at < ${startOfDay(addDays(until, 1))}
      order by o.created_at desc limit ${MOST_ORDERS})
    select p.id, p.name, count(distinct r.id) receipts, count(distinct iif(date((r.created_at + ${ahead}) / 1000, 'unixepoch') <= c.planned_on, r.id, null)) onTime,
      sum(rl.received_milli) received, sum(rl.refused_milli + rl.deducted_milli) lessened
    from recent x cross join consignment c on c.order_id = x.id join receipt r on r.consignment_id = c.id
      join receipt_line rl on rl.receipt_id = r.id join party p on p.id = c.cooperative_id
    group by 1 order by 3 desc, p.name`);
};
