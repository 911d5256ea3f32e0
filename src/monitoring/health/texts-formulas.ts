import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { MeasureKey } from '../rules/health/index.ts';

type Both = { id: string; en: string };

/** What is divided by what. */
export const formulaTexts = catalogOf({
  activity: {
    id: 'Minggu dengan penjualan ÷ minggu sejak bergabung (paling banyak 13).',
    en: 'Weeks with a sale ÷ weeks since it joined (13 at most).',
  },
  reliability: {
    id: 'Rata-rata tiga bagian: jatah yang disanggupi sebelum batas waktu, kiriman yang tiba pada hari rencananya, dan nilai barang yang terkirim dari yang disanggupi.',
    en: 'The mean of three shares: awards confirmed before their deadline, consignments that arrived on their planned day, and goods delivered of what was confirmed, by value.',
  },
  quality: {
    id: '(Ditolak + dipotong) ÷ diterima, menurut nilai barang.',
    en: '(Refused + taken off) ÷ received, by the value of the goods.',
  },
  price_discipline: {
    id: 'Harga yang diminta ÷ harga pembanding, untuk barang dan jumlah yang sama. Pembandingnya batas atas HET atau HAP, atau nilai tengah forum hari itu (indeks Paasche).',
    en: 'What was asked ÷ what it is held against, for the same goods and quantities. Held against the upper bound of HET or HAP, or the forum’s median of that day (a Paasche index).',
  },
  liquidity: {
    id: '(Saldo bank di buku + yang akan diterima) ÷ yang harus dibayar, 30 hari ke depan. Piutang yang lewat lebih dari 90 hari tidak dihitung. Saldo di bawah nol berarti buku kas belum lengkap: belum ada nilai sampai saldo awal dicatat.',
    en: '(Bank balance in the books + coming in) ÷ to be paid, 30 days ahead. What is overdue to it for more than 90 days does not count. A balance below zero says that the cash book is not complete: there is no value until the opening balance is noted.',
  },
  growth: {
    id: '(Penjualan 13 minggu − 13 minggu sebelumnya) ÷ (sebelumnya + Rp100.000 per hari).',
    en: '(Sales of 13 weeks − of the 13 before) ÷ (those before + Rp100,000 a day).',
  },
  share: {
    id: 'Bagian koperasi dari semua jatah ÷ bagian yang menjadi haknya menurut bobot anggota. Lebih dari haknya tidak menambah nilai.',
    en: 'Its share of all that was awarded ÷ the share due to it by its weight (members). More than its due adds nothing.',
  },
} satisfies Record<MeasureKey, Both>);

export const texts = catalogOf({
  title: { id: 'Rumus kesehatan koperasi', en: 'The formulas of cooperative health' },
  lead: {
    id: 'Rumus kami sendiri: bukan penilaian resmi pemerintah. Semua angka berasal dari pesanan, kiriman, dan pembukuan di sini, 13 minggu ke belakang.',
    en: 'Our own formulas, not an official rating. Every figure comes from the orders, deliveries and books kept here, over the last 13 weeks.',
  },
  thresholds: {
    id: 'Mulai angka berapa koperasi diperingatkan',
    en: 'From which figure on a cooperative is warned of',
  },
  unit: { id: 'Satuan', en: 'Unit' },
  share: { id: 'bagian, persen', en: 'a share, per cent' },
  ratio: { id: 'perbandingan, kali', en: 'a ratio, times' },
  change: { id: 'perubahan, persen', en: 'a change, per cent' },
  weight: { id: 'Bobot', en: 'Weight' },
  scaleTitle: {
    id: (best: string, worst: string) => `Nilai 100 pada ${best}, nilai 0 pada ${worst}`,
    en: (best: string, worst: string) => `100 points at ${best}, 0 at ${worst}`,
  },
  scaleValue: { id: 'Hasil', en: 'Value' },
  scalePoints: { id: 'Nilai', en: 'Points' },
  totalTitle: { id: 'Nilai akhir', en: 'The total' },
  total: {
    id: 'Jumlah bobot × nilai, dibagi jumlah bobot yang terukur. Ukuran tanpa angka tidak ikut dihitung.',
    en: 'Weight × points added up, divided by the weights that were measured. A measure without figures is left out.',
  },
  bands: { id: 'Golongan', en: 'Bands' },
  bandFrom: { id: (n: number) => `nilai ${n} ke atas`, en: (n: number) => `${n} points and more` },
  bandSource: {
    id: 'Batas golongan mengikuti Perdep 06/Per/Dep.6/IV/2016 tentang penilaian kesehatan KSP.',
    en: 'The bands are those of Perdep 06/Per/Dep.6/IV/2016 on savings cooperatives.',
  },
  weightsTitle: { id: 'Ubah bobot', en: 'Change the weights' },
  weightsHint: {
    id: 'Tujuh bobot, jumlahnya harus 100 persen. Berlaku mulai perhitungan malam berikutnya; nilai bulan yang sudah lewat tidak berubah.',
    en: 'Seven weights that come to 100 per cent. They hold from the next night’s measuring on; months that are over stay as they are.',
  },
  percent: { id: '%', en: '%' },
  save: { id: 'Simpan bobot', en: 'Save the weights' },
  saved: { id: 'Bobot tersimpan. Nilai berikutnya memakainya.', en: 'Weights saved. The next scores use them.' },
  changed: {
    id: (when: string) => `Bobot diubah forum ${when}.`,
    en: (when: string) => `Weights set by the forum on ${when}.`,
  },
});

export const errorTexts = catalogOf({
  ...fieldTexts,
  weight_out_of_range: {
    id: 'Tulis 0 sampai 100, paling banyak dua angka di belakang koma.',
    en: 'Write 0 to 100, with two decimals at most.',
  },
  weights_not_whole: {
    id: (sum: string) => `Jumlah bobot harus 100 %; sekarang ${sum}.`,
    en: (sum: string) => `The weights must come to 100 %; they come to ${sum}.`,
  },
  try_again: {
    id: 'Ada yang mengubah bobot bersamaan dengan Anda. Periksa lalu kirim lagi.',
    en: 'Somebody changed the weights at the same moment. Check and send again.',
  },
});
