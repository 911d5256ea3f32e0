import { dayText } from '../../platform/clock.ts';
import type { InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

const money = (amount: string | number | undefined): string => rupiah(Number(amount));

/** What payments write into inboxes of payers, cooperatives and the forum. */
export const paymentInboxTexts: InboxTexts = {
  payment_recorded: {
    id: (d) => `${d.payer} mencatat pembayaran ${money(d.amount)}. Cocokkan dengan rekening, lalu konfirmasi.`,
    en: (d) => `${d.payer} recorded a payment of ${money(d.amount)}. Compare it with the account, then confirm.`,
  },
  payment_confirmed: {
    id: (d) =>
      `Pembayaran ${money(d.amount)} tanggal ${dayText(String(d.paidOn), 'id')} sudah diterima. Kuitansinya sudah ada.`,
    en: (d) =>
      `Your payment of ${money(d.amount)} of ${dayText(String(d.paidOn), 'en')} was received. The receipt is ready.`,
  },
  payment_rejected: {
    id: (d) => `Pembayaran ${money(d.amount)} belum bisa diterima: ${d.reason}`,
    en: (d) => `The payment of ${money(d.amount)} could not be accepted: ${d.reason}`,
  },
  payment_collected: {
    id: (d) => `${d.payer} sudah membayar. ${money(d.amount)} siap disalurkan forum kepada Anda.`,
    en: (d) => `${d.payer} has paid. ${money(d.amount)} is ready to be paid out to you by the forum.`,
  },
  payment_refunded: {
    id: (d) => `${money(d.amount)} dikembalikan kepada Anda ${dayText(String(d.refundedOn), 'id')}: ${d.reason}`,
    en: (d) => `${money(d.amount)} was given back to you on ${dayText(String(d.refundedOn), 'en')}: ${d.reason}`,
  },
  provider_unknown: {
    id: (d) =>
      `Penyedia pembayaran melaporkan ${money(d.amount)} untuk tagihan ${d.number}, tapi tagihan itu tidak ada.`,
    en: (d) => `The payment provider reported ${money(d.amount)} for invoice ${d.number}, which does not exist.`,
  },
  withholding_proved: {
    id: (d) => `${d.payer} mencatat bukti potong PPh 22 ${money(d.amount)} untuk tagihan ${d.number}.`,
    en: (d) => `${d.payer} recorded proof of ${money(d.amount)} PPh 22 withheld on invoice ${d.number}.`,
  },
};
