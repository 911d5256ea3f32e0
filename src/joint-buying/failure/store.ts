import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { Beyond } from './types.ts';

/** What ending a purchase that was ordered looks at beside its pledges and deposits. */
export const orderedQuery = (db: Db, id: string) =>
  db.all<Beyond>(sql`
    select c.shared_at sharedAt,
      (select coalesce(sum(received_milli - refused_milli), 0) from arrival where campaign_id = c.id and voided_at is null) usableMilli,
      (select coalesce(group_concat(name, ', '), '') from (select y.name from campaign_purchase p join party y on y.id = p.supplier_id
        where p.campaign_id = c.id order by y.name)) suppliers,
      (select coalesce(sum(paid), 0) from supplier_bill where campaign_id = c.id) paid,
      (select coalesce(sum(amount), 0) from campaign_charge where campaign_id = c.id and removed_at is null) charges
    from campaign c where c.id = ${id}`);

export const chargesQuery = (db: Db, id: string) =>
  db.all<{ id: string; kind: 'transport' | 'handling'; amount: number }>(
    sql`select id, kind, amount from campaign_charge where campaign_id = ${id} and removed_at is null order by id`,
  );
