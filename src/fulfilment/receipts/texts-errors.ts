import { photoRefusalTexts } from '../../catalog/index.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  above_sent: {
    id: (sent: string) => `Lebih dari yang dikirim, ${sent}. Untuk pecahan pakai koma, misalnya 995,5.`,
    en: (sent: string) => `More than what was sent, ${sent}. Decimals take a comma, such as 995,5.`,
  },
  negative: { id: 'Tidak boleh kurang dari nol.', en: 'Must not be less than zero.' },
  parts_above_received: {
    id: (received: string) => `Yang ditolak dan dipotong melebihi yang diterima, ${received}.`,
    en: (received: string) => `Refused and deducted come to more than was received, ${received}.`,
  },
  refusal_reason: { id: 'Pilih alasan menolak.', en: 'Choose a reason for refusing.' },
  reason_of_deduction: {
    id: 'Tulis mengapa beratnya dipotong, supaya koperasi tahu.',
    en: 'Say why the weight is deducted, so that the cooperative knows.',
  },
  reason_of_other: { id: 'Tulis alasannya.', en: 'Write the reason.' },
  whole_pieces: {
    id: (unit: string) => `Dihitung per ${unit}, jadi harus bilangan bulat.`,
    en: (unit: string) => `Counted by ${unit}, so it must be a whole number.`,
  },
  quality_figure: { id: 'Tulis angka, misalnya 13,5.', en: 'Write a figure, such as 13,5.' },
  quality_decimals: { id: 'Paling banyak dua angka di belakang koma.', en: 'Two decimals at most.' },
  quality_range: {
    id: 'Angka ini tidak mungkin untuk ukuran ini.',
    en: 'This figure is not possible for this measure.',
  },
  all_but_changed: {
    id: 'Anda sudah mengubah angka, jadi tidak sama dengan surat jalan lagi. Tekan “Catat penerimaan”, atau kembalikan angkanya.',
    en: 'You have changed figures, so it is no longer as on the delivery note. Press “Record the receipt”, or put the figures back.',
  },
  ...photoRefusalTexts,
});
