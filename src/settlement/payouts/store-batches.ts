import { type SQL, sql } from 'drizzle-orm';
import { documentPartiesFrom, documentPartiesQuery } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Batch, BatchHead, ItemRow, LineRow, PayoutRow } from './types.ts';

const nameOf = (id: SQL): SQL => sql`(select u.name from user u where u.id = ${id})`;
const headColumns = sql`b.id, b.number, b.state, b.total, b.payouts, b.version, b.created_by createdBy,
  ${nameOf(sql`b.created_by`)} createdByName, b.created_at createdAt, ${nameOf(sql`b.approved_by`)} approvedByName,
  b.approved_at approvedAt, b.paid_on paidOn, ${nameOf(sql`b.paid_by`)} paidByName, b.paid_at paidAt, b.decision_reason decisionReason`;

/** Payouts of one cooperative in it, or of all. */
const own = (cooperativeId: string | null): SQL =>
  cooperativeId === null ? sql`1` : sql`p.cooperative_id = ${cooperativeId}`;

/** A batch with its payouts and their invoices; for a cooperative its own alone, and no batch that came to nothing. */
export const batchQueries = (db: Db, id: string, cooperativeId: string | null) =>
  [
    db.all<BatchHead>(
      sql`select ${headColumns} from payout_batch b where b.id = ${id} and ${
        cooperativeId === null
          ? sql`1`
          : sql`b.state <> 'cancelled' and exists (select 1 from payout p where p.batch_id = b.id and ${own(cooperativeId)})`
      }`,
    ),
    db.all<Omit<PayoutRow, 'accountEnded'> & { accountEnded: number }>(sql`
      select p.id, p.cooperative_id cooperativeId, c.name cooperativeName, a.bank_name bankName, a.account_number accountNumber, a.holder,
        a.ended_at is not null accountEnded, p.gross, p.fee, p.amount, p.document_id documentId, d.number documentNumber
      from payout p join party c on c.id = p.cooperative_id join bank_account a on a.id = p.bank_account_id
      left join document d on d.id = p.document_id
      where p.batch_id = ${id} and ${own(cooperativeId)} order by c.name, p.id`),
    db.all<ItemRow>(sql`
      select p.id payoutId, i.id invoiceId, d.number, i.order_id orderId, o.number orderNumber, y.name buyerName,
        case when i.parent_id is null then 'agent' else 'forum' end model, t.gross, t.fee, i.goods, i.delivery, i.vat, i.total, i.withheld,
        (select coalesce(sum(n.total), 0) from credit_note n where n.invoice_id = i.id) credited,
        (select coalesce(sum(n.withheld), 0) from credit_note n where n.invoice_id = i.id) creditedWithheld,
        s.due, s.fee shareFee,
        (select coalesce(sum(e.gross), 0) from payout_item e join payout q on q.id = e.payout_id join payout_batch x on x.id = q.batch_id
          where e.invoice_id = i.id and x.state <> 'cancelled' and (x.created_at, x.number) < (b.created_at, b.number)) before
      from payout p join payout_batch b on b.id = p.batch_id join payout_item t on t.payout_id = p.id
      join cooperative_share s on s.invoice_id = t.invoice_id join invoice i on i.id = t.invoice_id join document d on d.id = i.document_id
      join bulk_order o on o.id = i.order_id join party y on y.id = o.institution_id
      where p.batch_id = ${id} and ${own(cooperativeId)} order by p.id, d.number`),
  ] as const;

/** Null: there is no such batch, or nothing in it is the cooperative's. */
export function batchFrom([[head], payouts, items]: Results<ReturnType<typeof batchQueries>>): Batch | null {
  if (!head) return null;
  return { head, payouts: payouts.map((row) => ({ ...row, accountEnded: row.accountEnded === 1 })), items };
}

type Weighed = Pick<LineRow, 'sent' | 'received' | 'refused' | 'deducted'> & { notes: string | null };

/** The goods behind a batch's invoices: from the delivery note to the price, by invoice and line. */
export const linesQuery = (db: Db, batchId: string, cooperativeId: string | null) =>
  db.all<Omit<LineRow, keyof Weighed> & { weighed: string }>(sql`
    select p.id payoutId, l.invoice_id invoiceId, l.position, l.kind, c.name_id nameId, c.name_en nameEn, c.grade, c.trade_unit unit,
      l.quantity_milli quantityMilli, l.unit_price unitPrice, l.amount, l.vat, l.withheld, l.fee, x.fee_bps feeBps,
      v.text_id vatId, v.text_en vatEn, w.text_id pphId, w.text_en pphEn,
      (select json_object('sent', coalesce(sum(cl.quantity), 0), 'received', coalesce(sum(rl.received_milli), 0),
          'refused', coalesce(sum(rl.refused_milli), 0), 'deducted', coalesce(sum(rl.deducted_milli), 0),
          'notes', group_concat(n.number, ', '))
        from consignment_line cl join receipt_line rl on rl.consignment_line_id = cl.id
        left join document n on n.kind = 'delivery_note' and n.subject_id = cl.consignment_id
        where cl.award_id = l.award_id) weighed
    from payout p join payout_item t on t.payout_id = p.id join invoice_line l on l.invoice_id = t.invoice_id
    join award a on a.id = l.award_id join award_terms x on x.award_id = a.id join order_line ol on ol.id = a.line_id
    join commodity c on c.id = ol.commodity_id
    left join tax_rule v on v.id = l.vat_rule_id left join tax_rule w on w.id = l.withholding_rule_id
    where p.batch_id = ${batchId} and ${own(cooperativeId)} order by p.id, l.invoice_id, l.position`);

export const linesFrom = (rows: Results<readonly [ReturnType<typeof linesQuery>]>[0]): LineRow[] =>
  rows.map(({ weighed, ...row }) => {
    const { notes, ...figures } = JSON.parse(weighed) as Weighed;
    return { ...row, ...figures, notes: notes ?? '' };
  });

/** All that the statements of a batch need. */
export const statementQueries = (db: Db, id: string) =>
  [
    ...batchQueries(db, id, null),
    linesQuery(db, id, null),
    documentPartiesQuery(
      db,
      sql`(select cooperative_id from payout where batch_id = ${id} union select id from party where kind = 'forum')`,
    ),
    db.all<{ id: string }>(sql`select id from party where kind = 'forum' order by created_at, id limit 1`),
    db.all<{ month: string }>(sql`select month from closed_period`),
  ] as const;

export function statementsFrom(rows: Results<ReturnType<typeof statementQueries>>) {
  const [heads, payouts, items, lines, parties, [forum], closed] = rows;
  const batch = batchFrom([heads, payouts, items]);
  if (!batch || !forum) return null;
  return {
    ...batch,
    lines: linesFrom(lines),
    parties: documentPartiesFrom(parties),
    ...{ forumId: forum.id, closed: closed.map((one) => one.month) },
  };
}
export type ToState = NonNullable<ReturnType<typeof statementsFrom>>;

const A_PAGE = 20;
export type ListedBatch = BatchHead & { own: number; ownDocumentId: string | null };

/** Batches, newest first; a cooperative's with its own amount, without those that came to nothing. */
export function batchListQuery(db: Db, cooperativeId: string | null, after: string | null) {
  const [, at, number] = /^(\d{1,15})\.([\w-]{1,40})$/.exec(after ?? '') ?? [];
  const older = at && number ? sql`(b.created_at, b.number) < (${Number(at)}, ${number})` : sql`1`;
  if (cooperativeId === null)
    return db.all<ListedBatch>(sql`select ${headColumns}, b.total own, null ownDocumentId from payout_batch b where ${older}
      order by b.created_at desc, b.number desc limit ${A_PAGE + 1}`);
  return db.all<ListedBatch>(sql`select ${headColumns}, p.amount own, p.document_id ownDocumentId
    from payout p join payout_batch b on b.id = p.batch_id
    where p.cooperative_id = ${cooperativeId} and b.state <> 'cancelled' and ${older}
    order by b.created_at desc, b.number desc limit ${A_PAGE + 1}`);
}

export function batchListFrom(rows: readonly ListedBatch[]): { rows: ListedBatch[]; next: string | null } {
  const shown = rows.slice(0, A_PAGE);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > A_PAGE && last ? `${last.createdAt}.${last.number}` : null };
}

/** What a cooperative is still to get: with the buyers, and with the forum. */
export const standingQuery = (db: Db, cooperativeId: string) =>
  db.all<{ uncollected: number; held: number }>(sql`
    select coalesce(sum(max(s.due - s.collected, 0)), 0) uncollected,
      coalesce((select sum(p.amount) from payout p join payout_batch b on b.id = p.batch_id
        where p.cooperative_id = ${cooperativeId} and b.state in ('draft', 'approved')), 0) held
    from cooperative_share s where s.cooperative_id = ${cooperativeId}`);
