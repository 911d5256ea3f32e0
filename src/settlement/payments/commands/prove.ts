import { issueDocument } from '../../../documents/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { withholdingJournal } from '../../rules/index.ts';
import { proofContent } from '../papers.ts';
import { openOf } from '../rules/allocate.ts';
import { isClosed } from '../rules/closed.ts';
import { insertProof, proofQueries, proofRowsFrom } from '../store-proofs.ts';
import { insertJournal } from '../store-settle.ts';
import type { ProofAnswer, ProofInput } from '../types.ts';
import { attempts, refused } from './attempts.ts';
import { asBatch, bookDay, growthOf, growthStatements } from './settle.ts';

/**
 * The buyer proves by the tax office's number that it has passed the PPh 22 on: all of the invoice's, once. In the forum's model
 * that may settle the invoice, and the cooperatives then get what they lack.
 */
export async function proveWithholding(db: Db, viewer: Viewer, input: ProofInput, now: number): Promise<ProofAnswer> {
  if (input.provedOn > dayOf(now)) return { ok: false, reason: 'paid_in_future' };
  return attempts<ProofAnswer>(db, async (db) => {
    const queries = proofQueries(db, viewer.partyId, input.invoiceId);
    const rows = proofRowsFrom((await db.batch(queries)) as Results<typeof queries>);
    if (!rows) return { ok: false, reason: 'invoice_not_found' };
    const refusal = refusalOf(rows, input);
    if (refusal) return { ok: false, reason: refusal };
    const bookedOn = bookDay(input.provedOn, rows.books.closed, now);
    if (isClosed(bookedOn, rows.books.closed)) return { ok: false, reason: 'period_closed' };
    const documentId = newId(now);
    const written = await commit(
      db,
      asBatch(proofStatements(db, viewer, { ...rows, ...input, documentId, bookedOn }, now)),
    );
    return written.ok ? { ok: true, documentId } : refused(written.refusal);
  });
}

type Rows = NonNullable<ReturnType<typeof proofRowsFrom>>;

function refusalOf({ invoice, isProved }: Rows, { provedOn }: ProofInput) {
  if (isProved) return 'proved_already';
  if (invoice.withheld <= 0) return 'nothing_withheld';
  if (provedOn < invoice.issuedOn) return 'proved_before_invoice';
  return invoice.withheld > openOf(invoice) ? 'above_open' : null;
}

function proofStatements(
  db: Db,
  viewer: Viewer,
  of: Rows & ProofInput & { documentId: string; bookedOn: string },
  now: number,
) {
  const { books, invoice, seller, documentId, proofNumber, provedOn, bookedOn } = of;
  const [amount, by, id] = [invoice.withheld, viewer.userId, newId(now)];
  const { payer } = books;
  const content = proofContent({ payer, seller, invoice, amount, proofNumber, provedOn, day: dayOf(now) });
  return [
    issueDocument(db, {
      ...{ id: documentId, kind: 'withholding_proof', issuerId: payer.id, counterpartyId: seller.id },
      ...{ orderId: invoice.orderId, subjectId: invoice.id, content, issuedAt: now, issuedBy: by },
    }),
    insertProof(db, { id, documentId, proofNumber, provedOn, recordedBy: by, recordedAt: now }, amount, invoice),
    insertJournal(db, {
      ...{ id: newId(now), kind: 'withholding', subjectId: id, orderId: invoice.orderId, bookedOn },
      postings: withholdingJournal({ sellerId: seller.id, buyerId: payer.id, amount }),
      ...{ createdBy: by, createdAt: now },
    }),
    ...growthStatements(db, growthOf(books, invoice, 0, amount), payer.name, now),
    notify(db, {
      ...{ partyId: seller.id, kind: 'withholding_proved', link: `/documents/${documentId}`, at: now },
      data: { amount, payer: payer.name, number: invoice.number },
    }),
    recordEvent(db, {
      ...{ aggregateType: 'invoice', aggregateId: invoice.id, version: of.version + 1, type: 'withholding_proved' },
      ...{ actor: actorOf(viewer), at: now, data: { amount, proofNumber } },
    }),
  ];
}
