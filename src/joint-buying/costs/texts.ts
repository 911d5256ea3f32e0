import { dayText } from '../../platform/clock.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { partTexts } from './texts-parts.ts';

/** The costs of a joint purchase, as the forum sees them. */
export const texts = catalogOf({
  ...partTexts,
  pageTitle: {
    id: (goods: string) => `Biaya belanja bersama ${goods}`,
    en: (goods: string) => `Costs of buying ${goods} together`,
  },
  lead: {
    id: 'Catat tagihan pemasok dan ongkosnya, lihat bagian tiap anggota, lalu terbitkan tagihannya.',
    en: 'Record the suppliers’ bills and the costs, see every member’s part, then issue the invoices.',
  },
  leadReader: {
    id: 'Berapa biaya seluruhnya, dan berapa bagian tiap anggota.',
    en: 'What it cost in all, and every member’s part of it.',
  },
  leadDone: {
    id: 'Tagihan ke anggota sudah terbit. Pantau siapa yang sudah membayar.',
    en: 'The members are invoiced. Follow who has paid.',
  },
  noneTitle: { id: 'Belum ada biaya', en: 'No costs yet' },
  noneBody: {
    id: 'Biaya dicatat setelah barang dipesan ke pemasok.',
    en: 'Costs are recorded once the goods are ordered.',
  },
  toCampaign: { id: 'Ke ringkasan', en: 'To the overview' },
  checklist: { id: 'Yang dibutuhkan sebelum tagihan terbit', en: 'What is needed before invoices are issued' },
  billOf: { id: (name: string) => `Tagihan dari ${name}`, en: (name: string) => `Bill of ${name}` },
  handedOut: { id: 'Barang dibagikan ke semua anggota', en: 'Goods handed out to all members' },
  handedOutSoon: {
    id: 'Masih berjalan. Tagihan terbit sesudahnya; biaya boleh dicatat dari sekarang.',
    en: 'Still going on. Invoices come after it; costs can be recorded from now on.',
  },
  toGoods: { id: 'Ke halaman Barang', en: 'To the goods' },
  transport: { id: 'Ongkos angkut', en: 'Transport' },
  handling: { id: 'Ongkos bongkar muat', en: 'Handling' },
  handlingWhat: { id: 'Upah bongkar muat, timbang, kemas ulang', en: 'Loading, weighing, repacking' },
  transportNone: {
    id: 'Belum ada. Kalau pemasok mengantar tanpa ongkos, biarkan kosong.',
    en: 'None yet. If the supplier delivers free of charge, leave it empty.',
  },
  handlingNone: {
    id: 'Belum ada. Kalau memang tidak ada, biarkan kosong.',
    en: 'None yet. If there is none, leave it empty.',
  },
  noAccount: { id: 'Rekening forum yang sudah diperiksa', en: 'A verified account of the forum' },
  noAccountBody: {
    id: 'Belum ada: tagihan tidak akan menyebut ke mana membayar.',
    en: 'None yet: invoices will not say where to pay.',
  },
  toAccounts: { id: 'Ke rekening bank', en: 'To bank accounts' },
  done: { id: 'Sudah', en: 'Done' },
  missing: { id: 'Belum', en: 'Missing' },
  mayBeNone: { id: 'Boleh kosong', en: 'May be none' },
  bills: { id: 'Tagihan pemasok dan ongkos', en: 'Suppliers’ bills and other costs' },
  ordered: { id: 'Dipesan', en: 'Ordered' },
  orderedFor: {
    id: (quantity: string, price: string, cost: number) => `${quantity} × ${price} = ${rupiah(cost)}`,
    en: (quantity: string, price: string, cost: number) => `${quantity} × ${price} = ${rupiah(cost)}`,
  },
  withDelivery: {
    id: (delivery: number) => `, termasuk antar ${rupiah(delivery)}`,
    en: (delivery: number) => `, with ${rupiah(delivery)} for delivery`,
  },
  bill: { id: 'Tagihan', en: 'Bill' },
  numberOf: {
    id: (number: string, day: string) => `${number}, ${dayText(day, 'id')}`,
    en: (number: string, day: string) => `${number}, ${dayText(day, 'en')}`,
  },
  billed: { id: 'Banyaknya yang ditagih', en: 'Quantity billed' },
  billedHint: {
    id: (ordered: string) =>
      `Seperti tertulis di tagihan, paling banyak ${ordered}. Pemasok tidak menagih apa-apa? Tulis 0 di sini dan di harga barang.`,
    en: (ordered: string) =>
      `As it stands on the bill, at most ${ordered}. Does the supplier bill nothing? Write 0 here and for the goods.`,
  },
  number: { id: 'Nomor tagihan', en: 'Number of the bill' },
  billedOn: { id: 'Tanggal tagihan', en: 'Day of the bill' },
  dueOn: { id: 'Jatuh tempo', en: 'Due' },
  goods: { id: 'Harga barang', en: 'Goods' },
  goodsHint: { id: 'Seluruhnya, tanpa ongkos antar.', en: 'In all, without delivery.' },
  goodsHintVat: { id: 'Seluruhnya, tanpa ongkos antar dan PPN.', en: 'In all, without delivery and VAT.' },
  delivery: { id: 'Ongkos antar dari pemasok', en: 'Delivery by the supplier' },
  deliveryHint: { id: 'Kosongkan kalau tidak ditagih.', en: 'Leave empty if it is not billed.' },
  vat: { id: 'PPN', en: 'VAT' },
  vatHintCost: {
    id: 'Kosongkan kalau tidak ada. Forum bukan PKP, jadi PPN ikut menjadi biaya anggota.',
    en: 'Leave empty if there is none. The forum is not PKP, so it is part of the members’ costs.',
  },
  vatHintCredit: {
    id: 'Kosongkan kalau tidak ada. Forum PKP, jadi PPN ini dikreditkan dan tidak menjadi biaya anggota.',
    en: 'Leave empty if there is none. The forum is PKP, so it is set against its own VAT and is no cost of the members.',
  },
  saveBill: { id: 'Simpan tagihan', en: 'Save the bill' },
  recordBill: { id: 'Catat tagihan', en: 'Record the bill' },
  correctBill: { id: 'Perbaiki tagihan', en: 'Correct the bill' },
  billTotal: { id: 'Jumlah tagihan', en: 'Total of the bill' },
  differs: {
    id: (by: number, more: boolean) =>
      `${rupiah(by)} ${more ? 'lebih mahal' : 'lebih murah'} daripada harga di pesanan pembelian.`,
    en: (by: number, more: boolean) => `${rupiah(by)} ${more ? 'above' : 'below'} the price of the purchase order.`,
  },
  paid: { id: 'Sudah dibayar', en: 'Paid' },
  paidOn: { id: 'Dibayar tanggal', en: 'Paid on' },
  paidUp: { id: 'Lunas', en: 'Paid' },
  unpaid: { id: 'Belum lunas', en: 'Not paid' },
  overdue: { id: 'Lewat jatuh tempo', en: 'Overdue' },
  noBill: { id: 'Belum dicatat', en: 'Not recorded' },
  nothingBilled: { id: 'Tidak menagih apa-apa', en: 'Bills nothing' },
  recordPayment: { id: 'Catat pembayaran ke pemasok', en: 'Record a payment to the supplier' },
  savePayment: { id: 'Simpan pembayaran', en: 'Save the payment' },
  amount: { id: 'Jumlah', en: 'Amount' },
  reference: { id: 'Nomor transfer atau keterangan', en: 'Number of the transfer, or a note' },
  paymentHint: { id: (left: number) => `Sisanya ${rupiah(left)}.`, en: (left: number) => `${rupiah(left)} is left.` },
  charges: { id: 'Ongkos lain', en: 'Other costs' },
  chargesLead: {
    id: 'Yang dibayar forum sendiri, di luar tagihan pemasok.',
    en: 'What the forum paid itself, beside the suppliers’ bills.',
  },
  chargesNone: { id: 'Belum ada ongkos yang dicatat.', en: 'No cost is recorded yet.' },
  kind: { id: 'Jenis', en: 'Kind' },
  bearers: { id: 'Siapa yang menanggung', en: 'Who bears it' },
  bearersHint: {
    id: 'Menurut berat: yang menerima dua kali lebih banyak menanggung dua kali lebih banyak. Per titik serah: misalnya truk yang mampir di tiap titik, tiap titik menanggung sama besar.',
    en: 'By weight: who received twice as much bears twice as much. By drop point: a truck that stops at each, say; every drop point bears the same.',
  },
  byWeight: { id: 'Semua anggota, menurut berat', en: 'All members, by weight' },
  byDrop: {
    id: 'Tiap titik serah sama besar, lalu menurut berat',
    en: 'Every drop point the same, then by weight',
  },
  only: { id: (name: string) => `Hanya anggota di ${name}`, en: (name: string) => `Only members at ${name}` },
  paidTo: { id: 'Dibayar kepada', en: 'Paid to' },
  spentOn: { id: 'Tanggal', en: 'Day' },
  note: { id: 'Catatan', en: 'Note' },
  addCharge: { id: 'Catat ongkos', en: 'Record a cost' },
  saveCharge: { id: 'Simpan ongkos', en: 'Save the cost' },
  remove: { id: 'Hapus', en: 'Remove' },
  removeWhat: {
    id: (amount: number) => `Ongkos ${rupiah(amount)} ini tidak lagi ditanggung siapa pun. Catatannya tetap ada.`,
    en: (amount: number) =>
      `Nobody bears this cost of ${rupiah(amount)} any more. That it was recorded stays on record.`,
  },
  removeNow: { id: 'Hapus ongkos ini', en: 'Remove this cost' },
});
