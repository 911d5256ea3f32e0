import { decisionReasonTexts } from '../../catalog/index.ts';
import type { Plan } from '../../orders/index.ts';
import { catalogOf } from '../../platform/i18n.ts';
import type { DecisionKind, ReasonCategory } from './rules/decisions.ts';

type Both = { id: string; en: string };
type AwardCode = Plan['awards'][number]['reason']['code'];
type PassedCode = Plan['passedOver'][number]['reason'];

export const orderTexts = catalogOf({
  title: { id: 'Bagaimana pesanan dibagi', en: 'How orders were split' },
  lead: {
    id: 'Setiap pesanan besar dari bulan yang sudah selesai: aturan pembagiannya, siapa mendapat berapa, dan alasannya.',
    en: 'Every bulk order of the months that are over: the rule it was split by, who got how much, and why.',
  },
  orderTitle: { id: (n: string) => `Pembagian pesanan ${n}`, en: (n: string) => `How order ${n} was split` },
  none: { id: 'Belum ada pesanan dari bulan yang sudah selesai', en: 'No orders of a month that is over yet' },
  noneNext: {
    id: 'Pesanan tampil di sini setelah bulan pemesanannya lewat.',
    en: 'An order is shown here once the month it was placed in has ended.',
  },
  number: { id: 'Nomor', en: 'Number' },
  placed: { id: 'Dipesan', en: 'Placed' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  goods: { id: 'Barang', en: 'Goods' },
  policy: { id: 'Aturan pembagian', en: 'Rule of the split' },
  state: { id: 'Keadaan', en: 'State' },
  versions: { id: 'Versi pembagian', en: 'Versions of the split' },
  cooperatives: { id: 'Koperasi', en: 'Cooperatives' },
  version: { id: (n: number) => `Versi ${n}`, en: (n: number) => `Version ${n}` },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  share: { id: 'Bagian', en: 'Share' },
  why: { id: 'Alasan', en: 'Why' },
  little: { id: 'sedikit', en: 'little' },
  noShares: {
    id: 'Bagian masing-masing tidak ditampilkan: dengan koperasi sesedikit ini, jumlah satu koperasi bisa terbaca.',
    en: 'The shares are not shown: with so few cooperatives they would tell what one of them brought.',
  },
  notFilled: { id: 'Sebagian dari yang dipesan tidak terisi.', en: 'Part of what was ordered could not be filled.' },
  evidence: { id: 'Bukti hitungan', en: 'Evidence' },
  proven: {
    id: 'Terbukti: menurut aturan ini tidak ada pembagian yang lebih murah.',
    en: 'Proven: by this rule no split costs less.',
  },
  within: {
    id: (gap: string) => `Paling banyak ${gap} di atas biaya terendah yang mungkin menurut aturan ini.`,
    en: (gap: string) => `At most ${gap} above the least any split by this rule could cost.`,
  },
  passed: { id: 'Penawaran yang tidak terpilih', en: 'Offers that were not chosen' },
  offers: { id: (n: number) => `${n} penawaran`, en: (n: number) => (n === 1 ? '1 offer' : `${n} offers`) },
  about: { id: 'Cara membaca halaman ini', en: 'How to read this page' },
  aboutShares: {
    id: 'Bagian setiap koperasi dibulatkan, paling halus ke 5 %, dan jumlah pesanannya tidak ditulis. Kalau ditulis, jumlah-jumlah itu bisa dipakai untuk menghitung angka bulanan yang sengaja ditutup.',
    en: 'Shares are rounded, to 5 % at the finest, and the quantity of an order is not given. Quantities could be used to work out monthly figures that are closed on purpose.',
  },
  aboutLetters: {
    id: 'Koperasi disebut A, B, dan seterusnya, acak di setiap pesanan tetapi tetap di semua versinya. Forum bisa memutuskan untuk menyebut nama.',
    en: 'Cooperatives are called A, B and so on, at random for each order but the same through its versions. The forum may decide to name them.',
  },
  aboutNames: { id: 'Forum ini memutuskan untuk menyebut nama.', en: 'This forum has decided to name names.' },
  letter: { id: (letter: string) => `Koperasi ${letter}`, en: (letter: string) => `Cooperative ${letter}` },
  alone: { id: 'Cukup dari satu koperasi', en: 'One cooperative was enough' },
  someone: { id: 'Satu koperasi', en: 'One cooperative' },
  back: { id: 'Semua pesanan', en: 'All orders' },
});

export const policyTexts: Record<'id' | 'en', Readonly<Record<string, string>>> = catalogOf({
  cheapest: { id: 'Termurah', en: 'Cheapest' },
  fewest: { id: 'Paling sedikit koperasi', en: 'Fewest cooperatives' },
  fair: { id: 'Merata', en: 'Fair share' },
  nearest: { id: 'Terdekat', en: 'Nearest' },
});

export const stateTexts: Record<'id' | 'en', Readonly<Record<string, string>>> = catalogOf({
  placed: { id: 'Menunggu jawaban', en: 'Awaiting answers' },
  attention: { id: 'Masih kurang', en: 'Still short' },
  confirmed: { id: 'Terisi', en: 'Filled' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  reserved: { id: 'Menunggu jawaban', en: 'Awaiting an answer' },
  declined: { id: 'Ditolak koperasi', en: 'Declined' },
  lapsed: { id: 'Tidak dijawab', en: 'Not answered' },
});

export const causeTexts: Record<'id' | 'en', Readonly<Record<string, (who: string) => string>>> = catalogOf({
  placed: { id: (_: string) => 'Pesanan dipesan.', en: (_: string) => 'The order was placed.' },
  declined: { id: (who: string) => `${who} menolak.`, en: (who: string) => `${who} declined.` },
  partly_confirmed: {
    id: (who: string) => `${who} hanya sanggup sebagian.`,
    en: (who: string) => `${who} confirmed only part.`,
  },
  lapsed: {
    id: (who: string) => `${who} tidak menjawab sampai batas waktu.`,
    en: (who: string) => `${who} did not answer in time.`,
  },
  ceiling_changed: { id: (_: string) => 'Pembeli mengubah batas.', en: (_: string) => 'The buyer changed the limits.' },
  shortage_accepted: {
    id: (_: string) => 'Pembeli menerima jumlah yang kurang.',
    en: (_: string) => 'The buyer accepted less.',
  },
  fell_short: { id: (who: string) => `Kiriman ${who} kurang.`, en: (who: string) => `${who} brought less.` },
  new_offers: { id: (_: string) => 'Ada penawaran baru.', en: (_: string) => 'New offers came in.' },
});

/** Without the figures behind them: a price, a stock or a distance would tell who it is, or what it sells. */
export const reasonTexts: Record<'id' | 'en', Readonly<Record<string, string>>> = catalogOf({
  pinned: { id: 'Tetap seperti versi sebelumnya', en: 'Kept from the version before' },
  pinned_more: { id: 'Jatah lamanya tetap, sisanya ditambahkan', en: 'Its earlier award kept, the rest added' },
  all_available: { id: 'Semua stoknya terpakai', en: 'All it had was used' },
  share_cap: { id: 'Sebanyak yang boleh untuk satu koperasi', en: 'As much as one cooperative may get' },
  tier_reached: { id: 'Pas mencapai tingkat harga yang lebih baik', en: 'Just reaches its better price step' },
  min_lot: { id: 'Jatah terkecilnya', en: 'Its smallest award' },
  fair_target: { id: 'Bagian meratanya, dibulatkan ke lot', en: 'Its fair share, rounded to lots' },
  nearest: { id: 'Termasuk yang terdekat', en: 'Among the nearest' },
  largest: { id: 'Stoknya besar, jadi kirimannya lebih sedikit', en: 'It has much, so fewer deliveries are needed' },
  remainder: { id: 'Menutup sisa kebutuhan', en: 'Fills what was left' },
  by_rule: { id: 'Menurut aturan dan batas pesanan ini', en: 'By the rule and the limits of this order' },
} satisfies Record<AwardCode | 'by_rule', Both>);

export const passedTexts: Record<'id' | 'en', Readonly<Record<string, string>>> = catalogOf({
  excluded: { id: 'Tidak diikutkan dalam pembagian ini', en: 'Left out of this split' },
  no_capacity: { id: 'Sisa stok di bawah jatah terkecilnya', en: 'Less in stock than its smallest award' },
  above_ceiling: { id: 'Harganya di atas batas pembeli', en: 'Its price lies above the buyer’s ceiling' },
  above_share_cap: {
    id: 'Jatah terkecilnya melebihi batas satu koperasi',
    en: 'Its smallest award is above the limit for one',
  },
  min_lot_above_demand: {
    id: 'Jatah terkecilnya lebih dari kebutuhan',
    en: 'Its smallest award is more than was needed',
  },
  demand_met: { id: 'Kebutuhan sudah terpenuhi', en: 'The need was already met' },
  too_dear: { id: 'Koperasi lain lebih murah', en: 'Others were cheaper' },
  too_small: { id: 'Stoknya lebih kecil dari yang dipilih', en: 'It has less than those chosen' },
  share_used: { id: 'Sudah mendapat bagiannya sebelumnya', en: 'It has had its share before' },
  share_below_min_lot: {
    id: 'Bagian meratanya di bawah jatah terkecilnya',
    en: 'Its fair share is less than its smallest award',
  },
  too_far: { id: 'Lebih jauh', en: 'Farther away' },
  supplier_limit: { id: 'Batas banyaknya koperasi sudah tercapai', en: 'No place left among the allowed number' },
  lots_do_not_fit: { id: 'Ukuran lotnya tidak pas', en: 'Its lots do not add up with the rest' },
} satisfies Record<PassedCode, Both>);

export const decisionTexts = catalogOf({
  title: { id: 'Keputusan moderasi', en: 'Moderation decisions' },
  lead: {
    id: 'Setiap penawaran diperiksa sebelum tampil. Ini semua keputusannya, tanpa nama orang dan tanpa tulisan pribadi.',
    en: 'Every offer is checked before it is shown. These are all decisions, without names of people or what they wrote.',
  },
  none: { id: 'Belum ada keputusan', en: 'No decisions yet' },
  noneNext: { id: 'Keputusan tampil di sini begitu dibuat.', en: 'A decision is shown here once it is made.' },
  day: { id: 'Hari', en: 'Day' },
  decision: { id: 'Keputusan', en: 'Decision' },
  reason: { id: 'Jenis alasan', en: 'Kind of reason' },
  about: {
    id: 'Jenis alasan dipilih moderator saat memutuskan; alasan lengkapnya hanya untuk koperasi yang bersangkutan. Keputusan lama belum memilikinya: jenisnya diperkirakan dari kata-kata alasannya.',
    en: 'Moderators choose the kind of reason when they decide; the whole reason is for the cooperative alone. Older decisions lack it: theirs is estimated from the words.',
  },
  estimated: { id: 'diperkirakan', en: 'estimated' },
});

export const kindTexts = catalogOf({
  approved: { id: 'Disetujui', en: 'Approved' },
  change_approved: { id: 'Perubahan disetujui', en: 'Change approved' },
  changes_requested: { id: 'Diminta diperbaiki', en: 'Sent back for changes' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  suspended: { id: 'Dihentikan', en: 'Suspended' },
  reinstated: { id: 'Ditampilkan lagi', en: 'Shown again' },
} satisfies Record<DecisionKind, Both>);

const categoryTexts = catalogOf({
  none: { id: 'Tanpa catatan', en: 'No remark' },
});

export const categoryText = (category: ReasonCategory, lang: 'id' | 'en'): string =>
  category === 'none' ? categoryTexts[lang].none : decisionReasonTexts[lang][category];
