import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { lapseAwards } from './commands/lapse.ts';
import { planWaitingLines } from './commands/waiting.ts';

export { badgeCounts } from './badges.ts';
export {
  type ReopenAsk,
  type Reopening,
  type ReopenOrder,
  type ReopenRefusal,
  reopenOrder,
} from './commands/reopen.ts';
export { giniByWeight } from './fairness/rules.ts';
export { type OfferInput, type Plan, split } from './split/index.ts';
export { inboxTexts } from './texts-inbox.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off for orders, every minute. */
export const jobs: readonly Job[] = [
  { name: 'lapse awards', run: async (db, _config, now) => void (await lapseAwards(db, now)) },
  { name: 'plan waiting lines', run: async (db, _config, now) => void (await planWaitingLines(db, now)) },
];
