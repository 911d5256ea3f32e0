import { canFill } from './fill.ts';
import { nearestHeld } from './held.ts';
import { clip, commonUnit } from './model.ts';
import { capacity, largestStep, reachedFromTop, reachTable } from './reach.ts';
import type { Budget } from './search.ts';
import type { Seat } from './seats.ts';

/** The smallest quantity above `wanted` that can be taken, looking beside a plan first. */
export function nextAbove(
  seats: readonly Seat[],
  wanted: number,
  places: number,
  taken: ReadonlyMap<string, number>,
  budget: Budget,
): number | null {
  const unit = commonUnit(seats);
  if (capacity(seats, places) <= wanted) return null;
  const least = (Math.floor(wanted / unit) + 1) * unit;
  const free = places - seats.filter((s) => s.pinned === 0 && (taken.get(s.offer.id) ?? 0) > 0).length;
  const bound = besideOne(seats, wanted, free, taken);
  if (bound === least || besideTwo(seats, least, free, taken, unit) || swap(seats, least, taken)) return least;
  const limited = places < seats.filter((s) => s.pinned === 0).length;
  const held = limited ? nearestHeld(seats, unit, wanted, true, places, budget) : undefined;
  if (held !== undefined) return held;
  const fromTop = (steps: number) => (limited ? null : reachedFromTop(seats, unit, wanted, true, { left: steps }));
  const quick = fromTop(Math.min(FEW_STEPS, budget.left));
  if (quick !== null) return quick;
  const near = clip(seats, least);
  if (least % commonUnit(near) === 0 && canFill(near, least, places, budget)) return least;
  const slow = fromTop(budget.left);
  if (slow !== null) return slow;
  const most = bound ?? stepUp(seats, wanted);
  const table = reachTable(seats, unit, most, limited, budget);
  if (!table) return bound;
  for (let at = least / unit; at < table.length; at++) if (table[at]! <= (limited ? places : 0)) return at * unit;
  return bound;
}

/** Above the wanted quantity something can be taken before this: taking away one step of a larger plan. */
function stepUp(seats: readonly Seat[], wanted: number): number {
  return wanted + seats.reduce((step, seat) => Math.max(step, largestStep(seat)), 0);
}

/** The smallest quantity above the wanted one that changing a single seat of the plan gives. */
function besideOne(seats: readonly Seat[], wanted: number, free: number, taken: ReadonlyMap<string, number>) {
  let total = 0;
  for (const quantity of taken.values()) total += quantity;
  let best: number | null = null;
  for (const seat of seats) {
    const now = taken.get(seat.offer.id) ?? 0;
    if (now === 0 && seat.pinned === 0 && free < 1) continue;
    const lot = seat.offer.lotSize;
    const enough = Math.floor((wanted - total + now) / lot) + 1;
    const span = seat.stretches.find((s) => s.last >= enough);
    if (!span) continue;
    const reached = total - now + Math.max(span.first, enough) * lot;
    if (best === null || reached < best) best = reached;
  }
  return best;
}

/** A table from the top that takes no longer than looking for a plan. */
const FEW_STEPS = 200_000;

/** Pairs looked at for a swap. */
const PAIRS = 20_000;

/** Whether one seat leaving and another joining in its place gives exactly this quantity. */
function swap(seats: readonly Seat[], wanted: number, taken: ReadonlyMap<string, number>): boolean {
  let missing = wanted;
  for (const quantity of taken.values()) missing -= quantity;
  const quantities = new Set<number>();
  for (const { pinned, offer } of seats) if (pinned === 0 && taken.has(offer.id)) quantities.add(taken.get(offer.id)!);
  let left = PAIRS;
  for (const { pinned, offer, stretches } of seats) {
    if (pinned > 0 || stretches.length === 0 || taken.has(offer.id)) continue;
    for (const quantity of quantities) {
      const lots = (quantity + missing) / offer.lotSize;
      if (stretches.some((s) => lots >= s.first && lots <= s.last) && Number.isInteger(lots)) return true;
      if (--left === 0) return false;
    }
  }
  return false;
}

const REACH = 64;

/** Whether changing two seats of the plan, each by little, gives exactly this quantity. */
function besideTwo(
  seats: readonly Seat[],
  wanted: number,
  free: number,
  taken: ReadonlyMap<string, number>,
  unit: number,
): boolean {
  let missing = wanted / unit;
  for (const quantity of taken.values()) missing -= quantity / unit;
  if (missing > REACH) return false;
  const owners = new Int32Array(2 * REACH + 1).fill(-1);
  const others = new Int32Array(2 * REACH + 1).fill(-1);
  for (let i = 0; i < seats.length; i++) {
    for (const change of changes(seats[i]!, taken.get(seats[i]!.offer.id) ?? 0, free, unit)) {
      const at = change + REACH;
      if (owners[at]! < 0) owners[at] = i;
      else if (owners[at] !== i) others[at] = i;
    }
  }
  for (let a = Math.max(0, missing); a <= 2 * REACH && missing - (a - REACH) >= -REACH; a++) {
    const b = missing - (a - REACH) + REACH;
    if (b < 0 || b > 2 * REACH || owners[a]! < 0 || owners[b]! < 0) continue;
    if (owners[a] !== owners[b] || others[a]! >= 0 || others[b]! >= 0) return true;
  }
  return false;
}

/** By how many units a seat can change without needing a place that may not be free. */
function changes(seat: Seat, now: number, free: number, unit: number): number[] {
  const found: number[] = [];
  if (now === 0 && seat.pinned === 0 && free < 2) return found;
  const lot = seat.offer.lotSize;
  for (const { first, last } of seat.stretches) {
    const from = Math.max(first, Math.ceil((now - REACH * unit) / lot));
    const to = Math.min(last, Math.floor((now + REACH * unit) / lot));
    for (let lots = from; lots <= to; lots++) if (lots * lot !== now) found.push((lots * lot - now) / unit);
  }
  return found;
}
