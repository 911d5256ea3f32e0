import type { Db } from '../../platform/db.ts';
import { usualWeights, type Weights, weightProblem } from '../rules/health/index.ts';
import { settingQuery } from './store.ts';

/** The forum's own weights of the seven measures, basis points by measure; without it the usual ones hold. */
export const WEIGHTS_KEY = 'health_weights';

export const weightsQuery = (db: Db) => settingQuery(db, WEIGHTS_KEY);

/** What was kept, unless it cannot be used. */
export function weightsFrom(rows: readonly { value: unknown }[]): Weights {
  const kept = rows[0]?.value;
  if (typeof kept !== 'object' || kept === null) return usualWeights;
  const weights = { ...usualWeights, ...(kept as Partial<Weights>) };
  return weightProblem(weights) === null ? weights : usualWeights;
}
