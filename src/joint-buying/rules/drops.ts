import type { Pledge } from './types.ts';

/** What a pledge is to the packing. */
export type PackPledge = Pick<Pledge, 'id' | 'dropPoint' | 'quantity' | 'tolerance' | 'at' | 'pledges'>;

/** The packs that pledges make together, grown pledge by pledge, each in constant time. */
export interface Tally {
  /** Packs at tolerance first: every drop point fills its last pack where its tolerances allow, else does without it. */
  readonly least: number;
  /** Packs with every tolerance used. */
  readonly most: number;
  readonly quantity: number;
  readonly pledges: number;
}

/**
 * Whole packs of a drop point that pledges `quantity` and takes up to `tolerance` more: its last pack is filled from the tolerance
 * where that is enough (the rule of food co-operatives' order software, Foodsoft's `OrderArticle#calculate_units_to_order`),
 * else its loose rest is left out.
 */
export function packsFor(quantity: number, tolerance: number, pack: number): number {
  const filled = Math.ceil(quantity / pack);
  return filled * pack <= quantity + tolerance ? filled : Math.floor(quantity / pack);
}

/** Members of one drop point share its packs; packs are not shared between drop points. */
export function tallyOf(pack: number): { add(pledge: PackPledge): void; sum(): Tally } {
  const drops = new Map<string, { quantity: number; tolerance: number }>();
  const tally = { least: 0, most: 0, quantity: 0, pledges: 0 };
  const count = ({ quantity, tolerance }: { quantity: number; tolerance: number }, sign: 1 | -1) => {
    tally.least += sign * packsFor(quantity, tolerance, pack);
    tally.most += sign * Math.floor((quantity + tolerance) / pack);
  };
  const add = ({ dropPoint, quantity, tolerance, pledges = 1 }: PackPledge) => {
    const drop = drops.get(dropPoint) ?? { quantity: 0, tolerance: 0 };
    count(drop, -1);
    drop.quantity += quantity;
    drop.tolerance += tolerance;
    count(drop, 1);
    drops.set(dropPoint, drop);
    tally.quantity += quantity;
    tally.pledges += pledges;
  };
  return { add, sum: () => ({ ...tally }) };
}

/** What a supplier's list says about the number of packs. */
export interface PackRules {
  /** Units in a pack. */
  readonly pack: number;
  /** Packs are sold by so many: those of a pallet, or 1. */
  readonly by: number;
  /** Fewest and most packs it sells, multiples of `by`. */
  readonly fewest: number;
  readonly most: number;
}

export function packRules(list: {
  packSize: number;
  palletSize: number | null;
  minimumOrder: number;
  capacity: number | null;
}): PackRules {
  const unit = list.palletSize ?? list.packSize;
  const by = unit / list.packSize;
  const fewest = Math.max(1, Math.ceil(list.minimumOrder / unit)) * by;
  const most = list.capacity === null ? Infinity : Math.floor(list.capacity / unit) * by;
  return { pack: list.packSize, by, fewest, most };
}

/**
 * Packs these pledges order, the minimum order aside: the next whole pallet above where tolerances fill it, else the last one below.
 * It grows with `least` and `most`: a pallet that could be filled still can with more pledges.
 */
export function packsOrdered({ least, most }: Pick<Tally, 'least' | 'most'>, rules: PackRules): number {
  const above = Math.ceil(least / rules.by) * rules.by;
  const limit = Math.min(most, rules.most);
  return above <= limit ? above : Math.floor(Math.min(least, limit) / rules.by) * rules.by;
}

/** The most packs these pledges can order. */
export const packsAtMost = ({ most }: Pick<Tally, 'most'>, rules: PackRules): number =>
  Math.floor(Math.min(most, rules.most) / rules.by) * rules.by;
