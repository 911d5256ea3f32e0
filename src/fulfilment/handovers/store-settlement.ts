import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';

/** What is to be paid of an award that a handover covers. Quantities in thousandths of the trade unit, money in rupiah. */
export type PayableRow = {
  handoverId: string;
  orderId: string;
  sellerId: string;
  awardId: string;
  lineId: string;
  cooperativeId: string;
  commodityId: string;
  unitPrice: number;
  fixedCost: number;
  payableMilli: number;
};

/** The award belongs to the seller: its own, or any of the order where the forum sells. */
const ofSeller = sql`(t.model = 'forum' or a.cooperative_id = h.seller_id)`;

/** Payable of a receipt line `r` by the rulings made until a moment; without one, what was received less refused and taken off. */
const payableUntil = (moment: SQL): SQL => sql`coalesce(
  (select x.payable_milli from receipt_adjustment x where x.receipt_line_id = r.id and x.decided_at <= ${moment}
    order by x.version desc limit 1),
  r.received_milli - r.refused_milli - r.deducted_milli)`;

/** @param handoverIds their ids, or a subquery that gives them. One row per handover and award, also where nothing is payable. */
export const payableQuery = (db: Db, handoverIds: readonly string[] | SQL) =>
  db.all<PayableRow>(sql`select h.id as handoverId, h.order_id as orderId, h.seller_id as sellerId, a.id as awardId,
      a.line_id as lineId, a.cooperative_id as cooperativeId, l.commodity_id as commodityId, a.unit_price as unitPrice,
      a.fixed_cost as fixedCost, coalesce((
        select sum(${payableUntil(sql`9e15`)}) from consignment_line c join receipt_line r on r.consignment_line_id = c.id
        where c.award_id = a.id), 0) as payableMilli
    from handover h join order_terms t on t.order_id = h.order_id
    join award a on a.order_id = h.order_id and a.state = 'confirmed' and ${ofSeller}
    join order_line l on l.id = a.line_id
    where h.id in ${list(handoverIds)} order by h.id, l.position, a.id`);

const list = (ids: readonly string[] | SQL): SQL =>
  Array.isArray(ids)
    ? sql`(${sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      )})`
    : sql`(${ids as SQL})`;

/** A ruling on a dispute that lowered what is paid of an award after its handover was signed. */
export type AdjustedRow = {
  handoverId: string;
  orderId: string;
  sellerId: string;
  disputeId: string;
  awardId: string;
  cooperativeId: string;
  unitPrice: number;
  fixedCost: number;
  decidedAt: number;
  reason: string;
  /** Of the whole award, before and after this ruling. */
  payableBeforeMilli: number;
  payableAfterMilli: number;
};

const payableOfAward = (until: SQL): SQL => sql`(
  select sum(${payableUntil(until)}) from consignment_line c join receipt_line r on r.consignment_line_id = c.id
  where c.award_id = a.id)`;

/** What settlement turns into credit notes, one for each dispute; those that have one already are left out. */
export const adjustedAfterHandoverQuery = (db: Db) =>
  db.all<AdjustedRow>(sql`select h.id as handoverId, h.order_id as orderId, h.seller_id as sellerId, d.id as disputeId,
      a.id as awardId, a.cooperative_id as cooperativeId, a.unit_price as unitPrice, a.fixed_cost as fixedCost,
      d.resolved_at as decidedAt, d.outcome_reason as reason,
      ${payableOfAward(sql`d.resolved_at - 1`)} as payableBeforeMilli, ${payableOfAward(sql`d.resolved_at`)} as payableAfterMilli
    from dispute d join order_terms t on t.order_id = d.order_id
    join handover h on h.order_id = d.order_id and h.state = 'signed' and h.signed_at < d.resolved_at
    join consignment_line k on k.consignment_id = d.consignment_id
    join award a on a.id = k.award_id and ${ofSeller}
    where d.state = 'resolved' and d.outcome = 'payable_changed'
      and not exists (select 1 from credit_note n where n.dispute_id = d.id)
      and payableBeforeMilli > payableAfterMilli
    order by d.resolved_at, d.id, a.id`);
