import { catalogOf } from '../../platform/i18n.ts';

/** The form of goods that came, filled in beside a truck; and the list that is printed to hand out by. */
export const arrivalTexts = catalogOf({
  title: { id: 'Catat barang datang', en: 'Record goods that came' },
  toGoods: { id: 'Barang', en: 'Goods' },
  closedTitle: { id: 'Tidak ada yang bisa dicatat sekarang', en: 'Nothing can be recorded now' },
  closedBody: {
    id: 'Barang dicatat sejak dipesan ke pemasok sampai dibagi.',
    en: 'Goods are recorded from the order to the supplier until they are shared.',
  },
  nothingLeft: { id: 'Semua yang dipesan sudah datang', en: 'All that was ordered has come' },
  nothingLeftBody: {
    id: 'Tidak ada yang ditunggu lagi. Berikutnya: bagi yang datang.',
    en: 'Nothing more is expected. Next: share what came.',
  },
  purchase: { id: 'Dari pemasok', en: 'From the supplier' },
  purchaseOption: {
    id: (supplier: string, left: string) => `${supplier}, sisa ${left}`,
    en: (supplier: string, left: string) => `${supplier}, ${left} to come`,
  },
  drop: { id: 'Turun di', en: 'Unloaded at' },
  arrivedOn: { id: 'Tanggal', en: 'Day' },
  received: { id: 'Yang datang', en: 'What came' },
  receivedHint: {
    id: 'Hasil timbang seluruhnya, termasuk yang ditolak. Untuk pecahan pakai koma.',
    en: 'All that was weighed, what is refused too. Decimals take a comma.',
  },
  quality: { id: 'Mutu yang diukur', en: 'Quality measured' },
  outside: {
    id: 'Di luar batas. Anda boleh tetap menerima atau menolak sebagian.',
    en: 'Outside the limit. You may still accept it, or refuse part of it.',
  },
  problems: { id: 'Ada yang ditolak?', en: 'Anything refused?' },
  refused: { id: 'Ditolak, dibawa pulang sopir', en: 'Refused, goes back with the driver' },
  refusalReason: { id: 'Alasan menolak', en: 'Reason for refusing' },
  chooseReason: { id: 'Pilih alasan', en: 'Choose a reason' },
  photos: { id: 'Foto', en: 'Photos' },
  photosHint: {
    id: 'Paling banyak 4: timbangan, barang rusak, surat jalan pemasok. Tempat pengambilan foto dihapus.',
    en: 'Up to 4: the scale, damage, the supplier’s note. The place stored in a photo is removed.',
  },
  photo: { id: (n: number) => `Foto ${n}`, en: (n: number) => `Photo ${n}` },
  dropOne: { id: (n: number) => `Buang foto ${n}`, en: (n: number) => `Leave out photo ${n}` },
  repick: {
    id: 'Foto yang sudah diterima tetap tersimpan; foto yang ditolak perlu dipilih lagi.',
    en: 'Accepted photos are kept; choose refused ones again.',
  },
  vehicle: { id: 'Nomor kendaraan', en: 'Vehicle' },
  note: { id: 'Catatan', en: 'Note' },
  send: { id: 'Catat yang datang', en: 'Record what came' },
  sendHint: {
    id: 'Boleh datang bertahap: satu catatan untuk tiap truk. Kalau keliru, bisa dibatalkan sampai barangnya dibagi.',
    en: 'Goods may come in parts: one entry for each truck. A mistake can be taken out until the goods are shared.',
  },
  notSaved: { id: 'Belum dicatat', en: 'Not recorded yet' },

  listTitle: { id: 'Daftar Serah Barang', en: 'List to hand out by' },
  print: { id: 'Cetak lewat menu peramban (Ctrl+P).', en: 'Print it from the browser’s menu (Ctrl+P).' },
  campaign: { id: 'Belanja bersama', en: 'Joint purchase' },
  goods: { id: 'Barang', en: 'Goods' },
  place: { id: 'Titik serah', en: 'Drop point' },
  printedOn: { id: 'Per', en: 'As of' },
  number: { id: 'No.', en: 'No.' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  ordered: { id: 'Pesanan', en: 'Order' },
  share: { id: 'Jatah', en: 'Share' },
  weighed: { id: 'Ditimbang', en: 'Weighed' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
  sum: { id: 'Jumlah', en: 'Total' },
  notShared: {
    id: 'Barangnya belum dibagi: jatah belum pasti.',
    en: 'The goods are not shared yet: shares are not certain.',
  },
});
