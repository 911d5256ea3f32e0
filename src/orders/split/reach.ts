import { commonUnit } from './model.ts';
import type { Budget } from './search.ts';
import type { Seat } from './seats.ts';

/** Most that can be taken when at most `places` new suppliers join. */
export function capacity(seats: readonly Seat[], places: number): number {
  const rooms = seats.map((seat) => seat.cap - seat.pinned);
  const fixed = rooms.reduce((sum, room, i) => sum + (seats[i]!.pinned > 0 ? room : 0), 0);
  const joining = rooms.filter((_, i) => seats[i]!.pinned === 0);
  if (places < joining.length) joining.sort((a, b) => b - a).length = places;
  return joining.reduce((sum, room) => sum + room, fixed);
}

/** The fewest places that could hold this quantity by capacity alone; null when all together cannot. */
export function fewestPlaces(seats: readonly Seat[], quantity: number): number | null {
  let left = quantity;
  for (const seat of seats) if (seat.pinned > 0) left -= seat.cap - seat.pinned;
  const rooms = seats.filter((seat) => seat.pinned === 0).map((seat) => seat.cap);
  rooms.sort((a, b) => b - a);
  let places = 0;
  while (left > 0 && places < rooms.length) left -= rooms[places++]!;
  return left > 0 ? null : places;
}

export const UNREACHED = 0xffff;

/**
 * For every multiple of `unit` up to `most`: the fewest new suppliers with which exactly that much can be taken, or
 * UNREACHED. With `counted` false only whether it can be taken at all (0).
 * @returns null when the budget does not reach
 */
export function reachTable(
  seats: readonly Seat[],
  unit: number,
  most: number,
  counted: boolean,
  budget: Budget,
): Uint16Array | null {
  const size = Math.floor(most / unit) + 1;
  budget.left -= size * seats.length * (counted ? 8 : 2);
  if (budget.left < 0 || size > 1 << 27 || seats.length >= UNREACHED) return null;
  let table = new Uint16Array(size).fill(UNREACHED);
  table[0] = 0;
  for (const seat of seats) {
    const next = table.slice();
    const step = seat.offer.lotSize / unit;
    const price = counted && seat.pinned === 0 ? 1 : 0;
    for (const [first, last] of spans(seat)) {
      for (let residue = 0; residue < step && residue + first * step < size; residue++) {
        if (counted) slideCount(table, next, residue, step, first, last, price);
        else slideReach(table, next, residue, step, first, last);
      }
    }
    table = next;
  }
  return table;
}

/** Lot counts a seat may take, neighbouring stretches joined. */
function spans(seat: Seat): [first: number, last: number][] {
  const joined: [number, number][] = [];
  for (const { first, last } of seat.stretches) {
    const before = joined.at(-1);
    if (before && before[1] + 1 === first) before[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

type Table = Uint16Array;

function slideReach(old: Table, next: Table, residue: number, step: number, first: number, last: number): void {
  let latest = Number.NEGATIVE_INFINITY;
  for (let e = first, at = residue + first * step; at < next.length; e++, at += step) {
    if (old[at - first * step] === 0) latest = e - first;
    if (latest >= e - last) next[at] = 0;
  }
}

function slideCount(
  old: Table,
  next: Table,
  residue: number,
  step: number,
  first: number,
  last: number,
  price: number,
): void {
  const queue: number[] = [];
  let front = 0;
  for (let e = first, at = residue + first * step; at < next.length; e++, at += step) {
    const count = old[at - first * step]!;
    while (queue.length > front && old[residue + step * queue.at(-1)!]! >= count) queue.pop();
    queue.push(e - first);
    if (queue[front]! < e - last) front++;
    const least = old[residue + step * queue[front]!]!;
    if (least < UNREACHED) next[at] = Math.min(next[at]!, least + price);
  }
}

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
  if (bound === least || besideTwo(seats, least, free, taken, unit)) return least;
  const most = bound ?? stepUp(seats, wanted);
  const limited = places < seats.filter((s) => s.pinned === 0).length;
  const table = reachTable(seats, unit, most, limited, budget);
  if (!table) return bound;
  for (let at = least / unit; at < table.length; at++) if (table[at]! <= (limited ? places : 0)) return at * unit;
  return bound;
}

/** Above the wanted quantity something can be taken before this: taking away one step of a larger plan. */
function stepUp(seats: readonly Seat[], wanted: number): number {
  let step = 0;
  for (const { stretches, offer } of seats) {
    let before = 0;
    for (const { first, last } of stretches) {
      step = Math.max(step, (first - before) * offer.lotSize, last > first ? offer.lotSize : 0);
      before = last;
    }
  }
  return wanted + step;
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
