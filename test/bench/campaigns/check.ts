import type { Pledge, PriceList } from '../../../src/joint-buying/rules/index.ts';
import type { Closed } from './close.ts';
import type { World } from './world.ts';

/** What is wrong with a closing, recomputed from the sentences of the rules without their code; empty: nothing. */
export function objections(world: World, closed: Closed): string[] {
  const { pledges, sources } = world;
  const size = sources[0]!.list.packSize;
  const sum = closed.quantities.reduce((all, one) => all + one, 0);
  const above = pledges.some((one, i) => closed.quantities[i]! > one.quantity + one.tolerance);
  const dear = pledges.some((one, i) => closed.quantities[i]! > 0 && (one.highestPrice ?? Infinity) < closed.perUnit!);
  const wrong: [string, boolean][] = [
    ['the shares are not the order', sum !== closed.total],
    ['somebody gets more than pledge + tolerance', above],
    ['somebody pays more than its highest price', dear],
    ['a drop point does not get whole packs', [...byDrop(world, closed)].some((quantity) => quantity % size !== 0)],
    ['not the cheapest tier that is reached', sources.length === 1 && closed.perUnit !== cheapestReached(world)],
  ];
  return wrong.filter(([, is]) => is).map(([what]) => what);
}

function byDrop({ pledges }: World, { quantities }: Closed): Iterable<number> {
  const sums = new Map<string, number>();
  for (const [i, { dropPoint }] of pledges.entries()) sums.set(dropPoint, (sums.get(dropPoint) ?? 0) + quantities[i]!);
  return sums.values();
}

/** Every tier by itself, the pledges that accept it added up afresh. */
function cheapestReached({ pledges, sources, rules }: World): number | null {
  const { list } = sources[0]!;
  const reached = list.tiers.filter(({ from, unitPrice }) => {
    const accepting = pledges.filter((one) => one.highestPrice === null || one.highestPrice >= unitPrice);
    const total = reach(accepting, list, rules.toleranceReaches);
    return total > 0 && total >= from && total >= list.minimumOrder;
  });
  return reached.at(-1)?.unitPrice ?? null;
}

function reach(pledges: readonly Pledge[], list: PriceList, withTolerance: boolean): number {
  const { packSize, capacity } = list;
  const unit = list.palletSize ?? packSize;
  let [least, most] = [0, 0];
  for (const own of Map.groupBy(pledges, (one) => one.dropPoint).values()) {
    const quantity = own.reduce((all, one) => all + one.quantity, 0);
    const able = own.reduce((all, one) => all + one.tolerance, quantity);
    const [down, up] = [Math.floor(quantity / packSize) * packSize, Math.ceil(quantity / packSize) * packSize];
    least += up <= able ? up : down;
    most += Math.floor(able / packSize) * packSize;
  }
  const limit = Math.min(most, capacity ?? Infinity);
  const up = Math.ceil(least / unit) * unit;
  if (withTolerance) return Math.floor(limit / unit) * unit;
  return up <= limit ? up : Math.floor(Math.min(least, limit) / unit) * unit;
}
