import { type SQL, sql } from 'drizzle-orm';
import type { Db, Results } from '../../platform/db.ts';

/** One account in a party's books. `before`: the balance when the month began; all in rupiah, > 0 debit. */
export type TrialRow = { code: string; before: number; debit: number; credit: number };
export type CounterpartyRow = TrialRow & { counterpartyId: string; name: string };
export type PostingRow = {
  journalId: string;
  kind: string;
  subjectId: string;
  bookedOn: string;
  counterpartyId: string;
  counterpartyName: string;
  orderNumber: string | null;
  amount: number;
  at: number;
  position: number;
  /** Where the journal's subject is shown: an invoice's id for what is about one. */
  invoiceId: string | null;
  /** The same of a payment's id. */
  paymentId: string | null;
  /** 1: the party whose books these are has made it. */
  paidByOwn: number;
};
/** A party that has books; the forum's people may open each. */
export type BookRow = { id: string; name: string };

const of = (partyId: string, month: string): SQL => sql`
  sum(case when m.month < ${month} then m.debit - m.credit else 0 end) before,
  sum(case when m.month = ${month} then m.debit else 0 end) debit,
  sum(case when m.month = ${month} then m.credit else 0 end) credit
  from account_month m left join party p on p.id = m.counterparty_id
  where m.party_id = ${partyId} and m.month <= ${month}`;

const monthsQuery = (db: Db, partyId: string) =>
  db.all<{ month: string; closed: number }>(sql`
    select distinct m.month, exists (select 1 from closed_period c where c.month = m.month) closed
    from account_month m where m.party_id = ${partyId} order by 1 desc`);

const booksQuery = (db: Db, all: boolean, partyId: string) =>
  db.all<BookRow>(sql`
    select p.id, p.name from party p
    where ${all ? sql`p.id in (select distinct party_id from account_month)` : sql`0`} or p.id = ${partyId}
    order by p.kind = 'forum' desc, p.name, p.id`);

/** The trial balance of a party for a month. @param all the reader may open everybody's books */
export const trialQueries = (db: Db, partyId: string, month: string, all: boolean) =>
  [
    db.all<TrialRow>(sql`select m.code, ${of(partyId, month)} group by m.code order by m.code`),
    monthsQuery(db, partyId),
    booksQuery(db, all, partyId),
  ] as const;

const A_PAGE = 50;

function after(cursor: string | null): SQL {
  const [, day, id, position] = /^(\d{4}-\d{2}-\d{2})\.([\w-]{1,64})\.(\d{1,6})$/.exec(cursor ?? '') ?? [];
  return day && id ? sql`(g.booked_on, g.journal_id, g.position) < (${day}, ${id}, ${Number(position)})` : sql`1`;
}

export type AccountAsk = {
  partyId: string;
  code: string;
  month: string;
  counterpartyId: string | null;
  after: string | null;
};

/** One account: its counterparties, and the postings of the month, newest first. */
export function accountQueries(
  db: Db,
  { partyId, code, month, counterpartyId, after: cursor }: AccountAsk,
  all: boolean,
) {
  const one = counterpartyId === null ? sql`1` : sql`g.counterparty_id = ${counterpartyId}`;
  return [
    db.all<CounterpartyRow>(sql`
      select m.counterparty_id counterpartyId, coalesce(p.name, m.counterparty_id) name, m.code, ${of(partyId, month)} and m.code = ${code}
      group by m.counterparty_id order by 2, 1`),
    db.all<PostingRow>(sql`
      select g.journal_id journalId, j.kind, j.subject_id subjectId, g.booked_on bookedOn,
        g.counterparty_id counterpartyId, coalesce(p.name, g.counterparty_id) counterpartyName,
        coalesce(o.number, m.number, (
          select 'KLF-' || printf('%04d', sequence) from cash_entry where id = j.subject_id)) orderNumber, g.amount, j.created_at at, g.position,
        case j.kind when 'invoice' then j.subject_id
          when 'credit_note' then (select invoice_id from credit_note where id = j.subject_id)
          when 'withholding' then (select invoice_id from withholding_proof where id = j.subject_id) end invoiceId,
        case j.kind when 'payment' then j.subject_id
          when 'refund' then (select payment_id from payment_refund where id = j.subject_id) end paymentId,
        exists (select 1 from payment y where y.id = j.subject_id and y.payer_id = ${partyId}) paidByOwn
      from posting g join journal j on j.id = g.journal_id left join party p on p.id = g.counterparty_id
      left join bulk_order o on o.id = j.order_id
      left join campaign m on m.id = case j.kind when 'invoice' then (select campaign_id from invoice where id = j.subject_id)
        when 'supplier_bill' then (select campaign_id from supplier_bill where id = j.subject_id)
        when 'supplier_payment' then (select b.campaign_id from supplier_payment y join supplier_bill b on b.id = y.bill_id where y.id = j.subject_id)
        when 'campaign_charge' then (select campaign_id from campaign_charge where id = j.subject_id) end
      where g.party_id = ${partyId} and g.code = ${code} and substr(g.booked_on, 1, 7) = ${month} and ${one} and ${after(cursor)}
      order by g.booked_on desc, g.journal_id desc, g.position desc limit ${A_PAGE + 1}`),
    monthsQuery(db, partyId),
    booksQuery(db, all, partyId),
  ] as const;
}

export function postingsFrom(rows: Results<ReturnType<typeof accountQueries>>[1]) {
  const shown = rows.slice(0, A_PAGE);
  const last = shown.at(-1);
  const next = rows.length > A_PAGE && last ? `${last.bookedOn}.${last.journalId}.${last.position}` : null;
  return { rows: shown, next };
}
