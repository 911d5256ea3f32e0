import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { buildWorker } from '../../../db/local/build.ts';
import { migrate } from '../../../db/local/migrate.ts';
import { seed } from '../../../db/seeds/index.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { type Db, newMeter, openDb } from '../../../src/platform/db.ts';
import { figure } from '../../../src/platform/quantity.ts';
import { databaseProcess, workerProcess } from '../../crash/processes.ts';
import { openCampaign } from '../../support/joint.ts';
import { type Answer, type Person, signInAs } from '../../support/people.ts';
import { databaseTime, middleAndTail } from '../settlement/pages.ts';
import { type Case, SIZES, type World, worldOf } from './world.ts';

/**
 * What a campaign's page costs a member in workerd, and the part of it that is asked for every few seconds. Milliseconds: the middle of
 * the loads, at the database by the answer's own Server-Timing, and altogether from outside. `wrong`: answers that do not name the
 * pledged total, or take another number of round trips than one.
 */
export interface PageRow {
  readonly name: Case;
  readonly size: number;
  readonly what: 'page' | 'live part';
  readonly trips: number;
  readonly database: number;
  readonly total: number;
  readonly kilobytes: number;
  readonly wrong: number;
}

const PAGED = ['tiers', 'together'] as const satisfies readonly Case[];
/** As many as the form for a campaign takes. */
const MOST_DROPS = 12;
const MEMBER = 'manager.batutulis@koperasi.example';

export async function measureCampaignPages(loads: number): Promise<PageRow[]> {
  await buildWorker();
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-campaign-pages-'));
  const server = await databaseProcess(join(directory, 'campaigns.db'));
  await migrate(server.url);
  await seed(server.url);
  const db = openDb({ libsqlUrl: server.url }, newMeter());
  const settings = { LIBSQL_URL: server.url, APP_SECRET: 'a secret for measuring, and for nothing else', DEMO: '1' };
  const worker = await workerProcess(settings);
  try {
    await addCooperatives(db, Math.max(...SIZES));
    const member = await signInAs(worker, MEMBER);
    const rows: PageRow[] = [];
    for (const name of PAGED) for (const size of SIZES) rows.push(...(await measure(db, member, name, size, loads)));
    return rows;
  } finally {
    await worker.kill();
    await server.kill();
    await rm(directory, { recursive: true, force: true });
  }
}

const addCooperatives = (db: Db, count: number) =>
  db.run(sql`insert into party (id, kind, status, name, created_at)
    select 'bench-' || key, 'cooperative', 'verified', 'Koperasi ' || key, 0 from json_each(${JSON.stringify(Array(count).fill(0))})`);

async function measure(db: Db, member: Person, name: Case, size: number, loads: number): Promise<PageRow[]> {
  const world = worldOf(name, size, 1);
  const campaignId = await addCampaign(db, world);
  const pledged = figure(world.pledges.reduce((sum, one) => sum + one.quantity, 0));
  const path = `/campaigns/${campaignId}`;
  const page = await load(member, path, pledged, loads);
  const live = await load(member, `${path}/live?seen=another`, pledged, loads);
  return [
    { name, size, what: 'page', ...page },
    { name, size, what: 'live part', ...live },
  ];
}

async function load(member: Person, path: string, pledged: string, loads: number) {
  await member.get(path);
  const [answers, totals]: [Answer[], number[]] = [[], []];
  for (let i = 0; i < loads; i += 1) {
    const started = performance.now();
    answers.push(await member.get(path, { htmx: path.includes('/live') }));
    totals.push(performance.now() - started);
  }
  const trips = middleAndTail(answers.map((one) => one.trips)).median;
  const isRight = ({ status, text }: Answer) => status === 200 && text.includes(pledged);
  return {
    ...{ trips, database: middleAndTail(answers.map(({ headers }) => databaseTime(headers))).median },
    ...{ total: middleAndTail(totals).median, kilobytes: Math.round(answers[0]!.text.length / 1024) },
    wrong: answers.filter((one) => !isRight(one)).length + (trips === 1 ? 0 : 1),
  };
}

/** The pledges of `world` by the first cooperatives, at as many drop points as a campaign can have. */
async function addCampaign(db: Db, { pledges, sources, rules }: World): Promise<string> {
  const drops = Array.from(
    { length: Math.min(MOST_DROPS, Math.ceil(pledges.length / 12)) },
    (_, i) => `Titik ${i + 1}`,
  );
  const made = await openCampaign(db, {
    ...{ commodityId: 'beras-medium', drops, now: Date.now() - 1000, deadline: Date.now() + DAY },
    ...{ target: rules.target, toleranceReaches: rules.toleranceReaches },
    suppliers: sources.map(({ list, delivery }) => ({
      ...list,
      id: `${list.id}-${pledges.length}`,
      deliveryCost: delivery,
    })),
  });
  const rows = pledges.map((one, i) => [
    ...[`${made.campaignId}-${i}`, `bench-${i}`, one.quantity, one.tolerance, one.highestPrice],
    made.dropIds[Number(one.dropPoint.slice(5)) % drops.length]!,
  ]);
  await db.run(sql`insert into pledge (id, campaign_id, cooperative_id, quantity, tolerance, highest_price, drop_point_id, at,
      created_by, created_at, updated_by, updated_at)
    select value ->> 0, ${made.campaignId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ${made.now},
      'u-bench', ${made.now}, 'u-bench', ${made.now} from json_each(${JSON.stringify(rows)})`);
  return made.campaignId;
}
