import { jobs as catalogJobs } from './catalog/index.ts';
import { jobs as documentsJobs } from './documents/index.ts';
import { jobs as fulfilmentJobs } from './fulfilment/index.ts';
import { tidyIdentity } from './identity/index.ts';
import { jobs as jointBuyingJobs } from './joint-buying/index.ts';
import { jobs as monitoringJobs } from './monitoring/index.ts';
import { jobs as ordersJobs } from './orders/index.ts';
import { sealAudit } from './platform/audit.ts';
import type { Db } from './platform/db.ts';
import type { Config } from './platform/env.ts';
import { sendMail } from './platform/outbox.ts';
import { jobs as settlementJobs } from './settlement/index.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off, every minute. One job's failure does not keep the others from running; all failures are told. */
const jobs: readonly Job[] = [
  { name: 'send mail', run: sendMail },
  { name: 'tidy identity', run: tidyIdentity },
  { name: 'seal the audit chain', run: async (db) => void (await sealAudit(db)) },
  ...catalogJobs,
  ...ordersJobs,
  ...documentsJobs,
  ...fulfilmentJobs,
  ...settlementJobs,
  ...jointBuyingJobs,
  ...monitoringJobs,
];

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
