import type { Both, DocumentContent, DocumentParty } from '../../documents/index.ts';
import { dayText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import type { OpenInvoice } from './rules/allocate.ts';
import { methodNames } from './texts.ts';
import type { PaymentMethod } from './types.ts';

type Paid = { amount: number; paidOn: string; method: PaymentMethod; reference: string };
type Part = { invoice: OpenInvoice; amount: number };

const both = (id: string, en: string) => ({ id, en });

/** Kuitansi: the forum has received the buyer's money, and for which invoices. */
export function receiptContent(of: {
  forum: DocumentParty;
  payer: DocumentParty;
  payment: Paid;
  parts: readonly Part[];
  day: string;
  /** What is not for an invoice is for; left out: an advance. */
  purpose?: Both | undefined;
}): DocumentContent {
  const { forum, payer, payment, parts, day } = of;
  const advance = of.purpose ?? both('Uang muka, belum untuk invoice', 'Advance, for no invoice yet');
  const rest = payment.amount - parts.reduce((sum, part) => sum + part.amount, 0);
  const numbers = (campaigns: boolean) => [
    ...new Set(
      parts.flatMap(({ invoice }) => ((invoice.campaignId !== null) === campaigns ? [invoice.orderNumber] : [])),
    ),
  ];
  const [orders, campaigns] = [numbers(false), numbers(true)];
  return {
    ...{ issuer: forum, counterparty: payer, date: day, orderNumber: orders.length === 1 ? orders[0]! : null },
    facts: [
      { label: both('Diterima tanggal', 'Received on'), value: dayText(payment.paidOn, 'id') },
      { label: both('Cara bayar', 'Paid by'), value: methodNames.id[payment.method] },
      ...(payment.reference ? [{ label: both('Nomor referensi', 'Reference'), value: payment.reference }] : []),
      ...(campaigns.length > 0
        ? [{ label: both('Belanja bersama', 'Joint purchase'), value: campaigns.join(', ') }]
        : []),
      ...(orders.length > 1 ? [{ label: both('Pesanan', 'Orders'), value: orders.join(', ') }] : []),
    ],
    lines: [],
    totals: [
      ...parts.map(({ invoice, amount }) => ({
        label: both(`Pembayaran invoice ${invoice.number}`, `Payment of invoice ${invoice.number}`),
        note: both(`Penjual: ${invoice.sellerName}`, `Seller: ${invoice.sellerName}`),
        amount,
      })),
      ...(rest > 0 ? [{ label: advance, amount: rest }] : []),
    ],
    total: { label: both('Jumlah diterima', 'Amount received'), amount: payment.amount },
    notes: agentNote(forum, parts),
    signatures: [{ title: both('Bendahara forum', 'Treasurer of the forum'), party: forum.name, name: null }],
  };
}

const agentNote = (forum: DocumentParty, parts: readonly Part[]): DocumentContent['notes'] =>
  parts.some((part) => part.invoice.sellerId !== forum.id)
    ? [
        both(
          `${forum.name} menerima uang ini untuk koperasi penjual yang tertulis di atas.`,
          `${forum.name} receives this money on behalf of the cooperatives named above.`,
        ),
      ]
    : [];

/** Bukti potong PPh 22: what the buyer has kept of the price and passed on to the tax office. */
export function proofContent(of: {
  payer: DocumentParty;
  seller: DocumentParty;
  invoice: OpenInvoice;
  amount: number;
  proofNumber: string;
  provedOn: string;
  day: string;
}): DocumentContent {
  const { payer, seller, invoice, amount, proofNumber, provedOn, day } = of;
  return {
    ...{ issuer: payer, counterparty: seller, date: day, orderNumber: invoice.orderNumber || null, lines: [] },
    facts: [
      { label: both('Nomor bukti potong', 'Number of the proof'), value: proofNumber },
      { label: both('Tanggal bukti potong', 'Day of the proof'), value: dayText(provedOn, 'id') },
      { label: both('Invoice', 'Invoice'), value: invoice.number },
      { label: both('Nilai invoice', 'Invoice total'), value: rupiah(invoice.total) },
    ],
    totals: [{ label: both('PPh Pasal 22 dipotong', 'PPh article 22 withheld'), amount }],
    total: { label: both('Jumlah dipotong', 'Amount withheld'), amount },
    notes: [],
    signatures: [{ title: both('Bendahara', 'Payer'), party: payer.name, name: null }],
  };
}
