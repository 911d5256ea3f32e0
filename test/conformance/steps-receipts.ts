import { sql } from 'drizzle-orm';
import { newId } from '../../src/platform/ids.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; run: (query: ReturnType<typeof sql>) => Promise<unknown> };

/** One unit of a confirmed award is on its way to the hospital, which receives it. */
export function receiptSteps({ value, run }: Ask): readonly Step[] {
  const page = async (): Promise<string> => {
    const awardId = await value(`select a.id from award a join bulk_order o on o.id = a.order_id
      where o.institution_id = 'inst-rsud' and a.state = 'confirmed'
        and not exists (select 1 from award_closure x where x.award_id = a.id)
        and not exists (select 1 from handover h where h.order_id = o.id and h.state = 'signed')
        and a.quantity > coalesce((select sum(l.quantity) from consignment_line l join consignment c on c.id = l.consignment_id
          where l.award_id = a.id and c.state <> 'cancelled'), 0)
      order by a.id limit 1`);
    const id = newId(Date.now());
    await run(sql`insert into consignment (id, order_id, cooperative_id, planned_on, created_by, created_at)
      select ${id}, order_id, cooperative_id, '2026-12-01', 'u-clerk', 1 from award where id = ${awardId}`);
    await run(sql`insert into consignment_line (id, consignment_id, position, award_id, quantity)
      values (${newId(Date.now())}, ${id}, 0, ${awardId}, 1)`);
    await run(sql`update consignment set state = 'sent', sent_at = 2, version = 2 where id = ${id}`);
    return `/consignments/${id}/receipt`;
  };
  return [{ route: 'POST /consignments/:id/receipt', by: 'requester', page, fields: { all: 'yes' } }];
}
