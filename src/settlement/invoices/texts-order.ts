import { catalogOf } from '../../platform/i18n.ts';

/** The money of one order: from what was ordered to what is paid. */
export const orderMoneyTexts = catalogOf({
  title: { id: (number: string) => `Keuangan pesanan ${number}`, en: (number: string) => `Money of order ${number}` },
  lead: {
    id: 'Dari yang dipesan sampai yang dibayar, cocok sampai gram dan rupiah.',
    en: 'From what was ordered to what was paid, to the gram and the rupiah.',
  },
  order: { id: 'Pesanan', en: 'Order' },
  fundingTitle: { id: 'Sumber dana', en: 'Where the money comes from' },
  fundingLead: {
    id: 'Menentukan apakah PPh 22 dipotong. Bisa diubah sampai tagihan pertama terbit.',
    en: 'It decides whether PPh 22 is withheld. It can change until the first invoice is issued.',
  },
  fundingFixed: {
    id: (name: string) => `${name}. Tidak bisa diubah lagi karena tagihannya sudah terbit.`,
    en: (name: string) => `${name}. It cannot change any more, as invoices were issued.`,
  },
  regular: { id: 'Anggaran biasa', en: 'Regular budget' },
  bos: { id: 'Dana BOS', en: 'School operating funds (BOS)' },
  government_card: { id: 'Kartu kredit pemerintah', en: 'Government credit card' },
  fundingSend: { id: 'Simpan sumber dana', en: 'Save' },
  invoiced_already: {
    id: 'Tagihan pertama sudah terbit, jadi sumber dananya tidak bisa diubah lagi.',
    en: 'The first invoice was issued, so this cannot change any more.',
  },
  try_again: { id: 'Pesanan ini baru saja berubah. Coba lagi.', en: 'This order has just changed. Please try again.' },
  goodsTitle: { id: 'Dari pesanan ke tagihan', en: 'From order to invoice' },
  goods: { id: 'Barang', en: 'Goods' },
  ordered: { id: 'Dipesan', en: 'Ordered' },
  received: { id: 'Diterima', en: 'Received' },
  refused: { id: 'Ditolak', en: 'Refused' },
  deducted: { id: 'Rafaksi', en: 'Deducted' },
  payable: { id: 'Harus dibayar', en: 'Payable' },
  invoiced: { id: 'Ditagihkan', en: 'Invoiced' },
  agrees: { id: 'Yang ditagihkan sama dengan yang diterima', en: 'Invoiced equals received' },
  waits: { id: 'Belum semua ditagihkan', en: 'Not all invoiced yet' },
  differs: {
    id: 'Ada putusan setelah serah terima: selisihnya lewat nota kredit',
    en: 'A ruling came after the handover: the difference is a credit note',
  },
  moneyTitle: { id: 'Dari tagihan ke pembayaran', en: 'From invoice to payment' },
  invoice: { id: 'Tagihan', en: 'Invoice' },
  seller: { id: 'Penjual', en: 'Seller' },
  total: { id: 'Jumlah', en: 'Total' },
  credited: { id: 'Dikurangkan', en: 'Credited' },
  withheld: { id: 'PPh 22', en: 'PPh 22' },
  paid: { id: 'Dibayar', en: 'Paid' },
  open: { id: 'Sisa', en: 'Open' },
  sum: { id: 'Jumlah', en: 'Sum' },
  settled: { id: 'Lunas sampai rupiah terakhir', en: 'Settled to the last rupiah' },
  payAll: { id: (amount: string) => `Bayar ${amount} sekaligus`, en: (amount: string) => `Pay ${amount} at once` },
  noInvoices: {
    id: 'Belum ada tagihan. Tagihan terbit setelah berita acara serah terima ditandatangani kedua pihak.',
    en: 'No invoices yet. They are issued once both sides have signed the handover.',
  },
  noAwards: { id: 'Belum ada jatah yang pasti.', en: 'Nothing is confirmed yet.' },
});
