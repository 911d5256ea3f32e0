import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Random, randomOf } from '../../../db/seeds/random.ts';
import type { Db, Statement } from '../../../src/platform/db.ts';

/** One statement for any number of rows, all of one shape: they go over as one JSON value, so that the server prepares it once. */
export function bulk<T extends SQLiteTable>(db: Db, table: T, rows: readonly T['$inferInsert'][]): Statement[] {
  const [first] = rows as readonly Record<string, unknown>[];
  if (!first) return [];
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const cells = columns.map((_, i) => sql`json_extract(value, ${sql.raw(`'$[${i}]'`)})`);
  const values = (rows as readonly Record<string, unknown>[]).map((row) =>
    columns.map(([key, column]) => (row[key] == null ? null : column.mapToDriverValue(row[key]))),
  );
  return [
    db.run(sql`insert into ${sql.identifier(getTableName(table))} (${sql.join(names, sql`, `)})
      select ${sql.join(cells, sql`, `)} from json_each(${JSON.stringify(values)})`),
  ];
}

/** For `where id in …`, however many. */
export const anyOf = (ids: readonly string[]): SQL => sql`(select value from json_each(${JSON.stringify(ids)}))`;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MOST_SERIAL = 32 ** 6;

/** Ids like the product's: 26 characters that sort by time, here from a seeded source so that the same year is made again. */
export function idSource(label: string): (at: number) => string {
  const random = randomOf(label);
  return (at) => based32(at, 10) + text(random, 16);
}

/** Tokens as long as those on the product's papers. */
export function tokenSource(label: string): () => string {
  const random = randomOf(label);
  return () => text(random, 43);
}

function text(random: Random, length: number): string {
  let made = '';
  while (made.length < length) made += based32(Math.floor(random.next() * MOST_SERIAL), 6);
  return made.slice(0, length);
}

function based32(value: number, length: number): string {
  let made = '';
  for (let rest = value, i = 0; i < length; i += 1, rest = Math.floor(rest / 32)) made = ALPHABET[rest % 32] + made;
  return made;
}
