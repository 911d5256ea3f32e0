import { mulDiv } from './arithmetic.ts';
import { byStanding, fairTargets } from './fair.ts';
import type { Offer, OfferInput, Policy, Problem, ProblemInput, Tier } from './types.ts';

/**
 * A stretch of lot counts first…last over which cost and measure grow evenly. Both are counted from what the seat
 * costs without taking more: `cost` and `measure` at `first` lots, `costStep` and `measureStep` for every lot on.
 */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly cost: number;
  readonly costStep: number;
  readonly measure: number;
  readonly measureStep: number;
  readonly tier: Tier;
}

/** One offer at the table: its confirmed part and what it may take on top, in lots. */
export interface Seat {
  readonly offer: Offer;
  readonly pinned: number;
  readonly pinnedPrice: number | null;
  /** Most it may have in all under the limits, whole lots. */
  readonly cap: number;
  /** Fair target; 0 under other policies. */
  readonly target: number;
  readonly stretches: readonly Stretch[];
}

/** Seats in the order in which ties are settled, and the limits in units. */
export interface Table {
  readonly problem: Problem;
  readonly seats: readonly Seat[];
  /** Demand less what is confirmed. */
  readonly open: number;
  /** New suppliers still allowed. */
  readonly places: number;
  readonly shareCap: number;
}

export function complete(input: ProblemInput): Problem {
  const { demand, offers } = input;
  const { policy = 'cheapest', maxSuppliers = null, maxShareBps = null, priceCeiling = null } = input;
  const { withinBps = null, pinned = [], excluded = [] } = input;
  const limits = { maxSuppliers, maxShareBps, priceCeiling, withinBps, pinned, excluded };
  return { demand, policy, ...limits, offers: offers.map(completeOffer) };
}

function completeOffer(offer: OfferInput): Offer {
  const { id, supplier = id, available, minLot, lotSize, tiers } = offer;
  const { fixedCost = 0, distance = 0, weight = 0, awarded = 0 } = offer;
  return { id, supplier, available, minLot, lotSize, fixedCost, tiers, distance, weight, awarded };
}

export function setTable(problem: Problem): Table {
  const share = problem.maxShareBps;
  const shareCap = share === null ? Number.POSITIVE_INFINITY : mulDiv(problem.demand, share, 10_000)[0];
  const pinned = new Map(problem.pinned.map((p) => [p.id, p]));
  const excluded = new Set(problem.excluded);
  const drafts = [...problem.offers].sort(byStanding).map((offer) => {
    const pin = pinned.get(offer.id);
    const limit = excluded.has(offer.id) ? 0 : Math.min(offer.available, shareCap);
    return draft(offer, pin?.quantity ?? 0, pin?.unitPrice ?? null, limit, problem.priceCeiling);
  });
  const confirmed = problem.pinned.reduce((total, p) => total + p.quantity, 0);
  const places = problem.maxSuppliers === null ? drafts.length : problem.maxSuppliers - problem.pinned.length;
  const open = Math.max(0, problem.demand - confirmed);
  return measured({ problem, seats: drafts, open, places: Math.max(0, places), shareCap });
}

/** The same table for another policy. @param cheapest one of the policy `cheapest`, which measures nothing but cost */
export function tableFor(cheapest: Table, policy: Policy): Table {
  return measured({ ...cheapest, problem: { ...cheapest.problem, policy } });
}

function measured(table: Table): Table {
  const { problem, seats } = table;
  if (problem.policy === 'fair') return { ...table, seats: measureFair(seats, problem.demand) };
  return { ...table, seats: measureEvenly(seats, problem) };
}

function draft(offer: Offer, pinned: number, pinnedPrice: number | null, limit: number, ceiling: number | null): Seat {
  const stretches: Stretch[] = [];
  const smallest = pinned > 0 ? 1 : Math.ceil(Math.max(offer.minLot, 1) / offer.lotSize);
  const largest = Math.floor((limit - pinned) / offer.lotSize);
  for (let i = 0; i < offer.tiers.length && smallest <= largest; i++) {
    const tier = offer.tiers[i]!;
    if (ceiling !== null && tier.unitPrice > ceiling) continue;
    const end = offer.tiers[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const first = i === 0 ? smallest : Math.max(smallest, Math.ceil((tier.from - pinned) / offer.lotSize));
    const last = Math.min(largest, Math.ceil((end - pinned) / offer.lotSize) - 1);
    if (first <= last) stretches.push(stretch(offer, pinned, pinnedPrice, tier, first, last));
  }
  const top = stretches.at(-1)?.last ?? 0;
  return { offer, pinned, pinnedPrice, cap: pinned + top * offer.lotSize, target: 0, stretches };
}

function stretch(
  offer: Offer,
  pinned: number,
  pinnedPrice: number | null,
  tier: Tier,
  first: number,
  last: number,
): Stretch {
  const costStep = tier.unitPrice * offer.lotSize;
  const before = pinned > 0 && pinnedPrice === null ? (tier.unitPrice - tierAt(offer, pinned).unitPrice) * pinned : 0;
  const cost = costStep * first + before + (pinned > 0 ? 0 : offer.fixedCost);
  return { first, last, cost, costStep, measure: 0, measureStep: 0, tier };
}

/** The tier whose price holds for an award of this quantity. */
export function tierAt(offer: Offer, quantity: number): Tier {
  return offer.tiers.findLast((tier) => tier.from <= quantity) ?? offer.tiers[0]!;
}

function measureEvenly(drafts: readonly Seat[], problem: Problem): readonly Seat[] {
  if (problem.policy !== 'nearest') return drafts;
  return drafts.map((seat) => {
    const step = seat.offer.distance * seat.offer.lotSize;
    const stretches = seat.stretches.map((s) => ({ ...s, measure: step * s.first, measureStep: step }));
    return { ...seat, stretches };
  });
}

function measureFair(drafts: readonly Seat[], demand: number): readonly Seat[] {
  const claims = drafts.map(({ offer, cap, pinned }) => {
    const { id, weight, awarded } = offer;
    return { id, weight, awarded, capacity: cap, floor: pinned };
  });
  const targets = fairTargets(claims, demand);
  return drafts.map((seat) => {
    const target = targets.get(seat.offer.id)!;
    return { ...seat, target, stretches: seat.stretches.flatMap((s) => aroundTarget(s, seat, target)) };
  });
}

/** |award − target| bends at the target: the stretch is cut there. */
function aroundTarget(whole: Stretch, seat: Seat, target: number): Stretch[] {
  const lot = seat.offer.lotSize;
  const bend = Math.floor((target - seat.pinned) / lot);
  const part = (first: number, last: number, measureStep: number): Stretch[] => {
    if (first > last) return [];
    const measure = Math.abs(seat.pinned + first * lot - target) - Math.abs(seat.pinned - target);
    return [{ ...whole, first, last, cost: whole.cost + (first - whole.first) * whole.costStep, measure, measureStep }];
  };
  const below = part(whole.first, Math.min(whole.last, bend), -lot);
  return [...below, ...part(Math.max(whole.first, bend + 1), whole.last, lot)];
}
