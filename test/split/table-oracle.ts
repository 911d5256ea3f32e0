import type { Problem } from '../../src/orders/split/types.ts';
import { costOf, measureOf, optionsOf, targetsOf } from './oracle.ts';

/** Best measure and cost for the most that can be filled: one table over all quantities and supplier counts. */
export function tableBest(problem: Problem): { filled: number; measure: number | null; cost: number } {
  const targets = problem.policy === 'fair' ? targetsOf(problem) : new Map<string, number>();
  const places = problem.maxSuppliers ?? 0;
  const limited = problem.maxSuppliers !== null;
  const unit = problem.offers.reduce((common, o) => divisor(common, o.lotSize), 0);
  const width = Math.floor(problem.demand / unit) + 1;
  let measure = new Float64Array(width * (places + 1)).fill(Infinity);
  let cost = measure.slice();
  measure[0] = cost[0] = 0;
  for (const offer of problem.offers) {
    const [nextMeasure, nextCost] = [new Float64Array(measure.length).fill(Infinity), measure.slice()];
    for (const quantity of optionsOf(problem, offer)) {
      const shift = quantity / unit + (quantity > 0 && limited ? width : 0);
      const [m, c] = [measureOf(problem, targets, offer, quantity), costOf(problem, offer, quantity)];
      for (let at = 0; at + shift < measure.length; at++) {
        if (measure[at] === Infinity || (at % width) + quantity / unit >= width) continue;
        const [sumMeasure, sumCost] = [measure[at]! + m, cost[at]! + c];
        const to = at + shift;
        if (sumMeasure > nextMeasure[to]! || (sumMeasure === nextMeasure[to] && sumCost >= nextCost[to]!)) continue;
        nextMeasure[to] = sumMeasure;
        nextCost[to] = sumCost;
      }
    }
    [measure, cost] = [nextMeasure, nextCost];
  }
  return readBest(problem, measure, cost, width, unit);
}

function readBest(problem: Problem, measure: Float64Array, cost: Float64Array, width: number, unit: number) {
  for (let at = width - 1; ; at--) {
    let best: [number, number] = [Infinity, Infinity];
    for (let row = at; row < measure.length; row += width) {
      const found: [number, number] = [measure[row]!, cost[row]!];
      if (found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
    }
    if (best[0] < Infinity) {
      return { filled: at * unit, measure: problem.policy === 'cheapest' ? null : best[0], cost: best[1] };
    }
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
