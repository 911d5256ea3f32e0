import { catalogOf } from '../../platform/i18n.ts';
import { percent, rupiah } from '../../platform/money.ts';

/** What stands on a payout statement, in both languages. */
export const paperTexts = catalogOf({
  batch: { id: 'Nomor penyaluran', en: 'Payout' },
  account: { id: 'Ke rekening', en: 'To the account' },
  paidOn: { id: 'Tanggal transfer', en: 'Transferred on' },
  delivery: { id: 'Ongkos kirim', en: 'Delivery' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Diterima', en: 'Received' },
  refused: { id: 'Ditolak', en: 'Refused' },
  deducted: { id: 'Dipotong', en: 'Deducted' },
  fromBuyer: {
    id: (number: string, buyer: string) => `Terkumpul dari ${buyer} untuk tagihan ${number}`,
    en: (number: string, buyer: string) => `Collected from ${buyer} for invoice ${number}`,
  },
  howDue: {
    id: (goods: number, delivery: number, vat: number, withheld: number, credited: number, due: number) =>
      [
        `Barang ${rupiah(goods)}`,
        delivery > 0 ? `+ ongkir ${rupiah(delivery)}` : '',
        vat > 0 ? `+ PPN ${rupiah(vat)}` : '',
        withheld > 0 ? `− PPh 22 ${rupiah(withheld)}` : '',
        credited > 0 ? `− nota kredit ${rupiah(credited)}` : '',
        `= hak koperasi ${rupiah(due)}`,
      ]
        .filter(Boolean)
        .join(' '),
    en: (goods: number, delivery: number, vat: number, withheld: number, credited: number, due: number) =>
      [
        `Goods ${rupiah(goods)}`,
        delivery > 0 ? `+ delivery ${rupiah(delivery)}` : '',
        vat > 0 ? `+ VAT ${rupiah(vat)}` : '',
        withheld > 0 ? `− PPh 22 ${rupiah(withheld)}` : '',
        credited > 0 ? `− credit notes ${rupiah(credited)}` : '',
        `= due ${rupiah(due)}`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  before: {
    id: (amount: number) => `Dibayar sebelumnya ${rupiah(amount)}.`,
    en: (amount: number) => `Paid before ${rupiah(amount)}.`,
  },
  fee: {
    id: (number: string) => `Jasa forum, tagihan ${number}`,
    en: (number: string) => `The forum’s fee, invoice ${number}`,
  },
  feeRule: {
    id: (rates: readonly number[], whole: number) =>
      `${rates.map(percent).join(' dan ')} dari barang, seluruhnya ${rupiah(whole)}; dipotong sebanding dengan yang terkumpul.`,
    en: (rates: readonly number[], whole: number) =>
      `${rates.map(percent).join(' and ')} of the goods, ${rupiah(whole)} in all; taken in proportion to what is collected.`,
  },
  transferred: { id: 'Jumlah ditransfer', en: 'Amount transferred' },
  note: {
    id: 'Setiap baris dapat ditelusuri: pesanan, surat jalan, yang diterima, ditolak, dan dipotong, lalu harga.',
    en: 'Every line can be traced: order, delivery note, what was received, refused and deducted, then the price.',
  },
  treasurer: { id: 'Bendahara forum', en: 'Treasurer of the forum' },
});

/** `both((t) => t.batch)`: the same text in both languages. */
export const both = (pick: (t: (typeof paperTexts)['id']) => string): { id: string; en: string } => ({
  id: pick(paperTexts.id),
  en: pick(paperTexts.en),
});
