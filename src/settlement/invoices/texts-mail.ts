import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

type Issued = { seller: string; buyer: string; order: string; total: number; withheld: number; due: string };

/** Mails about invoices. */
export const mailTexts = catalogOf({
  buyerSubject: {
    id: (order: string) => `Tagihan untuk pesanan ${order}`,
    en: (order: string) => `Invoice for order ${order}`,
  },
  buyerBody: {
    id: ({ seller, buyer, order, total, withheld, due }: Issued) =>
      `Yth. ${buyer},

${seller} menagih ${rupiah(total)} untuk pesanan ${order} yang sudah diserahterimakan.${withheld > 0 ? ` PPh 22 yang Anda potong: ${rupiah(withheld)}; yang ditransfer ${rupiah(total - withheld)}.` : ''}

Mohon dibayar paling lambat ${dayText(due, 'id')}. Rincian dan nomor rekening ada di halaman Keuangan.`,
    en: ({ seller, buyer, order, total, withheld, due }: Issued) =>
      `To ${buyer},

${seller} has invoiced ${rupiah(total)} for order ${order}, which was handed over.${withheld > 0 ? ` PPh 22 that you withhold: ${rupiah(withheld)}; ${rupiah(total - withheld)} is transferred.` : ''}

Please pay by ${dayText(due, 'en')}. Details and the account are on the Money page.`,
  },
  sellerSubject: {
    id: (order: string) => `Tagihan pesanan ${order} sudah terbit`,
    en: (order: string) => `Invoice of order ${order} is issued`,
  },
  sellerBody: {
    id: ({ seller, buyer, order, total, due }: Issued) =>
      `Yth. pengurus ${seller},

Tagihan ${rupiah(total)} kepada ${buyer} untuk pesanan ${order} sudah terbit atas nama koperasi Anda. Jatuh temponya ${dayText(due, 'id')}. Pembayarannya bisa dipantau di halaman Keuangan.`,
    en: ({ seller, buyer, order, total, due }: Issued) =>
      `To ${seller},

The invoice of ${rupiah(total)} to ${buyer} for order ${order} was issued in your cooperative's name. It is due on ${dayText(due, 'en')}. Follow its payment on the Money page.`,
  },
});
