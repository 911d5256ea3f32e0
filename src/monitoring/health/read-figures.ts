import type { Db } from '../../platform/db.ts';
import { byId, type FigureRows, type ObservedRows } from './figures.ts';
import {
  awardedQuery,
  bankQuery,
  deliveryQuery,
  openQuery,
  pricesQuery,
  qualityQuery,
  tradeQuery,
} from './store-figures.ts';
import { awardDaysQuery, lastSoldQuery, listedQuery, receiptDaysQuery, weekPricesQuery } from './store-observed.ts';
import { openWarningsQuery, type StoredWarning } from './store-writes.ts';
import type { Window } from './types.ts';

/** What the scores of these cooperatives are made of, in one read. */
export async function readFigures(
  db: Db,
  ids: readonly string[],
  w: Window,
  zone: number,
  isToday: boolean,
): Promise<FigureRows> {
  const [trade, awarded, deliveries, quality, prices, banks, open] = await db.batch([
    tradeQuery(db, ids, w),
    awardedQuery(db, ids, w),
    deliveryQuery(db, ids, w),
    qualityQuery(db, ids, w),
    pricesQuery(db, ids, w, zone, isToday),
    bankQuery(db, ids, w),
    openQuery(db, ids, w),
  ]);
  return {
    ...{ trade: byId(trade), awarded: byId(awarded), deliveries: byId(deliveries), quality: byId(quality) },
    ...{ prices: byId(prices), banks: byId(banks), open: byId(open) },
  };
}

/** What warnings about them are made of, and what warns of them already, in one read. */
export async function readObserved(
  db: Db,
  ids: readonly string[],
  w: Window,
  zone: number,
): Promise<{ seen: ObservedRows; open: StoredWarning[] }> {
  const [awards, sold, weekPrices, receipts, listed, open] = await db.batch([
    awardDaysQuery(db, ids, w),
    lastSoldQuery(db, ids),
    weekPricesQuery(db, ids, w, zone),
    receiptDaysQuery(db, ids, w),
    listedQuery(db, ids, w),
    openWarningsQuery(db, ids),
  ]);
  const seen = {
    ...{ awards: byId(awards), sold: byId(sold), weekPrices: byId(weekPrices) },
    ...{ receipts: byId(receipts), listed: byId(listed) },
  };
  return { seen, open };
}
