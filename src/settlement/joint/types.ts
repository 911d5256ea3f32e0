import type { DocumentLine, DocumentParty } from '../../documents/index.ts';
import type { TaxRule } from '../rules/index.ts';
import type { MemberDraft, MemberParts } from './rules.ts';

/** A joint purchase as its invoices name it. */
export type JointPurchase = {
  id: string;
  /** `BB-2026-000012`. */
  number: string;
  nameId: string;
  nameEn: string;
  grade: string;
  unit: DocumentLine['unit'];
};

/** What a member would have paid by itself for the same quantity, rupiah. */
export type Alone = {
  unitPrice: number;
  source: 'last_purchase' | 'lowest_tier';
  amount: number;
  /** `amount` less what it cost together; negative: dearer. */
  saved: number;
};

/** Money that a member has put down: a confirmed payment, of which `rest` is neither allocated nor given back. */
export type HeldMoney = { paymentId: string; paymentVersion: number; rest: number };

/** A member of a joint purchase, and what of the costs is its. Ids are given by who asks, so that it can name them itself. */
export type Member = {
  invoiceId: string;
  documentId: string;
  cooperativeId: string;
  dropPoint: string;
  /** Thousandths of the trade unit. */
  received: number;
  parts: MemberParts;
  /** Landed, rupiah per trade unit; null for nothing received. */
  perUnit: number | null;
  alone: Alone | null;
  held: HeldMoney | null;
};

/** A member with the invoice it gets, and what of it its deposit pays. */
export type MemberInvoice = Member & { draft: MemberDraft; applied: number };

/** What is the same on all invoices of a joint purchase. */
export type JointTerms = {
  purchase: JointPurchase;
  forum: DocumentParty;
  rule: TaxRule;
  /** Thousandths that all members received, and that were billed beyond it. */
  received: number;
  lost: number;
  account: { bankName: string; accountNumber: string; holder: string } | null;
  issuedOn: string;
  dueOn: string;
};
