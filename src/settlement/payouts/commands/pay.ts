import { issueDocument } from '../../../documents/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { actorOf, notify, queueMail, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { asBatch, attempts, refusedBy } from '../../commands/refused.ts';
import { bookJournal } from '../../invoices/store-writes.ts';
import { isClosed } from '../../payments/rules/closed.ts';
import { payoutJournal } from '../../rules/index.ts';
import { statementContent } from '../papers.ts';
import { nameStatements, updateBatch } from '../store.ts';
import { statementQueries, statementsFrom, type ToState } from '../store-batches.ts';
import { mailTexts } from '../texts.ts';
import type { PayoutAnswer, PayoutRefusal, PayoutRow } from '../types.ts';
import { MOVED } from './decide.ts';

/** The bank has transferred the batch on a day: it is booked then, and each cooperative gets its statement. */
export async function markPaid(
  db: Db,
  viewer: Viewer,
  { batchId, paidOn }: { batchId: string; paidOn: string },
  now: number,
): Promise<PayoutAnswer> {
  if (paidOn > dayOf(now)) return { ok: false, reason: 'paid_in_future' };
  return attempts<PayoutAnswer>(db, async (db) => {
    const queries = statementQueries(db, batchId);
    const read = statementsFrom((await db.batch(queries)) as unknown as Results<typeof queries>);
    if (!read) return { ok: false, reason: 'payout_not_found' };
    const refusal = refusalToPay(read, paidOn);
    if (refusal) return refusal;
    const written = await commit(
      db,
      asBatch([
        updateBatch(db, batchId, { state: 'paid', paidOn, paidBy: viewer.userId, paidAt: now }),
        ...read.payouts.flatMap((payout) => paidStatements(db, { read, payout, paidOn, by: viewer.userId, now })),
        nameStatements(db, batchId),
        recordEvent(db, {
          ...{ aggregateType: 'payout', aggregateId: batchId, version: read.head.version + 1 },
          ...{ type: 'payout_batch_paid', actor: actorOf(viewer), at: now, data: { paidOn, total: read.head.total } },
        }),
      ]),
    );
    return written.ok ? { ok: true, batchId } : refusedBy(written.refusal, [...MOVED, 'document.', 'journal.']);
  });
}

function refusalToPay({ head, closed }: ToState, paidOn: string): PayoutRefusal | null {
  if (head.state === 'draft') return { ok: false, reason: 'not_approved' };
  if (head.state !== 'approved') return { ok: false, reason: 'moved_already' };
  if (paidOn < dayOf(head.approvedAt ?? 0)) return { ok: false, reason: 'paid_before_approval' };
  return isClosed(paidOn, closed) ? { ok: false, reason: 'period_closed' } : null;
}

type Paid = { read: ToState; payout: PayoutRow; paidOn: string; by: string; now: number };

/** Of one cooperative: the ledger, its statement, and word of it. */
function paidStatements(db: Db, { read, payout, paidOn, by, now }: Paid): Statement[] {
  const { forumId, parties, head } = read;
  const items = read.items.filter((one) => one.payoutId === payout.id);
  const lines = read.lines.filter((one) => one.payoutId === payout.id);
  const [forum, cooperative] = [parties.get(forumId)!, parties.get(payout.cooperativeId)!];
  const content = statementContent({ forum, cooperative, batch: head, payout, items, lines, paidOn, day: dayOf(now) });
  const link = `/payouts/${head.id}`;
  const data = { amount: payout.amount, number: head.number, paidOn };
  return [
    bookJournal(db, {
      ...{ kind: 'payout', subjectId: payout.id, orderId: null, bookedOn: paidOn, createdBy: by, at: now },
      postings: payoutJournal({ cooperativeId: payout.cooperativeId, forumId, items }),
    }),
    issueDocument(db, {
      ...{ id: newId(now), kind: 'payout_statement', issuerId: forumId, counterpartyId: payout.cooperativeId },
      ...{ orderId: null, subjectId: payout.id, content, issuedAt: now, issuedBy: by },
    }),
    notify(db, { partyId: payout.cooperativeId, kind: 'payout_paid', data, link, at: now }),
    ...(cooperative.email
      ? [
          queueMail(db, {
            to: cooperative.email,
            subject: mailTexts.id.subject(payout.amount),
            body: mailTexts.id.body(cooperative.name, payout.amount, paidOn, link),
            at: now,
          }),
        ]
      : []),
  ];
}
