import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { buildWorker } from '../../../db/local/build.ts';
import { migrate } from '../../../db/local/migrate.ts';
import { verify } from '../../../db/local/verify.ts';
import { lastFullHour, seed } from '../../../db/seeds/index.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { type Db, newMeter, openDb } from '../../../src/platform/db.ts';
import { databaseProcess, workerProcess } from '../../crash/processes.ts';
import { type DeedFigure, measureClosing, measureJobs } from './deeds.ts';
import { measurePages, type PageFigure } from './pages.ts';
import { asMarkdown, asText } from './report.ts';
import { makeYear } from './year.ts';

const ORDERS = 20_000;
const SECRET = 'a secret for measuring, and for nothing else';
const BUNDLE = 'dist/bench-settlement.js';

export type YearFigures = {
  machine: string;
  /** Rows by table, and what making them took. */
  year: { rows: Readonly<Record<string, number>>; seconds: number; megabytes: number };
  pages: readonly PageFigure[];
  deeds: readonly DeedFigure[];
  verify: { seconds: number; checks: number; findings: readonly string[] };
};

export interface SettlementBenchOptions {
  /** A tenth of the year's orders. */
  readonly quick: boolean;
  readonly json: boolean;
  /** For the README. */
  readonly markdown: boolean;
}

/** `npm run bench -- settlement [--quick] [--json | --markdown]`: the pages of goods and money over a year of a forum of 68 cooperatives. */
export async function settlementBench({ quick, json, markdown }: SettlementBenchOptions): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-year-'));
  try {
    const figures = await measure(join(directory, 'year.db'), quick ? ORDERS / 10 : ORDERS);
    if (json) console.log(JSON.stringify(figures, null, 2));
    else console.log(markdown ? asMarkdown(figures) : asText(figures));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(path: string, orders: number): Promise<YearFigures> {
  const server = await databaseProcess(path);
  try {
    const now = lastFullHour(Date.now());
    await migrate(server.url);
    // The demo world of the day before the year begins: what it has closed lies behind.
    await seed(server.url, { now: now - 366 * DAY });
    const db = openDb({ libsqlUrl: server.url }, newMeter());
    const seconds = await step('the year', () => makeYear(db, { orders, now }));
    const figures = await measureYear(db, server.url);
    const year = { rows: await rowsOf(db), seconds, megabytes: Math.round((await stat(path)).size / 1e6) };
    const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
    return { machine, year, ...figures };
  } finally {
    await server.kill();
  }
}

/** On a database that has its year already. */
export async function measureYear(db: Db, url: string): Promise<Pick<YearFigures, 'pages' | 'deeds' | 'verify'>> {
  await buildWorker({ outfile: BUNDLE });
  const worker = await workerProcess({ LIBSQL_URL: url, APP_SECRET: SECRET, DEMO: '1' }, 0, BUNDLE);
  try {
    let [pages, deeds]: [PageFigure[], DeedFigure[]] = [[], []];
    await step('pages', async () => (pages = await measurePages(db, worker)));
    await step('months and jobs', async () => {
      const jobs = await measureJobs(url, Date.now());
      deeds = [await measureClosing(db, worker), ...jobs];
    });
    let results: Awaited<ReturnType<typeof verify>> = [];
    const seconds = await step('verification', async () => (results = await verify(url)));
    const findings = results.flatMap((one) => one.findings.map((finding) => `${one.name}: ${finding}`));
    return { pages, deeds, verify: { seconds, checks: results.length, findings } };
  } finally {
    await worker.kill();
  }
}

/** Says on stderr what is being done. @returns seconds it took */
async function step(what: string, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  process.stderr.write(`${what} … `);
  await work();
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${seconds.toFixed(1)} s\n`);
  return seconds;
}

const COUNTED = [
  'bulk_order',
  'consignment',
  'receipt',
  'handover',
  'document',
  'invoice',
  'payment',
  'payment_allocation',
  'payout',
  'payout_item',
  'journal',
  'posting',
  'event',
];

async function rowsOf(db: Db): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of COUNTED)
    rows[table] = (await db.all<{ n: number }>(sql`select count(*) n from ${sql.identifier(table)}`))[0]!.n;
  return rows;
}
