import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { document } from '../../../db/schema/index.ts';
import type { DocumentContent, DocumentKind } from '../../../src/documents/index.ts';
import { dayOf } from '../../../src/platform/clock.ts';
import type { Db } from '../../../src/platform/db.ts';

export type DocumentRow = typeof document.$inferInsert;
export type NewPaper = {
  id: string;
  kind: DocumentKind;
  issuerId: string;
  counterpartyId: string | null;
  orderId: string | null;
  subjectId: string;
  content: DocumentContent;
  issuedAt: number;
};
/** Numbers papers as the database would, so that whole chunks of them can be written in one statement. */
export type Issuing = (paper: NewPaper) => DocumentRow;

const codes: Partial<Record<DocumentKind, string>> = {
  ...{ delivery_note: 'SJ', handover: 'BAST', invoice: 'INV', payment_receipt: 'KW', withholding_proof: 'BP' },
  payout_statement: 'RPB',
};

/** Goes on from the serials that the database has. */
export async function issuing(db: Db, token: () => string): Promise<Issuing> {
  const [serials, names] = await Promise.all([
    db.all<{ series: string; last: number }>(
      sql`select issuer_id || '|' || kind || '|' || year series, max(serial) last from document group by 1`,
    ),
    db.all<{ id: string; name: string }>(
      sql`select id, upper(replace(coalesce(kelurahan, name), ' ', '')) name from party`,
    ),
  ]);
  const last = new Map(serials.map((one) => [one.series, one.last]));
  const nameOf = new Map(names.map((one) => [one.id, one.name]));
  return ({ content, ...paper }) => {
    const { issuerId, kind, issuedAt } = paper;
    const year = Number(dayOf(issuedAt).slice(0, 4));
    const series = `${issuerId}|${kind}|${year}`;
    const serial = (last.get(series) ?? 0) + 1;
    last.set(series, serial);
    const number = `${codes[kind] ?? kind}/${nameOf.get(issuerId)}/${year}/${String(serial).padStart(4, '0')}`;
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    return { ...paper, content, year, serial, number, contentHash, checkToken: token(), issuedBy: null };
  };
}
