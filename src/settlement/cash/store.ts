import { and, eq, type SQL, sql } from 'drizzle-orm';
import { cashEntry } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { closedMonthsQuery } from '../payments/store-settle.ts';
import type { CashEntry, CashSums } from './types.ts';

const A_PAGE = 50;

/** The day of the opening that stands; no row where there is none. */
const openedQuery = (db: Db, partyId: string) =>
  db.all<{ day: string }>(sql`
    select e.booked_on day from cash_entry e where e.party_id = ${partyId} and e.kind = 'opening'
      and not exists (select 1 from cash_entry r where r.reverses_id = e.id)`);

/** What a page of entries shows, newest first. @param before a sequence to go on from */
export const cashPageQueries = (db: Db, partyId: string, before: number | null) =>
  [
    db.all<CashSums>(sql`
      select coalesce(sum(case when code = '1100' then debit - credit end), 0) cash,
        coalesce(sum(case when code = '3900' then credit - debit end), 0) outside
      from account_month where party_id = ${partyId} and code in ('1100', '3900')`),
    openedQuery(db, partyId),
    db.all<CashEntry>(sql`
      select e.id, e.sequence, e.kind, e.amount, e.stated, e.booked_on bookedOn, e.reason, e.recorded_at recordedAt,
        (select name from user where id = e.recorded_by) recordedByName,
        (select o.sequence from cash_entry o where o.id = e.reverses_id) reverses,
        (select r.sequence from cash_entry r where r.reverses_id = e.id) reversedBy
      from cash_entry e where e.party_id = ${partyId} and ${before === null ? sql`1` : sql`e.sequence < ${before}`}
      order by e.sequence desc limit ${A_PAGE + 1}`),
  ] as const;

export function entriesFrom(rows: readonly CashEntry[]): { rows: readonly CashEntry[]; next: number | null } {
  const shown = rows.slice(0, A_PAGE);
  return { rows: shown, next: rows.length > A_PAGE ? (shown.at(-1)?.sequence ?? null) : null };
}

/** 1100 of a party at the end of a day: whole months from their sums, the day's own month from its postings. */
const balanceOn = (partyId: string, day: string): SQL<number> => sql`
  coalesce((select sum(m.debit - m.credit) from account_month m
    where m.party_id = ${partyId} and m.code = '1100' and m.month < ${day.slice(0, 7)}), 0)
  + coalesce((select sum(g.amount) from account_month m cross join posting g
      on g.party_id = m.party_id and g.code = m.code and g.counterparty_id = m.counterparty_id
        and g.booked_on between ${`${day.slice(0, 7)}-01`} and ${day}
    where m.party_id = ${partyId} and m.code = '1100' and m.month = ${day.slice(0, 7)}), 0)`;

export const recordQueries = (db: Db, partyId: string, day: string) =>
  [
    openedQuery(db, partyId),
    closedMonthsQuery(db),
    db.all<{ balance: number; next: number }>(sql`
      select ${balanceOn(partyId, day)} balance,
        (select coalesce(max(sequence), 0) + 1 from cash_entry where party_id = ${partyId}) next`),
  ] as const;

/** An entry of this party, what takes it back, and the number the next one gets. */
export const reverseQueries = (db: Db, partyId: string, entryId: string) =>
  [
    db
      .select({
        ...{ id: cashEntry.id, kind: cashEntry.kind, amount: cashEntry.amount, bookedOn: cashEntry.bookedOn },
        reversedBy: sql<string | null>`(select r.id from cash_entry r where r.reverses_id = ${cashEntry}.id)`,
        next: sql<number>`(select max(sequence) + 1 from cash_entry where party_id = ${partyId})`,
      })
      .from(cashEntry)
      .where(and(eq(cashEntry.id, entryId), eq(cashEntry.partyId, partyId))),
    closedMonthsQuery(db),
  ] as const;

export const insertEntry = (db: Db, row: typeof cashEntry.$inferInsert) => db.insert(cashEntry).values(row);
