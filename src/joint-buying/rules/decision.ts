import { bestTier, packsAt, type Standing, standings } from './closing.ts';
import { type ClosingRules, type Outcome, outcomeOf } from './outcome.ts';
import { type Packed, pack } from './packs.ts';
import { accepts, type Pledge, type PriceList } from './types.ts';
import { type Verdict, verdictOn } from './verdicts.ts';

export interface Ordered {
  readonly unitPrice: number;
  readonly tier: Standing['tier'];
  /** In the order of the pledges that count. */
  readonly packed: Packed;
  /** Rupiah the supplier is owed. */
  readonly cost: number;
}

export interface Closing {
  /** `missing` is counted at the tier where the target takes least. */
  readonly decision: Outcome<Ordered>;
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

function decide(
  able: readonly Pledge[],
  list: PriceList,
  rules: ClosingRules,
  all: readonly Standing[],
): Outcome<Ordered> {
  const best = bestTier(all);
  const needed = packsOf(list, rules.target);
  const lacking = all.map((one) => Math.max(one.needed, needed) - one.reach);
  const missing = Math.max(0, Math.min(...lacking)) * list.packSize;
  const reaches = best !== null && best.reach >= needed;
  const order = best && orderAt(able, list, best, reaches ? Math.max(packsAt(best), needed) : packsAt(best), rules);
  return outcomeOf(order, reaches, missing, rules);
}

/** Whole pallets, or packs, that come to a quantity. */
function packsOf({ packSize, palletSize }: PriceList, quantity: number): number {
  const unit = palletSize ?? packSize;
  return Math.ceil(quantity / unit) * (unit / packSize);
}

function orderAt(
  able: readonly Pledge[],
  list: PriceList,
  { tier }: Standing,
  packs: number,
  { shortage }: ClosingRules,
): Ordered {
  const { unitPrice } = tier;
  const packed = pack(whoAccepts(able, unitPrice), packs, list.packSize, shortage);
  return { unitPrice, tier, packed, cost: packed.total * unitPrice };
}

const whoAccepts = (able: readonly Pledge[], price: number): Pledge[] => able.filter((one) => accepts(one, price));

function sharesById(order: Ordered, able: readonly Pledge[]): Map<string, number> {
  const counted = whoAccepts(able, order.unitPrice);
  return new Map(counted.map((pledge, i) => [pledge.id, order.packed.shares[i]!]));
}
