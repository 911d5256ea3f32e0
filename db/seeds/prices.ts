import { median } from '../../src/catalog/checks.ts';
import type { commodityPriceDay } from '../schema/index.ts';
import { commodities } from './data/commodities.ts';
import { marketOf } from './data/markets.ts';
import type { Moment } from './moment.ts';
import { randomOf } from './random.ts';

export type PriceRow = typeof commodityPriceDay.$inferInsert;
/** What one listed offer asks: its first tier's price and its lowest, rupiah per trade unit. */
export type Asked = { commodityId: string; price: number; lowest: number };

const DAYS = 30;
/** Part of the market's width by which these prices have moved a day; the others lean a little, mostly upwards. */
const leans: Readonly<Record<string, number>> = {
  'telur-ayam': 0.032,
  'beras-medium': 0.02,
  'cabai-rawit-merah': -0.025,
};

/** Thirty days of each commodity's prices; the last day is today and says what the offers ask. */
export function priceDays(asked: readonly Asked[], moment: Moment): PriceRow[] {
  const byCommodity = Map.groupBy(asked, (a) => a.commodityId);
  return commodities.flatMap(({ id }) => linesOf(id, byCommodity.get(id) ?? [], moment));
}

/** Walks backwards from today, a small step a day with a slight lean, so that the line arrives where the offers are. */
function linesOf(commodityId: string, asked: readonly Asked[], moment: Moment): PriceRow[] {
  const middle = median(asked.map((a) => a.price));
  if (middle === null) return [];
  const { step, low, high } = marketOf(commodityId);
  const random = randomOf(`prices ${commodityId}`);
  const lean = leans[commodityId] ?? (random.next() - 0.35) * 0.06;
  const below = middle - Math.min(...asked.map((a) => a.lowest));
  const above = Math.max(...asked.map((a) => a.price)) - middle;
  const rows: PriceRow[] = [];
  for (let back = 0, drift = 0; back < DAYS; back += 1) {
    const now = back === 0 ? middle : Math.round((middle + (high - low) * (drift - lean * back)) / step) * step;
    rows.push({
      commodityId,
      day: moment.day(-back),
      low: now - below,
      median: now,
      high: now + above,
      offers: asked.length,
    });
    drift = Math.max(-0.35, Math.min(0.35, drift + (random.next() - 0.5) * 0.16));
  }
  return rows.reverse();
}
