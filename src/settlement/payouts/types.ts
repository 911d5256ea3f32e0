import type { tradeUnits } from '../../../db/schema/catalog.ts';
import type { payoutStates } from '../../../db/schema/index.ts';
import type { Model } from '../rules/index.ts';

export type PayoutState = (typeof payoutStates)[number];

/** What is collected on one of a cooperative's invoices and not paid out. */
export type DueShare = {
  invoiceId: string;
  cooperativeId: string;
  cooperativeName: string;
  due: number;
  fee: number;
  collected: number;
  paidOut: number;
  feeTaken: number;
};
export type CurrentAccount = {
  id: string;
  partyId: string;
  bankName: string;
  accountNumber: string;
  holder: string;
  verifiedAt: number | null;
};

export type BatchHead = {
  id: string;
  number: string;
  state: PayoutState;
  total: number;
  payouts: number;
  version: number;
  createdBy: string;
  createdByName: string | null;
  createdAt: number;
  approvedByName: string | null;
  approvedAt: number | null;
  paidOn: string | null;
  paidByName: string | null;
  paidAt: number | null;
  decisionReason: string | null;
};
export type PayoutRow = {
  id: string;
  cooperativeId: string;
  cooperativeName: string;
  bankName: string;
  accountNumber: string;
  holder: string;
  /** The account was replaced after the batch was made. */
  accountEnded: boolean;
  gross: number;
  fee: number;
  amount: number;
  documentId: string | null;
  documentNumber: string | null;
};
/** One invoice in a payout. `before`: what earlier payouts took of it, the fee included. */
export type ItemRow = {
  payoutId: string;
  invoiceId: string;
  number: string;
  orderId: string;
  orderNumber: string;
  buyerName: string;
  model: Model;
  gross: number;
  fee: number;
  goods: number;
  delivery: number;
  vat: number;
  total: number;
  withheld: number;
  credited: number;
  creditedWithheld: number;
  due: number;
  shareFee: number;
  before: number;
};
export type LineRow = {
  payoutId: string;
  invoiceId: string;
  position: number;
  kind: 'goods' | 'delivery';
  nameId: string;
  nameEn: string;
  grade: string | null;
  unit: (typeof tradeUnits)[number];
  quantityMilli: number;
  unitPrice: number;
  amount: number;
  vat: number;
  withheld: number;
  fee: number;
  feeBps: number;
  vatId: string;
  vatEn: string;
  pphId: string;
  pphEn: string;
  /** Trade units. */
  sent: number;
  /** Thousandths of the trade unit, as weighed. */
  received: number;
  refused: number;
  deducted: number;
  /** Numbers of the delivery notes. */
  notes: string;
};
export type Batch = { head: BatchHead; payouts: PayoutRow[]; items: ItemRow[] };

export type PayoutReason =
  | 'nothing_chosen'
  | 'nothing_due'
  | 'payout_unverified_account'
  | 'only_fee'
  | 'payout_not_found'
  | 'own_batch'
  | 'moved_already'
  | 'not_approved'
  | 'paid_in_future'
  | 'paid_before_approval'
  | 'period_closed'
  | 'try_again';
export type PayoutRefusal = { ok: false; reason: PayoutReason; who?: string };
export type PayoutAnswer = { ok: true; batchId: string } | PayoutRefusal;
