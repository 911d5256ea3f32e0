import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const indexTexts = catalogOf({
  title: { id: 'Indeks harga pasar', en: 'Index of market prices' },
  lead: {
    id: 'Berapa sekeranjang barang yang sama sekarang, dibanding saat keranjangnya mulai (100).',
    en: 'What the same basket of goods costs now, against when the basket began (100).',
  },
  none: { id: 'Belum ada keranjang', en: 'No basket yet' },
  noneBody: {
    id: 'Susun keranjang dari barang yang paling banyak diperdagangkan; indeks dihitung sejak tanggal mulainya.',
    en: 'Make a basket of the goods traded most; the index is worked out from the day it begins.',
  },
  index: { id: 'Indeks sekarang', en: 'Index now' },
  week: { id: 'Seminggu', en: 'In a week' },
  basket: { id: 'Keranjang', en: 'Basket' },
  since: {
    id: (name: string, day: string) => `${name}, sejak ${day}`,
    en: (name: string, day: string) => `${name}, since ${day}`,
  },
  covered: { id: 'Yang terhitung', en: 'Covered' },
  up: { id: (points: string) => `naik ${points}`, en: (points: string) => `up ${points}` },
  down: { id: (points: string) => `turun ${points}`, en: (points: string) => `down ${points}` },
  flat: { id: 'tetap', en: 'unchanged' },
  noChange: { id: 'belum ada pembanding', en: 'nothing to compare' },
  chartUp: {
    id: (now: string, most: string) => `Sekeranjang barang sekarang ${now}; paling mendorong: ${most}`,
    en: (now: string, most: string) => `The basket stands at ${now}; moved most by ${most}`,
  },
  chartOnly: {
    id: (now: string) => `Sekeranjang barang sekarang ${now}`,
    en: (now: string) => `The basket stands at ${now}`,
  },
  chartLabel: {
    id: (what: string, from: string) => `${what}. Garis mulai ${from}.`,
    en: (what: string, from: string) => `${what}. The line begins on ${from}.`,
  },
  figures: { id: 'Angka per minggu', en: 'Figures by week' },
  day: { id: 'Sampai', en: 'Up to' },
  contributions: { id: 'Sumbangan tiap komoditas', en: 'What each commodity adds' },
  commodity: { id: 'Komoditas', en: 'Commodity' },
  weight: { id: 'Bobot', en: 'Weight' },
  own: { id: 'Harganya sendiri', en: 'Its own price' },
  points: { id: 'Sumbangan', en: 'Adds' },
  weekPoints: { id: 'Minggu ini', en: 'This week' },
  total: { id: 'Seluruhnya', en: 'All' },
  carried: { id: 'Memakai harga lama', en: 'With an earlier price' },
  carriedOf: {
    id: (day: string, names: string) => `Harga ${day}: ${names}`,
    en: (day: string, names: string) => `Price of ${day}: ${names}`,
  },
  leftOut: { id: 'Tidak ikut dihitung', en: 'Left out' },
  no_price: { id: 'belum ada harga pasar yang masih berlaku', en: 'no market price that still counts' },
  no_base_price: { id: 'belum ada harga di awal', en: 'no price at the beginning' },
  no_trade: { id: 'tidak diperdagangkan', en: 'not traded' },
  nothing: {
    id: 'Belum ada harga pasar untuk satu pun barang di keranjang.',
    en: 'No goods of the basket have a market price.',
  },
  saved: { id: 'Keranjang tersimpan.', en: 'The basket is saved.' },
  propose: { id: 'Susun keranjang baru', en: 'Make a new basket' },
  proposeHint: {
    id: 'Diisi dari perdagangan 90 hari terakhir. Kosongkan yang tidak ikut. Harga dasarnya: median pasar 28 hari sampai tanggal mulai.',
    en: 'Filled in from the trade of the last 90 days. Empty what is not in it. Base prices: market medians of the 28 days up to its first day.',
  },
  noTrade: {
    id: 'Belum ada perdagangan dalam 90 hari terakhir; isi jumlahnya sendiri.',
    en: 'Nothing was traded in the last 90 days; fill in the quantities yourself.',
  },
  withoutPrice: {
    id: (names: string) => `Diperdagangkan, tetapi belum ada harga pasarnya: ${names}.`,
    en: (names: string) => `Traded, but without a market price so far: ${names}.`,
  },
  name: { id: 'Nama keranjang', en: 'Name of the basket' },
  nameGiven: { id: (year: string) => `Keranjang ${year}`, en: (year: string) => `Basket ${year}` },
  from: { id: 'Mulai tanggal', en: 'From' },
  save: { id: 'Simpan keranjang', en: 'Save the basket' },
});

export const basketErrors = catalogOf({
  ...fieldTexts,
  not_a_day: { id: 'Pilih tanggal yang ada di kalender.', en: 'Choose a day of the calendar.' },
  future: {
    id: 'Tanggal ini belum tiba, jadi harga dasarnya belum ada.',
    en: 'This day is still to come, so there are no base prices.',
  },
  not_after_last: {
    id: 'Keranjang baru harus mulai sesudah keranjang yang terakhir.',
    en: 'A new basket has to begin after the last one.',
  },
  nothing_chosen: {
    id: 'Isi jumlah paling sedikit satu barang.',
    en: 'Give the quantity of one of the goods at least.',
  },
  no_base_price: {
    id: 'Belum ada harga pasar dalam 28 hari sampai tanggal mulai. Kosongkan, atau pilih tanggal lain.',
    en: 'No market price within the 28 days up to the first day. Empty it, or choose another day.',
  },
  unknown_commodity: { id: 'Komoditas ini tidak ada di daftar.', en: 'This commodity is not on the list.' },
});
