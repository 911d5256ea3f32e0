import { catalogOf } from '../../platform/i18n.ts';

/** The overview of money. Keys of figures and groups are those of `figures.ts`. */
export const overviewTexts = catalogOf({
  title: { id: 'Keuangan', en: 'Money' },
  leadBuyer: {
    id: 'Dari barang datang sampai lunas: apa yang menunggu Anda.',
    en: 'From goods arriving to paid: what awaits you.',
  },
  leadCooperative: {
    id: 'Dari kirim barang sampai uang masuk: sampai mana semuanya.',
    en: 'From sending goods to money received: how far it all is.',
  },
  leadForum: {
    id: 'Uang yang ditagih, ditampung, dan diteruskan forum untuk anggotanya.',
    en: 'Money the forum collects and passes on for its members.',
  },
  same: { id: 'Sama dengan buku besar', en: 'Same as the ledger' },
  differs: {
    id: (ledger: string) => `Berbeda dari buku besar: ${ledger}`,
    en: (ledger: string) => `Differs from the ledger: ${ledger}`,
  },
  invoices: { id: 'Tagihan', en: 'Invoices' },
  payments: { id: 'Pembayaran', en: 'Payments' },
  ownPayments: { id: 'Pembayaran Anda', en: 'Your payments' },
  deposits: { id: 'Uang muka komitmen', en: 'Deposits' },
  purchases: { id: 'Belanja bersama', en: 'Joint buying' },
  depositsDue: { id: 'Uang muka komitmen yang perlu ditransfer', en: 'Deposits to transfer' },
  payouts: { id: 'Penyaluran', en: 'Payouts' },
  account: { id: 'Rekening bank', en: 'Bank account' },
  cashOutside: { id: 'Kas di luar forum', en: 'Cash from outside the forum' },
  ledger: { id: 'Buku besar', en: 'Ledger' },
  aging: { id: 'Umur piutang', en: 'Aging' },
  statements: { id: 'Mutasi bank', en: 'Bank statements' },
  fees: { id: 'Jasa forum', en: 'Fees' },
  taxStatuses: { id: 'Status pajak', en: 'Tax statuses' },
  periods: { id: 'Tutup buku', en: 'Closing months' },
  patronage: { id: 'Pembagian SHU', en: 'Patronage' },
  handovers: { id: 'Serah terima', en: 'Handovers' },
  waitingTitle: { id: 'Serah terima yang belum ditagihkan', en: 'Handovers without an invoice' },
  waitingNone: {
    id: 'Semua serah terima yang sudah ditandatangani sudah ditagihkan.',
    en: 'Every signed handover has its invoice.',
  },
  waitingSoon: { id: 'Terbit sendiri dalam satu menit.', en: 'Issued by itself within a minute.' },
  rulingsTitle: { id: 'Putusan yang belum menjadi nota kredit', en: 'Rulings without a credit note' },
  rulingsLead: {
    id: 'Nota kredit terbit sendiri dalam satu menit. Yang tetap di sini tagihannya sudah dibayar, jadi selisihnya dikembalikan di luar tagihan.',
    en: 'Credit notes are issued by themselves within a minute. What stays here is paid already, so the difference is returned outside the invoice.',
  },
  issueNow: { id: 'Terbitkan sekarang', en: 'Issue now' },
  sellerTo: {
    id: (seller: string, buyer: string) => `${seller} kepada ${buyer}`,
    en: (seller: string, buyer: string) => `${seller} to ${buyer}`,
  },
  goods: { id: 'Barang', en: 'Goods' },
  toPayGroup: { id: 'Yang harus dibayar', en: 'To pay' },
  money: { id: 'Uang', en: 'Money' },
  toDo: { id: 'Menunggu Anda', en: 'Awaiting you' },
  buyers: { id: 'Dari pembeli', en: 'From buyers' },
  cooperatives: { id: 'Untuk koperasi', en: 'For cooperatives' },
  links: { id: 'Halaman lain', en: 'More pages' },
  toReceive: { id: 'Kiriman yang akan diterima', en: 'Consignments to receive' },
  toSign: { id: 'Berita acara yang perlu ditandatangani', en: 'Handover records to sign' },
  toPay: { id: 'Belum dibayar', en: 'Not paid yet' },
  overdue: { id: 'Lewat jatuh tempo', en: 'Overdue' },
  toProve: { id: 'PPh 22 yang bukti potongnya belum dicatat', en: 'PPh 22 without a recorded proof' },
  awaiting: { id: 'Pembayaran menunggu konfirmasi forum', en: 'Payments awaiting confirmation' },
  advance: { id: 'Uang muka di forum', en: 'Advance at the forum' },
  toShip: { id: 'Jatah yang belum dikirim semua', en: 'Awards still to ship' },
  inTransit: { id: 'Kiriman di jalan', en: 'Consignments on the way' },
  toInvoice: { id: 'Sudah diterima pembeli, belum ditagihkan', en: 'Received by buyers, not invoiced yet' },
  toBePaid: { id: 'Belum dibayar pembeli', en: 'Not paid by buyers yet' },
  forumOwes: { id: 'Hak Anda pada forum', en: 'Due from the forum' },
  nextPayout: { id: 'Di antaranya siap disalurkan', en: 'Of it, ready to be paid out' },
  feeToPay: { id: 'Jasa forum yang belum dipotong', en: 'Forum’s fee not taken yet' },
  cash: { id: 'Kas dan bank', en: 'Cash and bank' },
  received: { id: 'Sudah masuk rekening koperasi', en: 'Received in your account' },
  receivable: { id: 'Piutang pada pembeli', en: 'Receivable from buyers' },
  advanceHeld: { id: 'Uang muka pembeli', en: 'Buyers’ advances' },
  dueToCooperatives: { id: 'Hak koperasi yang belum disalurkan', en: 'Due to cooperatives' },
  payable: { id: 'Di antaranya bisa disalurkan sekarang', en: 'Of it, ready to pay out' },
  feesOpen: { id: 'Jasa yang belum dipotong', en: 'Fees not taken yet' },
  feesTaken: { id: 'Jasa yang sudah diterima', en: 'Fees received' },
  toConfirm: { id: 'Pembayaran yang perlu dikonfirmasi', en: 'Payments to confirm' },
  unmatched: { id: 'Mutasi bank yang belum cocok', en: 'Bank lines not matched' },
  toApprove: { id: 'Penyaluran yang perlu Anda setujui', en: 'Payouts for you to approve' },
});

type Words = (typeof overviewTexts)['id'];
/** The words for a key of `figures.ts`. */
export const wordFor = (t: Words, key: string): string => {
  const word = (t as Readonly<Record<string, unknown>>)[key];
  return typeof word === 'string' ? word : key;
};
