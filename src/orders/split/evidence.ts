import { MAX } from './arithmetic.ts';
import { lowest } from './dual.ts';
import { type Seat, tierAt } from './seats.ts';

export interface Evidence {
  readonly marginalPrice: number;
  readonly dualBound: number;
}

/** Quantities in all and what they cost in all, at the ends of every stretch: the least of a line lies at an end. */
interface Corner {
  readonly quantity: number;
  readonly cost: number;
}

/** What the confirmed part costs if nothing is added; 0 where nothing is confirmed. */
export function confirmedCost(seat: Seat): number {
  if (seat.pinned === 0) return 0;
  return seat.pinned * (seat.pinnedPrice ?? tierAt(seat.offer, seat.pinned).unitPrice) + seat.offer.fixedCost;
}

function cornersOf(seat: Seat): Corner[] {
  const before = confirmedCost(seat);
  const corners = [{ quantity: seat.pinned, cost: before }];
  for (const { first, last, cost, costStep } of seat.stretches) {
    const lot = seat.offer.lotSize;
    corners.push({ quantity: seat.pinned + first * lot, cost: before + cost });
    corners.push({ quantity: seat.pinned + last * lot, cost: before + cost + costStep * (last - first) });
  }
  return corners;
}

/** The price of a unit at which the offers, each doing its best, supply `filled`, and the bound it proves. */
export function evidence(seats: readonly Seat[], filled: number): Evidence {
  const corners = seats.map(cornersOf);
  const over = (figure: (corner: Corner) => number) => corners.flat().reduce((most, c) => Math.max(most, figure(c)), 1);
  const scale = over((c) => c.cost) <= MAX / 4096 ? 1024 : 1;
  const supply = (price: number) => corners.reduce((sum, ends) => sum + cheapestEnd(ends, price, scale).quantity, 0);
  const price = lowest((p) => supply(p) >= filled, 0, Math.floor(2 ** 52 / over((c) => c.quantity)));
  let bound = BigInt(price) * BigInt(filled);
  for (const ends of corners) bound += BigInt(cheapestEnd(ends, price, scale).net);
  return { marginalPrice: price / scale, dualBound: floorDivide(bound, BigInt(scale)) };
}

function cheapestEnd(ends: readonly Corner[], price: number, scale: number): { quantity: number; net: number } {
  let best = { quantity: 0, net: Number.POSITIVE_INFINITY };
  for (const { quantity, cost } of ends) {
    const net = cost * scale - price * quantity;
    if (net <= best.net) best = { quantity, net };
  }
  return best;
}

function floorDivide(a: bigint, b: bigint): number {
  const quotient = a / b;
  return Number(a % b < 0n ? quotient - 1n : quotient);
}
