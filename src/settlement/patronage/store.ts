import { eq, sql } from 'drizzle-orm';
import { patronageShare, patronageYear } from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Change, Share, Volume, Year } from './types.ts';

const yearColumns = sql`y.year, y.pool, y.note, y.version, (select u.name from user u where u.id = y.created_by) createdByName,
  y.created_at createdAt, (select u.name from user u where u.id = y.fixed_by) fixedByName, y.fixed_at fixedAt`;

export type ListedYear = Year & { own: number | null };
/** All years, or for a cooperative those that are fixed, with its part. */
export const yearsQuery = (db: Db, cooperativeId: string | null) =>
  db.all<ListedYear>(sql`
    select ${yearColumns}, s.amount own from patronage_year y
    left join patronage_share s on s.year = y.year and s.cooperative_id = ${cooperativeId}
    where ${cooperativeId === null ? sql`1` : sql`y.fixed_at is not null`} order by y.year desc`);

/** Sales of a year by the ledger: of each member one stretch of its own account. Who is no member any more but sold counts too. */
export const volumesQuery = (db: Db, year: number) =>
  db.all<Volume>(sql`
    with sold as materialized (
      select p.id cooperativeId, p.name, p.status, coalesce((select sum(a.credit - a.debit) from account_month a
        where a.party_id = p.id and a.code = '4100' and a.month between ${`${year}-01`} and ${`${year}-12`}), 0) volume
      from party p where p.kind = 'cooperative')
    select cooperativeId, name, volume from sold where volume > 0 or status = 'verified' order by name, cooperativeId`);

export const yearQueries = (db: Db, year: number) =>
  [
    db.all<Year>(sql`select ${yearColumns} from patronage_year y where y.year = ${year}`),
    db.all<Share>(sql`
      select s.cooperative_id cooperativeId, p.name, s.volume, s.computed, s.amount, s.note
      from patronage_share s join party p on p.id = s.cooperative_id where s.year = ${year} order by p.name, s.cooperative_id`),
    volumesQuery(db, year),
    db.all<{ month: string }>(sql`
      with recursive found(month) as (
        select min(month) from account_month where month >= ${`${year}-01`}
        union all select (select min(a.month) from account_month a where a.month > found.month) from found where found.month <= ${`${year}-12`}
      )
      select month from found where month <= ${`${year}-12`} and month not in (select month from closed_period)`),
  ] as const;

export type YearPage = { head: Year; shares: Share[]; volumes: Volume[]; openMonths: string[] };
export function yearFrom([[head], shares, volumes, open]: Results<ReturnType<typeof yearQueries>>): YearPage | null {
  return head ? { head, shares, volumes, openMonths: open.map((one) => one.month) } : null;
}

type NewYear = { year: number; pool: number; note: string; createdBy: string; createdAt: number };
export const insertYear = (db: Db, row: NewYear) => db.insert(patronageYear).values(row);

type YearChange = { pool?: number; note?: string; fixedBy?: string; fixedAt?: number };
export const updateYear = (db: Db, year: number, set: YearChange) =>
  db
    .update(patronageYear)
    .set({ ...set, version: sql`${patronageYear.version} + 1` })
    .where(eq(patronageYear.year, year));

export const removeShares = (db: Db, year: number) => db.delete(patronageShare).where(eq(patronageShare.year, year));
export const insertShares = (db: Db, year: number, shares: readonly Share[]) =>
  db.insert(patronageShare).values(shares.map(({ name: _name, ...row }) => ({ year, ...row })));

export const changeShares = (db: Db, year: number, changes: readonly Change[]) =>
  db.run(sql`
    update patronage_share set amount = json_extract(j.value, '$.amount'), note = json_extract(j.value, '$.note')
    from json_each(${JSON.stringify(changes)}) j
    where year = ${year} and cooperative_id = json_extract(j.value, '$.cooperativeId')`);
