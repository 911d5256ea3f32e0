import { sql } from 'drizzle-orm';
import type { Count } from '../../platform/store.ts';

/** Goods handed out to a cooperative whose receipt it has not recorded. */
export const toReceiveCount = (cooperativeId: string): Count =>
  sql`(select count(*) from allotment a where a.cooperative_id = ${cooperativeId}
    and a.handed_milli is not null and a.received_milli is null)`;

/** Campaigns of which all has come that was ordered, and nobody has shared it; and those shared and not all handed out. */
export const toShareOrHandOutCount = (): Count =>
  sql`((select count(*) from campaign c where c.state in ('ordered', 'arriving') and c.shared_at is null
      and (select coalesce(sum(a.received_milli - a.refused_milli), 0) from arrival a where a.campaign_id = c.id and a.voided_at is null)
        >= (select sum(p.quantity) * 1000 from campaign_purchase p where p.campaign_id = c.id))
    + (select count(*) from campaign c where c.state = 'arriving' and c.shared_at is not null))`;
