import { byId, mulDiv } from './arithmetic.ts';

/** A cooperative's claim: what it can take (`capacity`), must keep (`floor`), weighs and was awarded so far. */
export interface Claim {
  readonly id: string;
  readonly weight: number;
  readonly awarded: number;
  readonly capacity: number;
  /** Default 0. */
  readonly floor?: number;
}

interface Bound {
  readonly claim: Claim;
  readonly weight: number;
  fixed: number | null;
}

interface Quota {
  readonly bound: Bound;
  readonly whole: number;
  readonly remainder: number;
}

const least = (b: Bound) => b.claim.floor ?? 0;
const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);

/**
 * What each cooperative should get so that, counting what it was awarded before, all stand alike relative to their
 * weights: weight × θ − awarded, held between `floor` and `capacity`, with θ such that the targets sum to the demand
 * (or to all capacity, if that is less). Where no bound holds, θ = (all awarded + demand) / all weights.
 *
 * Apportionment to whole units: Hamilton's method (largest remainder); equal remainders go to who was awarded less
 * relative to its weight, then by id. Claims of weight 0 get what the others cannot take, in equal parts.
 *
 * @returns target by id; the targets sum to min(demand, sum of capacities), or to the floors if those are more.
 */
export function fairTargets(claims: readonly Claim[], demand: number): Map<string, number> {
  const bounds: Bound[] = claims.map((claim) => ({ claim, weight: claim.weight, fixed: null }));
  const goal = Math.max(
    Math.min(
      demand,
      sum(claims, (c) => c.capacity),
    ),
    sum(bounds, least),
  );
  settleWeightless(bounds, goal);
  const quotas = fill(bounds, goal);
  return apportion(bounds, quotas, goal);
}

/** Either the weighted claims can take all that is to be had, or they get all they can take and the others the rest. */
function settleWeightless(bounds: readonly Bound[], goal: number): void {
  const room = sum(bounds, (b) => (b.weight > 0 ? b.claim.capacity : least(b)));
  for (const bound of bounds) {
    if (bound.weight > 0) bound.fixed = room < goal ? bound.claim.capacity : null;
    else bound.fixed = room < goal ? null : least(bound);
  }
}

/** Fixes claims at the bound that is violated by more in sum, until the rest fits between its bounds. */
function fill(bounds: readonly Bound[], goal: number): Quota[] {
  for (;;) {
    const open = bounds.filter((b) => b.fixed === null);
    const rest = goal - sum(bounds, (b) => b.fixed ?? 0);
    const quotas = level(open, rest);
    const below = sum(quotas, (q) => Math.max(0, least(q.bound) - q.whole - q.remainder));
    const above = sum(quotas, (q) => Math.max(0, q.whole + q.remainder - q.bound.claim.capacity));
    if (below === 0 && above === 0) return quotas;
    for (const { bound, whole, remainder } of quotas) {
      if (below >= above && whole < least(bound)) bound.fixed = least(bound);
      else if (below < above && whole + remainder > bound.claim.capacity) bound.fixed = bound.claim.capacity;
    }
  }
}

/** weight × θ − awarded for the open claims, as a whole part and a remainder in [0, 1). */
function level(open: readonly Bound[], rest: number): Quota[] {
  const weights = sum(open, (b) => b.weight) || open.length;
  const total = rest + sum(open, (b) => b.claim.awarded);
  return open.map((bound) => {
    const [quotient, remainder] = mulDiv(bound.weight || 1, total, weights);
    return { bound, whole: quotient - bound.claim.awarded, remainder: remainder / weights };
  });
}

function apportion(bounds: readonly Bound[], quotas: readonly Quota[], goal: number): Map<string, number> {
  const targets = new Map(bounds.map((b) => [b.claim.id, b.fixed ?? 0]));
  for (const quota of quotas) targets.set(quota.bound.claim.id, quota.whole);
  let left = goal - sum([...targets.values()], (t) => t);
  for (const { bound, whole } of [...quotas].sort(byRemainder)) {
    if (left <= 0) break;
    if (whole >= bound.claim.capacity) continue;
    targets.set(bound.claim.id, whole + 1);
    left -= 1;
  }
  return targets;
}

function byRemainder(a: Quota, b: Quota): number {
  return b.remainder - a.remainder || byStanding(a.bound.claim, b.bound.claim);
}

/** Who was awarded less relative to its weight comes first, then by id: the order in which ties are settled. */
export function byStanding(a: Omit<Claim, 'capacity'>, b: Omit<Claim, 'capacity'>): number {
  return a.awarded / Math.max(a.weight, 1) - b.awarded / Math.max(b.weight, 1) || byId(a, b);
}
