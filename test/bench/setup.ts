import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { buildWorker } from '../../db/local/build.ts';
import { migrate } from '../../db/local/migrate.ts';
import { seed } from '../../db/seeds/index.ts';
import { newMeter, openDb } from '../../src/platform/db.ts';
import { databaseProcess, workerProcess } from '../crash/processes.ts';
import type { TestWorker } from '../support/worker.ts';
import { bareTables } from './bare-tables.ts';

const SECRET = 'a secret for measuring, and for nothing else';

/**
 * The product and the bare pages in one Worker, before one database with the demo world. Three processes share the machine:
 * this one (which sends the requests), workerd, and the database server.
 */
export async function startBench(): Promise<TestWorker> {
  await buildWorker();
  await buildWorker({ entry: 'test/bench/worker.ts', outfile: 'dist/bench.js' });
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-bench-'));
  const server = await databaseProcess(join(directory, 'bench.db'));
  await migrate(server.url);
  await seed(server.url);
  const open = () => {
    const meter = newMeter();
    return { db: openDb({ libsqlUrl: server.url }, meter), meter };
  };
  const database = { url: server.url, ...open(), open, close: server.kill };
  for (const statement of bareTables) await database.db.run(sql.raw(statement));
  // Orders of the whole run must not use up what there is.
  await database.db.run(sql`update offer set available = 1000000 where state = 'listed' and available > 0`);
  const settings = { LIBSQL_URL: server.url, APP_SECRET: SECRET, DEMO: '1' };
  const worker = await workerProcess(settings, 0, 'dist/bench.js');
  const close = async () => {
    await worker.kill();
    await server.kill();
    await rm(directory, { recursive: true, force: true });
  };
  return { url: worker.url, databaseUrl: server.url, database, runJobs: async () => {}, close };
}
