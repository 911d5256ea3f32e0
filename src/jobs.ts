import type { Db } from './platform/db.ts';
import type { Config } from './platform/env.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off, every minute. One job's failure does not keep the others from running; all failures are told. */
const jobs: readonly Job[] = [];

export async function runJobs(db: Db, config: Config, now: number): Promise<void> {
  const failures: unknown[] = [];
  for (const job of jobs) {
    try {
      await job.run(db, config, now);
    } catch (error) {
      console.error(JSON.stringify({ job: job.name, error: String(error) }));
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${jobs.length} jobs failed`);
}
