import { sql } from 'drizzle-orm';
import { payableMilli } from '../../src/settlement/invoices/store-payable.ts';
import { type Checks, rows } from './verify-rows.ts';

/** Of payouts that are not cancelled, by the cooperative's invoice. */
const heldByPayouts = sql`(
  select x.invoice_id, sum(x.gross) gross, sum(x.fee) fee from payout_item x
  join payout y on y.id = x.payout_id join payout_batch b on b.id = y.batch_id and b.state <> 'cancelled' group by x.invoice_id)`;

const notes = sql`(
  select invoice_id, sum(total) total, sum(withheld) withheld, sum(fee) fee from credit_note group by invoice_id)`;

/** Invoices, payments, shares and payouts beside their own parts. */
export const moneyChecks: Checks = {
  'invoices are the sums of their lines': rows(
    'invoice',
    sql`select 'invoice ' || i.id || ' of ' || i.total || ' has lines of ' || coalesce(l.amount + l.vat, 0) as finding
      from invoice i left join (
        select invoice_id, sum(amount) amount, sum(amount) filter (where kind = 'goods') goods, sum(vat) vat, sum(withheld) withheld, sum(fee) fee
        from invoice_line group by invoice_id) l on l.invoice_id = i.id
      where l.invoice_id is null or i.goods <> coalesce(l.goods, 0) or i.goods + i.delivery <> l.amount or i.vat <> l.vat
        or i.withheld <> l.withheld or i.fee <> l.fee`,
  ),
  'invoices ask for what was payable when it was handed over, at the price of the award': rows(
    'invoice_line',
    sql`select 'invoice ' || i.id || ' asks for ' || l.quantity_milli || ' thousandths of award ' || a.id || ' at ' || l.unit_price as finding
      from invoice_line l join invoice i on i.id = l.invoice_id join handover h on h.id = i.handover_id join award a on a.id = l.award_id
      where a.order_id <> i.order_id or h.order_id <> i.order_id
        or l.amount <> (l.quantity_milli * l.unit_price + 500) / 1000
        or (l.kind = 'goods' and (l.unit_price <> a.unit_price or l.quantity_milli <> ${payableMilli(sql`h.signed_at`)}))
        or (l.kind = 'delivery' and l.amount <> a.fixed_cost)`,
  ),
  'everything payable of an invoiced handover is on its invoice': rows(
    'award',
    sql`select 'award ' || a.id || ' is not on invoice ' || i.id as finding
      from invoice i join handover h on h.id = i.handover_id join order_terms t on t.order_id = i.order_id
      join award a on a.order_id = i.order_id and a.state = 'confirmed'
      where ((t.model = 'forum' and i.parent_id is null) or a.cooperative_id = i.seller_id)
        and not exists (select 1 from invoice_line l where l.award_id = a.id and l.invoice_id = i.id and l.kind = 'goods')
        and ${payableMilli(sql`h.signed_at`)} > 0`,
  ),
  'what is paid, proved and credited of invoices is their payments, proofs and credit notes': rows(
    'invoice',
    sql`select 'invoice ' || i.id || ' has ' || i.paid || ' paid, ' || i.proved || ' proved and ' || i.credited || ' credited; its rows '
        || coalesce(q.amount, 0) || ', ' || coalesce(w.amount, 0) || ' and ' || coalesce(n.total, 0) as finding
      from invoice i left join (select invoice_id, sum(amount) amount from payment_allocation group by invoice_id) q on q.invoice_id = i.id
      left join (select invoice_id, sum(amount) amount from withholding_proof group by invoice_id) w on w.invoice_id = i.id
      left join ${notes} n on n.invoice_id = i.id
      where i.paid <> coalesce(q.amount, 0) or i.proved <> coalesce(w.amount, 0) or i.credited <> coalesce(n.total, 0)`,
  ),
  'what is allocated of payments is their allocations': rows(
    'payment',
    sql`select 'payment ' || p.id || ' has ' || p.allocated || ' allocated, its rows ' || coalesce(sum(q.amount), 0) as finding
      from payment p left join payment_allocation q on q.payment_id = p.id
      group by p.id having p.allocated <> coalesce(sum(q.amount), 0) or (p.state <> 'confirmed' and count(q.id) > 0)`,
  ),
  'what went back of payments is their refunds, and no more than they had left': rows(
    'payment_refund',
    sql`select 'payment ' || p.id || ' of ' || p.amount || ' has ' || p.allocated || ' allocated and ' || p.refunded || ' given back, its rows '
        || coalesce(sum(r.amount), 0) as finding
      from payment p left join payment_refund r on r.payment_id = p.id
      group by p.id having p.refunded <> coalesce(sum(r.amount), 0) or p.allocated + p.refunded > p.amount
        or (p.state <> 'confirmed' and count(r.id) > 0)`,
  ),
  'every cooperative has its share of what its invoices ask for': rows(
    'cooperative_share',
    sql`select 'share ' || i.id || ' is ' || coalesce(s.due, 'not there') || ' with a fee of ' || coalesce(s.fee, 0) as finding
      from invoice i join party p on p.id = i.seller_id and p.kind = 'cooperative'
      left join cooperative_share s on s.invoice_id = i.id left join ${notes} n on n.invoice_id = i.id
      where s.invoice_id is null or s.cooperative_id <> i.seller_id or s.buyer_invoice_id <> coalesce(i.parent_id, i.id)
        or s.due <> i.total - i.withheld - coalesce(n.total - n.withheld, 0) or s.fee <> i.fee - coalesce(n.fee, 0)`,
  ),
  'what is collected for cooperatives is what buyers have paid': rows(
    'cooperative_share',
    sql`select 'share ' || s.invoice_id || ' has ' || s.collected || ' of ' || s.due || ' collected, its buyer paid ' || b.paid as finding
      from cooperative_share s join invoice i on i.id = s.invoice_id join invoice b on b.id = s.buyer_invoice_id
      where case when i.parent_id is null then s.collected <> i.paid
        else s.collected > max(s.due, s.paid_out) or (b.paid + b.proved + b.credited = b.total and s.collected < s.due) end
      union all select 'invoice ' || b.id || ' has ' || b.paid || ' of ' || b.total || ' paid, its members have ' || sum(s.collected)
      from cooperative_share s join invoice b on b.id = s.buyer_invoice_id where b.id <> s.invoice_id
      group by b.id having sum(s.collected) > b.paid and b.paid + b.proved + b.credited < b.total`,
  ),
  'what payouts hold of shares is their items': rows(
    'cooperative_share',
    sql`select 'share ' || s.invoice_id || ' has ' || s.paid_out || ' and a fee of ' || s.fee_taken || ' paid out, its items '
        || coalesce(x.gross, 0) || ' and ' || coalesce(x.fee, 0) as finding
      from cooperative_share s left join ${heldByPayouts} x on x.invoice_id = s.invoice_id
      where s.paid_out <> coalesce(x.gross, 0) or s.fee_taken <> coalesce(x.fee, 0)`,
  ),
  'batches are the sums of their payouts, and those of their items': rows(
    'payout',
    sql`select 'batch ' || b.number || ' of ' || b.total || ' for ' || b.payouts || ' has ' || coalesce(sum(y.amount), 0) || ' for ' || count(y.id) as finding
      from payout_batch b left join payout y on y.batch_id = b.id
      group by b.id having b.total <> coalesce(sum(y.amount), 0) or b.payouts <> count(y.id)
      union all select 'payout ' || y.id || ' of ' || y.gross || ' less ' || y.fee || ' has items of ' || coalesce(sum(x.gross), 0) || ' less '
        || coalesce(sum(x.fee), 0)
      from payout y left join payout_item x on x.payout_id = y.id
      group by y.id having y.gross <> coalesce(sum(x.gross), 0) or y.fee <> coalesce(sum(x.fee), 0)
      union all select 'payout ' || y.id || ' of ' || y.cooperative_id || ' pays out invoice ' || x.invoice_id || ' of another'
      from payout_item x join payout y on y.id = x.payout_id join cooperative_share s on s.invoice_id = x.invoice_id
      where s.cooperative_id <> y.cooperative_id`,
  ),
  'batches that went to the bank were approved by a second person': rows(
    'payout_batch',
    sql`select 'batch ' || number || ' is ' || state || ', made by ' || created_by || ', approved by ' || coalesce(approved_by, 'nobody') as finding
      from payout_batch where state in ('approved', 'paid') and (approved_by is null or approved_by = created_by or approved_at is null)
        or (state = 'paid') <> (paid_at is not null and paid_on is not null)`,
  ),
  'patronage that is fixed is shared to the rupiah': rows(
    'patronage_year',
    sql`select 'of ' || y.pool || ' for ' || y.year || ', ' || coalesce(sum(s.amount), 0) || ' is shared' as finding
      from patronage_year y left join patronage_share s on s.year = y.year
      where y.fixed_at is not null group by y.year having y.pool <> coalesce(sum(s.amount), 0)`,
  ),
};
