import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';

/** What one check saw: how many rows it looked at, and a sentence for each that is wrong. */
export type Outcome = { looked: number; findings: string[] };
export type Verified = { name: string } & Outcome;
export type Checks = Readonly<Record<string, (db: Db) => Promise<Outcome>>>;

/** @param wrong selects one column `finding`, a sentence per wrong row */
export const rows =
  (table: string, wrong: SQL) =>
  async (db: Db): Promise<Outcome> => {
    const [count] = await db.all<{ n: number }>(sql`select count(*) as n from ${sql.identifier(table)}`);
    const found = await db.all<{ finding: string }>(wrong);
    return { looked: count?.n ?? 0, findings: found.map((row) => row.finding) };
  };

/**
 * Two ways to the same sums. Both select `party`, `about` and `amount`; rows of one pair are added up on each side, and a pair of
 * which the sides differ is found. @param what the sum's name in the finding
 */
export const agree = (table: string, what: string, records: SQL, books: SQL) =>
  rows(
    table,
    sql`select ${what} || ' of ' || party || ' with ' || about || ': ' || sum(recorded) || ' by the records, ' || sum(booked)
        || ' in the books' as finding
      from (select party, about, amount as recorded, 0 as booked from (${records})
        union all select party, about, 0, amount from (${books}))
      group by party, about having sum(recorded) <> sum(booked)`,
  );
