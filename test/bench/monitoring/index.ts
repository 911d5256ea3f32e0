import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorker } from '../../../db/local/build.ts';
import { migrate } from '../../../db/local/migrate.ts';
import { lastFullHour, seed } from '../../../db/seeds/index.ts';
import { rebuildAll, rollUp } from '../../../src/monitoring/index.ts';
import { type Db, newMeter, openDb } from '../../../src/platform/db.ts';
import { databaseProcess, workerProcess } from '../../crash/processes.ts';
import { signInAs } from '../../support/people.ts';
import { measured, type PageFigure } from '../settlement/pages.ts';
import { count, asMarkdown as markdownTable, ms, type Table, asText as textTable } from '../split/tables.ts';
import { countryBench, countryTables } from './country-bench.ts';
import { makeYears } from './world.ts';

const [ORDERS, YEARS] = [60_000, 3];
const SECRET = 'a secret for measuring, and for nothing else';
const BUNDLE = 'dist/bench-monitoring.js';
/** Database time of a dashboard, milliseconds, and of rebuilding all sums, seconds. */
const [MOST_MS, MOST_REBUILD_S] = [100, 60];

export interface MonitoringBenchOptions {
  /** A tenth of the orders. */
  readonly quick: boolean;
  /** The country alone. */
  readonly country: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
}

const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;

type Figures = {
  machine: string;
  made: { orders: number; seconds: number; megabytes: number };
  rebuild: { days: number; seconds: number; minute: number };
  pages: PageFigure[];
};

const periods = ['', '?period=quarter', '?period=year', '?period=custom&from=2000-01-01&until=2099-12-31'];
const people = {
  moderator: 'rina@forum.example',
  manager: 'manager.batutulis@koperasi.example',
  approver: 'hendra@rsud.example',
} as const;
const rows = ['sold', 'bought', 'fill', 'received', 'answers', 'declined', 'backlog', 'stock', 'outstanding'];
const year = '?period=year';

const pages: readonly (readonly [keyof typeof people, string])[] = [
  ...(Object.keys(people) as (keyof typeof people)[]).flatMap((by) =>
    periods.map((period) => [by, `/dashboard${period}`] as const),
  ),
  ['moderator', '/dashboard?period=year&kecamatan=Bogor+Selatan&commodity=beras-medium'],
  ['moderator', `/dashboard.xlsx${year}`],
  ...rows.map((one) => ['moderator', `/dashboard/rows/${one}${year}`] as const),
  ['manager', `/dashboard/rows/sold${year}`],
  ['approver', `/dashboard/rows/spent${year}`],
];

/**
 * `npm run bench -- monitoring [--country] [--quick] [--json | --markdown]`: dashboards and daily sums over three years of a forum, and
 * all of monitoring over countries of 800, 8,000 and 80,000 cooperatives (quick: without the last).
 */
export async function monitoringBench({ quick, country, json, markdown }: MonitoringBenchOptions): Promise<void> {
  const years = country ? null : await yearsBench(quick);
  const countries = await countryBench({ quick });
  if (json) return console.log(JSON.stringify({ years, countries }, null, 2));
  const all = [...(years ? tables(years) : []), ...countryTables(countries)];
  console.log([machine, ...all.map(markdown ? markdownTable : textTable)].join('\n'));
}

async function yearsBench(quick: boolean): Promise<Figures> {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-monitoring-'));
  try {
    return await measure(join(directory, 'years.db'), quick ? ORDERS / 10 : ORDERS);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(path: string, orders: number): Promise<Figures> {
  const server = await databaseProcess(path);
  try {
    const now = lastFullHour(Date.now());
    await migrate(server.url);
    await seed(server.url, { now });
    const db = openDb({ libsqlUrl: server.url }, newMeter());
    const seconds = await timed('the years', () => makeYears(db, { orders, years: YEARS, now }));
    const made = { orders, seconds, megabytes: Math.round((await stat(path)).size / 1e6) };
    return { machine, made, ...(await measureYears(db, server.url)) };
  } finally {
    await server.kill();
  }
}

/** On a database that has its years already. */
export async function measureYears(db: Db, url: string): Promise<Pick<Figures, 'rebuild' | 'pages'>> {
  let days = 0;
  const seconds = await timed('all sums anew', async () => {
    days = (await rebuildAll(db)).days;
  });
  const minute = await timed('a minute without news', () => rollUp(db));
  await buildWorker({ outfile: BUNDLE });
  const worker = await workerProcess({ LIBSQL_URL: url, APP_SECRET: SECRET, DEMO: '1' }, 0, BUNDLE);
  try {
    const figures: PageFigure[] = [];
    await timed('pages', async () => {
      for (const [by, page] of pages)
        figures.push({ ...(await measured(await signInAs(worker, people[by]), page)), by, page });
    });
    return { rebuild: { days, seconds, minute }, pages: figures };
  } finally {
    await worker.kill();
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  process.stderr.write(`${what} … `);
  await work();
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${seconds.toFixed(1)} s\n`);
  return seconds;
}

const kept = (fits: boolean): string => (fits ? 'ok' : 'over');

const tables = ({ made, rebuild, pages }: Figures): Table[] => [
  {
    title: `${YEARS} years of a forum: ${count(made.orders)} orders, made in ${made.seconds.toFixed(0)} s, ${count(made.megabytes)} MB`,
    heads: ['daily sums', 'days', 'seconds', ''],
    rows: [
      [
        'all anew from the raw rows',
        count(rebuild.days),
        rebuild.seconds.toFixed(1),
        kept(rebuild.seconds < MOST_REBUILD_S),
      ],
      ['a minute without news', '0', rebuild.minute.toFixed(3), kept(rebuild.minute < 1)],
    ],
  },
  {
    title: `Pages: database time of 20, ms, at most ${MOST_MS}; round trips at most 1`,
    heads: ['page', 'as', 'status', 'median', 'p95', 'trips', 'KB', ''],
    rows: pages.map(({ page, by, status, median, p95, trips, kilobytes }) => [
      ...[page, by, String(status), ms(median), ms(p95), String(trips), String(kilobytes)],
      kept(status === 200 && median < MOST_MS && trips <= 1),
    ]),
  },
];
