import type { Cell, DisclosureRules, Figures } from '../../rules/disclosure/index.ts';
import { releaseMedian } from '../../rules/disclosure/index.ts';

/**
 * A month that is too wide to be guarded by kecamatan (`MOST_ATOMS`) is told by commodity alone. That nobody can be read in it needs no
 * search: the commodities share no deal, so that a withheld one could only be had by taking the others away from the total, and where
 * one is withheld the total is too. No year is told of it, and no figure of it stands in a table of another month.
 */
export type Breadth = { readonly atoms: number; readonly facts: number };

/** Kecamatan × commodity × month of a year, and rows behind them, up to which guards are found within the job's minute. */
export const MOST_ATOMS = 5000;
export const MOST_FACTS = 60_000;

export const isTooWide = (known: readonly Breadth[]): boolean =>
  known.reduce((sum, { atoms }) => sum + atoms, 0) > MOST_ATOMS ||
  known.reduce((sum, { facts }) => sum + facts, 0) > MOST_FACTS;

/** The largest part of a member, the second largest, and the largest of an institution. */
export type Largest = { readonly first: number; readonly second: number; readonly buyer: number };

/** What was sold of one commodity in a month, or of all (`commodity` null), with what tells whether it may be told. */
export type CoarseSum = {
  readonly commodity: string | null;
  readonly value: number;
  readonly quantity: number;
  readonly members: number;
  readonly buyers: number;
  readonly byValue: Largest;
  readonly byQuantity: Largest;
  /** Members' average prices around the middle one, as many below it as above: at least five each way, where there are so many. */
  readonly middlePrices: readonly number[];
};

/** The cells of a month: those of `commodity`, and `total`, told only where all commodities are. */
export function coarseCells(sums: readonly CoarseSum[], period: string, rules: DisclosureRules): Cell[] {
  const goods = sums.filter(({ commodity }) => commodity !== null);
  const cells = goods.map((one) => cellOf(one, 'commodity', period, rules));
  const isTold = cells.every(({ figures }) => figures !== null);
  const totals = sums
    .filter(({ commodity }) => commodity === null)
    .map((one) => cellOf(one, 'total', period, rules))
    .map((cell): Cell => (isTold || !cell.figures ? cell : { ...cell, figures: null, why: 'guards_others' }));
  return [...totals, ...cells];
}

function cellOf(sum: CoarseSum, table: string, period: string, rules: DisclosureRules): Cell {
  const at = { table, place: null, commodity: sum.commodity, period };
  const why = reasonOf(sum, rules);
  return why ? { ...at, figures: null, why } : { ...at, figures: figuresOf(sum, rules), why: null };
}

function figuresOf(sum: CoarseSum, rules: DisclosureRules): Figures {
  const { commodity, value, quantity, members, buyers, middlePrices } = sum;
  const counts = { members, buyers };
  if (commodity === null) return { value, quantity: null, ...counts, median: null };
  return { value, quantity, ...counts, median: releaseMedian(middlePrices, rules) };
}

function reasonOf(sum: CoarseSum, rules: DisclosureRules): Cell['why'] {
  if (sum.members < rules.fewestMembers) return 'too_few_members';
  if (sum.buyers < rules.fewestBuyers) return 'too_few_buyers';
  if (isNear(sum.value, sum.byValue, rules)) return 'dominated';
  return sum.commodity !== null && isNear(sum.quantity, sum.byQuantity, rules) ? 'dominated' : null;
}

/**
 * The p % rule. For an institution it is asked of the largest one and the largest member, whether or not that bought from this: what is
 * left is then never more than in truth, so that nothing is told that the rule would withhold.
 */
function isNear(all: number, { first, second, buyer }: Largest, { nearestBps }: DisclosureRules): boolean {
  const isLittle = (rest: number) => rest * 10_000 < first * nearestBps;
  return isLittle(all - first - second) || isLittle(all - buyer - first);
}
