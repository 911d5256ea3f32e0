import { catalogOf } from '../platform/i18n.ts';
import type { WhyShort } from './types.ts';

/** The split as a picture and a table, in the preview, on an order and on a plan version. */
export const splitTexts = catalogOf({
  barOf: {
    id: (total: string, count: number) => `${total} dibagi ke ${count} koperasi`,
    en: (total: string, count: number) => `${total} divided among ${count} cooperatives`,
  },
  missingInBar: { id: (short: string) => `, ${short} belum terisi`, en: (short: string) => `, ${short} not filled` },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  /** Above a figure: how many. */
  howMany: { id: 'Koperasi', en: 'Cooperatives' },
  kecamatan: { id: (name: string) => `Kec. ${name}`, en: (name: string) => `Kec. ${name}` },
  award: { id: 'Jatah', en: 'Award' },
  unitPrice: { id: (unit: string) => `Harga/${unit}`, en: (unit: string) => `Price/${unit}` },
  delivery: { id: 'Antar', en: 'Delivery' },
  sum: { id: 'Jumlah', en: 'Sum' },
  why: { id: 'Alasan', en: 'Why' },
  cooperatives: {
    id: (n: number) => `${n} koperasi`,
    en: (n: number) => (n === 1 ? '1 cooperative' : `${n} cooperatives`),
  },
  moreAwards: {
    id: (n: number, amount: string) => `${n} koperasi lainnya, ${amount}`,
    en: (n: number, amount: string) => `${n} more cooperatives, ${amount}`,
  },
  shortTitle: { id: (short: string) => `Kurang ${short}`, en: (short: string) => `${short} short` },
  nearestTitle: { id: 'Jumlah terdekat yang pas:', en: 'Nearest quantities that fit:' },
  use: { id: (amount: string) => `Pakai ${amount}`, en: (amount: string) => `Use ${amount}` },
  free: {
    id: (free: string, offers: number) => `${free} siap dari ${offers} koperasi untuk tanggal ini.`,
    en: (free: string, offers: number) =>
      offers === 1
        ? `${free} ready from 1 cooperative for this date.`
        : `${free} ready from ${offers} cooperatives for this date.`,
  },
  leftOut: { id: 'Tidak bisa ikut:', en: 'Cannot take part:' },
  unfitNothingFree: {
    id: (n: number) => `${n} stoknya sudah habis dipesan`,
    en: (n: number) => `${n} with nothing free`,
  },
  unfitLeadTime: {
    id: (n: number) => `${n} butuh waktu siap lebih lama`,
    en: (n: number) => `${n} needing more time to get ready`,
  },
  unfitWindow: {
    id: (n: number) => `${n} tidak berjualan pada tanggal itu`,
    en: (n: number) => `${n} not selling on that date`,
  },
  passedOver: {
    id: (n: number) => `${n} koperasi tidak terpilih, dan sebabnya`,
    en: (n: number) => (n === 1 ? '1 cooperative not chosen, and why' : `${n} cooperatives not chosen, and why`),
  },
  otherWays: { id: 'Kalau dibagi dengan cara lain', en: 'Divided another way' },
  way: { id: 'Cara', en: 'Way' },
  total: { id: 'Total', en: 'Total' },
  difference: { id: 'Selisih', en: 'Difference' },
  chosen: { id: 'dipilih', en: 'chosen' },
  lessFilled: { id: 'lebih banyak kurangnya', en: 'more is missing' },
  moreFilled: { id: 'lebih banyak terisi', en: 'more is filled' },
  choosePolicy: { id: (name: string) => `Pakai cara ${name}`, en: (name: string) => `Use ${name}` },
  wholeOrder: { id: 'Seluruh pesanan', en: 'The whole order' },
  sharedDelivery: { id: 'Ongkos antar digabung, hemat', en: 'One delivery for several goods saves' },
  sharedHint: {
    id: 'Koperasi yang mengirim beberapa barang sekaligus hanya dibayar satu kali antar.',
    en: 'A cooperative that brings several goods is paid for one delivery only.',
  },
  compareOnly: { id: 'untuk dibandingkan', en: 'to compare with' },
});

/** Cost against the number of cooperatives, as a picture. */
export const frontierTexts = catalogOf({
  label: {
    id: 'Total biaya menurut banyaknya koperasi; angkanya ada di tabel.',
    en: 'Total cost by the number of cooperatives; the figures are in the table.',
  },
  message: {
    id: (fewest: number, extra: string, cheapest: number) =>
      `Cukup ${fewest} koperasi dengan tambahan ${extra}; termurah dengan ${cheapest}`,
    en: (fewest: number, extra: string, cheapest: number) =>
      `${fewest === 1 ? '1 cooperative is' : `${fewest} cooperatives are`} enough for ${extra} more; ${cheapest} are cheapest`,
  },
  messageWays: {
    id: (between: string) => `Beda cara termurah dan termahal: ${between}`,
    en: (between: string) => `Between the cheapest and the dearest way: ${between}`,
  },
  lineIs: {
    id: 'Garis: biaya termurah untuk sekian koperasi. Pilih titiknya, atau tombol di bawah.',
    en: 'Line: the least cost for so many cooperatives. Pick a point of it, or a button below.',
  },
  atMost: {
    id: (n: number, cost: string) => `Paling banyak ${n} koperasi: ${cost}`,
    en: (n: number, cost: string) => `At most ${n === 1 ? '1 cooperative' : `${n} cooperatives`}: ${cost}`,
  },
  choose: { id: 'Batasi banyaknya koperasi', en: 'Limit the number of cooperatives' },
  button: {
    id: (n: number, extra: string) => `${n} koperasi: ${extra}`,
    en: (n: number, extra: string) => (n === 1 ? `1 cooperative: ${extra}` : `${n} cooperatives: ${extra}`),
  },
  cheapest: { id: 'termurah', en: 'cheapest' },
  within: {
    id: (percent: string) => `Merata, paling mahal ${percent} di atas termurah`,
    en: (percent: string) => `Fair share, at most ${percent} above the cheapest`,
  },
  withinShort: { id: (percent: number) => `Merata ≤ ${percent} %`, en: (percent: number) => `Fair ≤ ${percent} %` },
});

/** Why a line is short. */
export const shortageTexts = catalogOf({
  capacity: { id: 'Stok semua koperasi tidak cukup.', en: 'All cooperatives together have too little.' },
  lots: {
    id: 'Barang dijual per lot, dan jumlah ini tidak pas.',
    en: 'Goods come in lots, and this quantity does not fit.',
  },
  max_suppliers: { id: 'Koperasi yang boleh dipakai terlalu sedikit.', en: 'Too few cooperatives are allowed.' },
  max_share: {
    id: 'Batas bagian satu koperasi terlalu kecil.',
    en: 'The largest share for one cooperative is too small.',
  },
  price_ceiling: {
    id: 'Harga tertinggi di bawah harga yang ditawarkan.',
    en: 'The price ceiling is below what is offered.',
  },
  no_offers: { id: 'Belum ada koperasi yang menawarkan barang ini.', en: 'No cooperative offers these goods yet.' },
  nothing_free: {
    id: 'Stok semua koperasi sudah habis dipesan.',
    en: 'Everything is reserved for other orders.',
  },
  lead_time: {
    id: 'Tanggalnya terlalu dekat: koperasi butuh waktu menyiapkan.',
    en: 'The date is too near: the cooperatives need time to get ready.',
  },
  outside_window: { id: 'Tidak ada yang berjualan pada tanggal itu.', en: 'Nobody sells on that date.' },
} satisfies Record<WhyShort, { id: string; en: string }>);

/** What the buyer can change in the form about it. */
export const shortageAdvice = catalogOf({
  capacity: {
    id: 'Kurangi jumlahnya, pilih tanggal lain, atau pesan dulu yang ada.',
    en: 'Ask for less, pick another date, or order what there is.',
  },
  lots: { id: 'Pilih jumlah terdekat.', en: 'Pick the nearest quantity.' },
  max_suppliers: { id: 'Naikkan “Paling banyak koperasi”.', en: 'Raise “Most cooperatives”.' },
  max_share: {
    id: 'Naikkan “Bagian terbesar satu koperasi”.',
    en: 'Raise “Largest share for one cooperative”.',
  },
  price_ceiling: { id: 'Naikkan “Harga tertinggi”.', en: 'Raise “Price ceiling”.' },
  no_offers: { id: 'Pilih barang lain, atau simpan dulu.', en: 'Choose other goods, or save the order for later.' },
  nothing_free: { id: 'Pilih tanggal lain, atau simpan dulu.', en: 'Pick another date, or save the order for later.' },
  lead_time: { id: 'Pilih tanggal yang lebih lambat.', en: 'Pick a later date.' },
  outside_window: { id: 'Pilih tanggal lain.', en: 'Pick another date.' },
} satisfies Record<WhyShort, { id: string; en: string }>);
