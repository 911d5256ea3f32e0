import { type OfferInput, type Plan, split } from '../../orders/index.ts';
import { packRules, type Tally } from './drops.ts';
import { tierAt } from './tiers.ts';
import type { PriceList } from './types.ts';

/** A supplier's answer to a campaign. */
export interface Source {
  readonly list: PriceList;
  /** Rupiah it asks for coming at all, whatever the quantity. */
  readonly delivery: number;
}

/** What is bought from one supplier. */
export interface SourcePart {
  readonly listId: string;
  readonly packs: number;
  readonly quantity: number;
  /** Rupiah per trade unit, the tier of this part. */
  readonly unitPrice: number;
  readonly delivery: number;
  readonly cost: number;
}

/** A number of packs, bought where it is cheapest. */
export interface Sourced {
  readonly packs: number;
  readonly total: number;
  readonly cost: number;
  readonly parts: readonly SourcePart[];
  /** Nothing that comes to as many packs costs less. */
  readonly proven: boolean;
}

/** @returns the pack all suppliers share, or null: members share packs at a drop point, so different ones cannot be mixed */
export function commonPack(sources: readonly Source[]): number | null {
  const sizes = new Set(sources.map(({ list }) => list.packSize));
  return sizes.size === 1 ? [...sizes][0]! : null;
}

export interface Sourcing {
  /** Packs at tolerance first; 0: none. */
  usual(tally: Tally): number;
  /** The purchase; null where nothing can be ordered. */
  order(tally: Tally): Sourced | null;
}

/** What a number of packs costs at best, by the split engine, each number asked once. */
type Planner = (packs: number) => Plan;

function plannerOf(sources: readonly Source[]): Planner {
  const [offers, known] = [sources.map(offerOf), new Map<number, Plan>()];
  return (packs) => {
    const plan = known.get(packs) ?? split({ demand: packs, offers });
    known.set(packs, plan);
    return plan;
  };
}

/**
 * How pledges are turned into a purchase from these suppliers, all with one pack.
 *
 * A tally orders as many packs as it makes at tolerance first, where the suppliers' pallets and minimum orders allow, else the next
 * number above that a pallet can be filled to, else the last one below. With `toleranceReaches` it may also order any total at which
 * a tier of a list starts, up to all tolerances: of these the lowest cost per pack, then the fewest packs.
 *
 * `usual` never falls when pledges or tolerances are added: what could be made, or filled up to, still can. `order` never orders less.
 */
export function sourcing(sources: readonly Source[], toleranceReaches: boolean): Sourcing {
  const plan = plannerOf(sources);
  const size = sources[0]!.list.packSize;
  const fills = Math.max(...sources.map(({ list }) => packRules(list).by));
  const starts = toleranceReaches ? [...new Set(sources.flatMap(({ list }) => tierStarts(list)))] : [];
  const usual = (tally: Tally) => {
    const { below, above } = plan(tally.least).reachable;
    const filled = above !== null && above <= tally.most && (toleranceReaches || above - tally.least < fills);
    return below === tally.least || !filled ? below : above;
  };
  const order = (tally: Tally) => {
    const packs = usual(tally);
    const totals = [packs, ...starts.filter((start) => start > packs && start <= tally.most)];
    const ways = totals.flatMap((total) => bought(total, plan, size) ?? []);
    return ways.reduce<Sourced | null>((best, way) => (best && !isCheaper(way, best) ? best : way), null);
  };
  return { usual, order };
}

/**
 * What so many packs cost at the very least: everybody at its cheapest price as far as it has, no deliveries. Per pack it never falls as
 * the packs grow, so it is a floor for every larger order too.
 *
 * @param most packs that are ever ordered: tiers above it are out of reach
 */
export function floorOf(packs: number, most: number, sources: readonly Source[]): { cost: number; total: number } {
  const flows = sources.map(({ list }) => {
    const able = Math.min(packRules(list).most, most);
    return { able, price: (tierAt(list.tiers, able * list.packSize) ?? list.tiers[0]!).unitPrice * list.packSize };
  });
  let [left, cost] = [Math.max(1, packs), 0];
  for (const { able, price } of flows.sort((a, b) => a.price - b.price)) {
    cost += Math.min(left, able) * price;
    left -= Math.min(left, able);
  }
  return { cost, total: (Math.max(1, packs) - left) * sources[0]!.list.packSize };
}

function isCheaper(a: Sourced, b: Sourced): boolean {
  const [x, y] = [BigInt(a.cost) * BigInt(b.packs), BigInt(b.cost) * BigInt(a.packs)];
  return x < y || (x === y && a.packs < b.packs);
}

function tierStarts(list: PriceList): number[] {
  const { by, fewest, pack } = packRules(list);
  return list.tiers.map(({ from }) => Math.max(fewest, Math.ceil(from / (pack * by)) * by));
}

/** Exactly so many packs at the least cost; null where the suppliers cannot make them. */
function bought(packs: number, plan: Planner, size: number): Sourced | null {
  const { shortage, awards, cost, status } = plan(packs);
  if (packs === 0 || shortage > 0) return null;
  const parts = awards.map((award) => ({
    ...{ listId: award.id, packs: award.quantity, quantity: award.quantity * size, unitPrice: award.unitPrice / size },
    ...{ delivery: award.fixedCost, cost: award.cost },
  }));
  return { packs, total: packs * size, cost, parts, proven: status !== 'bounded' };
}

/** The same list in packs and rupiah per pack. */
function offerOf({ list, delivery }: Source): OfferInput {
  const { by, fewest, most, pack } = packRules(list);
  return {
    ...{
      id: list.id,
      available: Math.min(most, Number.MAX_SAFE_INTEGER),
      minLot: fewest,
      lotSize: by,
      fixedCost: delivery,
    },
    tiers: list.tiers.map(({ from, unitPrice }) => ({ from: Math.ceil(from / pack), unitPrice: unitPrice * pack })),
  };
}
