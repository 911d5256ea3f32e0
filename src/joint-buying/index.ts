import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { closeDue } from './closing/commands.ts';
import { settleCampaigns } from './costs/commands/settle.ts';

export { badgeCounts } from './badges.ts';
export { inboxTexts } from './texts-inbox.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off for joint buying, every minute. */
export const jobs: readonly Job[] = [
  { name: 'close joint purchases', run: async (db, _config, now) => void (await closeDue(db, now)) },
  { name: 'settle joint purchases', run: async (db, _config, now) => void (await settleCampaigns(db, now)) },
];
