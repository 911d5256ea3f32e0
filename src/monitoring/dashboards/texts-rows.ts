import { catalogOf } from '../../platform/i18n.ts';

/** Titles of the rows behind a figure. */
export const rowsTexts = catalogOf({
  sold: { id: 'Jatah yang dijual', en: 'Awards sold' },
  spent: { id: 'Jatah yang dibeli', en: 'Awards bought' },
  bought: { id: 'Bagian dari belanja bersama', en: 'Shares of joint purchases' },
  fill: { id: 'Baris pesanan dan yang terpenuhi', en: 'Order lines and what was filled' },
  received: { id: 'Barang yang diterima', en: 'Goods received' },
  answers: { id: 'Jatah yang dijawab', en: 'Awards answered' },
  declined: { id: 'Jatah yang ditolak koperasi', en: 'Awards declined' },
  backlog: { id: 'Penawaran yang menunggu moderasi', en: 'Offers awaiting moderation' },
  stock: { id: 'Stok siap jual', en: 'Stock on offer' },
  outstanding: { id: 'Tagihan belum dibayar menurut buku besar', en: 'Money outstanding by the ledger' },
});

export const pageTexts = catalogOf({
  lead: {
    id: (from: string, until: string) => `${from} sampai ${until}, terbaru dulu.`,
    en: (from: string, until: string) => `${from} to ${until}, newest first.`,
  },
  leadNow: { id: 'Saat ini, berapa pun masanya.', en: 'As of now, whatever the period.' },
  filtered: { id: (what: string) => `Hanya ${what}.`, en: (what: string) => `Only ${what}.` },
  empty: { id: 'Tidak ada baris.', en: 'No rows.' },
  emptyBody: { id: 'Pilih masa lain di halaman pantauan.', en: 'Choose another period on the monitoring page.' },
  first: { id: 'Kembali ke awal', en: 'Back to the first' },
  shown: {
    id: (n: number) => `${n} baris di halaman ini`,
    en: (n: number) => (n === 1 ? '1 row on this page' : `${n} rows on this page`),
  },
  onTime: { id: 'tepat waktu', en: 'on time' },
  late: {
    id: (days: number) => `terlambat ${days} hari`,
    en: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} late`,
  },
  confirmed: { id: 'dikonfirmasi', en: 'confirmed' },
  declined: { id: 'ditolak', en: 'declined' },
  known: { id: 'belum dihitung', en: 'not known yet' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  unit: { id: 'Satuan', en: 'Unit' },
});

/** Heads of columns. */
export const labelTexts = catalogOf({
  order: { id: 'Pesanan', en: 'Order' },
  campaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  institution: { id: 'Instansi', en: 'Institution' },
  party: { id: 'Buku milik', en: 'Books of' },
  counterparty: { id: 'Pihak lain', en: 'Counterparty' },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  asked: { id: 'Diminta', en: 'Asked for' },
  awarded: { id: 'Jatah', en: 'Awarded' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  confirmed: { id: 'Terpenuhi', en: 'Filled' },
  waived: { id: 'Dilepas', en: 'Waived' },
  price: { id: 'Harga', en: 'Price' },
  value: { id: 'Nilai', en: 'Value' },
  cost: { id: 'Biaya', en: 'Cost' },
  saved: { id: 'Hemat', en: 'Saved' },
  answeredAt: { id: 'Dijawab', en: 'Answered' },
  placedAt: { id: 'Dipesan', en: 'Placed' },
  closedAt: { id: 'Ditutup', en: 'Closed' },
  receivedAt: { id: 'Diterima pada', en: 'Received at' },
  submittedAt: { id: 'Diajukan', en: 'Submitted' },
  planned: { id: 'Rencana', en: 'Planned' },
  late: { id: 'Ketepatan', en: 'Punctuality' },
  sent: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Diterima', en: 'Received' },
  refused: { id: 'Ditolak', en: 'Refused' },
  deducted: { id: 'Dipotong', en: 'Deducted' },
  state: { id: 'Jawaban', en: 'Answer' },
  minutes: { id: 'Waktu jawab', en: 'Time to answer' },
  reason: { id: 'Alasan', en: 'Reason' },
  free: { id: 'Siap', en: 'Available' },
  lessened: { id: 'Nilai ditolak atau dipotong', en: 'Value refused or deducted' },
});
