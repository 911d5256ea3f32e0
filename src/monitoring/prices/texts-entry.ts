import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const entryTexts = catalogOf({
  title: { id: 'Catat harga pasar', en: 'Note a market price' },
  watch: { id: 'Pantauan harga', en: 'Price watch' },
  market: { id: 'Pasar', en: 'Market' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  price: { id: 'Harga eceran', en: 'Retail price' },
  priceHint: {
    id: 'Per satuan yang tertulis di samping nama komoditas, misalnya 13.500.',
    en: 'For the unit named beside the commodity, for instance 13.500.',
  },
  day: { id: 'Tanggal', en: 'Day' },
  save: { id: 'Simpan harga', en: 'Save the price' },
  saved: {
    id: (what: string, price: string, where: string, day: string) => `Tersimpan: ${what} ${price} di ${where}, ${day}.`,
    en: (what: string, price: string, where: string, day: string) => `Saved: ${what} ${price} at ${where}, ${day}.`,
  },
  toWatch: { id: 'Lihat pengaruhnya', en: 'See what it did' },
  last: { id: 'Terakhir dicatat', en: 'Noted last' },
  left: {
    id: (market: string) => `Belum dicatat di ${market}`,
    en: (market: string) => `Not noted at ${market} yet`,
  },
  lastHere: {
    id: (what: string, price: string, where: string, day: string) => `${what} terakhir ${price} di ${where}, ${day}.`,
    en: (what: string, price: string, where: string, day: string) => `${what} was ${price} at ${where} on ${day}.`,
  },
  correct: { id: 'Perbaiki', en: 'Correct' },
  none: { id: 'Belum ada harga yang dicatat dengan tangan.', en: 'No price was typed yet.' },
  noMarkets: { id: 'Belum ada pasar', en: 'No markets yet' },
  noMarketsBody: { id: 'Tambahkan dulu pasar tempat harga dicatat.', en: 'First add a market where prices are noted.' },
  askTitle: { id: 'Sudah benar?', en: 'Is this right?' },
  factor: {
    id: (times: string, side: string, usual: string) => `Kira-kira ${times} kali ${side} dari biasanya (${usual}).`,
    en: (times: string, side: string, usual: string) => `About ${times} times ${side} than usual (${usual}).`,
  },
  dearer: { id: 'lebih mahal', en: 'dearer' },
  cheaper: { id: 'lebih murah', en: 'cheaper' },
  farAbove: {
    id: (usual: string) => `Jauh di atas biasanya (${usual}).`,
    en: (usual: string) => `Far above the usual (${usual}).`,
  },
  farBelow: {
    id: (usual: string) => `Jauh di bawah biasanya (${usual}).`,
    en: (usual: string) => `Far below the usual (${usual}).`,
  },
  longAgo: {
    id: (days: number) => `Tanggalnya sudah ${days} hari yang lalu.`,
    en: (days: number) => `The day was ${days} days ago.`,
  },
  standing: {
    id: (price: string, by: string) =>
      `Sudah tercatat ${price} untuk hari itu, oleh ${by}. Yang lama tetap tersimpan sebagai jejak.`,
    en: (price: string, by: string) => `${price} is noted for that day already, by ${by}. The old one stays on record.`,
  },
  byFile: { id: 'berkas', en: 'a file' },
  likely: { id: (price: string) => `Maksud saya ${price}`, en: (price: string) => `I meant ${price}` },
  sure: { id: (price: string) => `Ya, ${price} sudah benar`, en: (price: string) => `Yes, ${price} is right` },
  replace: { id: (price: string) => `Ganti dengan ${price}`, en: (price: string) => `Replace it by ${price}` },
});

export const entryErrors = catalogOf({
  ...fieldTexts,
  market: { id: 'Pilih pasarnya.', en: 'Choose the market.' },
  unknown_market: {
    id: 'Pasar ini tidak ada di daftar. Pilih dari daftar.',
    en: 'This market is not on the list. Choose one that is.',
  },
  market_closed: { id: 'Pasar ini sudah ditutup. Pilih pasar lain.', en: 'This market was closed. Choose another.' },
  commodity: { id: 'Pilih komoditasnya.', en: 'Choose the commodity.' },
  unknown_commodity: {
    id: 'Komoditas ini tidak ada di daftar. Pilih dari daftar.',
    en: 'This commodity is not on the list. Choose one that is.',
  },
  price_missing: { id: 'Tulis harganya, misalnya 13.500.', en: 'Give the price, for instance 13.500.' },
  price_unreadable: {
    id: 'Tulis harga dengan angka, misalnya 13.500.',
    en: 'Write the price in figures, for instance 13.500.',
  },
  not_positive: {
    id: 'Harga tidak bisa nol atau kurang. Kalau barangnya tidak ada, lewati saja.',
    en: 'A price cannot be zero or less. If the goods are not there, leave it out.',
  },
  too_large: { id: 'Harga paling besar Rp1.000.000.000.', en: 'A price is Rp1.000.000.000 at most.' },
  unit_in_price: { id: 'Tulis harganya saja, tanpa satuan.', en: 'Give the price alone, without a unit.' },
  unit_unknown: { id: 'Tulis harganya saja, tanpa satuan.', en: 'Give the price alone, without a unit.' },
  not_a_day: { id: 'Pilih tanggal yang ada di kalender.', en: 'Choose a day of the calendar.' },
  future_date: {
    id: 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'This day is still to come. Choose today or earlier.',
  },
  try_again: {
    id: 'Orang lain baru saja mencatat harga yang sama. Periksa lalu simpan lagi.',
    en: 'Somebody else has just noted the same price. Check and save again.',
  },
});

export const marketTexts = catalogOf({
  title: { id: 'Pasar yang dipantau', en: 'Markets watched' },
  lead: { id: 'Tempat harga eceran dicatat.', en: 'Where retail prices are noted.' },
  name: { id: 'Nama pasar', en: 'Name of the market' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  addTitle: { id: 'Tambah pasar', en: 'Add a market' },
  add: { id: 'Tambahkan pasar', en: 'Add the market' },
  added: { id: 'Pasar ditambahkan.', en: 'The market was added.' },
  closed: { id: 'ditutup', en: 'closed' },
  closedSince: { id: (day: string) => `ditutup ${day}`, en: (day: string) => `closed on ${day}` },
  action: { id: 'Tindakan', en: 'Action' },
  close: { id: 'Tutup pasar', en: 'Close the market' },
  closeTold: {
    id: (name: string) =>
      `${name} tidak bisa dipilih lagi untuk mencatat harga. Harga yang sudah tercatat tetap tersimpan dan dihitung.`,
    en: (name: string) =>
      `${name} can no longer be chosen when a price is noted. Prices noted so far stay and go on counting.`,
  },
  closeYes: { id: 'Ya, tutup', en: 'Yes, close it' },
  reopen: { id: 'Buka lagi', en: 'Open it again' },
  closedNow: {
    id: 'Pasar ditutup. Harga yang sudah tercatat tetap tersimpan.',
    en: 'The market is closed. Its prices stay.',
  },
  reopened: { id: 'Pasar dibuka lagi.', en: 'The market is open again.' },
  note: { id: 'Catat harga', en: 'Note a price' },
});

export const marketErrors = catalogOf({
  ...fieldTexts,
  name_taken: { id: 'Pasar dengan nama ini sudah ada.', en: 'There is a market of this name already.' },
});
