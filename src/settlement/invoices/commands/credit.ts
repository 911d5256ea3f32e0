import { issueDocument } from '../../../documents/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, MOST_ATTEMPTS, type Refusal, type Statement, type Statements } from '../../../platform/db.ts';
import { type Actor, actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type CreditDraft, creditNoteJournal, draftCredit } from '../../rules/index.ts';
import { creditContent } from '../papers-credit.ts';
import { collectedAfter } from '../shares.ts';
import { type CreditFamily, creditFrom, creditQueries, moveCollected, type ToCredit } from '../store-credit.ts';
import { bookJournal, insertCreditNote } from '../store-writes.ts';
import type { CreditAnswer, CreditInput, CreditRefusal } from '../types.ts';

const LOST = Symbol('somebody else moved the invoice');

/**
 * Takes back part of what the buyer was asked for, up to what is open, with a reason. In the forum's model the cooperatives' invoices
 * for the same goods are reduced with it. All or nothing; the same form sent again answers with the first.
 */
export async function creditInvoice(db: Db, viewer: Viewer, input: CreditInput, now: number): Promise<CreditAnswer> {
  if (viewer.role !== 'treasurer' && viewer.role !== 'administrator') return { ok: false, reason: 'wrong_role' };
  return creditAs(db, actorOf(viewer), input, now);
}

/** The same for a ruling, whoever made it. */
export async function creditAs(db: Db, actor: Actor, input: CreditInput, now: number): Promise<CreditAnswer> {
  if (!input.reason.trim()) return { ok: false, reason: 'reason_required' };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await creditOnce(db, actor, input, now);
    if (answer !== LOST) return answer;
  }
  return { ok: false, reason: 'try_again' };
}

async function creditOnce(db: Db, actor: Actor, input: CreditInput, now: number): Promise<CreditAnswer | typeof LOST> {
  const found = creditFrom(await db.batch(creditQueries(db, input.invoiceId)));
  if (!found) return { ok: false, reason: 'invoice_not_found' };
  if (found.invoice.parentId) return { ok: false, reason: 'member_invoice', parentId: found.invoice.parentId };
  const drafted = draftAll(found, input);
  if (!Array.isArray(drafted)) return drafted;
  const location = `/invoices/${input.invoiceId}`;
  const key =
    input.key && actor.userId ? [useKey(db, { key: input.key, userId: actor.userId, location, at: now })] : [];
  const written = await commit(db, [
    ...key,
    ...drafted.flatMap((one) => noteStatements(db, found, one, input, actor, now)),
    ...shareMoves(db, found, drafted),
  ] as unknown as Statements);
  return written.ok ? { ok: true, location } : refused(db, written.refusal, input, actor, now);
}

type Drafted = { of: ToCredit; note: CreditDraft };

/** The buyer's note first, then those of the members whose goods it takes back. */
function draftAll(found: CreditFamily, { parts }: CreditInput): Drafted[] | CreditRefusal {
  const first = draftCredit(found.lines, found.left, parts);
  if (!first.ok) return refusalOf(first, 'above_open');
  const drafted: Drafted[] = [{ of: found, note: first.note }];
  for (const member of found.members) {
    const own = parts.flatMap(({ position, amount }) => {
      const line = found.lines.find((one) => one.position === position);
      const same = member.lines.find((one) => one.awardId === line?.awardId && one.kind === line.kind);
      return same && amount > 0 ? [{ position: same.position, amount }] : [];
    });
    if (own.length === 0) continue;
    const answer = draftCredit(member.lines, member.left, own);
    if (!answer.ok) return refusalOf(answer, 'paid_out_already');
    drafted.push({ of: member, note: answer.note });
  }
  return drafted;
}

function refusalOf(
  answer: Exclude<ReturnType<typeof draftCredit>, { ok: true }>,
  above: 'above_open' | 'paid_out_already',
): CreditRefusal {
  const { reason, most = 0 } = answer;
  if (reason === 'above_open') return { ok: false, reason: above, most };
  return reason === 'above_line' ? { ok: false, reason, most } : { ok: false, reason };
}

function noteStatements(
  db: Db,
  found: CreditFamily,
  { of, note }: Drafted,
  input: CreditInput,
  actor: Actor,
  now: number,
): Statement[] {
  const { invoice } = of;
  const { lines, ...sums } = note;
  const [id, documentId] = [newId(now), newId(now)];
  const { orderId, sellerId, buyerId, forumId } = invoice;
  const reason = input.reason.trim();
  const words = { invoice: invoice.number, total: sums.total, reason };
  const tell = [sellerId, buyerId].filter((partyId) => partyId !== forumId);
  return [
    issueDocument(db, {
      ...{ id: documentId, kind: 'credit_note', issuerId: sellerId, counterpartyId: buyerId, orderId, subjectId: id },
      ...{ correctsId: invoice.documentId, issuedAt: now, issuedBy: actor.userId },
      content: creditContent({ ...of, note, parties: found.parties, reason, date: dayOf(now) }),
    }),
    insertCreditNote(db, {
      ...{ id, invoiceId: invoice.id, documentId, disputeId: input.disputeId, ...sums, reason },
      ...{ createdBy: actor.userId ?? 'system', createdAt: now },
    }),
    bookJournal(db, {
      ...{ kind: 'credit_note', subjectId: id, orderId, bookedOn: dayOf(now), createdBy: actor.userId, at: now },
      postings: creditNoteJournal({ ...sums, sellerId, buyerId, forumId }),
    }),
    ...tell.map((partyId) =>
      notify(db, { partyId, kind: 'invoice_credited', data: words, link: `/invoices/${invoice.id}`, at: now }),
    ),
    recordEvent(db, {
      ...{ aggregateType: 'invoice', aggregateId: invoice.id, version: invoice.version + 1, type: 'invoice_credited' },
      ...{ actor, at: now, reason, data: { noteId: id, total: sums.total, parts: lines } },
    }),
  ];
}

/** In the forum's model, less may be due to a cooperative than was collected for it: the rest then belongs to the others. */
function shareMoves(db: Db, found: CreditFamily, drafted: readonly Drafted[]): Statement[] {
  if (found.invoice.model === 'agent') return [];
  const { invoice, members } = found;
  const settled = invoice.paid + invoice.proved + invoice.credited + drafted[0]!.note.total === invoice.total;
  const shares = members.flatMap(({ share, invoice: own }) => {
    const note = drafted.find((one) => one.of.invoice.id === own.id)?.note;
    return share ? [{ ...share, due: share.due - (note ? note.total - note.withheld : 0) }] : [];
  });
  const moves = collectedAfter(shares, settled);
  return shares.flatMap(({ invoiceId }, i) => (moves[i] ? [moveCollected(db, invoiceId, moves[i])] : []));
}

async function refused(
  db: Db,
  refusal: Refusal,
  input: CreditInput,
  actor: Actor,
  now: number,
): Promise<CreditAnswer | typeof LOST> {
  const { kind, name } = refusal;
  if (kind === 'trigger' && name.includes('period_closed'))
    return { ok: false, reason: 'period_closed', month: dayOf(now).slice(0, 7) };
  if (input.key && actor.userId && isSentBefore(refusal)) {
    const location = await sentBefore(db, actor.userId, input.key);
    if (location) return { ok: true, location };
  }
  const moved = ['event.', 'invoice_settled', 'cooperative_share_'].some((one) => name.includes(one));
  if (kind === 'busy' || moved) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}
