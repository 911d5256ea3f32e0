import type { DocumentLine } from '../../documents/index.ts';
import type { Tax } from '../rules/index.ts';

/** How an award's goods are named on a paper. */
export type AwardWords = {
  awardId: string;
  cooperativeId: string;
  nameId: string;
  nameEn: string;
  grade: string;
  unit: DocumentLine['unit'];
};

/** How a line is named on a credit note. `isNamed`: by itself, as those of joint purchases are; else by its goods. */
export type CreditWords = { awardId: string | null; nameId: string; nameEn: string; isNamed: number };

export type IssueRefusal =
  | { ok: false; reason: 'handover_not_found' | 'not_signed' | 'nothing_payable' | 'wrong_role' }
  | { ok: false; reason: 'already_invoiced'; invoiceId: string }
  /** The treasurer is told which tax has no rule, on which day, for which goods. */
  | { ok: false; reason: 'tax_rule_missing'; tax: Tax; day: string; goods: { id: string; en: string } }
  | { ok: false; reason: 'period_closed'; month: string };
export type IssueAnswer = { ok: true; invoiceId: string } | IssueRefusal;

export type CreditRefusal =
  | {
      ok: false;
      reason:
        | 'invoice_not_found'
        | 'wrong_role'
        | 'reason_required'
        | 'nothing_credited'
        | 'unknown_line'
        | 'try_again';
    }
  | { ok: false; reason: 'member_invoice'; parentId: string }
  | { ok: false; reason: 'above_line' | 'above_open' | 'paid_out_already'; most: number }
  | { ok: false; reason: 'period_closed'; month: string };
export type CreditAnswer = { ok: true; location: string } | CreditRefusal;
export type CreditInput = {
  /** The form's key; null when no form asked for it (a ruling). */
  key: string | null;
  invoiceId: string;
  parts: readonly { position: number; amount: number }[];
  reason: string;
  disputeId: string | null;
};
