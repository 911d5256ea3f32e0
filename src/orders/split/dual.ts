import type { Model } from './model.ts';

/** What a unit is worth, and what a place among the suppliers costs: integers in the model's value. */
export interface Prices {
  readonly unit: number;
  readonly place: number;
}

const FAR = 2 ** 52;

/** What all seats take, and how many join, when each takes what pays best at these prices (the most, if equal). */
function response(model: Model, prices: Prices): [quantity: number, joined: number] {
  const { count, joins, step, start, first, last, value, rise } = model;
  let quantity = 0;
  let joined = 0;
  for (let i = 0; i < count; i++) {
    const worth = prices.unit * step[i]!;
    let best = 0;
    let lots = 0;
    for (let s = start[i]!; s < start[i + 1]!; s++) {
      const atFirst = value[s]! + joins[i]! * prices.place - worth * first[s]!;
      const atLast = atFirst + (rise[s]! - worth) * (last[s]! - first[s]!);
      if (atFirst <= best) {
        best = atFirst;
        lots = first[s]!;
      }
      if (atLast <= best) {
        best = atLast;
        lots = last[s]!;
      }
    }
    quantity += lots * step[i]!;
    if (lots > 0) joined += joins[i]!;
  }
  return [quantity, joined];
}

/** Where to begin a search for a price, and how far to go at first. */
interface Hint {
  readonly at: number;
  readonly stride: number;
}

/** The lowest unit price at which the seats take at least the target. Any price gives valid bounds; this, good ones. */
export function unitPrice(model: Model, place: number, hint = averages(model)): number {
  const enough = (unit: number) => response(model, { unit, place })[0] >= model.target;
  const limit = priceLimit(model);
  return lowest(enough, -limit, limit, hint);
}

/** What a unit costs at the most a seat can take: the price lies about there. */
function averages({ count, start, step, first, last, value, rise }: Model): Hint {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < count; i++) {
    const s = start[i + 1]! - 1;
    const average = (value[s]! + rise[s]! * (last[s]! - first[s]!)) / (last[s]! * step[i]!);
    [low, high] = [Math.min(low, average), Math.max(high, average)];
  }
  if (count === 0) return { at: 0, stride: 1 };
  return { at: Math.floor((low + high) / 2), stride: Math.max(1, Math.ceil((high - low) / 8)) };
}

/** Beyond this, price × quantity would no longer be exact. */
function priceLimit(model: Model): number {
  let most = 1;
  for (let i = 0; i < model.count; i++) most = Math.max(most, model.step[i]! * model.last[model.start[i + 1]! - 1]!);
  return Math.floor(FAR / most);
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

/** Prices at which the seats take the target and no more than `places` of them join, as nearly as prices can do it. */
export function bestPrices(model: Model, places: number): Prices {
  const hint = averages(model);
  let unit = unitPrice(model, 0, hint);
  const few = (place: number) => {
    unit = unitPrice(model, place, { at: unit, stride: Math.max(1, Math.ceil(hint.stride / 64)) });
    return response(model, { unit, place })[1] <= places;
  };
  const place = few(0) ? 0 : lowest(few, 0, 2 ** 48, { at: hint.stride, stride: hint.stride });
  return { unit: unitPrice(model, place, { at: unit, stride: hint.stride }), place };
}
