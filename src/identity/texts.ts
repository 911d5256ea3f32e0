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
});
