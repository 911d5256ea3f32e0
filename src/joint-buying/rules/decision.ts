import { bestTier, packsAt, type Standing, standings } from './closing.ts';
import { type Packed, pack } from './packs.ts';
import type { ShortageRule } from './shortage.ts';
import { accepts, type Pledge, type PriceList } from './types.ts';
import { type Verdict, verdictOn } from './verdicts.ts';

/** What a campaign's pledges agreed to when they were made. */
export interface ClosingRules {
  /** Units the order must come to: the `from` of the tier chosen, or the campaign's own minimum; 0: the supplier's minimum is enough. */
  readonly target: number;
  /** Where the target is missed: the deadline is moved once … */
  readonly extendOnce: boolean;
  /** … and has been already; … */
  readonly extended: boolean;
  /** … then those go ahead who accept the tier that is reached; otherwise the campaign fails. */
  readonly fallBack: boolean;
  /** Tolerances count towards a tier, the minimum order and the target; otherwise they only fill packs and pallets. */
  readonly toleranceReaches: boolean;
  /** How a supply below the pledges is shared. */
  readonly shortage: ShortageRule;
}

export interface Ordered {
  readonly unitPrice: number;
  readonly tier: Standing['tier'];
  readonly packed: Packed;
  /** Rupiah the supplier is owed. */
  readonly cost: number;
}

/**
 * - `go_ahead`: the target is reached. `fall_back`: it is not, and those who accept the tier that is go ahead.
 * - `extend`: a new deadline, nothing is decided for anybody.
 * - `fail`: `nothing_reached` no tier is, not even the minimum order; `target_missed` one is, but the campaign does not fall back.
 *
 * `missing`: units that somebody would have to pledge for the target to be reached, at the tier where that takes least; 0 when it is.
 */
export type Decision =
  | { readonly kind: 'go_ahead' | 'fall_back'; readonly order: Ordered; readonly missing: number }
  | { readonly kind: 'extend'; readonly missing: number }
  | { readonly kind: 'fail'; readonly reason: 'nothing_reached' | 'target_missed'; readonly missing: number };

export interface Closing {
  readonly decision: Decision;
  readonly standings: readonly Standing[];
  /** One for each pledge, in the order given. */
  readonly verdicts: readonly Verdict[];
}

/** A pledge whose cooperative may not take part (any more). */
export type Barred = (pledge: Pledge) => boolean;

/**
 * Closes a campaign on one supplier's list: pure, so closing it again gives the same. The order of the pledges does not matter.
 *
 * @param list without problems, by `listProblems`
 * @param pledges with distinct ids, each as `checkPledge` lets it through
 */
export function closeCampaign(
  pledges: readonly Pledge[],
  list: PriceList,
  rules: ClosingRules,
  barred: Barred = () => false,
): Closing {
  const able = pledges.filter((pledge) => !barred(pledge));
  const all = standings(able, list, rules.toleranceReaches);
  const decision = decide(able, list, rules, all);
  const order = 'order' in decision ? decision.order : null;
  const shares = order ? sharesById(order, able) : new Map<string, number>();
  const verdicts = pledges.map((pledge) =>
    verdictOn(pledge, { barred: barred(pledge), decision: decision.kind, standings: all, list, order, shares }),
  );
  return { decision, standings: all, verdicts };
}

function decide(able: readonly Pledge[], list: PriceList, rules: ClosingRules, all: readonly Standing[]): Decision {
  const best = bestTier(all);
  const needed = targetPacks(list, rules.target);
  const lacking = all.map((one) => Math.max(one.needed, needed) - one.reach);
  const missing = Math.max(0, Math.min(...lacking)) * list.packSize;
  const reaches = best !== null && best.reach >= needed;
  if (!reaches && rules.extendOnce && !rules.extended) return { kind: 'extend', missing };
  if (!best) return { kind: 'fail', reason: 'nothing_reached', missing };
  if (!reaches && !rules.fallBack) return { kind: 'fail', reason: 'target_missed', missing };
  const packs = reaches ? Math.max(packsAt(best), needed) : packsAt(best);
  return { kind: reaches ? 'go_ahead' : 'fall_back', order: orderAt(able, list, best, packs, rules.shortage), missing };
}

function targetPacks({ packSize, palletSize }: PriceList, target: number): number {
  const unit = palletSize ?? packSize;
  return Math.ceil(target / unit) * (unit / packSize);
}

function orderAt(
  able: readonly Pledge[],
  list: PriceList,
  { tier }: Standing,
  packs: number,
  rule: ShortageRule,
): Ordered {
  const { unitPrice } = tier;
  const packed = pack(whoAccepts(able, unitPrice), packs, list.packSize, rule);
  return { unitPrice, tier, packed, cost: packed.total * unitPrice };
}

const whoAccepts = (able: readonly Pledge[], price: number): Pledge[] => able.filter((one) => accepts(one, price));

function sharesById(order: Ordered, able: readonly Pledge[]): Map<string, number> {
  const counted = whoAccepts(able, order.unitPrice);
  return new Map(counted.map((pledge, i) => [pledge.id, order.packed.shares[i]!]));
}
