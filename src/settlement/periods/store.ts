import { sql } from 'drizzle-orm';
import { closedPeriod } from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { ClosedMonth, Month, Standing, Waiting } from './types.ts';

/** Closed months keep their sums; only those still open are summed up, found month by month in the index. */
export const standingQueries = (db: Db) =>
  [
    db.all<ClosedMonth>(sql`
      select month, journals, debit, credit, (select u.name from user u where u.id = closed_by) closedByName, closed_at closedAt
      from closed_period order by month desc`),
    db.all<Month>(sql`
      with recursive found(month) as (
        select min(month) from account_month
        union all select (select min(a.month) from account_month a where a.month > found.month) from found where found.month is not null
      )
      select f.month, sum(a.debit) debit, sum(a.credit) credit,
        (select count(*) from journal j where j.booked_on between f.month || '-01' and f.month || '-31') journals
      from found f join account_month a on a.month = f.month
      where f.month not in (select month from closed_period)
      group by f.month order by f.month desc`),
    db.all<Waiting>(sql`
      select substr(paid_on, 1, 7) month, count(*) count, sum(amount) amount from payment where state = 'recorded' group by 1 order by 1`),
    // What nothing was received of never will be invoiced, and keeps no month open.
    db.all<Waiting>(sql`
      select strftime('%Y-%m', h.signed_at / 1000, 'unixepoch', '+7 hours') month, count(*) count, 0 amount
      from handover_to_invoice q cross join handover h on h.id = q.handover_id
      where h.state = 'signed'
        and exists (
          select 1 from consignment c join receipt r on r.consignment_id = c.id join receipt_line l on l.receipt_id = r.id
          where c.order_id = h.order_id and l.received_milli > l.refused_milli + l.deducted_milli
            and (c.cooperative_id = h.seller_id or exists (select 1 from order_terms t where t.order_id = h.order_id and t.model = 'forum')))
      group by 1 order by 1`),
  ] as const;

export const standingFrom = ([closed, open, payments, handovers]: Results<
  ReturnType<typeof standingQueries>
>): Standing => ({ closed, open, payments, handovers });

/**
 * Closes a month with its sums as they are in this moment. Where a payment was recorded for it since they were read, the count of
 * journals is null, which the column refuses.
 */
export const closeMonth = (db: Db, month: string, by: string, now: number) =>
  db.insert(closedPeriod).values({
    ...{ month, closedBy: by, closedAt: now },
    journals: sql<number>`(select count(*) from journal where booked_on between ${`${month}-01`} and ${`${month}-31`}
      having not exists (select 1 from payment where state = 'recorded' and paid_on <= ${`${month}-31`}))`,
    debit: sql<number>`(select coalesce(sum(debit), 0) from account_month where month = ${month})`,
    credit: sql<number>`(select coalesce(sum(credit), 0) from account_month where month = ${month})`,
  });
