import { type SQL, sql } from 'drizzle-orm';
import { awardStates } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Window } from './types.ts';
import { WEEK_MS } from './window.ts';

/** The cooperatives asked for, as rows `id`. `cross join` after it: each looks into its own stretch of an index. */
const asked = (ids: readonly string[]): SQL =>
  sql`coop as materialized (select value id from json_each(${JSON.stringify(ids)}))`;

/** An award's deadline is at most this long before its answer is noted: by it the index is read. */
const LATE_MS = 7 * 86_400_000;
/** Nobody orders for a day that is farther ahead than a year. */
const AHEAD_MS = 366 * 86_400_000;

export type TradeRow = {
  id: string;
  weeksWithSale: number;
  awards: number;
  confirmedInTime: number;
  sales: number;
  before: number;
};

/** Which week of the window, counted back from its end. What is bound is bound as a real number: without the cast each moment is a week. */
const weekOf = (at: SQL, { untilAt }: Window): SQL => sql`cast((${untilAt} - 1 - ${at}) / ${WEEK_MS} as integer)`;

/** What was sold, rupiah, without what went back to the split because it did not come: that somebody else sold. */
const kept = sql.raw('(a.quantity - coalesce(d.replanned, 0)) * a.unit_price');

/** Answers of the window, and sales of it and of the one before, by the moment of the answer. */
export const tradeQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<TradeRow>(sql`
    with ${asked(ids)}
    select a.cooperative_id id,
      count(distinct case when a.state = 'confirmed' and a.decided_at >= ${w.fromAt}
        then ${weekOf(sql`a.decided_at`, w)} end) weeksWithSale,
      sum(a.decided_at >= ${w.fromAt}) awards,
      sum(a.decided_at >= ${w.fromAt} and a.state = 'confirmed' and a.decided_at <= a.confirm_by) confirmedInTime,
      sum(case when a.state = 'confirmed' and a.decided_at >= ${w.fromAt} then ${kept} else 0 end) sales,
      sum(case when a.state = 'confirmed' and a.decided_at < ${w.fromAt} then ${kept} else 0 end) before
    from coop cross join award a on a.cooperative_id = coop.id and a.state in ('confirmed', 'declined', 'lapsed')
      and a.confirm_by >= ${w.beforeAt - LATE_MS} left join shortfall_decision d on d.award_id = a.id
    where a.decided_at >= ${w.beforeAt} and a.decided_at < ${w.untilAt} group by 1`);

export type ShareRow = { id: string; awarded: number };

/** What was awarded in the window, by its value at the award's price. Answered or not. */
export const awardedQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<ShareRow>(sql`
    with ${asked(ids)}, state(name) as (values ${sql.join(
      awardStates.map((state) => sql`(${state})`),
      sql`, `,
    )})
    select a.cooperative_id id, sum(a.awarded_quantity * a.unit_price) awarded
    from coop cross join state cross join award a
      on a.cooperative_id = coop.id and a.state = state.name and a.confirm_by >= ${w.fromAt - LATE_MS}
    where a.created_at >= ${w.fromAt} and a.created_at < ${w.untilAt} group by 1`);

export type DeliveryRow = {
  id: string;
  consignments: number;
  arrivedOnDay: number;
  confirmedValue: number;
  deliveredValue: number;
};

/** The forum's day of a moment, in the database. */
const dayAt = (at: SQL, { offset }: Window): SQL => sql`date((${at} + ${offset}) / 1000, 'unixepoch')`;

/** Consignments by their planned day, which is over; confirmed awards by the day they were needed, which is over. */
export const deliveryQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<DeliveryRow>(sql`
    with ${asked(ids)}, sent as (
      select c.cooperative_id id, count(*) consignments,
        sum(c.received_at is not null and ${dayAt(sql`c.received_at`, w)} <= c.planned_on) arrivedOnDay
      from coop cross join consignment c on c.cooperative_id = coop.id and c.state in ('packed', 'sent', 'received')
        and c.planned_on >= ${w.from} and c.planned_on < ${w.day} group by 1),
    due as (
      select a.cooperative_id id, sum(a.quantity * a.unit_price) confirmedValue,
        sum(min(a.quantity * a.unit_price, (coalesce((select sum(rl.received_milli) from consignment_line cl
          join receipt_line rl on rl.consignment_line_id = cl.id join receipt r on r.id = rl.receipt_id
          where cl.award_id = a.id and r.created_at < ${w.untilAt}), 0) * a.unit_price + 500) / 1000)) deliveredValue
      from coop cross join award a on a.cooperative_id = coop.id and a.state = 'confirmed'
        and a.confirm_by >= ${w.fromAt - AHEAD_MS - LATE_MS}
        join bulk_order o on o.id = a.order_id and o.needed_on >= ${w.from} and o.needed_on < ${w.day}
      where a.decided_at < ${w.untilAt} group by 1)
    select coop.id, coalesce(consignments, 0) consignments, coalesce(arrivedOnDay, 0) arrivedOnDay,
      coalesce(confirmedValue, 0) confirmedValue, coalesce(deliveredValue, 0) deliveredValue
    from coop left join sent on sent.id = coop.id left join due on due.id = coop.id`);

export type QualityRow = { id: string; receivedValue: number; refusedValue: number; deductedValue: number };

const worth = (milli: string): SQL => sql.raw(`sum((${milli} * a.unit_price + 500) / 1000)`);

/** What was weighed at the receipts of the window, in rupiah at the award's price, half-up by line. */
export const qualityQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<QualityRow>(sql`
    with ${asked(ids)}
    select c.cooperative_id id, ${worth('rl.received_milli')} receivedValue, ${worth('rl.refused_milli')} refusedValue,
      ${worth('rl.deducted_milli')} deductedValue
    from coop cross join consignment c on c.cooperative_id = coop.id and c.state = 'received'
      join receipt r on r.consignment_id = c.id and r.created_at >= ${w.fromAt} and r.created_at < ${w.untilAt}
      join receipt_line rl on rl.receipt_id = r.id join consignment_line cl on cl.id = rl.consignment_line_id
      join award a on a.id = cl.award_id group by 1`);

/** The upper bound of the reference in force in the zone on a day, zone 0 being everywhere; null: the goods have none. */
export const referenceOn = (commodity: SQL, day: SQL, zone: number): SQL => sql`
  (select p.high from reference_price p where p.commodity_id = ${commodity} and p.zone in (0, ${zone}) and p.effective_from <= ${day}
    and (p.effective_until is null or p.effective_until >= ${day}) order by p.effective_from desc, p.id desc limit 1)`;

/** The median of what was offered on that very day. `day` names its table: the one looked into has a column of that name too. */
const medianOn = (commodity: SQL, day: SQL): SQL => sql`
  (select d.median from commodity_price_day d where d.commodity_id = ${commodity} and d.day = ${day})`;

export type PriceRow = {
  id: string;
  isDeal: number;
  quantity: number;
  unitPrice: number;
  referenceHigh: number | null;
  median: number | null;
};

/**
 * Deals of the window, and what is offered, each with what its price is held against; equal ones as one. What was offered in a
 * month that is over is not known any more.
 */
export const pricesQuery = (db: Db, ids: readonly string[], w: Window, zone: number, isToday: boolean) =>
  db.all<PriceRow>(sql`
    with ${asked(ids)}, deal as (
      select a.cooperative_id id, l.commodity_id commodity, ${dayAt(sql`a.decided_at`, w)} day, a.unit_price, sum(a.quantity) quantity
      from coop cross join award a on a.cooperative_id = coop.id and a.state = 'confirmed'
        and a.confirm_by >= ${w.fromAt - LATE_MS} join order_line l on l.id = a.line_id
      where a.decided_at >= ${w.fromAt} and a.decided_at < ${w.untilAt} group by 1, 2, 3, 4),
    listed as (
      select o.cooperative_id id, o.commodity_id commodity, ${w.day} day, o.listed_price unit_price, o.available - o.reserved quantity
      from coop cross join offer o on o.cooperative_id = coop.id and o.state = 'listed'
      where ${isToday ? sql`1` : sql`0`} and o.available > o.reserved and o.listed_price > 0),
    priced as (select 1 isDeal, deal.* from deal union all select 0, listed.* from listed)
    select id, isDeal, unit_price unitPrice, sum(quantity) quantity, referenceHigh, median from (
      select *, ${referenceOn(sql`priced.commodity`, sql`priced.day`, zone)} referenceHigh, ${medianOn(sql`priced.commodity`, sql`priced.day`)} median
      from priced)
    group by id, isDeal, unit_price, referenceHigh, median`);

export type BankRow = { id: string; bank: number };

/** The ledger's balance of account 1100 at the end of the month, or now. */
export const bankQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<BankRow>(sql`
    with ${asked(ids)}
    select coop.id, sum(m.debit - m.credit) bank from coop cross join account_month m
      on m.party_id = coop.id and m.code = '1100' and m.month <= ${w.month} group by 1`);

export type OpenRow = { id: string; side: 'receivable' | 'payable'; open: number; dueOn: string };

/** Older than this and settled: never looked at again. */
const SETTLED_AGO = 200;

/** What credit notes took off a share after the window: in it, it was still due. */
const later = (what: string, { untilAt }: Window): SQL => sql`
  coalesce((select sum(n.${sql.raw(what)}) from credit_note n where n.invoice_id = s.invoice_id and n.created_at >= ${untilAt}), 0)`;

/**
 * What was open at the end of the window: due to a cooperative and not paid out to it, its fee to the forum, and what it was billed
 * and had not paid. Payments and credits count by the moment they were noted, so that a month that is over can be measured as it was.
 */
export const openQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<OpenRow>(sql`
    with ${asked(ids)}, since(day) as (select date(${w.day}, ${`-${SETTLED_AGO} days`})),
    share as (
      select s.cooperative_id id, i.due_on dueOn, s.due + ${later('total - n.withheld', w)} due, s.fee + ${later('fee', w)} fee,
        coalesce(sum(case when b.paid_on <= ${w.day} and b.state = 'paid' then p.gross end), 0) paid,
        coalesce(sum(case when b.paid_on <= ${w.day} and b.state = 'paid' then p.fee end), 0) taken
      from coop cross join cooperative_share s on s.cooperative_id = coop.id
        join invoice i on i.id = s.invoice_id and i.issued_on <= ${w.day}
        left join payout_item p on p.invoice_id = s.invoice_id left join payout y on y.id = p.payout_id
        left join payout_batch b on b.id = y.batch_id
      where s.due > s.paid_out or i.issued_on >= (select day from since) group by s.invoice_id),
    billed as (
      select i.buyer_id id, i.due_on dueOn, i.total - i.proved
        - coalesce((select sum(x.amount) from payment_allocation x where x.invoice_id = i.id and x.at < ${w.untilAt}), 0)
        - coalesce((select sum(n.total) from credit_note n where n.invoice_id = i.id and n.created_at < ${w.untilAt}), 0) open
      from coop cross join invoice i on i.buyer_id = coop.id and i.issued_on <= ${w.day}
      where i.total > i.paid + i.proved + i.credited or i.issued_on >= (select day from since))
    select id, 'receivable' side, sum(due - paid) open, dueOn from share where due > paid group by id, dueOn
    union all select id, 'payable', sum(fee - taken), dueOn from share where fee > taken and due > paid group by id, dueOn
    union all select id, 'payable', sum(open), dueOn from billed where open > 0 group by id, dueOn`);
