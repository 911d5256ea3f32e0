import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { toApproveCount } from '../payouts/store-badges.ts';

/** Sums from the records (invoices, shares, payouts), to be held beside the ledger's. Rupiah, counts where it says so. */
export type Figures = Readonly<Record<string, number>>;
/** A party's balance of an account with one kind of counterparty; > 0 debit. */
export type Balance = { code: string; counterpartyKind: string; amount: number };

const balancesQuery = (db: Db, partyId: string) =>
  db.all<Balance>(sql`
    select m.code, p.kind counterpartyKind, sum(m.debit - m.credit) amount
    from account_month m join party p on p.id = m.counterparty_id
    where m.party_id = ${partyId} group by 1, 2`);

/** Sums of payouts that have left the bank: of one cooperative, or of all. */
const paidOut = (column: 'gross' | 'fee' | 'amount', cooperativeId: string | null): SQL => sql`(
  select coalesce(sum(p.${sql.identifier(column)}), 0) from payout p join payout_batch b on b.id = p.batch_id
  where b.state = 'paid' and ${cooperativeId === null ? sql`1` : sql`p.cooperative_id = ${cooperativeId}`})`;

/** What a share `s` claims of the forum: what was collected where its invoice is the buyer's own, else all that is due. */
const claimed = sql`case when s.buyer_invoice_id = s.invoice_id then s.collected else s.due end`;
/** Nothing is open on the others; with these words the index of open invoices is used. */
const isOpen = sql`total > paid + proved + credited`;

export const buyerQueries = (db: Db, partyId: string, today: string) =>
  [
    db.all<Figures>(sql`
      select
        (select count(*) from consignment c join bulk_order o on o.id = c.order_id where o.institution_id = ${partyId} and c.state = 'sent') toReceive,
        (select count(*) from handover h join bulk_order o on o.id = h.order_id where o.institution_id = ${partyId} and h.state = 'prepared'
          and not exists (select 1 from handover_signature g where g.handover_id = h.id and g.side = 'buyer')) toSign,
        coalesce(sum(i.total - i.paid - i.proved - i.credited), 0) toPay,
        coalesce(sum(case when i.due_on < ${today} then i.total - i.paid - i.proved - i.credited end), 0) overdue,
        coalesce(sum(i.withheld - i.proved - (select coalesce(sum(n.withheld), 0) from credit_note n where n.invoice_id = i.id)), 0) toProve,
        (select coalesce(sum(amount - allocated - refunded), 0) from payment where payer_id = ${partyId} and state = 'confirmed') advance,
        (select coalesce(sum(amount), 0) from payment where payer_id = ${partyId} and state = 'recorded') awaiting
      from invoice i where i.buyer_id = ${partyId}`),
    balancesQuery(db, partyId),
  ] as const;

export const cooperativeQueries = (db: Db, partyId: string, today: string) =>
  [
    db.all<Figures>(sql`
      select
        (select count(*) from award a join bulk_order o on o.id = a.order_id where a.cooperative_id = ${partyId} and a.state = 'confirmed'
          and not exists (select 1 from award_closure x where x.award_id = a.id)
          and a.quantity > (select coalesce(sum(l.quantity), 0) from consignment_line l join consignment c on c.id = l.consignment_id
            where l.award_id = a.id and c.state <> 'cancelled')) toShip,
        (select count(*) from consignment where cooperative_id = ${partyId} and state = 'sent') inTransit,
        (select coalesce(sum((a.unit_price * (rl.received_milli - rl.refused_milli - rl.deducted_milli) + 500) / 1000), 0)
          from award a join consignment_line cl on cl.award_id = a.id join receipt_line rl on rl.consignment_line_id = cl.id
          where a.cooperative_id = ${partyId} and not exists (select 1 from invoice_line l where l.award_id = a.id)) toInvoice,
        (select coalesce(sum(total - paid - proved - credited), 0) from invoice where seller_id = ${partyId} and parent_id is null) toBePaid,
        coalesce(sum(${claimed}), 0) - ${paidOut('gross', partyId)} forumOwes,
        coalesce(sum(s.collected - s.paid_out), 0) nextPayout,
        coalesce(sum(s.fee), 0) - ${paidOut('fee', partyId)} feeToPay,
        ${paidOut('amount', partyId)} received,
        (select coalesce(sum(total - paid - proved - credited), 0) from invoice where buyer_id = ${partyId}) toPay,
        (select coalesce(sum(total - paid - proved - credited), 0) from invoice where buyer_id = ${partyId} and due_on < ${today}) overdue,
        (select coalesce(sum(amount), 0) from payment where payer_id = ${partyId} and state = 'recorded') awaiting,
        (select coalesce(sum(amount - allocated - refunded), 0) from payment where payer_id = ${partyId} and state = 'confirmed') advance,
        (select coalesce(sum(amount - refunded), 0) from payment where payer_id = ${partyId} and state = 'confirmed') paidIn,
        (select count(*) from deposit where cooperative_id = ${partyId} and state = 'due') depositsDue
      from cooperative_share s where s.cooperative_id = ${partyId}`),
    balancesQuery(db, partyId),
  ] as const;

/** @param userId who looks: nobody approves the payouts they made */
export const forumQueries = (db: Db, partyId: string, today: string, userId: string) =>
  [
    db.all<Figures>(sql`
      select
        (select coalesce(sum(total - paid - proved - credited), 0) from invoice where parent_id is null and ${isOpen}) receivable,
        (select coalesce(sum(total - paid - proved - credited), 0) from invoice where parent_id is null and ${isOpen} and due_on < ${today}) overdue,
        (select coalesce(sum(m.debit - m.credit), 0) from account_month m join party p on p.id = m.counterparty_id
          where m.code = '1200' and p.kind in ('institution', 'cooperative')) receivableLedger,
        coalesce(sum(${claimed}), 0) - ${paidOut('gross', null)} dueToCooperatives,
        coalesce(sum(s.collected - s.paid_out), 0) payable,
        coalesce(sum(s.fee), 0) - ${paidOut('fee', null)} feesOpen,
        ${paidOut('fee', null)} feesTaken,
        (select coalesce(sum(amount - allocated - refunded), 0) from payment where state = 'confirmed') advance,
        (select count(*) from payment where state = 'recorded') toConfirm,
        (select count(*) from bank_line where state = 'unmatched') unmatched,
        ${toApproveCount(userId)} toApprove
      from cooperative_share s`),
    balancesQuery(db, partyId),
  ] as const;
