import { sql } from 'drizzle-orm';
import type { Count } from '../../platform/store.ts';

/** Open campaigns that this cooperative has no pledge in (one that it withdrew from is no news). */
export const toJoinCount = (cooperativeId: string): Count =>
  sql`(select count(*) from campaign c where c.state = 'open' and not exists (
    select 1 from pledge p where p.campaign_id = c.id and p.cooperative_id = ${cooperativeId}))`;
