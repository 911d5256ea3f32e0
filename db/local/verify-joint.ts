import { sql } from 'drizzle-orm';
import { type Checks, rows } from './verify-rows.ts';

/** What a joint purchase cost: its bills (PPN that is set against the forum's own is no cost), and the charges that stand. */
const costs = sql`(
  select campaign_id, sum(amount) amount from (
    select campaign_id, case when vat_creditable then goods + delivery else total end amount from supplier_bill
    union all select campaign_id, amount from campaign_charge where removed_at is null)
  group by campaign_id)`;

/** Joint purchases: from pledges to what was ordered, what came, what it cost, and what was put down. */
export const jointChecks: Checks = {
  'what a closing orders is what was allotted and bought': rows(
    'campaign_closing',
    sql`select 'campaign ' || c.number || ' orders ' || x.total || ' for ' || x.cost || '; allotted ' || coalesce(a.quantity, 0)
        || ', bought ' || coalesce(p.quantity, 0) || ' for ' || coalesce(p.cost, 0) as finding
      from campaign_closing x join campaign c on c.id = x.campaign_id and c.round = x.round
      left join (select campaign_id, sum(quantity) quantity from allotment group by campaign_id) a on a.campaign_id = c.id
      left join (select campaign_id, sum(quantity) quantity, sum(cost) cost from campaign_purchase group by campaign_id) p on p.campaign_id = c.id
      where c.closed_at is not null
        and (x.total <> coalesce(a.quantity, 0) or x.total <> coalesce(p.quantity, 0) or x.cost <> coalesce(p.cost, 0))`,
  ),
  'suppliers bring to each drop point what is allotted there': rows(
    'campaign_delivery',
    sql`select 'drop point ' || d.id || ' gets ' || coalesce(y.quantity, 0) || ' for ' || coalesce(a.quantity, 0) as finding
      from drop_point d left join (select drop_point_id, sum(quantity) quantity from allotment group by 1) a on a.drop_point_id = d.id
      left join (select y.drop_point_id, sum(y.packs * p.pack_size) quantity from campaign_delivery y
        join campaign_purchase p on p.id = y.purchase_id group by 1) y on y.drop_point_id = d.id
      where coalesce(a.quantity, 0) <> coalesce(y.quantity, 0)`,
  ),
  'nobody is ordered for without a pledge, above it and its tolerance, or above its price': rows(
    'allotment',
    sql`select 'allotment ' || a.id || ' of ' || a.quantity || ' for a pledge of ' || p.quantity || ' and ' || p.tolerance as finding
      from allotment a join pledge p on p.id = a.pledge_id join campaign c on c.id = a.campaign_id
      left join campaign_closing x on x.campaign_id = c.id and x.round = c.round
      where p.withdrawn_at is not null or p.campaign_id <> a.campaign_id or p.cooperative_id <> a.cooperative_id
        or a.quantity > p.quantity + p.tolerance or (a.kind <> 'counts' and a.quantity > 0)
        or (a.quantity > 0 and coalesce(p.highest_price < x.per_unit, 0))`,
  ),
  'what is shared of a joint purchase is what arrived': rows(
    'arrival',
    sql`select 'campaign ' || c.number || ' shares ' || coalesce(a.share, 0) || ' thousandths of ' || coalesce(r.usable, 0) as finding
      from campaign c left join (select campaign_id, sum(share_milli) share from allotment group by 1) a on a.campaign_id = c.id
      left join (select campaign_id, sum(received_milli - refused_milli) usable from arrival where voided_at is null group by 1) r
        on r.campaign_id = c.id
      where case when c.shared_at is null then a.share is not null else coalesce(a.share, 0) <> coalesce(r.usable, 0) end`,
  ),
  'members bear what a joint purchase cost, to the rupiah, and are invoiced for it': rows(
    'landed_cost',
    sql`select 'campaign ' || c.number || ' cost ' || coalesce(k.amount, 0) || ', its members bear ' || coalesce(l.total, 0) as finding
      from campaign c left join ${costs} k on k.campaign_id = c.id
      left join (select campaign_id, sum(total) total from landed_cost group by 1) l on l.campaign_id = c.id
      where case when c.invoiced_at is null then l.total is not null else coalesce(k.amount, 0) <> coalesce(l.total, 0) end
      union all select 'allotment ' || l.allotment_id || ' bears ' || l.total || ', its invoice asks for ' || coalesce(i.goods + i.delivery, 'nothing')
      from landed_cost l join allotment a on a.id = l.allotment_id left join invoice i on i.id = l.invoice_id
      where case when l.total = 0 then i.id is not null
        else i.id is null or i.goods + i.delivery <> l.total or i.buyer_id <> a.cooperative_id or i.campaign_id is not l.campaign_id end
      union all select 'invoice ' || i.id || ' of a joint purchase is nobody’s part of its cost'
      from invoice i where i.campaign_id is not null and not exists (select 1 from landed_cost l where l.invoice_id = i.id)`,
  ),
  'what is paid of suppliers’ bills is their payments': rows(
    'supplier_bill',
    sql`select 'bill ' || b.id || ' of ' || b.total || ' has ' || b.paid || ' paid, its rows ' || coalesce(sum(y.amount), 0) as finding
      from supplier_bill b left join supplier_payment y on y.bill_id = b.id
      group by b.id having b.paid <> coalesce(sum(y.amount), 0) or b.paid > b.total`,
  ),
  'deposits are where their money is': rows(
    'deposit',
    sql`select 'deposit ' || d.id || ' of ' || d.amount || ' is ' || d.state || '; of its payment ' || coalesce(y.amount, 'none') || ', '
        || coalesce(y.allocated, 0) || ' went to invoices and ' || coalesce(y.refunded, 0) || ' back' as finding
      from deposit d left join payment y on y.id = d.payment_id
      where case when d.state in ('due', 'reported', 'void') then d.payment_id is not null
        else y.id is null or y.state <> 'confirmed' or y.payer_id <> d.cooperative_id or y.amount <> d.amount or case d.state
          when 'held' then y.allocated + y.refunded > 0
          when 'to_return' then y.amount = y.allocated + y.refunded
          when 'returned' then y.amount <> y.allocated + y.refunded or y.refunded = 0
          else y.allocated = 0 end end
      union all select 'deposit ' || d.id || ' pays for invoice ' || i.id || ' of another purchase'
      from deposit d join payment_allocation q on q.payment_id = d.payment_id join invoice i on i.id = q.invoice_id
      where d.state in ('held', 'to_return', 'returned') and i.campaign_id is not d.campaign_id`,
  ),
};
