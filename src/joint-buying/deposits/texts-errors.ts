import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

/** Errors beside the fields of the forms of deposits. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  required: { id: 'Tulis alasannya, supaya koperasinya tahu.', en: 'Write the reason, so that the cooperative knows.' },
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
});

/** Why something was not done: what to change, in the reader's words. */
export const refusalTexts = catalogOf({
  deposit_not_found: { id: 'Uang muka komitmen ini tidak ada.', en: 'There is no such deposit.' },
  deposit_decided: {
    id: 'Uang muka komitmen ini sudah diputuskan. Di bawah ini keadaannya sekarang.',
    en: 'This deposit was decided on already. Below is how it stands now.',
  },
  deposit_changed: {
    id: 'Komitmennya baru saja berubah, jadi uang mukanya juga. Periksa jumlah yang baru di bawah ini.',
    en: 'The pledge has just changed, and the deposit with it. Check the new amount below.',
  },
  campaign_closed: {
    id: 'Belanja bersama itu sudah ditutup, jadi uang mukanya tidak dihitung lagi. Kalau uangnya sudah masuk, catat dari mutasi bank, lalu kembalikan.',
    en: 'That joint purchase has closed, so its deposit no longer counts. If the money came in, record it from the bank statement and give it back.',
  },
  paid_in_future: { id: 'Tanggalnya belum tiba.', en: 'That day has not come yet.' },
  period_closed: {
    id: 'Bulan itu dan bulan ini sudah ditutup, jadi tidak bisa dibukukan.',
    en: 'That month and this month are closed, so it cannot be booked.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Coba lagi.',
    en: 'Somebody changed this at the same moment. Please try again.',
  },
  nothing_chosen: { id: 'Pilih paling sedikit satu koperasi.', en: 'Choose at least one cooperative.' },
  deposits_moved: {
    id: 'Di antara yang Anda pilih ada yang sudah dikembalikan. Belum ada yang dicatat; pilih lagi dari daftar di bawah.',
    en: 'Some of those you chose have been given back already. Nothing was recorded; choose again from the list below.',
  },
  returned_in_future: { id: 'Tanggalnya belum tiba.', en: 'That day has not come yet.' },
  returned_before_payment: {
    id: 'Uang tidak mungkin dikembalikan sebelum diterima.',
    en: 'Money cannot go back before it came in.',
  },
});
