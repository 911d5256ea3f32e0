import { type Completion, completionsOf, type Option } from './completions.ts';
import { type Core, type CoreSeat, narrow, penaltyOf } from './core.ts';
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
  for (let gap = Math.floor(least / FIRST); ; gap = Math.min(gap + Math.floor(gap / GROWTH) + 1, least)) {
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
  const options = core.seats.map((seat) => optionsOf(seat, asked));
  const completions = completionsOf(options, { need: core.need, gap }, purse);
  if (!completions) return null;
  let labels: Label[] = [{ quantity: 0, measure: 0, cost: 0, joined: 0, penalty: 0, lots: 0, next: null }];
  for (let j = core.seats.length - 1; j >= 0 && labels.length > 0; j--) {
    purse.left -= labels.length * options[j]!.length * 30;
    if (purse.left < 0) return null;
    const places = limited ? core.places : Number.POSITIVE_INFINITY;
    labels = unbeaten(spread(labels, options[j]!, completions[j]!, { need: core.need, places, gap, ...caps }), limited);
  }
  return labels;
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

interface Bounds extends Caps {
  readonly need: number;
  readonly places: number;
  readonly gap: number;
}

function spread(labels: readonly Label[], options: readonly Option[], rest: Completion, bounds: Bounds): Label[] {
  const { need, places, gap } = bounds;
  const found: Label[] = [];
  for (const label of labels) {
    for (const option of options) {
      const quantity = label.quantity + option.quantity;
      const at = need - quantity - rest.low;
      if (at < 0 || at >= rest.penalty.length) continue;
      const penalty = label.penalty + option.penalty;
      const joined = label.joined + option.joined;
      if (penalty + rest.penalty[at]! > gap || joined > places) continue;
      const [measure, cost] = [label.measure + option.measure, label.cost + option.cost];
      if (cost + rest.cost[at]! > bounds.cost || measure + rest.measure[at]! > bounds.measure) continue;
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
