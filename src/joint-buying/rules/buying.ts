import { type Tally, tallyOf } from './drops.ts';
import { type ClosingRules, type Outcome, outcomeOf } from './outcome.ts';
import { type Packed, pack } from './packs.ts';
import { commonPack, floorOf, type Source, type Sourced, sourcing } from './sourcing.ts';
import type { Pledge } from './types.ts';

/** A purchase from one or more suppliers, and what each pledge that counts gets of it. */
export interface Bought {
  readonly sourced: Sourced;
  /** Rupiah per trade unit as it is shown, rounded up: cost ÷ total. The shares are to the rupiah and never above a limit. */
  readonly perUnit: number;
  readonly packed: Packed;
}

/**
 * What closing means for one pledge. `withIt`: what a unit would cost at the least with everybody in that accepts as much as this
 * pledge or more; for who is left out it is above its limit. Null where they make no order.
 */
export type BuyingVerdict = { readonly id: string } & (
  | { readonly kind: 'counts'; readonly quantity: number }
  | { readonly kind: 'price_above_limit'; readonly limit: number | null; readonly withIt: number | null }
  | { readonly kind: 'waits' | 'campaign_failed'; readonly withIt: number | null }
  | { readonly kind: 'barred' }
);

export type Buying =
  | { readonly ok: false; readonly reason: 'no_suppliers' | 'packs_differ' }
  | { readonly ok: true; readonly decision: Outcome<Bought>; readonly verdicts: readonly BuyingVerdict[] };

/** Everybody whose limit is at least `limit`. */
interface Level {
  readonly limit: number;
  readonly tally: Tally;
}

/**
 * Closes a campaign on several suppliers' lists; what members pay is the blend of what is bought from each, deliveries included.
 *
 * **Definition.** A set of pledges is even when with a pledge everybody is in it that accepts as much or more: the same limit is
 * treated the same, and nobody is left out to keep a cheap supplier for others. It is consistent when nobody in it pays above its
 * limit: cost(set) ≤ limit × total(set) for its lowest limit, where cost is the split engine's cheapest purchase. The best is the
 * largest even consistent set.
 *
 * **Why there is one.** Even sets are the levels {limit ≥ L}, one inside the other, at most one for each different limit; the largest
 * consistent of them is unique. They are tried from the largest down, one purchase for each different limit until one is consistent.
 *
 * **Why not the lowest price, as with one list.** The blended price can rise with the quantity: when the cheap supplier has no more,
 * the next unit comes from a dearer one. The lowest price would then leave members out who accept the price everybody could have,
 * and a price at which exactly those are in who accept it need not exist at all. Where the blend does not rise, the map of sets to
 * those who accept their price is monotone again and the largest consistent set is the best one of `bestTier`: over all subsets the
 * lowest price, then the greatest order. With one list without a delivery fee it is the same set, order and price.
 *
 * @param sources lists without problems, all with one pack size, ids distinct
 */
export function buyTogether(
  pledges: readonly Pledge[],
  sources: readonly Source[],
  rules: ClosingRules,
  barred: (pledge: Pledge) => boolean = () => false,
): Buying {
  if (sources.length === 0) return { ok: false, reason: 'no_suppliers' };
  const size = commonPack(sources);
  if (size === null) return { ok: false, reason: 'packs_differ' };
  const able = pledges.filter((pledge) => !barred(pledge));
  const { best, tried } = largestConsistent(levelsOf(able, size), sources, rules.toleranceReaches);
  const counted = best ? able.filter((pledge) => limitOf(pledge) >= best.limit) : [];
  const order = best && bought(best.sourced, pack(counted, best.sourced.packs, size, rules.shortage));
  const missing = Math.max(0, Math.ceil(rules.target / size) * size - (best?.sourced.total ?? 0));
  const decision = outcomeOf(order, missing === 0, missing, rules);
  const shares = new Map(counted.map((pledge, i) => [pledge.id, order?.packed.shares[i] ?? 0]));
  const say = (pledge: Pledge): BuyingVerdict =>
    barred(pledge) ? { id: pledge.id, kind: 'barred' } : verdictOn(pledge, decision, shares, tried);
  return { ok: true, decision, verdicts: pledges.map(say) };
}

/** What a campaign comes to with these suppliers. */
export interface Answer {
  readonly listIds: readonly string[];
  readonly buying: Buying;
}

/** Every supplier alone, in the order given, and, where there are several, all of them together. */
export function sideBySide(
  pledges: readonly Pledge[],
  sources: readonly Source[],
  rules: ClosingRules,
  barred?: (pledge: Pledge) => boolean,
): Answer[] {
  const ways = sources.length > 1 ? [...sources.map((one) => [one]), [...sources]] : [[...sources]];
  return ways.map((way) => ({
    listIds: way.map(({ list }) => list.id),
    buying: buyTogether(pledges, way, rules, barred),
  }));
}

const bought = (sourced: Sourced, packed: Packed): Bought => ({ sourced, perUnit: perUnitOf(sourced), packed });
const limitOf = ({ highestPrice }: Pledge): number => highestPrice ?? Infinity;

/** From those who accept anything to everybody. */
function levelsOf(pledges: readonly Pledge[], size: number): Level[] {
  const tally = tallyOf(size);
  const groups = [...Map.groupBy(pledges, limitOf)].sort(([a], [b]) => (a > b ? -1 : 1));
  return groups.map(([limit, own]) => {
    for (const pledge of own) tally.add(pledge);
    return { limit, tally: tally.sum() };
  });
}

function largestConsistent(levels: readonly Level[], sources: readonly Source[], toleranceReaches: boolean) {
  const tried = new Map<number, number>();
  const { usual, order } = sourcing(sources, toleranceReaches);
  const [smallest, largest] = [levels[0]?.tally, levels.at(-1)?.tally];
  // No level orders less than the smallest, nor at less than the floor of that: only what the floor lets through is bought for.
  const floor = smallest && largest && floorOf(usual(smallest), largest.most, sources);
  for (const { limit, tally } of levels.toReversed()) {
    if (floor && !covers(limit, floor)) tried.set(limit, perUnitOf(floor));
    const sourced = tried.has(limit) ? null : order(tally);
    if (!sourced) continue;
    tried.set(limit, perUnitOf(sourced));
    if (covers(limit, sourced)) return { best: { limit, sourced }, tried };
  }
  return { best: null, tried };
}

const covers = (limit: number, { cost, total }: { cost: number; total: number }): boolean =>
  limit === Infinity || BigInt(cost) <= BigInt(limit) * BigInt(total);

/** Rounded up: at least an integer limit exactly when the price is. */
function perUnitOf({ cost, total }: { cost: number; total: number }): number {
  return Number((BigInt(cost) + BigInt(total) - 1n) / BigInt(total));
}

function verdictOn(
  pledge: Pledge,
  { kind }: Outcome<Bought>,
  shares: ReadonlyMap<string, number>,
  tried: ReadonlyMap<number, number>,
): BuyingVerdict {
  const { id, highestPrice: limit } = pledge;
  const [quantity, withIt] = [shares.get(id), tried.get(limitOf(pledge)) ?? null];
  if (kind === 'extend' || kind === 'fail')
    return { id, kind: kind === 'extend' ? 'waits' : 'campaign_failed', withIt };
  return quantity === undefined ? { id, kind: 'price_above_limit', limit, withIt } : { id, kind: 'counts', quantity };
}
