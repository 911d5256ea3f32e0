import { writeFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { buildWorker } from '../../db/local/build.ts';
import { startWorker } from '../../db/local/worker.ts';
import { freshDatabase, type TestDatabase, worldDatabase } from './database.ts';
import { once } from './once.ts';

export type TestWorker = {
  /** Where the pages are, `http://127.0.0.1:…`. */
  url: string;
  databaseUrl: string;
  /** The same database, for what a test wants to see behind the pages. */
  database: TestDatabase;
  /** Runs the scheduled jobs, at `at` (milliseconds; default: now). */
  runJobs(at?: number): Promise<void>;
  close(): Promise<void>;
};

export const SECRET = 'a secret for tests, and for nothing else';

/** The production bundle in workerd, before a database of its own: empty, or with the demo world. */
export async function runningWorker(
  options: { world?: boolean; settings?: Record<string, string> } = {},
): Promise<TestWorker> {
  await built();
  const database = await (options.world ? worldDatabase() : freshDatabase());
  const settings = { LIBSQL_URL: database.url, APP_SECRET: SECRET, DEMO: '1', ...options.settings };
  const worker = await startWorker({ port: 0, settings });
  const close = async () => {
    await worker.close();
    await database.close();
  };
  return { url: worker.url, databaseUrl: database.url, database, runJobs: worker.runJobs, close };
}

/** Once in a run of the tests, whichever file asks first. */
export const built = (): Promise<string> =>
  once(inject('runDirectory'), 'bundle', async (path) => {
    await buildWorker();
    await writeFile(path, '');
  });
