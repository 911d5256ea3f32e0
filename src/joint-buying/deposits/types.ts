import type { depositStates } from '../../../db/schema/index.ts';

export type DepositState = (typeof depositStates)[number];

/** What is looked at together. `done`: given back, set against an invoice, or lapsed. */
export const depositGroups = ['reported', 'to_return', 'held', 'due', 'done'] as const;
export type DepositGroup = (typeof depositGroups)[number];

/** A deposit with all that its pages say of it. Rupiah; days as `YYYY-MM-DD`. */
export type DepositRow = {
  id: string;
  campaignId: string;
  number: string;
  nameId: string;
  nameEn: string;
  grade: string;
  deadline: number;
  /** The campaign takes deposits still. */
  isOpen: number;
  cooperativeId: string;
  cooperativeName: string;
  amount: number;
  /** Of the money, what is neither set against an invoice nor given back. */
  rest: number;
  /** Of the money, what was set against invoices, and what was given back. */
  used: number;
  refunded: number;
  state: DepositState;
  paidOn: string | null;
  reference: string;
  paymentId: string | null;
  returnedOn: string | null;
  bankName: string | null;
  accountNumber: string | null;
  holder: string | null;
  updatedAt: number;
};
export type Totals = Readonly<Record<DepositGroup, { deposits: number; amount: number }>>;
export type DepositList = { rows: DepositRow[]; next: string | null; totals: Totals; campaign: string | null };
export type OwnDeposits = { rows: DepositRow[]; next: string | null; account: ForumAccount | null };
export type ForumAccount = { bankName: string; accountNumber: string; holder: string };

export type ReportInput = { depositId: string; paidOn: string; reference: string };
/** `amount`: what the page showed; the pledge may have changed since. */
export type ConfirmInput = { depositId: string; amount: number; paidOn: string; reference: string };
export type ReturnInput = {
  /** Null: all that are to go back, of the campaign if one is named. */
  depositIds: readonly string[] | null;
  campaignId: string | null;
  returnedOn: string;
  reference: string;
  key: string;
};

export type DepositReason =
  | 'deposit_not_found'
  | 'deposit_decided'
  | 'deposit_changed'
  | 'campaign_closed'
  | 'paid_in_future'
  | 'period_closed'
  | 'try_again';
export type DepositAnswer = { ok: true } | { ok: false; reason: DepositReason };
export type ReturnReason =
  | 'nothing_chosen'
  | 'deposits_moved'
  | 'returned_in_future'
  | 'returned_before_payment'
  | 'period_closed'
  | 'try_again';
export type ReturnAnswer = { ok: true } | { ok: false; reason: ReturnReason };
