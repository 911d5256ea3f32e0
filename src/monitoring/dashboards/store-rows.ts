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
const left = sql.raw('(a.quantity - coalesce(d.replanned, 0))');
const lost = sql`left join shortfall_decision d on d.award_id = a.id`;

/** Awards by the moment of the answer: everybody's, or each looked for among its own cooperative's. `p` is the cooperative. */
function answers({ scope, kecamatan }: Look): SQL {
  if (scope.kind === 'forum' && kecamatan === null) return sql`award a join party p on p.id = a.cooperative_id`;
  const who =
    scope.kind === 'forum' ? sql`p.kind = 'cooperative' and p.kecamatan = ${kecamatan}` : sql`p.id = ${scope.id}`;
  return sql`party p cross join award a on a.cooperative_id = p.id and ${who}`;
}

const answered = (ask: Ask, states: SQL, some: SQL = sql`1`): SQL => sql`
  select a.decided_at at, a.id, o.id orderId, o.number orderNumber, p.name cooperative, ${goods}, ${left} quantity, a.awarded_quantity awarded,
    a.unit_price price, iif(a.state = 'confirmed', ${left} * a.unit_price, 0) value, a.state, (a.decided_at - a.created_at) / 60000 minutes,
    a.decision_reason reason
  from ${answers(ask.look)} cross join order_line l on l.id = a.line_id join commodity c on ${ofOrder} ${lost}
  where +a.state in ${states} and ${some} and ${commodity(ask, 'l.commodity_id')} and ${page(ask, 'a.decided_at', 'a.id')}`;

/** The key of an award behind an order's line: the order's moment, the award's id. */
const spent = (ask: Ask): SQL => sql`
  select o.placed_at at, a.id, o.id orderId, o.number orderNumber, p.name cooperative, ${goods},
    ${left} quantity, a.unit_price price, ${left} * a.unit_price value
  from bulk_order o cross join award a on a.order_id = o.id and a.state = 'confirmed' join order_line l on l.id = a.line_id
    join commodity c on c.id = l.commodity_id join party p on p.id = a.cooperative_id ${lost}
  where +o.state in ('placed', 'attention', 'confirmed') and ${isOf(ask.look, 'o.institution_id')} and ${left} > 0
    and ${commodity(ask, 'l.commodity_id')} and ${page(ask, 'o.placed_at', 'a.id')}`;

/** Shares of joint purchases: everybody's by when they closed, or one cooperative's own. */
const bought = (ask: Ask): SQL => sql`
  select g.closed_at at, t.id, g.id campaignId, g.number campaignNumber, p.name cooperative, ${goods}, t.quantity,
    coalesce(x.total, 0) cost, x.saved
  from ${
    ask.look.scope.kind === 'forum'
      ? sql`campaign g cross join allotment t on t.campaign_id = g.id`
      : sql`allotment t cross join campaign g on g.id = t.campaign_id`
  } join commodity c on c.id = g.commodity_id join party p on p.id = t.cooperative_id left join landed_cost x on x.allotment_id = t.id
  where t.quantity > 0 and +g.state not in ('failed', 'cancelled') and ${isOf(ask.look, 't.cooperative_id')}
    and ${commodity(ask, 'g.commodity_id')} and ${page(ask, 'g.closed_at', 't.id')}`;

const fill = (ask: Ask): SQL => sql`
  select o.placed_at at, l.id, o.id orderId, o.number orderNumber, p.name institution, ${goods}, l.quantity asked,
    (select coalesce(sum(${left}), 0) from award a ${lost} where a.line_id = l.id and a.state = 'confirmed') quantity, l.waived
  from bulk_order o cross join order_line l on l.order_id = o.id join commodity c on c.id = l.commodity_id join party p on p.id = o.institution_id
  where +o.state in ('placed', 'attention', 'confirmed') and ${isOf(ask.look, 'o.institution_id')} and ${commodity(ask, 'l.commodity_id')}
    and ${page(ask, 'o.placed_at', 'l.id')}`;

/** Receipts by their moment, or those of one's own consignments. */
function receipts({ scope, kecamatan }: Look): SQL {
  if (scope.kind === 'institution')
    return sql`bulk_order b cross join consignment k on k.order_id = b.id and b.institution_id = ${scope.id}
      cross join receipt r on r.consignment_id = k.id`;
  if (scope.kind === 'forum' && kecamatan === null)
    return sql`receipt r cross join consignment k on k.id = r.consignment_id`;
  const who =
    scope.kind === 'forum' ? sql`q.kind = 'cooperative' and q.kecamatan = ${kecamatan}` : sql`q.id = ${scope.id}`;
  return sql`party q cross join consignment k on k.cooperative_id = q.id and ${who} cross join receipt r on r.consignment_id = k.id`;
}

const worth = (milli: string): SQL => sql.raw(`(rl.${milli} * a.unit_price + 500) / 1000`);

const received = (ask: Ask): SQL => sql`
  select r.created_at at, rl.id, k.id consignmentId, o.number orderNumber, p.name cooperative, ${goods}, k.planned_on planned,
    cl.quantity * 1000 sent, rl.received_milli received, rl.refused_milli refused, rl.deducted_milli deducted,
    ${worth('received_milli')} value, ${worth('refused_milli')} + ${worth('deducted_milli')} lessened
  from ${receipts(ask.look)} cross join receipt_line rl on rl.receipt_id = r.id join consignment_line cl on cl.id = rl.consignment_line_id
    join award a on a.id = cl.award_id join order_line l on l.id = a.line_id
    join commodity c on ${ofOrder} join party p on p.id = k.cooperative_id
  where ${commodity(ask, 'l.commodity_id')} and ${page(ask, 'r.created_at', 'rl.id')}`;

/** Of this moment, whatever the period; the largest or newest first. */
const from = ({ after, most }: Ask, at: string, id: string): SQL => {
  const [T, I] = [sql.raw(at), sql.raw(id)];
  return sql`${after ? sql`(${T}, ${I}) < (${after.at}, ${after.id})` : sql`1`} order by ${T} desc, ${I} desc limit ${most}`;
};

const backlog = (ask: Ask): SQL => sql`
  select r.submitted_at at, r.id, r.id revisionId, f.id offerId, p.name cooperative, ${goods}, r.available quantity
  from ${
    ask.look.scope.kind === 'forum'
      ? sql`offer_revision r cross join offer f on f.id = r.offer_id`
      : sql`offer f cross join offer_revision r on r.offer_id = f.id`
  } join commodity c on c.id = f.commodity_id join party p on p.id = f.cooperative_id
  where r.state = 'submitted' and ${isOf(ask.look, 'f.cooperative_id')} and ${commodity(ask, 'f.commodity_id')}
    and ${from(ask, 'r.submitted_at', 'r.id')}`;

const stock = (ask: Ask): SQL => sql`
  select f.available - f.reserved at, f.id, f.id listingId, p.name cooperative, ${goods}, f.available - f.reserved quantity, f.listed_price price
  from offer f join commodity c on c.id = f.commodity_id join party p on p.id = f.cooperative_id
  where f.state = 'listed' and f.available > f.reserved and ${isOf(ask.look, 'f.cooperative_id')} and ${commodity(ask, 'f.commodity_id')}
    and ${from(ask, '(f.available - f.reserved)', 'f.id')}`;

/** By the ledger, as the figure is: what each party is owed by, or owes to, whom; the largest first. */
function outstanding(ask: Ask): SQL {
  const { scope, kecamatan } = ask.look;
  const [owes, own] = [scope.kind === 'institution', scope.kind === 'cooperative'];
  const amount = owes ? '-m.balance' : 'm.balance';
  const code = owes ? sql`= '2100'` : own ? sql`in ('1200', '1210')` : sql`= '1200'`;
  const everybody = scope.kind === 'forum' && kecamatan === null;
  const parties = everybody
    ? sql`account_balance m cross join party p on p.id = m.party_id`
    : sql`party p cross join account_balance m on m.party_id = p.id`;
  const who =
    scope.kind === 'forum'
      ? sql`p.kind in ('cooperative', 'forum') and ${inKecamatan(kecamatan)}`
      : sql`p.id = ${scope.id}`;
  const id = `m.party_id || ' ' || m.code || ' ' || m.counterparty_id`;
  return sql`
    select ${sql.raw(amount)} at, ${sql.raw(id)} id, p.name party, b.name counterparty, ${sql.raw(amount)} value
    from ${parties} join party b on b.id = m.counterparty_id
    where m.code ${code} and m.balance <> 0 and ${who} and ${from(ask, amount, id)}`;
}

const inKecamatan = (kecamatan: string | null): SQL => (kecamatan === null ? sql`1` : sql`p.kecamatan = ${kecamatan}`);

const queries: Record<RowsKey, (ask: Ask) => SQL> = {
  ...{ spent, bought, fill, received, backlog, stock, outstanding },
  sold: (ask) => answered(ask, sql`('confirmed')`, sql`${left} > 0`),
  answers: (ask) => answered(ask, sql`('confirmed', 'declined')`),
  declined: (ask) => answered(ask, sql`('declined')`),
};

export const rowsQuery = (db: Db, key: RowsKey, ask: Ask) => db.all<Row>(queries[key](ask));
