import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Database from 'libsql';
import { migrate } from '../../../db/local/migrate.ts';
import { lastFullHour, seed } from '../../../db/seeds/index.ts';
import { DAY, dayOf, HOUR, startOfDay } from '../../../src/platform/clock.ts';
import { databaseProcess } from '../../crash/processes.ts';
import { goodsSteps } from './country/goods.ts';
import { jointSteps } from './country/joint.ts';
import { partySteps } from './country/parties.ts';
import { A_KECAMATAN, GOODS, type Measures, type Step } from './country/steps.ts';
import { tradeSteps } from './country/trade.ts';
import { watchSteps } from './country/watch.ts';

/** Of the demo world, which the country lies around: its people sign in. */
const CITY = 68;
/** The engine keeps the whole world in memory while it is made; a run that is stopped starts again with an empty file. */
const FAST =
  'pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -1000000; pragma temp_store = memory';

/**
 * A world of so many cooperatives in a new file: the demo world of last month's middle, and around it the country up to `now`, made by a
 * few statements that pass every trigger. The same trade a cooperative whatever the size. The last month is over and not published yet.
 */
export async function makeCountry(path: string, asked: { cooperatives: number; now: number }): Promise<void> {
  const server = await databaseProcess(path);
  try {
    await migrate(server.url);
    await seed(server.url, { now: lastMonthsMiddle(asked.now) });
  } finally {
    await server.kill();
  }
  const db = new Database(path);
  try {
    db.exec(FAST);
    for (const step of stepsOf(measuresOf(asked))) take(db, step);
    db.exec('analyze; pragma optimize');
  } finally {
    db.close();
  }
}

const lastMonthsMiddle = (now: number): number => {
  const before = dayOf(startOfDay(`${dayOf(now).slice(0, 7)}-01`) - DAY);
  return startOfDay(`${before.slice(0, 7)}-15`) + 12 * HOUR;
};

function measuresOf({ cooperatives, now }: { cooperatives: number; now: number }): Measures {
  const added = cooperatives - CITY;
  return {
    ...{ cooperatives: added, traders: Math.floor(added / GOODS.length) * GOODS.length, now },
    institutions: Math.ceil(cooperatives / 20),
    mentors: Math.ceil(cooperatives / 40),
    markets: Math.ceil(cooperatives / A_KECAMATAN / 9),
  };
}

const stepsOf = (m: Measures): Step[] => [
  ...partySteps(m),
  ...tradeSteps(m),
  ...goodsSteps(m),
  ...jointSteps(m),
  ...watchSteps(m),
];

/** What each takes is told, since the largest takes minutes. */
function take(db: Database.Database, [what, sql]: Step): void {
  const started = performance.now();
  db.exec(`begin; ${sql}; commit`);
  const seconds = (performance.now() - started) / 1000;
  if (seconds > 1) process.stderr.write(`  ${what}: ${seconds.toFixed(1)} s\n`);
}

/** `node test/bench/monitoring/country.ts COOPERATIVES FILE`: the world alone, to be looked at or measured by hand. */
if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [cooperatives = '800', path = 'country.db'] = positionals;
  const started = performance.now();
  await makeCountry(path, { cooperatives: Number(cooperatives), now: lastFullHour(Date.now()) });
  const megabytes = Math.round((await stat(path)).size / 1e6);
  console.log(
    `${path}: ${cooperatives} cooperatives, ${megabytes} MB, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
}
