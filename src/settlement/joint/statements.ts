import { type DocumentParty, issueDocuments } from '../../documents/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { insertMany } from '../../platform/store-bulk.ts';
import { allocationJournal, invoiceJournal, type Posting } from '../rules/index.ts';
import { lineLabel, memberPaper } from './paper.ts';
import { draftMember } from './rules.ts';
import { type Booking, bookJournals, recordEvents } from './statements-books.ts';
import { bumpPayments } from './store-bulk.ts';
import { mailTexts } from './texts.ts';
import type { JointTerms, Member, MemberInvoice } from './types.ts';

/** The invoices of all members that are to pay anything, and what their deposits pay of them. */
export const memberInvoices = (members: readonly Member[], { rule }: Pick<JointTerms, 'rule'>): MemberInvoice[] =>
  members
    .map((member) => ({ ...member, draft: draftMember(member.parts, rule) }))
    .filter(({ draft }) => draft.total > 0)
    .map((member) => ({ ...member, applied: Math.min(member.held?.rest ?? 0, member.draft.total) }));

/**
 * Issues the invoices of a joint purchase: papers, invoices, lines, journals, deposits set against them, word to the members. A few
 * statements however many members there are; they belong into the batch that fixes the landed costs.
 */
export function memberInvoiceStatements(
  db: Db,
  terms: JointTerms,
  invoices: readonly MemberInvoice[],
  parties: ReadonlyMap<string, DocumentParty>,
  { actor, now }: Pick<Booking, 'actor' | 'now'>,
): Statement[] {
  const { forum, purchase, issuedOn } = terms;
  const booking = { forumId: forum.id, bookedOn: issuedOn, actor, now };
  return [
    ...papers(db, terms, invoices, parties, booking),
    ...rows(db, terms, invoices, now),
    ...bookJournals(
      db,
      'invoice',
      invoices.map((one) => ({ subjectId: one.invoiceId, postings: saleOf(one, forum.id) })),
      booking,
    ),
    ...deposits(db, invoices, booking),
    ...recordEvents(
      db,
      invoices.map((one) => ({
        ...{ aggregateType: 'invoice' as const, aggregateId: one.invoiceId, version: 1, type: 'invoice_issued' },
        data: { campaignId: purchase.id, total: one.draft.total },
      })),
      booking,
    ),
    ...tellings(db, terms, invoices, parties, now),
  ];
}

function papers(
  db: Db,
  terms: JointTerms,
  invoices: readonly MemberInvoice[],
  parties: ReadonlyMap<string, DocumentParty>,
  { actor, now }: Booking,
): Statement[] {
  return issueDocuments(
    db,
    invoices.map((one) => ({
      ...{ id: one.documentId, kind: 'invoice' as const, issuerId: terms.forum.id, counterpartyId: one.cooperativeId },
      ...{ orderId: null, subjectId: one.invoiceId, issuedAt: now, issuedBy: actor.userId },
      content: memberPaper(terms, one, partyIn(parties, one.cooperativeId)),
    })),
  );
}

/** @throws when a member was not read, which is a bug */
function partyIn(parties: ReadonlyMap<string, DocumentParty>, id: string): DocumentParty {
  const found = parties.get(id);
  if (!found) throw new Error(`party ${id} was not read`);
  return found;
}

const INVOICE = [
  'id',
  'document_id',
  'campaign_id',
  'seller_id',
  'buyer_id',
  'goods',
  'delivery',
  'vat',
  'total',
].concat([...['withheld', 'fee', 'issued_on', 'due_on', 'created_at']]);
const LINE = [
  'invoice_id',
  'position',
  'kind',
  'label',
  'quantity_milli',
  'unit_price',
  'amount',
  'vat',
  'vat_rule_id',
].concat(['withheld', 'fee']);

function rows(db: Db, terms: JointTerms, invoices: readonly MemberInvoice[], now: number): Statement[] {
  const { purchase, forum, issuedOn, dueOn } = terms;
  const heads = invoices.map(({ invoiceId, documentId, cooperativeId, draft }) => [
    ...[invoiceId, documentId, purchase.id, forum.id, cooperativeId],
    ...[draft.goods, draft.delivery, draft.vat, draft.total, 0, 0, issuedOn, dueOn, now],
  ]);
  const lines = invoices.flatMap(({ invoiceId, draft }) =>
    draft.lines.map(({ part, kind, amount, vat, vatRuleId }, position) => [
      ...[invoiceId, position, kind, lineLabel(part, purchase), 1000, amount, amount, vat, vatRuleId, 0, 0],
    ]),
  );
  return [...insertMany(db, 'invoice', INVOICE, heads), ...insertMany(db, 'invoice_line', LINE, lines)];
}

function saleOf({ cooperativeId, draft }: MemberInvoice, forumId: string): Posting[] {
  const { goods, delivery, vat, total } = draft;
  return invoiceJournal({ sellerId: forumId, buyerId: cooperativeId, forumId, goods, delivery, vat, total, fee: 0 });
}

/** What was put down goes to the invoice: an ordinary allocation of an advance, each with its journal. */
function deposits(db: Db, invoices: readonly MemberInvoice[], booking: Booking): Statement[] {
  const { forumId, actor, now } = booking;
  const parts = invoices.flatMap(({ invoiceId, cooperativeId, held, applied }) =>
    held && applied > 0 ? [{ ...held, id: newId(now), invoiceId, cooperativeId, applied }] : [],
  );
  if (parts.length === 0) return [];
  return [
    ...insertMany(
      db,
      'payment_allocation',
      ['id', 'payment_id', 'invoice_id', 'amount', 'at', 'by'],
      parts.map((one) => [one.id, one.paymentId, one.invoiceId, one.applied, now, actor.userId]),
    ),
    ...bookJournals(
      db,
      'allocation',
      parts.map(({ id, cooperativeId: buyerId, applied }) => ({
        subjectId: id,
        postings: allocationJournal({ buyerId, forumId, allocations: [{ sellerId: forumId, amount: applied }] }),
      })),
      booking,
    ),
    ...bumpPayments(
      db,
      parts.map((one) => one.paymentId),
    ),
    ...recordEvents(
      db,
      parts.map((one) => ({
        ...{ aggregateType: 'payment' as const, aggregateId: one.paymentId, version: one.paymentVersion + 1 },
        ...{ type: 'payment_allocated' },
        data: { allocations: [{ invoiceId: one.invoiceId, amount: one.applied }] },
      })),
      booking,
    ),
  ];
}

/** Rupiah of a deposit that the invoice leaves over, and that go back. */
const backOf = ({ held, applied }: Pick<MemberInvoice, 'held' | 'applied'>): number => (held?.rest ?? 0) - applied;

/** Into the inbox of each member, and as a mail where it has an address. */
function tellings(
  db: Db,
  { purchase, dueOn }: JointTerms,
  invoices: readonly MemberInvoice[],
  parties: ReadonlyMap<string, DocumentParty>,
  now: number,
): Statement[] {
  const t = mailTexts.id;
  const { id, number, nameId } = purchase;
  const entries = invoices.map(({ cooperativeId, draft, alone, ...one }) => [
    ...[newId(now), cooperativeId, 'campaign_invoiced'],
    {
      ...{ number, nameId, nameEn: purchase.nameEn, total: draft.total, saved: alone?.saved ?? 0, due: dueOn },
      back: backOf(one),
    },
    ...[`/campaigns/${id}/costs`, now],
  ]);
  const mails = invoices.flatMap(({ cooperativeId, draft, ...one }) => {
    const { name, email } = partyIn(parties, cooperativeId);
    const { applied } = one;
    const words = { name, goods: nameId, number, total: draft.total, applied, back: backOf(one), due: dueOn };
    return email ? [[newId(now), email, t.subject(number), t.body(words), now, now]] : [];
  });
  return [
    ...insertMany(db, 'inbox_entry', ['id', 'party_id', 'kind', 'data', 'link', 'created_at'], entries),
    ...insertMany(db, 'outbox_mail', ['id', 'to_address', 'subject', 'body', 'next_attempt_at', 'created_at'], mails),
  ];
}
