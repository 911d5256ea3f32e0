import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

/** What stands on invoices and credit notes. Both languages are frozen with the paper. */
export const paperTexts = catalogOf({
  handover: { id: 'Berita acara serah terima', en: 'Handover record' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  site: { id: 'Dikirim ke', en: 'Delivered to' },
  payTo: { id: 'Dibayar ke', en: 'Pay to' },
  delivery: { id: 'Ongkos kirim', en: 'Delivery' },
  goods: { id: 'Jumlah barang', en: 'Goods' },
  withheld: { id: 'Dipotong pembeli', en: 'Withheld by the buyer' },
  total: { id: 'Jumlah tagihan', en: 'Invoice total' },
  of: { id: (name: string) => `Dari ${name}`, en: (name: string) => `From ${name}` },
  transfer: {
    id: (withheld: number, rest: number) =>
      `PPh 22 sebesar ${rupiah(withheld)} dipotong dan disetor oleh pembeli; yang ditransfer ${rupiah(rest)}. Kirim bukti potongnya lewat halaman tagihan ini.`,
    en: (withheld: number, rest: number) =>
      `PPh 22 of ${rupiah(withheld)} is withheld and passed on by the buyer; ${rupiah(rest)} is transferred. Please record the proof of withholding on the invoice's page.`,
  },
  notTaxInvoice: {
    id: 'Bukan faktur pajak. Faktur pajak diterbitkan tersendiri lewat sistem Direktorat Jenderal Pajak.',
    en: 'Not a tax invoice (faktur pajak). That is issued in the tax office’s own system.',
  },
  seller: { id: 'Penjual', en: 'Seller' },
  invoice: { id: 'Tagihan', en: 'Invoice' },
  campaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  reason: { id: 'Alasan', en: 'Reason' },
  credited: { id: 'Jumlah yang dikurangkan', en: 'Amount credited' },
  lessWithheld: { id: 'PPh 22 yang tidak jadi dipotong', en: 'PPh 22 no longer withheld' },
  vat: { id: 'PPN', en: 'VAT' },
});

/** A text in both languages, as a paper keeps it. */
export const both = (pick: (t: (typeof paperTexts)['id']) => string): { id: string; en: string } => ({
  id: pick(paperTexts.id),
  en: pick(paperTexts.en),
});
