import { type SQL, sql } from 'drizzle-orm';
import { daysOf, spanOf } from '../../src/monitoring/rollups/commands/roll-up.ts';
import { extentQuery, touchedQuery } from '../../src/monitoring/rollups/store.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { type Checks, type Outcome, rows } from './verify-rows.ts';

/** Days whose sums are settled, as `span (day, a, b)`. What a moment waits for is worked out in the next minutes; that is no finding. */
async function settledSpans(db: Db): Promise<{ span: SQL; days: number }> {
  const waiting = new Set((await touchedQuery(db, Number.MAX_SAFE_INTEGER)).map(({ at }) => dayOf(at)));
  const [extent] = await extentQuery(db);
  const days = (extent ? daysOf(extent) : []).filter((day) => !waiting.has(day));
  const json = JSON.stringify(days.map(spanOf));
  const span = sql`span as materialized (select value ->> 0 day, value ->> 1 a, value ->> 2 b from json_each(${json}))`;
  return { span, days: days.length };
}

/** Two ways to one sum of each day and party. @param raw selects `day, party, amount` from `span s` on */
const agrees =
  (what: string, raw: SQL, sums: SQL) =>
  async (db: Db): Promise<Outcome> => {
    const { span, days } = await settledSpans(db);
    const found = await db.all<{ finding: string }>(sql`
      with ${span}
      select day || ', ' || party || ': ' || sum(recorded) || ${` ${what} by the records, `} || sum(summed) || ' in the sums' finding
      from (select day, party, amount recorded, 0 summed from (${raw})
        union all select day, party, 0, amount from (${sums}) where day in (select day from span))
      group by day, party having sum(recorded) <> sum(summed)`);
    return { looked: days, findings: found.map((row) => row.finding) };
  };

/** What each party adds to its area, of every day. */
const partySums = sql`
  select day, kecamatan, value + received_value amount from trade_day join party p on p.id = cooperative_id
  union all select day, kecamatan, value from demand_day join party p on p.id = institution_id
  union all select day, kecamatan, cost from joint_day join party p on p.id = cooperative_id`;

/** What is there now, row by row: counts, units and rupiah in one sum. */
const standingRows = sql`
  select 'stock' what, p.kecamatan, o.commodity_id, 1 + (o.available - o.reserved) * (1 + coalesce(o.listed_price, 0)) amount
  from offer o join party p on p.id = o.cooperative_id where o.state = 'listed' and o.available > o.reserved
  union all select 'backlog', p.kecamatan, o.commodity_id, 1 from offer_revision r join offer o on o.id = r.offer_id
    join party p on p.id = o.cooperative_id where r.state = 'submitted'
  union all select 'outstanding', p.kecamatan, '', m.debit - m.credit from account_month m
    join party p on p.id = m.party_id and p.kind in ('cooperative', 'forum') where m.code = '1200'`;

/** The daily sums against the raw rows, by other ways than those that made them. `looked`: days. */
export const rollupChecks: Checks = {
  'what was sold each day is what was confirmed': agrees(
    'rupiah',
    sql`select s.day, a.cooperative_id party, a.quantity * a.unit_price
        - coalesce((select d.replanned from shortfall_decision d where d.award_id = a.id), 0) * a.unit_price amount
      from span s cross join award a on +a.state = 'confirmed' and a.decided_at >= s.a and a.decided_at < s.b`,
    sql`select day, cooperative_id party, value amount from trade_day`,
  ),
  'what was received each day is what was weighed': agrees(
    'thousandths, less refused and deducted,',
    sql`select s.day, c.cooperative_id party, (select sum(received_milli - refused_milli - deducted_milli) from receipt_line where receipt_id = r.id) amount
      from span s cross join receipt r on r.created_at >= s.a and r.created_at < s.b join consignment c on c.id = r.consignment_id`,
    sql`select day, cooperative_id party, received_milli - refused_milli - deducted_milli amount from trade_day`,
  ),
  // Every line is conserved: what is not waived, short or still awaited is confirmed.
  'what was met of each day’s orders is what its lines do not lack': agrees(
    'trade units',
    sql`select s.day, o.institution_id party, l.quantity - l.waived - l.shortage
        - coalesce((select sum(a.quantity) from award a where a.line_id = l.id and a.state = 'reserved'), 0) amount
      from span s cross join bulk_order o on o.placed_at >= s.a and o.placed_at < s.b and +o.state in ('placed', 'attention', 'confirmed')
      join order_line l on l.order_id = o.id`,
    sql`select day, institution_id party, confirmed amount from demand_day`,
  ),
  'a month’s sums are those of its days': rows(
    'trade_month',
    sql`select month || ', ' || party || ': ' || sum(summed) || ' in the month, ' || sum(days) || ' in its days' finding from (
        select month, cooperative_id party, value + received_milli + awards summed, 0 days from trade_month
        union all select substr(day, 1, 7), cooperative_id, 0, value + received_milli + awards from trade_day
        union all select month, institution_id, asked + confirmed + value, 0 from demand_month
        union all select substr(day, 1, 7), institution_id, 0, asked + confirmed + value from demand_day
        union all select month, institution_id || ' of ' || cooperative_id, receipts + received_value, 0 from supply_month
        union all select substr(day, 1, 7), institution_id || ' of ' || cooperative_id, 0, receipts + received_value from supply_day)
      group by month, party having sum(summed) <> sum(days)`,
  ),
  'what institutions received is what cooperatives brought': agrees(
    'rupiah',
    sql`select day, cooperative_id party, received_value - refused_value - deducted_value amount from trade_day where day in (select day from span)`,
    sql`select day, cooperative_id party, received_value - refused_value - deducted_value amount from supply_day`,
  ),
  'the sums of areas are those of their parties': rows(
    'area_sum',
    sql`select period || ', ' || coalesce(nullif(area, ''), 'all') || level || ': ' || sum(summed) || ' in the sums, ' || sum(days) || ' in its days' finding from (
        select period, area, iif(commodity_id = '', '', ' by commodity') level, value + received_value + spent + cost summed, 0 days from area_sum
        union all select substr(day, 1, n.value), v.value, l.value, 0, f.amount from (${partySums}) f
          cross join json_each('[10, 7, 4]') n cross join json_each('["", " by commodity"]') l
          cross join json_each(iif(f.kecamatan <> '', json_array('', f.kecamatan), json_array(''))) v)
      group by period, area, level having sum(summed) <> sum(days)`,
  ),
  'answers by how long they took are all answers': agrees(
    'answers',
    sql`select s.day, 'all' party, 1 amount from span s cross join award a on a.decided_at >= s.a and a.decided_at < s.b
      and +a.state in ('confirmed', 'declined')`,
    sql`select period day, 'all' party, answers amount from area_answer where commodity_id = '' and area = ''`,
  ),
  'what is on offer, awaits moderators and is outstanding is what the rows have': rows(
    'standing',
    sql`select what || ', ' || coalesce(nullif(area, ''), 'all') || ', ' || commodity_id || ': ' || sum(kept) || ' kept, ' || sum(there) || ' by the rows' finding from (
        select what, area, commodity_id, count + amount + value kept, 0 there from standing
        union all select what, v.value, commodity_id, 0, amount from (${standingRows}) f
          cross join json_each(iif(f.kecamatan <> '', json_array('', f.kecamatan), json_array(''))) v)
      group by what, area, commodity_id having sum(kept) <> sum(there)`,
  ),
  'balances between parties are those of their months': rows(
    'account_balance',
    sql`select party_id || ', ' || code || ', ' || counterparty_id || ': ' || sum(kept) || ' kept, ' || sum(there) || ' by the months' finding from (
        select party_id, code, counterparty_id, balance kept, 0 there from account_balance
        union all select party_id, code, counterparty_id, 0, debit - credit from account_month where code in ('1200', '1210', '2100'))
      group by party_id, code, counterparty_id having sum(kept) <> sum(there)`,
  ),
  'what was bought together each day is what its closings ordered': agrees(
    'trade units',
    sql`select s.day, c.commodity_id party, x.total amount from span s
      cross join campaign c on c.closed_at >= s.a and c.closed_at < s.b and c.state not in ('failed', 'cancelled')
      join campaign_closing x on x.campaign_id = c.id and x.round = c.round`,
    sql`select day, commodity_id party, ordered amount from joint_day`,
  ),
};
