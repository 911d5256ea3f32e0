import { mulDiv } from './arithmetic.ts';
import { confirmedCost } from './evidence.ts';
import type { Solution } from './fill.ts';
import { bestLabel } from './labels.ts';
import { minimise } from './minimise.ts';
import { buildModel, commonUnit, mostWeight, type Objective, scaleOf } from './model.ts';
import { cheapestLike } from './rough.ts';
import type { Budget } from './search.ts';
import type { Seat } from './seats.ts';

/** A way to fill, as lots of every seat, with what it adds to the measure and to the cost. */
export interface Way {
  readonly lots: Float64Array;
  readonly measure: number;
  readonly cost: number;
}

/** What is looked for, and within which limits. */
export interface Asked {
  readonly seats: readonly Seat[];
  readonly quantity: number;
  readonly places: number;
  /** Most that may be added to the cost. */
  readonly limit: number;
  readonly budget: Budget;
}

/**
 * The least measure among the plans that cost at most `bps` / 10,000 more than the cheapest. A price on cost against
 * measure, where the plans change from too dear to cheap enough (Geoffrion 1974), gives a plan and a bound; whatever
 * could lie between the two is searched label by label.
 *
 * @param fairest the plan without regard to cost
 * @param all the seats with everything that is confirmed, whose cost counts too; `seats` those that may take more
 */
export function withinCost(
  all: readonly Seat[],
  seats: readonly Seat[],
  fairest: Solution,
  places: number,
  bps: number,
  budget: Budget,
): Solution {
  const plain = seats.map(unmeasured);
  const cheapest = cheapestLike(plain, fairest, places, budget);
  const confirmed = all.reduce((sum, seat) => sum + confirmedCost(seat), 0);
  const [low, high] = [cheapest, fairest].map((solution) => wayOf(seats, lotsOf(seats, solution.taken))) as [Way, Way];
  const limit = mulDiv(confirmed + low.cost, 10_000 + bps, 10_000)[0] - confirmed;
  // Unless it is proven, the cheapest may be cheaper, and the limit lower.
  if (high.cost <= limit) return { ...fairest, proven: fairest.proven && cheapest.proven };
  const asked: Asked = { seats, quantity: fairest.filled, places, limit, budget };
  const { best, objective } = bracket(asked, low, high);
  const exact = bestLabel(asked, best, objective);
  const proven = exact !== null && cheapest.proven && fairest.proven;
  return { taken: takenBy(seats, (exact ?? best).lots), filled: fairest.filled, proven };
}

/** Weights tried; each try lies between the two best plans so far. */
const TRIES = 40;
/** Whole pieces of a rupiah in which cost is weighed against measure. */
const FINE = 1024;

/** Where the weight of the measure turns the best plan from cheap enough to too dear; the best cheap one on the way. */
function bracket(asked: Asked, cheap: Way, dear: Way): { best: Way; objective: Objective } {
  const costs = scaleOf(asked.seats, FINE);
  const most = mostWeight(asked.seats, costs);
  let [low, high, objective] = [cheap, dear, weighing(costs, 0)];
  for (let tries = 0; tries < TRIES; tries++) {
    const slope = (costs * (high.cost - low.cost)) / (low.measure - high.measure);
    const weight = Math.floor(Math.min(slope, most));
    const next = weighing(costs, weight);
    const found = solveWay(asked, next);
    if (!found) break;
    objective = next;
    const value = (way: Way) => way.measure * weight + way.cost * costs;
    if (value(found) >= Math.min(value(low), value(high))) break;
    if (found.cost <= asked.limit) low = found;
    else high = found;
    if (low.measure <= high.measure) break;
  }
  return { best: low, objective };
}

function weighing(costs: number, weight: number): Objective {
  return { costs, weight, ties: 1, joins: 0, grain: 1, strict: true };
}

function solveWay({ seats, quantity, places, budget }: Asked, objective: Objective): Way | null {
  const answer = minimise(buildModel(seats, commonUnit(seats), quantity, objective), places, budget, 99);
  return answer && wayOf(seats, answer.lots);
}

function unmeasured(seat: Seat): Seat {
  return { ...seat, stretches: seat.stretches.map((s) => ({ ...s, measure: 0, measureStep: 0 })) };
}

function lotsOf(seats: readonly Seat[], taken: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(seats, ({ offer }) => (taken.get(offer.id) ?? 0) / offer.lotSize);
}

export function wayOf(seats: readonly Seat[], lots: Float64Array): Way {
  let [measure, cost] = [0, 0];
  seats.forEach((seat, i) => {
    const part = partAt(seat, lots[i]!);
    measure += part.measure;
    cost += part.cost;
  });
  return { lots, measure, cost };
}

/** What so many lots add to measure and cost. */
export function partAt({ stretches }: Seat, lots: number): { measure: number; cost: number } {
  const at = lots > 0 ? stretches.find((s) => lots <= s.last) : undefined;
  if (!at) return { measure: 0, cost: 0 };
  const more = lots - at.first;
  return { measure: at.measure + at.measureStep * more, cost: at.cost + at.costStep * more };
}

function takenBy(seats: readonly Seat[], lots: Float64Array): Map<string, number> {
  const taken = new Map<string, number>();
  seats.forEach(({ offer }, i) => {
    if (lots[i]! > 0) taken.set(offer.id, lots[i]! * offer.lotSize);
  });
  return taken;
}
