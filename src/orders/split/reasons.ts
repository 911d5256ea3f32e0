import { byId } from './arithmetic.ts';
import type { Seat, Table } from './seats.ts';
import type { Award, AwardReason, AwardReasonCode, PassedOver, PassedOverCode, ReasonFigures, Tier } from './types.ts';

/** An award whose reason is still to be given. */
export type Draft = Omit<Award, 'reason'>;

export function awardReason(
  table: Table,
  seat: Seat,
  draft: Draft,
  tier: Tier,
  marginalPrice: number,
  rankOf: (seat: Seat) => number,
): AwardReason {
  const code = awardCode(table, seat, draft, tier);
  const base = {
    unitCost: draft.cost / draft.quantity,
    saving: Math.round(marginalPrice * draft.quantity - draft.cost),
    ...(tier.from > 0 ? { tierFrom: tier.from } : {}),
  };
  return { code, figures: { ...base, ...awardFigures(table, seat, code, rankOf) } };
}

function awardCode(table: Table, seat: Seat, draft: Draft, tier: Tier): AwardReasonCode {
  const { offer, pinned, cap, target } = seat;
  const { quantity } = draft;
  const { policy } = table.problem;
  if (pinned > 0) return quantity > pinned ? 'pinned_more' : 'pinned';
  if (policy === 'fair' && Math.abs(quantity - target) < offer.lotSize) return 'fair_target';
  if (quantity === cap) {
    if (policy === 'nearest') return 'nearest';
    if (policy === 'fewest') return 'largest';
    return table.shareCap < offer.available - (offer.available % offer.lotSize) ? 'share_cap' : 'all_available';
  }
  if (tier !== offer.tiers[0] && quantity - offer.lotSize < tier.from) return 'tier_reached';
  return quantity === seat.stretches[0]!.first * offer.lotSize ? 'min_lot' : 'remainder';
}

function awardFigures(table: Table, seat: Seat, code: AwardReasonCode, rankOf: (seat: Seat) => number): ReasonFigures {
  const fair = table.problem.policy === 'fair' ? { target: seat.target } : {};
  if (code === 'pinned' || code === 'pinned_more') return { ...fair, pinned: seat.pinned };
  if (code === 'nearest') return { distance: seat.offer.distance, rank: rankOf(seat) };
  if (code === 'largest') return { cap: seat.cap, rank: rankOf(seat) };
  if (code === 'share_cap' || code === 'all_available') return { ...fair, cap: seat.cap };
  return fair;
}

/** 1 for the nearest (under `nearest`) or largest (under `fewest`) seat that may take anything; equals share a rank. */
export function ranking({ problem, seats }: Table): (seat: Seat) => number {
  if (problem.policy !== 'nearest' && problem.policy !== 'fewest') return () => 1;
  const key = ({ offer, cap }: Seat) => (problem.policy === 'nearest' ? offer.distance : -cap);
  const keys = seats.filter((seat) => seat.stretches.length > 0).map(key);
  const ranks = new Map<number, number>();
  keys
    .sort((a, b) => b - a)
    .forEach((k, i) => {
      ranks.set(k, keys.length - i);
    });
  return (seat) => ranks.get(key(seat)) ?? 1;
}

/** Why the seats that got nothing were passed over, by id. */
export function passedOver(table: Table, quantities: ReadonlyMap<string, number>, shortage: number): PassedOver[] {
  const winners = table.seats.filter((seat) => quantities.has(seat.offer.id));
  const joined = winners.filter((seat) => seat.pinned === 0);
  const context: Context = {
    ...{ table, shortage, full: joined.length >= table.places },
    farthest: joined.reduce((far, seat) => Math.max(far, seat.offer.distance), 0),
    smallestCap: joined.reduce((least, seat) => Math.min(least, seat.cap), Number.POSITIVE_INFINITY),
    excluded: new Set(table.problem.excluded),
  };
  return table.seats
    .filter((seat) => !quantities.has(seat.offer.id))
    .map((seat) => {
      const reason = ruledOut(context, seat) ?? outdone(context, seat);
      return { id: seat.offer.id, reason, figures: passedFigures(table, seat, reason) };
    })
    .sort(byId);
}

interface Context {
  readonly table: Table;
  readonly shortage: number;
  /** No further supplier may join. */
  readonly full: boolean;
  readonly farthest: number;
  readonly smallestCap: number;
  readonly excluded: ReadonlySet<string>;
}

const smallest = ({ offer, stretches }: Seat) =>
  (stretches[0]?.first ?? Math.ceil(Math.max(offer.minLot, 1) / offer.lotSize)) * offer.lotSize;

/** What keeps it out whatever the others offer. */
function ruledOut({ table, excluded }: Context, seat: Seat): PassedOverCode | null {
  if (excluded.has(seat.offer.id)) return 'excluded';
  const least = Math.ceil(Math.max(seat.offer.minLot, 1) / seat.offer.lotSize) * seat.offer.lotSize;
  if (seat.offer.available < least) return 'no_capacity';
  if (table.shareCap < least) return 'above_share_cap';
  if (seat.stretches.length === 0) return 'above_ceiling';
  if (table.open === 0) return 'demand_met';
  return smallest(seat) > table.open ? 'min_lot_above_demand' : null;
}

/** What the others do better, or the limit that leaves it no place. */
function outdone({ table, shortage, full, farthest, smallestCap }: Context, seat: Seat): PassedOverCode {
  const { policy } = table.problem;
  const limited = full && table.problem.maxSuppliers !== null;
  if (table.places === 0 || (limited && shortage > 0)) return 'supplier_limit';
  if (shortage > 0) return 'lots_do_not_fit';
  if (policy === 'fewest') return seat.cap < smallestCap ? 'too_small' : 'too_dear';
  if (policy === 'nearest') return limited && seat.offer.distance < farthest ? 'supplier_limit' : 'too_far';
  if (policy === 'cheapest') return 'too_dear';
  if (seat.target === 0) return 'share_used';
  if (limited) return 'supplier_limit';
  return seat.target < smallest(seat) ? 'share_below_min_lot' : 'lots_do_not_fit';
}

function passedFigures({ problem, shareCap }: Table, seat: Seat, reason: PassedOverCode): ReasonFigures {
  const prices = seat.offer.tiers.map((tier) => tier.unitPrice);
  switch (reason) {
    case 'above_ceiling':
      return { unitPrice: Math.min(...prices), limit: problem.priceCeiling! };
    case 'above_share_cap':
      return { smallest: smallest(seat), limit: shareCap };
    case 'no_capacity':
    case 'min_lot_above_demand':
      return { smallest: smallest(seat) };
    case 'too_dear':
      return { unitPrice: Math.min(...prices) };
    case 'too_small':
      return { cap: seat.cap };
    case 'too_far':
      return { distance: seat.offer.distance };
    case 'share_used':
    case 'share_below_min_lot':
      return { target: seat.target, smallest: smallest(seat) };
    case 'supplier_limit':
      return problem.maxSuppliers === null ? {} : { limit: problem.maxSuppliers };
    default:
      return {};
  }
}
