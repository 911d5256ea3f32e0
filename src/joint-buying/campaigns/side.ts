import { rulesOf, sourcesOf } from '../closing-rules.ts';
import { summedPledges } from '../pledges/rules/sums.ts';
import type { SumRow } from '../pledges/types.ts';
import { type Bought, type Outcome, type SourcePart, sideBySide } from '../rules/index.ts';
import type { Campaign } from '../types.ts';

/** What a campaign comes to with one supplier, or with all. Quantities in trade units, money in rupiah. */
export type Way = {
  listIds: readonly string[];
  outcome: Outcome<unknown>['kind'] | 'packs_differ';
  /** Units that lack to the target. */
  missing: number;
  order: { perUnit: number; total: number; cost: number; proven: boolean; parts: readonly SourcePart[] } | null;
  /** The suppliers have less than those who accept the price want. */
  cut: boolean;
  /** Cooperatives that are ordered for. */
  counts: number;
};
export type Side = { ways: Way[]; pledged: number; pledges: number };

/** Every supplier alone, and all together, as a closing at this moment would decide. */
export function sideOf(campaign: Campaign, sums: readonly SumRow[]): Side {
  const pledges = summedPledges(sums);
  const countOf = new Map(pledges.map((one) => [one.id, one.pledges ?? 1]));
  const answers = pledges.length > 0 ? sideBySide(pledges, sourcesOf(campaign), rulesOf(campaign)) : [];
  const ways = answers.map(({ listIds, buying }): Way => {
    if (!buying.ok) return { listIds, outcome: 'packs_differ', missing: 0, order: null, cut: false, counts: 0 };
    const { decision, verdicts } = buying;
    const counted = verdicts.filter((one) => one.kind === 'counts');
    const counts = counted.reduce((sum, one) => sum + (countOf.get(one.id) ?? 0), 0);
    const order = 'order' in decision ? decision.order : null;
    const figures = { order: order && figuresOf(order), cut: order?.packed.cut ?? false, counts };
    return { listIds, outcome: decision.kind, missing: decision.missing, ...figures };
  });
  const total = (of: (one: (typeof pledges)[number]) => number) => pledges.reduce((sum, one) => sum + of(one), 0);
  return { ways, pledged: total((one) => one.quantity), pledges: total((one) => one.pledges ?? 1) };
}

function figuresOf({ sourced, perUnit }: Bought) {
  const { total, cost, proven, parts } = sourced;
  return { perUnit, total, cost, proven, parts };
}
