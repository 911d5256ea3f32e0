import { type Bits, bitsOf, has, union } from './bits.ts';
import type { Model } from './model.ts';
import type { Budget } from './search.ts';

/** What a seat may take, by how far that keeps all from the most that the places could hold. */
interface Choices {
  readonly seat: number;
  /** 1 where taking anything takes a place. */
  readonly joins: number;
  /** From the most on; nothing comes last. */
  readonly lots: readonly number[];
  readonly deficits: readonly number[];
}

/** The most every seat can take, in units; of those that would join, the largest first, negative. */
interface Rooms {
  readonly each: Float64Array;
  readonly joining: Float64Array;
  readonly staying: number;
}

/** So many places, each priced at what the last of the largest seats holds; the deficits of all must come to `slack`. */
interface Frame {
  readonly places: number;
  readonly price: number;
  readonly slack: number;
}

/** What is left to decide within a frame. */
interface Open {
  readonly choices: readonly Choices[];
  readonly places: number;
  readonly slack: number;
}

/** Operations on words of bits up to which sets are quicker than a search by price, and how many words may be kept. */
const MOST_STEPS = 10_000_000;
const MOST_WORDS = 1 << 22;
/** How many more may join than their room calls for. */
const FRAMES = 4;

/**
 * The best plan where all sell at one price for one fee: the fewest joining. Against a price of a place every choice has a
 * deficit ≥ 0. Which deficits the last seats can come to, by how many of them join, is kept as sets of bits; read from the
 * first seat on they give, among the best plans, the one that gives the earlier seats the most.
 *
 * @param most how many may join
 * @returns lots; null where the model is not like that, where the sets would be large, or no way is found
 */
export function uniform(model: Model, most: number, budget: Budget): Float64Array | null {
  if (!isUniform(model)) return null;
  const rooms = roomsOf(model);
  const fewest = fewestOf(model, rooms);
  for (let places = fewest; places < fewest + FRAMES && places <= most; places++) {
    const frame = frameOf(model, rooms, places);
    const lots = new Float64Array(model.count);
    const open = frame && openOf(model, rooms, frame, lots, budget);
    if (!open) return null;
    if (read(open, setsOf(open), lots)) return lots;
  }
  return null;
}

/** Whether all ways with the same quantity and number joining come to the same, and those with fewer joining to less. */
function isUniform({ count, start, first, value, rise, step, joins }: Model): boolean {
  let fee = 0;
  for (let i = 0; i < count; i++) {
    const growth = (rise[0]! / step[0]!) * step[i]!;
    for (let s = start[i]!; s < start[i + 1]!; s++) {
      const paid = value[s]! - growth * first[s]!;
      if (rise[s] !== growth) return false;
      if (fee === 0 && joins[i] === 1) fee = paid;
      if (paid !== (joins[i] === 1 ? fee : 0)) return false;
    }
  }
  return fee > 0;
}

function roomsOf({ count, start, last, step, joins }: Model): Rooms {
  const [each, joining] = [new Float64Array(count), new Float64Array(count)];
  let [size, staying] = [0, 0];
  for (let i = 0; i < count; i++) {
    each[i] = last[start[i + 1]! - 1]! * step[i]!;
    if (joins[i] === 1) joining[size++] = -each[i]!;
    else staying += each[i]!;
  }
  return { each, joining: joining.subarray(0, size).sort(), staying };
}

function fewestOf({ target }: Model, { joining, staying }: Rooms): number {
  let [held, places] = [staying, 0];
  while (held < target && places < joining.length) held -= joining[places++]!;
  return held < target ? Number.POSITIVE_INFINITY : places;
}

function frameOf({ target }: Model, { joining, staying }: Rooms, places: number): Frame | null {
  if (places > joining.length) return null;
  let slack = staying - target;
  for (let k = 0; k < places; k++) slack -= joining[k]!;
  return { places, price: -(joining[Math.max(0, places - 1)] ?? 0), slack };
}

/** Settles the seats that have one choice only; null where there is too much to decide. */
function openOf(model: Model, rooms: Rooms, frame: Frame, lots: Float64Array, budget: Budget): Open | null {
  const choices: Choices[] = [];
  let { places, slack } = frame;
  const words = Math.floor(slack / 32) + 1;
  let [room, kept] = [Math.min(MOST_STEPS, budget.left), 0];
  if (room < 0) return null;
  for (let i = 0; i < model.count; i++) {
    const rows = Math.min(frame.places, choices.length) + 1;
    const one = choicesOf(model, rooms, frame, i, room / (words * rows));
    if (one.lots.length !== 1) {
      choices.push(one);
      room -= one.lots.length * words * rows;
      kept += words * (frame.places + 1);
      if (room < 0 || kept > MOST_WORDS) return null;
      continue;
    }
    lots[i] = one.lots[0]!;
    slack -= one.deficits[0]!;
    if (lots[i]! > 0) places -= one.joins;
  }
  budget.left -= Math.min(MOST_STEPS, budget.left) - room;
  return { choices, places, slack };
}

/** @param enough more choices than that need not be told apart from too many; two from one in any case */
function choicesOf(model: Model, { each }: Rooms, { price, slack }: Frame, seat: number, enough: number): Choices {
  const [step, joins] = [model.step[seat]!, model.joins[seat]!];
  const nothing = joins === 1 ? Math.max(0, each[seat]! - price) : each[seat]!;
  const [lots, deficits]: [number[], number[]] = [[], []];
  const most = nothing + joins * price;
  for (let s = model.start[seat + 1]! - 1; s >= model.start[seat]!; s--) {
    const least = Math.max(model.first[s]!, Math.ceil((most - slack) / step));
    for (let taken = model.last[s]!; taken >= least && lots.length < 2 + enough; taken--) {
      lots.push(taken);
      deficits.push(most - taken * step);
    }
  }
  if (nothing <= slack) {
    lots.push(0);
    deficits.push(nothing);
  }
  return { seat, joins, lots, deficits };
}

/** For every open seat and those after it: the deficits they can come to, a row for every number of them that joins. */
function setsOf({ choices, places, slack }: Open): Bits {
  const sets = bitsOf(choices.length + 1, Math.max(0, places) + 1, Math.max(0, slack) + 1);
  sets.words[sets.at(choices.length, 0)] = 1;
  let before = choices.reduce((sum, { joins }) => sum + joins, 0);
  let joined = 0;
  for (let k = choices.length - 1; k >= 0; k--) {
    const { lots, deficits, joins } = choices[k]!;
    before -= joins;
    for (let c = Math.max(0, places - before - joins); c <= joined; c++) {
      for (let o = 0; o < lots.length; o++) {
        const more = lots[o]! > 0 ? joins : 0;
        if (c + more <= places) union(sets, sets.at(k + 1, c), sets.at(k, c + more), deficits[o]!);
      }
    }
    joined = Math.min(places, joined + joins);
  }
  return sets;
}

/** The first of the ways that the sets hold; false where they hold none. */
function read({ choices, places, slack }: Open, sets: Bits, into: Float64Array): boolean {
  let [left, missing] = [places, slack];
  if (!has(sets, 0, left, missing)) return false;
  choices.forEach(({ seat, lots, deficits, joins }, k) => {
    const o = lots.findIndex((l, n) => has(sets, k + 1, left - (l > 0 ? joins : 0), missing - deficits[n]!));
    into[seat] = lots[o]!;
    missing -= deficits[o]!;
    if (lots[o]! > 0) left -= joins;
  });
  return true;
}
