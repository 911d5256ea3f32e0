import type { InboxTexts } from '../../platform/inbox.ts';
import { quantity } from '../../platform/quantity.ts';

/** What shipments write into a buyer's inbox. */
export const consignmentInbox: InboxTexts = {
  consignment_sent: {
    id: (d) => `${d.cooperative} sudah mengirim barang pesanan ${d.number}. Catat penerimaannya saat barang tiba.`,
    en: (d) => `${d.cooperative} has sent goods of order ${d.number}. Record the receipt when they arrive.`,
  },
  refused_returned: {
    id: (d) => `${d.cooperative} sudah menerima kembali barang yang Anda tolak dari pesanan ${d.number}.`,
    en: (d) => `${d.cooperative} has the goods of order ${d.number} back that you refused.`,
  },
  award_closed: {
    id: (d) =>
      `${d.cooperative} tidak akan mengirim ${quantity(Number(d.left), String(d.tradeUnit))} ${d.nameId} lagi dari pesanan ${d.number}.`,
    en: (d) =>
      `${d.cooperative} will send no more of ${d.nameEn} of order ${d.number}; ${quantity(Number(d.left), String(d.tradeUnit))} is missing.`,
  },
};
