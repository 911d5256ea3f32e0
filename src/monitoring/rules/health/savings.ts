import { shareOf, sumOf, timesOver, WHOLE } from './exact.ts';

/** What was bought, and what the same quantity would have cost otherwise; rupiah. */
export interface Spent {
  readonly paid: number;
  /** By the mean of the prices listed for the commodity that day, or by buying alone; null where that is not known. */
  readonly otherwise: number | null;
}

export interface Saved {
  /** Paid, and what it would have cost, of what can be compared; saved = otherwise − paid, below 0: lost. */
  readonly paid: number;
  readonly otherwise: number;
  readonly saved: number;
  /** Saved of what it would have cost, basis points, half-up; null where nothing can be compared. */
  readonly bps: number | null;
  /** How much of all that was paid can be compared, basis points; null where nothing was paid. The page says it. */
  readonly comparedBps: number | null;
}

/** What was saved. Purchases that nothing is known to compare with count neither way. */
export function savingsOf(spent: readonly Spent[]): Saved {
  const known = spent.flatMap(({ paid, otherwise }) => (otherwise === null ? [] : [{ paid, otherwise }]));
  const paid = sumOf(known.map((one) => one.paid));
  const otherwise = sumOf(known.map((one) => one.otherwise));
  const saved = otherwise - paid;
  const bps = otherwise > 0 ? timesOver(saved, WHOLE, otherwise) : null;
  return { paid, otherwise, saved, bps, comparedBps: shareOf(paid, sumOf(spent.map((one) => one.paid))) };
}

/** An offer listed on the day of a purchase. Rupiah per trade unit. */
export interface Listed {
  readonly unitPrice: number;
  readonly available: number;
}

/**
 * What a quantity would have cost at the mean listed price: each offer once, whatever its size, as a buyer who asks one of them at random
 * would pay. Half-up once, at the end; null where nothing was listed.
 */
export function atMeanListed(quantity: number, listed: readonly Listed[]): number | null {
  const open = listed.filter(({ available }) => available > 0);
  return open.length > 0 ? timesOver(quantity, sumOf(open.map((one) => one.unitPrice)), open.length) : null;
}
