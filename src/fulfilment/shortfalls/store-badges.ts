import { sql } from 'drizzle-orm';
import { type Count, countUpTo } from '../../platform/store.ts';

/** Orders of this institution with something missing that it has not decided about. Once a handover is prepared there is none. */
export const undecidedCount = (institutionId: string): Count =>
  countUpTo(sql`1 from party_wait w cross join bulk_order o on o.id = w.subject_id
    where w.party_id = ${institutionId} and w.kind = 'short' and o.state in ('confirmed', 'placed', 'attention')
      and not exists (select 1 from handover h where h.order_id = o.id)
      and exists (
        select 1 from award a where a.order_id = o.id and a.state = 'confirmed'
          and not exists (select 1 from shortfall_decision s where s.award_id = a.id)
          and not exists (
            select 1 from consignment_line l join consignment c on c.id = l.consignment_id and c.state in ('packed', 'sent')
            where l.award_id = a.id)
          and (exists (select 1 from award_closure x where x.award_id = a.id) or a.quantity = (
            select sum(l.quantity) from consignment_line l join consignment c on c.id = l.consignment_id and c.state = 'received'
            where l.award_id = a.id))
          and 1000 * a.quantity > coalesce((
            select sum(r.received_milli - r.refused_milli) from consignment_line l
            join receipt_line r on r.consignment_line_id = l.id where l.award_id = a.id), 0))`);
