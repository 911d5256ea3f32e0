import { catalogOf, type Lang } from '../platform/i18n.ts';

/** What happened to an order or one of its awards, in the past tense, by the type of its event. */
export const eventTexts = catalogOf({
  order_drafted: { id: 'Pesanan dibuat', en: 'The order was made' },
  order_edited: { id: 'Isi pesanan diubah', en: 'The order was changed' },
  order_submitted: { id: 'Diajukan ke penyetuju', en: 'Sent for approval' },
  order_returned: { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for changes' },
  order_placed: {
    id: 'Dipesan, koperasi diminta mengonfirmasi',
    en: 'Ordered; the cooperatives were asked to confirm',
  },
  order_replanned: { id: 'Dibagi ulang', en: 'Divided again' },
  order_reopened: { id: 'Kekurangan kiriman dicari gantinya', en: 'What did not come went back to the split' },
  shortfall_closed: { id: 'Kekurangan kiriman ditutup', en: 'What did not come was let go' },
  order_confirmed: { id: 'Semua jumlah sudah pasti', en: 'Every part is certain' },
  order_funding_chosen: { id: 'Sumber dana dipilih', en: 'Where the money comes from was chosen' },
  order_cancelled: { id: 'Pesanan dibatalkan', en: 'The order was cancelled' },
  shortage_accepted: { id: 'Kekurangan diterima', en: 'The shortage was accepted' },
  shortage_waits: { id: 'Kekurangan menunggu penawaran baru', en: 'The shortage waits for new offers' },
  wait_ended: {
    id: 'Harinya tiba, kekurangan perlu diputuskan',
    en: 'The day has come; the shortage needs a decision',
  },
  award_confirmed: { id: 'Jatah dikonfirmasi', en: 'The award was confirmed' },
  award_partly_confirmed: { id: 'Jatah dikonfirmasi sebagian', en: 'Part of the award was confirmed' },
  award_declined: { id: 'Jatah ditolak', en: 'The award was declined' },
  award_lapsed: { id: 'Jatah lewat batas waktu', en: 'The award passed its deadline' },
  award_cancelled: { id: 'Jatah dibatalkan', en: 'The award was cancelled' },
  award_closed: { id: 'Sisanya tidak akan dikirim lagi', en: 'No more of it will be sent' },
  changed: { id: 'Ada perubahan', en: 'Something changed' },
});

/** An event whose type has no words yet is still told, as a change. */
export const eventSentence = (type: string, lang: Lang): string =>
  eventTexts[lang][type as keyof (typeof eventTexts)['id']] ?? eventTexts[lang].changed;
