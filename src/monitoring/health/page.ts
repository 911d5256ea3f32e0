import { type AppContext, found, readPage } from '../../platform/http.ts';
import { type MeasureKey, measureKeys, spreadOf, type Weights, whatWouldRaise } from '../rules/health/index.ts';
import { cooperativeQuery, keptFrom, pointsQuery, scoresQuery, warningFrom, warningsQuery } from './store.ts';
import type { HealthPage } from './types.ts';
import { MOST_MONTHS } from './window.ts';

/** Everything the scorecard shows, in one round trip. */
export async function readScore(c: AppContext, cooperativeId: string): Promise<HealthPage> {
  const { db } = c.var;
  const [cooperatives, scores, points, warnings] = await readPage(c, [
    cooperativeQuery(db, cooperativeId),
    scoresQuery(db, cooperativeId, MOST_MONTHS + 1),
    pointsQuery(db),
    warningsQuery(db, cooperativeId),
  ]);
  const cooperative = found(cooperatives[0]);
  const [last] = scores;
  const kept = last?.measures ? keptFrom(last.measures) : null;
  const newest = last && kept ? { month: last.month, total: last.total, madeAt: last.madeAt, kept } : null;
  const history = scores.map(({ month, total }) => ({ month, total })).reverse();
  const raises = kept ? whatWouldRaise(kept.figures, weightsOf(kept.measures)) : [];
  return { cooperative, newest, history, medians: mediansOf(points), warnings: warnings.map(warningFrom), raises };
}

const weightsOf = (measures: readonly { key: MeasureKey; weight: number }[]): Weights =>
  Object.fromEntries(measures.map(({ key, weight }) => [key, weight])) as unknown as Weights;

function mediansOf(rows: readonly { points: string; total: number | null }[]): HealthPage['medians'] {
  const all = rows.map(({ points }) => JSON.parse(points) as (number | null)[]);
  const byMeasure = measureKeys.map((key, i) => [key, spreadOf(all.map((points) => points[i] ?? null))]);
  return { ...Object.fromEntries(byMeasure), total: spreadOf(rows.map(({ total }) => total)) } as HealthPage['medians'];
}
