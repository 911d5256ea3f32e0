import { catalogOf } from '../../platform/i18n.ts';

/** The ledger's pages. */
export const ledgerTexts = catalogOf({
  title: { id: 'Buku besar', en: 'Ledger' },
  lead: {
    id: 'Neraca percobaan per bulan. Setiap jurnal seimbang, dan tidak ada yang bisa diubah setelah dicatat.',
    en: 'Trial balance by month. Every journal balances, and nothing is changed once it is written.',
  },
  books: { id: 'Buku milik', en: 'Books of' },
  month: { id: 'Bulan', en: 'Month' },
  show: { id: 'Tampilkan', en: 'Show' },
  closed: { id: 'ditutup', en: 'closed' },
  account: { id: 'Akun', en: 'Account' },
  before: { id: 'Saldo awal', en: 'Opening' },
  debit: { id: 'Debit', en: 'Debit' },
  credit: { id: 'Kredit', en: 'Credit' },
  after: { id: 'Saldo akhir', en: 'Closing' },
  sum: { id: 'Jumlah', en: 'Sum' },
  balanced: { id: 'Debit sama dengan kredit', en: 'Debits equal credits' },
  unbalanced: { id: 'Debit berbeda dari kredit', en: 'Debits differ from credits' },
  emptyTitle: { id: 'Belum ada catatan di bulan ini', en: 'Nothing is booked in this month' },
  emptyBody: {
    id: 'Buku besar terisi sendiri saat tagihan terbit, pembayaran dikonfirmasi, dan penyaluran ditransfer.',
    en: 'The ledger fills by itself when invoices are issued, payments are confirmed and payouts are paid.',
  },
  counterparty: { id: 'Dengan siapa', en: 'With whom' },
  all: { id: 'Semua', en: 'All' },
  postings: { id: 'Catatan bulan ini', en: 'Entries of this month' },
  day: { id: 'Tanggal', en: 'Date' },
  what: { id: 'Perihal', en: 'About' },
  amount: { id: 'Jumlah', en: 'Amount' },
  invoice: { id: 'Tagihan', en: 'Invoice' },
  withholding: { id: 'Bukti potong PPh 22', en: 'Proof of PPh 22' },
  payment: { id: 'Pembayaran', en: 'Payment' },
  allocation: { id: 'Uang muka dipakai', en: 'Advance used' },
  payout: { id: 'Penyaluran', en: 'Payout' },
  credit_note: { id: 'Nota kredit', en: 'Credit note' },
});
