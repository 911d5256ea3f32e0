import { catalogOf } from '../platform/i18n.ts';
import type { AwardState, OrderState, PlanCause } from './types.ts';

/** The list of orders and one order's page. */
export const orderTexts = catalogOf({
  listTitle: { id: 'Pesanan', en: 'Orders' },
  listLead: { id: 'Semua pesanan instansi Anda.', en: 'All orders of your institution.' },
  listLeadStaff: {
    id: 'Pesanan semua instansi, hanya untuk dilihat.',
    en: 'Orders of all institutions, to look at only.',
  },
  newOrder: { id: 'Pesanan baru', en: 'New order' },
  all: { id: 'Semua', en: 'All' },
  open: { id: 'Berjalan', en: 'Under way' },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  count: { id: (n: number) => `${n} pesanan`, en: (n: number) => (n === 1 ? '1 order' : `${n} orders`) },
  emptyTitle: { id: 'Belum ada pesanan', en: 'No orders yet' },
  empty: {
    id: 'Pesan sekaligus banyak; kami bagi di antara koperasi yang punya.',
    en: 'Order in bulk; we divide it among the cooperatives that have it.',
  },
  emptyFilterTitle: { id: 'Tidak ada pesanan di saringan ini', en: 'No orders in this filter' },
  showAll: { id: 'Lihat semua pesanan', en: 'Show all orders' },
  order: { id: 'Pesanan', en: 'Order' },
  institution: { id: 'Instansi', en: 'Institution' },
  draftNumber: { id: 'Belum bernomor', en: 'No number yet' },
  neededOn: { id: 'Paling lambat', en: 'Needed by' },
  state: { id: 'Keadaan', en: 'State' },
  total: { id: 'Total', en: 'Total' },
  progress: { id: 'Konfirmasi', en: 'Confirmed' },
  progressOf: {
    id: (done: number, all: number) => `${done} dari ${all} jatah`,
    en: (done: number, all: number) => `${done} of ${all} awards`,
  },
  andMore: { id: (n: number) => `dan ${n} barang lain`, en: (n: number) => `and ${n} more` },
  steps: { id: 'Langkah pesanan', en: 'Steps of the order' },
  stepNeed: { id: 'Kebutuhan', en: 'Need' },
  stepApproval: { id: 'Persetujuan', en: 'Approval' },
  stepConfirmation: { id: 'Konfirmasi koperasi', en: 'Cooperatives confirm' },
  stepReady: { id: 'Siap kirim', en: 'Ready to deliver' },
  stepHandover: { id: 'Serah terima', en: 'Handover' },
  delivery: { id: 'Pengiriman dan serah terima', en: 'Delivery and handover' },
  linkConsignments: { id: 'Kiriman pesanan ini', en: 'Shipments of this order' },
  linkShortfalls: { id: 'Yang datang dan yang kurang', en: 'What came and what is missing' },
  linkHandovers: { id: 'Berita acara serah terima (BAST)', en: 'Handover records (BAST)' },
  linkMoney: { id: 'Keuangan pesanan ini', en: 'Money of this order' },
  linkDocuments: { id: 'Dokumen pesanan ini', en: 'Papers of this order' },
  deliverTo: {
    id: (site: string, day: string) => `Antar ke ${site}, paling lambat ${day}.`,
    en: (site: string, day: string) => `Deliver to ${site} by ${day}.`,
  },
  notOrderedYet: {
    id: 'Belum dipesan: ubah apa saja, pembagian dihitung ulang.',
    en: 'Not ordered yet: change anything and the split is worked out again.',
  },
  facts: { id: 'Tentang pesanan ini', en: 'About this order' },
  number: { id: 'Nomor', en: 'Number' },
  site: { id: 'Diantar ke', en: 'Deliver to' },
  policy: { id: 'Cara membagi', en: 'Divided by' },
  note: { id: 'Catatan', en: 'Note' },
  createdBy: { id: 'Dibuat oleh', en: 'Made by' },
  submittedBy: { id: 'Diajukan oleh', en: 'Sent by' },
  approvedBy: { id: 'Disetujui oleh', en: 'Approved by' },
  by: { id: (name: string, at: string) => `${name}, ${at}`, en: (name: string, at: string) => `${name}, ${at}` },
  estimated: { id: 'Perkiraan total', en: 'Estimated total' },
  goods: { id: 'Harga barang', en: 'Goods' },
  fees: { id: 'Antar dan penanganan', en: 'Delivery and handling' },
  confirmBy: { id: 'Batas konfirmasi', en: 'To be confirmed by' },
  typed: { id: (typed: string) => `tertulis ${typed}`, en: (typed: string) => `written as ${typed}` },
  confirmedOf: {
    id: (done: string, all: string) => `${done} dari ${all} sudah pasti`,
    en: (done: string, all: string) => `${done} of ${all} is certain`,
  },
  waitingFor: {
    id: (amount: string) => `${amount} menunggu jawaban koperasi`,
    en: (amount: string) => `${amount} awaits the cooperatives`,
  },
  waived: { id: (amount: string) => `${amount} direlakan`, en: (amount: string) => `${amount} given up` },
  replaced: { id: (amount: string) => `${amount} diganti`, en: (amount: string) => `${amount} replaced` },
  short: { id: (amount: string) => `${amount} belum ada`, en: (amount: string) => `${amount} missing` },
  limitCeiling: { id: (price: string) => `paling tinggi ${price}`, en: (price: string) => `at most ${price}` },
  limitSuppliers: { id: (n: number) => `paling banyak ${n} koperasi`, en: (n: number) => `at most ${n} cooperatives` },
  limitShare: {
    id: (share: string) => `satu koperasi paling banyak ${share}`,
    en: (share: string) => `one cooperative at most ${share}`,
  },
  waits: { id: 'menunggu penawaran baru', en: 'waiting for new offers' },
  earlier: {
    id: (n: number) => `${n} jatah yang tidak jadi`,
    en: (n: number) => (n === 1 ? '1 award that fell through' : `${n} awards that fell through`),
  },
  versions: { id: 'Versi pembagian', en: 'Versions of the split' },
  version: { id: (n: number) => `Versi ${n}`, en: (n: number) => `Version ${n}` },
  history: { id: 'Riwayat', en: 'History' },
  system: { id: 'Sistem', en: 'The system' },
  liveNote: { id: 'Halaman ini memperbarui diri.', en: 'This page updates itself.' },
  refresh: { id: 'Muat ulang', en: 'Refresh' },
});

export const orderStateTexts = catalogOf({
  draft: { id: 'Draf', en: 'Draft' },
  submitted: { id: 'Menunggu persetujuan', en: 'Awaiting approval' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  placed: { id: 'Menunggu koperasi', en: 'Awaiting cooperatives' },
  attention: { id: 'Perlu keputusan', en: 'Needs a decision' },
  confirmed: { id: 'Sudah pasti', en: 'Confirmed' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
} satisfies Record<OrderState, { id: string; en: string }>);

export const awardStateTexts = catalogOf({
  reserved: { id: 'Menunggu', en: 'Waiting' },
  confirmed: { id: 'Dikonfirmasi', en: 'Confirmed' },
  declined: { id: 'Ditolak', en: 'Declined' },
  lapsed: { id: 'Lewat batas waktu', en: 'Deadline passed' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
} satisfies Record<AwardState, { id: string; en: string }>);

/** Why there is a new version of the split; `name`: the cooperative whose answer caused it. */
export const planCauseTexts = catalogOf({
  placed: { id: (_name: string) => 'Pesanan dipesan', en: (_name: string) => 'The order was placed' },
  declined: { id: (name: string) => `${name} menolak`, en: (name: string) => `${name} declined` },
  partly_confirmed: {
    id: (name: string) => `${name} hanya sanggup sebagian`,
    en: (name: string) => `${name} confirmed only part`,
  },
  lapsed: {
    id: (name: string) => `${name} tidak menjawab sampai batas waktu`,
    en: (name: string) => `${name} did not answer in time`,
  },
  ceiling_changed: {
    id: (_name: string) => 'Pembeli mengubah batas',
    en: (_name: string) => 'The buyer changed the limits',
  },
  shortage_accepted: {
    id: (_name: string) => 'Pembeli menerima jumlah yang kurang',
    en: (_name: string) => 'The buyer accepted less',
  },
  fell_short: {
    id: (name: string) => `Kiriman ${name} kurang`,
    en: (name: string) => `${name} brought less`,
  },
  new_offers: { id: (_name: string) => 'Ada penawaran baru', en: (_name: string) => 'New offers came in' },
} satisfies Record<PlanCause, { id: (name: string) => string; en: (name: string) => string }>);
