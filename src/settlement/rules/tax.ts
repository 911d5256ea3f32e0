import type { taxRule } from '../../../db/schema/index.ts';
import { shareHalfUp } from './exact.ts';

export type TaxRule = typeof taxRule.$inferSelect;
export type Tax = TaxRule['tax'];
export type Funding = 'regular' | 'bos' | 'government_card';

/** All that a rule may ask about one line of an invoice. */
export type TaxCase = {
  /** Day of the invoice. */
  day: string;
  governmentBuyer: boolean;
  sellerPkp: boolean;
  /** The seller has shown a PP 55 or SKB letter. */
  sellerLetter: boolean;
  funding: Funding;
  commodityTaxClass: string;
  commodityCategory: string;
  /**
   * Goods and delivery of the buyer's whole order, without PPN, rupiah: a payment that the split has cut into parts is not small
   * (PMK 231/PMK.03/2019 art. 18: payments that are split do not count as small).
   */
  orderTotal: number;
};

export type TaxMissing = { ok: false; reason: 'tax_rule_missing'; tax: Tax; day: string; awardId: string };

/** The first rule in force that fits, by priority (then id, so that two of one priority have an order). Null: none fits. */
export function taxRuleFor(tax: Tax, rules: readonly TaxRule[], of: TaxCase): TaxRule | null {
  const fitting = rules.filter((rule) => rule.tax === tax && inForce(rule, of.day) && fits(rule, of));
  const [first = null] = fitting.sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  return first;
}

const inForce = (rule: TaxRule, day: string): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveUntil === null || day <= rule.effectiveUntil);

function fits(rule: TaxRule, of: TaxCase): boolean {
  const same = <T>(asked: T | null, given: T) => asked === null || asked === given;
  return (
    same(rule.governmentBuyer, of.governmentBuyer) &&
    same(rule.sellerPkp, of.sellerPkp) &&
    same(rule.sellerLetter, of.sellerLetter) &&
    same(rule.funding, of.funding) &&
    same(rule.commodityTaxClass, of.commodityTaxClass) &&
    same(rule.commodityCategory, of.commodityCategory) &&
    (rule.orderTotalAtMost === null || of.orderTotal <= rule.orderTotalAtMost)
  );
}

/** amount × rate × numerator ÷ (10.000 × denominator), half-up: 12 % × 11/12 of Rp50.000.000 is Rp5.500.000. */
export const taxOn = (amount: number, rule: Pick<TaxRule, 'rateBps' | 'baseNumerator' | 'baseDenominator'>): number =>
  shareHalfUp(amount, rule.rateBps * rule.baseNumerator, 10_000 * rule.baseDenominator);
