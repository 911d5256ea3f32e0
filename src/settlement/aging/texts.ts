import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';

export const agingTexts = catalogOf({
  title: { id: 'Umur piutang', en: 'Aging' },
  lead: {
    id: 'Tagihan yang belum lunas, menurut pembeli dan lama lewat tempo.',
    en: 'Invoices not yet settled, by buyer and days past due.',
  },
  settlement: { id: 'Keuangan', en: 'Money' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  invoices: { id: 'Tagihan', en: 'Invoices' },
  current: { id: 'Belum jatuh tempo', en: 'Not yet due' },
  d30: { id: '1–30 hari', en: '1–30 days' },
  d60: { id: '31–60 hari', en: '31–60 days' },
  d90: { id: '61–90 hari', en: '61–90 days' },
  older: { id: '> 90 hari', en: '> 90 days' },
  total: { id: 'Jumlah', en: 'Total' },
  sumOfAll: { id: (n: number) => `${n} tagihan`, en: (n: number) => (n === 1 ? '1 invoice' : `${n} invoices`) },
  overdue: { id: 'Lewat tempo', en: 'Overdue' },
  open: { id: 'Belum lunas', en: 'Open' },
  agrees: { id: 'Sama dengan piutang di buku besar.', en: 'Equal to the receivables in the ledger.' },
  differs: {
    id: (amount: number) =>
      `Berbeda dengan piutang di buku besar, ${rupiah(amount)}. Jalankan pemeriksaan data, lalu hubungi pengelola.`,
    en: (amount: number) => `Differs from the receivables in the ledger, ${rupiah(amount)}. Have the records verified.`,
  },
  emptyTitle: { id: 'Semua tagihan sudah lunas', en: 'All invoices are settled' },
  emptyBody: {
    id: 'Tagihan baru muncul di sini begitu terbit.',
    en: 'New invoices appear here as soon as they are issued.',
  },
  toPayments: { id: 'Lihat pembayaran', en: 'See the payments' },
  unmatched: { id: 'Uang masuk yang belum dicocokkan', en: 'Money in that is not matched yet' },
  lines: { id: (n: number) => `${n} baris mutasi bank`, en: (n: number) => `${n} lines of bank statements` },
  nothing: { id: 'Tidak ada.', en: 'None.' },
  credits: { id: 'Uang muka pembeli, belum dibagikan ke tagihan', en: 'Buyers’ credit, not yet given to invoices' },
  paidOn: { id: 'Dibayar', en: 'Paid' },
  due: { id: 'Jatuh tempo', en: 'Due' },
  seller: { id: 'Penjual', en: 'Seller' },
  ofBuyer: { id: (name: string) => `Tagihan ${name}`, en: (name: string) => `Invoices of ${name}` },
  allBuyers: { id: 'Semua pembeli', en: 'All buyers' },
  age: { id: 'Umur', en: 'Age' },
});
