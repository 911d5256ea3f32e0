import fc from 'fast-check';
import {
  allocationJournal,
  draftInvoices,
  feeInPayout,
  growShares,
  type InvoiceDraft,
  invoiceJournal,
  type OrderToInvoice,
  type PayableAward,
  type Posting,
  paymentJournal,
  payoutJournal,
  type TaxRule,
  withholdingJournal,
} from '../../src/settlement/rules/index.ts';

/** A rule of the tax table that fits everything, but for what is given. */
export const ruleOf = (id: string, tax: TaxRule['tax'], priority: number, given: Partial<TaxRule>): TaxRule => ({
  ...{ id, tax, priority, outcome: id, governmentBuyer: null, sellerPkp: null, sellerLetter: null, funding: null },
  ...{ commodityTaxClass: null, commodityCategory: null, orderTotalAtMost: null, rateBps: 0, baseNumerator: 1 },
  ...{ baseDenominator: 1, fakturCode: null, textId: id, textEn: id, source: id },
  ...{ effectiveFrom: '2020-01-01', effectiveUntil: null, ...given },
});

export const rules: readonly TaxRule[] = [
  ruleOf('not-pkp', 'PPN', 10, { sellerPkp: false }),
  ruleOf('exempt', 'PPN', 20, { sellerPkp: true, commodityTaxClass: 'rice' }),
  ruleOf('charged', 'PPN', 30, { sellerPkp: true, rateBps: 1200, baseNumerator: 11, baseDenominator: 12 }),
  ruleOf('private', 'PPh22', 10, { governmentBuyer: false }),
  ruleOf('small', 'PPh22', 20, { governmentBuyer: true, orderTotalAtMost: 2_000_000 }),
  ruleOf('rice', 'PPh22', 30, { governmentBuyer: true, commodityTaxClass: 'rice' }),
  ruleOf('letter', 'PPh22', 60, { governmentBuyer: true, sellerLetter: true }),
  ruleOf('withheld', 'PPh22', 90, { governmentBuyer: true, rateBps: 150 }),
];

const award = fc.record({
  cooperativeId: fc.constantFrom('kop-a', 'kop-b', 'kop-c'),
  payableMilli: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000_000 })),
  unitPrice: fc.integer({ min: 1, max: 150_000 }),
  fixedCost: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500_000 })),
  feeBps: fc.integer({ min: 0, max: 1000 }),
  taxClass: fc.constantFrom('rice', 'taxable'),
  category: fc.constant('staples'),
});
const standing = fc.record({ pkp: fc.boolean(), letter: fc.boolean() });

/** An order with something to pay of, in either model. */
export const order: fc.Arbitrary<OrderToInvoice> = fc
  .record({
    model: fc.constantFrom('agent' as const, 'forum' as const),
    governmentBuyer: fc.boolean(),
    awards: fc.array(award, { minLength: 1, maxLength: 6 }),
    standings: fc.record({ 'kop-a': standing, 'kop-b': standing, 'kop-c': standing, forum: standing }),
  })
  .map(({ awards, ...rest }) => ({
    ...{ ...rest, day: '2026-12-01', funding: 'regular' as const, buyerId: 'buyer', forumId: 'forum', rules },
    awards: awards.map((one, i): PayableAward => ({ ...one, awardId: `award-${i}` })),
  }))
  .filter(({ awards }) => awards.some((one) => one.payableMilli * one.unitPrice >= 500));

export type Step = { kind: 'pay' | 'prove' | 'pay_out'; which: number; part: number };
export const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('pay' as const, 'pay' as const, 'prove' as const, 'pay_out' as const),
    which: fc.nat(20),
    /** Of what there is, in per mille. */
    part: fc.integer({ min: 1, max: 1000 }),
  }),
  { maxLength: 25 },
);

export type Share = { due: number; fee: number; collected: number; paidOut: number; feeTaken: number };
type Bill = InvoiceDraft & { paid: number; proved: number; shares: (Share & { cooperativeId: string })[] };

/** Invoices, shares and books as the database would hold them, moved by the same rules. */
export class World {
  readonly bills: Bill[];
  readonly journals: Posting[][] = [];
  readonly paidOut: { net: number; fee: number }[] = [];
  readonly order: OrderToInvoice;

  constructor(order: OrderToInvoice) {
    this.order = order;
    const paying = order.awards.filter((one) => one.payableMilli > 0);
    const sellers = order.model === 'forum' ? ['forum'] : [...new Set(paying.map((one) => one.cooperativeId))];
    this.bills = sellers.flatMap((seller) => {
      const drafted = draftInvoices(order, seller);
      if (!drafted.ok) {
        if (drafted.reason === 'nothing_payable') return [];
        throw new Error(drafted.reason);
      }
      for (const invoice of drafted.invoices) this.journals.push(invoiceJournal({ ...invoice, forumId: 'forum' }));
      const [bill, ...members] = drafted.invoices;
      const own = order.model === 'agent' ? [bill!] : members;
      const shares = own.map(({ sellerId, total, withheld, fee }) => ({
        ...{ cooperativeId: sellerId, fee, due: total - (order.model === 'agent' ? withheld : 0) },
        ...{ collected: 0, paidOut: 0, feeTaken: 0 },
      }));
      return { ...bill!, paid: 0, proved: 0, shares };
    });
  }

  open = (bill: Bill): number => bill.total - bill.withheld - bill.paid;

  pay(which: number, asked: number): void {
    const bill = this.bills[which % this.bills.length];
    if (!bill) return;
    const amount = Math.min(asked, this.open(bill));
    if (amount <= 0) return;
    const books = { buyerId: 'buyer', forumId: 'forum', allocations: [{ sellerId: bill.sellerId, amount }] };
    if (asked % 2 === 0) this.journals.push(paymentJournal({ ...books, unallocated: 0 }));
    else {
      this.journals.push(paymentJournal({ ...books, allocations: [], unallocated: amount }));
      this.journals.push(allocationJournal(books));
    }
    bill.paid += amount;
    this.grow(bill, amount);
  }

  prove(which: number): void {
    const bill = this.bills[which % this.bills.length];
    if (!bill || bill.proved === bill.withheld) return;
    const { sellerId, buyerId, withheld: amount } = bill;
    this.journals.push(withholdingJournal({ sellerId, buyerId, amount }));
    bill.proved = amount;
    this.grow(bill, 0);
  }

  grow(bill: Bill, amount: number): void {
    const settled = bill.paid + bill.proved === bill.total;
    growShares(this.order.model, bill.shares, amount, settled).forEach((by, i) => {
      bill.shares[i]!.collected += by;
    });
  }

  payOut(which: number, part: number): void {
    const shares = this.bills.flatMap((bill) => bill.shares);
    const share = shares[which % shares.length];
    if (!share) return;
    const gross = Math.ceil(((share.collected - share.paidOut) * part) / 1000);
    if (gross <= 0) return;
    const fee = feeInPayout(share, gross);
    const item = { model: this.order.model, gross, fee };
    this.journals.push(payoutJournal({ cooperativeId: share.cooperativeId, forumId: 'forum', items: [item] }));
    this.paidOut.push({ net: gross - fee, fee });
    share.paidOut += gross;
    share.feeTaken += fee;
  }

  play(steps: readonly Step[]): void {
    for (const { kind, which, part } of steps) {
      const bill = this.bills[which % this.bills.length];
      if (bill && kind === 'pay') this.pay(which, Math.ceil((this.open(bill) * part) / 1000));
      else if (kind === 'prove') this.prove(which);
      else this.payOut(which, part);
    }
  }

  /** Everything that is open is paid, proved and paid out. */
  finish(): void {
    this.bills.forEach((bill, i) => {
      this.pay(i, this.open(bill));
      this.prove(i);
    });
    const shares = this.bills.flatMap((bill) => bill.shares);
    for (let i = 0; i < shares.length; i += 1) this.payOut(i, 1000);
  }

  balance(party: string, code: string): number {
    return this.journals
      .flat()
      .filter((one) => one.party === party && one.code === code)
      .reduce((sum, one) => sum + one.amount, 0);
  }
}
