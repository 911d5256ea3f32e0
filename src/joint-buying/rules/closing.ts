import { type PackRules, packRules, packsAtMost, packsOrdered, type Tally, tallyOf } from './drops.ts';
import { accepts, type Pledge, type PriceList, type Tier } from './types.ts';

/** How far the pledges that accept one tier's price come. Packs; the pages multiply by the pack. */
export interface Standing {
  readonly tier: Tier;
  /** Units pledged by those that accept the price, and how many they are. */
  readonly pledged: number;
  readonly pledges: number;
  /** Packs they order, the tier's own minimum aside. */
  readonly ordered: number;
  /** Most packs that count towards the tier: with all tolerances where the rules say so. */
  readonly reach: number;
  /** Packs the tier takes. */
  readonly needed: number;
}

export const isReached = ({ reach, needed }: Standing): boolean => reach >= needed;
/** Units that somebody who accepts the tier's price would have to pledge to reach it. */
export const missing = ({ reach, needed }: Standing, pack: number): number => Math.max(0, needed - reach) * pack;

/**
 * Every tier of a list with the pledges that accept its price. Each pledge is put to the first, dearest tier it accepts; one walk
 * from the dearest tier to the cheapest adds them up: O(n log tiers + tiers).
 *
 * @param list without problems, by `listProblems`
 */
export function standings(pledges: readonly Pledge[], list: PriceList, toleranceReaches: boolean): Standing[] {
  const rules = packRules(list);
  const tally = tallyOf(list.packSize);
  const joining = list.tiers.map((): Pledge[] => []);
  for (const pledge of pledges) joining[firstAccepted(pledge, list.tiers)]?.push(pledge);
  return list.tiers.map((tier, at) => {
    for (const pledge of joining[at]!) tally.add(pledge);
    return standingOf(tier, tally.sum(), rules, toleranceReaches);
  });
}

/** By halving, as the prices fall; past the last tier for a limit below every price. */
function firstAccepted(pledge: Pledge, tiers: readonly Tier[]): number {
  let [low, high] = [0, tiers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (accepts(pledge, tiers[middle]!.unitPrice)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function standingOf(tier: Tier, sum: Tally, rules: PackRules, toleranceReaches: boolean): Standing {
  const ordered = packsOrdered(sum, rules);
  const needed = Math.max(rules.fewest, Math.ceil(tier.from / (rules.pack * rules.by)) * rules.by);
  const reach = toleranceReaches ? packsAtMost(sum, rules) : ordered;
  return { tier, pledged: sum.quantity, pledges: sum.pledges, ordered, reach, needed };
}

/**
 * The best consistent set: the pledges that are ordered for, and the tier whose price they pay. Null when no tier is reached.
 *
 * **Definition.** A set X of pledges is consistent at tier k when everybody in it accepts the tier's price p(k), and the packs X
 * can order (`Standing.reach`) are enough for the tier. Of all consistent sets the best has the lowest price; of those the one that
 * orders most; of those the one with the most pledges.
 *
 * **What it is.** A(k), everybody who accepts p(k), at the cheapest tier k* that A(k*) reaches. So a pledge that says "only at
 * 12.900" counts towards the tier of 12.900 and may tip it, and counts towards none that is dearer.
 *
 * **Why it is best, and the only one.** Let X be consistent at k. Everybody in X accepts p(k), so X ⊆ A(k); what can be ordered
 * never falls when a pledge is added (`packsOrdered`, `packsAtMost`), so A(k) reaches k as well, and k* being the cheapest such
 * tier, p(k*) ≤ p(k). Those who accept p(k) accept p(k*): X ⊆ A(k) ⊆ A(k*). So A(k*) has the lowest price, contains every other
 * consistent set, and is the only one with both. In other words it is the greatest fixed point of the monotone map that sends
 * a set to those who accept the price it reaches (Tarski 1955).
 *
 * **The price is the supplier's.** What is ordered is max(ordered, needed) packs. If that were enough for a cheaper tier j, A(j) ⊇
 * A(k*) would reach j, against the choice of k*. So the all-units price of the order is p(k*).
 *
 * **What follows.** More pledges, a larger one or a higher limit never raise the price, and who counts still counts. What does not
 * follow: that nobody gets less. A new pledge at the same drop point can leave its last pack unfilled.
 */
export function bestTier(all: readonly Standing[]): Standing | null {
  return all.findLast(isReached) ?? null;
}

/** Packs ordered at a tier that is reached. */
export const packsAt = ({ ordered, needed }: Standing): number => Math.max(ordered, needed);
