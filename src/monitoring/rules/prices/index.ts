/**
 * The rules of the price watch: pure, integers only, no clock and no database. The order in which observations are given never matters.
 *
 * - `summaryOf`: median, quartiles, spread and who is behind a commodity's prices of a day or week.
 * - `watchStatus` against `referenceOn`: aman, waspada, intervensi.
 * - `basketOf`, `pricesOn`, `laspeyres`, `indexChange`, `chainLinked`: the index, and what each commodity did to it.
 * - `weeklyChange` against seven days before; `mondayOf` and `isoWeek` name weeks.
 * - `deviating`: which kelurahan stand out. `forecast`: with the error it would have made on past weeks.
 * - `doubtsAbout` a typed price; `readMarketFile` reads many from a file.
 */
export { type BasketItem, basketOf, CARRY_DAYS, type DayPrice, type PricesOn, pricesOn } from './basket.ts';
export { isoWeek, mondayOf } from './calendar.ts';
export { type Change, type Point, weeklyChange } from './change.ts';
export {
  DEVIATION_DEFAULTS,
  type Deviating,
  type DeviatingEnds,
  type DeviatingPlace,
  type DeviationRules,
  deviating,
  deviatingAtEnds,
  type Place,
} from './deviating.ts';
export { type Doubt, doubtsAbout, type PriceAnswer, type PriceRefusal, type TypedPrice } from './doubts.ts';
export { type Forecast, forecast, type Score, type Tried } from './forecast.ts';
export { METHODS, type Method } from './forecast-methods.ts';
export {
  type Chained,
  type CommodityPoints,
  chainLinked,
  type IndexChange,
  type IndexPart,
  indexChange,
  type LeftOut,
  type LeftOutReason,
  type Link,
  laspeyres,
  type NothingPriced,
  type PriceIndex,
} from './laspeyres.ts';
export { type ReadPrice, readPrice } from './market/cells.ts';
export { type BadRow, MOST_ROWS, type ReadMarketFile, readMarketFile } from './market/file.ts';
export type { NamedCommodity } from './market/names.ts';
export { fingerprintOf, type MarketContext, type MarketPrice, type RowProblem, type RowReason } from './market/row.ts';
export { medianOf, type Summary, summaryOf } from './summary.ts';
export { MOST_PRICE, type Observation, type Prices, type Reference, SOURCES, type Source } from './types.ts';
export {
  referenceOn,
  WATCH_DEFAULTS,
  type Watched,
  type WatchStatus,
  type WatchThresholds,
  watchStatus,
} from './watch.ts';
