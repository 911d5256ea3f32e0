import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { document } from '../../db/schema/documents.ts';
import { dayOf } from '../platform/clock.ts';
import type { Db } from '../platform/db.ts';
import { newToken } from '../platform/ids.ts';
import type { DocumentContent, DocumentKind, NewDocument } from './types.ts';

/** As Indonesian treasurers abbreviate them: penawaran, surat pesanan, surat jalan, … */
const codes: Record<DocumentKind, string> = {
  quote: 'PNW',
  purchase_order: 'SP',
  delivery_note: 'SJ',
  handover: 'BAST',
  invoice: 'INV',
  payment_receipt: 'KW',
  withholding_proof: 'BP',
  payout_statement: 'RPB',
  credit_note: 'NK',
};

/** SHA-256 (hex) of the content as it is stored: what signatures are given over. */
export const contentHash = (content: DocumentContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** The next of the issuer's papers of this kind in this year. Read in the statement that inserts, so that no two get the same. */
const nextSerial = (issuerId: string, kind: DocumentKind, year: number): SQL<number> =>
  sql`(select coalesce(max(serial), 0) + 1 from document where issuer_id = ${issuerId} and kind = ${kind} and year = ${year})`;

/** `SJ/BATUTULIS/2026/0001`. */
const numberOf = (issuerId: string, kind: DocumentKind, year: number): SQL<string> =>
  sql`(select ${`${codes[kind]}/`} || upper(replace(coalesce(kelurahan, name), ' ', '')) || ${`/${year}/`} from party where id = ${issuerId})
    || printf('%04d', ${nextSerial(issuerId, kind, year)})`;

/**
 * Issues a paper: goes into the batch that changes what it is about. The number is given by the database in that moment, without a
 * gap; a batch that is refused gives it back. A second paper of the kind for the subject fails on `document.kind, document.subject_id`.
 */
export function issueDocument(db: Db, doc: NewDocument) {
  const {
    id,
    kind,
    issuerId,
    counterpartyId,
    orderId,
    subjectId,
    content,
    correctsId = null,
    issuedAt,
    issuedBy,
  } = doc;
  const year = Number(dayOf(issuedAt).slice(0, 4));
  return db
    .insert(document)
    .values({
      ...{ id, kind, issuerId, counterpartyId, orderId, year, subjectId, content, correctsId, issuedAt, issuedBy },
      serial: nextSerial(issuerId, kind, year),
      number: numberOf(issuerId, kind, year),
      contentHash: contentHash(content),
      checkToken: newToken(),
    })
    .returning({ id: document.id, number: document.number });
}

/** Papers sent to the database in one statement: some hundred kilobytes of JSON. */
const AT_ONCE = 400;

/**
 * Many papers of one issuer and kind, numbered in the order given: a statement for every 400, however many there are. As with
 * `issueDocument` the numbers have no gap, and a batch that is refused gives them back.
 */
export function issueDocuments(db: Db, docs: readonly NewDocument[]) {
  const chunks = Array.from({ length: Math.ceil(docs.length / AT_ONCE) }, (_, i) =>
    docs.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  return chunks.map((chunk) => issueChunk(db, chunk));
}

function issueChunk(db: Db, docs: readonly NewDocument[]) {
  const { issuerId, kind, issuedAt, issuedBy } = docs[0]!;
  const year = Number(dayOf(issuedAt).slice(0, 4));
  const rows = docs.map((doc) => [
    ...[doc.id, doc.counterpartyId, doc.orderId, doc.subjectId, JSON.stringify(doc.content)],
    ...[contentHash(doc.content), newToken(), doc.correctsId ?? null],
  ]);
  const at = (i: number) => sql`json_extract(j.value, ${sql.raw(`'$[${i}]'`)})`;
  const last = sql`(select coalesce(max(serial), 0) from document where issuer_id = ${issuerId} and kind = ${kind} and year = ${year})`;
  return db.run(sql`
    insert into document (id, kind, issuer_id, counterparty_id, order_id, year, serial, number, subject_id, content, content_hash,
      check_token, corrects_id, issued_at, issued_by)
    select ${at(0)}, ${kind}, ${issuerId}, ${at(1)}, ${at(2)}, ${year}, ${last} + j.key + 1,
      (select ${`${codes[kind]}/`} || upper(replace(coalesce(kelurahan, name), ' ', '')) || ${`/${year}/`} from party where id = ${issuerId})
        || printf('%04d', ${last} + j.key + 1),
      ${at(3)}, ${at(4)}, ${at(5)}, ${at(6)}, ${at(7)}, ${issuedAt}, ${issuedBy}
    from json_each(${JSON.stringify(rows)}) j where true order by j.key`);
}
