import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { WarningCode } from '../rules/health/index.ts';

type Both = { id: string; en: string };

/** What each warning is about, and what its steps are counted in. */
export const meaningTexts = catalogOf({
  no_sale: {
    id: 'Hari sejak terakhir menyanggupi jatah, atau sejak bergabung. Yang belum pernah menjual paling tinggi Waspada: perlu dibantu mulai.',
    en: 'Days since it last confirmed an award, or since it joined. One that never sold is a Warning at most: it needs help to begin.',
  },
  declines_rising: {
    id: 'Bagian jatah yang ditolak atau lewat waktu, kalau jelas lebih banyak daripada sebelumnya dan bukan karena kebetulan.',
    en: 'The share of awards declined or lapsed, where it is clearly more than before and not by chance.',
  },
  price_above_reference: {
    id: 'Berapa persen harga rata-rata minggu terakhir di atas batas HET atau HAP, setelah beberapa minggu berturut-turut di atasnya.',
    en: 'How far last week’s average price was above HET or HAP, after several weeks in a row above it.',
  },
  overdue_payable: {
    id: 'Hari lewat tempo tagihan tertua yang belum dibayar koperasi.',
    en: 'Days that the oldest bill it has not paid is overdue.',
  },
  overdue_receivable: {
    id: 'Hari lewat tempo piutang tertua yang belum diterima koperasi.',
    en: 'Days that the oldest payment due to it is overdue.',
  },
  quality_complaints: {
    id: 'Bagian penerimaan barang yang dikeluhkan mutunya: ada yang ditolak atau disengketakan.',
    en: 'The share of its receipts complained about: something was refused or is disputed.',
  },
  stock_never_sold: {
    id: 'Bagian penawaran berstok yang sudah lama tayang dan belum pernah mendapat jatah. Tidak disebut lagi kalau koperasinya memang lama tidak menjual apa pun.',
    en: 'The share of its offers in stock that were listed for long and never awarded anything. Not said of one that has sold nothing at all for long.',
  },
} satisfies Record<WarningCode, Both>);

/** The numbers besides the steps. */
export const numberTexts = catalogOf({
  recentDays: { id: 'Dilihat: hari terakhir', en: 'Looked at: the last days' },
  beforeDays: { id: 'Dibandingkan dengan: hari sebelum itu', en: 'Held against: the days before these' },
  leastAwards: { id: 'Paling sedikit jatah, di tiap masa', en: 'Awards at least, in each period' },
  leastDeclined: { id: 'Paling sedikit yang ditolak', en: 'Declined at least' },
  zMilli: { id: 'Boleh kebetulan', en: 'By chance at most' },
  weeks: { id: 'Minggu berturut-turut di atas acuan', en: 'Weeks in a row above the reference' },
  leastOpen: { id: 'Paling sedikit jumlahnya', en: 'At least so much money' },
  days: { id: 'Dilihat: hari', en: 'Looked at: days' },
  leastComplaints: { id: 'Paling sedikit keluhan', en: 'Complaints at least' },
  leastOffers: { id: 'Paling sedikit penawaran', en: 'Offers at least' },
});

export const texts = catalogOf({
  title: { id: 'Batas peringatan', en: 'Thresholds of warnings' },
  lead: {
    id: 'Mulai angka berapa koperasi diperingatkan, dan seberapa gawat. Berlaku mulai perhitungan berikutnya, malam ini; peringatan yang terbuka menyesuaikan sendiri.',
    en: 'From which figure on a cooperative is warned of, and how gravely. They hold from the next measuring on, tonight; open warnings follow by themselves.',
  },
  usual: { id: 'Batas yang biasa berlaku.', en: 'The usual thresholds hold.' },
  changed: { id: (when: string) => `Diubah forum ${when}.`, en: (when: string) => `Set by the forum on ${when}.` },
  from: { id: (severity: string) => `${severity} mulai`, en: (severity: string) => `${severity} from` },
  number: { id: 'Angka', en: 'Number' },
  holds: { id: 'Batas', en: 'Threshold' },
  listedDays: { id: 'Tayang paling sedikit', en: 'Listed for at least' },
  daysUnit: { id: 'hari', en: 'days' },
  weeksUnit: { id: 'minggu', en: 'weeks' },
  percentUnit: { id: '%', en: '%' },
  rupiahUnit: { id: 'rupiah', en: 'rupiah' },
  oneIn: { id: (n: number) => `1 dari ${n} kali`, en: (n: number) => `1 time in ${n}` },
  otherChance: { id: (z: string) => `batas ${z}`, en: (z: string) => `limit ${z}` },
  save: { id: 'Simpan batas', en: 'Save the thresholds' },
  saved: {
    id: 'Batas tersimpan. Perhitungan berikutnya memakainya.',
    en: 'Thresholds saved. The next measuring uses them.',
  },
  back: { id: 'Kembali ke batas yang biasa', en: 'Back to the usual thresholds' },
  backHint: {
    id: 'Semua angka di atas kembali ke yang biasa.',
    en: 'Every number above goes back to the usual one.',
  },
  formulas: { id: 'Cara menghitung nilai', en: 'How scores are worked out' },
  warnings: { id: 'Semua peringatan', en: 'All warnings' },
});

export const errorTexts = catalogOf({
  ...fieldTexts,
  days: { id: 'Tulis hari sebagai angka bulat, paling sedikit 1.', en: 'Write whole days, 1 at least.' },
  weeks: { id: 'Tulis 1 sampai 12 minggu.', en: 'Write 1 to 12 weeks.' },
  count: { id: 'Tulis angka bulat dari 1 sampai 10.000.', en: 'Write a whole number from 1 to 10,000.' },
  rupiah: { id: 'Tulis rupiah sebagai angka bulat, paling sedikit 1.', en: 'Write whole rupiah, 1 at least.' },
  share: { id: 'Tulis 0 sampai 100 persen, misalnya 12,5.', en: 'Write 0 to 100 per cent, such as 12.5.' },
  deviation: { id: 'Tulis 0 sampai 1.000 persen, misalnya 5.', en: 'Write 0 to 1,000 per cent, such as 5.' },
  chance: { id: 'Pilih salah satu.', en: 'Choose one of them.' },
  threshold_out_of_range: {
    id: 'Ketiga batas harus naik: Perhatikan, lalu Waspada, lalu Gawat.',
    en: 'The three have to rise: Take note, then Warning, then Serious.',
  },
  try_again: {
    id: 'Ada yang mengubah batas bersamaan dengan Anda. Periksa lalu kirim lagi.',
    en: 'Somebody changed the thresholds at the same moment. Check and send again.',
  },
});
