import { catalogOf } from '../../platform/i18n.ts';
import type { HandoverRow } from './store-pages.ts';

type RowState = HandoverRow['state'];

/** Handover records: the list, one record, and signing it. */
export const texts = catalogOf({
  listTitle: { id: 'Serah terima (BAST)', en: 'Handovers (BAST)' },
  listLead: {
    id: 'Berita acara serah terima mencatat apa yang benar-benar diterima. Tagihan dibuat setelah kedua pihak menandatanganinya.',
    en: 'A handover record states what was really received. The invoice follows once both sides have signed it.',
  },
  ofOrder: { id: (n: string) => `Serah terima pesanan ${n}`, en: (n: string) => `Handover of order ${n}` },
  consignments: { id: 'Kiriman', en: 'Consignments' },
  orders: { id: 'Pesanan', en: 'Orders' },
  showAll: { id: 'Lihat semua BAST', en: 'Show all handovers' },
  awaitsYou: { id: 'Menunggu tanda tangan Anda', en: 'Awaiting your signature' },
  others: { id: 'Lainnya', en: 'Others' },
  count: { id: (n: number) => `${n} BAST`, en: (n: number) => (n === 1 ? '1 handover' : `${n} handovers`) },
  emptyTitle: { id: 'Belum ada berita acara', en: 'No handover records yet' },
  empty: {
    id: 'BAST disiapkan sendiri setelah semua kiriman sebuah pesanan diterima dan tidak ada lagi yang perlu diputuskan.',
    en: 'One is prepared by itself once everything of an order has been received and nothing is left to decide.',
  },
  toConsignments: { id: 'Lihat kiriman', en: 'See the consignments' },
  number: { id: 'Nomor', en: 'Number' },
  order: { id: 'Pesanan', en: 'Order' },
  seller: { id: 'Yang menyerahkan', en: 'Handed over by' },
  buyer: { id: 'Yang menerima', en: 'Received by' },
  prepared: { id: 'Disiapkan', en: 'Prepared' },
  signatures: { id: 'Tanda tangan', en: 'Signatures' },
  state: { id: 'Keadaan', en: 'State' },
  version: { id: 'Versi', en: 'Version' },
  versions: { id: 'Versi', en: 'Versions' },
  thisOne: { id: 'yang Anda lihat', en: 'the one you see' },
  newerTitle: { id: 'Sudah ada versi baru', en: 'There is a newer version' },
  newer: {
    id: 'Isi berubah sesudah versi ini disiapkan, jadi versi ini tidak berlaku lagi.',
    en: 'Its content changed after this version was prepared, so this version no longer holds.',
  },
  seeNewest: { id: 'Buka versi terbaru', en: 'Open the newest version' },
  print: { id: 'Buka lembar cetak', en: 'Open the print sheet' },
  download: { id: 'Unduh PDF', en: 'Download the PDF' },
  goods: { id: 'Barang', en: 'Goods' },
  payable: { id: 'Dibayar', en: 'To be paid' },
  facts: { id: 'Tentang berita acara ini', en: 'About this record' },
  orderLink: { id: 'Lihat pesanan', en: 'See the order' },
  signTitle: { id: 'Tanda tangani', en: 'Sign' },
  signMeans: {
    id: (party: string) =>
      `Dengan menekan tombol ini Anda menandatangani atas nama ${party}: jumlah di atas benar, dan menjadi dasar tagihan. Nama, peran, waktu, dan sidik isi dicatat. Tidak bisa ditarik kembali.`,
    en: (party: string) =>
      `By pressing this button you sign for ${party}: the quantities above are right and the invoice is made from them. Your name, role, the time and the content's fingerprint are recorded. It cannot be taken back.`,
  },
  signNow: { id: 'Tanda tangani BAST ini', en: 'Sign this handover' },
  signAllTitle: {
    id: (n: number) => `Tanda tangani ${n} BAST pesanan ini sekaligus`,
    en: (n: number) => `Sign the ${n} handovers of this order at once`,
  },
  signAllNow: { id: (n: number) => `Tanda tangani ${n} BAST`, en: (n: number) => `Sign ${n} handovers` },
  signAllMeans: {
    id: (party: string) =>
      `Dengan satu tekan Anda menandatangani semua BAST di atas atas nama ${party}; jumlah di dalamnya menjadi dasar tagihan. Buka dan baca dulu isinya. Nama, peran, waktu, dan sidik isi dicatat, dan tidak bisa ditarik kembali.`,
    en: (party: string) =>
      `With one press you sign all handovers above for ${party}; the invoices are made from their quantities. Open and read them first. Your name, role, the time and the content's fingerprints are recorded, and it cannot be taken back.`,
  },
  notSigned: { id: 'Belum ditandatangani', en: 'Not signed yet' },
  signedBy: {
    id: (name: string, role: string, at: string) => `${name}, ${role}, ${at}`,
    en: (name: string, role: string, at: string) => `${name}, ${role}, ${at}`,
  },
  whoSigns: {
    id: (who: string) => `Menunggu ${who}.`,
    en: (who: string) => `Awaits ${who}.`,
  },
  buyersApprover: { id: 'penyetuju instansi pembeli', en: 'the buyer’s approver' },
  manager: { id: 'pengurus koperasi', en: 'the cooperative’s manager' },
  administrator: { id: 'administrator forum', en: 'the forum’s administrator' },
  hash: { id: 'Sidik isi (SHA-256)', en: 'Fingerprint of the content (SHA-256)' },
  hashMeans: {
    id: 'Angka ini berubah bila satu huruf saja dalam isi berubah. Tanda tangan berlaku untuk sidik ini saja.',
    en: 'This figure changes if a single letter of the content does. Signatures hold for this fingerprint alone.',
  },
  disputed: {
    id: 'Ada keberatan yang belum diputus untuk pesanan ini, jadi BAST belum bisa ditandatangani.',
    en: 'A dispute about this order is still open, so the handover cannot be signed yet.',
  },
  disputedOrders: {
    id: (orders: readonly string[]) =>
      `Ada keberatan yang belum diputus untuk ${orders.join(', ')}, jadi BAST-nya belum bisa ditandatangani.`,
    en: (orders: readonly string[]) =>
      `A dispute about ${orders.join(', ')} is still open, so its handovers cannot be signed yet.`,
  },
  seeDisputes: { id: 'Lihat keberatan', en: 'See the dispute' },
  prepare: { id: 'Siapkan BAST', en: 'Prepare the handover' },
  readyTitle: { id: 'Semua sudah datang', en: 'Everything has come' },
  ready: {
    id: 'BAST pesanan ini bisa disiapkan sekarang; kalau tidak, disiapkan sendiri sebentar lagi.',
    en: 'The handover of this order can be prepared now; otherwise it prepares itself in a moment.',
  },
  notReadyTitle: { id: 'BAST belum bisa disiapkan', en: 'The handover cannot be prepared yet' },
});

export const stateTexts = catalogOf({
  prepared: { id: 'Menunggu tanda tangan', en: 'Awaits signatures' },
  signed: { id: 'Ditandatangani kedua pihak', en: 'Signed by both' },
  superseded: { id: 'Diganti versi baru', en: 'Replaced' },
} satisfies Record<RowState, { id: string; en: string }>);

export const progressTexts = catalogOf({
  none: { id: 'Belum ada', en: 'None yet' },
  buyer: { id: 'Pembeli sudah', en: 'Buyer has signed' },
  seller: { id: 'Penjual sudah', en: 'Seller has signed' },
  both: { id: 'Keduanya sudah', en: 'Both have signed' },
});
