import type { Pledge, PriceList, Tier } from '../../src/joint-buying/rules/types.ts';

/** All ways to pick one of each. */
function* each<T>(choices: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (!first) return yield [];
  for (const one of first) for (const others of each(rest)) yield [one, ...others];
}

const range = (least: number, most: number): number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

type Drop = { quantity: number; tolerance: number };

function dropsOf(pledges: readonly Pledge[]): Drop[] {
  const groups = Map.groupBy(pledges, (pledge) => pledge.dropPoint);
  return [...groups.values()].map((own) => ({
    quantity: sum(own.map((pledge) => pledge.quantity)),
    tolerance: sum(own.map((pledge) => pledge.tolerance)),
  }));
}

type Way = { total: number; lack: number; excess: number };
const isBetter = (a: Way, b: Way): boolean => a.lack < b.lack || (a.lack === b.lack && a.excess < b.excess);

/** Totals, in units, that a set can order by the sentences of the list, with what each lacks and exceeds at best. */
export function totalsOf(pledges: readonly Pledge[], list: PriceList): Way[] {
  const unit = list.palletSize ?? list.packSize;
  let ways = new Map<number, Way>([[0, { total: 0, lack: 0, excess: 0 }]]);
  for (const { quantity, tolerance } of dropsOf(pledges)) {
    const grown = new Map<number, Way>();
    for (const way of ways.values()) {
      for (let own = 0; own <= quantity + tolerance; own += list.packSize) {
        const [lack, excess] = [Math.max(0, quantity - own), Math.max(0, own - quantity)];
        const one = { total: way.total + own, lack: way.lack + lack, excess: way.excess + excess };
        const before = grown.get(one.total);
        if (!before || isBetter(one, before)) grown.set(one.total, one);
      }
    }
    ways = grown;
  }
  return [...ways.values()].filter(({ total }) => total % unit === 0 && total <= (list.capacity ?? Infinity));
}

/** What a set orders: least lack, then least excess. What it can reach: that, or the most, as the rules say. */
export function ordersOf(pledges: readonly Pledge[], list: PriceList): { ordered: number; most: number } {
  const totals = totalsOf(pledges, list).sort((a, b) => a.lack - b.lack || a.excess - b.excess);
  return { ordered: totals[0]!.total, most: Math.max(...totals.map(({ total }) => total)) };
}

export interface Best {
  readonly price: number;
  readonly tier: Tier;
  readonly total: number;
  readonly ids: ReadonlySet<string>;
}

/** Every subset at every tier: the lowest price, then the greatest order, then the most pledges. With all that equal it. */
export function bestSubsets(pledges: readonly Pledge[], list: PriceList, toleranceReaches: boolean): Best[] {
  const found: Best[] = [];
  for (const picks of each(pledges.map(() => [true, false]))) {
    const set = pledges.filter((_, i) => picks[i]);
    const { ordered, most } = ordersOf(set, list);
    for (const tier of list.tiers) {
      if (set.some((one) => one.highestPrice !== null && one.highestPrice < tier.unitPrice)) continue;
      const least = Math.max(1, tier.from, list.minimumOrder);
      const unit = list.palletSize ?? list.packSize;
      const total = Math.max(ordered, Math.ceil(least / unit) * unit);
      if (total > (toleranceReaches ? most : ordered)) continue;
      found.push({ price: tier.unitPrice, tier, total, ids: new Set(set.map(({ id }) => id)) });
    }
  }
  found.sort((a, b) => a.price - b.price || b.total - a.total || b.ids.size - a.ids.size || b.tier.from - a.tier.from);
  const best = found[0];
  return found.filter((one) => one.price === best?.price && one.total === best.total && one.ids.size === best.ids.size);
}

/** The least lack, then excess, over all shares to the unit: whole packs at every drop point, no more than pledge + tolerance. */
export function bestShares(
  pledges: readonly Pledge[],
  goals: readonly number[],
  total: number,
  size: number,
): { lack: number; excess: number; ways: number[][] } {
  let best: { lack: number; excess: number; ways: number[][] } = { lack: Infinity, excess: Infinity, ways: [] };
  const drops = [...new Set(pledges.map((pledge) => pledge.dropPoint))];
  for (const shares of each(pledges.map((pledge) => range(0, pledge.quantity + pledge.tolerance)))) {
    if (sum(shares) !== total) continue;
    const whole = drops.every((drop) => sum(shares.filter((_, i) => pledges[i]!.dropPoint === drop)) % size === 0);
    if (!whole) continue;
    const lack = sum(shares.map((share, i) => Math.max(0, goals[i]! - share)));
    const excess = sum(shares.map((share, i) => Math.max(0, share - goals[i]!)));
    if (lack < best.lack || (lack === best.lack && excess < best.excess)) best = { lack, excess, ways: [shares] };
    else if (lack === best.lack && excess === best.excess) best.ways.push(shares);
  }
  return best;
}
