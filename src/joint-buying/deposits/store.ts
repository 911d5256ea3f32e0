import { and, eq, type SQL, sql } from 'drizzle-orm';
import { bankAccount, campaign, deposit, party } from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { advanceQueries } from '../../settlement/index.ts';
import {
  type DepositGroup,
  type DepositList,
  type DepositRow,
  type DepositState,
  depositGroups,
  type ForumAccount,
  type OwnDeposits,
  type Totals,
} from './types.ts';

export const A_PAGE = 60;

const groupOf = (state: DepositState): DepositGroup =>
  state === 'returned' || state === 'applied' || state === 'void' ? 'done' : state;
const inGroup = (group: DepositGroup): SQL =>
  group === 'done' ? sql`d.state in ('returned', 'applied', 'void')` : sql`d.state = ${group}`;

/** What awaits somebody comes oldest first, what is over newest first. */
const isOver = (group: DepositGroup | null): boolean => group === null || group === 'done';

function after(cursor: string | null, over: boolean): SQL {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  if (!at || !id) return sql`1`;
  return over ? sql`(d.updated_at, d.id) < (${Number(at)}, ${id})` : sql`(d.updated_at, d.id) > (${Number(at)}, ${id})`;
}

const columns = sql`d.id, d.campaign_id campaignId, c.number, g.name_id nameId, g.name_en nameEn, g.grade, c.deadline,
  c.state = 'open' isOpen, d.cooperative_id cooperativeId, p.name cooperativeName, d.amount, d.state, d.paid_on paidOn, d.reference,
  coalesce(y.amount - y.allocated - y.refunded, d.amount) rest, coalesce(y.allocated, 0) used, coalesce(y.refunded, 0) refunded,
  d.payment_id paymentId,
  (select max(r.refunded_on) from payment_refund r where r.payment_id = d.payment_id) returnedOn,
  a.bank_name bankName, a.account_number accountNumber, a.holder, d.updated_at updatedAt`;
const from = sql`deposit d join campaign c on c.id = d.campaign_id join commodity g on g.id = c.commodity_id
  join party p on p.id = d.cooperative_id left join payment y on y.id = d.payment_id
  left join bank_account a on a.party_id = d.cooperative_id and a.ended_at is null and a.verified_at is not null`;

const rowsQuery = (db: Db, which: SQL, over: boolean, cursor: string | null, most: number) =>
  db.all<DepositRow>(sql`select ${columns} from ${from} where ${which} and ${after(cursor, over)}
    order by ${over ? sql`d.updated_at desc, d.id desc` : sql`d.updated_at, d.id`} limit ${most}`);

const cursorOf = (rows: readonly DepositRow[]): string | null => {
  const last = rows[A_PAGE - 1];
  return rows.length > A_PAGE && last ? `${last.updatedAt}.${last.id}` : null;
};

export type Asked = { group: DepositGroup; campaignId: string | null; after: string | null };
const ofCampaign = (id: string | null): SQL => (id === null ? sql`1` : sql`d.campaign_id = ${id}`);

/** Everybody's deposits, for those who hold the money. */
export const listQueries = (db: Db, { group, campaignId, after: cursor }: Asked) =>
  [
    rowsQuery(db, sql`${inGroup(group)} and ${ofCampaign(campaignId)}`, isOver(group), cursor, A_PAGE + 1),
    db.all<{ state: DepositState; deposits: number; amount: number }>(sql`
      select d.state, count(*) deposits, sum(case when d.state = 'to_return' then y.amount - y.allocated - y.refunded else d.amount end) amount
      from deposit d left join payment y on y.id = d.payment_id where ${ofCampaign(campaignId)} group by d.state`),
    db
      .select({ number: campaign.number })
      .from(campaign)
      .where(eq(campaign.id, campaignId ?? '')),
  ] as const;

export function listFrom([rows, sums, [of]]: Results<ReturnType<typeof listQueries>>): DepositList {
  const totals = Object.fromEntries(depositGroups.map((group) => [group, { deposits: 0, amount: 0 }]));
  for (const { state, deposits, amount } of sums) {
    const total = totals[groupOf(state)]!;
    total.deposits += deposits;
    total.amount += amount;
  }
  return {
    ...{ rows: rows.slice(0, A_PAGE), next: cursorOf(rows), totals: totals as Totals, campaign: of?.number ?? null },
  };
}

/** Those of one cooperative, and where to it transfers them. */
export const ownQueries = (db: Db, cooperativeId: string, cursor: string | null) =>
  [
    rowsQuery(db, sql`d.cooperative_id = ${cooperativeId}`, true, cursor, A_PAGE + 1),
    db
      .select({ bankName: bankAccount.bankName, accountNumber: bankAccount.accountNumber, holder: bankAccount.holder })
      .from(bankAccount)
      .innerJoin(party, and(eq(party.id, bankAccount.partyId), eq(party.kind, 'forum')))
      .where(sql`${bankAccount.endedAt} is null and ${bankAccount.verifiedAt} is not null`),
  ] as const;

export const ownFrom = ([rows, [account]]: Results<ReturnType<typeof ownQueries>>): OwnDeposits => ({
  ...{ rows: rows.slice(0, A_PAGE), next: cursorOf(rows), account: (account as ForumAccount | undefined) ?? null },
});

/** All that are to go back to an account that somebody has compared with the bank book, for the bank. */
export const transfersQuery = (db: Db, campaignId: string | null) =>
  db.all<DepositRow>(sql`select ${columns} from ${from}
    where d.state = 'to_return' and ${ofCampaign(campaignId)} and a.id is not null order by p.name, d.id`);

/** A deposit to decide on; of this cooperative where one is given. */
export const depositQuery = (db: Db, id: string, cooperativeId: string | null) =>
  db
    .select({
      ...{
        id: deposit.id,
        campaignId: deposit.campaignId,
        number: campaign.number,
        isOpen: eq(campaign.state, 'open'),
      },
      ...{ amount: deposit.amount, state: deposit.state, paidOn: deposit.paidOn, reference: deposit.reference },
      ...{ version: deposit.version, cooperativeId: deposit.cooperativeId, cooperativeName: party.name },
      cooperativeEmail: party.email,
      forumId: sql<string>`(select id from party where kind = 'forum' order by created_at, id limit 1)`,
    })
    .from(deposit)
    .innerJoin(campaign, eq(campaign.id, deposit.campaignId))
    .innerJoin(party, eq(party.id, deposit.cooperativeId))
    .where(and(eq(deposit.id, id), cooperativeId === null ? undefined : eq(deposit.cooperativeId, cooperativeId)));

/** The same with the books of its cooperative. */
export const confirmQueries = (db: Db, id: string) =>
  [
    depositQuery(db, id, null),
    ...advanceQueries(db, sql`(select cooperative_id from deposit where id = ${id})`),
  ] as const;

export type ToReturn = {
  id: string;
  version: number;
  number: string;
  /** What was put down; `rest` of it is left. Rupiah. */
  amount: number;
  cooperativeId: string;
  cooperativeName: string;
  cooperativeEmail: string | null;
  paymentId: string;
  paymentVersion: number;
  rest: number;
  paidOn: string;
};

/** What is to go back of those asked for, by `ids` or all of a campaign; the forum, and the months nothing is booked in. */
export const returnQueries = (db: Db, ids: readonly string[] | null, campaignId: string | null) =>
  [
    db.all<ToReturn>(sql`
      select d.id, d.version, c.number, d.amount, d.cooperative_id cooperativeId, p.name cooperativeName,
        p.email cooperativeEmail, y.id paymentId, y.version paymentVersion, y.amount - y.allocated - y.refunded rest, y.paid_on paidOn
      from deposit d join campaign c on c.id = d.campaign_id join payment y on y.id = d.payment_id
        join party p on p.id = d.cooperative_id
      where d.state = 'to_return' and ${
        ids === null ? ofCampaign(campaignId) : sql`d.id in (select value from json_each(${JSON.stringify(ids)}))`
      }
      order by d.id`),
    db.select({ id: party.id }).from(party).where(eq(party.kind, 'forum')).orderBy(party.createdAt, party.id).limit(1),
    db.all<{ month: string }>(sql`select month from closed_period`),
  ] as const;

/** That the deposit stands as it was read, and its campaign takes deposits still. */
export const stillAsked = (of: { id: string; version: number }): SQL =>
  sql`exists (select 1 from deposit d join campaign c on c.id = d.campaign_id where d.id = ${of.id} and d.version = ${of.version} and c.state = 'open')`;
