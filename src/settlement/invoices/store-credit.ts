import { type SQL, sql } from 'drizzle-orm';
import { documentPartiesFrom, documentPartiesQuery } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Creditable, IssuedLine, Model } from '../rules/index.ts';
import type { CreditWords } from './types.ts';

type InvoiceRow = {
  id: string;
  parentId: string | null;
  orderId: string | null;
  orderNumber: string | null;
  campaignNumber: string | null;
  documentId: string;
  number: string;
  sellerId: string;
  buyerId: string;
  total: number;
  paid: number;
  proved: number;
  credited: number;
  goods: number;
  delivery: number;
  vat: number;
  withheld: number;
  /** Sums of earlier credit notes. */
  backGoods: number;
  backDelivery: number;
  backVat: number;
  backWithheld: number;
  version: number;
  fee: number;
  model: Model;
  forumId: string;
};

/** The invoice that the buyer got, and the members' under it. */
const family = (invoiceId: string): SQL => sql`(i.id = ${invoiceId} or i.parent_id = ${invoiceId})`;

const back = (column: string): SQL =>
  sql`(select coalesce(sum(${sql.raw(column)}), 0) from credit_note n where n.invoice_id = i.id)`;

const invoicesQuery = (db: Db, invoiceId: string) =>
  db.all<InvoiceRow>(sql`
    select i.id, i.parent_id parentId, i.order_id orderId, o.number orderNumber, m.number campaignNumber, i.document_id documentId, d.number,
      i.seller_id sellerId, i.buyer_id buyerId, i.total, i.paid, i.proved, i.credited, i.goods, i.delivery, i.vat, i.withheld, i.fee,
      ${back('goods')} backGoods, ${back('delivery')} backDelivery, ${back('vat')} backVat, ${back('withheld')} backWithheld,
      (select coalesce(max(version), 0) from event e where e.aggregate_type = 'invoice' and e.aggregate_id = i.id) version,
      coalesce(t.model, 'forum') model, (select id from party where kind = 'forum' order by created_at, id limit 1) forumId
    from invoice i left join bulk_order o on o.id = i.order_id join document d on d.id = i.document_id
    left join campaign m on m.id = i.campaign_id left join order_terms t on t.order_id = i.order_id
    where ${family(invoiceId)}
    order by i.parent_id is not null, i.id`);

type LineRow = CreditWords & {
  invoiceId: string;
  position: number;
  kind: 'goods' | 'delivery';
  amount: number;
  vat: number;
  withheld: number;
  fee: number;
  feeBps: number;
  vatRate: number;
  vatNumerator: number;
  vatDenominator: number;
  whRate: number;
  whNumerator: number;
  whDenominator: number;
};

const linesQuery = (db: Db, invoiceId: string) =>
  db.all<LineRow>(sql`
    select l.invoice_id invoiceId, l.position, l.kind, l.award_id awardId, l.amount, l.vat, l.withheld,
      l.fee, coalesce(x.fee_bps, 0) feeBps, l.label is not null isNamed,
      coalesce(v.rate_bps, 0) vatRate, coalesce(v.base_numerator, 1) vatNumerator, coalesce(v.base_denominator, 1) vatDenominator,
      coalesce(w.rate_bps, 0) whRate, coalesce(w.base_numerator, 1) whNumerator, coalesce(w.base_denominator, 1) whDenominator,
      coalesce(l.label ->> 'id', c.name_id) nameId, coalesce(l.label ->> 'en', c.name_en) nameEn
    from invoice i join invoice_line l on l.invoice_id = i.id left join award a on a.id = l.award_id
    left join award_terms x on x.award_id = a.id left join order_line ol on ol.id = a.line_id
    left join commodity c on c.id = ol.commodity_id
    left join tax_rule v on v.id = l.vat_rule_id left join tax_rule w on w.id = l.withholding_rule_id
    where ${family(invoiceId)}
    order by l.invoice_id, l.position`);

export type ShareRow = {
  invoiceId: string;
  due: number;
  fee: number;
  collected: number;
  paidOut: number;
  feeTaken: number;
};

const sharesQuery = (db: Db, invoiceId: string) =>
  db.all<ShareRow>(sql`
    select invoice_id invoiceId, due, fee, collected, paid_out paidOut, fee_taken feeTaken
    from cooperative_share where buyer_invoice_id = ${invoiceId} order by invoice_id`);

/** What earlier credit notes took back, line by line: their events keep it. */
const partsQuery = (db: Db, invoiceId: string) =>
  db.all<{ invoiceId: string; position: number; amount: number }>(sql`
    select e.aggregate_id invoiceId, json_extract(p.value, '$.position') position, sum(json_extract(p.value, '$.amount')) amount
    from invoice i join event e on e.aggregate_type = 'invoice' and e.aggregate_id = i.id and e.type = 'invoice_credited'
    join json_each(e.data, '$.parts') p
    where ${family(invoiceId)} group by 1, 2`);

const partyIds = (invoiceId: string): SQL =>
  sql`(select i.seller_id from invoice i where ${family(invoiceId)} union select i.buyer_id from invoice i where ${family(invoiceId)})`;

export const creditQueries = (db: Db, invoiceId: string) =>
  [
    invoicesQuery(db, invoiceId),
    linesQuery(db, invoiceId),
    sharesQuery(db, invoiceId),
    partsQuery(db, invoiceId),
    documentPartiesQuery(db, partyIds(invoiceId)),
  ] as const;

export type ToCredit = {
  invoice: InvoiceRow;
  lines: (IssuedLine & CreditWords)[];
  left: Creditable;
  share: ShareRow | null;
};
export type CreditFamily = { members: ToCredit[]; parties: ReturnType<typeof documentPartiesFrom> } & ToCredit;

/** Null: no such invoice. A member's invoice comes alone, with its `parentId`. */
export function creditFrom(rows: Results<ReturnType<typeof creditQueries>>): CreditFamily | null {
  const [invoices, lines, shares, parts, parties] = rows;
  const all = invoices.map((invoice): ToCredit => {
    const share = shares.find((one) => one.invoiceId === invoice.id) ?? null;
    const own = lines.filter((line) => line.invoiceId === invoice.id);
    const taken = parts.filter((part) => part.invoiceId === invoice.id);
    return { invoice, share, left: leftOf(invoice, share), lines: own.map((line) => issuedLine(line, taken)) };
  });
  const [first, ...members] = all;
  return first ? { ...first, members, parties: documentPartiesFrom(parties) } : null;
}

/** The amount is what earlier credit notes have left of the line. */
function issuedLine(row: LineRow, taken: readonly { position: number; amount: number }[]): IssuedLine & CreditWords {
  const { vatRate, vatNumerator, vatDenominator, whRate, whNumerator, whDenominator, invoiceId: _, ...line } = row;
  const credited = taken.find((part) => part.position === line.position)?.amount ?? 0;
  return {
    ...line,
    amount: line.amount - credited,
    vatRule: { rateBps: vatRate, baseNumerator: vatNumerator, baseDenominator: vatDenominator },
    withholdingRule: { rateBps: whRate, baseNumerator: whNumerator, baseDenominator: whDenominator },
  };
}

/** A member's invoice is not paid itself: open is what payouts have not taken yet. The fee that a payout took stays taken. */
function leftOf(i: InvoiceRow, share: ShareRow | null): Creditable {
  const open = i.total - i.paid - i.proved - i.credited;
  return {
    ...{ goods: i.goods - i.backGoods, delivery: i.delivery - i.backDelivery, vat: i.vat - i.backVat },
    ...{ total: i.total - i.credited, withheld: i.withheld - i.backWithheld - i.proved },
    fee: share ? share.fee - share.feeTaken : 0,
    open: i.parentId && share ? Math.min(open, share.due - share.paidOut) : open,
  };
}

/** Moves what is collected for a share by so much; 0 is left out by the caller. */
export const moveCollected = (db: Db, invoiceId: string, by: number) =>
  db.run(sql`update cooperative_share set collected = collected + ${by} where invoice_id = ${invoiceId}`);
