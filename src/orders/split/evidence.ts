import { MAX } from './arithmetic.ts';
import { climb, lowest, type Tangent } from './dual.ts';
import { type Seat, tierAt } from './seats.ts';

export interface Evidence {
  readonly marginalPrice: number;
  readonly dualBound: number;
}

/** What the confirmed part costs if nothing is added; 0 where nothing is confirmed. */
export function confirmedCost(seat: Seat): number {
  if (seat.pinned === 0) return 0;
  return seat.pinned * (seat.pinnedPrice ?? tierAt(seat.offer, seat.pinned).unitPrice) + seat.offer.fixedCost;
}

/** What a way to fill comes to, the confirmed part included. */
export function costOf(seats: readonly Seat[], taken: ReadonlyMap<string, number>): number {
  let cost = 0;
  for (const seat of seats) {
    cost += confirmedCost(seat);
    const lots = (taken.get(seat.offer.id) ?? 0) / seat.offer.lotSize;
    const at = lots > 0 ? seat.stretches.find((s) => lots <= s.last) : undefined;
    if (at) cost += at.cost + at.costStep * (lots - at.first);
  }
  return cost;
}

/** Quantities in all and what they cost in all, at the ends of every stretch: the least of a line lies at an end. */
interface Corners {
  readonly start: Int32Array;
  readonly quantity: Float64Array;
  readonly cost: Float64Array;
}

function cornersOf(seats: readonly Seat[]): Corners {
  const size = seats.reduce((sum, seat) => sum + 1 + 2 * seat.stretches.length, 0);
  const [start, quantity, cost] = [new Int32Array(seats.length + 1), new Float64Array(size), new Float64Array(size)];
  let at = 0;
  seats.forEach((seat, i) => {
    const [lot, before] = [seat.offer.lotSize, confirmedCost(seat)];
    const add = (lots: number, more: number) => {
      quantity[at] = seat.pinned + lots * lot;
      cost[at++] = before + more;
    };
    add(0, 0);
    for (const s of seat.stretches) {
      add(s.first, s.cost);
      add(s.last, s.cost + s.costStep * (s.last - s.first));
    }
    start[i + 1] = at;
  });
  return { start, quantity, cost };
}

/** The price of a unit at which the offers, each doing its best, supply `filled`, and the bound it proves. */
export function evidence(seats: readonly Seat[], filled: number): Evidence {
  const corners = cornersOf(seats);
  const largest = (figures: Float64Array) => figures.reduce((most, figure) => Math.max(most, figure), 1);
  const scale = largest(corners.cost) <= MAX / 4096 ? 1024 : 1;
  const enough = (price: number) => tangentAt(corners, price, scale, filled).slope <= 0;
  const most = Math.floor(2 ** 52 / largest(corners.quantity));
  const near = climb((price) => tangentAt(corners, price, scale, filled), 0, most, guess(corners, scale));
  const price = lowest(enough, 0, most, { at: near.at, stride: 1 });
  const bounds = [price, Math.max(0, price - 1)].map((p) => [p, boundAt(corners, p, scale, filled)] as const);
  const [at, bound] = bounds[0]![1] >= bounds[1]![1] ? bounds[0]! : bounds[1]!;
  return { marginalPrice: at / scale, dualBound: bound };
}

/** The bound a price gives, near enough, and which way it grows. */
function tangentAt(corners: Corners, price: number, scale: number, filled: number): Tangent {
  const { start, quantity, cost } = corners;
  let [value, slope] = [price * filled, filled];
  for (let i = 0; i + 1 < start.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const net = cost[at]! * scale - price * quantity[at]!;
      if (net > least) continue;
      least = net;
      best = quantity[at]!;
    }
    value += least;
    slope -= best;
  }
  return { at: price, value, slope };
}

function boundAt(corners: Corners, price: number, scale: number, filled: number): number {
  const nets = netsAt(corners, price, scale);
  const size = nets.reduce((sum, net) => sum + Math.abs(net), price * filled);
  if (size <= MAX) return Math.floor(nets.reduce((sum, net) => sum + net, price * filled) / scale);
  const bound = nets.reduce((sum, net) => sum + BigInt(net), BigInt(price) * BigInt(filled));
  return floorDivide(bound, BigInt(scale));
}

/** Each offer's least cost − price × quantity. */
function netsAt({ start, quantity, cost }: Corners, price: number, scale: number): number[] {
  const nets: number[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      least = Math.min(least, cost[at]! * scale - price * quantity[at]!);
    }
    nets.push(least);
  }
  return nets;
}

/** Average costs of the largest awards: the price lies about there. */
function guess({ start, quantity, cost }: Corners, scale: number): { at: number; stride: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 1; i < start.length; i++) {
    const at = start[i]! - 1;
    if (quantity[at] === 0) continue;
    const average = (cost[at]! * scale) / quantity[at]!;
    [low, high] = [Math.min(low, average), Math.max(high, average)];
  }
  if (high === 0) return { at: 0, stride: 1 };
  return { at: Math.floor((low + high) / 2), stride: Math.max(1, Math.ceil((high - low) / 8)) };
}

function floorDivide(a: bigint, b: bigint): number {
  const quotient = a / b;
  return Number(a % b < 0n ? quotient - 1n : quotient);
}
