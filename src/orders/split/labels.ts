import { type Completion, completionsOf, type Mix, mixed, type Option } from './completions.ts';
import { type Core, type CoreSeat, lotCounts, narrow, penaltyOf } from './core.ts';
import { bestPrices, unitPrice } from './dual.ts';
import { hullOf } from './hull.ts';
import { buildModel, commonUnit, type Objective } from './model.ts';
import type { Budget } from './search.ts';
import { type Asked, partAt, type Way, wayOf } from './within.ts';

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

/**
 * Steps for closing the gap, the part of it that is tried first, and what it grows by each time: labels grow with a high
 * power of the gap, so that little by little costs least.
 */
const STEPS = 30_000_000;
const FIRST = 128;
const GROWTH = 2;
/** Where there were many labels, weights a little beside the weight itself keep out what is good by that alone. */
const SIDES = [0.85, 1.15];
const MANY = 500;

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
  let sides: readonly number[] = [];
  for (let gap = Math.floor(least / FIRST); ; gap = Math.min(gap + Math.floor(gap / GROWTH) + 1, least)) {
    const measure = known.measure - Math.floor((least - gap) / Math.max(1, objective.weight));
    const core = narrow(model, prices, limited ? places : model.count, gap);
    const caps = capsOf(asked, core, measure);
    const search = { asked, core, gap, limited, caps, limits: limitsOf(objective, caps, sides), purse };
    const found = labelsOf(search);
    const best = found && pick(search, found.labels);
    if (best || !found || gap === least) return best;
    if (found.made > MANY) sides = SIDES;
  }
}

interface Search {
  readonly asked: Asked;
  readonly core: Core;
  readonly gap: number;
  readonly limited: boolean;
  readonly caps: Caps;
  readonly limits: readonly Limit[];
  readonly purse: Budget;
}

/** The most a mix of measure and cost may come to. */
interface Limit extends Mix {
  readonly most: number;
}

function limitsOf({ weight, costs }: Objective, caps: Caps, sides: readonly number[]): Limit[] {
  const alone = [
    { measure: 1, cost: 0, most: caps.measure },
    { measure: 0, cost: 1, most: caps.cost },
  ];
  const beside = sides.map((side) => {
    const mix = { measure: (side * weight) / costs, cost: 1 };
    // Fractions are not summed exactly.
    const slack = 1 + 1e-9 * (Math.abs(mix.measure * caps.measure) + Math.abs(caps.cost));
    return { ...mix, most: mixed(mix, caps) + slack };
  });
  return [...alone, ...beside];
}

/** The last labels, and how many there were in all; null where the purse does not reach. */
function labelsOf(search: Search): { readonly labels: readonly Label[]; readonly made: number } | null {
  const { asked, core, gap, limited, limits, purse } = search;
  purse.left -= core.seats.reduce((sum, seat) => sum + lotCounts(seat), 0);
  if (purse.left < 0) return null;
  const options = core.seats.map((seat) => optionsOf(seat, asked));
  const completions = completionsOf(options, { need: core.need, gap, mixes: limits }, purse);
  if (!completions) return null;
  let labels: Label[] = [{ quantity: 0, measure: 0, cost: 0, joined: 0, penalty: 0, lots: 0, next: null }];
  let made = 0;
  for (let j = core.seats.length - 1; j >= 0 && labels.length > 0; j--) {
    purse.left -= labels.length * options[j]!.length * 30;
    if (purse.left < 0) return null;
    const alike = spread(search, labels, options[j]!, completions[j]!).values();
    labels = alike.flatMap((some) => unbeaten(some, limited)).toArray();
    made += labels.length;
  }
  return { labels, made };
}

/** What cost and measure of the open seats may come to. */
interface Caps {
  readonly cost: number;
  readonly measure: number;
}

function capsOf({ seats, limit }: Asked, core: Core, most: number): Caps {
  const open = new Set(core.seats.map((seat) => seat.index));
  let [cost, measure] = [limit, most];
  seats.forEach((seat, i) => {
    const part = open.has(i) ? null : partAt(seat, core.lots[i]!);
    if (part) [cost, measure] = [cost - part.cost, measure - part.measure];
  });
  return { cost, measure };
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

/** What every label can become with one more seat, as far as the seats before can complete it; by quantity. */
function spread(search: Search, labels: readonly Label[], options: readonly Option[], rest: Completion) {
  const { core, gap, limits } = search;
  const places = search.limited ? core.places : Number.POSITIVE_INFINITY;
  const found = new Map<number, Label[]>();
  for (const label of labels) {
    for (const option of options) {
      const quantity = label.quantity + option.quantity;
      const at = core.need - quantity - rest.low;
      if (at < 0 || at >= rest.penalty.length) continue;
      const penalty = label.penalty + option.penalty;
      const joined = label.joined + option.joined;
      if (penalty + rest.penalty[at]! > gap || joined > places) continue;
      const [measure, cost] = [label.measure + option.measure, label.cost + option.cost];
      if (!within(limits, measure, cost, rest, at)) continue;
      const next = { quantity, measure, cost, joined, penalty, lots: option.lots, next: label };
      const alike = found.get(quantity);
      if (alike) alike.push(next);
      else found.set(quantity, [next]);
    }
  }
  return found;
}

function within(limits: readonly Limit[], measure: number, cost: number, { sums }: Completion, at: number): boolean {
  for (let m = 0; m < limits.length; m++) {
    const limit = limits[m]!;
    if (limit.measure * measure + limit.cost * cost + sums[m]![at]! > limit.most) return false;
  }
  return true;
}

/** Of the labels of one quantity, those that none is better than and not dearer (nor fuller, where places are few). */
function unbeaten(labels: Label[], limited: boolean): Label[] {
  if (labels.length > 1) labels.sort(compare);
  const kept: Label[] = [];
  for (const label of labels) if (!beaten(label, kept, limited)) kept.push(label);
  return kept;
}

/** Those before it are no worse in measure; without few places the last one kept is the least dear of them. */
function beaten(label: Label, kept: readonly Label[], limited: boolean): boolean {
  for (let i = kept.length - 1; i >= 0; i--) {
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
