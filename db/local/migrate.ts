import { join } from 'node:path';
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import { newMeter, openDb } from '../../src/platform/db.ts';
import { withDatabase } from './database.ts';

export const MIGRATIONS = join(import.meta.dirname, '../migrations');

/**
 * Brings the database at `url` (libSQL over HTTP) to the newest schema: every migration of the journal that it has not had,
 * in order and in one transaction. Running it again changes nothing.
 */
export async function migrate(url: string, authToken?: string): Promise<void> {
  const db = openDb({ libsqlUrl: url, libsqlAuthToken: authToken }, newMeter());
  try {
    await applyMigrations(db, { migrationsFolder: MIGRATIONS });
  } finally {
    db.$client.close();
  }
}

if (import.meta.main) {
  await withDatabase(async ({ url, authToken }) => {
    await migrate(url, authToken);
    console.log(`The database at ${url} is up to date.`);
  });
}
