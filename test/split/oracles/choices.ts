import type { Offer, Problem } from '../../../src/orders/split/index.ts';
import { costOf, measureOf, optionsOf, targetsOf } from '../oracle.ts';

/**
 * A run of awards of one offer along which cost and measure grow evenly: `low` to `high` further lots on top of what is
 * confirmed. Cost and measure are what they add to those of the confirmed part: at x lots, at + x × per.
 */
export interface Choice {
  readonly offer: number;
  readonly lot: number;
  readonly low: number;
  readonly high: number;
  readonly cost: Line;
  readonly measure: Line;
  /** 1 where it means one more supplier. */
  readonly joins: 0 | 1;
}

export interface Line {
  readonly at: number;
  readonly per: number;
}

export interface Choices {
  readonly problem: Problem;
  readonly choices: readonly Choice[];
  /** The confirmed awards alone. */
  readonly filled: number;
  readonly cost: number;
  readonly measure: number;
  /** Further suppliers allowed. */
  readonly places: number;
}

/** The contract's sentences as runs; made from single quantities, so that it cannot agree with the engine by construction. */
export function choicesOf(problem: Problem): Choices {
  const targets = problem.policy === 'fair' ? targetsOf(problem) : new Map<string, number>();
  const figures = problem.offers.map((offer) => (quantity: number) => ({
    cost: costOf(problem, offer, quantity),
    measure: measureOf(problem, targets, offer, quantity),
  }));
  const pins = new Map(problem.pinned.map((pin) => [pin.id, pin.quantity]));
  const confirmed = problem.offers.map((offer, i) => figures[i]!(pins.get(offer.id) ?? 0));
  const choices = problem.offers.flatMap((offer, i) => runsOf(problem, offer, i, figures[i]!, pins.get(offer.id) ?? 0));
  return {
    problem,
    choices,
    filled: problem.pinned.reduce((sum, pin) => sum + pin.quantity, 0),
    cost: confirmed.reduce((sum, figure) => sum + figure.cost, 0),
    measure: confirmed.reduce((sum, figure) => sum + figure.measure, 0),
    places: Math.max(0, (problem.maxSuppliers ?? problem.offers.length) - pins.size),
  };
}

type Figures = (quantity: number) => { cost: number; measure: number };

function runsOf(problem: Problem, offer: Offer, index: number, figures: Figures, pin: number): Choice[] {
  const base = figures(pin);
  const points = optionsOf(problem, offer)
    .filter((quantity) => quantity > pin)
    .map((quantity) => {
      const { cost, measure } = figures(quantity);
      return { lots: (quantity - pin) / offer.lotSize, cost: cost - base.cost, measure: measure - base.measure };
    });
  const joins = pin > 0 ? 0 : 1;
  return straight(points).map(([first, last]) => {
    const lots = last.lots - first.lots;
    const line = (a: number, b: number): Line => {
      const per = lots === 0 ? 0 : (b - a) / lots;
      return { at: a - per * first.lots, per };
    };
    const runs = { cost: line(first.cost, last.cost), measure: line(first.measure, last.measure) };
    return { offer: index, lot: offer.lotSize, low: first.lots, high: last.lots, ...runs, joins };
  });
}

interface Point {
  readonly lots: number;
  readonly cost: number;
  readonly measure: number;
}

/** The points in as few runs as possible, each without a gap or a bend. */
function straight(points: readonly Point[]): [Point, Point][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && continues(run, point)) run.push(point);
    else runs.push([point]);
  }
  return runs.map((run) => [run[0]!, run.at(-1)!]);
}

function continues(run: readonly Point[], point: Point): boolean {
  const [before, last] = [run.at(-2), run.at(-1)!];
  if (point.lots !== last.lots + 1) return false;
  if (!before) return true;
  const even = (figure: (p: Point) => number) => figure(point) - figure(last) === figure(last) - figure(before);
  return even((p) => p.cost) && even((p) => p.measure);
}

/** What so many lots of each choice come to; the confirmed parts are in it. */
export function worth(choices: Choices, lots: readonly number[]): Answer {
  let { filled, cost, measure } = choices;
  choices.choices.forEach((choice, i) => {
    if (!lots[i]) return;
    filled += choice.lot * lots[i];
    cost += choice.cost.at + choice.cost.per * lots[i];
    measure += choice.measure.at + choice.measure.per * lots[i];
  });
  return { filled, cost, measure };
}

/** What a best plan fills, its measure (0 for `cheapest`) and its cost. */
export interface Answer {
  readonly filled: number;
  readonly measure: number;
  readonly cost: number;
}
