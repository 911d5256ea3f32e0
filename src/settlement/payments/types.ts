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
  | { ok: false; reason: 'nothing_allocated' | 'paid_in_future' }
  | ({ ok: false } & AllocationRefusal);
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
  /** Open invoices of the payer, oldest due first: those it was meant for and others, at most 50. */
  invoices: OpenInvoice[];
  /** The payer has more of them. */
  more: boolean;
  meantIds: string[];
  /** Day on which it would be booked: the day paid, or today where that month is closed. */
  bookOn: string;
};
