import { addDays } from '../prices/calendar.ts';
import { sumOf, timesOver } from './exact.ts';
import type { Figures } from './formulas.ts';

/** Goods at a price: a deal, or an offer with what is available of it. Rupiah per trade unit. */
export interface Priced {
  readonly quantity: number;
  readonly unitPrice: number;
  /** The upper bound of the reference price (HET, HAP) of that day and zone; null where the goods have none. */
  readonly referenceHigh: number | null;
  /** The forum's median of that day; null where there was none. */
  readonly median: number | null;
}

export interface PriceFigures {
  readonly figures: Figures['price_discipline'];
  /** What was looked at: deals, or, where none of them can be compared, what is offered. */
  readonly basis: 'deals' | 'offers';
  /** How many of them were held against what; those against `nothing` are left out. */
  readonly against: { readonly reference: number; readonly median: number; readonly nothing: number };
}

/** Each price is held against the reference's upper bound, else against the forum's median, weighted by quantity. */
export function priceFigures(deals: readonly Priced[], offers: readonly Priced[]): PriceFigures {
  const basis = deals.some((one) => benchmarkOf(one) !== null) ? 'deals' : 'offers';
  const all = basis === 'deals' ? deals : offers;
  const compared = all.filter((one) => benchmarkOf(one) !== null);
  const reference = all.filter((one) => one.referenceHigh !== null).length;
  const asked = sumOf(compared.map((one) => one.quantity * one.unitPrice));
  const benchmark = sumOf(compared.map((one) => one.quantity * benchmarkOf(one)!));
  const against = { reference, median: compared.length - reference, nothing: all.length - compared.length };
  return { figures: { asked, benchmark }, basis, against };
}

const benchmarkOf = ({ referenceHigh, median }: Priced): number | null => referenceHigh ?? median;

/** What is open of an invoice, a bill or a payout that is due. */
export interface OpenItem {
  readonly open: number;
  readonly dueOn: string;
}

/** Days ahead that liquidity looks. */
export const LIQUIDITY_DAYS = 30;
/** A receivable that is overdue for longer is not counted on. */
export const DOUBTFUL_DAYS = 90;

/**
 * Liquidity's figures from the ledger: the balance of account 1100, and the open items of the receivable (1200, 1210) and payable accounts
 * (2100, 2110, 2120) that fall due within 30 days. What it owes and has not paid counts however old, what it is owed up to 90 days.
 */
export function liquidityFigures(
  bank: number,
  receivables: readonly OpenItem[],
  payables: readonly OpenItem[],
  today: string,
): Figures['liquidity'] {
  const last = addDays(today, LIQUIDITY_DAYS);
  const soon = payables.filter(({ dueOn }) => dueOn <= last);
  const oldest = addDays(today, -DOUBTFUL_DAYS);
  const sure = receivables.filter(({ dueOn }) => dueOn <= last && dueOn >= oldest);
  return { bank, receivable: openOf(sure), payable: openOf(soon) };
}

const openOf = (items: readonly OpenItem[]): number => sumOf(items.map(({ open }) => open));

/** Rupiah that thousandths of goods are worth at the award's price, half-up: what receipts and deliveries are added up by. */
export const worthOf = (milli: number, unitPrice: number): number => timesOver(milli, unitPrice, 1000);
