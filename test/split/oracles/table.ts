import type { Problem } from '../../../src/orders/split/index.ts';
import { type Answer, type Choice, type Choices, choicesOf } from './choices.ts';

/**
 * The plain dynamic program: the least objective for every quantity up to the demand, offer after offer, O(n × D) for any
 * lots (× places where the number of suppliers is limited). Knows every policy but `withinBps`.
 * @throws RangeError where measure and cost do not fit into one exact figure
 */
export function tableBest(problem: Problem): Answer {
  const all = choicesOf(problem);
  const scale = scaleOf(all);
  const width = Math.floor((problem.demand - all.filled) / scale.unit) + 1;
  const rows = scale.isLimited ? all.places + 1 : 1;
  let table = Array.from({ length: rows }, () => new Float64Array(width).fill(Number.POSITIVE_INFINITY));
  table[0]![0] = 0;
  for (const own of byOffer(all.choices)) table = withOffer(table, own, scale);
  return read(all, table, scale);
}

/** Quantities are counted in `unit`; cost is less `price` a unit, which all ways to fill as much pay alike. */
interface Scale {
  readonly unit: number;
  readonly price: number;
  /** Objective = measure × weight + cost. */
  readonly weight: number;
  /** Whether places are counted, one row each. */
  readonly isLimited: boolean;
}

function scaleOf({ choices, problem, places }: Choices): Scale {
  const unit = choices.reduce((common, choice) => divisor(common, choice.lot), 0) || 1;
  const runs = choices.filter((choice) => choice.high > choice.low);
  const price = Math.floor(Math.min(...runs.map((choice) => choice.cost.per / choice.lot), 10 ** 9)) % 10 ** 9;
  const most = (figure: (choice: Choice, lots: number) => number) =>
    byOffer(choices).reduce((sum, own) => sum + Math.max(...own.flatMap((c) => ends(c, figure))), 1);
  const costs = most((c, lots) => c.cost.at + (c.cost.per - price * c.lot) * lots);
  const measures = most((c, lots) => c.measure.at + c.measure.per * lots);
  const weight = problem.policy === 'cheapest' ? 0 : 2 * costs;
  if (costs + weight * measures > Number.MAX_SAFE_INTEGER) throw new RangeError('figures too large for one table');
  return { unit, price, weight, isLimited: places < problem.offers.length - problem.pinned.length };
}

const ends = (choice: Choice, figure: (choice: Choice, lots: number) => number): number[] =>
  [choice.low, choice.high].map((lots) => Math.abs(figure(choice, lots)));

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function byOffer(choices: readonly Choice[]): Choice[][] {
  return [...Map.groupBy(choices, (choice) => choice.offer).values()];
}

/** Nothing more of this offer, or one of its runs, which takes a place where places are counted. */
function withOffer(table: readonly Float64Array<ArrayBuffer>[], own: readonly Choice[], scale: Scale) {
  const next = table.map((row) => row.slice());
  for (const choice of own) {
    const up = scale.isLimited ? choice.joins : 0;
    for (let row = up; row < table.length; row++) addRun(table[row - up]!, next[row]!, choice, scale);
  }
  return next;
}

/** Quantities a lot apart form a sequence of their own, in which a run is a window of even length. */
function addRun(from: Float64Array, to: Float64Array, choice: Choice, { unit, price, weight }: Scale): void {
  const step = choice.lot / unit;
  const at = choice.measure.at * weight + choice.cost.at;
  const per = choice.measure.per * weight + choice.cost.per - price * choice.lot;
  for (let rest = 0; rest < Math.min(step, from.length); rest++) {
    const count = Math.ceil((from.length - rest) / step);
    const level = Float64Array.from({ length: count }, (_, k) => from[rest + k * step]! - per * k);
    const least = windows(level, choice.high - choice.low + 1);
    for (let k = choice.low; k < count; k++) {
      const found = least(k - choice.high, k - choice.low) + at + per * k;
      if (found < to[rest + k * step]!) to[rest + k * step] = found;
    }
  }
}

/** Least of a window from the minima of blocks as long as it, read from both ends (van Herk; Gil and Werman). */
function windows(values: Float64Array, length: number): (first: number, last: number) => number {
  const [forward, backward] = [values.slice(), values.slice()];
  for (let i = 1; i < values.length; i++) {
    if (i % length !== 0) forward[i] = Math.min(forward[i - 1]!, values[i]!);
    const j = values.length - 1 - i;
    if ((j + 1) % length !== 0) backward[j] = Math.min(backward[j + 1]!, values[j]!);
  }
  return (first, last) =>
    first <= 0 ? forward[Math.min(last, length - 1)]! : Math.min(backward[first]!, forward[last]!);
}

function read(all: Choices, table: readonly Float64Array[], { unit, price, weight }: Scale): Answer {
  for (let at = table[0]!.length - 1; ; at--) {
    const best = Math.min(...table.map((row) => row[at]!));
    if (best === Number.POSITIVE_INFINITY) continue;
    const measure = weight === 0 ? 0 : Math.round(best / weight);
    const cost = best - measure * weight + price * at * unit + all.cost;
    return { filled: all.filled + at * unit, measure: all.measure + measure, cost };
  }
}
