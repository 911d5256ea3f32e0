import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { type Checks, type Outcome, rows } from './verify-rows.ts';

/** Of each kind of paper, the tables of what it is about; of a proof of PPh 22 that is the invoice. */
const subjects = {
  ...{ delivery_note: ['consignment', 'allotment'], handover: ['handover'] },
  ...{ invoice: ['invoice'], payment_receipt: ['payment'], withholding_proof: ['invoice'] },
  ...{ payout_statement: ['payout'], credit_note: ['credit_note'] },
} as const;

const isThere = (tables: readonly string[]) =>
  sql.join(
    tables.map((table) => sql`exists (select 1 from ${sql.identifier(table)} s where s.id = d.subject_id)`),
    sql` or `,
  );

const aboutNothing = sql.join(
  Object.entries(subjects).map(
    ([kind, tables]) => sql`select number from document d where d.kind = ${kind} and not (${isThere(tables)})`,
  ),
  sql` union all `,
);

/** Issued papers: their numbers, their content, what they are about. */
export const paperChecks: Checks = {
  'papers are numbered without a gap': rows(
    'document',
    sql`select 'of ' || kind || ' by ' || issuer_id || ' in ' || year || ' there are ' || count(*) || ', numbered ' || min(serial)
        || ' to ' || max(serial) as finding
      from document group by issuer_id, kind, year having min(serial) <> 1 or max(serial) <> count(*)
      union all select 'paper ' || number || ' is number ' || serial || ' of ' || year from document
      where number not like '%/' || year || '/' || printf('%04d', serial)`,
  ),
  'papers say what they said when they were issued': contentHashes,
  'every paper is of something': rows(
    'document',
    sql`select 'paper ' || number || ' is about nothing that is there' as finding from (${aboutNothing}
        union all select number from document d where d.kind in ('quote', 'purchase_order')
          and coalesce(substr(d.subject_id, 1, length(d.order_id) + 1) <> d.order_id || ':', 1)
          and not (d.kind = 'purchase_order' and exists (select 1 from campaign_purchase p where p.id = d.subject_id)))
      union all select 'paper ' || d.number || ' corrects one that is not there' from document d
      where d.corrects_id is not null and not exists (select 1 from document x where x.id = d.corrects_id)`,
  ),
  'what needs a paper has it': rows(
    'document',
    sql`select 'invoice ' || i.id || ' has no paper of its own' as finding from invoice i
      where not exists (select 1 from document d where d.id = i.document_id and d.kind = 'invoice' and d.subject_id = i.id)
      union all select 'credit note ' || n.id || ' has no paper that corrects its invoice' from credit_note n
      join invoice i on i.id = n.invoice_id where not exists (
        select 1 from document d where d.id = n.document_id and d.kind = 'credit_note' and d.subject_id = n.id and d.corrects_id = i.document_id)
      union all select 'proof ' || w.id || ' has no paper of its own' from withholding_proof w
      where not exists (select 1 from document d where d.id = w.document_id and d.kind = 'withholding_proof' and d.subject_id = w.invoice_id)
      union all select 'shipment ' || c.id || ' left without a delivery note' from consignment c
      where c.state in ('sent', 'received') and not exists (
        select 1 from document d where d.kind = 'delivery_note' and d.subject_id = c.id)
      union all select 'purchase ' || p.id || ' was made without an order' from campaign_purchase p
      where not exists (select 1 from document d where d.id = p.document_id and d.kind = 'purchase_order' and d.subject_id = p.id)
      union all select 'allotment ' || a.id || ' was handed out without a delivery note' from allotment a
      where a.handed_milli > 0 and not exists (
        select 1 from document d where d.id = a.document_id and d.kind = 'delivery_note' and d.subject_id = a.id)
      union all select 'payment ' || p.id || ' was confirmed without a receipt' from payment p
      where p.state = 'confirmed' and not exists (select 1 from document d where d.kind = 'payment_receipt' and d.subject_id = p.id)
      union all select 'payout ' || p.id || ' was paid without a statement' from payout p join payout_batch b on b.id = p.batch_id
      where b.state = 'paid' and not exists (
        select 1 from document d where d.id = p.document_id and d.kind = 'payout_statement' and d.subject_id = p.id)`,
  ),
};

/** Contents are some kilobytes each: a page is a few megabytes. */
const PAGE = 2000;

async function contentHashes(db: Db): Promise<Outcome> {
  const outcome: Outcome = { looked: 0, findings: [] };
  for (let after = 0; ; ) {
    const papers = await db.all<{ at: number; number: string; content: string; hash: string }>(
      sql`select rowid as at, number, content, content_hash as hash from document where rowid > ${after} order by rowid limit ${PAGE}`,
    );
    for (const { number, content, hash } of papers) {
      if (createHash('sha256').update(content).digest('hex') !== hash)
        outcome.findings.push(`paper ${number} does not say what its hash says`);
    }
    outcome.looked += papers.length;
    if (papers.length < PAGE) return outcome;
    after = papers.at(-1)!.at;
  }
}
