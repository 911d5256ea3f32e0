import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import type { Outcome } from '../rules/index.ts';

/** The live part of a campaign's page. */
export const liveTexts = catalogOf({
  priceNow: { id: 'Harga saat ini', en: 'Price right now' },
  priceFirst: { id: 'Harga mulai dari', en: 'Price starts at' },
  priceFinal: { id: 'Harga akhir', en: 'Final price' },
  per: { id: (unit: string) => `per ${unit}`, en: (unit: string) => `per ${unit}` },
  notYet: {
    id: 'Belum ada yang bisa dipesan: komitmen yang terkumpul belum cukup untuk pesanan terkecil pemasok.',
    en: 'Nothing can be ordered yet: the pledges do not come to the supplier’s smallest order.',
  },
  next: {
    id: (missing: string, price: string) => `Kurang ${missing} lagi → ${price}`,
    en: (missing: string, price: string) => `${missing} more → ${price}`,
  },
  nextSaves: {
    id: (saved: string, unit: string) => `Turun ${saved} per ${unit} untuk semua yang ikut.`,
    en: (saved: string, unit: string) => `${saved} per ${unit} less for everybody in it.`,
  },
  lowest: {
    id: 'Tingkat termurah sudah tercapai.',
    en: 'The cheapest tier is reached.',
  },
  noCheaper: {
    id: 'Tidak ada tingkat yang lebih murah untuk dikejar.',
    en: 'There is no cheaper tier to go for.',
  },
  progress: {
    id: (has: string, needed: string) => `${has} dari ${needed} ke tingkat berikut`,
    en: (has: string, needed: string) => `${has} of ${needed} to the next tier`,
  },
  tipped: {
    id: (from: string, to: string) => `Tingkat baru tercapai: harga turun dari ${from} ke ${to}.`,
    en: (from: string, to: string) => `A new tier is reached: the price falls from ${from} to ${to}.`,
  },
  rose: {
    id: (from: string, to: string) => `Harga berubah dari ${from} ke ${to}: ada komitmen yang berkurang.`,
    en: (from: string, to: string) => `The price changed from ${from} to ${to}: a pledge was reduced.`,
  },
  pledged: { id: 'Terkumpul', en: 'Pledged' },
  joined: { id: 'Yang ikut', en: 'Joined' },
  cooperatives: {
    id: (n: string) => `${n} koperasi`,
    en: (n: string) => (n === '1' ? '1 cooperative' : `${n} cooperatives`),
  },
  timeLeft: { id: 'Sisa waktu', en: 'Time left' },
  left: { id: (time: string) => `${time} lagi`, en: (time: string) => `${time} left` },
  over: { id: 'Sudah lewat', en: 'Over' },
  until: { id: (moment: string) => `sampai ${moment}`, en: (moment: string) => `until ${moment}` },
  onlyLower: {
    id: (quantity: string) => `${quantity} lainnya hanya mau pada harga lebih rendah, jadi belum ikut dihitung.`,
    en: (quantity: string) => `Another ${quantity} is only wanted at a lower price, so it does not count yet.`,
  },
  live: { id: 'Angka di sini diperbarui sendiri.', en: 'These figures keep themselves up to date.' },
  refresh: { id: 'Muat ulang untuk angka terbaru', en: 'Reload for the newest figures' },
  ladder: { id: 'Tangga harga', en: 'Price ladder' },
  ladderLead: {
    id: (quantity: string) => `Makin banyak yang ikut, makin murah. Terkumpul ${quantity}.`,
    en: (quantity: string) => `The more join, the cheaper. ${quantity} pledged.`,
  },
  ladderBlend: {
    id: 'Harga gabungan dari semua pemasok, termasuk ongkos antar mereka; perkiraan untuk jumlah itu.',
    en: 'The blended price of all suppliers with their delivery; an estimate at that quantity.',
  },
  pictureLabel: {
    id: (steps: string, pledged: string) => `Tangga harga: ${steps}. Terkumpul ${pledged}.`,
    en: (steps: string, pledged: string) => `Price ladder: ${steps}. ${pledged} pledged.`,
  },
  pictureStep: {
    id: (price: string, from: string) => `${price} mulai ${from}`,
    en: (price: string, from: string) => `${price} from ${from}`,
  },
  from: { id: 'Mulai', en: 'From' },
  price: { id: 'Harga', en: 'Price' },
  accepting: { id: 'Yang mau harga ini', en: 'Accept this price' },
  state: { id: 'Keadaan', en: 'State' },
  current: { id: 'berlaku sekarang', en: 'holds now' },
  reached: { id: 'terlewati', en: 'passed' },
  lacks: { id: (missing: string) => `kurang ${missing}`, en: (missing: string) => `${missing} to go` },
  ready: { id: 'cukup', en: 'enough' },
  packsDiffer: {
    id: 'Isi kemasan para pemasok berbeda, jadi harga bersama belum bisa dihitung.',
    en: 'The suppliers’ packs differ, so a common price cannot be worked out.',
  },
  noSuppliers: { id: 'Belum ada daftar harga pemasok.', en: 'There is no supplier’s price list yet.' },
  draft: {
    id: 'Pratinjau: hanya staf forum yang melihat rancangan ini.',
    en: 'Preview: only the forum’s staff see this draft.',
  },
  closing: {
    id: 'Tenggat sudah lewat. Hasilnya sedang dihitung dan segera muncul di halaman ini.',
    en: 'The deadline has passed. The result is being worked out and will be on this page in a moment.',
  },
  closedResult: { id: 'Lihat hasil', en: 'See the result' },
  closedOrdered: {
    id: (quantity: string, count: string) => `Dipesan ${quantity}, dari komitmen ${count}.`,
    en: (quantity: string, count: string) => `${quantity} was ordered, from the pledges of ${count}.`,
  },
  letDown: {
    id: 'Belanja bersama ini gagal: sudah dipesan, tetapi barangnya tidak datang. Tidak ada yang ditagih.',
    en: 'This joint purchase failed: it was ordered, but the goods never came. Nobody is invoiced.',
  },
  failed: {
    id: 'Belanja bersama ini tidak jadi: syaratnya tidak tercapai sampai tenggat. Tidak ada yang dipesan.',
    en: 'This joint purchase did not go ahead: its conditions were not met by the deadline. Nothing was ordered.',
  },
  cancelled: {
    id: 'Belanja bersama ini dibatalkan. Tidak ada yang dipesan.',
    en: 'This joint purchase was cancelled. Nothing was ordered.',
  },
  reason: { id: (text: string) => `Alasan: ${text}`, en: (text: string) => `Reason: ${text}` },
  extended: {
    id: 'Tenggat sudah diundur satu kali karena target belum tercapai.',
    en: 'The deadline was moved once because the target was not reached.',
  },
});

/** What the rules would do if the campaign closed at this moment. `missing`: to the target. */
export const outcomeTexts = catalogOf({
  go_ahead: { id: () => 'Kalau ditutup sekarang: jadi dipesan.', en: () => 'If it closed now: it would be ordered.' },
  fall_back: {
    id: (missing: string) =>
      `Target belum tercapai (kurang ${missing}). Kalau ditutup sekarang: tetap dipesan dengan harga ini.`,
    en: (missing: string) =>
      `The target is not reached (${missing} to go). If it closed now: it would be ordered at this price all the same.`,
  },
  extend: {
    id: (missing: string) =>
      `Target belum tercapai (kurang ${missing}). Kalau ditutup sekarang: tenggat diundur satu kali.`,
    en: (missing: string) =>
      `The target is not reached (${missing} to go). If it closed now: the deadline would be moved, once.`,
  },
  fail: {
    id: (missing: string) => `Belum cukup (kurang ${missing}). Kalau ditutup sekarang: tidak jadi.`,
    en: (missing: string) => `Not enough yet (${missing} to go). If it closed now: it would not go ahead.`,
  },
} satisfies Record<Outcome<unknown>['kind'], { id: (missing: string) => string; en: (missing: string) => string }>);

export const joinedTexts = catalogOf({
  title: { id: 'Siapa yang ikut', en: 'Who joined' },
  nobody: { id: 'Belum ada yang ikut', en: 'Nobody has joined yet' },
  nobodyBody: {
    id: 'Komitmen pertama bisa dari koperasi Anda; harga turun bersama yang menyusul.',
    en: 'The first pledge can be yours; the price falls with those who follow.',
  },
  nobodyStaff: {
    id: 'Kabari koperasi; komitmen mereka muncul di sini begitu dikirim.',
    en: 'Tell the cooperatives; their pledges show here as soon as they are sent.',
  },
  counts: {
    id: 'Nama tidak ditampilkan di belanja ini; yang terlihat hanya jumlahnya.',
    en: 'This purchase shows no names, only how many.',
  },
  you: { id: 'Anda', en: 'you' },
  more: { id: 'Koperasi berikutnya', en: 'More cooperatives' },
  start: { id: 'Kembali ke awal daftar', en: 'Back to the start of the list' },
  byDrop: { id: 'Per titik serah', en: 'By drop point' },
  drop: { id: 'Titik serah', en: 'Drop point' },
  count: { id: 'Koperasi', en: 'Cooperatives' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
});

export const perUnit = (price: number, unit: string): string => `${rupiah(price)}/${unit}`;
