import { type DocumentParty, issueDocument } from '../../../documents/index.ts';
import { addDays, dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Refusal, type Statement, type Statements } from '../../../platform/db.ts';
import { type Actor, actorOf, notify, queueMail, recordEvent, SYSTEM } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { draftInvoices, type InvoiceDraft, invoiceJournal } from '../../rules/index.ts';
import { invoiceContent } from '../papers.ts';
import { refusalToIssue } from '../reasons.ts';
import { issueQueries, oneHandover, pendingHandovers, type ToIssue, toIssueFrom } from '../store-issue.ts';
import { bookJournal, insertInvoice, insertInvoiceLines, insertShare } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { IssueAnswer } from '../types.ts';

/**
 * The treasurer, the administrator or the seller has a signed handover invoiced now instead of waiting for the clock. What the law
 * has no rule for, or a closed month, leaves nothing written.
 */
export async function issueInvoiceNow(db: Db, viewer: Viewer, handoverId: string, now: number): Promise<IssueAnswer> {
  const mayAll = viewer.role === 'treasurer' || viewer.role === 'administrator';
  if (!mayAll && viewer.partyKind !== 'cooperative') return { ok: false, reason: 'wrong_role' };
  return issue(db, { handoverId, sellerId: mayAll ? null : viewer.partyId, actor: actorOf(viewer) }, now);
}

/** As the clock does it. */
export const issueInvoice = (db: Db, handoverId: string, now: number): Promise<IssueAnswer> =>
  issue(db, { handoverId, sellerId: null, actor: SYSTEM }, now);

/** Most handovers looked at in one run of the clock. */
const AT_ONCE = 100;

/** Invoices every signed handover that has none. One that cannot be invoiced waits for the treasurer and holds up no other. */
export async function issueInvoices(db: Db, now: number): Promise<IssueAnswer[]> {
  const day = dayOf(now);
  const pending = toIssueFrom(await db.batch(issueQueries(db, pendingHandovers(AT_ONCE), day)), day);
  const answers: IssueAnswer[] = [];
  for (const found of pending) answers.push(await write(db, found, SYSTEM, now));
  return answers;
}

/** @param of.sellerId only if this party sells; null: whoever does */
async function issue(
  db: Db,
  of: { handoverId: string; sellerId: string | null; actor: Actor },
  now: number,
): Promise<IssueAnswer> {
  const day = dayOf(now);
  const [found] = toIssueFrom(await db.batch(issueQueries(db, oneHandover(of.handoverId), day)), day);
  if (!found || (of.sellerId !== null && of.sellerId !== found.head.sellerId))
    return { ok: false, reason: 'handover_not_found' };
  return write(db, found, of.actor, now);
}

async function write(db: Db, found: ToIssue, actor: Actor, now: number): Promise<IssueAnswer> {
  const refusal = refusalToIssue(found);
  if (refusal) return refusal;
  const drafted = draftInvoices(found.order, found.head.sellerId);
  if (!drafted.ok) return { ok: false, reason: 'nothing_payable' };
  const invoices = drafted.invoices.map((draft) => ({ draft, id: newId(now), documentId: newId(now) }));
  const written = await commit(db, statementsOf(db, found, invoices, actor, now) as unknown as Statements);
  return written.ok ? { ok: true, invoiceId: invoices[0]!.id } : refused(db, written.refusal, found, now);
}

type Drafted = { draft: InvoiceDraft; id: string; documentId: string };

/** Somebody was faster, or the month is closed. Anything else is a bug. */
async function refused(db: Db, { kind, name }: Refusal, { head, order }: ToIssue, now: number): Promise<IssueAnswer> {
  if (kind === 'trigger' && name.includes('period_closed'))
    return { ok: false, reason: 'period_closed', month: order.day.slice(0, 7) };
  if (kind === 'unique' && name.includes('invoice.handover_id')) {
    const day = dayOf(now);
    const [again] = toIssueFrom(await db.batch(issueQueries(db, oneHandover(head.id), day)), day);
    if (again?.head.invoiceId) return { ok: false, reason: 'already_invoiced', invoiceId: again.head.invoiceId };
  }
  throw new Error(`the database refused: ${kind} ${name}`);
}

/** All invoices of the handover, the buyer's first: the members' name it as their parent. */
function statementsOf(db: Db, found: ToIssue, invoices: readonly Drafted[], actor: Actor, now: number): Statement[] {
  const [first] = invoices;
  return invoices.flatMap((one) => invoiceStatements(db, found, one, first!, actor, now));
}

function invoiceStatements(
  db: Db,
  found: ToIssue,
  one: Drafted,
  first: Drafted,
  actor: Actor,
  now: number,
): Statement[] {
  const { head, order, settings } = found;
  const { draft, id, documentId } = one;
  const { lines, ...sums } = draft;
  const parentId = one === first ? null : first.id;
  const issuedOn = order.day;
  const dueOn = addDays(issuedOn, settings.payment_days);
  const { orderId } = head;
  return [
    paperOf(db, found, one, { issuedOn, dueOn, actor, now }),
    insertInvoice(db, {
      ...{ id, documentId, parentId, orderId, handoverId: head.id, ...sums, issuedOn, dueOn, createdAt: now },
    }),
    insertInvoiceLines(
      db,
      lines.map((line, position) => ({ invoiceId: id, position, ...line })),
    ),
    bookJournal(db, {
      ...{ kind: 'invoice', subjectId: id, orderId, bookedOn: issuedOn, at: now, createdBy: actor.userId },
      postings: invoiceJournal({ ...sums, forumId: order.forumId }),
    }),
    ...shareStatement(db, found, one, first),
    ...tellings(db, found, one, dueOn, now),
    recordEvent(db, {
      ...{ aggregateType: 'invoice', aggregateId: id, version: 1, type: 'invoice_issued', actor, at: now },
      data: { handoverId: head.id, total: sums.total },
    }),
  ];
}

/** What is due to a cooperative in money: the PPh 22 that the buyer withholds from it never reaches the forum. */
function shareStatement(db: Db, { order }: ToIssue, { draft, id }: Drafted, first: Drafted): Statement[] {
  if (draft.sellerId === order.forumId) return [];
  const { sellerId: cooperativeId, total, withheld, fee } = draft;
  return [insertShare(db, { invoiceId: id, buyerInvoiceId: first.id, cooperativeId, due: total - withheld, fee })];
}

type Dated = { issuedOn: string; dueOn: string; actor: Actor; now: number };

function paperOf(db: Db, found: ToIssue, { draft, id, documentId }: Drafted, dated: Dated): Statement {
  const { head, order, awards, rules, parties, account } = found;
  const { issuedOn, dueOn, actor, now } = dated;
  const { orderNumber, bastNumber, siteName } = head;
  const content = invoiceContent({
    ...{ draft, issuedOn, dueOn, orderNumber, bastNumber, siteName, rules },
    ...{ issuer: partyIn(found, draft.sellerId), counterparty: partyIn(found, draft.buyerId) },
    account: draft.buyerId === order.buyerId ? account : null,
    awards: new Map(awards.map((award) => [award.awardId, award])),
    cooperatives: new Map([...parties].map(([partyId, one]) => [partyId, one.name])),
  });
  return issueDocument(db, {
    ...{ id: documentId, kind: 'invoice', issuerId: draft.sellerId, counterpartyId: draft.buyerId },
    ...{ orderId: head.orderId, subjectId: id, content, issuedAt: now, issuedBy: actor.userId },
  });
}

/** @throws when a party of the order was not read, which is a bug */
function partyIn({ parties }: ToIssue, partyId: string): DocumentParty {
  const found = parties.get(partyId);
  if (!found) throw new Error(`party ${partyId} was not read`);
  return found;
}

/** The buyer learns of what it owes, the cooperative of what was asked in its name; the forum sees it in its overview. */
function tellings(db: Db, found: ToIssue, { draft, id }: Drafted, due: string, now: number): Statement[] {
  const { order, head } = found;
  const [seller, buyer] = [partyIn(found, draft.sellerId), partyIn(found, draft.buyerId)];
  const { total, withheld } = draft;
  const words = { seller: seller.name, buyer: buyer.name, order: head.orderNumber, total, withheld, due };
  const t = mailTexts.id;
  const entry = { data: words, link: `/invoices/${id}`, at: now };
  const mail = (to: string | null, subject: string, body: string) =>
    to ? [queueMail(db, { to, subject, body, at: now })] : [];
  const toBuyer =
    buyer.id === order.forumId
      ? []
      : [
          notify(db, { partyId: buyer.id, kind: 'invoice_received', ...entry }),
          ...mail(buyer.email, t.buyerSubject(words.order), t.buyerBody(words)),
        ];
  const toSeller =
    seller.id === order.forumId
      ? []
      : [
          notify(db, { partyId: seller.id, kind: 'invoice_sent', ...entry }),
          ...mail(seller.email, t.sellerSubject(words.order), t.sellerBody(words)),
        ];
  return [...toBuyer, ...toSeller];
}
