import { eq, type SQL, sql } from 'drizzle-orm';
import { bankAccount, closedPeriod, party, taxRule } from '../../../db/schema/index.ts';
import { documentPartiesFrom, documentPartiesQuery, documentPartyColumns, partyOf } from '../../documents/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { type Settings, settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import type { TaxRule } from '../rules/index.ts';
import type { JointTerms } from './types.ts';

/** Where members pay to: never an account that nobody has compared with the bank book. */
const accountQuery = (db: Db) =>
  db
    .select({ bankName: bankAccount.bankName, accountNumber: bankAccount.accountNumber, holder: bankAccount.holder })
    .from(bankAccount)
    .where(
      sql`${bankAccount.endedAt} is null and ${bankAccount.verifiedAt} is not null and ${bankAccount.partyId} in (select id from party where kind = 'forum')`,
    );

/** What the forum is for the tax office and the bank on a day, and which months are closed. */
export const forumMoneyQueries = (db: Db, day: string) =>
  [
    db
      .select({
        ...documentPartyColumns,
        pkp: sql<number>`exists (select 1 from party_tax_status s where s.party_id = party.id and s.kind = 'pkp'
          and s.effective_from <= ${day} and (s.effective_until is null or s.effective_until >= ${day}))`,
      })
      .from(party)
      .where(eq(party.kind, 'forum'))
      .orderBy(party.createdAt, party.id)
      .limit(1),
    db.select().from(taxRule).where(eq(taxRule.tax, 'PPN')),
    settingsQuery(db),
    accountQuery(db),
    db.select({ month: closedPeriod.month }).from(closedPeriod),
  ] as const;

export type ForumMoney = {
  forum: JointTerms['forum'];
  /** The forum is PKP: it charges PPN, and sets suppliers' PPN against it. */
  pkp: boolean;
  rules: readonly TaxRule[];
  settings: Settings;
  account: JointTerms['account'];
  /** `YYYY-MM`. */
  closed: readonly string[];
};

/** @throws without a forum, which no database is ever without once it has people */
export function forumMoneyFrom(rows: Results<ReturnType<typeof forumMoneyQueries>>): ForumMoney {
  const [[forum], rules, settings, [account = null], closed] = rows;
  if (!forum) throw new Error('there is no forum');
  const months = closed.map((one) => one.month);
  return {
    forum: partyOf(forum),
    pkp: forum.pkp === 1,
    ...{ rules, settings: settingsFrom(settings), account, closed: months },
  };
}

/** The members as they are written on papers. `ids`: a subquery. */
export const memberPartiesQuery = (db: Db, ids: SQL) => documentPartiesQuery(db, ids);
export const memberPartiesFrom = documentPartiesFrom;
