import { type Posting, type TaxCase, type TaxRule, taxOn, taxRuleFor } from '../rules/index.ts';

/** What a supplier bills, rupiah. `creditable`: the PPN is set against the forum's own; otherwise it is part of the cost. */
export type SupplierBill = { supplierId: string; goods: number; delivery: number; vat: number; creditable: boolean };

const books = (party: string, counterparty: string, amounts: readonly (readonly [Posting['code'], number])[]) =>
  amounts.flatMap(([code, amount]): Posting[] => (amount === 0 ? [] : [{ party, code, counterparty, amount }]));

/** A supplier's bill (kind `supplier_bill`) in the forum's books; nobody here keeps the supplier's. Empty for a bill of nothing. */
export function supplierBillJournal(forumId: string, bill: SupplierBill): Posting[] {
  const { supplierId, goods, delivery, vat, creditable } = bill;
  return books(forumId, supplierId, [
    ['5100', goods + (creditable ? 0 : vat)],
    ['5200', delivery],
    ['1400', creditable ? vat : 0],
    ['2100', -(goods + delivery + vat)],
  ]);
}

/** What the forum paid for bringing or handling the goods (kind `campaign_charge`). Whom it paid keeps no books here. */
export const campaignChargeJournal = (forumId: string, of: { kind: 'transport' | 'handling'; amount: number }) =>
  books(forumId, forumId, [
    [of.kind === 'transport' ? '5200' : '5400', of.amount],
    ['1100', -of.amount],
  ]);

/** Money that the forum paid on a supplier's bill (kind `supplier_payment`). */
export const supplierPaymentJournal = (forumId: string, of: { supplierId: string; amount: number }): Posting[] =>
  books(forumId, of.supplierId, [
    ['2100', of.amount],
    ['1100', -of.amount],
  ]);

/** A member's part of a joint purchase, rupiah. */
export type MemberParts = { goods: number; losses: number; transport: number; handling: number };
export const memberParts = [
  'goods',
  'losses',
  'transport',
  'handling',
] as const satisfies readonly (keyof MemberParts)[];

export type MemberLine = {
  part: keyof MemberParts;
  kind: 'goods' | 'delivery';
  amount: number;
  vat: number;
  vatRuleId: string;
};
export type MemberDraft = { lines: readonly MemberLine[]; goods: number; delivery: number; vat: number; total: number };

/** What the forum asks of a member: goods and losses as goods, transport and handling as delivery, each taxed like the goods. */
export function draftMember(parts: MemberParts, rule: TaxRule): MemberDraft {
  const lines = memberParts
    .filter((part) => parts[part] > 0)
    .map((part): MemberLine => {
      const kind = part === 'goods' || part === 'losses' ? 'goods' : 'delivery';
      return { part, kind, amount: parts[part], vat: taxOn(parts[part], rule), vatRuleId: rule.id };
    });
  const sum = (some: readonly MemberLine[], key: 'amount' | 'vat') => some.reduce((total, one) => total + one[key], 0);
  const of = (kind: MemberLine['kind']) =>
    sum(
      lines.filter((line) => line.kind === kind),
      'amount',
    );
  const [goods, delivery, vat] = [of('goods'), of('delivery'), sum(lines, 'vat')];
  return { lines, goods, delivery, vat, total: goods + delivery + vat };
}

/** The rule of PPN for what the forum sells on to its members; null: the table has none for the day. */
export function memberTaxRule(
  rules: readonly TaxRule[],
  of: Pick<TaxCase, 'day' | 'sellerPkp' | 'commodityTaxClass' | 'commodityCategory'>,
): TaxRule | null {
  return taxRuleFor('PPN', rules, {
    ...{ ...of, governmentBuyer: false, sellerLetter: false, funding: 'regular' as const, orderTotal: 0 },
  });
}
