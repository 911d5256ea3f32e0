import { type Hull, type Response, respond } from './hull.ts';

/** What a unit is worth, and what a place among the suppliers costs: integers in the model's value. */
export interface Prices {
  readonly unit: number;
  readonly place: number;
}

const FAR = 2 ** 52;
const FARTHEST_PLACE = 2 ** 48;

/** Where to begin a search for a price, and how far to go at first. */
interface Hint {
  readonly at: number;
  readonly stride: number;
}

/** A concave function's value and slope at a point: its tangent there. */
export interface Tangent {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/** A unit price that gives the best bound: the seats take the target, or as near as a price can bring them. */
export function unitPrice(hull: Hull, place: number, hint = averages(hull)): number {
  return bestUnit(hull, place, hint, { quantity: 0, joined: 0, net: 0 }).at;
}

/** Which way a bound grows by the price of a unit, and how many join there. */
interface UnitTangent extends Tangent {
  readonly joined: number;
}

function bestUnit(hull: Hull, place: number, hint: Hint, scratch: Response): UnitTangent {
  const tangent = (unit: number): UnitTangent => {
    const { quantity, net, joined } = respond(hull, unit, place, scratch);
    return { at: unit, value: unit * hull.target + net, slope: hull.target - quantity, joined };
  };
  const limit = priceLimit(hull);
  return climb(tangent, -limit, limit, hint);
}

/** What a unit costs at the most a seat can take: the price lies about there. */
function averages({ count, start, quantity, value }: Hull): Hint {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < count; i++) {
    if (start[i] === start[i + 1]) continue;
    const average = value[start[i + 1]! - 1]! / quantity[start[i + 1]! - 1]!;
    [low, high] = [Math.min(low, average), Math.max(high, average)];
  }
  if (low > high) return { at: 0, stride: 1 };
  return { at: Math.floor((low + high) / 2), stride: Math.max(1, Math.ceil((high - low) / 8)) };
}

/** Beyond this, price × quantity would no longer be exact. */
function priceLimit({ count, start, quantity }: Hull): number {
  let most = 1;
  for (let c = 0; c < start[count]!; c++) most = Math.max(most, quantity[c]!);
  return Math.floor(FAR / most);
}

/** Prices at which the seats take the target and no more than `places` of them join, as nearly as prices can do it. */
export function bestPrices(hull: Hull, places: number): Prices {
  const first = averages(hull);
  const scratch = { quantity: 0, joined: 0, net: 0 };
  const seen: { place: number; unit: number }[] = [];
  const tangent = (place: number): Tangent => {
    const { at, value, joined } = bestUnit(hull, place, nearby(first, seen, place), scratch);
    seen.unshift({ place, unit: at });
    return { at: place, value: value - place * places, slope: joined - places };
  };
  const place =
    tangent(0).slope <= 0 ? 0 : climb(tangent, 0, FARTHEST_PLACE, { at: first.stride, stride: first.stride }).at;
  return { unit: seen.find((one) => one.place === place)!.unit, place };
}

/** Where the price of a unit may lie at this price of a place: on a line through the two last ones. */
function nearby(first: Hint, seen: readonly { place: number; unit: number }[], place: number): Hint {
  const [last, before] = seen;
  if (!last) return first;
  const slope = before ? (last.unit - before.unit) / (last.place - before.place) : 0;
  const change = Math.round(slope * (place - last.place));
  return {
    at: last.unit + change,
    stride: Math.max(1, Math.ceil(Math.abs(change) / 8), Math.ceil(first.stride / 256)),
  };
}

/**
 * The integer in low…high where a concave function stops rising (slope ≤ 0, the first such one unless the slope is 0):
 * where the tangents of the two sides meet lies the next try, and halfway where that does not bring them nearer.
 */
export function climb<T extends Tangent>(tangent: (x: number) => T, low: number, high: number, hint: Hint): T {
  const start = tangent(Math.min(Math.max(hint.at, low), high));
  let [rising, falling]: [T | null, T | null] = start.slope > 0 ? [start, null] : [null, start];
  for (let stride = hint.stride; !rising || !falling; stride *= 2) {
    const from = (rising ?? falling)!;
    const at = rising ? Math.min(from.at + stride, high) : Math.max(from.at - stride, low);
    if (at === from.at) return from;
    const found = tangent(at);
    if (found.slope > 0) rising = found;
    else falling = found;
  }
  for (let round = 0; falling.slope < 0 && falling.at - rising.at > 1; round++) {
    const found = tangent(between(rising, falling, round));
    if (found.slope > 0) rising = found;
    else falling = found;
  }
  return falling;
}

const HALVE = 3;

function between(rising: Tangent, falling: Tangent, round: number): number {
  const meet =
    (falling.value - rising.value + rising.at * rising.slope - falling.at * falling.slope) /
    (rising.slope - falling.slope);
  const middle = rising.at + Math.floor((falling.at - rising.at) / 2);
  const next = round % HALVE === HALVE - 1 || Number.isNaN(meet) ? middle : Math.ceil(meet);
  return Math.min(Math.max(next, rising.at + 1), falling.at - 1);
}

/** The smallest integer in low…high for which `holds` (which stays true once true); `high` if there is none below. */
export function lowest(holds: (x: number) => boolean, low: number, high: number, hint: Hint = { at: 0, stride: 1 }) {
  const at = Math.min(Math.max(hint.at, low), high);
  let [below, above, stride] = holds(at) ? [at - hint.stride, at, hint.stride] : [at, at + hint.stride, hint.stride];
  if (above === at)
    while (below >= low && holds(below)) [below, above, stride] = [below - stride * 2, below, stride * 2];
  else while (above < high && !holds(above)) [below, above, stride] = [above, above + stride * 2, stride * 2];
  [below, above] = [Math.max(below, low - 1), Math.min(above, high)];
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
