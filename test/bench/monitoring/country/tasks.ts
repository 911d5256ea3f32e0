import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { measureHealth } from '../../../../src/monitoring/health/commands/measure.ts';
import { rebuildAll, rollUp } from '../../../../src/monitoring/index.ts';
import { remindMentoring } from '../../../../src/monitoring/mentoring/commands/remind.ts';
import { watchPrices } from '../../../../src/monitoring/prices/commands/watch.ts';
import { publishEditions } from '../../../../src/monitoring/transparency/commands/publish.ts';
import { DAY } from '../../../../src/platform/clock.ts';
import type { Db } from '../../../../src/platform/db.ts';

/** What the clock does, in seconds; `done`: days, scores, months, … */
export type TaskFigure = { task: string; seconds: number; done: number };

/** Days that waited when a rebuild was killed on the way, and that were done afterwards: all but those it had done. */
export type Stopped = { all: number; left: number; after: number };

export async function measureTasks(
  db: Db,
  url: string,
  now: number,
): Promise<{ tasks: TaskFigure[]; stopped: Stopped }> {
  const tasks: TaskFigure[] = [];
  const add = async (task: string, work: () => Promise<number>) => {
    const started = performance.now();
    process.stderr.write(`  ${task} … `);
    const done = await work();
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(`${seconds.toFixed(1)} s\n`);
    tasks.push({ task, seconds, done });
  };
  await add('all sums anew', async () => (await rebuildAll(db)).days);
  await add('yesterday’s sums anew', async () => {
    await db.run(sql`insert into rollup_touched (at) values (${now - DAY})`);
    return (await rollUp(db)).days;
  });
  const stopped = await stopOnTheWay(db, url);
  await add('health of all', async () => (await measureHealth(db, now)).scores);
  await add('health, once it is measured', async () => (await measureHealth(db, now)).scores);
  await add('a month’s edition', async () => (await publishEditions(db, now)).length);
  await add('editions, a minute without a new month', async () => (await publishEditions(db, now)).length);
  await add('prices watched', async () => (await watchPrices(db, now)).raised);
  await add('reminders', async () => remindMentoring(db, now));
  return { tasks, stopped };
}

const waiting = async (db: Db): Promise<number> => {
  const [row] = await db.all<{ n: number }>(sql`select count(distinct at / ${DAY}) n from rollup_touched`);
  return row!.n;
};

/** A process rebuilds all sums and is killed once it has done some; another goes on with what it left. */
async function stopOnTheWay(db: Db, url: string): Promise<Stopped> {
  const child = spawn(process.execPath, ['db/local/rollup.ts', '--all'], {
    env: { ...process.env, LIBSQL_URL: url },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  let [all, left] = [0, 0];
  while (child.exitCode === null && (all === 0 || left === all)) {
    await wait(20);
    left = await waiting(db);
    all = Math.max(all, left);
  }
  child.kill('SIGKILL');
  await exited;
  left = await waiting(db);
  const { days } = await rollUp(db, Number.POSITIVE_INFINITY);
  return { all, left, after: days };
}
