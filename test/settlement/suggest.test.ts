import { describe, expect, test } from 'vitest';
import { type BuyerInvoice, booksOf, type RecordedPayment, suggest } from '../../src/settlement/bank/rules/suggest.ts';

const invoice = (n: number, given: Partial<BuyerInvoice> = {}): BuyerInvoice => ({
  ...{
    id: `i${n}`,
    number: `INV/BATUTULIS/2026/000${n}`,
    orderId: `o${n}`,
    campaignId: null,
    orderNumber: `P-2026-00000${n}`,
  },
  ...{ sellerId: 'kop', sellerName: 'Koperasi', buyerId: 'rsud', buyerName: 'RSUD', total: n * 100_000 + n },
  ...{ withheld: 0, paid: 0, proved: 0, credited: 0, issuedOn: '2026-11-01', dueOn: `2026-11-1${n}` },
  ...given,
});
const line = (amount: number, text = 'TRANSFER') => ({ id: 'l', bookedOn: '2026-11-24', amount, text });
const kinds = (amount: number, text: string, invoices: BuyerInvoice[], payments: RecordedPayment[] = []) =>
  suggest(line(amount, text), booksOf(invoices, payments)).map((one) => ({
    why: one.why.map((why) => why.kind),
    invoices: one.allocations.map((part) => [part.invoiceId, part.amount]),
    rest: one.rest,
  }));

describe('what a line of a statement may be', () => {
  test.each([
    'INV/BATUTULIS/2026/0001',
    'inv batutulis 2026 0001',
    'BYR INVBATUTULIS20260001',
    'INV-BATUTULIS-2026-0001/RSUD',
  ])('the invoice that its text names: %s', (text) => {
    const found = kinds(100_001, text, [invoice(1), invoice(2)]);
    expect(found[0]).toEqual({ why: ['invoice_number', 'open_amount'], invoices: [['i1', 100_001]], rest: 0 });
  });

  test('a longer number is another invoice', () => {
    expect(kinds(5, 'INV/BATUTULIS/2026/00012', [invoice(1)])).toEqual([]);
  });

  test('all invoices of the order that its text names, oldest due first', () => {
    const both = [invoice(2, { orderNumber: 'P-2026-000009' }), invoice(1, { orderNumber: 'P-2026-000009' })];
    expect(kinds(300_003, 'PEMBAYARAN P 2026 000009', both)[0]).toEqual({
      ...{
        why: ['order_number', 'open_amount'],
        invoices: [
          ['i1', 100_001],
          ['i2', 200_002],
        ],
        rest: 0,
      },
    });
  });

  test('another amount than the invoice it names: said, in part and with a rest', () => {
    expect(kinds(50_000, 'INV/BATUTULIS/2026/0001', [invoice(1)])[0]).toEqual({
      ...{ why: ['invoice_number', 'other_amount'], invoices: [['i1', 50_000]], rest: 0 },
    });
    expect(kinds(150_000, 'INV/BATUTULIS/2026/0001', [invoice(1)])[0]).toMatchObject({ rest: 49_999 });
  });

  test('the amount less PPh 22', () => {
    const taxed = invoice(1, { total: 1_000_000, withheld: 15_000 });
    expect(kinds(985_000, 'x', [taxed])).toEqual([{ why: ['payable_amount'], invoices: [['i1', 985_000]], rest: 0 }]);
  });

  test('several invoices of one buyer, not of two', () => {
    const others = invoice(3, { buyerId: 'hotel', buyerName: 'Hotel' });
    expect(kinds(300_003, 'x', [invoice(1), invoice(2)])).toMatchObject([{ why: ['sum'], rest: 0 }]);
    expect(kinds(400_004, 'x', [invoice(1), others])).toEqual([]);
  });

  test('a payment that the buyer recorded comes first, by its reference before all', () => {
    const payment = (id: string, reference: string): RecordedPayment => ({
      ...{ id, payerId: 'rsud', payerName: 'RSUD', amount: 100_001, paidOn: '2026-11-23', reference, invoiceIds: [] },
    });
    const books = booksOf([invoice(1)], [payment('a', ''), payment('b', 'TRX-99881')]);
    expect(suggest(line(100_001, 'DARI RSUD TRX99881'), books).map((one) => one.paymentId)).toEqual(['b', 'a', null]);
  });

  test('nothing for money that went out, nothing without a likeness', () => {
    expect(kinds(-100_001, 'INV/BATUTULIS/2026/0001', [invoice(1)])).toEqual([]);
    expect(kinds(77, 'BUNGA', [invoice(1)])).toEqual([]);
  });

  test('1.000 lines beside 2.000 open invoices take less than a second', () => {
    const many = Array.from({ length: 2000 }, (_, n) =>
      invoice(1, {
        id: `i${n}`,
        number: `INV/BATUTULIS/2026/${String(n).padStart(4, '0')}`,
        buyerId: `b${n % 70}`,
        total: 10_000 + n,
      }),
    );
    const started = performance.now();
    const books = booksOf(many, []);
    for (let n = 0; n < 1000; n += 1)
      suggest(line(10_000 + n, `INV BATUTULIS 2026 ${String(n).padStart(4, '0')}`), books);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
