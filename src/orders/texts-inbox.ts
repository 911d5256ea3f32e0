import { momentText } from '../platform/clock.ts';
import type { InboxTexts } from '../platform/inbox.ts';
import { rupiah } from '../platform/money.ts';

const id = (at: string | number | undefined): string => momentText(Number(at), 'id');
const en = (at: string | number | undefined): string => momentText(Number(at), 'en');
const cost = (amount: string | number | undefined): string => rupiah(Number(amount));

/** What orders write into the inboxes of cooperatives and institutions. */
export const inboxTexts: InboxTexts = {
  award_offered: {
    id: (d) =>
      `Jatah ${cost(d.cost)} dari pesanan ${d.number} (${d.institution}). Mohon jawab sebelum ${id(d.confirmBy)}.`,
    en: (d) =>
      `${cost(d.cost)} of order ${d.number} (${d.institution}) is yours to confirm. Please answer before ${en(d.confirmBy)}.`,
  },
  award_lapsed: {
    id: (d) =>
      `Jatah dari pesanan ${d.number} (${d.institution}) tidak dijawab sampai batas waktu, jadi dialihkan ke koperasi lain.`,
    en: (d) =>
      `The award from order ${d.number} (${d.institution}) was not answered in time and went to other cooperatives.`,
  },
  award_cancelled: {
    id: (d) => `${d.institution} membatalkan pesanan ${d.number}. Stok yang dipesan untuknya sudah bebas lagi.`,
    en: (d) => `${d.institution} has cancelled order ${d.number}. The stock held for it is free again.`,
  },
  order_submitted: {
    id: (d) => `${d.by} mengajukan pesanan yang perlu disetujui.`,
    en: (d) => `${d.by} has submitted an order that needs approval.`,
  },
  order_returned: {
    id: (d) => `${d.by} mengembalikan pesanan untuk diperbaiki.`,
    en: (d) => `${d.by} has returned an order for changes.`,
  },
  order_replanned: {
    id: (d) => `Pesanan ${d.number} dibagi ulang: ${becauseId(d.cause, d.cooperative)}. Kekurangannya tertutup.`,
    en: (d) =>
      `Order ${d.number} was divided again: ${becauseEn(d.cause, d.cooperative)}. What was missing is covered.`,
  },
  order_short: {
    id: (d) => `Pesanan ${d.number} masih kurang: ${becauseId(d.cause, d.cooperative)}. Mohon keputusan Anda.`,
    en: (d) => `Order ${d.number} is short: ${becauseEn(d.cause, d.cooperative)}. Please decide.`,
  },
  order_confirmed: {
    id: (d) => `Pesanan ${d.number} sudah pasti: semua jatah disanggupi.`,
    en: (d) => `Order ${d.number} is confirmed: every part has been accepted.`,
  },
};

function becauseId(cause: unknown, cooperative: unknown): string {
  if (cause === 'declined') return `${cooperative} tidak sanggup`;
  if (cause === 'partly_confirmed') return `${cooperative} sanggup sebagian`;
  if (cause === 'lapsed') return `${cooperative} tidak menjawab sampai batas waktu`;
  if (cause === 'fell_short') return `kiriman ${cooperative} kurang dan dicari gantinya`;
  if (cause === 'ceiling_changed') return 'batasnya Anda ubah';
  return cause === 'waited' ? 'sampai hari yang diminta belum ada penawaran baru' : 'ada penawaran baru';
}

function becauseEn(cause: unknown, cooperative: unknown): string {
  if (cause === 'declined') return `${cooperative} declined`;
  if (cause === 'partly_confirmed') return `${cooperative} confirmed part of its award`;
  if (cause === 'lapsed') return `${cooperative} did not answer in time`;
  if (cause === 'fell_short') return `${cooperative} brought less and a replacement was sought`;
  if (cause === 'ceiling_changed') return 'you changed its limits';
  return cause === 'waited' ? 'no new offer came until the day it is needed' : 'there are new offers';
}
