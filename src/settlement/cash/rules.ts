import { isClosed } from '../payments/rules/closed.ts';
import type { CashInput, CashReason } from './types.ts';

export type CashBooks = {
  /** Day of the opening that stands, `YYYY-MM-DD`. */
  openedOn: string | null;
  /** Months that are closed, `YYYY-MM`. */
  closed: readonly string[];
  /** Balance of 1100 at the end of the entry's day, rupiah. */
  balance: number;
};

/** What an entry adds to 1100: what was typed, or what keeps the books from what the bank says. */
export const amountOf = (input: CashInput, { balance }: Pick<CashBooks, 'balance'>): number =>
  input.kind === 'movement' ? input.amount : input.stated - balance;

/**
 * Why an entry is not booked, or null. The opening holds all that was there at the end of its day, so what is recorded later is of a
 * later day.
 * @param today `YYYY-MM-DD`
 */
export function obstacleTo(input: CashInput, books: CashBooks, today: string): CashReason | null {
  const { openedOn, closed } = books;
  if (input.bookedOn > today) return 'day_in_future';
  if (isClosed(input.bookedOn, closed)) return 'period_closed';
  if (openedOn !== null && input.kind === 'opening') return 'opening_already';
  if (openedOn !== null && input.bookedOn <= openedOn) return 'before_opening';
  return amountOf(input, books) === 0 ? 'no_difference' : null;
}

/** `KLF-0003`: how people name an entry, counted for each party from 1. */
export const entryNumber = (sequence: number): string => `KLF-${String(sequence).padStart(4, '0')}`;
