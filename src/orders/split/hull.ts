import type { Model } from './model.ts';

/**
 * The corners of every seat that can be best at some price: the lower convex hull of its options beside taking nothing.
 * Corners of seat `i` are start[i] … start[i + 1] − 1, by quantity in the model's units.
 */
export interface Hull {
  readonly count: number;
  readonly target: number;
  readonly joins: Uint8Array;
  /** What each seat adds, whatever it takes, beside its corners' values; 0 unless set. */
  readonly fee: Float64Array;
  readonly start: Int32Array;
  readonly quantity: Float64Array;
  readonly value: Float64Array;
}

export function hullOf(model: Model): Hull {
  const { count, target, joins, step } = model;
  const start = new Int32Array(count + 1);
  const [quantity, value] = [new Float64Array(2 * model.first.length), new Float64Array(2 * model.first.length)];
  let end = 0;
  for (let i = 0; i < count; i++) {
    for (let s = model.start[i]!; s < model.start[i + 1]!; s++) {
      const [first, last, at] = [model.first[s]!, model.last[s]!, model.value[s]!];
      end = add(quantity, value, start[i]!, end, first * step[i]!, at);
      if (last > first)
        end = add(quantity, value, start[i]!, end, last * step[i]!, at + model.rise[s]! * (last - first));
    }
    start[i + 1] = end;
  }
  return { count, target, joins, fee: new Float64Array(count), start, quantity, value };
}

/** Puts a corner at the end, in place of those it makes useless. */
function add(quantity: Float64Array, value: Float64Array, start: number, size: number, q: number, v: number): number {
  let end = size;
  while (end > start) {
    // The first corner is never useless: what comes before it is not on the hull by itself.
    if (end - 1 === start) break;
    const q1 = quantity[end - 1]!;
    const v1 = value[end - 1]!;
    const q0 = quantity[end - 2]!;
    const v0 = value[end - 2]!;
    if (!((v - v1) * (q1 - q0) <= (v1 - v0) * (q - q1))) break;
    end--;
  }
  quantity[end] = q;
  value[end] = v;
  return end + 1;
}

/** What all seats come to when each takes what pays best at these prices (the most, if equal). */
export interface Response {
  quantity: number;
  joined: number;
  /** Sum of value + place − unit × quantity. */
  net: number;
}

export function respond(hull: Hull, unit: number, place: number, into: Response): Response {
  const { count, joins, fee, start, quantity, value } = hull;
  let [sum, joined, total] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    let [net, taken] = [0, 0];
    const paid = joins[i]! * place + fee[i]!;
    for (let c = start[i]!; c < start[i + 1]!; c++) {
      const at = value[c]! + paid - unit * quantity[c]!;
      if (at > net) continue;
      net = at;
      taken = quantity[c]!;
    }
    sum += taken;
    total += net;
    if (taken > 0) joined += joins[i]!;
  }
  into.quantity = sum;
  into.joined = joined;
  into.net = total;
  return into;
}
