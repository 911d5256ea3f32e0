import { addDays } from '../../platform/clock.ts';
import {
  type Chained,
  chainLinked,
  type IndexChange,
  indexChange,
  type Link,
  laspeyres,
  mondayOf,
  type NothingPriced,
  type PriceIndex,
  type PricesOn,
  pricesOn,
} from '../rules/prices/index.ts';
import type { BasketRow, DayMedian } from './store-index.ts';

export type Basket = { id: string; name: string; from: string; items: BasketRow[] };
export type IndexPoint = { day: string; value: number };

export type IndexNow = {
  basket: Basket;
  /** Ten-thousandths against the first basket's beginning; null: nothing of it has a price. */
  chained: Extract<Chained, { ok: true }> | null;
  /** Of the basket in force alone: weights, each commodity's own price, what is left out. */
  own: PriceIndex | NothingPriced;
  /** Against a week ago, of the same goods; null where the basket is younger. */
  change: IndexChange | NothingPriced | null;
  /** How many ten-thousandths the index moved in a week, across baskets where one has just begun. */
  week: number | null;
  prices: PricesOn;
  /** A value a week, oldest first: of its Sunday, of this week today's. */
  line: IndexPoint[];
};

export function basketsOf(rows: readonly BasketRow[]): Basket[] {
  const groups = Map.groupBy(rows, (row) => row.id);
  return [...groups].map(([id, items]) => ({ id, name: items[0]!.name, from: items[0]!.from, items }));
}

const basesOf = (basket: Basket) => new Map(basket.items.map((one) => [one.commodityId, one.basePrice]));

/**
 * The links up to a day: each basket from its base prices to those the next one begins with, or to the day's. Where one basket follows
 * another with the same quantities the index goes on as if there were one.
 */
function linksUntil(baskets: readonly Basket[], seen: readonly DayMedian[], day: string, carry: number): Link[] {
  const held = baskets.filter((one) => one.from <= day);
  return held.map((basket, i) => {
    const next = held[i + 1];
    const { prices } = pricesOn(seen, next?.from ?? day, carry);
    const current = next ? new Map([...prices, ...basesOf(next)]) : prices;
    return { basket: basket.items, base: basesOf(basket), current };
  });
}

/** The index as the baskets make it, oldest basket first; null where none has begun. */
export function indexOn(
  baskets: readonly Basket[],
  seen: readonly DayMedian[],
  { today, carry, weeks }: { today: string; carry: number; weeks: number },
): IndexNow | null {
  const basket = baskets.findLast((one) => one.from <= today);
  if (!basket) return null;
  const at = (day: string): Chained | null => {
    const links = linksUntil(baskets, seen, day, carry);
    return links.length > 0 ? chainLinked(links) : null;
  };
  const now = at(today);
  const prices = pricesOn(seen, today, carry);
  const before = addDays(today, -7);
  const line = sundays(today, weeks).flatMap((day) => {
    const one = at(day);
    return one?.ok ? [{ day, value: one.index }] : [];
  });
  const change = before < basket.from ? null : changeOf(basket, pricesOn(seen, before, carry), prices);
  const past = at(before);
  return {
    ...{ basket, prices, line, chained: now?.ok ? now : null, change },
    own: laspeyres(basket.items, basesOf(basket), prices.prices),
    week: change?.ok ? change.after - change.before : now?.ok && past?.ok ? now.index - past.index : null,
  };
}

const changeOf = (basket: Basket, before: PricesOn, after: PricesOn): IndexChange | NothingPriced =>
  indexChange(basket.items, basesOf(basket), before.prices, after.prices);

/** The last weeks' Sundays, and today for the week that is not over. */
function sundays(today: string, weeks: number): string[] {
  const monday = mondayOf(today);
  const past = Array.from({ length: weeks - 1 }, (_, i) => addDays(monday, -7 * (weeks - 1 - i) + 6));
  return [...past, today];
}
