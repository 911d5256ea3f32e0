import type { Offer, Problem } from '../../../src/orders/split/index.ts';
import { costOf, measureOf, optionsOf, targetsOf } from '../oracle.ts';

/**
 * The least an order can cost, by trying every way to divide every line: each line fills what it can and is best by its own
 * policy first, and a supplier of several lines is paid its largest fixed cost once. For a few offers of few options each.
 */
export function orderBest(lines: readonly Problem[]): number {
  let ways: readonly Way[] = [{ filled: 0, measure: 0, goods: 0, fees: new Map() }];
  for (const line of lines) {
    const own = cheapestBySuppliers(waysOf(line));
    ways = cheapestBySuppliers(ways.flatMap((way) => own.map((other) => together(way, other))));
  }
  return Math.min(...ways.map((way) => way.goods + feesOf(way)));
}

/** `goods`: what the quantities cost; `fees`: the fixed cost by supplier. */
interface Way {
  readonly filled: number;
  readonly measure: number;
  readonly goods: number;
  readonly fees: ReadonlyMap<string, number>;
}

const feesOf = ({ fees }: Way): number => fees.values().reduce((sum, fee) => sum + fee, 0);

function together(a: Way, b: Way): Way {
  const fees = new Map(a.fees);
  for (const [supplier, fee] of b.fees) fees.set(supplier, Math.max(fee, fees.get(supplier) ?? 0));
  return { filled: a.filled + b.filled, measure: a.measure + b.measure, goods: a.goods + b.goods, fees };
}

/** Of the ways that pay the same fees, the one with the cheapest goods is enough. */
function cheapestBySuppliers(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const key = JSON.stringify([...way.fees].sort());
    const known = best.get(key);
    if (!known || way.goods < known.goods) best.set(key, way);
  }
  return [...best.values()];
}

/** All ways to divide one line that fill the most, and among these are best by its policy. */
function waysOf(problem: Problem): Way[] {
  const targets = problem.policy === 'fair' ? targetsOf(problem) : new Map<string, number>();
  const places = Math.max(problem.maxSuppliers ?? Number.POSITIVE_INFINITY, problem.pinned.length);
  let ways: Way[] = [{ filled: 0, measure: 0, goods: 0, fees: new Map() }];
  for (const offer of problem.offers) {
    const own = optionsOf(problem, offer).map((quantity) => partOf(problem, targets, offer, quantity));
    ways = ways.flatMap((way) => own.map((part) => together(way, part)));
    ways = ways.filter((way) => way.filled <= problem.demand && way.fees.size <= places);
  }
  const most = Math.max(...ways.map((way) => way.filled));
  const full = ways.filter((way) => way.filled === most);
  const least = Math.min(...full.map((way) => way.measure));
  return full.filter((way) => way.measure === least);
}

function partOf(problem: Problem, targets: ReadonlyMap<string, number>, offer: Offer, quantity: number): Way {
  const measure = measureOf(problem, targets, offer, quantity);
  if (quantity === 0) return { filled: 0, measure, goods: 0, fees: new Map() };
  const goods = costOf(problem, offer, quantity) - offer.fixedCost;
  return { filled: quantity, measure, goods, fees: new Map([[offer.supplier ?? offer.id, offer.fixedCost]]) };
}
