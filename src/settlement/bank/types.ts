import type { bankLineStates } from '../../../db/schema/index.ts';
import type { OpenInvoice } from '../payments/rules/allocate.ts';
import type { PaymentRefusal } from '../payments/types.ts';
import type { PayoutSuggestion } from './rules/payouts.ts';
import type { ReadStatement } from './rules/statement.ts';
import type { Suggestion } from './rules/suggest.ts';

export type BankLineState = (typeof bankLineStates)[number];
export type LineFilter = BankLineState;

export type StatementRow = {
  id: string;
  name: string;
  lines: number;
  importedAt: number;
  importedByName: string | null;
  unmatched: number;
  income: number;
};
export type BankLineRow = {
  id: string;
  statementId: string;
  bookedOn: string;
  amount: number;
  text: string;
  state: BankLineState;
  paymentId: string | null;
  payerName: string | null;
  payoutBatchId: string | null;
  payoutNumber: string | null;
  decidedByName: string | null;
  decidedAt: number | null;
  reason: string | null;
};
export type StatementPage = {
  statement: StatementRow;
  /** Lines of the file that another file had brought before. */
  known: number;
  rows: (BankLineRow & { suggestions: Suggestion[]; payouts: PayoutSuggestion[] })[];
  counts: Record<LineFilter, number>;
  next: string | null;
};
export type BankLinePage = {
  line: BankLineRow;
  suggestions: Suggestion[];
  buyers: { id: string; name: string }[];
  invoices: OpenInvoice[];
};

export type Unreadable = Extract<ReadStatement, { ok: false }>;
/** Lines that were read but hold no money yet, or none that counts. */
export type LeftOut = { pending: number; tiny: number };
export type ImportAnswer =
  | { ok: true; statementId: string; left: LeftOut }
  | { ok: false; reason: 'same_file'; statementId: string }
  | { ok: false; reason: 'all_known'; known: number }
  | { ok: false; reason: 'too_large' }
  | Unreadable;

export type LineAnswer =
  | { ok: true; statementId: string }
  | { ok: false; reason: 'line_not_found' | 'line_decided' | 'went_out' | 'amount_differs' }
  | PaymentRefusal;
