import { type AppContext, found, readPage } from '../../platform/http.ts';
import { type MeasureKey, measureKeys, type Weights, whatWouldRaise } from '../rules/health/index.ts';
import { cooperativeQuery, keptFrom, scoresQuery, summaryQuery, warningFrom, warningsQuery } from './store.ts';
import { unsoldQuery } from './store-score.ts';
import { summaryFrom } from './summary.ts';
import type { HealthPage } from './types.ts';
import { MOST_MONTHS } from './window.ts';

/** Everything the scorecard shows, in one round trip. */
export async function readScore(c: AppContext, cooperativeId: string): Promise<HealthPage> {
  const { db } = c.var;
  const [cooperatives, scores, summaries, warnings, unsold] = await readPage(c, [
    cooperativeQuery(db, cooperativeId),
    scoresQuery(db, cooperativeId, MOST_MONTHS + 1),
    summaryQuery(db),
    warningsQuery(db, cooperativeId),
    unsoldQuery(db, cooperativeId),
  ]);
  const cooperative = found(cooperatives[0]);
  const [last] = scores;
  const kept = last?.measures ? keptFrom(last.measures) : null;
  const newest = last && kept ? { month: last.month, total: last.total, madeAt: last.madeAt, kept } : null;
  const history = scores.map(({ month, total }) => ({ month, total })).reverse();
  const raises = kept ? whatWouldRaise(kept.figures, weightsOf(kept.measures)) : [];
  const medians = summaryFrom(summaries)?.medians ?? noMedians;
  return { cooperative, newest, history, medians, warnings: warnings.map(warningFrom), unsold, raises };
}

const weightsOf = (measures: readonly { key: MeasureKey; weight: number }[]): Weights =>
  Object.fromEntries(measures.map(({ key, weight }) => [key, weight])) as unknown as Weights;

const noMedians = Object.fromEntries([...measureKeys, 'total'].map((key) => [key, null])) as HealthPage['medians'];
