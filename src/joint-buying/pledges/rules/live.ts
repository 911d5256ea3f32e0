import {
  buyTogether,
  type ClosingRules,
  closeCampaign,
  isReached,
  missing,
  type Outcome,
  type Pledge,
  type PriceList,
  type Source,
} from '../../rules/index.ts';
import { outcomeOf } from '../../rules/outcome.ts';
import { blendRungs } from './blend.ts';

/** What the pledges come to is worked out from this. */
export type LiveAsk = {
  sources: readonly Source[];
  /** Members pay one supplier's list price; otherwise the blend of what is bought, deliveries included. */
  listPrice: boolean;
  rules: ClosingRules;
};

/**
 * A step of the ladder: from `from` trade units on a unit costs `unitPrice`. `pledged` accept that price; `missing` more of them are
 * needed; `needed` is what the supplier wants for it, in whole packs.
 */
export type Rung = {
  from: number;
  needed: number;
  unitPrice: number;
  pledged: number;
  pledges: number;
  missing: number;
  reached: boolean;
};

/**
 * What a closing at this moment would order: whole packs for those whose highest price is at least `limit` (`Infinity`: who takes any
 * price). On one list that is the price itself. Of a blend it can be above it: with everybody in who accepts it, it would be dearer.
 */
export type LivePrice = { unitPrice: number; limit: number; ordered: number; pledged: number; pledges: number };

export type Live = {
  /** Everybody's, at whatever price. */
  pledged: number;
  pledges: number;
  rungs: readonly Rung[];
  /** Null: nothing could be ordered. */
  price: LivePrice | null;
  /** The next cheaper step that is still to be reached. */
  next: Rung | null;
  /** What the campaign's rules would do now, and what lacks to its target. */
  outcome: Outcome<unknown>['kind'];
  missing: number;
};
export const countsAt = ({ limit }: LivePrice, { highestPrice }: Pick<Pledge, 'highestPrice'>): boolean =>
  (highestPrice ?? Infinity) >= limit;

export type LiveAnswer = ({ ok: true } & Live) | { ok: false; reason: 'no_suppliers' | 'packs_differ' };

/** Where a campaign stands at this moment. The pledges may be sums of pledges (`summedPledges`): the answer is the same. */
export function liveOf({ sources, listPrice, rules }: LiveAsk, pledges: readonly Pledge[]): LiveAnswer {
  const [first] = sources;
  if (!first) return { ok: false, reason: 'no_suppliers' };
  const found = listPrice ? onList(pledges, first.list, rules) : together(pledges, sources, rules);
  return 'reason' in found ? found : { ok: true, ...sumsOf(pledges), ...found };
}

const countOf = (pledges: readonly Pledge[]): number => pledges.reduce((sum, one) => sum + (one.pledges ?? 1), 0);
/** The price that is reached, whether or not the campaign's target is. */
const lax = (rules: ClosingRules): ClosingRules => ({ ...rules, extendOnce: false, fallBack: true });

type Found = Omit<Live, 'pledged' | 'pledges'>;

function onList(pledges: readonly Pledge[], list: PriceList, rules: ClosingRules): Found {
  const { decision, standings } = closeCampaign(pledges, list, lax(rules));
  const order = 'order' in decision ? decision.order : null;
  const rungs = standings.map((one) => ({
    ...{ from: one.tier.from, unitPrice: one.tier.unitPrice, needed: one.needed * list.packSize },
    ...{ pledged: one.pledged, pledges: one.pledges, missing: missing(one, list.packSize), reached: isReached(one) },
  }));
  const at = rungs.find((rung) => rung.unitPrice === order?.unitPrice);
  const price = order && at ? priceOf(order.unitPrice, order.unitPrice, order.packed.total, at) : null;
  return { rungs, price, next: nextOf(rungs, price), ...outcome(decision, rules) };
}

function together(
  pledges: readonly Pledge[],
  sources: readonly Source[],
  rules: ClosingRules,
): Found | { ok: false; reason: 'no_suppliers' | 'packs_differ' } {
  const buying = buyTogether(pledges, sources, lax(rules));
  if (!buying.ok) return buying;
  const order = 'order' in buying.decision ? buying.decision.order : null;
  const counted = pledges.filter((_, i) => order && buying.verdicts[i]!.kind === 'counts');
  const limit = counted.reduce((least, one) => Math.min(least, one.highestPrice ?? Infinity), Infinity);
  const price = order && priceOf(order.perUnit, limit, order.packed.total, sumsOf(counted));
  const rungs = blendRungs(pledges, sources, rules.toleranceReaches, price);
  return { rungs, price, next: nextOf(rungs, price), ...outcome(buying.decision, rules) };
}

const priceOf = (
  unitPrice: number,
  limit: number,
  ordered: number,
  { pledged, pledges }: { pledged: number; pledges: number },
): LivePrice => ({ unitPrice, limit, ordered, pledged, pledges });

const sumsOf = (pledges: readonly Pledge[]): { pledged: number; pledges: number } => ({
  pledged: pledges.reduce((sum, one) => sum + one.quantity, 0),
  pledges: countOf(pledges),
});

const nextOf = (rungs: readonly Rung[], price: LivePrice | null): Rung | null =>
  rungs.find((rung) => !rung.reached && rung.missing > 0 && rung.unitPrice < (price?.unitPrice ?? Infinity)) ?? null;

function outcome(decision: Outcome<unknown>, rules: ClosingRules): Pick<Live, 'outcome' | 'missing'> {
  const best = 'order' in decision ? decision.order : null;
  return {
    outcome: outcomeOf(best, decision.kind === 'go_ahead', decision.missing, rules).kind,
    missing: decision.missing,
  };
}
