import { bestOf } from './core.ts';
import type { Prices } from './dual.ts';
import type { Model } from './model.ts';

/** One thing a seat may take, by how far it keeps all from the most that the places could hold. */
export interface Choice {
  readonly lots: number;
  /** Units ≥ 0. */
  readonly deficit: number;
  /** 1 where it takes a place. */
  readonly place: number;
  /** Penalty against the seat's best choice at the prices. */
  readonly value: number;
}

/**
 * A target near to the most that so many places can hold. Against a price of `spare` units for a place (what the last of
 * the largest seats holds) every choice has a deficit ≥ 0, a place left free one of `spare`, and the deficits of all must
 * come to exactly `slack`: where that is little, few choices are left and a table by deficit is small.
 */
export interface Packing {
  readonly open: readonly { readonly index: number; readonly choices: readonly Choice[] }[];
  /** Lots of every seat; right for those with a single choice. */
  readonly lots: Float64Array;
  readonly places: number;
  readonly slack: number;
  readonly spare: number;
}

/** What choices are weighed by, and the penalty up to which they count. */
export interface Weighing {
  readonly prices: Prices;
  readonly gap: number;
}

/** Units of slack, and choices of all seats within it, up to which they are written out. */
const MOST_SLACK = 1 << 22;
const MOST_CHOICES = 100_000;

/** @returns null where the places cannot hold the target; undefined where the choices would be too many */
export function packingOf(model: Model, most: number, weighing: Weighing | null = null): Packing | null | undefined {
  const rooms = Float64Array.from({ length: model.count }, (_, i) => roomOf(model, i));
  const joining = rooms.filter((_, i) => model.joins[i] === 1).sort((a, b) => b - a);
  let places = Math.min(most, joining.length);
  const spare = joining[Math.max(0, places - 1)] ?? 0;
  const held = rooms.reduce((sum, room, i) => sum + (model.joins[i] === 0 ? room : 0), 0);
  let slack = joining.subarray(0, places).reduce((sum, room) => sum + room, held) - model.target;
  if (slack < 0) return null;
  if (slack > MOST_SLACK || countWithin(model, slack) > MOST_CHOICES) return undefined;
  const lots = new Float64Array(model.count);
  const open: { index: number; choices: Choice[] }[] = [];
  const asked = { spare, slack, weighing };
  for (let index = 0; index < model.count; index++) {
    const choices = choicesOf(model, index, rooms[index]!, asked);
    if (choices.length !== 1) open.push({ index, choices });
    else {
      lots[index] = choices[0]!.lots;
      slack -= choices[0]!.deficit;
      places -= choices[0]!.place;
    }
  }
  return slack < 0 || places < 0 ? null : { open, lots, places, slack, spare };
}

/** At most so many choices of all seats have a deficit within the slack. */
function countWithin({ count, start, step, first, last }: Model, slack: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    let lots = 1;
    for (let s = start[i]!; s < start[i + 1]!; s++) lots += last[s]! - first[s]! + 1;
    sum += Math.min(lots, Math.floor(slack / step[i]!) + 2);
  }
  return sum;
}

function roomOf({ start, last, step }: Model, i: number): number {
  return start[i + 1]! > start[i]! ? last[start[i + 1]! - 1]! * step[i]! : 0;
}

interface Asked {
  readonly spare: number;
  readonly slack: number;
  readonly weighing: Weighing | null;
}

/** From the most lots to none. */
function choicesOf(model: Model, i: number, room: number, { spare, slack, weighing }: Asked): Choice[] {
  const place = model.joins[i]!;
  const away = place === 1 ? Math.max(0, room - spare) : room;
  const { prices, gap } = weighing ?? FREE;
  const best = weighing ? bestOf(model, i, prices).value : 0;
  const [worth, paid] = [prices.unit * model.step[i]!, prices.place * place - best];
  const choices: Choice[] = [];
  for (let s = model.start[i + 1]! - 1; s >= model.start[i]!; s--) {
    for (let lots = model.last[s]!; lots >= model.first[s]!; lots--) {
      const deficit = away + place * spare - lots * model.step[i]!;
      if (deficit > slack) break;
      const value = model.value[s]! + model.rise[s]! * (lots - model.first[s]!) - worth * lots + paid;
      if (value <= gap) choices.push({ lots, deficit, place, value });
    }
  }
  if (away <= slack && -best <= gap) choices.push({ lots: 0, deficit: away, place: 0, value: -best });
  return choices;
}

const FREE: Weighing = { prices: { unit: 0, place: 0 }, gap: Number.POSITIVE_INFINITY };

/** Sets of deficits as bits, by how many places are taken; null where there is none. */
export type Sets = (Uint32Array | null)[];

/** Steps of 32 deficits that finding all the sets takes at most. */
export function stepsOf({ open, slack, places }: Packing): number {
  const choices = open.reduce((sum, seat) => sum + seat.choices.length, 0);
  return choices * Math.min(places + 1, open.length + 1) * ((slack >>> 5) + 2);
}

/** Before each of the open seats, and after the last, the deficits that free places and the seats before can come to. */
export function setsOf({ open, places, slack, spare }: Packing): Sets[] {
  const words = (slack >>> 5) + 1;
  const none: Sets = Array(places + 1).fill(null);
  for (let free = 0; free <= places && free * spare <= slack; free++) {
    none[free] = new Uint32Array(words);
    none[free]![(free * spare) >>> 5]! |= 1 << ((free * spare) & 31);
  }
  const all = [none];
  for (const { choices } of open) all.push(after(all.at(-1)!, choices, words));
  return all;
}

function after(before: Sets, choices: readonly Choice[], words: number): Sets {
  const next: Sets = Array(before.length).fill(null);
  before.forEach((set, taken) => {
    if (!set || set.every((word) => word === 0)) return;
    for (const { deficit, place } of choices) {
      const to = taken + place;
      if (to >= next.length) continue;
      next[to] ??= new Uint32Array(words);
      addShifted(next[to]!, set, deficit);
    }
  });
  return next;
}

function addShifted(into: Uint32Array, set: Uint32Array, by: number): void {
  const [whole, rest] = [by >>> 5, by & 31];
  let carried = 0;
  for (let at = whole; at < into.length; at++) {
    const word = set[at - whole]!;
    into[at]! |= rest === 0 ? word : (word << rest) | carried;
    carried = rest === 0 ? 0 : word >>> (32 - rest);
  }
}

export function has(set: Uint32Array | null | undefined, deficit: number): boolean {
  return set ? ((set[deficit >>> 5]! >>> (deficit & 31)) & 1) === 1 : false;
}
