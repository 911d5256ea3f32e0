import type { OpenInvoice } from '../payments/rules/allocate.ts';
import type { Bucket, Sums } from './rules.ts';

export type BuyerRow = Sums & { buyerId: string; name: string; invoices: number };
export type Aging = {
  buyers: BuyerRow[];
  /** Receivables from buyers by the ledger, and advances that it holds for them. */
  ledger: { receivable: number; advance: number };
  credits: { id: string; payerName: string; paidOn: string; left: number }[];
  unmatched: { lines: number; amount: number };
  /** A page of those of the buyer that is looked at, oldest due first. */
  invoices: (OpenInvoice & { bucket: Bucket })[];
  /** Where the next page of them begins. */
  next: string | null;
};
