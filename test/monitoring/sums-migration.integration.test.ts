import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import { expect, inject, test } from 'vitest';
import { startLibsqlServer } from '../../db/local/hrana/server.ts';
import { migrate } from '../../db/local/migrate.ts';
import { rollupChecks } from '../../db/local/verify-rollups.ts';
import { rollUp } from '../../src/monitoring/index.ts';
import { type Db, newMeter, openDb } from '../../src/platform/db.ts';
import { addParties, offered } from './sums-world.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

/** The migrations before that of the sums. */
function older(directory: string): string {
  const folder = join(directory, 'older');
  cpSync(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const until = journal.entries.findIndex(({ tag }) => tag.endsWith('area_sums'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, until) }));
  return folder;
}

const findings = async (db: Db): Promise<string[]> =>
  (await Promise.all(Object.values(rollupChecks).map((check) => check(db)))).flatMap((one) => one.findings);

test('a database that has its trade already gets its sums of it, and goes on', async () => {
  const directory = mkdtempSync(join(inject('runDirectory'), 'sums-'));
  const server = await startLibsqlServer({ path: join(directory, 'old.db') });
  const db = openDb({ libsqlUrl: server.url }, newMeter());
  try {
    await applyMigrations(db, { migrationsFolder: older(directory) });
    await addParties(db);
    await offered(db, 'before');
    await migrate(server.url);
    expect(
      await db.all(sql`select area, count, amount, value from standing where what = 'stock' order by area`),
    ).toEqual([
      { area: '', count: 1, amount: 70, value: 910_000 },
      { area: 'Utara', count: 1, amount: 70, value: 910_000 },
    ]);
    expect(
      await db.all(sql`select what, count, value from standing where what <> 'stock' and area = '' order by what`),
    ).toEqual([
      { what: 'backlog', count: 1, value: 0 },
      { what: 'outstanding', count: 0, value: 400 },
    ]);
    expect(await db.all(sql`select cooperative_id id from cooperative_lot`)).toEqual([{ id: 'kop-u' }]);
    // Sums that were kept before are gone on with: the day is worked out once more, its month is not added twice.
    while (!(await rollUp(db)).isDone);
    expect(await db.all(sql`select count(*) n from rollup_touched`)).toEqual([{ n: 0 }]);
    await offered(db, 'after');
    await rollUp(db);
    expect(await findings(db)).toEqual([]);
    expect(await db.all(sql`select amount from standing where what = 'stock' and area = 'Utara'`)).toEqual([
      { amount: 140 },
    ]);
  } finally {
    db.$client.close();
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
