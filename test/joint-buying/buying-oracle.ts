import type { Source } from '../../src/joint-buying/rules/sourcing.ts';
import type { Pledge } from '../../src/joint-buying/rules/types.ts';
import { totalsOf } from './oracle.ts';

/** The least cost of every total, in units, over all quantities from every supplier. */
export function costsOf(sources: readonly Source[], most: number): Map<number, number> {
  let costs = new Map([[0, 0]]);
  for (const { list, delivery } of sources) {
    const grown = new Map(costs);
    const unit = list.palletSize ?? list.packSize;
    for (let own = unit; own <= Math.min(most, list.capacity ?? Infinity); own += unit) {
      if (own < list.minimumOrder) continue;
      const price = list.tiers.findLast((tier) => own >= tier.from)!.unitPrice;
      for (const [total, cost] of costs) {
        const sum = cost + own * price + delivery;
        if (total + own <= most && sum < (grown.get(total + own) ?? Infinity)) grown.set(total + own, sum);
      }
    }
    costs = grown;
  }
  return costs;
}

type Order = { total: number; cost: number };

/** What a set orders: of the totals that suppliers and drop points can make, tolerance first; or with it the best price. */
export function orderOf(set: readonly Pledge[], sources: readonly Source[], reaches: boolean): Order | null {
  const { packSize } = sources[0]!.list;
  const free = { ...sources[0]!.list, palletSize: null, minimumOrder: 0, capacity: null };
  const made = totalsOf(set, free);
  const most = Math.max(...made.map(({ total }) => total));
  const least = made.sort((a, b) => a.lack - b.lack || a.excess - b.excess)[0]!.total;
  const costs = costsOf(sources, most);
  const there = [...costs.keys()].sort((a, b) => a - b);
  const pallets = sources.map(({ list }) => list.palletSize ?? packSize);
  const above = there.find((total) => total >= least) ?? Infinity;
  const usual = above === least || reaches || above - least < Math.max(...pallets) ? above : Infinity;
  const chosen = usual < Infinity ? usual : there.findLast((total) => total <= least)!;
  const starts = reaches ? startsOf(sources).filter((start) => start > chosen && costs.has(start)) : [];
  const ways = [chosen, ...starts].filter((total) => total > 0).map((total) => ({ total, cost: costs.get(total)! }));
  ways.sort((a, b) => a.cost * b.total - b.cost * a.total || a.total - b.total);
  return ways[0] ?? null;
}

function startsOf(sources: readonly Source[]): number[] {
  return sources.flatMap(({ list }) => {
    const unit = list.palletSize ?? list.packSize;
    return list.tiers.map(({ from }) => Math.max(1, Math.ceil(Math.max(from, list.minimumOrder) / unit)) * unit);
  });
}

const limitOf = (pledge: Pledge): number => pledge.highestPrice ?? Infinity;

export const subsetsOf = (pledges: readonly Pledge[]): Pledge[][] =>
  pledges.reduce<Pledge[][]>((all, one) => all.flatMap((set) => [set, [...set, one]]), [[]]);

/** Everybody is in it that accepts as much as somebody in it. */
export const isEven = (set: readonly Pledge[], pledges: readonly Pledge[]): boolean =>
  pledges.every((one) => set.includes(one) || set.every((other) => limitOf(other) > limitOf(one)));

export type Set = Order & { ids: string[] };

/** All non-empty sets that order something at a price nobody in it minds. */
export function consistentSets(
  pledges: readonly Pledge[],
  sources: readonly Source[],
  reaches: boolean,
): (Set & { even: boolean })[] {
  return subsetsOf(pledges).flatMap((set) => {
    const order = set.length > 0 ? orderOf(set, sources, reaches) : null;
    if (!order || set.some((one) => order.cost > limitOf(one) * order.total)) return [];
    return [{ ...order, ids: set.map(({ id }) => id).sort(), even: isEven(set, pledges) }];
  });
}
