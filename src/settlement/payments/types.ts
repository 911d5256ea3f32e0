import type { paymentMethods, paymentSources, paymentStates } from '../../../db/schema/index.ts';
import type { Allocation, AllocationRefusal, OpenInvoice } from './rules/allocate.ts';

export type PaymentState = (typeof paymentStates)[number];
export type PaymentSource = (typeof paymentSources)[number];
export type PaymentMethod = (typeof paymentMethods)[number];

export type NewPayment = {
  amount: number;
  paidOn: string;
  method: PaymentMethod;
  reference: string;
  invoiceIds: string[];
};

/** Money that came in by other ways than the payer's own word: it counts at once. */
export type Incoming = Omit<NewPayment, 'invoiceIds'> & {
  payerId: string;
  source: Exclude<PaymentSource, 'payer'>;
  allocations: readonly Allocation[];
};

export type PaymentRefusal =
  | { ok: false; reason: 'payment_not_found' | 'decided_already' | 'not_confirmed' | 'period_closed' | 'try_again' }
  | { ok: false; reason: 'nothing_allocated' | 'paid_in_future' | 'deposit_kept' }
  | ({ ok: false } & AllocationRefusal);
export type RefundInput = {
  paymentId: string;
  amount: number;
  refundedOn: string;
  reference: string;
  reason: string;
  key: string;
};
export type RefundRefusal =
  | { ok: false; reason: 'payment_not_found' | 'not_confirmed' | 'deposit_kept' | 'period_closed' | 'try_again' }
  | { ok: false; reason: 'refunded_in_future' | 'refunded_before_payment' }
  | { ok: false; reason: 'above_rest'; most: number };
export type RefundAnswer = { ok: true; paymentId: string } | RefundRefusal;

export type PaymentAnswer = { ok: true; paymentId: string } | PaymentRefusal;

export type ProofInput = { invoiceId: string; proofNumber: string; provedOn: string };
export type ProofAnswer =
  | { ok: true; documentId: string }
  | { ok: false; reason: 'invoice_not_found' | 'nothing_withheld' | 'proved_already' | 'above_open' }
  | { ok: false; reason: 'period_closed' | 'proved_before_invoice' | 'paid_in_future' | 'try_again' };

export type PaymentFilter = 'recorded' | 'confirmed' | 'rejected' | 'credit';
export type PaymentRow = {
  id: string;
  payerId: string;
  payerName: string;
  amount: number;
  allocated: number;
  /** Of the rest, what went back to the payer. */
  refunded: number;
  /** It is a deposit of this joint purchase, which nothing else is paid of; null: it is none, or no longer. */
  keptFor: string | null;
  paidOn: string;
  method: PaymentMethod;
  reference: string;
  source: PaymentSource;
  state: PaymentState;
  recordedAt: number;
};
export type PaymentList = {
  rows: PaymentRow[];
  next: string | null;
  totals: Record<PaymentFilter, { payments: number; amount: number }>;
};

export type PaymentAllocationRow = {
  invoiceId: string;
  number: string;
  sellerName: string;
  amount: number;
  at: number;
};
export type RefundRow = {
  id: string;
  amount: number;
  refundedOn: string;
  reference: string;
  reason: string;
  refundedByName: string | null;
};
export type PaymentDetail = PaymentRow & {
  proofPhotoId: string | null;
  recordedByName: string | null;
  decidedByName: string | null;
  decidedAt: number | null;
  decisionReason: string | null;
  receipt: { id: string; number: string } | null;
  /** As the payer meant it, open or not. */
  meant: { id: string; number: string }[];
  allocations: PaymentAllocationRow[];
  refunds: RefundRow[];
  /** Open invoices of the payer, oldest due first: those it was meant for and others, at most 50. */
  invoices: OpenInvoice[];
  /** The payer has more of them. */
  more: boolean;
  meantIds: string[];
  /** Day on which it would be booked: the day paid, or today where that month is closed. */
  bookOn: string;
};
