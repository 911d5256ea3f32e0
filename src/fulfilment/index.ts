import type { Db } from '../platform/db.ts';
import type { Config } from '../platform/env.ts';
import { prepareReadyOrders } from './handovers/commands.ts';

export { badgeCounts } from './badges.ts';
export {
  type AdjustedRow,
  adjustedAfterHandoverQuery,
  type PayableRow,
  payableQuery,
} from './handovers/store-settlement.ts';
export { keptPhotos, readMeasure, withoutUnit } from './receipts/inputs.ts';
export { isCounted, isOutside, type RefusalReason } from './receipts/rules.ts';
export { reasonKeys, reasonTexts } from './receipts/texts.ts';
export type { Measure } from './receipts/types.ts';
export { limitText, measureName, milli } from './receipts/words.ts';
export { inboxTexts } from './texts-inbox.ts';

type Job = { name: string; run: (db: Db, config: Config, now: number) => Promise<void> };

/** What the clock sets off for fulfilment, every minute. */
export const jobs: readonly Job[] = [
  { name: 'prepare handovers', run: async (db, _config, now) => void (await prepareReadyOrders(db, now)) },
];
