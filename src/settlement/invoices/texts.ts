import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

/** The pages of invoices. */
export const invoiceTexts = catalogOf({
  listTitle: { id: 'Tagihan', en: 'Invoices' },
  leadBuyer: {
    id: 'Yang ditagihkan kepada Anda setelah serah terima ditandatangani.',
    en: 'What you were asked to pay, after the handover was signed.',
  },
  leadSeller: {
    id: 'Yang ditagihkan atas nama koperasi Anda, dan sudah sampai mana pembayarannya.',
    en: 'What was asked in your cooperative’s name, and how far it is paid.',
  },
  leadForum: { id: 'Semua tagihan kepada pembeli.', en: 'All invoices to buyers.' },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  all: { id: 'Semua', en: 'All' },
  open: { id: 'Belum lunas', en: 'Open' },
  overdue: { id: 'Lewat jatuh tempo', en: 'Overdue' },
  paid: { id: 'Lunas', en: 'Paid' },
  number: { id: 'Nomor', en: 'Number' },
  seller: { id: 'Penjual', en: 'Seller' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  order: { id: 'Pesanan', en: 'Order' },
  issuedOn: { id: 'Tanggal', en: 'Date' },
  dueOn: { id: 'Jatuh tempo', en: 'Due' },
  total: { id: 'Jumlah', en: 'Total' },
  stillOpen: { id: 'Sisa', en: 'Open' },
  state: { id: 'Keadaan', en: 'State' },
  sumOfAll: { id: (n: number) => `${n} tagihan`, en: (n: number) => (n === 1 ? '1 invoice' : `${n} invoices`) },
  emptyTitle: { id: 'Belum ada tagihan', en: 'No invoices yet' },
  emptyBuyer: {
    id: 'Tagihan terbit sendiri setelah kedua pihak menandatangani berita acara serah terima.',
    en: 'An invoice is issued by itself once both sides have signed the handover record.',
  },
  emptySeller: {
    id: 'Kirim barangnya, lalu tanda tangani berita acara serah terima. Tagihannya terbit sendiri.',
    en: 'Send the goods, then sign the handover record. The invoice is issued by itself.',
  },
  emptyFiltered: { id: 'Tidak ada tagihan dalam keadaan ini', en: 'No invoices in this state' },
  showAll: { id: 'Lihat semua', en: 'Show all' },
  toHandovers: { id: 'Ke serah terima', en: 'To handovers' },
  fromTo: {
    id: (seller: string, buyer: string) => `${seller} kepada ${buyer}`,
    en: (seller: string, buyer: string) => `${seller} to ${buyer}`,
  },
  goods: { id: 'Barang', en: 'Goods' },
  delivery: { id: 'Ongkos kirim', en: 'Delivery' },
  quantity: { id: 'Banyaknya', en: 'Quantity' },
  price: { id: 'Harga', en: 'Price' },
  amount: { id: 'Jumlah', en: 'Amount' },
  vat: { id: 'PPN', en: 'VAT' },
  withheld: { id: 'PPh 22 dipotong pembeli', en: 'PPh 22 withheld by the buyer' },
  fee: { id: 'Jasa forum', en: 'Forum’s fee' },
  feeAt: { id: (percent: string) => `Jasa forum ${percent}`, en: (percent: string) => `Forum’s fee ${percent}` },
  taxes: { id: 'Pajak dan dasarnya', en: 'Taxes and why' },
  linesTitle: { id: 'Rincian', en: 'Details' },
  settled: { id: 'Pembayaran', en: 'Payments' },
  sums: { id: 'Perhitungan', en: 'How it adds up' },
  transferred: { id: 'Ditransfer', en: 'Transferred' },
  paidSoFar: { id: 'Sudah dibayar', en: 'Paid so far' },
  proved: { id: 'Bukti potong PPh 22', en: 'Proof of PPh 22' },
  creditedSum: { id: 'Dikurangkan', en: 'Credited' },
  noPayments: { id: 'Belum ada pembayaran.', en: 'No payments yet.' },
  creditNotes: { id: 'Nota kredit', en: 'Credit notes' },
  papers: { id: 'Dokumen', en: 'Papers' },
  payment: { id: 'Lihat', en: 'See' },
  paper: { id: 'Buka tagihan', en: 'Open the invoice' },
  bast: { id: 'Berita acara serah terima', en: 'Handover record' },
  reconciliation: { id: 'Keuangan pesanan ini', en: 'Money of this order' },
  pay: { id: 'Bayar', en: 'Pay' },
  prove: { id: 'Catat bukti potong PPh 22', en: 'Record the proof of PPh 22' },
  forYou: { id: 'Bagian koperasi', en: 'The cooperative’s part' },
  due: { id: 'Hak koperasi (sebelum jasa forum)', en: 'Due to the cooperative (before the fee)' },
  collected: { id: 'Sudah diterima forum dari pembeli', en: 'Collected by the forum from the buyer' },
  paidOut: { id: 'Sudah masuk penyaluran', en: 'In payouts so far' },
  feeTaken: { id: 'Jasa forum yang sudah diambil', en: 'Fee taken so far' },
  family: { id: 'Tagihan yang berkaitan', en: 'Related invoices' },
  notIssued: { id: 'Tagihannya belum bisa terbit', en: 'The invoice cannot be issued yet' },
  settlement: { id: 'Keuangan', en: 'Money' },
  toSettlement: { id: 'Ke halaman Keuangan', en: 'To the Money page' },
  creditTitle: { id: 'Kurangi tagihan ini', en: 'Reduce this invoice' },
  creditLead: {
    id: 'Tulis berapa rupiah yang dikurangkan dari tiap baris, tanpa PPN. PPN, PPh 22, dan jasa forum ikut dihitung ulang. Nota kreditnya tidak bisa ditarik kembali.',
    en: 'Write how many rupiah to take off each line, without VAT. VAT, PPh 22 and the fee follow. A credit note cannot be taken back.',
  },
  creditOf: { id: (name: string) => `Kurangi: ${name}`, en: (name: string) => `Take off: ${name}` },
  creditMost: { id: (most: string) => `Paling banyak ${most}`, en: (most: string) => `At most ${most}` },
  creditReason: { id: 'Alasan', en: 'Reason' },
  creditSend: { id: 'Terbitkan nota kredit', en: 'Issue the credit note' },
  openInvoice: { id: 'Belum lunas', en: 'Open' },
  quantityOf: { id: '1 kali', en: 'once' },
  taxInvoice: { id: 'Bukan faktur pajak.', en: 'Not a tax invoice (faktur pajak).' },
  method_transfer: { id: 'Transfer', en: 'Transfer' },
  method_cash: { id: 'Tunai', en: 'Cash' },
  method_card: { id: 'Kartu', en: 'Card' },
  method_provider: { id: 'Kanal pembayaran', en: 'Payment provider' },
});

export const creditErrors = catalogOf({
  ...fieldTexts,
  nothing_credited: { id: 'Isi paling sedikit satu baris.', en: 'Fill in at least one line.' },
});

/** Why a command did not count. */
export const refusalTexts = catalogOf({
  nothing_credited: { id: 'Isi paling sedikit satu baris.', en: 'Fill in at least one line.' },
  unknown_line: { id: 'Baris ini tidak ada di tagihannya.', en: 'The invoice has no such line.' },
  above_line: {
    id: (most: string) => `Lebih besar dari nilai barisnya; paling banyak ${most}.`,
    en: (most: string) => `More than the line; at most ${most}.`,
  },
  above_open: {
    id: (most: string) => `Lebih besar dari sisa tagihan; dengan pajaknya paling banyak ${most}.`,
    en: (most: string) => `More than is open; at most ${most} with its taxes.`,
  },
  paid_out_already: {
    id: (most: string) => `Uangnya sudah masuk penyaluran ke koperasi; yang masih bisa dikurangkan ${most}.`,
    en: (most: string) => `The money is in a payout to the cooperative already; ${most} can still be taken off.`,
  },
  period_closed: {
    id: (month: string) => `Bulan ${month} sudah ditutup. Pembukuannya tidak bisa ditambah lagi.`,
    en: (month: string) => `The month ${month} is closed. Nothing can be booked in it any more.`,
  },
  reason_required: { id: 'Tulis alasannya.', en: 'Give a reason.' },
  member_invoice: {
    id: 'Tagihan koperasi ke forum ikut berubah bila tagihan forum kepada pembeli dikurangi. Buka tagihan forum.',
    en: 'A cooperative’s invoice to the forum follows when the forum’s invoice to the buyer is reduced. Open the forum’s invoice.',
  },
  wrong_role: { id: 'Peran Anda tidak bisa melakukan ini.', en: 'Your role cannot do this.' },
  invoice_not_found: { id: 'Tagihan ini tidak ada.', en: 'There is no such invoice.' },
  handover_not_found: { id: 'Serah terima ini tidak ada.', en: 'There is no such handover.' },
  try_again: {
    id: 'Tagihan ini baru saja berubah. Coba lagi.',
    en: 'This invoice has just changed. Please try again.',
  },
  not_signed: { id: 'Berita acaranya belum ditandatangani kedua pihak.', en: 'Both sides have not signed yet.' },
  nothing_payable: {
    id: 'Tidak ada yang perlu dibayar dari serah terima ini.',
    en: 'Nothing of this handover is to be paid.',
  },
  tax_rule_missing: {
    id: (tax: string, day: string, goods: string) =>
      `Tabel pajak belum punya aturan ${tax} untuk ${goods} pada ${day}. Lengkapi tabelnya dulu; tagihannya terbit sendiri setelah itu.`,
    en: (tax: string, day: string, goods: string) =>
      `The tax table has no ${tax} rule for ${goods} on ${day}. Complete the table first; the invoice is then issued by itself.`,
  },
});
