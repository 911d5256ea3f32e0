import { type DisclosureRules, sensitive } from '../../rules/disclosure/index.ts';

/** A joint purchase whose cost is known. Parts: what each cooperative that took part got, one entry each, in the same order. */
export type JointFacts = {
  number: string;
  commodityId: string;
  /** The day it closed. */
  day: string;
  tiers: readonly { from: number; unitPrice: number }[];
  quantities: readonly number[];
  /** Rupiah, goods with all costs of bringing them. */
  costs: readonly number[];
  /** Null where it is not known what it would have paid by itself; negative: it paid more. */
  saved: readonly (number | null)[];
};

export type JointRow = Pick<JointFacts, 'number' | 'commodityId' | 'day'> & {
  /** Null: withheld. */
  figures: {
    quantity: number;
    members: number;
    /** Rupiah per trade unit, all costs included, half up. */
    unitPrice: number;
    tiers: JointFacts['tiers'];
    /** Null: not known of everybody, or one's own could be read from it. */
    saved: number | null;
  } | null;
};

/** The suppliers' prices are no secret of the members; how much was bought is one where few took part, or one bought nearly all. */
export function jointRow(facts: JointFacts, rules: DisclosureRules): JointRow {
  const { number, commodityId, day, tiers, quantities, costs } = facts;
  const isRead = (parts: readonly number[]) => sensitive({ parts, bought: [parts.map(() => 0)] }, rules) !== null;
  const head = { number, commodityId, day };
  if (isRead(quantities) || isRead(costs)) return { ...head, figures: null };
  const [quantity, cost] = [sum(quantities), sum(costs)];
  const known = facts.saved.filter((one) => one !== null);
  const isTold = known.length === quantities.length && !isRead(known.map(Math.abs));
  const saved = isTold ? sum(known) : null;
  const unitPrice = Math.floor((2 * cost + quantity) / (2 * quantity));
  return { ...head, figures: { quantity, members: quantities.length, unitPrice, tiers, saved } };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
