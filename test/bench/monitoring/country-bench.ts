import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorker } from '../../../db/local/build.ts';
import { migrate } from '../../../db/local/migrate.ts';
import { lastFullHour } from '../../../db/seeds/index.ts';
import { newMeter, openDb } from '../../../src/platform/db.ts';
import { databaseProcess, workerProcess } from '../../crash/processes.ts';
import type { PageFigure } from '../settlement/pages.ts';
import { auditRate } from './country/audit.ts';
import { measureCountryPages } from './country/pages.ts';
import { type CountryFigures, countryTables, type SizeFigures } from './country/report.ts';
import { measureTasks } from './country/tasks.ts';
import { makeCountry } from './country.ts';

/** A city's ten times, a province, every village of the country. */
const SIZES = [800, 8000, 80_000] as const;
const QUICK = 2;
const SECRET = 'a secret for measuring, and for nothing else';
const BUNDLE = 'dist/bench-country.js';

/** The same trade a cooperative in countries of each size: what the clock does and what every page of monitoring costs. */
export async function countryBench({ quick }: { quick: boolean }): Promise<CountryFigures> {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-country-'));
  try {
    const sizes: SizeFigures[] = [];
    for (const cooperatives of SIZES.slice(0, quick ? QUICK : undefined))
      sizes.push(await measureSize(join(directory, `${cooperatives}.db`), cooperatives));
    return { sizes, audit: await auditRate(directory) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measureSize(path: string, cooperatives: number): Promise<SizeFigures> {
  const now = lastFullHour(Date.now());
  process.stderr.write(`${cooperatives} cooperatives …\n`);
  const started = performance.now();
  await makeCountry(path, { cooperatives, now });
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round((await stat(path)).size / 1e6);
  try {
    return { cooperatives, made: { seconds, megabytes }, ...(await measureCountry(path, now)) };
  } finally {
    await rm(path, { force: true });
  }
}

/** A world that is there already. */
export async function measureCountry(path: string, now: number): Promise<Omit<SizeFigures, 'cooperatives' | 'made'>> {
  const server = await databaseProcess(path);
  try {
    await migrate(server.url);
    const db = openDb({ libsqlUrl: server.url }, newMeter());
    const tasks = await measureTasks(db, server.url, now);
    await buildWorker({ outfile: BUNDLE });
    const worker = await workerProcess({ LIBSQL_URL: server.url, APP_SECRET: SECRET, DEMO: '1' }, 0, BUNDLE);
    let pages: PageFigure[] = [];
    try {
      pages = await measureCountryPages(db, worker);
    } finally {
      await worker.kill();
    }
    return { ...tasks, pages };
  } finally {
    await server.kill();
  }
}

export { countryTables };
