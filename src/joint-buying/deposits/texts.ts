import { catalogOf } from '../../platform/i18n.ts';
import type { DepositGroup, DepositState } from './types.ts';

export const stateTexts = catalogOf({
  due: { id: 'Perlu ditransfer', en: 'To be transferred' },
  reported: { id: 'Menunggu konfirmasi', en: 'Awaiting confirmation' },
  held: { id: 'Diterima', en: 'Received' },
  to_return: { id: 'Akan dikembalikan', en: 'To be given back' },
  returned: { id: 'Dikembalikan', en: 'Given back' },
  applied: { id: 'Dipakai membayar tagihan', en: 'Set against the invoice' },
  void: { id: 'Tidak berlaku lagi', en: 'No longer asked for' },
} satisfies Record<DepositState, { id: string; en: string }>);

export const groupTexts = catalogOf({
  reported: { id: 'Perlu dikonfirmasi', en: 'To confirm' },
  to_return: { id: 'Perlu dikembalikan', en: 'To give back' },
  held: { id: 'Disimpan', en: 'Held' },
  due: { id: 'Belum ditransfer', en: 'Not transferred yet' },
  done: { id: 'Selesai', en: 'Done' },
} satisfies Record<DepositGroup, { id: string; en: string }>);

/** The page of deposits, for the treasurer and for a cooperative. */
export const depositTexts = catalogOf({
  title: { id: 'Uang muka komitmen', en: 'Deposits' },
  leadStaff: {
    id: 'Uang yang ditaruh koperasi untuk komitmen belanja bersama: dicocokkan, disimpan, lalu dipakai atau dikembalikan.',
    en: 'Money that cooperatives put down for their pledges: compared with the account, held, then used or given back.',
  },
  leadOwn: {
    id: 'Uang yang koperasi Anda taruh untuk komitmen belanja bersama.',
    en: 'Money that your cooperative puts down for its pledges to joint purchases.',
  },
  settlement: { id: 'Keuangan', en: 'Money' },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  onlyOf: { id: (number: string) => `Hanya ${number}`, en: (number: string) => `Only ${number}` },
  allCampaigns: { id: 'Semua belanja bersama', en: 'All joint purchases' },
  total: { id: 'Jumlah', en: 'Total' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  campaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  amount: { id: 'Jumlah', en: 'Amount' },
  state: { id: 'Keadaan', en: 'State' },
  paidOn: { id: 'Tanggal transfer', en: 'Day of the transfer' },
  receivedOn: { id: 'Tanggal masuk rekening', en: 'Day it came in' },
  reference: { id: 'Nomor referensi', en: 'Reference' },
  referenceHint: { id: 'Nomor transaksi di bukti transfer.', en: 'The number on the proof of transfer.' },
  account: { id: 'Rekening', en: 'Account' },
  noAccount: { id: 'Belum ada rekening yang terverifikasi', en: 'No verified account yet' },
  payment: { id: 'Lihat pembayaran', en: 'See the payment' },
  returnedOn: { id: 'Tanggal dikembalikan', en: 'Day given back' },
  confirm: { id: 'Uangnya sudah masuk', en: 'The money has come in' },
  refuse: { id: 'Uangnya tidak ada', en: 'No such money' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Koperasi membacanya, dan bisa mencatat transfernya lagi.',
    en: 'The cooperative reads it, and can record the transfer again.',
  },
  sendRefusal: { id: 'Kirim ke koperasi', en: 'Send to the cooperative' },
  closedAlready: {
    id: 'Belanja bersama ini sudah ditutup, jadi uang mukanya tidak bisa dikonfirmasi lagi.',
    en: 'This joint purchase has closed, so the deposit can no longer be confirmed.',
  },
  deadline: { id: (at: string) => `paling lambat ${at}`, en: (at: string) => `by ${at}` },
  returnLead: {
    id: 'Transfer dulu lewat bank (berkasnya bisa diunduh), lalu catat di sini. Setiap koperasi mendapat kabar.',
    en: 'Transfer them at the bank first (its file can be downloaded), then record it here. Every cooperative is told.',
  },
  download: { id: 'Unduh berkas untuk bank', en: 'Download the file for the bank' },
  downloadHint: {
    id: 'Hanya yang rekeningnya sudah terverifikasi.',
    en: 'Only those whose account has been verified.',
  },
  all: {
    id: (n: number) => `Semua ${n}, juga yang di halaman lain`,
    en: (n: number) => `All ${n}, on other pages too`,
  },
  recordReturn: { id: 'Catat sudah dikembalikan', en: 'Record as given back' },
  emptyTitle: {
    id: 'Tidak ada uang muka dalam keadaan ini',
    en: 'No deposits in this state',
  },
  emptyStaff: {
    id: 'Uang muka diminta saat koperasi berkomitmen, bila forum menetapkannya di pengaturan.',
    en: 'A deposit is asked for with a pledge, where the forum’s settings say so.',
  },
  emptyOwnTitle: { id: 'Belum ada uang muka', en: 'No deposits yet' },
  emptyOwn: {
    id: 'Kalau sebuah belanja bersama meminta uang muka, jumlahnya muncul di sini begitu Anda berkomitmen.',
    en: 'Where a joint purchase asks for a deposit, its amount appears here once you have pledged.',
  },
  toCampaigns: { id: 'Ke belanja bersama', en: 'To joint buying' },
  transferTo: { id: 'Transfer ke rekening forum', en: 'Transfer to the forum’s account' },
  noForumAccount: {
    id: 'Rekening forum belum tercatat. Tanyakan ke bendahara forum.',
    en: 'The forum’s account is not recorded yet. Ask its treasurer.',
  },
  remark: {
    id: (number: string) => `Tulis ${number} di berita transfer.`,
    en: (number: string) => `Write ${number} in the remark.`,
  },
  report: { id: 'Sudah saya transfer', en: 'I have transferred it' },
  correct: { id: 'Ubah yang sudah dicatat', en: 'Correct what was recorded' },
  sayDue: {
    id: 'Komitmen Anda baru dihitung kalau uang mukanya sudah dikonfirmasi sebelum tenggat.',
    en: 'Your pledge counts only if its deposit is confirmed before the deadline.',
  },
  sayReported: {
    id: 'Bendahara forum sedang mencocokkannya dengan rekening.',
    en: 'The forum’s treasurer is comparing it with the account.',
  },
  sayHeld: {
    id: 'Disimpan forum. Nanti dipakai membayar tagihan belanja bersama ini, atau dikembalikan bila tidak jadi.',
    en: 'Held by the forum. It will be set against the invoice of this purchase, or given back if it does not go ahead.',
  },
  sayToReturn: {
    id: 'Bendahara forum akan mentransfernya kembali ke rekening koperasi Anda.',
    en: 'The forum’s treasurer will transfer it back to your cooperative’s account.',
  },
  sayRestToReturn: {
    id: (used: string) =>
      `${used} sudah dipakai membayar tagihan belanja bersama ini; sisanya akan ditransfer kembali ke rekening koperasi Anda.`,
    en: (used: string) =>
      `${used} was set against the invoice of this purchase; the rest will be transferred back to your cooperative’s account.`,
  },
  sayRestReturned: {
    id: (used: string, day: string) => `${used} dipakai membayar tagihan, sisanya dikembalikan ${day}.`,
    en: (used: string, day: string) => `${used} was set against the invoice, the rest given back on ${day}.`,
  },
  usedPart: { id: (used: string) => `dipakai ${used}`, en: (used: string) => `${used} used` },
  restBack: { id: (rest: string) => `dikembalikan ${rest}`, en: (rest: string) => `${rest} given back` },
  sayReturned: { id: (day: string) => `Dikembalikan ${day}.`, en: (day: string) => `Given back on ${day}.` },
  sayApplied: {
    id: 'Sudah dipakai membayar tagihan belanja bersama ini.',
    en: 'It was set against the invoice of this purchase.',
  },
  sayVoid: { id: 'Tidak perlu ditransfer lagi.', en: 'It need not be transferred any more.' },
  yourAccount: { id: 'Periksa rekening koperasi Anda', en: 'Check your cooperative’s account' },
});
