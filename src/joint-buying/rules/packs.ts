import { type PackPledge, packsFor } from './drops.ts';
import { largestRemainder } from './shares.ts';
import { type ShortageRule, shareInQueue } from './shortage.ts';
import { queueOf } from './types.ts';

/** A drop point: the places of its pledges in the order of the queue, what they are to get, and what they take above it. */
interface Drop {
  readonly id: string;
  readonly own: readonly number[];
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

/** What a drop point is sent. */
export interface DropPacks {
  readonly dropPoint: string;
  readonly packs: number;
}

export interface Packed {
  readonly packs: number;
  /** In units: packs × pack. */
  readonly total: number;
  /** What each pledge gets, in the order given. */
  readonly shares: readonly number[];
  /** By the names of the drop points; those that get nothing are left out. */
  readonly drops: readonly DropPacks[];
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
  const queue = queueOf(pledges);
  const pledged = pledges.map((pledge) => pledge.quantity);
  const usual = dropsOf(pledges, pledged, queue);
  const cut = packs < packsUsual(usual, size);
  const goals = cut ? cutGoals(pledged, total, queue, rule) : pledged;
  const drops = cut ? dropsOf(pledges, goals, queue) : usual;
  const counts = packsByDrop(drops, packs, size);
  const shares = pledges.map(() => 0);
  for (const [i, drop] of drops.entries()) shareDrop(pledges, goals, drop, counts[i]! * size, shares);
  const loose = usual.flatMap((drop, i) => looseOf(pledges, drop, counts[i]!, size));
  const sent = drops.map(({ id }, i) => ({ dropPoint: id, packs: counts[i]! })).filter((one) => one.packs > 0);
  return { packs, total, shares, drops: sent, loose, cut };
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
const packsUsual = (drops: readonly Drop[], size: number): number =>
  drops.reduce((sum, { goal, room }) => sum + packsFor(goal, room, size), 0);

/** By the names of the drop points. */
function dropsOf(pledges: readonly PackPledge[], goals: readonly number[], queue: readonly number[]): Drop[] {
  const groups = [...Map.groupBy(queue, (i) => pledges[i]!.dropPoint)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([id, own]) => {
    const goal = own.reduce((sum, i) => sum + goals[i]!, 0);
    const most = own.reduce((sum, i) => sum + pledges[i]!.quantity + pledges[i]!.tolerance, 0);
    return { id, own, goal, room: most - goal };
  });
}

function cutGoals(pledged: readonly number[], total: number, queue: readonly number[], rule: ShortageRule): number[] {
  const claims = queue.map((i) => pledged[i]!);
  const goals = pledged.map(() => 0);
  for (const [turn, share] of shareInQueue(rule, total, claims).entries()) goals[queue[turn]!] = share;
  return goals;
}

/** Whole packs in the goals first, then those that hold a loose rest, the largest first, then what is left by room. */
function packsByDrop(drops: readonly Drop[], packs: number, size: number): number[] {
  const counts = drops.map((drop) => Math.floor(drop.goal / size));
  const most = drops.map((drop) => Math.floor((drop.goal + drop.room) / size));
  let left = packs - sumOf(counts);
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

function shareDrop(
  pledges: readonly PackPledge[],
  goals: readonly number[],
  { own, goal }: Drop,
  total: number,
  shares: number[],
): void {
  const room = (i: number) => pledges[i]!.quantity + pledges[i]!.tolerance - goals[i]!;
  const exceeds = total > goal;
  const parts = exceeds
    ? largestRemainder(total - goal, own.map(room))
    : largestRemainder(
        total,
        own.map((i) => goals[i]!),
      );
  for (const [turn, i] of own.entries()) shares[i] = parts[turn]! + (exceeds ? goals[i]! : 0);
}

/** @param drop with the pledges as its goal */
function looseOf(pledges: readonly PackPledge[], { id, own, goal, room }: Drop, count: number, size: number): Loose[] {
  const over = goal - count * size;
  if (over <= 0) return [];
  const lacking = Math.max(0, (count + 1) * size - goal - room);
  return [{ dropPoint: id, over, lacking, pledges: own.map((i) => pledges[i]!.id) }];
}
