/**
 * The rules of a cooperative's health and of the dashboards: pure, integers only, no clock and no database. Shares, ratios, changes and
 * indices are basis points (ten-thousandths), money is rupiah, days are `YYYY-MM-DD`.
 *
 * - `formulas` is all there is to the scorecard: figures, formula, scale and weight of seven measures; `scoreOf` works it out.
 * - `whatWouldRaise` names the smallest change of each figure that raises the total.
 * - `warningsOf` finds early warnings by `thresholds`, `settle` keeps each from being raised twice.
 * - `compareScores` sets a cooperative beside the forum's median and quartiles.
 * - `progressOf` measures a goal of a business direction.
 * - `fillRate` … `savingsOf` are a dashboard's figures from daily roll-ups, `periodOf` and `changeOf` its period and the one before.
 */
export {
  type Compared,
  type ComparedScore,
  compare,
  compareScores,
  LEAST_COMPARED,
  type Place,
  type Spread,
  spreadOf,
  spreadOfCounts,
} from './compare.ts';
export { type AwardDay, isMore } from './declines.ts';
export { type Episode, QUIET_DAYS, type Settled, settle } from './episodes.ts';
export {
  type Band,
  bands,
  type Figures,
  type Formula,
  formulas,
  GROWTH_DAMPING,
  lacksOpening,
  type MeasureKey,
  measureKeys,
  reliabilityParts,
} from './formulas.ts';
export { type Goal, type GoalProblem, goalProblem, lineAt, type Progress, progressOf, type Reading } from './goals.ts';
export {
  MOST_YEARS,
  type Period,
  type PeriodAnswer,
  type PeriodAsk,
  type PeriodKind,
  type PeriodRefusal,
  periodKinds,
  periodOf,
  type Span,
  spanOf,
} from './periods.ts';
export { type Raise, type RaiseCode, whatWouldRaise } from './raise.ts';
export {
  bucketOf,
  type Change,
  changeOf,
  confirmationBuckets,
  type DayFigures,
  declineReasons,
  fillRate,
  type MedianTime,
  medianTime,
  onTimeRate,
  type Reason,
} from './rates.ts';
export {
  DOUBTFUL_DAYS,
  LIQUIDITY_DAYS,
  liquidityFigures,
  type OpenItem,
  type Priced,
  type PriceFigures,
  priceFigures,
  worthOf,
} from './raw-figures.ts';
export { atMeanListed, type Listed, type Saved, type Spent, savingsOf } from './savings.ts';
export { type Corner, pointsOn, type Scale } from './scale.ts';
export {
  bandOf,
  type Measured,
  type Score,
  scoreOf,
  usualWeights,
  type WeightProblem,
  type Weights,
  weightProblem,
} from './score.ts';
export {
  type Severity,
  type Steps,
  severities,
  severityOf,
  type Thresholds,
  thresholdProblem,
  thresholds,
  type WarningCode,
} from './thresholds.ts';
export { bySubject, type Finding, type Observed, type Warning, warningsOf } from './warnings.ts';
