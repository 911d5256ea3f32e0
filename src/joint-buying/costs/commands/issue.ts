import { addDays, dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import {
  type Booking,
  campaignChargeStatements,
  forumMoneyFrom,
  forumMoneyQueries,
  type JointTerms,
  type Member,
  type MemberInvoice,
  memberInvoiceStatements,
  memberInvoices,
  memberPartiesFrom,
  memberPartiesQuery,
  memberTaxRule,
  recordEvents,
  supplierBillStatements,
} from '../../../settlement/index.ts';
import { type Share, sharesOf, sumsOf } from '../rules.ts';
import { costQueries, costsFrom, memberIds, membersFrom, membersQuery } from '../store.ts';
import { insertLandedCosts, moveDeposits, touchCampaign, type UsedDeposit } from '../store-writes.ts';
import { asBatch, attempts, refusedBy } from './attempts.ts';

export type IssueAnswer =
  | { ok: true }
  | { ok: false; reason: 'campaign_not_found' | 'invoiced_already' | 'not_distributed' | 'nothing_received' }
  | { ok: false; reason: 'tax_rule_missing' | 'period_closed' | 'try_again' }
  | { ok: false; reason: 'bill_missing' | 'nobody_at_drop_point'; name: string }
  | { ok: false; reason: 'costs_changed'; total: number };

type Asked = { campaignId: string; seen: number; key: string };

/**
 * Closes the books of a joint purchase: what every member bears is fixed, invoiced and booked with the bills and charges, and held
 * deposits are set against it, all in one commit. Twice, or by two at once, it is done once.
 * @param asked.seen what it cost in all on the page that was confirmed
 */
export async function issueMemberInvoices(db: Db, viewer: Viewer, asked: Asked, now: number): Promise<IssueAnswer> {
  const { campaignId, key } = asked;
  const { userId } = viewer;
  return attempts<IssueAnswer>(db, async (db) => {
    const read = await readBooks(db, viewer, campaignId, now);
    if (!read) return { ok: false, reason: 'campaign_not_found' };
    const decided = decide(read, asked.seen, dayOf(now));
    if (!decided.ok) return (await sentBefore(db, userId, key)) ? { ok: true } : decided;
    const location = `/campaigns/${campaignId}/costs`;
    const written = await commit(
      db,
      asBatch([useKey(db, { key, userId, location, at: now }), ...closingStatements(db, read, decided, viewer, now)]),
    );
    return written.ok || isSentBefore(written.refusal) ? { ok: true } : refusedBy(written.refusal);
  });
}

type Read = NonNullable<Awaited<ReturnType<typeof readBooks>>>;

async function readBooks(db: Db, viewer: Viewer, campaignId: string, now: number) {
  const queries = [
    membersQuery(db, campaignId, null),
    memberPartiesQuery(db, memberIds(campaignId)),
    ...forumMoneyQueries(db, dayOf(now)),
    ...costQueries(db, campaignId, viewer),
  ] as const;
  const [members, parties, forum, rules, settings, account, closed, ...costs] = (await db.batch(queries)) as Results<
    typeof queries
  >;
  const read = costsFrom(costs);
  if (!read) return null;
  const money = forumMoneyFrom([forum, rules, settings, account, closed]);
  return { ...read, money, members: membersFrom(members), parties: memberPartiesFrom(parties) };
}

type Decided = { ok: true; shares: readonly Share[]; terms: JointTerms };

function decide(read: Read, seen: number, day: string): Decided | Exclude<IssueAnswer, { ok: true }> {
  const { campaign, money, purchases, bills } = read;
  if (campaign.invoicedAt !== null) return { ok: false, reason: 'invoiced_already' };
  if (campaign.state !== 'distributed') return { ok: false, reason: 'not_distributed' };
  const missing = purchases.find((one) => !bills.some((bill) => bill.purchaseId === one.id));
  if (missing) return { ok: false, reason: 'bill_missing', name: missing.supplierName };
  const { total } = sumsOf(read);
  if (total !== seen) return { ok: false, reason: 'costs_changed', total };
  if (money.closed.includes(day.slice(0, 7))) return { ok: false, reason: 'period_closed' };
  const shared = sharesOf(
    read,
    read.members,
    campaign.lists.map(({ list }) => list),
  );
  if (!shared.ok)
    return shared.reason === 'nothing_received'
      ? shared
      : { ok: false, reason: shared.reason, name: shared.dropPointName };
  const terms = termsOf(read, day);
  return terms ? { ok: true, shares: shared.shares, terms } : { ok: false, reason: 'tax_rule_missing' };
}

function termsOf(read: Read, day: string): JointTerms | null {
  const { campaign, money, taxClass, category } = read;
  const rule = memberTaxRule(money.rules, {
    ...{ day, sellerPkp: money.pkp, commodityTaxClass: taxClass, commodityCategory: category },
  });
  if (!rule) return null;
  const { id, number, nameId, nameEn, grade, unit } = campaign;
  const { billed, received } = sumsOf(read);
  return {
    purchase: { id, number, nameId, nameEn, grade, unit: unit as JointTerms['purchase']['unit'] },
    ...{ forum: money.forum, account: money.account, rule, received },
    lost: Math.max(0, billed - received),
    ...{ issuedOn: day, dueOn: addDays(day, money.settings.payment_days) },
  };
}

const memberOf = ({ member, cost, alone }: Share, now: number): Member => ({
  ...{ invoiceId: newId(now), documentId: newId(now), cooperativeId: member.cooperativeId },
  ...{ dropPoint: member.dropPointName, received: member.received, perUnit: cost.perUnit, held: member.deposit },
  parts: { goods: cost.goods, losses: cost.losses, transport: cost.transport, handling: cost.handling },
  alone:
    alone && cost.alone !== null && cost.saved !== null ? { ...alone, amount: cost.alone, saved: cost.saved } : null,
});

function closingStatements(db: Db, read: Read, { shares, terms }: Decided, viewer: Viewer, now: number): Statement[] {
  const { campaign, bills, charges, purchases } = read;
  const booking: Booking = { forumId: terms.forum.id, bookedOn: terms.issuedOn, actor: actorOf(viewer), now };
  const members = shares.map((share) => memberOf(share, now));
  const invoices = memberInvoices(members, terms);
  const issued = new Set(invoices.map((one) => one.invoiceId));
  const invoiceIds = new Map(
    shares.flatMap(({ member }, i) =>
      issued.has(members[i]!.invoiceId) ? [[member.allotmentId, members[i]!.invoiceId] as const] : [],
    ),
  );
  const supplierOf = new Map(purchases.map((one) => [one.id, one.supplierId]));
  return [
    ...memberInvoiceStatements(db, terms, invoices, read.parties, booking),
    ...insertLandedCosts(db, campaign.id, shares, invoiceIds),
    ...supplierBillStatements(
      db,
      bills.map((bill) => ({ ...bill, supplierId: supplierOf.get(bill.purchaseId)! })),
      booking,
    ),
    ...campaignChargeStatements(db, charges, booking),
    ...depositStatements(db, shares, invoices, viewer, now),
    touchCampaign(db, campaign.id, now, { invoicedAt: now }),
    recordEvent(db, {
      ...{ aggregateType: 'campaign', aggregateId: campaign.id, version: campaign.version + 1 },
      ...{ type: 'campaign_invoiced', actor: booking.actor, at: now },
      data: { invoices: invoices.length, total: sumsOf(read).total },
    }),
  ];
}

/** Used up, or what is left of it goes back. */
function depositStatements(
  db: Db,
  shares: readonly Share[],
  invoices: readonly MemberInvoice[],
  viewer: Viewer,
  now: number,
): Statement[] {
  const applied = new Map(invoices.map((one) => [one.cooperativeId, one.applied]));
  const used = shares.flatMap(({ member: { deposit, cooperativeId } }): (UsedDeposit & { version: number })[] => {
    if (!deposit) return [];
    const left = deposit.rest - (applied.get(cooperativeId) ?? 0);
    return [{ id: deposit.id, version: deposit.version, state: left > 0 ? 'to_return' : 'applied' }];
  });
  return [
    ...moveDeposits(db, used, viewer.userId, now),
    ...recordEvents(
      db,
      used.map(({ id, version, state }) => ({
        ...{ aggregateType: 'deposit' as const, aggregateId: id, version: version + 1 },
        ...{ type: state === 'applied' ? 'deposit_applied' : 'deposit_to_return', data: {} },
      })),
      { actor: actorOf(viewer), now },
    ),
  ];
}
