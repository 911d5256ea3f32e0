import { sql } from 'drizzle-orm';
import type { Db, Statement } from './db.ts';

/** Rows that go to the database in one statement: some hundred kilobytes of JSON. */
const AT_ONCE = 500;

/** An object is stored as the JSON text it is. */
export type Cell = string | number | boolean | null | object;

export const chunked = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, i) => rows.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

/**
 * Inserts any number of rows, in the order given, with a statement for every 500: a value each would be too many values for one
 * statement, and a statement each too many statements.
 * @param table and columns: names in the database, constants of the code
 */
export function insertMany(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Statement[] {
  const into = sql.raw(`${table} (${columns.map((name) => `"${name}"`).join(', ')})`);
  const cells = sql.raw(columns.map((_, i) => `json_extract(j.value, '$[${i}]')`).join(', '));
  return chunked(rows).map((chunk) =>
    db.run(
      sql`insert into ${into} select ${cells} from json_each(${JSON.stringify(chunk)}) j where true order by j.key`,
    ),
  );
}
