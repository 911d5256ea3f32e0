import { sql } from 'drizzle-orm';
import type { Db, Results } from '../../platform/db.ts';
import type { Reader } from './scope.ts';
import { inScope, openAmount } from './store-list.ts';
import type { AwardWords } from './types.ts';

export type InvoiceHead = {
  id: string;
  number: string;
  documentId: string;
  parentId: string | null;
  orderId: string | null;
  orderNumber: string | null;
  handoverId: string | null;
  /** Of a joint purchase: that, instead of an order and its handover. */
  campaignId: string | null;
  campaignNumber: string | null;
  bastNumber: string | null;
  sellerId: string;
  sellerName: string;
  buyerId: string;
  buyerName: string;
  goods: number;
  delivery: number;
  vat: number;
  total: number;
  withheld: number;
  backWithheld: number;
  fee: number;
  paid: number;
  proved: number;
  credited: number;
  issuedOn: string;
  dueOn: string;
  open: number;
  due: number | null;
  feeDue: number | null;
  collected: number | null;
  paidOut: number | null;
  feeTaken: number | null;
};
/** Null: no rule of tax was asked. */
type RuleText = Record<'vatId' | 'vatEn' | 'vatSource' | 'pphId' | 'pphEn' | 'pphSource', string | null>;
/** A line of a joint purchase has no award: it names itself. */
export type InvoiceLineRow = Omit<AwardWords, 'awardId' | 'unit'> &
  RuleText & {
    awardId: string | null;
    unit: AwardWords['unit'] | null;
    isNamed: number;
    position: number;
    kind: 'goods' | 'delivery';
    cooperativeName: string;
    quantityMilli: number;
    unitPrice: number;
    amount: number;
    vat: number;
    withheld: number;
    fee: number;
    feeBps: number;
    credited: number;
  };
export type PaymentRow = { paymentId: string; paidOn: string; method: string; amount: number; at: number };
export type CreditRow = {
  id: string;
  number: string;
  documentId: string;
  total: number;
  reason: string;
  createdAt: number;
};
export type ProofRow = { number: string; proofNumber: string; documentId: string; amount: number; provedOn: string };
export type FamilyRow = { id: string; number: string; sellerName: string; total: number };

/** Everything about one invoice that the reader may see: for a cooperative what it sells and what it buys, for the forum all. */
export function invoiceQueries(db: Db, reader: Reader, id: string) {
  const own = reader.kind === 'cooperative' ? sql`${reader.partyId} in (i.seller_id, i.buyer_id)` : inScope(reader);
  const mine = sql`i.id = ${id} and (${reader.kind === 'forum' ? sql`1` : own})`;
  return [
    db.all<InvoiceHead>(sql`
      select i.id, d.number, i.document_id documentId, i.parent_id parentId, i.order_id orderId, o.number orderNumber,
        i.campaign_id campaignId, m.number campaignNumber, i.handover_id handoverId, h.number bastNumber,
        i.seller_id sellerId, s.name sellerName, i.buyer_id buyerId, b.name buyerName,
        i.goods, i.delivery, i.vat, i.total, i.withheld, i.fee, i.paid, i.proved, i.credited, i.issued_on issuedOn, i.due_on dueOn,
        (select coalesce(sum(n.withheld), 0) from credit_note n where n.invoice_id = i.id) backWithheld,
        ${openAmount} open, c.due, c.fee feeDue, c.collected, c.paid_out paidOut, c.fee_taken feeTaken
      from invoice i join document d on d.id = i.document_id join party s on s.id = i.seller_id join party b on b.id = i.buyer_id
      left join bulk_order o on o.id = i.order_id left join campaign m on m.id = i.campaign_id
      left join document h on h.kind = 'handover' and h.subject_id = i.handover_id
      left join cooperative_share c on c.invoice_id = i.id
      where ${mine}`),
    db.all<InvoiceLineRow>(sql`
      select l.position, l.kind, l.award_id awardId, coalesce(a.cooperative_id, i.seller_id) cooperativeId, coalesce(p.name, '') cooperativeName,
        l.quantity_milli quantityMilli, l.unit_price unitPrice, l.amount, l.vat, l.withheld, l.fee, coalesce(x.fee_bps, 0) feeBps,
        coalesce(l.label ->> 'id', c.name_id) nameId, coalesce(l.label ->> 'en', c.name_en) nameEn, coalesce(c.grade, '') grade, c.trade_unit unit, l.label is not null isNamed,
        v.text_id vatId, v.text_en vatEn, v.source vatSource, w.text_id pphId, w.text_en pphEn, w.source pphSource,
        (select coalesce(sum(json_extract(j.value, '$.amount')), 0) from event e join json_each(e.data, '$.parts') j
          where e.aggregate_type = 'invoice' and e.aggregate_id = i.id and e.type = 'invoice_credited'
            and json_extract(j.value, '$.position') = l.position) credited
      from invoice i join invoice_line l on l.invoice_id = i.id left join award a on a.id = l.award_id
      left join award_terms x on x.award_id = a.id left join order_line ol on ol.id = a.line_id
      left join commodity c on c.id = ol.commodity_id left join party p on p.id = a.cooperative_id
      left join tax_rule v on v.id = l.vat_rule_id left join tax_rule w on w.id = l.withholding_rule_id
      where ${mine} order by l.position`),
    db.all<PaymentRow>(sql`
      select y.id paymentId, y.paid_on paidOn, y.method, q.amount, q.at
      from invoice i join payment_allocation q on q.invoice_id = i.id join payment y on y.id = q.payment_id
      where ${mine} order by q.at, q.id`),
    db.all<ProofRow>(sql`
      select d.number, w.proof_number proofNumber, w.document_id documentId, w.amount, w.proved_on provedOn
      from invoice i join withholding_proof w on w.invoice_id = i.id join document d on d.id = w.document_id where ${mine}`),
    db.all<CreditRow>(sql`
      select n.id, d.number, n.document_id documentId, n.total, n.reason, n.created_at createdAt
      from invoice i join credit_note n on n.invoice_id = i.id join document d on d.id = n.document_id
      where ${mine} order by n.created_at, n.id`),
    // The forum's invoice and its members' name each other; a cooperative sees its own alone, a buyer none of the members'.
    db.all<FamilyRow>(sql`
      select f.id, d.number, s.name sellerName, f.total
      from invoice i join invoice f on f.id = i.parent_id or f.parent_id = i.id
      join document d on d.id = f.document_id join party s on s.id = f.seller_id
      where ${mine} and ${reader.kind === 'forum' ? sql`1` : sql`0`} order by s.name, f.id`),
  ] as const;
}

export type InvoiceDetail = {
  head: InvoiceHead;
  lines: InvoiceLineRow[];
  payments: PaymentRow[];
  proofs: ProofRow[];
  credits: CreditRow[];
  family: FamilyRow[];
};

/** Null: there is no such invoice for this reader. */
export function invoiceFrom(rows: Results<ReturnType<typeof invoiceQueries>>): InvoiceDetail | null {
  const [[head], lines, payments, proofs, credits, family] = rows;
  return head ? { head, lines, payments, proofs, credits, family } : null;
}
