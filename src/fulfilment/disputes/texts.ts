import { catalogOf } from '../../platform/i18n.ts';
import type { Subject } from './store.ts';

/** Disputes: the list, opening one, the thread, and its outcome. */
export const texts = catalogOf({
  title: { id: 'Keberatan', en: 'Disputes' },
  lead: {
    id: 'Bila pembeli dan koperasi tidak sepakat tentang kiriman, forum mendengar keduanya dan memutuskan.',
    en: 'Where buyer and cooperative disagree about a delivery, the forum hears both and decides.',
  },
  consignments: { id: 'Kiriman', en: 'Consignments' },
  all: { id: 'Semua', en: 'All' },
  open: { id: 'Berjalan', en: 'Open' },
  closed: { id: 'Selesai', en: 'Closed' },
  filters: { id: 'Saring menurut keadaan', en: 'Filter by state' },
  emptyTitle: { id: 'Tidak ada keberatan', en: 'No disputes' },
  empty: {
    id: 'Keberatan diajukan dari halaman kiriman yang sudah diterima.',
    en: 'A dispute is opened from the page of a consignment that was received.',
  },
  emptyStaff: { id: 'Tidak ada yang menunggu putusan forum.', en: 'Nothing awaits the forum’s decision.' },
  toConsignments: { id: 'Lihat kiriman', en: 'See the consignments' },
  showAll: { id: 'Lihat semua keberatan', en: 'Show all disputes' },
  subject: { id: 'Tentang', en: 'About' },
  order: { id: 'Pesanan', en: 'Order' },
  consignment: { id: 'Surat jalan', en: 'Delivery note' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  opened: { id: 'Diajukan', en: 'Opened' },
  openedBy: { id: 'Diajukan oleh', en: 'Opened by' },
  state: { id: 'Keadaan', en: 'State' },
  messages: { id: 'Pesan', en: 'Messages' },
  chooseTitle: { id: 'Kiriman yang mana?', en: 'Which consignment?' },
  choose: {
    id: 'Buka kiriman yang sudah diterima, lalu pilih ajukan keberatan di sana.',
    en: 'Open the consignment that was received and choose to open a dispute there.',
  },
  newTitle: { id: 'Ajukan keberatan', en: 'Open a dispute' },
  newLead: {
    id: (note: string, other: string) => `Kiriman ${note}, dengan ${other}. Forum ikut membaca dan memutuskan.`,
    en: (note: string, other: string) => `Consignment ${note}, with ${other}. The forum reads along and decides.`,
  },
  whichLine: { id: 'Barang yang mana', en: 'Which goods' },
  wholeConsignment: { id: 'Seluruh kiriman', en: 'The whole consignment' },
  body: { id: 'Apa yang terjadi, dan apa yang Anda minta', en: 'What happened, and what you ask for' },
  bodyHint: {
    id: 'Tulis angka dan waktunya. Semua pihak membaca ini.',
    en: 'Give figures and times. All sides read this.',
  },
  photo: { id: 'Foto', en: 'Photo' },
  photoHint: { id: 'Satu foto, paling besar 2 MB.', en: 'One photo, 2 MB at most.' },
  photoKept: { id: 'Foto Anda sudah tersimpan.', en: 'Your photo is kept.' },
  photoOf: { id: (name: string) => `Foto dari ${name}`, en: (name: string) => `Photo by ${name}` },
  meanwhile: {
    id: 'Selama keberatan berjalan, BAST pesanan ini tidak disiapkan dan tidak ditandatangani.',
    en: 'While the dispute is open, the handover of this order is neither prepared nor signed.',
  },
  openNow: { id: 'Ajukan keberatan', en: 'Open the dispute' },
  thread: { id: 'Percakapan', en: 'Conversation' },
  message: { id: 'Pesan Anda', en: 'Your message' },
  send: { id: 'Kirim pesan', en: 'Send the message' },
  facts: { id: 'Kiriman ini', en: 'This consignment' },
  goods: { id: 'Barang', en: 'Goods' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Diterima', en: 'Received' },
  refused: { id: 'Ditolak', en: 'Refused' },
  deducted: { id: 'Potongan', en: 'Taken off' },
  payable: { id: 'Dibayar', en: 'To be paid' },
  seeConsignment: { id: 'Buka kiriman', en: 'Open the consignment' },
  decideTitle: { id: 'Putusan forum', en: 'The forum’s decision' },
  asReceived: { id: 'Sesuai penerimaan', en: 'As received' },
  asReceivedMeans: {
    id: 'Yang dicatat saat diterima tetap berlaku; pembayaran tidak berubah.',
    en: 'What was recorded at the receipt holds; nothing changes in what is paid.',
  },
  payableChanged: { id: 'Jumlah yang dibayar berubah', en: 'What is paid changes' },
  payableChangedMeans: {
    id: 'Tulis jumlah yang dibayar per barang, paling banyak sebanyak yang dikirim.',
    en: 'Give the quantity to be paid for each of the goods, at most what was sent.',
  },
  signedMeans: {
    id: 'BAST sudah ditandatangani kedua pihak: jumlah hanya bisa diturunkan, dan menjadi nota kredit.',
    en: 'The handover is signed by both: quantities can only go down, which becomes a credit note.',
  },
  payableOf: { id: (goods: string) => `Dibayar, ${goods}`, en: (goods: string) => `To be paid, ${goods}` },
  payableHint: {
    id: (now: string, sent: string) => `Sekarang ${now}, dikirim ${sent}.`,
    en: (now: string, sent: string) => `Now ${now}, sent ${sent}.`,
  },
  reason: { id: 'Alasan putusan', en: 'Reason of the decision' },
  reasonHint: { id: 'Kedua pihak membaca alasan ini.', en: 'Both sides read it.' },
  outcome: { id: 'Putusan', en: 'Decision' },
  decideNow: { id: 'Putuskan', en: 'Decide' },
  withdraw: { id: 'Cabut keberatan', en: 'Withdraw the dispute' },
  withdrawMeans: {
    id: 'Keberatan ditutup tanpa putusan; yang dicatat saat diterima berlaku. Tidak bisa dibuka lagi, tetapi Anda bisa mengajukan yang baru.',
    en: 'The dispute ends without a decision and what was recorded holds. It cannot be reopened, but you can open another.',
  },
  withdrawNow: { id: 'Ya, cabut', en: 'Yes, withdraw it' },
  resolvedBy: {
    id: (name: string, at: string) => `Diputus ${name}, ${at}.`,
    en: (name: string, at: string) => `Decided by ${name}, ${at}.`,
  },
  withdrawnTitle: { id: 'Keberatan dicabut', en: 'The dispute was withdrawn' },
});

export const stateTexts = catalogOf({
  open: { id: 'Menunggu putusan', en: 'Awaits a decision' },
  resolved: { id: 'Sudah diputus', en: 'Decided' },
  withdrawn: { id: 'Dicabut', en: 'Withdrawn' },
});

export const subjectTexts = catalogOf({
  quantity: { id: 'Jumlah', en: 'Quantity' },
  quality: { id: 'Mutu', en: 'Quality' },
  refusal: { id: 'Penolakan', en: 'Refusal' },
  invoice: { id: 'Tagihan', en: 'Invoice' },
  other: { id: 'Lainnya', en: 'Something else' },
} satisfies Record<Subject, { id: string; en: string }>);
