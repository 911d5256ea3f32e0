import { type SQL, sql } from 'drizzle-orm';
import { addDays, startOfDay } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { isOf } from './store-sums.ts';
import type { Look, RowsKey } from './types.ts';

/** A row behind a figure: `at` and `id` name its place; the rest are the columns of `rows.ts`. */
export type Row = { at: number; id: string } & Readonly<Record<string, string | number | null>>;
export type Key = { at: number; id: string };
export type Ask = { look: Look; after: Key | null; most: number };

const goods = sql`c.name_id nameId, c.name_en nameEn, c.trade_unit unit`;

/** Rows of the period, newest first, from a key on: `T` is the column of an index, so that a page reads no more than it shows. */
function page({ look, after, most }: Ask, time: string, id: string): SQL {
  const [T, I] = [sql.raw(time), sql.raw(id)];
  const from = sql`${T} >= ${startOfDay(look.period.from)} and ${T} < ${startOfDay(addDays(look.period.until, 1))}`;
  return sql`${from} and ${after ? sql`(${T}, ${I}) < (${after.at}, ${after.id})` : sql`1`} order by ${T} desc, ${I} desc limit ${most}`;
}

const commodity = ({ look: { commodityId } }: Ask, column: string): SQL =>
  commodityId === null ? sql`1` : sql`${sql.raw(column)} = ${commodityId}`;

const ofOrder = sql`l.commodity_id = c.id join bulk_order o on o.id = l.order_id`;

/** An award's own: of the cooperatives looked at, or of one institution's orders. */
const ofParty = (look: Look): SQL =>
  look.scope.kind === 'institution' ? isOf(look, 'o.institution_id') : isOf(look, 'a.cooperative_id');

const answered = (ask: Ask, states: SQL): SQL => sql`
  select a.decided_at at, a.id, o.id orderId, o.number orderNumber, p.name cooperative, ${goods}, a.quantity, a.awarded_quantity awarded,
    a.unit_price price, iif(a.state = 'confirmed', a.quantity * a.unit_price, 0) value, a.state, (a.decided_at - a.created_at) / 60000 minutes,
    a.decision_reason reason
  from award a cross join order_line l on l.id = a.line_id join commodity c on ${ofOrder} join party p on p.id = a.cooperative_id
  where +a.state in ${states} and ${ofParty(ask.look)} and ${commodity(ask, 'l.commodity_id')} and ${page(ask, 'a.decided_at', 'a.id')}`;

/** The key of an award behind an order's line: the order's moment, the award's id. */
const spent = (ask: Ask): SQL => sql`
  select o.placed_at at, a.id, o.id orderId, o.number orderNumber, p.name cooperative, ${goods},
    a.quantity - coalesce(d.replanned, 0) quantity, a.unit_price price, (a.quantity - coalesce(d.replanned, 0)) * a.unit_price value
  from bulk_order o cross join award a on a.order_id = o.id and a.state = 'confirmed' join order_line l on l.id = a.line_id
    join commodity c on c.id = l.commodity_id join party p on p.id = a.cooperative_id left join shortfall_decision d on d.award_id = a.id
  where +o.state in ('placed', 'attention', 'confirmed') and ${isOf(ask.look, '+o.institution_id')} and ${commodity(ask, 'l.commodity_id')}
    and ${page(ask, 'o.placed_at', 'a.id')}`;

const bought = (ask: Ask): SQL => sql`
  select g.closed_at at, t.id, g.id campaignId, g.number campaignNumber, p.name cooperative, ${goods}, t.quantity,
    coalesce(x.total, 0) cost, x.saved
  from campaign g cross join allotment t on t.campaign_id = g.id and t.quantity > 0 join commodity c on c.id = g.commodity_id
    join party p on p.id = t.cooperative_id left join landed_cost x on x.allotment_id = t.id
  where +g.state not in ('failed', 'cancelled') and ${isOf(ask.look, 't.cooperative_id')} and ${commodity(ask, 'g.commodity_id')}
    and ${page(ask, 'g.closed_at', 't.id')}`;

const fill = (ask: Ask): SQL => sql`
  select o.placed_at at, l.id, o.id orderId, o.number orderNumber, p.name institution, ${goods}, l.quantity asked,
    (select coalesce(sum(a.quantity - coalesce(d.replanned, 0)), 0) from award a left join shortfall_decision d on d.award_id = a.id
      where a.line_id = l.id and a.state = 'confirmed') quantity, l.waived
  from bulk_order o cross join order_line l on l.order_id = o.id join commodity c on c.id = l.commodity_id join party p on p.id = o.institution_id
  where +o.state in ('placed', 'attention', 'confirmed') and ${isOf(ask.look, '+o.institution_id')} and ${commodity(ask, 'l.commodity_id')}
    and ${page(ask, 'o.placed_at', 'l.id')}`;

const received = (ask: Ask): SQL => sql`
  select r.created_at at, rl.id, k.id consignmentId, o.number orderNumber, p.name cooperative, ${goods}, k.planned_on planned,
    cl.quantity * 1000 sent, rl.received_milli received, rl.refused_milli refused, rl.deducted_milli deducted
  from receipt r cross join receipt_line rl on rl.receipt_id = r.id join consignment_line cl on cl.id = rl.consignment_line_id
    join consignment k on k.id = r.consignment_id join award a on a.id = cl.award_id join order_line l on l.id = a.line_id
    join commodity c on ${ofOrder} join party p on p.id = k.cooperative_id
  where ${ofParty(ask.look)} and ${commodity(ask, 'l.commodity_id')} and ${page(ask, 'r.created_at', 'rl.id')}`;

/** Of this moment, whatever the period; the largest or oldest first. */
const later = ({ after, most }: Ask): SQL => sql`
  where ${after ? sql`(at, id) < (${after.at}, ${after.id})` : sql`1`} order by at desc, id desc limit ${most}`;

const backlog = (ask: Ask): SQL => sql`
  select * from (select r.submitted_at at, r.id, r.id revisionId, f.id offerId, p.name cooperative, ${goods}, r.available quantity
    from offer_revision r join offer f on f.id = r.offer_id join commodity c on c.id = f.commodity_id join party p on p.id = f.cooperative_id
    where r.state = 'submitted' and ${isOf(ask.look, 'f.cooperative_id')} and ${commodity(ask, 'f.commodity_id')}) ${later(ask)}`;

const stock = (ask: Ask): SQL => sql`
  select * from (select f.available - f.reserved at, f.id, f.id listingId, p.name cooperative, ${goods}, f.available - f.reserved quantity, f.listed_price price
    from offer f join commodity c on c.id = f.commodity_id join party p on p.id = f.cooperative_id
    where f.state = 'listed' and f.available > f.reserved and ${isOf(ask.look, 'f.cooperative_id')} and ${commodity(ask, 'f.commodity_id')}) ${later(ask)}`;

/** By the ledger, as the figure is: what each party is owed by, or owes to, whom. */
function outstanding(ask: Ask): SQL {
  const { scope } = ask.look;
  const owes = scope.kind === 'institution';
  const codes = owes ? sql`('2100')` : scope.kind === 'cooperative' ? sql`('1200', '1210')` : sql`('1200')`;
  const amount = owes ? sql`sum(m.credit - m.debit)` : sql`sum(m.debit - m.credit)`;
  const who =
    scope.kind === 'forum'
      ? sql`p.kind in ('cooperative', 'forum') and ${isOf(ask.look, 'p.id')}`
      : sql`p.id = ${scope.id}`;
  return sql`
    select * from (select ${amount} at, p.id || ' ' || b.id id, p.name party, b.name counterparty, ${amount} value
      from party p cross join account_month m on m.party_id = p.id and m.code in ${codes} join party b on b.id = m.counterparty_id
      where ${who} group by p.id, b.id having ${amount} <> 0) ${later(ask)}`;
}

const queries: Record<RowsKey, (ask: Ask) => SQL> = {
  ...{ spent, bought, fill, received, backlog, stock, outstanding },
  sold: (ask) => answered(ask, sql`('confirmed')`),
  answers: (ask) => answered(ask, sql`('confirmed', 'declined')`),
  declined: (ask) => answered(ask, sql`('declined')`),
};

export const rowsQuery = (db: Db, key: RowsKey, ask: Ask) => db.all<Row>(queries[key](ask));
