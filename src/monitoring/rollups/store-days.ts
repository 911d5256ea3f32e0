import { type SQL, sql } from 'drizzle-orm';
import { supplyFields, tradeFields } from './fields.ts';
import type { DaySpan } from './rules.ts';

/**
 * The days asked for as rows `day, a, b`. `cross join` after it: each day reads its own stretch of an index; `+a.state` keeps that of
 * awards by their state out, in which a day would be looked for among all there ever were.
 */
export const spans = (days: readonly DaySpan[]): SQL =>
  sql`span as materialized (select value ->> 0 day, value ->> 1 a, value ->> 2 b from json_each(${JSON.stringify(days)}))`;

type TradeField = (typeof tradeFields)[number];

/** One branch of the union: what it counts, nothing of the rest. */
const counted = (of: Partial<Record<TradeField, string>>): SQL =>
  sql.raw(tradeFields.map((field) => `${of[field] ?? '0'} ${field}`).join(', '));

/** What is left of a confirmed award when a part went back to the split. */
const kept = '(a.quantity - coalesce(d.replanned, 0))';

/** A receipt counts once for each commodity it has. Values at the award's price, half-up by line. */
const first = 'row_number() over (partition by r.id, l.commodity_id order by rl.id) = 1';
const worth = (milli: string): string => `(rl.${milli} * a.unit_price + 500) / 1000`;
const arrived = {
  ...{ receipts: first, on_time: `c.planned_on >= s.day and ${first}` },
  ...{ received_value: worth('received_milli'), refused_value: worth('refused_milli') },
  deducted_value: worth('deducted_milli'),
};
const weighed = sql.raw(`from span s cross join receipt r on r.created_at >= s.a and r.created_at < s.b
      join receipt_line rl on rl.receipt_id = r.id join consignment_line cl on cl.id = rl.consignment_line_id
      join consignment c on c.id = r.consignment_id join award a on a.id = cl.award_id join order_line l on l.id = a.line_id`);

/**
 * `trade_day`: awards by the day they were made, answers by the day of the answer, receipts by their own day. What was confirmed and
 * cancelled later counts on no day; what was confirmed, did not come and went back to the split is sold by whoever got it then. What did
 * not come and stayed short is confirmed here, and missing among the received.
 */
export const tradeOf = (days: readonly DaySpan[]): SQL => sql`
  insert into trade_day (day, cooperative_id, commodity_id, ${sql.raw(tradeFields.join(', '))})
  with ${spans(days)}, fact as (
    select s.day, a.cooperative_id, l.commodity_id, ${counted({ awards: '1', awarded: 'a.awarded_quantity' })}
    from span s cross join award a on a.created_at >= s.a and a.created_at < s.b join order_line l on l.id = a.line_id
    union all
    select s.day, a.cooperative_id, l.commodity_id, ${counted({
      confirmations: `a.state = 'confirmed'`,
      confirmed: `case when a.state = 'confirmed' then ${kept} else 0 end`,
      value: `case when a.state = 'confirmed' then ${kept} * a.unit_price else 0 end`,
      declines: `a.state = 'declined'`,
      lapses: `a.state = 'lapsed'`,
      answer_minutes: `case when a.state = 'lapsed' then 0 else (a.decided_at - a.created_at) / 60000 end`,
    })}
    from span s cross join award a on a.decided_at >= s.a and a.decided_at < s.b join order_line l on l.id = a.line_id
      left join shortfall_decision d on d.award_id = a.id
    where +a.state in ('confirmed', 'declined', 'lapsed')
    union all
    select s.day, c.cooperative_id, l.commodity_id, ${counted({
      ...arrived,
      sent_milli: 'cl.quantity * 1000',
      received_milli: 'rl.received_milli',
      refused_milli: 'rl.refused_milli',
      deducted_milli: 'rl.deducted_milli',
    })}
    ${weighed})
  select day, cooperative_id, commodity_id, ${sql.raw(tradeFields.map((field) => `sum(${field})`).join(', '))}
  from fact group by 1, 2, 3`;

/**
 * `demand_day`: lines by the day their order was placed, unless it was cancelled, and how far they are met now: what was confirmed,
 * less what went back to the split because it did not come. `otherwise`: what that would have cost at the median offered that day, of
 * goods that had one (`compared`).
 */
export const demandOf = (days: readonly DaySpan[]): SQL => sql`
  insert into demand_day (day, institution_id, commodity_id, lines, asked, confirmed, waived, value, suppliers, compared, otherwise)
  with ${spans(days)}, asked as materialized (
    select s.day, o.institution_id, l.commodity_id, l.id, l.quantity, l.waived
    from span s cross join bulk_order o on o.placed_at >= s.a and o.placed_at < s.b join order_line l on l.order_id = o.id
    where +o.state in ('placed', 'attention', 'confirmed')),
  met as (
    select l.day, l.institution_id, l.commodity_id, ${sql.raw(`sum(${kept}) confirmed, sum(${kept} * a.unit_price) value`)},
      count(distinct a.cooperative_id) suppliers
    from asked l join award a on a.line_id = l.id and a.state = 'confirmed' left join shortfall_decision d on d.award_id = a.id
    group by 1, 2, 3),
  fact as (
    select day, institution_id, commodity_id, 1 lines, quantity asked, 0 confirmed, waived, 0 value, 0 suppliers from asked
    union all select day, institution_id, commodity_id, 0, 0, confirmed, 0, value, suppliers from met)
  select f.day, f.institution_id, f.commodity_id, sum(lines), sum(asked), sum(confirmed), sum(waived), sum(value), sum(suppliers),
    iif(m.median is null, 0, sum(value)), coalesce(sum(confirmed) * m.median, 0)
  from fact f left join commodity_price_day m on m.commodity_id = f.commodity_id and m.day = f.day group by 1, 2, 3`;

/**
 * `joint_day`: joint purchases by the day they were closed and ordered, unless they failed later. Received is what was handed out at
 * the drop points; cost and savings are known once the purchase was invoiced, until then 0.
 */
export const jointOf = (days: readonly DaySpan[]): SQL => sql`
  insert into joint_day (day, cooperative_id, commodity_id, campaigns, ordered, received_milli, cost, saved)
  with ${spans(days)}
  select s.day, t.cooperative_id, c.commodity_id, count(distinct c.id), sum(t.quantity), sum(coalesce(t.handed_milli, 0)),
    sum(coalesce(x.total, 0)), sum(coalesce(x.saved, 0))
  from span s cross join campaign c on c.closed_at >= s.a and c.closed_at < s.b
    join allotment t on t.campaign_id = c.id and t.quantity > 0 left join landed_cost x on x.allotment_id = t.id
  where +c.state not in ('failed', 'cancelled') group by 1, 2, 3`;

/** `supply_day`: what each institution received, by the day of the receipt. */
export const supplyOf = (days: readonly DaySpan[]): SQL => sql`
  insert into supply_day (day, institution_id, cooperative_id, commodity_id, ${sql.raw(supplyFields.join(', '))})
  with ${spans(days)}, fact as (
    select s.day, o.institution_id, c.cooperative_id, l.commodity_id,
      ${sql.raw(supplyFields.map((field) => `${arrived[field]} ${field}`).join(', '))}
    ${weighed} join bulk_order o on o.id = a.order_id)
  select day, institution_id, cooperative_id, commodity_id, ${sql.raw(supplyFields.map((field) => `sum(${field})`).join(', '))}
  from fact group by 1, 2, 3, 4`;

/** The k-th quarter of `n` rising prices (Hyndman and Fan 1996, type 7), half-up: as `quantile` in the rules of the price watch. */
function quarter(k: number): SQL {
  const at = (place: string) => `max(case when place = ${place} then price end)`;
  const [low, high] = [at(`(n - 1) * ${k} / 4`), at(`min(n - 1, (n - 1) * ${k} / 4 + 1)`)];
  return sql.raw(`${low} + (2 * (max(n - 1) * ${k} % 4) * (${high} - ${low}) + 4) / 8`);
}

/** `price_day` of deals (confirmed awards, by the day of the answer) and of markets (what stands, not what it took the place of). */
export const pricesOf = (days: readonly DaySpan[]): SQL => sql`
  insert into price_day (commodity_id, day, source, low, quarter, median, three_quarter, high, observations, contributors)
  with ${spans(days)}, seen as (
    select l.commodity_id, s.day, 'deal' source, a.unit_price price, a.cooperative_id party
    from span s cross join award a on a.decided_at >= s.a and a.decided_at < s.b join order_line l on l.id = a.line_id
    where +a.state = 'confirmed'
    union all
    select m.commodity_id, m.day, 'market', m.price, m.market_id from market_price m
    where m.replaced_at is null and m.day in (select day from span)),
  ranked as (
    select *, row_number() over (partition by commodity_id, day, source order by price) - 1 place,
      count(*) over (partition by commodity_id, day, source) n from seen)
  select commodity_id, day, source, min(price), ${quarter(1)}, ${quarter(2)}, ${quarter(3)}, max(price), max(n), count(distinct party)
  from ranked group by 1, 2, 3`;
