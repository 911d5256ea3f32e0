import { packRules, tallyOf } from '../../rules/drops.ts';
import { accepts, type Pledge, type Source } from '../../rules/index.ts';
import { sourcing } from '../../rules/sourcing.ts';
import type { Rung } from './live.ts';

/**
 * The ladder where several suppliers are bought from: what a unit would cost, deliveries included, at each total where a tier of one of
 * them starts. Only steps that are cheaper than all before: the blend can rise again when the cheapest has no more. Where it has, what
 * was cheaper with less is no step any more, and what is cheaper with more is one again.
 *
 * @param now what would be ordered now; null: nothing
 */
export function blendRungs(
  pledges: readonly Pledge[],
  sources: readonly Source[],
  toleranceReaches: boolean,
  now: { ordered: number; unitPrice: number } | null,
): Rung[] {
  const size = sources[0]!.list.packSize;
  const { order } = sourcing(sources, false);
  const rungs: Rung[] = [];
  for (const packs of startsOf(sources)) {
    const bought = order({ least: packs, most: packs, quantity: packs * size, pledges: 0 });
    if (!bought || bought.packs !== packs) continue;
    const unitPrice = Math.ceil(bought.cost / bought.total);
    const reached = now !== null && bought.total <= now.ordered;
    const leads = now === null || (reached ? unitPrice >= now.unitPrice : unitPrice < now.unitPrice);
    if (!leads || unitPrice >= (rungs.at(-1)?.unitPrice ?? Infinity)) continue;
    const { pledged, count, reach } = acceptedAt(pledges, unitPrice, size, toleranceReaches);
    const figures = { pledged, pledges: count, missing: Math.max(0, bought.total - reach) };
    rungs.push({ from: bought.total, needed: bought.total, unitPrice, ...figures, reached });
  }
  return rungs;
}

/** Packs at which a tier of some list can first be bought, ascending. */
function startsOf(sources: readonly Source[]): number[] {
  const starts = sources.flatMap(({ list }) => {
    const { by, fewest, most, pack } = packRules(list);
    const packs = list.tiers.map(({ from }) => Math.max(fewest, Math.ceil(from / (pack * by)) * by));
    return packs.filter((one) => one <= most);
  });
  return [...new Set(starts)].sort((a, b) => a - b);
}

function acceptedAt(pledges: readonly Pledge[], price: number, size: number, toleranceReaches: boolean) {
  const tally = tallyOf(size);
  for (const pledge of pledges) if (accepts(pledge, price)) tally.add(pledge);
  const { least, most, quantity, pledges: count } = tally.sum();
  return { pledged: quantity, count, reach: (toleranceReaches ? most : least) * size };
}
