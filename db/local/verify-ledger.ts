import { type SQL, sql } from 'drizzle-orm';
import { agree, type Checks, rows } from './verify-rows.ts';

const forum = sql`(select id from party where kind = 'forum' order by created_at, id limit 1)`;

/** Each counterparty's balance of an account; debit counts as `sign`. */
const balance = (code: string, sign: 1 | -1): SQL => sql`
  select party_id as party, counterparty_id as about, ${sign} * (debit - credit) as amount from account_month where code = ${code}`;

/** What has left the bank of a cooperative's shares. `i`: the cooperative's invoice. */
const paidItems = sql`payout_item x join payout y on y.id = x.payout_id join payout_batch b on b.id = y.batch_id and b.state = 'paid'
  join invoice i on i.id = x.invoice_id`;

/** Selects seller, buyer, amount: what is still to come of every invoice. A member's invoice to the forum is settled by payouts. */
const open = sql`
  select seller_id as seller, buyer_id as buyer, total - paid - proved - credited as amount from invoice where parent_id is null
  union all select seller_id, buyer_id, total - credited from invoice where parent_id is not null
  union all select i.seller_id, i.buyer_id, -x.gross from ${paidItems} where i.parent_id is not null`;

/** The same for what is owed: suppliers keep no books here. Their bills are booked when the members are invoiced. */
const owed = sql`${open}
  union all select p.supplier_id, ${forum}, b.total from supplier_bill b join campaign_purchase p on p.id = b.purchase_id
    join campaign c on c.id = b.campaign_id and c.invoiced_at is not null
  union all select p.supplier_id, ${forum}, -y.amount from supplier_payment y join supplier_bill b on b.id = y.bill_id
    join campaign_purchase p on p.id = b.purchase_id`;

/** Charges of joint purchases that are booked. */
const charges = sql`campaign_charge x join campaign c on c.id = x.campaign_id and x.removed_at is null
  and (c.invoiced_at is not null or c.state = 'failed')`;

/** Selects cooperative, amount: what the forum has collected for members who sell themselves and not paid out. */
const collected = sql`
  select s.cooperative_id as cooperative, s.collected as amount from cooperative_share s
  join invoice i on i.id = s.invoice_id and i.parent_id is null
  union all select y.cooperative_id, -x.gross from ${paidItems} where i.parent_id is null`;

const fees = sql`
  select cooperative_id as cooperative, fee as amount from cooperative_share
  union all select y.cooperative_id, -x.fee from ${paidItems}`;

const advances = sql`select payer_id as payer, amount - allocated - refunded as amount from payment where state = 'confirmed'`;
const proofs = sql`
  select i.seller_id as seller, i.buyer_id as buyer, w.amount from withholding_proof w join invoice i on i.id = w.invoice_id`;
const moved = sql`
  select ${forum} as party, '' as about, amount from payment where state = 'confirmed'
  union all select payer_id, '', -amount from payment where state = 'confirmed'
  union all select ${forum}, '', -amount from payment_refund
  union all select y.payer_id, '', r.amount from payment_refund r join payment y on y.id = r.payment_id
  union all select ${forum}, '', -amount from supplier_payment
  union all select party_id, '', amount from cash_entry
  union all select ${forum}, '', -x.amount from ${charges}
  union all select ${forum}, '', -y.amount from payout y join payout_batch b on b.id = y.batch_id and b.state = 'paid'
  union all select y.cooperative_id, '', y.amount from payout y join payout_batch b on b.id = y.batch_id and b.state = 'paid'`;

/** What was asked for less what was taken back, one row an invoice or note. */
const sales = sql`
  select seller_id, buyer_id, goods, delivery, vat, fee from invoice
  union all select i.seller_id, i.buyer_id, -n.goods, -n.delivery, -n.vat, -n.fee from credit_note n join invoice i on i.id = n.invoice_id`;
const bills = sql`supplier_bill b join campaign c on c.id = b.campaign_id and c.invoiced_at is not null`;
const booked = { 4100: '-goods', 4200: '-delivery', 2200: '-vat', 5300: 'fee' };
const taken = { 5100: 'goods', 5200: 'delivery', 1400: 'vat' };
const columns = (party: string, of: Readonly<Record<string, string>>): SQL =>
  sql.join(
    Object.entries(of).map(([code, amount]) =>
      sql.raw(`select ${party} party, '${code}' about, ${amount} amount from sale`),
    ),
    sql` union all `,
  );
const income = sql`with sale as materialized (${sales})
  ${columns('seller_id', booked)} union all ${columns('buyer_id', taken)}
  union all select ${forum}, '4300', -fee from sale
  union all select ${forum}, '5100', b.goods + case when b.vat_creditable then 0 else b.vat end from ${bills}
  union all select ${forum}, '5200', b.delivery from ${bills}
  union all select ${forum}, '1400', b.vat from ${bills} where b.vat_creditable
  union all select ${forum}, case x.kind when 'transport' then '5200' else '5400' end, x.amount from ${charges}`;
const incomeCodes = sql.raw(
  Object.keys({ ...booked, ...taken, 4300: '', 5400: '' })
    .map((code) => `'${code}'`)
    .join(),
);

/** The double-entry ledger in itself, and beside the records it was written from. */
export const ledgerChecks: Checks = {
  'every journal balances, in all and for each party': rows(
    'posting',
    sql`select 'journal ' || journal_id || ' is off by ' || sum(amount) || ' in the books of ' || party_id as finding
      from posting group by journal_id, party_id having sum(amount) <> 0`,
  ),
  'postings are those of their journals': rows(
    'posting',
    // Compared as one text; a text with its keys in another order would be told too, and nobody writes it so.
    sql`select 'journal ' || j.id || ' of ' || json_array_length(j.postings) || ' postings has others' as finding from journal j
      where j.postings is not (
        select json_group_array(json_object('party', p.party_id, 'code', p.code, 'counterparty', p.counterparty_id, 'amount', p.amount)
          order by p.position)
        from posting p where p.journal_id = j.id having min(p.booked_on) = j.booked_on and max(p.booked_on) = j.booked_on
          and min(p.position) = 0 and max(p.position) = count(*) - 1)`,
  ),
  'sums of months are those of their postings': rows(
    'account_month',
    sql`select 'account ' || code || ' of ' || party_id || ' with ' || counterparty_id || ' in ' || month || ' has ' || sum(kept_debit) || ' and '
        || sum(kept_credit) || ', its postings ' || sum(debit) || ' and ' || sum(credit) as finding
      from (select party_id, code, counterparty_id, month, debit as kept_debit, credit as kept_credit, 0 as debit, 0 as credit from account_month
        union all select party_id, code, counterparty_id, substr(booked_on, 1, 7), 0, 0, max(amount, 0), max(-amount, 0) from posting)
      group by party_id, code, counterparty_id, month having sum(kept_debit) <> sum(debit) or sum(kept_credit) <> sum(credit)`,
  ),
  'closed months are as they were closed': rows(
    'closed_period',
    sql`select 'month ' || c.month || ' was closed with ' || c.journals || ' journals, ' || c.debit || ' and ' || c.credit as finding
      from closed_period c left join (
        select month, sum(debit) debit, sum(credit) credit from account_month group by month) m on m.month = c.month
      where c.debit <> coalesce(m.debit, 0) or c.credit <> coalesce(m.credit, 0)
        or c.journals <> (select count(*) from journal j where j.booked_on between c.month || '-01' and c.month || '-31')`,
  ),
  'every journal books what is there, and all that counts is booked': rows(
    'journal',
    sql`select 'journal ' || id || ' books a ' || kind || ' that is not there' as finding from journal where not case kind
        when 'invoice' then exists (select 1 from invoice where id = subject_id)
        when 'credit_note' then exists (select 1 from credit_note where id = subject_id)
        when 'withholding' then exists (select 1 from withholding_proof where id = subject_id)
        when 'payment' then exists (select 1 from payment where id = subject_id and state = 'confirmed')
        when 'allocation' then exists (select 1 from payment_allocation where id = subject_id)
        when 'refund' then exists (select 1 from payment_refund where id = subject_id)
        when 'supplier_bill' then exists (select 1 from supplier_bill where id = subject_id)
        when 'supplier_payment' then exists (select 1 from supplier_payment where id = subject_id)
        when 'campaign_charge' then exists (select 1 from campaign_charge where id = subject_id and removed_at is null)
        when 'cash' then exists (select 1 from cash_entry where id = subject_id)
        when 'payout' then exists (
          select 1 from payout p join payout_batch b on b.id = p.batch_id where p.id = subject_id and b.state = 'paid')
        else 0 end
      union all select kind || ' ' || id || ' is in no journal' from (
        select 'invoice' kind, id from invoice union all select 'credit_note', id from credit_note
        union all select 'withholding', id from withholding_proof
        union all select 'payment', id from payment where state = 'confirmed'
        union all select 'refund', id from payment_refund union all select 'cash', id from cash_entry
        union all select 'supplier_payment', id from supplier_payment
        union all select 'supplier_bill', b.id from ${bills} where b.total > 0
        union all select 'campaign_charge', x.id from ${charges}
        union all select 'payout', p.id from payout p join payout_batch b on b.id = p.batch_id where b.state = 'paid') s
      where not exists (select 1 from journal j where j.kind = s.kind and j.subject_id = s.id)`,
  ),
  'what sellers are owed is what their invoices have open': agree(
    ...(['invoice', 'receivable'] as const),
    sql`select seller as party, buyer as about, amount from (${open})`,
    balance('1200', 1),
  ),
  'what buyers owe is what their invoices have open': agree(
    ...(['invoice', 'payable'] as const),
    sql`select buyer as party, seller as about, amount from (${owed})`,
    balance('2100', -1),
  ),
  'what the forum owes its members is what it collected and has not paid out': agree(
    ...(['cooperative_share', 'due'] as const),
    sql`select ${forum} as party, cooperative as about, amount from (${collected})`,
    balance('2110', -1),
  ),
  'what members have at the forum is what it collected and has not paid out': agree(
    ...(['cooperative_share', 'claim'] as const),
    sql`select cooperative as party, ${forum} as about, amount from (${collected})`,
    balance('1210', 1),
  ),
  'the fee that members owe is what payouts have not taken': agree(
    ...(['cooperative_share', 'fee owed'] as const),
    sql`select cooperative as party, ${forum} as about, amount from (${fees})`,
    balance('2120', -1),
  ),
  'the fee that the forum waits for is what payouts have not taken': agree(
    ...(['cooperative_share', 'fee to come'] as const),
    sql`select ${forum} as party, cooperative as about, amount from (${fees})`,
    balance('1220', 1),
  ),
  'what buyers have paid in advance is what no invoice has got': agree(
    ...(['payment', 'advance'] as const),
    sql`select payer as party, ${forum} as about, amount from (${advances})`,
    balance('1500', 1),
  ),
  'what the forum has got in advance is what no invoice has got': agree(
    ...(['payment', 'advance held'] as const),
    sql`select ${forum} as party, payer as about, amount from (${advances})`,
    balance('2400', -1),
  ),
  'tax that buyers have kept is what they have proved': agree(
    ...(['withholding_proof', 'PPh 22 kept'] as const),
    sql`select buyer as party, seller as about, amount from (${proofs})`,
    balance('2300', -1),
  ),
  'tax that sellers have paid ahead is what buyers have proved': agree(
    ...(['withholding_proof', 'PPh 22 paid ahead'] as const),
    sql`select seller as party, buyer as about, amount from (${proofs})`,
    balance('1300', 1),
  ),
  'what is in the bank is what was paid in and out': agree(
    ...(['payment', 'money'] as const),
    moved,
    sql`select party_id as party, '' as about, debit - credit as amount from account_month where code = '1100'`,
  ),
  'what came from outside the forum is what was recorded of it': agree(
    ...(['cash_entry', 'cash from outside'] as const),
    sql`select party_id as party, party_id as about, amount from cash_entry`,
    balance('3900', -1),
  ),
  'cash from outside is numbered without gaps, and taken back whole': rows(
    'cash_entry',
    sql`select 'the cash entries of ' || party_id || ' are numbered up to ' || max(sequence) || ' and are ' || count(*) as finding
      from cash_entry group by party_id having max(sequence) <> count(*)
      union all select 'the cash entry ' || r.id || ' takes back ' || r.amount || ' of ' || coalesce(e.amount, 'nothing')
      from cash_entry r left join cash_entry e on e.id = r.reverses_id and e.party_id = r.party_id
      where r.kind = 'reversal' and (e.id is null or e.amount <> -r.amount)`,
  ),
  'income and costs are those of the invoices': agree(
    ...(['invoice', 'income'] as const),
    income,
    sql`select party_id as party, code as about, debit - credit as amount from account_month where code in (${incomeCodes})`,
  ),
};
