import { sql } from 'drizzle-orm';
import { newId } from '../../src/platform/ids.ts';
import type { Fields } from '../support/people.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; run: (query: ReturnType<typeof sql>) => Promise<unknown> };

/** Of the award that an earlier step has confirmed: one unit of it goes, one is undone, the rest will not come. */
export function consignmentSteps({ value, run }: Ask): readonly Step[] {
  const mine = `a.cooperative_id = 'kop-batutulis' and a.state = 'confirmed'`;
  let awardId = '';
  const form = async (): Promise<string> => {
    const found = await value(`select a.id || ' ' || a.order_id from award a join bulk_order o on o.id = a.order_id
      where ${mine} and o.state = 'confirmed' and o.institution_id = 'inst-rsud' and a.quantity > 3
        and (select count(*) from award s where s.order_id = o.id and s.cooperative_id = a.cooperative_id) = 1
        and not exists (select 1 from consignment c where c.order_id = o.id and c.state in ('sent', 'received'))
      order by a.created_at desc limit 1`);
    const [award = '', orderId = ''] = found.split(' ');
    awardId = award;
    return `/consignments/new?order=${orderId}`;
  };
  const page = (state: string) => async () =>
    value(`select '/consignments/' || c.id from consignment c join consignment_line l on l.consignment_id = c.id
      where l.award_id = '${awardId}' and c.state = '${state}' order by c.id desc limit 1`);
  const one = (): Fields => ({ [`quantity:${awardId}`]: '1' });
  const pack = { route: 'POST /consignments', by: 'manager', page: form, fields: one } as const;
  return [
    pack,
    {
      route: 'POST /consignments/:id/cancellation',
      by: 'manager',
      page: page('packed'),
      fields: { cancelReason: 'Truknya mogok.' },
    },
    pack,
    {
      route: 'POST /awards/:id/closure',
      by: 'manager',
      page: form,
      fields: () => ({ [`closure:${awardId}`]: 'Panen gagal.' }),
    },
    { route: 'POST /consignments/:id/dispatch', by: 'manager', page: page('packed') },
    {
      route: 'POST /consignments/:id/return',
      by: 'manager',
      page: async () => {
        const path = await page('sent')();
        await refuseAll(run, path.replace('/consignments/', ''));
        return path;
      },
    },
  ];
}

/** What the buyer's receipt would have written. */
async function refuseAll(run: Ask['run'], consignmentId: string): Promise<void> {
  const now = Date.now();
  const [receiptId, lineId] = [newId(now), newId(now)];
  await run(sql`insert into receipt (id, consignment_id, received_by, received_by_name, created_at)
    values (${receiptId}, ${consignmentId}, 'u-sari', 'Sari Dewi', ${now})`);
  await run(sql`insert into receipt_line (id, receipt_id, consignment_line_id, received_milli, refused_milli, refusal_reason)
    select ${lineId}, ${receiptId}, id, quantity * 1000, quantity * 1000, 'damaged' from consignment_line where consignment_id = ${consignmentId}`);
  await run(sql`insert into event (aggregate_type, aggregate_id, version, type, at, data)
    values ('consignment', ${consignmentId}, 3, 'consignment_received', ${now}, '{}')`);
}
