import { sql } from 'drizzle-orm';
import { type Checks, rows } from './verify-rows.ts';

/**
 * What may await parties, by the rows themselves. `1` must be kept; of a `0`, an award that its cooperative closed, a shipment that was
 * cancelled later may have left a row, which its reader passes over.
 */
const waiting = sql`
  select a.cooperative_id party, 'ship' kind, a.id subject, x.award_id is null must from award a
    left join (select l.award_id, sum(l.quantity) shipped from consignment_line l
      join consignment c on c.id = l.consignment_id and c.state <> 'cancelled' group by l.award_id) s on s.award_id = a.id
    left join award_closure x on x.award_id = a.id
    where a.state = 'confirmed' and coalesce(s.shipped, 0) < a.quantity
  union all select o.institution_id, 'coming', c.id, 1 from bulk_order o join consignment c on c.order_id = o.id and c.state = 'sent'
  union all select o.institution_id, 'short', o.id, 1 from bulk_order o where o.id not in (select order_id from handover) and (
    o.id in (select a.order_id from award_closure x join award a on a.id = x.award_id)
    or o.id in (select a.order_id from receipt_line r join consignment_line l on l.id = r.consignment_line_id
      join award a on a.id = l.award_id where r.received_milli - r.refused_milli < 1000 * l.quantity))
  union all select o.institution_id, 'sign', h.id, 1 from bulk_order o join handover h on h.order_id = o.id and h.state = 'prepared'
    left join handover_signature g on g.handover_id = h.id and g.side = 'buyer' where g.side is null`;

/** What was sent, received and handed over. */
export const goodsChecks: Checks = {
  'what was lost is what was decided': rows(
    'order_line',
    sql`select 'line ' || l.id || ' lost ' || l.lost || ', its decisions sent back ' || coalesce(sum(s.replanned), 0) as finding
      from order_line l left join shortfall_decision s on s.line_id = l.id
      group by l.id having l.lost <> coalesce(sum(s.replanned), 0)`,
  ),
  'nothing is sent that was not awarded': rows(
    'consignment_line',
    sql`select 'award ' || a.id || ' of ' || a.quantity || ' has ' || sum(l.quantity) || ' in shipments' as finding
      from consignment_line l join consignment c on c.id = l.consignment_id join award a on a.id = l.award_id
      where c.state <> 'cancelled'
      group by a.id having sum(l.quantity) > a.quantity
      union all select 'shipment ' || c.id || ' carries award ' || a.id || ' of another order or cooperative'
      from consignment_line l join consignment c on c.id = l.consignment_id join award a on a.id = l.award_id
      where c.order_id <> a.order_id or c.cooperative_id <> a.cooperative_id`,
  ),
  'nothing is received that was not sent': rows(
    'receipt_line',
    sql`select 'receipt ' || r.id || ' has ' || rl.received_milli || ' thousandths of a line of ' || cl.quantity as finding
      from receipt_line rl join receipt r on r.id = rl.receipt_id join consignment_line cl on cl.id = rl.consignment_line_id
      where rl.received_milli > 1000 * cl.quantity or r.consignment_id <> cl.consignment_id
      union all select 'ruling ' || x.id || ' pays ' || x.payable_milli || ' thousandths of a line of ' || cl.quantity
      from receipt_adjustment x join receipt_line rl on rl.id = x.receipt_line_id
      join consignment_line cl on cl.id = rl.consignment_line_id
      where x.payable_milli > 1000 * cl.quantity`,
  ),
  'every received shipment has its receipt, line by line': rows(
    'consignment',
    sql`select 'shipment ' || c.id || ' is ' || c.state || case when r.id is null then ' without' else ' with' end || ' a receipt' as finding
      from consignment c left join receipt r on r.consignment_id = c.id where (c.state = 'received') <> (r.id is not null)
      union all select 'line ' || cl.id || ' of shipment ' || c.id || ' was received without being weighed'
      from consignment c join consignment_line cl on cl.consignment_id = c.id
      where c.state = 'received' and not exists (select 1 from receipt_line rl where rl.consignment_line_id = cl.id)`,
  ),
  'every handover has its paper, and signatures over its content': rows(
    'handover',
    sql`select 'handover ' || h.id || ' is ' || h.state || ' with ' || count(s.side) || ' signatures' as finding
      from handover h left join handover_signature s on s.handover_id = h.id
      left join document d on d.kind = 'handover' and d.subject_id = h.id
      group by h.id having d.content_hash is not h.content_hash or (h.state = 'signed') <> (count(s.side) = 2)
        or count(s.side) <> count(s.side) filter (where s.content_hash = h.content_hash)`,
  ),
  'what may await a party is kept, and nothing else': rows(
    'party_wait',
    sql`select party || ', ' || kind || ' ' || subject || iif(sum(kept) > 0, ' is kept and does not wait', ' waits and is not kept') as finding
      from (select party_id party, kind, subject_id subject, 1 kept, 0 must, 0 may from party_wait
        union all select party, kind, subject, 0, must, 1 from (${waiting}))
      group by party, kind, subject having sum(kept) < sum(must) or sum(kept) > sum(may)`,
  ),
};
