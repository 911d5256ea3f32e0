import { catalogOf } from '../platform/i18n.ts';
import { fieldTexts } from '../platform/texts.ts';

/** What is wrong with a field of an order, an award or a decision, and what would be right. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  line_required: { id: 'Isi paling sedikit satu barang.', en: 'Ask for at least one thing.' },
  commodity_required: { id: 'Pilih barangnya.', en: 'Choose what you need.' },
  commodity_unknown: {
    id: 'Barang ini tidak ada di katalog. Pilih dari daftar.',
    en: 'This is not in the catalog. Choose from the list.',
  },
  unit_unknown: {
    id: 'Satuan ini tidak dipakai untuk barang ini. Pilih lagi satuannya.',
    en: 'This unit is not used for these goods. Choose the unit again.',
  },
  quantity_required: { id: 'Isi jumlahnya.', en: 'Fill in how much.' },
  quantity_not_a_figure: {
    id: (_unit: string) => 'Tulis angka saja, misalnya 1.500 atau 1,5.',
    en: (_unit: string) => 'Write a figure only, such as 1.500 or 1,5.',
  },
  quantity_not_positive: {
    id: (_unit: string) => 'Jumlah harus lebih dari nol.',
    en: (_unit: string) => 'The quantity must be more than zero.',
  },
  quantity_not_whole: {
    id: (unit: string) => `Hasilnya harus bilangan bulat dalam ${unit}, tanpa pecahan.`,
    en: (unit: string) => `It must come to a whole number of ${unit}.`,
  },
  quantity_too_large: {
    id: (unit: string) => `Terlalu besar: paling banyak 1.000.000.000 ${unit}.`,
    en: (unit: string) => `Too large: at most 1.000.000.000 ${unit}.`,
  },
  priceCeiling: {
    id: 'Tulis harga dalam rupiah bulat, misalnya 13.500, atau kosongkan.',
    en: 'Write a price in whole rupiah, such as 13.500, or leave it empty.',
  },
  maxSuppliers: {
    id: 'Tulis bilangan bulat dari 1, atau kosongkan.',
    en: 'Write a whole number from 1, or leave it empty.',
  },
  maxShare: {
    id: 'Tulis persen di atas 0 sampai 100, misalnya 20, atau kosongkan.',
    en: 'Write a percentage above 0 and up to 100, such as 20, or leave it empty.',
  },
  site_required: { id: 'Pilih tempat pengantaran.', en: 'Choose where to deliver.' },
  site_foreign: {
    id: 'Tempat ini bukan milik instansi Anda. Pilih dari daftar.',
    en: 'This place does not belong to your institution. Choose from the list.',
  },
  day_required: { id: 'Isi tanggal barang dibutuhkan.', en: 'Fill in the date you need it.' },
  day_unknown: { id: 'Tanggal ini tidak ada di kalender.', en: 'This date is not in the calendar.' },
  day_past: {
    id: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'This date has passed. Choose today or later.',
  },
  day_far: {
    id: 'Paling jauh satu tahun dari sekarang.',
    en: 'At most one year from now.',
  },
  policy_unknown: { id: 'Pilih cara membagi dari daftar.', en: 'Choose how to divide from the list.' },
  reason_required: { id: 'Tulis alasannya, paling sedikit 3 huruf.', en: 'Write the reason, at least 3 letters.' },
  reason_choice: { id: 'Pilih salah satu alasan.', en: 'Choose one of the reasons.' },
  decision_choice: { id: 'Pilih salah satu.', en: 'Choose one.' },
});
