import { shareHalfUp, sumOf } from './exact.ts';
import { feeOn } from './fee.ts';
import { type Funding, type Tax, type TaxCase, type TaxMissing, type TaxRule, taxOn, taxRuleFor } from './tax.ts';

export type Model = 'agent' | 'forum';

/** An award as it is to be paid. `payableMilli`: thousandths of the trade unit that were received and stand. */
export type PayableAward = {
  awardId: string;
  cooperativeId: string;
  payableMilli: number;
  unitPrice: number;
  /** Delivery, rupiah: asked for once, if anything of the award is paid. */
  fixedCost: number;
  feeBps: number;
  taxClass: string;
  category: string;
};

export type TaxStanding = { pkp: boolean; letter: boolean };

/** An order as the tax office sees it on a day: who buys, who sells, and all that is to be paid. */
export type OrderToInvoice = {
  day: string;
  model: Model;
  funding: Funding;
  buyerId: string;
  governmentBuyer: boolean;
  forumId: string;
  /** The awards of all sellers: what the order is in all decides on PPh 22. */
  awards: readonly PayableAward[];
  /** By party, for every seller there may be. */
  standings: Readonly<Record<string, TaxStanding>>;
  rules: readonly TaxRule[];
};

export type LineDraft = {
  kind: 'goods' | 'delivery';
  awardId: string;
  quantityMilli: number;
  unitPrice: number;
  amount: number;
  vat: number;
  vatRuleId: string;
  withheld: number;
  withholdingRuleId: string;
  fee: number;
};

export type Totals = { goods: number; delivery: number; vat: number; total: number; withheld: number; fee: number };
export type InvoiceDraft = Totals & { sellerId: string; buyerId: string; lines: readonly LineDraft[] };

export type DraftAnswer =
  | { ok: true; invoices: readonly InvoiceDraft[] }
  | TaxMissing
  | { ok: false; reason: 'nothing_payable' };

/** Goods of an award, half-up to the rupiah. */
export const goodsAmount = (award: Pick<PayableAward, 'payableMilli' | 'unitPrice'>): number =>
  shareHalfUp(award.payableMilli, award.unitPrice, 1000);

/** Goods and delivery of the whole order without PPN, rupiah. */
export const orderTotal = (awards: readonly PayableAward[]): number =>
  sumOf(awards.map((award) => (award.payableMilli > 0 ? goodsAmount(award) + award.fixedCost : 0)));

/**
 * What a seller asks for its signed handover. agent: the cooperative's invoice to the buyer. forum: the forum's invoice to the buyer
 * first, then one from each cooperative to the forum for the same goods at the same prices; the fee stands on those. Nothing is
 * asked for what rounds to no rupiah.
 */
export function draftInvoices(order: OrderToInvoice, sellerId: string): DraftAnswer {
  const paid = order.awards.filter((award) => award.payableMilli > 0);
  const mine = order.model === 'agent' ? paid.filter((award) => award.cooperativeId === sellerId) : paid;
  if (mine.length === 0) return { ok: false, reason: 'nothing_payable' };
  const cooperatives = order.model === 'agent' ? [] : [...new Set(mine.map((award) => award.cooperativeId))].sort();
  const toBuyer = {
    sellerId,
    buyerId: order.buyerId,
    governmentBuyer: order.governmentBuyer,
    bearsFee: order.model === 'agent',
  };
  const sales: Sale[] = [
    { ...toBuyer, awards: mine },
    ...cooperatives.map((id) => ({
      ...{ sellerId: id, buyerId: sellerId, governmentBuyer: false, bearsFee: true },
      awards: mine.filter((award) => award.cooperativeId === id),
    })),
  ];
  const invoices: InvoiceDraft[] = [];
  for (const sale of sales) {
    const drafted = draftOne(order, sale);
    if (!('lines' in drafted)) return drafted;
    if (drafted.total > 0) invoices.push(drafted);
  }
  return invoices.length > 0 ? { ok: true, invoices } : { ok: false, reason: 'nothing_payable' };
}

type Sale = {
  sellerId: string;
  buyerId: string;
  governmentBuyer: boolean;
  bearsFee: boolean;
  awards: readonly PayableAward[];
};

function draftOne(order: OrderToInvoice, sale: Sale): InvoiceDraft | TaxMissing {
  const lines: LineDraft[] = [];
  for (const award of sale.awards) {
    const taxes = taxesOf(order, sale, award);
    if ('ok' in taxes) return taxes;
    lines.push(lineOf('goods', award, goodsAmount(award), taxes, sale.bearsFee ? award.feeBps : 0));
    // The delivery is part of what the seller asks for the goods (UU 8/1983 as amended, art. 1 no. 18: price with all costs), so
    // it is taxed like the goods it comes with.
    if (award.fixedCost > 0) lines.push(lineOf('delivery', award, award.fixedCost, taxes, 0));
  }
  const { sellerId, buyerId } = sale;
  return { sellerId, buyerId, lines, ...totalsOf(lines) };
}

type Taxes = Record<Tax, TaxRule>;

function taxesOf(order: OrderToInvoice, sale: Sale, award: PayableAward): Taxes | TaxMissing {
  const standing = order.standings[sale.sellerId] ?? { pkp: false, letter: false };
  const of: TaxCase = {
    ...{ day: order.day, governmentBuyer: sale.governmentBuyer, funding: order.funding },
    ...{ sellerPkp: standing.pkp, sellerLetter: standing.letter, orderTotal: orderTotal(order.awards) },
    ...{ commodityTaxClass: award.taxClass, commodityCategory: award.category },
  };
  const [ppn, pph] = [taxRuleFor('PPN', order.rules, of), taxRuleFor('PPh22', order.rules, of)];
  if (ppn && pph) return { PPN: ppn, PPh22: pph };
  return { ok: false, reason: 'tax_rule_missing', tax: ppn ? 'PPh22' : 'PPN', day: order.day, awardId: award.awardId };
}

function lineOf(kind: LineDraft['kind'], award: PayableAward, amount: number, taxes: Taxes, feeBps: number): LineDraft {
  const isGoods = kind === 'goods';
  return {
    ...{ kind, awardId: award.awardId, quantityMilli: isGoods ? award.payableMilli : 1000 },
    ...{ unitPrice: isGoods ? award.unitPrice : amount, amount },
    ...{ vat: taxOn(amount, taxes.PPN), vatRuleId: taxes.PPN.id },
    ...{ withheld: taxOn(amount, taxes.PPh22), withholdingRuleId: taxes.PPh22.id },
    fee: feeOn(amount, feeBps),
  };
}

export function totalsOf(lines: readonly Pick<LineDraft, 'kind' | 'amount' | 'vat' | 'withheld' | 'fee'>[]): Totals {
  const of = (kind: LineDraft['kind']) => sumOf(lines.filter((line) => line.kind === kind).map((line) => line.amount));
  const [goods, delivery, vat] = [of('goods'), of('delivery'), sumOf(lines.map((line) => line.vat))];
  const total = goods + delivery + vat;
  return {
    goods,
    delivery,
    vat,
    total,
    withheld: sumOf(lines.map((l) => l.withheld)),
    fee: sumOf(lines.map((l) => l.fee)),
  };
}
