import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import { document } from '../../db/schema/documents.ts';
import type { Db } from '../platform/db.ts';
import type { Reader } from './rules-scope.ts';
import type { OtherPaper, Paper, Signed } from './sheet/types.ts';

/** Papers about goods: the order's buyer sees them whoever they are between. Money between forum and cooperatives is theirs. */
const aboutGoods = sql`document.kind in ('quote', 'purchase_order', 'delivery_note', 'handover')`;

/** What a reader may see: as issuer or counterparty, as the order's buyer, or as the cooperative a quote or purchase order is about. */
export function visibleTo(reader: Reader): SQL {
  if (reader.kind === 'forum') return sql`1`;
  const { partyId } = reader;
  const own = sql`document.issuer_id = ${partyId} or document.counterparty_id = ${partyId}`;
  const more =
    reader.kind === 'institution'
      ? sql`${aboutGoods} and exists (select 1 from bulk_order o where o.id = document.order_id and o.institution_id = ${partyId})`
      : sql`document.kind in ('quote', 'purchase_order') and instr(document.subject_id, ':' || ${partyId} || ':') > 0`;
  return sql`(${own} or (${more}))`;
}

const parsed = <T>(column: SQL): SQL<T> =>
  column.mapWith((text) => (text === null ? null : JSON.parse(String(text))) as T);

const other = (where: SQL): SQL =>
  sql`(select json_group_array(json_object('id', c.id, 'kind', c.kind, 'number', c.number)) from document c where ${where})`;

/** How many papers of the kind it follows on, itself among them. */
const version = sql<number>`(with recursive chain (id, corrects_id, n) as (
  select document.id, document.corrects_id, 1
  union all select p.id, p.corrects_id, chain.n + 1 from document p join chain on p.id = chain.corrects_id where p.kind = document.kind
) select max(n) from chain)`;

const signed = parsed<Signed[]>(sql`(select json_group_array(json_object('side', s.side, 'name', s.name, 'role', s.role,
  'contentHash', s.content_hash, 'signedAt', s.signed_at)) from handover_signature s
  where document.kind = 'handover' and s.handover_id = document.subject_id)`);

const paperColumns = {
  ...{ id: document.id, kind: document.kind, number: document.number, content: document.content },
  ...{ contentHash: document.contentHash, checkToken: document.checkToken, issuedAt: document.issuedAt },
  ...{ orderId: document.orderId, subjectId: document.subjectId, issuerId: document.issuerId },
  ...{ counterpartyId: document.counterpartyId, version, signed },
  corrects: parsed<OtherPaper[]>(other(sql`c.id = document.corrects_id`)),
  correctedBy: parsed<OtherPaper[]>(other(sql`c.corrects_id = document.id`)),
};

const papers = (db: Db) => db.select(paperColumns).from(document);
type PaperRow = Awaited<ReturnType<typeof papers>>[number];

/** One paper, if the reader may see it. */
export const paperQuery = (db: Db, reader: Reader, id: string) =>
  papers(db).where(and(eq(document.id, id), visibleTo(reader)));

/**
 * An order's papers that the reader may see, in the order they were issued: also receipts of payments and proofs that belong to its
 * invoices.
 */
export const papersOfOrderQuery = (db: Db, reader: Reader, orderId: string) =>
  papers(db)
    .where(and(ofOrder(orderId), visibleTo(reader)))
    .orderBy(asc(document.issuedAt), asc(document.id));

export const ofOrder = (orderId: string): SQL =>
  or(
    eq(document.orderId, orderId),
    sql`(document.kind = 'payment_receipt' and document.subject_id in (select a.payment_id from payment_allocation a
      join invoice i on i.id = a.invoice_id where i.order_id = ${orderId}))`,
  )!;

/** The paper as the sheet wants it. */
export function paperFrom({ corrects, ...row }: PaperRow): Paper & Pick<PaperRow, 'orderId' | 'subjectId'> {
  return { ...row, content: row.content as Paper['content'], corrects: corrects[0] ?? null };
}

/** What the check page says of a paper: by its token, for anybody who has it. */
export const checkedQuery = (db: Db, token: string) =>
  db
    .select({
      ...paperColumns,
      /** Of a delivery note of a joint purchase: whose receipt of it is recorded, 1, or is not yet, 0. */
      allotmentReceived: sql<
        number | null
      >`(select received_milli is not null from allotment where document.kind = 'delivery_note' and allotment.id = document.subject_id)`,
      /** Of a delivery note: where its shipment stands. */
      consignmentState: sql<
        string | null
      >`(select state from consignment where document.kind = 'delivery_note' and consignment.id = document.subject_id)`,
    })
    .from(document)
    .where(eq(document.checkToken, token));
