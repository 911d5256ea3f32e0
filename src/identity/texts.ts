import { catalogOf } from '../platform/i18n.ts';
import { fieldTexts } from '../platform/texts.ts';

/** What is wrong with a field; the keys are the messages in `inputs.ts`. */
export const errorTexts = catalogOf({
  ...fieldTexts,
  not_an_email: {
    id: 'Ini bukan alamat email. Contoh: nama@koperasi.id',
    en: 'This is not an email address. Example: name@cooperative.id',
  },
  password_short: { id: 'Paling sedikit 10 huruf atau angka.', en: 'At least 10 characters.' },
  password_common: {
    id: 'Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata yang hanya Anda ingat.',
    en: 'This password is too easy to guess. Use a few words that only you remember.',
  },
  npwp_form: {
    id: 'NPWP terdiri dari 16 angka (atau 15 angka untuk NPWP lama).',
    en: 'An NPWP has 16 digits (or 15, if it is an older one).',
  },
  not_a_phone: {
    id: 'Tulis nomor telepon, misalnya 0812 3456 7890.',
    en: 'Write a telephone number, such as 0812 3456 7890.',
  },
});
