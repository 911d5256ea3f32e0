import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  amount_required: { id: 'Tulis jumlahnya dalam rupiah.', en: 'Write the amount in rupiah.' },
  direction_required: { id: 'Pilih uang masuk atau uang keluar.', en: 'Choose money in or money out.' },
});

export const refusalTexts = catalogOf({
  day_in_future: {
    id: 'Tanggalnya belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'That day is yet to come. Choose today or before.',
  },
  opening_already: {
    id: 'Saldo awal sudah dicatat. Batalkan dulu yang lama kalau keliru, atau sesuaikan dengan rekening koran.',
    en: 'The opening balance is recorded already. Undo that one first if it is wrong, or adjust to the bank.',
  },
  before_opening: {
    id: 'Sudah termasuk dalam saldo awal. Pilih tanggal sesudah hari saldo awal.',
    en: 'The opening balance holds it already. Choose a day after that of the opening balance.',
  },
  no_difference: {
    id: 'Saldo menurut forum pada hari itu sudah sama; tidak ada yang perlu dicatat.',
    en: 'The books show the same on that day already; there is nothing to record.',
  },
  period_closed: {
    id: 'Bulan itu, atau bulan sesudahnya, sudah ditutup. Pilih tanggal di bulan yang masih terbuka.',
    en: 'That month, or a later one, is closed. Choose a day in a month that is still open.',
  },
  entry_not_found: { id: 'Catatan ini tidak ada.', en: 'There is no such entry.' },
  reversed_already: { id: 'Catatan ini sudah dibatalkan.', en: 'This entry is undone already.' },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
});

export const cashTexts = catalogOf({
  settlement: { id: 'Keuangan', en: 'Money' },
  ledger: { id: 'Buku besar', en: 'Ledger' },
  title: { id: 'Kas di luar forum', en: 'Cash from outside the forum' },
  lead: {
    id: 'Buku besar hanya tahu uang yang lewat forum. Catat di sini saldo awal dan uang lain, supaya saldonya sama dengan kas dan rekening Anda.',
    en: 'The ledger knows only money that passes through the forum. Record the opening balance and other money here, so that it shows what your till and account hold.',
  },
  cash: { id: 'Kas dan bank menurut forum', en: 'Cash and bank by the books' },
  outside: { id: 'Dari luar forum', en: 'From outside the forum' },
  opened: { id: 'Saldo awal per', en: 'Opening balance as of' },
  notOpened: { id: 'Belum dicatat', en: 'Not recorded' },
  negativeTitle: { id: 'Saldo kas menurut forum negatif', en: 'Cash by the books is below zero' },
  negativeBody: {
    id: 'Uang yang keluar lewat forum lebih banyak daripada yang masuk. Selisihnya dari uang yang belum dicatat di sini.',
    en: 'More money went out through the forum than came in. The difference is money that is not recorded here.',
  },
  negativeLink: { id: 'Catat saldo awal', en: 'Record the opening balance' },
  openingTitle: { id: 'Saldo awal kas dan bank', en: 'Opening balance of cash and bank' },
  openingLead: {
    id: 'Semua uang di kas dan rekening pada akhir hari itu. Biasanya hari sebelum mulai bertransaksi lewat forum.',
    en: 'All the money in the till and the account at the end of that day. Usually the day before trading through the forum began.',
  },
  openingSave: { id: 'Catat saldo awal', en: 'Record the opening balance' },
  openingReason: {
    id: 'Saldo awal menurut buku kas dan rekening koran',
    en: 'By the cash book and the bank statement',
  },
  movementTitle: { id: 'Uang masuk atau keluar', en: 'Money in or out' },
  movementLead: {
    id: 'Yang tidak lewat forum: simpanan anggota, penjualan di toko, gaji, listrik, cicilan.',
    en: 'What does not pass through the forum: members’ savings, sales in the shop, wages, electricity, instalments.',
  },
  movementSave: { id: 'Catat uangnya', en: 'Record the money' },
  adjustmentTitle: { id: 'Menyesuaikan dengan rekening koran', en: 'Adjust to the bank statement' },
  adjustmentLead: {
    id: 'Tulis saldo kas dan bank yang sebenarnya; selisihnya dibukukan sekaligus.',
    en: 'Write what the till and the account really hold; the difference is booked at once.',
  },
  adjustmentSave: { id: 'Sesuaikan saldo', en: 'Adjust the balance' },
  balance: { id: 'Saldo kas dan bank', en: 'Cash and bank balance' },
  stated: { id: 'Saldo menurut bank dan kas', en: 'Balance by bank and till' },
  balanceHint: {
    id: 'Rupiah, tanpa sen. Yang masih di forum sebagai uang muka tidak ikut.',
    en: 'Rupiah, without cents. Leave out advances held by the forum.',
  },
  day: { id: 'Tanggal', en: 'Day' },
  dayHint: { id: 'Saldo pada akhir hari itu.', en: 'The balance at the end of that day.' },
  direction: { id: 'Masuk atau keluar', en: 'In or out' },
  choose: { id: 'Pilih', en: 'Choose' },
  in: { id: 'Uang masuk', en: 'Money in' },
  out: { id: 'Uang keluar', en: 'Money out' },
  amount: { id: 'Jumlah', en: 'Amount' },
  reason: { id: 'Keterangan', en: 'What it is' },
  reasonHint: { id: 'Misalnya: simpanan wajib anggota bulan ini.', en: 'Such as: this month’s savings of members.' },
  adjustHint: {
    id: 'Misalnya: rekening koran BRI akhir bulan.',
    en: 'Such as: bank statement at the end of the month.',
  },
  entries: { id: 'Yang sudah dicatat', en: 'What is recorded' },
  number: { id: 'Nomor', en: 'Number' },
  what: { id: 'Perihal', en: 'About' },
  moneyIn: { id: 'Masuk', en: 'In' },
  moneyOut: { id: 'Keluar', en: 'Out' },
  recorded: { id: 'Dicatat', en: 'Recorded' },
  action: { id: 'Tindakan', en: 'Action' },
  opening: { id: 'Saldo awal', en: 'Opening balance' },
  movement: { id: 'Di luar forum', en: 'Outside the forum' },
  adjustment: { id: 'Penyesuaian', en: 'Adjustment' },
  reversal: { id: 'Pembatalan', en: 'Undoes' },
  statedAs: {
    id: (amount: number, day: string) => `Saldo ${dayText(day, 'id')}: ${rupiah(amount)}`,
    en: (amount: number, day: string) => `Balance on ${dayText(day, 'en')}: ${rupiah(amount)}`,
  },
  reversedBy: { id: 'Dibatalkan oleh', en: 'Undone by' },
  undo: { id: 'Batalkan', en: 'Undo' },
  undoLead: {
    id: 'Dibukukan jurnal balik; catatan ini tetap terlihat.',
    en: 'A reversing entry is booked; this one stays visible.',
  },
  undoReason: { id: 'Kenapa dibatalkan', en: 'Why it is undone' },
  undoSave: { id: 'Ya, batalkan', en: 'Yes, undo it' },
  emptyTitle: { id: 'Belum ada yang dicatat', en: 'Nothing recorded yet' },
  emptyBody: {
    id: 'Mulai dari saldo awal: berapa uang di kas dan rekening sebelum bertransaksi lewat forum.',
    en: 'Begin with the opening balance: what was in the till and the account before trading through the forum.',
  },
  readOnly: {
    id: 'Dicatat oleh manajer koperasi, pembayar instansi, atau bendahara forum.',
    en: 'Recorded by the cooperative’s manager, the institution’s payer or the forum’s treasurer.',
  },
});
