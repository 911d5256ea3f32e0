import type { Db } from '../../platform/db.ts';
import { type Thresholds, thresholdProblem, thresholds, type WarningCode } from '../rules/health/index.ts';
import { settingQuery } from './store.ts';

/** From which figure on a cooperative is warned of, by the forum's own decision; without it the usual thresholds hold. */
export const THRESHOLDS_KEY = 'warning_thresholds';

export const thresholdsQuery = (db: Db) => settingQuery(db, THRESHOLDS_KEY);

type Numbers = Readonly<Record<string, unknown>>;
const numbersOf = (kept: unknown): Numbers => (typeof kept === 'object' && kept !== null ? (kept as Numbers) : {});

/** What was kept, unless it cannot be used. What was not kept yet when it was saved has its usual number. */
export function thresholdsFrom(rows: readonly { value: unknown }[]): Thresholds {
  const kept = numbersOf(rows[0]?.value);
  const set = Object.fromEntries(
    (Object.keys(thresholds) as WarningCode[]).map((code) => {
      const own = numbersOf(kept[code]);
      return [code, { ...thresholds[code], ...own, steps: { ...thresholds[code].steps, ...numbersOf(own.steps) } }];
    }),
  ) as unknown as Thresholds;
  return thresholdProblem(set) === null ? set : thresholds;
}
