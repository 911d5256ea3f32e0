import { type PackPledge, packsFor } from './drops.ts';
import { largestRemainder } from './shares.ts';
import { type ShortageRule, shareShortage } from './shortage.ts';
import { byQueue } from './types.ts';

/** One pledge with what it is to get, the goal, and what it takes at most. */
interface Seat {
  readonly pledge: PackPledge;
  readonly goal: number;
  /** What it takes above its goal. */
  readonly room: number;
}

interface Drop {
  readonly id: string;
  readonly seats: readonly Seat[];
  readonly goal: number;
  readonly room: number;
}

/** A drop point whose pledges do not come out in whole packs. */
export interface Loose {
  readonly dropPoint: string;
  /** Units pledged there and not ordered; to pledge so much less would leave nothing over. */
  readonly over: number;
  /** Units of pledge or tolerance by which the next pack would be full; 0 when it could be filled and the supply does not reach. */
  readonly lacking: number;
  /** Whose pledges they are, in the order of the queue. */
  readonly pledges: readonly string[];
}

export interface Packed {
  readonly packs: number;
  /** In units: packs × pack. */
  readonly total: number;
  /** What each pledge gets, in the order given. */
  readonly shares: readonly number[];
  readonly loose: readonly Loose[];
  /** The supply is less than what the pledges make in packs, and was shared by the rule. */
  readonly cut: boolean;
}

/**
 * Divides whole packs among pledges: every drop point gets whole packs, shared to the unit by its members; nobody gets more than its
 * pledge + tolerance. Of all such divisions the one that
 * 1. lacks least: Σ max(0, goal − share), so that tolerance is used before anybody goes short;
 * 2. exceeds least: Σ max(0, share − goal);
 * 3. is nearest to proportion (largest remainder): packs beyond those by room, a drop point's excess by tolerance, its lack by goal;
 * 4. ties: the larger loose rest, then the smaller drop point id; within a drop point the earlier pledge, then the smaller id.
 *
 * The goal is the pledge; where there are fewer packs than the pledges fill, it is what the shortage rule leaves of it.
 *
 * Why it is best: lack and excess depend on a drop point's packs n alone (within it any division on one side of the goals has the
 * same sums), and as a function of n they are convex: each pack up to the goal takes a whole pack off the lack, the one that
 * holds the loose rest r takes r off it, any further one only adds excess. So taking the packs in the order of what they
 * bring is best (marginal allocation, Gross 1956).
 *
 * @param packs at most those the pledges can take with every tolerance, and, unless that is what `rule` is to settle, no fewer than
 *   whole packs in the pledges
 */
export function pack(pledges: readonly PackPledge[], packs: number, size: number, rule: ShortageRule): Packed {
  const total = packs * size;
  const cut = isCut(pledges, packs, size);
  const goals = cut
    ? shareShortage({ rule, available: total, claims: pledges })
    : pledges.map((pledge) => pledge.quantity);
  const drops = dropsOf(pledges.map((pledge, i) => seatOf(pledge, goals[i]!)));
  const counts = packsByDrop(drops, packs, size);
  const byId = new Map<string, number>();
  for (const [i, drop] of drops.entries()) shareDrop(drop, counts[i]! * size, byId);
  const loose = drops.flatMap((drop, i) => looseOf(drop, counts[i]!, size));
  return { packs, total, shares: pledges.map((pledge) => byId.get(pledge.id)!), loose, cut };
}

const seatOf = (pledge: PackPledge, goal: number): Seat => ({
  pledge,
  goal,
  room: pledge.quantity + pledge.tolerance - goal,
});

const sumBy = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0);

function dropsOf(seats: readonly Seat[]): Drop[] {
  const queue = [...seats].sort((a, b) => byQueue(a.pledge, b.pledge));
  const groups = [...Map.groupBy(queue, ({ pledge }) => pledge.dropPoint)];
  groups.sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([id, own]) => {
    return { id, seats: own, goal: sumBy(own, (seat) => seat.goal), room: sumBy(own, (seat) => seat.room) };
  });
}

function isCut(pledges: readonly PackPledge[], packs: number, size: number): boolean {
  if (packs * size >= sumBy(pledges, (pledge) => pledge.quantity)) return false;
  const drops = dropsOf(pledges.map((pledge) => seatOf(pledge, pledge.quantity)));
  return packs < sumBy(drops, (drop) => packsFor(drop.goal, drop.room, size));
}

/** Whole packs in the goals first, then those that hold a loose rest, the largest first, then what is left by room. */
function packsByDrop(drops: readonly Drop[], packs: number, size: number): number[] {
  const counts = drops.map((drop) => Math.floor(drop.goal / size));
  const most = drops.map((drop) => Math.floor((drop.goal + drop.room) / size));
  let left = packs - sumBy(counts, (count) => count);
  const rest = (i: number) => drops[i]!.goal % size;
  const filling = [...drops.keys()].filter((i) => rest(i) > 0 && most[i]! > counts[i]!);
  for (const i of filling.sort((a, b) => rest(b) - rest(a) || a - b).slice(0, left)) {
    counts[i]! += 1;
    left -= 1;
  }
  const room = counts.map((count, i) => most[i]! - count);
  const more = largestRemainder(left, room);
  return counts.map((count, i) => count + more[i]!);
}

function shareDrop({ seats, goal }: Drop, total: number, shares: Map<string, number>): void {
  const goals = seats.map((seat) => seat.goal);
  const rooms = seats.map((seat) => seat.room);
  const more = total > goal ? largestRemainder(total - goal, rooms) : null;
  const own = more ?? largestRemainder(total, goals);
  for (const [i, { pledge }] of seats.entries()) shares.set(pledge.id, more ? goals[i]! + own[i]! : own[i]!);
}

function looseOf({ id, seats }: Drop, count: number, size: number): Loose[] {
  const pledged = sumBy(seats, ({ pledge }) => pledge.quantity);
  const able = sumBy(seats, ({ pledge }) => pledge.quantity + pledge.tolerance);
  const over = pledged - count * size;
  if (over <= 0) return [];
  const lacking = Math.max(0, (count + 1) * size - able);
  return [{ dropPoint: id, over, lacking, pledges: seats.map(({ pledge }) => pledge.id) }];
}
