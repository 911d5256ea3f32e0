import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { percent, rupiah } from '../../platform/money.ts';
import type { MemberParts } from './rules.ts';

/** Parts of a member's invoice, as they stand on its lines. */
export const partTexts = catalogOf({
  goods: { id: 'Barang', en: 'Goods' },
  losses: { id: 'Susut', en: 'Losses' },
  transport: { id: 'Ongkos angkut', en: 'Transport' },
  handling: { id: 'Ongkos bongkar muat', en: 'Handling' },
} satisfies Record<keyof MemberParts, { id: string; en: string }>);

/** What stands on the invoice of a joint purchase. Both languages are frozen with the paper. */
export const paperTexts = catalogOf({
  campaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  dropPoint: { id: 'Diambil di', en: 'Collected at' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  payTo: { id: 'Dibayar ke', en: 'Pay to' },
  perUnit: { id: (unit: string) => `Biaya jadi per ${unit}`, en: (unit: string) => `Landed cost per ${unit}` },
  lossNote: {
    id: 'Bagian Anda dari barang yang ditagih tetapi tidak sampai atau ditolak, menurut berat',
    en: 'Your part of goods that were billed but did not arrive or were refused, by weight',
  },
  goodsSum: { id: 'Jumlah barang', en: 'Goods' },
  deliverySum: { id: 'Jumlah ongkos', en: 'Transport and handling' },
  total: { id: 'Jumlah tagihan', en: 'Invoice total' },
  saved: {
    id: (price: number, unit: string, source: 'last_purchase' | 'lowest_tier', saved: number, alone: number) =>
      `Membeli sendiri: ${rupiah(price)} per ${unit} (${source === 'last_purchase' ? 'harga pembelian terakhir Anda' : 'harga pemasok untuk jumlah Anda sendiri'}), seluruhnya ${rupiah(alone)}. ${saved >= 0 ? `Hemat ${rupiah(saved)}${share(saved, alone)}` : `Lebih mahal ${rupiah(-saved)}`}.`,
    en: (price: number, unit: string, source: 'last_purchase' | 'lowest_tier', saved: number, alone: number) =>
      `Buying alone: ${rupiah(price)} per ${unit} (${source === 'last_purchase' ? 'your own last purchase' : 'the supplier’s price for your quantity alone'}), ${rupiah(alone)} in all. ${saved >= 0 ? `Saved ${rupiah(saved)}${share(saved, alone)}` : `It cost ${rupiah(-saved)} more`}.`,
  },
  deposit: {
    id: (amount: number) => `Uang muka ${rupiah(amount)} yang sudah Anda setor langsung mengurangi tagihan ini.`,
    en: (amount: number) => `Your deposit of ${rupiah(amount)} has been set against this invoice.`,
  },
  notTaxInvoice: {
    id: 'Bukan faktur pajak. Faktur pajak diterbitkan tersendiri lewat sistem Direktorat Jenderal Pajak.',
    en: 'Not a tax invoice (faktur pajak). That is issued in the tax office’s own system.',
  },
  seller: { id: 'Forum', en: 'The forum' },
  label: {
    id: (part: string, goods: string, number: string) => `${part}: ${goods}, belanja bersama ${number}`,
    en: (part: string, goods: string, number: string) => `${part}: ${goods}, joint purchase ${number}`,
  },
});

const share = (saved: number, alone: number): string =>
  alone > 0 ? ` (${percent(Math.round((saved * 1000) / alone) * 10)})` : '';

type Words = { name: string; goods: string; number: string; total: number; applied: number; back: number; due: string };

/** The mail with an invoice of a joint purchase. */
export const mailTexts = catalogOf({
  subject: {
    id: (number: string) => `Tagihan belanja bersama ${number}`,
    en: (number: string) => `Invoice of joint purchase ${number}`,
  },
  body: {
    id: ({ name, goods, number, total, applied, back, due }: Words) =>
      `Yth. pengurus ${name},

Biaya belanja bersama ${goods} (${number}) sudah dihitung. Tagihan koperasi Anda ${rupiah(total)}.${applied > 0 ? ` Uang muka ${rupiah(applied)} sudah mengurangi tagihan itu; ${applied < total ? `sisanya ${rupiah(total - applied)}` : 'tagihannya lunas'}.` : ''}${back > 0 ? ` Sisa uang muka ${rupiah(back)} dikembalikan ke rekening koperasi Anda.` : ''}${
        applied < total
          ? `

Mohon dibayar paling lambat ${dayText(due, 'id')}.`
          : ''
      }

Rincian biaya, hematnya dibanding membeli sendiri, dan nomor rekening ada di halaman belanja bersama itu, bagian Biaya.`,
    en: ({ name, goods, number, total, applied, back, due }: Words) =>
      `To ${name},

The costs of buying ${goods} together (${number}) are worked out. Your invoice is ${rupiah(total)}.${applied > 0 ? ` Your deposit of ${rupiah(applied)} was set against it; ${applied < total ? `${rupiah(total - applied)} is left` : 'it is paid'}.` : ''}${back > 0 ? ` The other ${rupiah(back)} of the deposit goes back to your cooperative’s account.` : ''}${
        applied < total
          ? `

Please pay by ${dayText(due, 'en')}.`
          : ''
      }

How it was worked out, what was saved and the account to pay to are on the page of the joint purchase, under Costs.`,
  },
});

/** A text in both languages, as a paper keeps it. */
export const both = (
  pick: (t: (typeof paperTexts)['id'], lang: 'id' | 'en') => string,
): { id: string; en: string } => ({
  id: pick(paperTexts.id, 'id'),
  en: pick(paperTexts.en, 'en'),
});
