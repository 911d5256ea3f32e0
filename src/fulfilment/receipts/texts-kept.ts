import { catalogOf } from '../../platform/i18n.ts';

/** What the phone says of receipts it keeps; the script takes these from the page. */
export const keptTexts = catalogOf({
  title: { id: 'Di HP ini', en: 'On this phone' },
  lead: {
    id: 'Penerimaan yang belum sampai ke Lumbung. Tidak hilang walau halaman ditutup.',
    en: 'Receipts that have not reached Lumbung yet. They stay even when the page is closed.',
  },
  typing: { id: 'Isian ini tersimpan di HP Anda.', en: 'What you typed is kept on your phone.' },
  restored: {
    id: 'Isian Anda yang tersimpan di HP dipakai lagi.',
    en: 'What you had typed was kept on your phone and is back.',
  },
  draft: { id: 'Belum selesai diisi', en: 'Not finished' },
  waiting: { id: 'Disimpan di HP, dikirim begitu ada sinyal', en: 'Kept on the phone, sent once there is a signal' },
  sending: { id: 'Sedang dikirim…', en: 'Being sent…' },
  session: { id: 'Masuk lagi, lalu terkirim sendiri', en: 'Sign in again and it will be sent' },
  refused: { id: 'Belum diterima Lumbung, perlu diperbaiki', en: 'Not accepted, needs a change' },
  done: { id: 'Terkirim', en: 'Sent' },
  sendNow: { id: 'Kirim sekarang', en: 'Send now' },
  change: { id: 'Ubah isian', en: 'Change it' },
  open: { id: 'Buka isian', en: 'Open it' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  discard: { id: 'Hapus dari HP', en: 'Delete from the phone' },
  discardAsk: {
    id: 'Hapus isian ini dari HP? Yang dihapus tidak bisa dikembalikan.',
    en: 'Delete this from the phone? It cannot be brought back.',
  },
  leave: {
    id: 'Ada penerimaan di HP ini yang belum terkirim. Kalau keluar sekarang, isiannya dihapus dari HP. Tetap keluar?',
    en: 'This phone holds receipts that were not sent yet. Signing out now deletes them from it. Sign out anyway?',
  },
  offlineTitle: { id: 'Tidak ada sinyal', en: 'No signal' },
  offlineBody: {
    id: 'Halaman ini belum tersimpan di HP, jadi baru bisa dibuka setelah ada sinyal. Formulir penerimaan yang sudah tersimpan bisa dibuka dari daftar kiriman.',
    en: 'This page is not kept on your phone, so it opens once there is a signal. Receipt forms that are kept open from the list of consignments.',
  },
});
