import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { publishAudit } from './audit/commands/publish.ts';
import { measureHealth } from './health/commands/measure.ts';
import { remindMentoring } from './mentoring/commands/remind.ts';
import { watchPrices } from './prices/commands/watch.ts';
import { rollUp } from './rollups/commands/roll-up.ts';
import { publishEditions } from './transparency/commands/publish.ts';

export { rebuildAll, rollUp } from './rollups/commands/roll-up.ts';
export { inboxTexts } from './texts-inbox.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** Of a minute, what the measuring of all cooperatives may take: it goes on in the next. */
const MEASURING_MS = 20_000;

function overAfter(ms: number): () => boolean {
  const begun = Date.now();
  return () => Date.now() - begun >= ms;
}

/** What the clock sets off for monitoring, every minute. */
export const jobs: readonly Job[] = [
  { name: 'publish the audit chain', run: async (db, config, now) => void (await publishAudit(db, config, now)) },
  { name: 'roll up', run: async (db) => void (await rollUp(db)) },
  { name: 'watch prices', run: async (db, _config, now) => void (await watchPrices(db, now)) },
  {
    name: 'measure health',
    run: async (db, _config, now) => void (await measureHealth(db, now, overAfter(MEASURING_MS))),
  },
  { name: 'remind of mentoring', run: async (db, _config, now) => void (await remindMentoring(db, now)) },
  { name: 'publish the monthly figures', run: async (db, _config, now) => void (await publishEditions(db, now)) },
];
