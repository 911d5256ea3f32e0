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

/**
 * The largest quantity up to `goal` (or with `above` the smallest beyond it) that can be taken, by what is left of all
 * that there is: quick where that is little.
 * @returns null where a table from below is smaller, or nothing lies above
 */
export function reachedFromTop(seats: readonly Seat[], unit: number, goal: number, above: boolean, budget: Budget) {
  let [top, step] = [0, 0];
  for (const seat of seats) {
    top += topOf(seat) * seat.offer.lotSize;
    step = Math.max(step, largestStep(seat));
  }
  if (top <= goal) return above ? null : top;
  const left = Math.ceil((top - goal) / unit);
  const size = left + (above ? 0 : step / unit + 1);
  if (size * unit >= goal || size * seats.length * 2 > budget.left) return null;
  budget.left -= size * seats.length * 2;
  const table = leftTable(seats, unit, size);
  const gap = above ? table.lastIndexOf(0) : table.indexOf(0, left);
  return gap < 0 ? null : top - gap * unit;
}

/** 0 for every multiple of `unit` by which the seats can together stay below the most they can take. */
function leftTable(seats: readonly Seat[], unit: number, size: number): Uint16Array {
  let table = new Uint16Array(size).fill(UNREACHED);
  table[0] = 0;
  for (const seat of seats) {
    const next = table.slice();
    const lot = seat.offer.lotSize / unit;
    const most = topOf(seat);
    const left = spans(seat).map(([first, last]) => [Math.max(1, most - last), most - first] as const);
    for (const [first, last] of [...left, [most, most] as const]) {
      for (let residue = 0; residue < lot && residue + first * lot < size; residue++) {
        slideReach(table, next, residue, lot, first, last);
      }
    }
    table = next;
  }
  return table;
}

function topOf({ stretches }: Seat): number {
  return stretches.at(-1)?.last ?? 0;
}

/** The most that lies between two neighbouring quantities a seat can take. */
export function largestStep({ stretches, offer }: Seat): number {
  let [step, before] = [0, 0];
  for (const { first, last } of stretches) {
    step = Math.max(step, first - before, last > first ? 1 : 0);
    before = last;
  }
  return step * offer.lotSize;
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
