export { type AccountCode, chart, isAccount } from './chart.ts';
export {
  type CreditAnswer,
  type Creditable,
  type CreditDraft,
  type CreditPart,
  draftCredit,
  type IssuedLine,
} from './credit.ts';
export { shareHalfUp, sumOf } from './exact.ts';
export { type FeeState, feeInPayout, feeOn } from './fee.ts';
export {
  type DraftAnswer,
  draftInvoices,
  goodsAmount,
  type InvoiceDraft,
  type LineDraft,
  type Model,
  type OrderToInvoice,
  orderTotal,
  type PayableAward,
  type TaxStanding,
  type Totals,
  totalsOf,
} from './invoice.ts';
export {
  type AllocationPart,
  allocationJournal,
  cashJournal,
  creditNoteJournal,
  type InvoicePostings,
  invoiceJournal,
  type PaymentPostings,
  type PayoutItemPart,
  type Posting,
  paymentJournal,
  payoutJournal,
  refundJournal,
  withholdingJournal,
} from './journals.ts';
export { growShares, type Share, shareOut } from './share-out.ts';
export {
  type Funding,
  type Tax,
  type TaxCase,
  type TaxMissing,
  type TaxRule,
  taxOn,
  taxRuleFor,
} from './tax.ts';
