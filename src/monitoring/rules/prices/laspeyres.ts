import { type BasketItem, byCommodity } from './basket.ts';
import { halfUp, ONE, plus, type Ratio, ratio, shareOut, times, ZERO } from './exact.ts';
import type { Prices } from './types.ts';

export type LeftOutReason = 'no_trade' | 'no_base_price' | 'no_price';
export interface LeftOut {
  readonly commodityId: string;
  readonly reason: LeftOutReason;
}

export interface IndexPart {
  readonly commodityId: string;
  /** Its share of the base period's worth of those that have prices; together 10,000. */
  readonly weightBps: number;
  /** Its own price against its base price, ten-thousandths. */
  readonly relative: number;
  /** What it adds to the index or takes from it; together exactly `index` − 10,000. */
  readonly points: number;
}

export interface PriceIndex {
  readonly ok: true;
  /** Ten-thousandths, half-up. */
  readonly index: number;
  /** By commodity id. */
  readonly parts: readonly IndexPart[];
  readonly leftOut: readonly LeftOut[];
  /** Of the base worth of all that has a base price, how much has a price now; rounded down, so 10,000 is all of it. */
  readonly coverageBps: number;
}
export interface NothingPriced {
  readonly ok: false;
  readonly reason: 'nothing_priced';
  readonly leftOut: readonly LeftOut[];
}

/**
 * The index of Laspeyres (Die Berechnung einer mittleren Waarenpreissteigerung, 1871): what the base period's quantities cost at current
 * prices ÷ what they cost at base prices, exactly, rounded once. Commodities without a base or a current price are left out and named;
 * the weights of the others then share the whole by themselves.
 *
 * @param basket each commodity once
 */
export function laspeyres(basket: readonly BasketItem[], base: Prices, current: Prices): PriceIndex | NothingPriced {
  const { priced, leftOut, whole } = sortOut(basket, [base, current]);
  if (priced.length === 0) return { ok: false, reason: 'nothing_priced', leftOut };
  const worth = worthAt(priced, base);
  const index = halfUp(ratio(10_000n * worthAt(priced, current), worth));
  const own = ({ commodityId, quantity }: BasketItem) => BigInt(quantity) * BigInt(base.get(commodityId)!);
  const weights = shareOut(
    10_000,
    priced.map((item) => ratio(10_000n * own(item), worth)),
  );
  const points = shareOut(index - 10_000, movesOf(priced, base, base, current).map(inPoints));
  const parts = priced.map(({ commodityId }, i) => ({
    ...{ commodityId, weightBps: weights[i]!, points: points[i]! },
    relative: halfUp(ratio(10_000n * BigInt(current.get(commodityId)!), base.get(commodityId)!)),
  }));
  return { ok: true, index, parts, leftOut, coverageBps: Number((10_000n * worth) / whole) };
}

const inPoints = (move: Ratio): Ratio => times(move, ratio(10_000));

export interface IndexChange {
  readonly ok: true;
  readonly before: number;
  readonly after: number;
  /** By commodity id; together exactly `after` − `before`. */
  readonly points: readonly CommodityPoints[];
  readonly leftOut: readonly LeftOut[];
}
export interface CommodityPoints {
  readonly commodityId: string;
  readonly points: number;
}

/**
 * How the index went from one day to another, and what each commodity did to it. Both are of the same goods, those that have a base
 * price and a price at both times (matched models), so that no change is made by what is missing.
 */
export function indexChange(
  basket: readonly BasketItem[],
  base: Prices,
  before: Prices,
  after: Prices,
): IndexChange | NothingPriced {
  const { priced, leftOut } = sortOut(basket, [base, before, after]);
  if (priced.length === 0) return { ok: false, reason: 'nothing_priced', leftOut };
  const worth = worthAt(priced, base);
  const [from, to] = [before, after].map((prices) => halfUp(ratio(10_000n * worthAt(priced, prices), worth)));
  const points = shareOut(to! - from!, movesOf(priced, base, before, after).map(inPoints));
  return { ok: true, before: from!, after: to!, points: named(priced, points), leftOut };
}

const named = (items: readonly { commodityId: string }[], points: readonly number[]): CommodityPoints[] =>
  items.map(({ commodityId }, i) => ({ commodityId, points: points[i]! }));

/** A basket as long as it was kept: from the prices at its beginning to those at its end, which the next one begins with. */
export interface Link {
  readonly basket: readonly BasketItem[];
  readonly base: Prices;
  readonly current: Prices;
}

export type Chained =
  | {
      readonly ok: true;
      readonly index: number;
      /** Of all commodities that were ever in, by id; together exactly `index` − 10,000. */
      readonly points: readonly CommodityPoints[];
      /** What each link left out. */
      readonly leftOut: readonly (readonly LeftOut[])[];
    }
  | {
      readonly ok: false;
      readonly reason: 'nothing_priced';
      readonly link: number;
      readonly leftOut: readonly LeftOut[];
    };

/**
 * The index over changes of the basket: the links' indices multiplied, exactly, rounded once at the end. A commodity's points are the
 * sum over the links of its own move × the index at the link's beginning (Ribe, Effects of Subcomponents on Chained Price Indices,
 * Statistics Sweden 1999), so they add up whatever came into the basket and left it.
 *
 * @param links in the order of time, at least one
 */
export function chainLinked(links: readonly Link[]): Chained {
  let sofar = ONE;
  const moves = new Map<string, Ratio>();
  const leftOut: LeftOut[][] = [];
  for (const [at, { basket, base, current }] of links.entries()) {
    const sorting = sortOut(basket, [base, current]);
    if (sorting.priced.length === 0) return { ok: false, reason: 'nothing_priced', link: at, leftOut: sorting.leftOut };
    const own = movesOf(sorting.priced, base, base, current).map((move) => times(move, sofar));
    for (const [i, { commodityId }] of sorting.priced.entries())
      moves.set(commodityId, plus(moves.get(commodityId) ?? ZERO, own[i]!));
    sofar = times(sofar, ratio(worthAt(sorting.priced, current), worthAt(sorting.priced, base)));
    leftOut.push(sorting.leftOut);
  }
  const index = halfUp(inPoints(sofar));
  const items = [...moves.keys()].sort().map((commodityId) => ({ commodityId }));
  const shares = items.map(({ commodityId }) => inPoints(moves.get(commodityId)!));
  return { ok: true, index, points: named(items, shareOut(index - 10_000, shares)), leftOut };
}

type Sorting = { priced: BasketItem[]; leftOut: LeftOut[]; whole: bigint };

/** Which of the basket have prices at all these times; `whole`: what all that have a base price, the first, were worth then. */
function sortOut(basket: readonly BasketItem[], [base, ...later]: readonly [Prices, ...Prices[]]): Sorting {
  const items = [...basket].sort(byCommodity);
  const reasonFor = ({ commodityId, quantity }: BasketItem): LeftOutReason | null => {
    if (quantity <= 0) return 'no_trade';
    if (!base.get(commodityId)) return 'no_base_price';
    return later.every((prices) => prices.get(commodityId)) ? null : 'no_price';
  };
  const reasons = items.map((item) => ({ item, reason: reasonFor(item) }));
  const based = reasons.filter(({ reason }) => reason === null || reason === 'no_price').map(({ item }) => item);
  const out = reasons.flatMap(({ item, reason }) => (reason ? [{ commodityId: item.commodityId, reason }] : []));
  return {
    priced: reasons.filter(({ reason }) => !reason).map(({ item }) => item),
    leftOut: out,
    whole: worthAt(based, base),
  };
}

const worthAt = (items: readonly BasketItem[], prices: Prices): bigint =>
  items.reduce((sum, { commodityId, quantity }) => sum + BigInt(quantity) * BigInt(prices.get(commodityId)!), 0n);

/** What each commodity moves the index by between two times, as a part of the base worth. */
function movesOf(items: readonly BasketItem[], base: Prices, from: Prices, to: Prices): Ratio[] {
  const worth = worthAt(items, base);
  return items.map(({ commodityId, quantity }) => {
    const step = BigInt(to.get(commodityId)!) - BigInt(from.get(commodityId)!);
    return ratio(BigInt(quantity) * step, worth);
  });
}
