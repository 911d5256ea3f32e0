import { catalogOf } from '../../platform/i18n.ts';

export const supplierTexts = catalogOf({
  title: { id: (goods: string) => `Pemasok ${goods}`, en: (goods: string) => `Suppliers of ${goods}` },
  lead: {
    id: 'Apa jadinya kalau ditutup sekarang, dengan tiap pemasok sendiri dan bersama-sama.',
    en: 'What it would come to if it closed now, with each supplier alone and with all of them.',
  },
  leadClosed: {
    id: 'Dihitung lagi dari komitmen yang ada saat ditutup.',
    en: 'Worked out again from the pledges there were when it closed.',
  },
  pledged: { id: 'Komitmen', en: 'Pledged' },
  from: { id: (n: number) => `${n} koperasi`, en: (n: number) => `${n} ${n === 1 ? 'cooperative' : 'cooperatives'}` },
  joined: { id: 'Yang ikut', en: 'Joined' },
  cut: { id: 'tidak cukup untuk semua', en: 'not enough for all' },
  best: { id: 'Harga terbaik', en: 'Best price' },
  bestChip: { id: 'terbaik', en: 'best' },
  bestHint: {
    id: 'Terbaik: melayani koperasi paling banyak dan penuh, lalu harganya paling murah.',
    en: 'Best: serves the most cooperatives, and in full; then the lowest price.',
  },
  compare: { id: 'Kalau ditutup sekarang', en: 'If it closed now' },
  compareClosed: { id: 'Hasil hitungannya', en: 'What it comes to' },
  way: { id: 'Beli dari', en: 'Buy from' },
  together: { id: 'Semua bersama', en: 'All together' },
  price: { id: 'Harga sampai', en: 'Landed price' },
  ordered: { id: 'Dipesan', en: 'Ordered' },
  cost: { id: 'Jumlah', en: 'Total' },
  counts: { id: 'Terlayani', en: 'Served' },
  countsOf: {
    id: (n: number, of: number) => `${n} dari ${of} koperasi`,
    en: (n: number, of: number) => `${n} of ${of} cooperatives`,
  },
  outcome: { id: 'Keputusan', en: 'Decision' },
  go_ahead: { id: 'jadi', en: 'goes ahead' },
  fall_back: { id: 'target tak tercapai, tetap jadi', en: 'target missed, goes ahead' },
  extend: { id: 'diperpanjang', en: 'is extended' },
  fail: { id: 'tidak jadi', en: 'does not go ahead' },
  missing: { id: (amount: string) => `kurang ${amount}`, en: (amount: string) => `${amount} missing` },
  part: {
    id: (supplier: string, amount: string, price: string) => `${supplier}: ${amount} @ ${price}`,
    en: (supplier: string, amount: string, price: string) => `${supplier}: ${amount} at ${price}`,
  },
  proven: { id: 'terbukti termurah', en: 'proven cheapest' },
  packsDiffer: {
    id: 'Isi kemasan mereka berbeda, jadi tidak bisa dibeli bersama: kemasan dibagi di titik serah.',
    en: 'Their packs differ, so they cannot be bought from together: packs are shared at the drop points.',
  },
  none: { id: 'Belum ada yang berkomitmen', en: 'Nobody has pledged yet' },
  noneBody: {
    id: 'Begitu koperasi berkomitmen, di sini terlihat pemasok mana yang paling murah. Daftar harganya di bawah.',
    en: 'As soon as cooperatives pledge, you see here which supplier is cheapest. Their price lists are below.',
  },
  lists: { id: 'Daftar harganya', en: 'Their price lists' },
  tiers: { id: 'Harga', en: 'Prices' },
  terms: { id: 'Syarat', en: 'Terms' },
  supplier: { id: 'Pemasok', en: 'Supplier' },
});
