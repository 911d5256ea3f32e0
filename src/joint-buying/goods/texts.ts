import { catalogOf } from '../../platform/i18n.ts';

/** The goods page of the forum's staff. */
export const goodsTexts = catalogOf({
  title: { id: 'Barang', en: 'Goods' },
  notOrderedTitle: { id: 'Belum ada yang dipesan', en: 'Nothing is ordered yet' },
  notOrderedBody: {
    id: 'Barang baru bisa dicatat setelah belanja ini ditutup dan dipesan ke pemasok.',
    en: 'Goods can be recorded once this purchase has closed and is ordered from the supplier.',
  },
  toOverview: { id: 'Ke ringkasan', en: 'To the overview' },
  notSaved: { id: 'Belum dicatat', en: 'Not recorded yet' },

  ordered: { id: 'Dipesan', en: 'Ordered' },
  came: { id: 'Datang, bisa dipakai', en: 'Came, usable' },
  refused: { id: 'Ditolak', en: 'Refused' },
  missing: { id: 'Masih ditunggu', en: 'Still expected' },
  missingForGood: { id: 'Tidak datang', en: 'Did not come' },
  record: { id: 'Catat barang datang', en: 'Record goods that came' },

  suppliers: { id: 'Per pemasok', en: 'By supplier' },
  supplier: { id: 'Pemasok', en: 'Supplier' },
  bar: {
    id: (came: string, ordered: string) => `${came} dari ${ordered} sudah datang`,
    en: (came: string, ordered: string) => `${came} of ${ordered} has come`,
  },
  order: { id: 'Surat pesanan', en: 'Purchase order' },

  awaited: { id: 'Yang masih ditunggu', en: 'Still to come' },
  awaitedLead: {
    id: 'Pilih truknya; formulirnya sudah terisi.',
    en: 'Choose the truck; its form is filled in already.',
  },
  awaitedLine: {
    id: (what: string, supplier: string, place: string) => `${what} dari ${supplier} ke ${place}`,
    en: (what: string, supplier: string, place: string) => `${what} from ${supplier} to ${place}`,
  },
  recordThis: { id: 'Catat', en: 'Record' },

  drops: { id: 'Per titik serah', en: 'By drop point' },
  drop: { id: 'Titik serah', en: 'Drop point' },
  members: { id: 'Koperasi', en: 'Cooperatives' },
  there: { id: 'Datang di sini', en: 'Came here' },
  due: { id: 'Pesanan di sini', en: 'Ordered here' },
  share: { id: 'Jatah di sini', en: 'Shares here' },
  handed: { id: 'Diserahkan', en: 'Handed out' },
  left: { id: 'Belum', en: 'Left' },
  nobodyLeft: { id: 'semua sudah', en: 'all done' },
  allDrops: { id: 'Jumlah', en: 'Total' },
  list: { id: 'Daftar', en: 'List' },
  pickList: { id: 'Cetak daftar', en: 'Print the list' },
  pickListOf: { id: (place: string) => `Cetak daftar ${place}`, en: (place: string) => `Print the list of ${place}` },

  moves: { id: 'Yang perlu dipindahkan', en: 'To be moved' },
  movesLead: {
    id: 'Yang datang dibagi untuk semua titik sekaligus, jadi sebagian perlu pindah titik supaya semua mendapat jatahnya.',
    en: 'What came is shared over all drop points at once, so some of it has to change place for everybody to get its share.',
  },
  move: {
    id: (what: string, from: string, to: string) => `${what} dari ${from} ke ${to}`,
    en: (what: string, from: string, to: string) => `${what} from ${from} to ${to}`,
  },

  shareTitle: { id: 'Bagi yang datang', en: 'Share what came' },
  shareNothing: {
    id: 'Belum ada barang yang datang. Setelah dicatat, pembagiannya tampil di sini.',
    en: 'Nothing has come yet. Once it is recorded, how it is shared stands here.',
  },
  shareWhole: {
    id: 'Semua sudah datang: setiap koperasi mendapat yang dipesannya.',
    en: 'All has come: every cooperative gets what it ordered.',
  },
  shareShort: {
    id: (missing: string) => `Masih kurang ${missing}. Kalau dibagi sekarang:`,
    en: (missing: string) => `${missing} is missing. If it is shared now:`,
  },
  rule: { id: 'Aturan', en: 'Rule' },
  shareMeans: {
    id: 'Bagi kalau semua truk sudah datang. Sesudah dibagi, kedatangan tidak bisa ditambah atau dibatalkan, dan setiap koperasi diberi tahu jatahnya.',
    en: 'Share once all trucks are in. After that nothing more can be recorded or taken out, and every cooperative is told its share.',
  },
  shareNow: { id: 'Bagi sekarang', en: 'Share now' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  wants: { id: 'Pesanan', en: 'Order' },
  gets: { id: 'Jatah', en: 'Share' },
  less: { id: 'Kurang', en: 'Less' },
  everyone: { id: 'Rincian per koperasi', en: 'Cooperative by cooperative' },

  handTitle: { id: (place: string) => `Serahkan di ${place}`, en: (place: string) => `Hand out at ${place}` },
  handedTitle: { id: (place: string) => `Diserahkan di ${place}`, en: (place: string) => `Handed out at ${place}` },
  handLead: {
    id: 'Beratnya sudah terisi sesuai jatah. Kalau timbangannya kurang, ubah angkanya dan tulis sebabnya.',
    en: 'The weights stand there as shared. If the scale says less, change the figure and write why.',
  },
  handAll: {
    id: (n: number) => `Serahkan semua yang belum (${n}) sesuai jatah`,
    en: (n: number) => `Hand out all that are left (${n}) as shared`,
  },
  handAllMeans: {
    id: (what: string) => `Surat jalan terbit untuk masing-masing, seluruhnya ${what}.`,
    en: (what: string) => `A delivery note is issued for each, ${what} in all.`,
  },
  handOne: { id: 'Serahkan', en: 'Hand out' },
  weight: { id: 'Diserahkan', en: 'Handed out' },
  weightOf: { id: (name: string) => `Diserahkan ke ${name}`, en: (name: string) => `Handed out to ${name}` },
  lessNote: { id: 'Sebab kurang', en: 'Why less' },
  lessNoteOf: { id: (name: string) => `Sebab kurang, ${name}`, en: (name: string) => `Why less, ${name}` },
  isLess: { id: 'Kurang dari jatah?', en: 'Less than the share?' },
  noShare: { id: 'tidak mendapat bagian', en: 'no share' },
  handedAt: { id: (at: string, by: string) => `${at}, oleh ${by}`, en: (at: string, by: string) => `${at}, by ${by}` },
  lostHere: { id: (what: string) => `susut ${what}`, en: (what: string) => `${what} lost` },
  note: { id: 'Surat jalan', en: 'Delivery note' },
  state: { id: 'Keadaan', en: 'State' },
  notYet: { id: 'Belum diserahkan', en: 'Not handed out' },
  waits: { id: 'Menunggu konfirmasi', en: 'Awaits confirmation' },
  confirmed: { id: 'Dikonfirmasi utuh', en: 'Confirmed whole' },
  confirmedShort: {
    id: (what: string) => `Diterima kurang ${what}`,
    en: (what: string) => `Received ${what} less`,
  },
  lost: { id: 'Susut saat diserahkan', en: 'Lost while handing out' },
  doneTitle: { id: 'Semua jatah sudah diserahkan', en: 'All shares are handed out' },
  doneBody: {
    id: 'Berikutnya bendahara mengisi tagihan pemasok dan biaya, lalu menagih para anggota.',
    en: 'Next the treasurer enters the supplier’s invoice and the costs, and invoices the members.',
  },
  toCosts: { id: 'Ke biaya', en: 'To the costs' },
  confirmations: {
    id: (confirmed: number, all: number) => `${confirmed} dari ${all} koperasi sudah mengonfirmasi`,
    en: (confirmed: number, all: number) => `${confirmed} of ${all} cooperatives have confirmed`,
  },

  arrivals: { id: 'Catatan kedatangan', en: 'What came' },
  noArrivals: { id: 'Belum ada yang datang', en: 'Nothing has come yet' },
  noArrivalsBody: {
    id: 'Truk pertama ditunggu mulai tanggal pengiriman. Catat begitu tiba, dari HP.',
    en: 'The first truck is expected from the first day of delivery. Record it as it comes, on your phone.',
  },
  onlyNewest: { id: (n: number) => `${n} terbaru saja.`, en: (n: number) => `The newest ${n} only.` },
  refusedLine: {
    id: (what: string, why: string) => `Ditolak ${what}: ${why}`,
    en: (what: string, why: string) => `${what} refused: ${why}`,
  },
  outside: { id: 'di luar batas', en: 'outside the limit' },
  photo: { id: (n: number) => `Foto ${n}`, en: (n: number) => `Photo ${n}` },
  by: {
    id: (by: string, at: string) => `Dicatat ${by}, ${at}`,
    en: (by: string, at: string) => `Recorded by ${by}, ${at}`,
  },
  voided: { id: (why: string) => `Dibatalkan: ${why}`, en: (why: string) => `Taken out: ${why}` },
  void: { id: 'Batalkan catatan ini', en: 'Take this entry out' },
  voidMeans: {
    id: 'Catatannya tetap terlihat, tetapi beratnya tidak dihitung lagi.',
    en: 'The entry stays visible, but its weight no longer counts.',
  },
  voidReason: { id: 'Mengapa dibatalkan', en: 'Why it is taken out' },
  voidNow: { id: 'Batalkan', en: 'Take out' },
});
