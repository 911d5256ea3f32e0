import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { referenceOn } from './store-figures.ts';
import type { Window } from './types.ts';

const asked = (ids: readonly string[]): SQL =>
  sql`coop as materialized (select value id from json_each(${JSON.stringify(ids)}))`;
const dayAt = (at: SQL, { offset }: Window): SQL => sql`date((${at} + ${offset}) / 1000, 'unixepoch')`;

export type AwardDayRow = { id: string; day: string; awards: number; declined: number; sold: number };

/** Answers by day, of this window and the one before. */
export const awardDaysQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<AwardDayRow>(sql`
    with ${asked(ids)}
    select a.cooperative_id id, ${dayAt(sql`a.decided_at`, w)} day, count(*) awards,
      sum(a.state <> 'confirmed') declined, sum(a.state = 'confirmed') sold
    from coop cross join award a on a.cooperative_id = coop.id and a.state in ('confirmed', 'declined', 'lapsed')
      and a.confirm_by >= ${w.beforeAt - 7 * 86_400_000}
    where a.decided_at >= ${w.beforeAt} and a.decided_at < ${w.untilAt} group by 1, 2`);

/** The last moment each confirmed anything, ever. */
export const lastSoldQuery = (db: Db, ids: readonly string[]) =>
  db.all<{ id: string; at: number }>(sql`
    with ${asked(ids)}
    select coop.id, max(a.decided_at) at from coop cross join award a
      on a.cooperative_id = coop.id and a.state = 'confirmed' group by 1`);

export type WeekPriceRow = { id: string; commodityId: string; week: string; average: number; referenceHigh: number };

/** Average prices of deals by commodity and week (its Monday), where the goods have a reference in that week; half-up. */
export const weekPricesQuery = (db: Db, ids: readonly string[], w: Window, zone: number) =>
  db.all<WeekPriceRow>(sql`
    with ${asked(ids)}, deal as (
      select a.cooperative_id id, l.commodity_id commodityId, a.quantity, a.unit_price,
        date(${dayAt(sql`a.decided_at`, w)}, '-6 days', 'weekday 1') week
      from coop cross join award a on a.cooperative_id = coop.id and a.state = 'confirmed'
        and a.confirm_by >= ${w.fromAt - 7 * 86_400_000} join order_line l on l.id = a.line_id
      where a.decided_at >= ${w.fromAt} and a.decided_at < ${w.untilAt}),
    by_week as (
      select id, commodityId, week, (2 * sum(quantity * unit_price) + sum(quantity)) / (2 * sum(quantity)) average
      from deal group by 1, 2, 3)
    select * from (select *, ${referenceOn(sql`commodityId`, sql`week`, zone)} referenceHigh from by_week)
    where referenceHigh is not null`);

export type ReceiptDayRow = { id: string; day: string; receipts: number; complaints: number };

/**
 * Receipts by day, and those with a refusal or a dispute over quality; of this window and the one before, as what holds since a day
 * early in this one is measured by the days before it.
 */
export const receiptDaysQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<ReceiptDayRow>(sql`
    with ${asked(ids)}
    select c.cooperative_id id, ${dayAt(sql`r.created_at`, w)} day, count(*) receipts,
      sum(exists (select 1 from receipt_line rl where rl.receipt_id = r.id and rl.refused_milli > 0)
        or exists (select 1 from dispute d where d.consignment_id = c.id and d.subject in ('quality', 'refusal')
          and d.state <> 'withdrawn')) complaints
    from coop cross join consignment c on c.cooperative_id = coop.id and c.state = 'received'
      join receipt r on r.consignment_id = c.id and r.created_at >= ${w.beforeAt} and r.created_at < ${w.untilAt}
    group by 1, 2`);

export type ListedRow = { id: string; listedOn: string; available: number; value: number; awarded: number };

/** What is listed and in stock, what that is worth, and whether any of it was ever awarded. */
export const listedQuery = (db: Db, ids: readonly string[], w: Window) =>
  db.all<ListedRow>(sql`
    with ${asked(ids)}
    select o.cooperative_id id, ${dayAt(sql`o.listed_at`, w)} listedOn, o.available - o.reserved available,
      (o.available - o.reserved) * coalesce(o.listed_price, 0) value, exists (select 1 from award a where a.offer_id = o.id) awarded
    from coop cross join offer o on o.cooperative_id = coop.id and o.state = 'listed' and o.listed_at is not null`);
