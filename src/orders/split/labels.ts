import { type Core, type CoreSeat, narrow, penaltyOf } from './core.ts';
import { bestPrices, unitPrice } from './dual.ts';
import { hullOf } from './hull.ts';
import { buildModel, commonUnit, type Objective } from './model.ts';
import { type Before, type Budget, prefixes } from './search.ts';
import { type Asked, partAt, unitFigures, type Way, wayOf } from './within.ts';

/** One way for the seats from some stage on: what they supply in units, and what it comes to. */
interface Label {
  readonly quantity: number;
  readonly measure: number;
  readonly cost: number;
  readonly joined: number;
  readonly penalty: number;
  readonly lots: number;
  readonly next: Label | null;
}

interface Option {
  readonly lots: number;
  readonly quantity: number;
  readonly measure: number;
  readonly cost: number;
  readonly joined: number;
  readonly penalty: number;
}

/** Steps for closing the gap, and the part of it that is tried first. */
const STEPS = 16_000_000;
const FIRST = 256;

/**
 * The least measure within the limit on cost, then cost, then suppliers, then the most to the earlier seats: labels of
 * measure and cost for every quantity, of which those are kept that no other one beats (Hansen 1980), within a gap that
 * grows until something lies in it; what is found within the gap is best.
 * @param known a plan within the limit; the gap needs never grow beyond what anything as good as it can have
 * @returns null where the budget does not reach
 */
export function bestLabel(asked: Asked, known: Way, objective: Objective): Way | null {
  const { seats, places, quantity, limit, budget } = asked;
  const model = buildModel(seats, commonUnit(seats), quantity, objective);
  const limited = places < seats.length;
  const hull = hullOf(model);
  const prices = limited ? bestPrices(hull, places) : { unit: unitPrice(hull, 0), place: 0 };
  const least = penaltyOf(model, prices, known.lots, limited ? places : 0) + objective.costs * (limit - known.cost);
  const purse = { left: Math.min(STEPS, budget.left) };
  for (let gap = Math.floor(least / FIRST); ; gap = Math.min(gap * 4 + 1, least)) {
    const measure = known.measure - Math.floor((least - gap) / Math.max(1, objective.weight));
    const core = narrow(model, prices, limited ? places : model.count, gap);
    const search = { asked, core, gap, limited, caps: capsOf(asked, core, measure), purse };
    const labels = labelsOf(search);
    const best = labels && pick(search, labels);
    if (best || !labels || gap === least) return best;
  }
}

interface Search {
  readonly asked: Asked;
  readonly core: Core;
  readonly gap: number;
  readonly limited: boolean;
  readonly caps: Caps;
  readonly purse: Budget;
}

function labelsOf({ asked, core, gap, limited, caps, purse }: Search): readonly Label[] | null {
  const before = prefixes(core.seats);
  const options = core.seats.map((seat) => optionsOf(seat, asked));
  const costs = leastBefore(options, (o) => o.cost - caps.unitCost * o.quantity);
  const measures = leastBefore(options, (o) => o.measure - caps.unitMeasure * o.quantity);
  let labels: Label[] = [{ quantity: 0, measure: 0, cost: 0, joined: 0, penalty: 0, lots: 0, next: null }];
  for (let j = core.seats.length - 1; j >= 0 && labels.length > 0; j--) {
    purse.left -= labels.length * options[j]!.length * 40;
    if (purse.left < 0) return null;
    const places = limited ? core.places : Number.POSITIVE_INFINITY;
    const bounds = { before: before[j]!, need: core.need, places, gap, caps, cost: costs[j]!, measure: measures[j]! };
    labels = unbeaten(spread(labels, options[j]!, bounds), limited);
  }
  return labels;
}

/** What cost and measure of the open seats may come to, and prices of a unit to tell early what cannot stay below. */
interface Caps {
  readonly cost: number;
  readonly measure: number;
  readonly unitCost: number;
  readonly unitMeasure: number;
}

function capsOf({ seats, quantity, limit }: Asked, core: Core, most: number): Caps {
  const open = new Set(core.seats.map((seat) => seat.index));
  let [cost, measure] = [limit, most];
  seats.forEach((seat, i) => {
    const part = open.has(i) ? null : partAt(seat, core.lots[i]!);
    if (part) [cost, measure] = [cost - part.cost, measure - part.measure];
  });
  return { cost, measure, ...unitFigures(seats, quantity) };
}

function leastBefore(options: readonly (readonly Option[])[], of: (option: Option) => number): number[] {
  const sums = [0];
  for (const list of options)
    sums.push(sums.at(-1)! + list.reduce((least, o) => Math.min(least, of(o)), Number.POSITIVE_INFINITY));
  return sums;
}

function optionsOf({ index, ranges, nothing, step, joins }: CoreSeat, { seats }: Asked): Option[] {
  const options: Option[] = [];
  for (const { first, last, penalty, rise } of ranges) {
    for (let lots = first; lots <= last; lots++) {
      const part = partAt(seats[index]!, lots);
      options.push({ lots, quantity: lots * step, ...part, joined: joins, penalty: penalty + rise * (lots - first) });
    }
  }
  if (nothing < Number.POSITIVE_INFINITY) {
    options.push({ lots: 0, quantity: 0, measure: 0, cost: 0, joined: 0, penalty: nothing });
  }
  return options;
}

interface Bounds {
  readonly before: Before;
  readonly need: number;
  readonly places: number;
  readonly gap: number;
  readonly caps: Caps;
  /** Least cost and measure, beyond their unit prices, of the seats before. */
  readonly cost: number;
  readonly measure: number;
}

function spread(labels: readonly Label[], options: readonly Option[], bounds: Bounds): Label[] {
  const { before, need, places, gap, caps } = bounds;
  const slack = gap + 1 + gap * 1e-9;
  const found: Label[] = [];
  for (const label of labels) {
    for (const option of options) {
      const quantity = label.quantity + option.quantity;
      const penalty = label.penalty + option.penalty;
      if (quantity > need - before.least || quantity < need - before.most || penalty > gap) continue;
      const joined = label.joined + option.joined;
      const [measure, cost] = [label.measure + option.measure, label.cost + option.cost];
      const left = need - quantity;
      if (joined > places || cost + bounds.cost + caps.unitCost * left > caps.cost) continue;
      if (measure + bounds.measure + caps.unitMeasure * left > caps.measure) continue;
      const missing = left - before.base;
      const more = missing > 0 ? missing * before.up : missing < 0 ? -missing * before.down : 0;
      if (penalty + more > slack) continue;
      found.push({ quantity, measure, cost, joined, penalty, lots: option.lots, next: label });
    }
  }
  return found;
}

/** Of the labels of a quantity, those that none is better than and not dearer (nor fuller, where places are few). */
function unbeaten(labels: Label[], limited: boolean): Label[] {
  labels.sort((a, b) => a.quantity - b.quantity || compare(a, b));
  const kept: Label[] = [];
  let start = 0;
  for (const label of labels) {
    if (kept.length > 0 && kept.at(-1)!.quantity !== label.quantity) start = kept.length;
    if (!beaten(label, kept, start, limited)) kept.push(label);
  }
  return kept;
}

/** Those before it are no worse in measure; without few places the last one kept is the least dear of them. */
function beaten(label: Label, kept: readonly Label[], start: number, limited: boolean): boolean {
  for (let i = kept.length - 1; i >= start; i--) {
    if (kept[i]!.cost <= label.cost && (!limited || kept[i]!.joined <= label.joined)) return true;
    if (!limited) return false;
  }
  return false;
}

function compare(a: Label, b: Label): number {
  return a.measure - b.measure || a.cost - b.cost || a.joined - b.joined || b.lots - a.lots;
}

function pick({ core, caps, asked }: Search, labels: readonly Label[]): Way | null {
  const best = labels.find((label) => label.quantity === core.need && label.cost <= caps.cost);
  if (!best) return null;
  let label: Label = best;
  for (const { index } of core.seats) {
    core.lots[index] = label.lots;
    label = label.next!;
  }
  return wayOf(asked.seats, core.lots);
}
