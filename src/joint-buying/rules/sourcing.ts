import { type OfferInput, type Plan, split } from '../../orders/index.ts';
import { packRules, type Tally } from './drops.ts';
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
 * @returns null where nothing can be ordered
 */
export function sourcing(sources: readonly Source[], toleranceReaches: boolean): (tally: Tally) => Sourced | null {
  const plan = plannerOf(sources);
  const size = sources[0]!.list.packSize;
  const fills = Math.max(...sources.map(({ list }) => packRules(list).by));
  const starts = toleranceReaches ? [...new Set(sources.flatMap(({ list }) => tierStarts(list)))] : [];
  return (tally) => {
    const { below, above } = plan(tally.least).reachable;
    const filled = above !== null && above <= tally.most && (toleranceReaches || above - tally.least < fills);
    const usual = below === tally.least || !filled ? below : above;
    const totals = [usual, ...starts.filter((packs) => packs > usual && packs <= tally.most)];
    const ways = totals.flatMap((packs) => bought(packs, plan, size) ?? []);
    return ways.reduce<Sourced | null>((best, way) => (best && !isCheaper(way, best) ? best : way), null);
  };
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
