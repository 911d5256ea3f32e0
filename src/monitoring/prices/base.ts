import { medianOf } from '../rules/prices/index.ts';
import type { DayMedian } from './store-index.ts';

/** A basket's base prices are of so many days up to the day it begins. */
export const BASE_DAYS = 28;
/** Its weights are proposed from so many days of trade. */
export const TRADE_DAYS = 90;

/** The median of the days' medians, by commodity. */
export function basePrices(medians: readonly DayMedian[]): Map<string, number> {
  const groups = Map.groupBy(medians, (one) => one.commodityId);
  return new Map([...groups].map(([id, days]) => [id, medianOf(days.map(({ price }) => price))]));
}
