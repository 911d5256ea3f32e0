import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  number_required: { id: 'Tulis nomor rekeningnya.', en: 'Write the account number.' },
  number_digits: { id: 'Nomor rekening hanya angka.', en: 'An account number is digits only.' },
  number_length: {
    id: 'Nomor rekening 6 sampai 20 angka. Cocokkan lagi dengan buku tabungan.',
    en: 'An account number has 6 to 20 digits. Compare it with the bank book.',
  },
  note_required: {
    id: 'Tulis dengan apa Anda mencocokkannya, misalnya “buku tabungan, difoto 3 Desember”.',
    en: 'Write what you compared it with, such as “bank book, photographed 3 December”.',
  },
});

export const refusalTexts = catalogOf({
  same_account: {
    id: 'Rekening ini sudah tercatat. Tidak ada yang berubah.',
    en: 'This account is already recorded. Nothing changed.',
  },
  account_not_found: { id: 'Rekening ini tidak ada.', en: 'There is no such account.' },
  account_ended: {
    id: 'Rekening ini sudah diganti. Periksa rekening yang baru.',
    en: 'This account has been replaced. Please check the new one.',
  },
  verified_already: { id: 'Rekening ini sudah diperiksa.', en: 'This account has already been verified.' },
  own_account: {
    id: 'Anda sendiri yang mencatat rekening ini. Yang memeriksa harus orang lain.',
    en: 'You recorded this account yourself. Somebody else must verify it.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});

export const texts = catalogOf({
  settlement: { id: 'Keuangan', en: 'Money' },
  title: { id: 'Rekening bank', en: 'Bank accounts' },
  ownTitle: { id: 'Rekening koperasi', en: 'Your bank account' },
  ownLead: {
    id: 'Ke rekening ini forum menyalurkan uang hasil penjualan Anda. Rekening baru diperiksa dulu oleh forum.',
    en: 'The forum pays what you sold to this account. A new account is first verified by the forum.',
  },
  staffLead: {
    id: 'Uang hanya disalurkan ke rekening yang sudah dicocokkan dengan buku tabungannya.',
    en: 'Money is only paid to accounts that were compared with their bank book.',
  },
  bank: { id: 'Bank', en: 'Bank' },
  number: { id: 'Nomor rekening', en: 'Account number' },
  holder: { id: 'Atas nama', en: 'Account holder' },
  holderHint: { id: 'Persis seperti di buku tabungan.', en: 'Exactly as in the bank book.' },
  numberHint: { id: 'Angka saja; spasi dan titik boleh.', en: 'Digits; spaces and dots do no harm.' },
  bankHint: { id: 'Misalnya BRI, BJB, atau BSI.', en: 'For example BRI, BJB or BSI.' },
  save: { id: 'Simpan rekening', en: 'Save the account' },
  change: { id: 'Ganti rekening', en: 'Change the account' },
  changeHint: {
    id: 'Rekening lama berhenti dipakai, dan yang baru harus diperiksa forum sebelum uang disalurkan lagi.',
    en: 'The old account is no longer used, and the new one must be verified before money is paid out again.',
  },
  askManager: {
    id: 'Hanya manajer yang mencatat atau mengganti rekening.',
    en: 'Only the manager records or changes the account.',
  },
  none: { id: 'Belum ada rekening', en: 'No account yet' },
  noneBody: {
    id: 'Tanpa rekening, uang penjualan Anda tertahan di forum. Catat rekeningnya di bawah ini.',
    en: 'Without an account what you sold stays with the forum. Record the account below.',
  },
  waiting: { id: 'Menunggu diperiksa', en: 'Awaiting verification' },
  verified: { id: 'Sudah diperiksa', en: 'Verified' },
  missing: { id: 'Belum punya rekening', en: 'No account' },
  ended: { id: 'Diganti', en: 'Replaced' },
  all: { id: 'Semua', en: 'All' },
  filters: { id: 'Keadaan rekening', en: 'State of the account' },
  state: { id: 'Keadaan', en: 'State' },
  party: { id: 'Pemilik', en: 'Owner' },
  recorded: { id: 'Dicatat', en: 'Recorded' },
  checkedBy: { id: 'Diperiksa', en: 'Verified by' },
  note: { id: 'Catatan pemeriksaan', en: 'Note on the verification' },
  noteHint: { id: 'Dengan apa dicocokkan, dan kapan.', en: 'What it was compared with, and when.' },
  verify: { id: 'Tandai sudah diperiksa', en: 'Mark as verified' },
  yours: {
    id: 'Anda yang mencatatnya; bendahara yang memeriksa.',
    en: 'You recorded it; the treasurer verifies it.',
  },
  history: { id: 'Rekening sebelumnya', en: 'Earlier accounts' },
  forumTitle: { id: 'Rekening forum', en: 'The forum’s account' },
  forumLead: {
    id: 'Tertulis di setiap tagihan sebagai tempat membayar. Administrator mencatat, bendahara memeriksa.',
    en: 'Stands on every invoice as where to pay. The administrator records it, the treasurer verifies it.',
  },
  forumNone: {
    id: 'Forum belum punya rekening: tagihan belum bisa menyebut ke mana membayar.',
    en: 'The forum has no account: invoices cannot say where to pay.',
  },
  nothingTitle: { id: 'Tidak ada yang cocok', en: 'Nothing here' },
  nothingBody: { id: 'Tidak ada rekening dalam keadaan ini.', en: 'There is no account in this state.' },
  askedToRecord: {
    id: 'Minta manajernya membuka Keuangan › Rekening dan mencatatnya.',
    en: 'Ask their manager to open Money › Bank account and record it.',
  },
});
