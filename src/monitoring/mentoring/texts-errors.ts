import { photoRefusalTexts } from '../../catalog/index.ts';
import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  ...photoRefusalTexts,
  not_a_day: { id: 'Tulis tanggal yang ada di kalender.', en: 'Give a day of the calendar.' },
  visit_in_past: {
    id: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'This day is over. Choose today or a later day.',
  },
  due_in_past: {
    id: 'Tenggat ini sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'This due day is over. Choose today or a later day.',
  },
  too_far: { id: 'Terlalu jauh: paling lama tiga tahun lagi.', en: 'Too far away: three years at most.' },
  too_long_ago: { id: 'Terlalu lama berlalu. Periksa tahunnya.', en: 'Too long ago. Check the year.' },
  day_ahead: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  notes_required: { id: 'Catat apa yang dilihat dan disepakati.', en: 'Write down what was seen and agreed.' },
  attendance_required: {
    id: 'Tulis siapa yang hadir, satu nama satu baris.',
    en: 'Write who was there, a name a line.',
  },
  reason_required: { id: 'Tulis alasannya, paling sedikit 5 huruf.', en: 'Write why, in 5 letters at least.' },
  words_required: {
    id: 'Tulis arah usahanya dalam satu atau dua kalimat.',
    en: 'Write the direction in a sentence or two.',
  },
  what_required: { id: 'Tulis apa yang harus dilakukan.', en: 'Write what is to be done.' },
  owner_required: { id: 'Pilih siapa yang melakukannya.', en: 'Choose who does it.' },
  note_required: { id: 'Tulis singkat hasilnya.', en: 'Write shortly how it went.' },
  unknown_mentor: { id: 'Pilih pendamping dari daftar.', en: 'Choose a mentor from the list.' },
  unknown_measure: { id: 'Pilih ukuran dari daftar.', en: 'Choose a measure from the list.' },
  not_measured: {
    id: 'Ukuran ini belum punya angka, jadi belum bisa jadi sasaran. Pilih yang lain.',
    en: 'This measure has no figure yet, so it cannot be a goal. Choose another.',
  },
  points_range: { id: 'Tulis nilai 0 sampai 100.', en: 'Write points from 0 to 100.' },
  due_before_start: {
    id: 'Tenggat harus sesudah hari ini, hari sasaran dimulai.',
    en: 'The due day must come after today, on which the goal starts.',
  },
  target_is_start: { id: 'Angka ini sama dengan keadaan sekarang.', en: 'That is where the figure stands already.' },
  not_own: {
    id: 'Pilih koperasi dampingan Anda. Koperasi lain bisa dilihat, tetapi tidak diubah.',
    en: 'Choose one of your own cooperatives. Others you can see, but not change.',
  },
  trades_no_more: {
    id: 'Koperasi ini tidak berjualan di forum lagi, jadi tidak ada yang ditambahkan.',
    en: 'This cooperative trades in the forum no more, so nothing was added.',
  },
  moved_already: {
    id: 'Kunjungan ini sudah dilaporkan atau dibatalkan. Muat ulang untuk melihatnya.',
    en: 'This visit was reported or cancelled already. Reload to see it.',
  },
  repick: { id: 'Pilih fotonya sekali lagi.', en: 'Choose the photos once more.' },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Kirim sekali lagi.',
    en: 'Somebody changed this at the same moment. Send it once more.',
  },
});
