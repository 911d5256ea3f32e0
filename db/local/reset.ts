import { existsSync, rmSync } from 'node:fs';
import { DATABASE_FILE } from './database.ts';
import { isServed } from './presence.ts';

/** `npm run db:reset`: the local database begins anew at the next start. Only ever the local file. */

/** @returns what was done, or why not */
export function reset(path: string, remote: string | undefined): { ok: boolean; sentence: string } {
  if (remote)
    return { ok: false, sentence: `LIBSQL_URL names ${remote}: only the local file is ever reset, nothing was done.` };
  if (!existsSync(path)) return { ok: true, sentence: 'There is no local database yet; npm start makes one.' };
  if (isServed(path))
    return {
      ok: false,
      sentence: `${path} is being served; stop npm start (or npm run db:server) first, nothing was done.`,
    };
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  return { ok: true, sentence: 'The local database is gone; npm start makes a new one.' };
}

if (import.meta.main) {
  const { ok, sentence } = reset(DATABASE_FILE, process.env.LIBSQL_URL);
  (ok ? console.log : console.error)(sentence);
  process.exitCode = ok ? 0 : 1;
}
