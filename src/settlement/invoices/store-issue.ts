import { type SQL, sql } from 'drizzle-orm';
import { bankAccount, taxRule } from '../../../db/schema/index.ts';
import { documentPartiesFrom, documentPartiesQuery } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { type Settings, settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import type { Funding, Model, OrderToInvoice, TaxRule, TaxStanding } from '../rules/index.ts';
import { type AwardToPay, payableMilli } from './store-payable.ts';

/** The handover to be invoiced. `invoiceId`: it has been already. */
export type HandoverHead = {
  id: string;
  orderId: string;
  orderNumber: string;
  sellerId: string;
  state: 'prepared' | 'signed' | 'superseded';
  signedAt: number | null;
  buyerId: string;
  siteName: string;
  model: Model;
  funding: Funding;
  forumId: string;
  bastNumber: string | null;
  bastId: string | null;
  invoiceId: string | null;
};

/** Which handovers, by the alias `h`. */
export const oneHandover = (handoverId: string): SQL => sql`h.id = ${handoverId}`;
/** Signed and not invoiced yet, oldest first; what nothing was received of never will be. */
export const pendingHandovers = (most: number): SQL => sql`h.id in (
  select w.id from handover_to_invoice q cross join handover w on w.id = q.handover_id
  where exists (
    select 1 from consignment c join receipt r on r.consignment_id = c.id join receipt_line rl on rl.receipt_id = r.id
    where c.order_id = w.order_id and rl.received_milli > rl.refused_milli + rl.deducted_milli
      and (c.cooperative_id = w.seller_id or exists (select 1 from order_terms t where t.order_id = w.order_id and t.model = 'forum')))
  order by w.signed_at, w.id limit ${most})`;

const headQuery = (db: Db, which: SQL) =>
  db.all<HandoverHead>(sql`
    select h.id, h.order_id orderId, o.number orderNumber, h.seller_id sellerId, h.state, h.signed_at signedAt,
      o.institution_id buyerId, s.name siteName, t.model, t.funding,
      (select id from party where kind = 'forum' order by created_at, id limit 1) forumId,
      d.number bastNumber, d.id bastId,
      (select id from invoice i where i.handover_id = h.id and i.seller_id = h.seller_id) invoiceId
    from handover h
    join bulk_order o on o.id = h.order_id
    join site s on s.id = o.site_id
    join order_terms t on t.order_id = o.id
    left join document d on d.kind = 'handover' and d.subject_id = h.id
    where ${which}
    order by h.signed_at, h.id`);

/**
 * All confirmed awards of the handover's order, as its signing found them: a later ruling is a credit note's. `cross join` keeps SQLite
 * from beginning with everybody's confirmed awards.
 */
const awardsQuery = (db: Db, which: SQL) =>
  db.all<AwardToPay & { handoverId: string }>(sql`
    select h.id handoverId, a.id awardId, a.cooperative_id cooperativeId, a.unit_price unitPrice, a.fixed_cost fixedCost, x.fee_bps feeBps,
      c.id commodityId, c.tax_class taxClass, c.category, c.name_id nameId, c.name_en nameEn, c.grade, c.trade_unit unit,
      ${payableMilli(sql`h.signed_at`)} payableMilli
    from handover h
    cross join award a on a.order_id = h.order_id and a.state = 'confirmed'
    join award_terms x on x.award_id = a.id
    join order_line l on l.id = a.line_id
    join commodity c on c.id = l.commodity_id
    where ${which}
    order by l.position, a.cooperative_id, a.id`);

/** Everybody who may stand on one of the invoices. */
const partyIds = (which: SQL) => sql`(
  select o.institution_id from handover h join bulk_order o on o.id = h.order_id where ${which}
  union select a.cooperative_id from handover h cross join award a on a.order_id = h.order_id where ${which} and a.state = 'confirmed'
  union select id from party where kind = 'forum')`;

const statusesQuery = (db: Db, which: SQL, day: string) =>
  db.all<{ partyId: string; kind: 'pkp' | 'pp55' | 'skb' | 'government_buyer' }>(sql`
    select party_id partyId, kind from party_tax_status
    where party_id in ${partyIds(which)} and effective_from <= ${day} and (effective_until is null or effective_until >= ${day})`);

/** Where buyers pay to: never an account that nobody has compared with the bank book. */
const forumAccountQuery = (db: Db) =>
  db
    .select({ bankName: bankAccount.bankName, accountNumber: bankAccount.accountNumber, holder: bankAccount.holder })
    .from(bankAccount)
    .where(
      sql`${bankAccount.endedAt} is null and ${bankAccount.verifiedAt} is not null and ${bankAccount.partyId} in (select id from party where kind = 'forum')`,
    );

export const issueQueries = (db: Db, which: SQL, day: string) =>
  [
    headQuery(db, which),
    awardsQuery(db, which),
    statusesQuery(db, which, day),
    db.select().from(taxRule),
    documentPartiesQuery(db, partyIds(which)),
    settingsQuery(db),
    forumAccountQuery(db),
    db.all<{ month: string }>(sql`select month from closed_period where month = ${day.slice(0, 7)}`),
  ] as const;

export type ToIssue = {
  head: HandoverHead;
  awards: readonly AwardToPay[];
  order: OrderToInvoice;
  rules: ReadonlyMap<string, TaxRule>;
  parties: ReturnType<typeof documentPartiesFrom>;
  settings: Settings;
  account: { bankName: string; accountNumber: string; holder: string } | null;
  /** The day is in a month that is closed. */
  closed: boolean;
};

/** Each handover that was asked for, with all that its invoices need. */
export function toIssueFrom(rows: Results<ReturnType<typeof issueQueries>>, day: string): ToIssue[] {
  const [heads, awards, statuses, rules, parties, settings, [account = null], closed] = rows;
  const has = (partyId: string, ...kinds: readonly string[]) =>
    statuses.some((one) => one.partyId === partyId && kinds.includes(one.kind));
  const standings: Record<string, TaxStanding> = {};
  for (const { id } of parties) standings[id] = { pkp: has(id, 'pkp'), letter: has(id, 'pp55', 'skb') };
  const shared = {
    ...{ account, parties: documentPartiesFrom(parties), settings: settingsFrom(settings), closed: closed.length > 0 },
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  };
  return heads.map((head) => {
    const { model, funding, buyerId, forumId } = head;
    const own = awards.filter((award) => award.handoverId === head.id);
    const governmentBuyer = has(buyerId, 'government_buyer');
    const order = { day, model, funding, buyerId, governmentBuyer, forumId, awards: own, standings, rules };
    return { ...shared, head, awards: own, order };
  });
}
