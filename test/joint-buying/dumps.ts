import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';

/** Every row of every table, so that "nothing has changed" can be said of all of them at once. */
export async function dumpOf(db: Db): Promise<Record<string, unknown[]>> {
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '%_fts%' order by name`,
  );
  const dump: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const rows = await db.all(sql`select * from ${sql.identifier(name)}`);
    dump[name] = rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return dump;
}
