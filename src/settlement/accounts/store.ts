import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { bankAccount, party } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Account } from './types.ts';

const nameOf = (id: SQL): SQL => sql`(select u.name from user u where u.id = ${id})`;

/** Accounts of parties that `which` says (alias `a`, `p`), current ones first. */
const accounts = (db: Db, which: SQL) =>
  db.all<Omit<Account, 'isForum'> & { isForum: number }>(sql`
    select a.id, a.party_id partyId, p.name partyName, p.kind = 'forum' isForum, a.bank_name bankName, a.account_number accountNumber,
      a.holder, a.created_by createdBy, ${nameOf(sql`a.created_by`)} createdByName, a.created_at createdAt,
      ${nameOf(sql`a.verified_by`)} verifiedByName, a.verified_at verifiedAt, a.ended_at endedAt,
      (select e.reason from event e where e.aggregate_type = 'bank_account' and e.aggregate_id = a.id and e.version = 2
        and e.type = 'bank_account_verified') note
    from bank_account a join party p on p.id = a.party_id
    where ${which} order by a.ended_at is not null, p.kind <> 'forum', p.name, a.created_at desc, a.id`);

export const accountsFrom = (rows: readonly (Omit<Account, 'isForum'> & { isForum: number })[]): Account[] =>
  rows.map((row) => ({ ...row, isForum: row.isForum === 1 }));

/** All current accounts, for those who verify them. */
export const currentAccountsQuery = (db: Db) => accounts(db, sql`a.ended_at is null`);
/** A party's own, the ended ones too. */
export const ownAccountsQuery = (db: Db, partyId: string) => accounts(db, sql`a.party_id = ${partyId}`);
export const accountQuery = (db: Db, id: string) => accounts(db, sql`a.id = ${id}`);

/** Members that have recorded none, by name. */
export const withoutAccountQuery = (db: Db) =>
  db.all<{ id: string; name: string }>(sql`
    select p.id, p.name from party p
    where p.kind in ('cooperative', 'forum') and p.status = 'verified'
      and not exists (select 1 from bank_account a where a.party_id = p.id and a.ended_at is null)
    order by p.kind <> 'forum', p.name`);

export const forumIdQuery = (db: Db) =>
  db.select({ id: party.id }).from(party).where(eq(party.kind, 'forum')).orderBy(party.createdAt, party.id).limit(1);

export const endAccount = (db: Db, id: string, now: number) =>
  db
    .update(bankAccount)
    .set({ endedAt: now })
    .where(and(eq(bankAccount.id, id), isNull(bankAccount.endedAt)));

export const insertAccount = (db: Db, row: typeof bankAccount.$inferInsert) => db.insert(bankAccount).values(row);

export const verifyAccountRow = (db: Db, id: string, by: string, now: number) =>
  db
    .update(bankAccount)
    .set({ verifiedBy: by, verifiedAt: now })
    .where(and(eq(bankAccount.id, id), isNull(bankAccount.verifiedAt), isNull(bankAccount.endedAt)));
