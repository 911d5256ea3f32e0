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
  let [quantity, joined] = [0, 0];
  for (let i = 0; i < count; i++) {
    const worth = prices.unit * step[i]!;
    let [best, lots] = [0, 0];
    for (let s = start[i]!; s < start[i + 1]!; s++) {
      const atFirst = value[s]! + joins[i]! * prices.place - worth * first[s]!;
      const atLast = atFirst + (rise[s]! - worth) * (last[s]! - first[s]!);
      if (atFirst <= best) [best, lots] = [atFirst, first[s]!];
      if (atLast <= best) [best, lots] = [atLast, last[s]!];
    }
    quantity += lots * step[i]!;
    if (lots > 0) joined += joins[i]!;
  }
  return [quantity, joined];
}

/** The lowest unit price at which the seats take at least the target. Any price gives valid bounds; this, good ones. */
export function unitPrice(model: Model, place: number): number {
  const enough = (unit: number) => response(model, { unit, place })[0] >= model.target;
  return lowest(enough, -priceLimit(model), priceLimit(model));
}

/** Beyond this, price × quantity would no longer be exact. */
function priceLimit(model: Model): number {
  let most = 1;
  for (let i = 0; i < model.count; i++) most = Math.max(most, model.step[i]! * model.last[model.start[i + 1]! - 1]!);
  return Math.floor(FAR / most);
}

/** The smallest integer from `low` up for which `holds` (which stays true once true); `high` if there is none below. */
export function lowest(holds: (x: number) => boolean, low: number, high: number): number {
  let [below, above] = holds(0) ? [-1, 0] : [0, 1];
  if (above === 0) while (below > low && holds(below)) [below, above] = [below * 2, below];
  else while (above < high && !holds(above)) [below, above] = [above, above * 2];
  [below, above] = [Math.max(below, low), Math.min(above, high)];
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** Prices at which the seats take the target and no more than `places` of them join, as nearly as prices can do it. */
export function bestPrices(model: Model, places: number): Prices {
  const free = unitPrice(model, 0);
  if (response(model, { unit: free, place: 0 })[1] <= places) return { unit: free, place: 0 };
  const few = (place: number) => response(model, { unit: unitPrice(model, place), place })[1] <= places;
  const place = lowest(few, 0, 2 ** 48);
  return { unit: unitPrice(model, place), place };
}
