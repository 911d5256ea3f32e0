import { daysBetween } from './calendar.ts';
import type { Prices } from './types.ts';

/** A commodity of the basket and its trade units traded in the base period: with the base price they are its weight, and stay. */
export interface BasketItem {
  readonly commodityId: string;
  readonly quantity: number;
}

/** The basket of all that was traded in the base period, or of the commodities the forum chose; by commodity id. */
export function basketOf(trades: readonly BasketItem[], chosen?: ReadonlySet<string>): BasketItem[] {
  const sums = new Map<string, number>();
  for (const { commodityId, quantity } of trades)
    if (!chosen || chosen.has(commodityId)) sums.set(commodityId, (sums.get(commodityId) ?? 0) + quantity);
  const items = [...sums].map(([commodityId, quantity]) => ({ commodityId, quantity }));
  return items.filter(({ quantity }) => quantity > 0).sort(byCommodity);
}

export const byCommodity = (a: { commodityId: string }, b: { commodityId: string }): number =>
  a.commodityId < b.commodityId ? -1 : a.commodityId > b.commodityId ? 1 : 0;

/** The price (a median) a commodity had on a day. */
export interface DayPrice {
  readonly commodityId: string;
  readonly day: string;
  readonly price: number;
}

export interface PricesOn {
  readonly prices: Prices;
  /** Commodities whose price is an earlier day's, by id. */
  readonly carried: readonly { readonly commodityId: string; readonly day: string; readonly days: number }[];
}

export const CARRY_DAYS = 14;

/**
 * The prices of a day. A commodity without one keeps its last price for at most `carryDays` days (carry-forward; Consumer Price Index
 * Manual, ILO et al. 2020, allows it for a short time only, as it draws an index towards no change); then it has none.
 *
 * @param seen one price a commodity and day
 */
export function pricesOn(seen: readonly DayPrice[], day: string, carryDays = CARRY_DAYS): PricesOn {
  const last = new Map<string, DayPrice>();
  for (const one of seen) {
    const days = daysBetween(one.day, day);
    const known = last.get(one.commodityId);
    if (days >= 0 && days <= carryDays && (!known || known.day < one.day)) last.set(one.commodityId, one);
  }
  const found = [...last.values()].sort(byCommodity);
  const earlier = found.filter((one) => one.day !== day);
  return {
    prices: new Map(found.map(({ commodityId, price }) => [commodityId, price])),
    carried: earlier.map((one) => ({ commodityId: one.commodityId, day: one.day, days: daysBetween(one.day, day) })),
  };
}
