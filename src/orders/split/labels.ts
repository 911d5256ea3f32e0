import { type CoreSeat, narrow, penaltyOf } from './core.ts';
import { bestPrices, unitPrice } from './dual.ts';
import { hullOf } from './hull.ts';
import { buildModel, commonUnit, type Model, type Objective } from './model.ts';
import { type Before, prefixes } from './search.ts';
import { type Asked, partAt, type Way } from './within.ts';

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

/**
 * The least measure within the limit on cost, then cost, then suppliers, then the most to the earlier seats: labels of
 * measure and cost for every quantity, of which those are kept that no other one beats (Hansen 1980), within the penalty
 * that anything as good as the known way can have.
 * @returns null where the budget does not reach
 */
export function bestLabel(asked: Asked, known: Way, objective: Objective): Way | null {
  const { seats, places, quantity, limit, budget } = asked;
  const model = buildModel(seats, commonUnit(seats), quantity, objective);
  const hull = hullOf(model);
  const limited = places < seats.length;
  const prices = limited ? bestPrices(hull, places) : { unit: unitPrice(hull, 0), place: 0 };
  const gap = penaltyOf(model, prices, known.lots, limited ? places : 0) + objective.costs * (limit - known.cost);
  const core = narrow(model, prices, limited ? places : model.count, gap);
  const before = prefixes(core.seats);
  let labels: Label[] = [{ quantity: 0, measure: 0, cost: 0, joined: 0, penalty: 0, lots: 0, next: null }];
  for (let j = core.seats.length - 1; j >= 0; j--) {
    const seat = core.seats[j]!;
    const options = optionsOf(seat, asked);
    budget.left -= labels.length * options.length * 40;
    if (budget.left < 0) return null;
    labels = unbeaten(spread(labels, options, before[j]!, core.need, limited ? core.places : null, gap), limited);
  }
  return pick(asked, model, core, labels);
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

function spread(
  labels: readonly Label[],
  options: Option[],
  before: Before,
  need: number,
  places: number | null,
  gap: number,
) {
  const slack = gap + 1 + gap * 1e-9;
  const found: Label[] = [];
  for (const label of labels) {
    for (const option of options) {
      const quantity = label.quantity + option.quantity;
      const penalty = label.penalty + option.penalty;
      if (quantity > need - before.least || quantity < need - before.most || penalty > gap) continue;
      const joined = label.joined + option.joined;
      if (places !== null && joined > places) continue;
      const missing = need - before.base - quantity;
      const more = missing > 0 ? missing * before.up : missing < 0 ? -missing * before.down : 0;
      if (penalty + more > slack) continue;
      const [measure, cost] = [label.measure + option.measure, label.cost + option.cost];
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

function pick(
  { seats, limit }: Asked,
  model: Model,
  core: ReturnType<typeof narrow>,
  labels: readonly Label[],
): Way | null {
  const settled = new Set(core.seats.map((seat) => seat.index));
  let [measure, cost] = [0, 0];
  for (let i = 0; i < model.count; i++) {
    if (settled.has(i)) continue;
    const part = partAt(seats[i]!, core.lots[i]!);
    [measure, cost] = [measure + part.measure, cost + part.cost];
  }
  const best = labels.find((label) => label.quantity === core.need && label.cost + cost <= limit);
  if (!best) return null;
  let label: Label = best;
  for (const { index } of core.seats) {
    core.lots[index] = label.lots;
    label = label.next!;
  }
  return { lots: core.lots, measure: measure + best.measure, cost: cost + best.cost };
}
