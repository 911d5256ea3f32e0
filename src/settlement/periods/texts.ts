import { catalogOf, type Lang, LOCALE } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { fieldTexts } from '../../platform/texts.ts';

/** `November 2026` from `2026-11`. */
export const monthText = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(LOCALE[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-15T00:00:00Z`),
  );

export const errorTexts = catalogOf({
  ...fieldTexts,
  month_required: { id: 'Pilih bulannya.', en: 'Choose the month.' },
});

/** What keeps a month open. */
export const obstacleTexts = catalogOf({
  month_not_over: { id: 'Bulannya belum selesai.', en: 'The month is not over.' },
  earlier_open: {
    id: (month: string) => `${monthText(month, 'id')} belum ditutup; tutup berurutan.`,
    en: (month: string) => `${monthText(month, 'en')} is not closed; close them in order.`,
  },
  payments_undecided: {
    id: (count: number, amount: number) => `${count} pembayaran (${rupiah(amount)}) belum diputuskan.`,
    en: (count: number, amount: number) =>
      `${count} ${count === 1 ? 'payment' : 'payments'} (${rupiah(amount)}) not decided on.`,
  },
  handovers_not_invoiced: {
    id: (count: number) => `${count} serah terima sudah ditandatangani tapi belum ditagihkan.`,
    en: (count: number) => `${count} signed ${count === 1 ? 'handover is' : 'handovers are'} not invoiced.`,
  },
  nothing_booked: { id: 'Tidak ada yang dibukukan di bulan itu.', en: 'Nothing was booked in that month.' },
  closed_already: { id: 'Bulan itu sudah ditutup.', en: 'That month is closed already.' },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});

export const texts = catalogOf({
  settlement: { id: 'Keuangan', en: 'Money' },
  title: { id: 'Tutup buku', en: 'Month close' },
  lead: {
    id: 'Sesudah ditutup, tidak ada lagi yang bisa dibukukan di bulan itu. Tidak bisa dibuka kembali.',
    en: 'Once closed, nothing can be booked in the month any more. It cannot be opened again.',
  },
  openTitle: { id: 'Masih terbuka', en: 'Still open' },
  closedTitle: { id: 'Sudah ditutup', en: 'Closed' },
  month: { id: 'Bulan', en: 'Month' },
  journals: { id: 'Jurnal', en: 'Journals' },
  debit: { id: 'Debit', en: 'Debit' },
  credit: { id: 'Kredit', en: 'Credit' },
  closedBy: { id: 'Ditutup', en: 'Closed' },
  close: { id: (month: string) => `Tutup ${month}`, en: (month: string) => `Close ${month}` },
  ready: { id: 'Siap ditutup', en: 'Ready to close' },
  notReady: { id: 'Belum bisa ditutup', en: 'Cannot be closed yet' },
  balanced: { id: 'Debit dan kredit sama.', en: 'Debits equal credits.' },
  differs: {
    id: 'Debit dan kredit berbeda. Hubungi pengelola Lumbung.',
    en: 'Debits and credits differ. Tell whoever runs Lumbung.',
  },
  toPayments: { id: 'Putuskan pembayaran', en: 'Decide on payments' },
  toInvoices: { id: 'Ke tagihan', en: 'To invoices' },
  emptyTitle: { id: 'Belum ada yang dibukukan', en: 'Nothing booked yet' },
  emptyBody: {
    id: 'Jurnal pertama ditulis saat serah terima pertama ditagihkan.',
    en: 'The first journal is written when the first handover is invoiced.',
  },
});
