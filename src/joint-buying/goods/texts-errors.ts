import { photoRefusalTexts } from '../../catalog/index.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

/** What is said beside a field, and where something could not be done. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  ...photoRefusalTexts,
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  not_negative: { id: 'Tidak boleh kurang dari nol.', en: 'Must not be less than zero.' },
  refused_above_received: {
    id: (received: string) => `Yang ditolak melebihi yang datang, ${received}.`,
    en: (received: string) => `More refused than came, ${received}.`,
  },
  refusal_reason: { id: 'Pilih alasan menolak.', en: 'Choose a reason for refusing.' },
  reason_of_other: { id: 'Tulis alasannya di catatan.', en: 'Write the reason as a note.' },
  whole_pieces: {
    id: (unit: string) => `Dihitung per ${unit}, jadi harus bilangan bulat.`,
    en: (unit: string) => `Counted by ${unit}, so it must be a whole number.`,
  },
  above_expected: {
    id: (supplier: string, left: string) => `Lebih dari yang dipesan: dari ${supplier} masih ditunggu ${left}.`,
    en: (supplier: string, left: string) => `More than was ordered: ${left} is still expected from ${supplier}.`,
  },
  day_ahead: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  before_order: {
    id: (day: string) => `Barang ini baru dipesan ${day}.`,
    en: (day: string) => `These goods were only ordered on ${day}.`,
  },
  not_a_day: { id: 'Tulis tanggal yang ada di kalender.', en: 'Give a day of the calendar.' },
  quality_figure: { id: 'Tulis angka, misalnya 13,5.', en: 'Write a figure, such as 13,5.' },
  quality_decimals: { id: 'Paling banyak dua angka di belakang koma.', en: 'Two decimals at most.' },
  quality_range: {
    id: 'Angka ini tidak mungkin untuk ukuran ini.',
    en: 'This figure is not possible for this measure.',
  },
  not_expected: {
    id: 'Barang dari belanja ini sudah dibagi, jadi yang datang tidak bisa dicatat lagi.',
    en: 'The goods of this purchase are shared already, so nothing more can be recorded as having come.',
  },
  shared_already: {
    id: 'Barangnya sudah dibagi, jadi catatan kedatangan tidak bisa dibatalkan lagi.',
    en: 'The goods are shared already, so an entry of what came can no longer be taken out.',
  },
  nothing_arrived: {
    id: 'Belum ada barang yang datang, jadi belum ada yang bisa dibagi. Catat dulu yang datang.',
    en: 'Nothing has come yet, so there is nothing to share. Record what came first.',
  },
  not_arriving: {
    id: 'Belanja ini tidak sedang menunggu barang, jadi tidak ada yang dibagi.',
    en: 'This purchase is not waiting for goods, so there is nothing to share.',
  },
  arrived_meanwhile: {
    id: 'Ada barang yang baru dicatat sejak Anda membuka halaman ini. Periksa pembagian yang baru, lalu tekan lagi.',
    en: 'More was recorded since you opened this page. Look at the new shares, then press again.',
  },
  above_share: {
    id: (share: string) => `Lebih dari jatahnya, ${share}.`,
    en: (share: string) => `More than its share, ${share}.`,
  },
  note_needed: {
    id: (share: string) => `Kurang dari jatahnya, ${share}: tulis sebabnya, misalnya tercecer saat ditimbang.`,
    en: (share: string) => `Less than its share, ${share}: write why, such as spilled at the scale.`,
  },
  not_shared: {
    id: 'Barangnya belum dibagi, jadi belum ada yang bisa diserahkan.',
    en: 'The goods are not shared yet, so there is nothing to hand out.',
  },
  no_share: {
    id: 'Koperasi ini tidak mendapat bagian dari yang datang, jadi tidak ada yang diserahkan.',
    en: 'This cooperative has no share of what came, so there is nothing to hand out.',
  },
  handed_already: {
    id: 'Jatah ini sudah diserahkan. Yang tercatat tidak berubah.',
    en: 'This share was handed out already. What is recorded has not changed.',
  },
  above_handed: {
    id: (handed: string) => `Lebih dari yang diserahkan, ${handed}. Kalau memang lebih, hubungi forum.`,
    en: (handed: string) => `More than was handed out, ${handed}. If it really is more, call the forum.`,
  },
  receipt_note_needed: {
    id: (handed: string) => `Kurang dari yang diserahkan, ${handed}: tulis apa yang terjadi.`,
    en: (handed: string) => `Less than was handed out, ${handed}: write what happened.`,
  },
  not_handed: {
    id: 'Barang Anda belum diserahkan, jadi belum ada yang bisa dicatat.',
    en: 'Your goods are not handed out yet, so there is nothing to record.',
  },
  received_already: {
    id: 'Penerimaan ini sudah dicatat dan tidak berubah. Kalau angkanya keliru, hubungi forum.',
    en: 'This receipt was recorded already and has not changed. If its figure is wrong, call the forum.',
  },
  not_received: {
    id: 'Catat dulu yang Anda terima; baru barangnya bisa ditawarkan.',
    en: 'Record what you received first; then the goods can be offered.',
  },
  less_than_a_unit: {
    id: 'Yang diterima kurang dari satu satuan, jadi tidak bisa ditawarkan.',
    en: 'Less than one unit was received, so it cannot be offered.',
  },
  commodity_retired: {
    id: 'Komoditas ini tidak dijual lagi di katalog. Tanyakan ke forum.',
    en: 'These goods are no longer sold in the catalog. Ask the forum.',
  },
  changed_meanwhile: {
    id: 'Baru saja ada yang berubah. Periksa lagi, lalu coba sekali lagi.',
    en: 'Something has just changed. Look again, then try once more.',
  },
  try_again: {
    id: 'Sedang ramai; belum tersimpan. Coba sekali lagi.',
    en: 'It is busy just now; nothing was saved. Try once more.',
  },
});
