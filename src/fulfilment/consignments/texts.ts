import { catalogOf } from '../../platform/i18n.ts';
import type { ConsignmentState, RefusalReason, Tab } from './types.ts';

/** What is to be shipped, is under way and has come. */
export const consignmentTexts = catalogOf({
  listTitle: { id: 'Kiriman', en: 'Consignments' },
  toHandovers: { id: 'Serah terima (BAST)', en: 'Handovers (BAST)' },
  toDisputes: { id: 'Keberatan', en: 'Disputes' },
  leadSeller: {
    id: 'Barang yang sudah Anda sanggupi, dari gudang sampai diterima pembeli.',
    en: 'Goods you have confirmed, from your store until the buyer has received them.',
  },
  leadBuyer: {
    id: 'Barang pesanan Anda yang disiapkan koperasi, di jalan, dan sudah diterima.',
    en: 'Goods you ordered: being prepared, on their way, and received.',
  },
  leadStaff: { id: 'Kiriman semua koperasi.', en: 'Shipments of all cooperatives.' },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  onlyOrder: { id: (number: string) => `Hanya pesanan ${number}.`, en: (number: string) => `Only order ${number}.` },
  unknownOrder: {
    id: 'Pesanan itu tidak ada, atau bukan urusan Anda.',
    en: 'There is no such order, or it is none of yours.',
  },
  allOrders: { id: 'Tampilkan semua pesanan', en: 'Show all orders' },
  totalLeft: { id: 'Sisa yang perlu dikirim', en: 'Still to be sent' },
  totalHere: { id: 'Jumlah semuanya', en: 'All together' },
  totalAccepted: { id: 'Diterima semuanya', en: 'Received all together' },
  prepare: { id: 'Siapkan kiriman', en: 'Prepare a shipment' },
  neededBy: { id: (day: string) => `Paling lambat tiba ${day}`, en: (day: string) => `To arrive by ${day}` },
  late: { id: (n: number) => `terlambat ${n} hari`, en: (n: number) => (n === 1 ? '1 day late' : `${n} days late`) },
  today: { id: 'hari ini', en: 'today' },
  soon: { id: (n: number) => `${n} hari lagi`, en: (n: number) => (n === 1 ? 'in 1 day' : `in ${n} days`) },
  leftOf: {
    id: (left: string, all: string) => `${left} dari ${all}`,
    en: (left: string, all: string) => `${left} of ${all}`,
  },
  closedPart: {
    id: (amount: string) => `${amount} tidak akan dikirim lagi`,
    en: (amount: string) => `${amount} will not be sent`,
  },
  goods: { id: 'Barang', en: 'Goods' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  seller: { id: 'Koperasi', en: 'Cooperative' },
  order: { id: 'Pesanan', en: 'Order' },
  site: { id: 'Diantar ke', en: 'Deliver to' },
  state: { id: 'Keadaan', en: 'State' },
  when: { id: 'Waktu', en: 'When' },
  what: { id: 'Tindakan', en: 'Action' },
  plannedFor: { id: (day: string) => `rencana ${day}`, en: (day: string) => `planned for ${day}` },
  sentOn: { id: (moment: string) => `berangkat ${moment}`, en: (moment: string) => `left ${moment}` },
  receivedOn: { id: (moment: string) => `diterima ${moment}`, en: (moment: string) => `received ${moment}` },
  cancelledOn: { id: (moment: string) => `dibatalkan ${moment}`, en: (moment: string) => `cancelled ${moment}` },
  acceptedOf: {
    id: (got: string, of: string) => `${got} dari ${of}`,
    en: (got: string, of: string) => `${got} of ${of}`,
  },
  awaitsReturn: { id: 'ada yang harus kembali', en: 'goods to go back' },
  receive: { id: 'Terima barang', en: 'Receive goods' },
  open: { id: 'Buka', en: 'Open' },
  toAwards: { id: 'Ke jatah', en: 'To my awards' },
  toOrders: { id: 'Ke pesanan', en: 'To the orders' },
  toFirst: { id: 'Ke awal daftar', en: 'To the start of the list' },

  title: { id: (buyer: string) => `Kiriman untuk ${buyer}`, en: (buyer: string) => `Shipment for ${buyer}` },
  titleFrom: { id: (seller: string) => `Kiriman dari ${seller}`, en: (seller: string) => `Shipment from ${seller}` },
  lead: {
    id: (number: string, site: string) => `Pesanan ${number}, ke ${site}.`,
    en: (number: string, site: string) => `Order ${number}, to ${site}.`,
  },
  steps: { id: 'Perjalanan kiriman', en: 'Course of the shipment' },
  contents: { id: 'Isi kiriman', en: 'What is in it' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  packs: { id: 'Kemasan', en: 'Packs' },
  facts: { id: 'Tentang kiriman ini', en: 'About this shipment' },
  planned: { id: 'Rencana berangkat', en: 'Planned to leave' },
  left: { id: 'Berangkat', en: 'Left' },
  arrived: { id: 'Diterima', en: 'Received' },
  neededOn: { id: 'Paling lambat tiba', en: 'To arrive by' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  driver: { id: 'Pengemudi', en: 'Driver' },
  note: { id: 'Catatan', en: 'Note' },
  phone: { id: 'Telepon koperasi', en: 'Cooperative’s phone' },
  deliveryNote: { id: 'Surat jalan', en: 'Delivery note' },
  openNote: { id: 'Buka dan cetak surat jalan', en: 'Open and print the delivery note' },
  history: { id: 'Riwayat', en: 'History' },
  system: { id: 'Sistem', en: 'System' },
  sendTitle: { id: 'Barang siap berangkat?', en: 'Ready to leave?' },
  sendMeans: {
    id: 'Begitu dikirim, surat jalan terbit dengan nomornya dan pembeli diberi tahu. Isi kiriman tidak bisa diubah lagi.',
    en: 'Once sent, the delivery note is issued with its number and the buyer is told. What is in it cannot be changed any more.',
  },
  send: { id: 'Kirim', en: 'Send' },
  plateHint: { id: 'Nomor polisi, misalnya F 1234 AB.', en: 'Number plate, such as F 1234 AB.' },
  cancel: { id: 'Batalkan kiriman ini', en: 'Cancel this shipment' },
  cancelMeans: {
    id: 'Barangnya kembali ke daftar yang perlu dikirim. Kiriman yang dibatalkan tetap tercatat.',
    en: 'The goods go back to what is to be shipped. The cancelled shipment stays on record.',
  },
  cancelReason: { id: 'Alasan pembatalan', en: 'Reason for cancelling' },
  cancelNow: { id: 'Batalkan kiriman', en: 'Cancel the shipment' },
  cancelledTitle: { id: 'Kiriman ini dibatalkan', en: 'This shipment was cancelled' },
  onTheWay: { id: 'Sedang dalam perjalanan', en: 'On its way' },
  onTheWaySeller: {
    id: 'Bawa surat jalan yang dicetak. Pembeli menimbang dan mencatat penerimaannya; hasilnya muncul di sini.',
    en: 'Take the printed delivery note along. The buyer weighs and records the receipt; it then shows here.',
  },
  onTheWayBuyer: {
    id: 'Saat barang tiba, timbang dan periksa, lalu catat penerimaannya.',
    en: 'When it arrives, weigh and check it, then record the receipt.',
  },
  preparedBuyer: {
    id: (seller: string) => `${seller} sedang menyiapkan kiriman ini. Anda diberi tahu begitu berangkat.`,
    en: (seller: string) => `${seller} is preparing this shipment. You will be told when it leaves.`,
  },
  received: { id: 'Yang diterima', en: 'What was received' },
  sentColumn: { id: 'Dikirim', en: 'Sent' },
  receivedColumn: { id: 'Diterima', en: 'Received' },
  refusedColumn: { id: 'Ditolak', en: 'Refused' },
  deductedColumn: { id: 'Dipotong', en: 'Deducted' },
  payableColumn: { id: 'Dibayar', en: 'Paid for' },
  refusedFor: {
    id: (amount: string, reason: string) => `Ditolak ${amount}: ${reason}`,
    en: (amount: string, reason: string) => `${amount} refused: ${reason}`,
  },
  deductedFor: {
    id: (amount: string, reason: string) => `Dipotong ${amount}: ${reason}`,
    en: (amount: string, reason: string) => `${amount} deducted: ${reason}`,
  },
  ruled: {
    id: (reason: string) => `Putusan keberatan: ${reason}`,
    en: (reason: string) => `Ruling of a dispute: ${reason}`,
  },
  missing: {
    id: (amount: string) => `Kurang ${amount} dari yang dikirim.`,
    en: (amount: string) => `${amount} less than was sent.`,
  },
  receivedBy: { id: 'Penerima', en: 'Received by' },
  receivedAt: { id: 'Dicatat', en: 'Recorded' },
  filledAt: { id: 'Diisi di tempat', en: 'Filled in on the spot' },
  photos: { id: 'Foto penerimaan', en: 'Photos of the receipt' },
  photo: { id: (n: number) => `Foto penerimaan ${n}`, en: (n: number) => `Photo of the receipt ${n}` },
  returnTitle: { id: 'Barang yang ditolak menunggu diambil', en: 'Refused goods wait to go back' },
  returnSeller: {
    id: 'Ambil barangnya dari pembeli. Kalau sudah di tangan koperasi, catat di sini.',
    en: 'Fetch the goods from the buyer. Record it here once your cooperative has them.',
  },
  returnBuyer: {
    id: (seller: string) => `Simpan terpisah sampai ${seller} mengambilnya.`,
    en: (seller: string) => `Keep them apart until ${seller} fetches them.`,
  },
  returned: { id: 'Barang kembali sudah kami terima', en: 'We have the returned goods' },
  returnedTitle: { id: 'Barang yang ditolak sudah kembali', en: 'The refused goods are back' },
  returnedBy: {
    id: (name: string, moment: string) => `Dicatat ${name}, ${moment}.`,
    en: (name: string, moment: string) => `Recorded by ${name}, ${moment}.`,
  },
  disputes: { id: 'Keberatan', en: 'Disputes' },
  disputeHint: {
    id: 'Tidak sepakat soal jumlah atau mutu? Bicarakan dengan pihak lain, forum ikut sebagai penengah.',
    en: 'Do you disagree about quantity or quality? Talk it over with the other side; the forum takes part as the third.',
  },
  openDispute: { id: 'Ajukan keberatan', en: 'Open a dispute' },
  disputeOf: { id: (day: string) => `Keberatan ${day}`, en: (day: string) => `Dispute of ${day}` },
  restTitle: { id: 'Sisa dari jatah yang sama', en: 'The rest of the same awards' },
  restLeft: { id: (amount: string) => `${amount} belum dikirim`, en: (amount: string) => `${amount} not sent yet` },
  restClosed: {
    id: (amount: string, reason: string) => `${amount} tidak akan dikirim lagi: ${reason}`,
    en: (amount: string, reason: string) => `${amount} will not be sent: ${reason}`,
  },
  restLink: { id: 'Siapkan kiriman berikutnya', en: 'Prepare the next shipment' },
  otherShipments: { id: 'Semua kiriman pesanan ini', en: 'All shipments of this order' },
});

export const stateTexts = catalogOf({
  packed: { id: 'Disiapkan', en: 'Prepared' },
  sent: { id: 'Dalam perjalanan', en: 'On its way' },
  received: { id: 'Diterima', en: 'Received' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
} satisfies Record<ConsignmentState, { id: string; en: string }>);

/** The steps of a shipment, as the stepper names them. */
export const stepTexts = catalogOf({
  packed: { id: 'Disiapkan', en: 'Prepared' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Diterima', en: 'Received' },
});

export const tabTexts = catalogOf({
  to_ship: { id: 'Perlu dikirim', en: 'To ship' },
  all: { id: 'Semua kiriman', en: 'All shipments' },
  moving: { id: 'Disiapkan, dikirim', en: 'Prepared, sent' },
  packed: { id: 'Disiapkan koperasi', en: 'Being prepared' },
  sent: { id: 'Akan datang', en: 'Coming' },
  received: { id: 'Diterima', en: 'Received' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
} satisfies Record<Tab, { id: string; en: string }>);

/** What an empty list says, and what to do next. */
export const emptyTexts = catalogOf({
  to_ship: { id: 'Tidak ada yang perlu dikirim', en: 'Nothing to ship' },
  to_shipNext: {
    id: 'Begitu pesanan yang Anda sanggupi sudah pasti, barangnya muncul di sini. Periksa jatah yang masih menunggu jawaban.',
    en: 'As soon as an order you confirmed is settled, its goods show here. See whether awards await your answer.',
  },
  all: { id: 'Belum ada kiriman untuk pesanan ini', en: 'No shipment for this order yet' },
  allNext: {
    id: 'Kiriman muncul di sini begitu koperasi menyiapkannya.',
    en: 'Shipments show here once a cooperative prepares them.',
  },
  moving: { id: 'Tidak ada kiriman yang disiapkan atau di jalan', en: 'No shipment is being prepared or on its way' },
  movingNext: { id: 'Siapkan kiriman dari daftar yang perlu dikirim.', en: 'Prepare one from what is to ship.' },
  packed: { id: 'Belum ada yang disiapkan', en: 'Nothing is being prepared' },
  packedNext: {
    id: 'Kiriman muncul di sini begitu koperasi menyiapkannya. Keadaan pesanan bisa dilihat di halaman Pesanan.',
    en: 'Shipments show here once a cooperative prepares them. The Orders page tells how each order stands.',
  },
  sent: { id: 'Tidak ada barang yang sedang di jalan', en: 'No goods are on their way' },
  sentNext: {
    id: 'Begitu koperasi mengirim, kirimannya muncul di sini dengan tombol untuk mencatat penerimaan.',
    en: 'As soon as a cooperative sends goods, they show here with a button to record the receipt.',
  },
  received: { id: 'Belum ada kiriman yang diterima', en: 'No shipment has been received' },
  receivedNext: {
    id: 'Kiriman yang sudah ditimbang dan dicatat pembeli tersimpan di sini.',
    en: 'Shipments that the buyer has weighed and recorded are kept here.',
  },
  cancelled: { id: 'Tidak ada kiriman yang dibatalkan', en: 'No shipment was cancelled' },
  cancelledNext: { id: 'Kiriman yang batal tetap tercatat di sini.', en: 'Cancelled shipments stay on record here.' },
});

export const refusalReasonTexts = catalogOf({
  quality: { id: 'mutu tidak sesuai', en: 'quality is not as agreed' },
  damaged: { id: 'rusak', en: 'damaged' },
  wrong_goods: { id: 'barang keliru', en: 'wrong goods' },
  late: { id: 'terlambat', en: 'late' },
  packaging: { id: 'kemasan rusak', en: 'packaging is broken' },
  other: { id: 'alasan lain', en: 'another reason' },
} satisfies Record<RefusalReason, { id: string; en: string }>);

export const disputeStateTexts = catalogOf({
  open: { id: 'Terbuka', en: 'Open' },
  resolved: { id: 'Selesai', en: 'Resolved' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
});
