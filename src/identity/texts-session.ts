import { durationText } from '../platform/clock.ts';
import { catalogOf } from '../platform/i18n.ts';

/** Signing in and out, new passwords. */
export const sessionTexts = catalogOf({
  signIn: { id: 'Masuk', en: 'Sign in' },
  signInLead: {
    id: 'Dengan alamat email dan kata sandi Anda.',
    en: 'With your email address and password.',
  },
  email: { id: 'Alamat email', en: 'Email address' },
  password: { id: 'Kata sandi', en: 'Password' },
  forgot: { id: 'Lupa kata sandi?', en: 'Forgot your password?' },
  noAccount: { id: 'Belum punya akun?', en: 'No account yet?' },
  toSignUp: { id: 'Daftar', en: 'Sign up' },
  toDemo: { id: 'Coba dengan akun contoh', en: 'Try with a demo account' },
  signedIn: { id: 'Anda sudah masuk', en: 'You are signed in' },
  wrong: {
    id: 'Alamat email atau kata sandi tidak cocok. Periksa keduanya, atau minta kata sandi baru.',
    en: 'The email address or password does not match. Check both, or ask for a new password.',
  },
  tooMany: {
    id: (waitMs: number) => `Terlalu banyak percobaan. Coba lagi ${durationText(waitMs + 29_999, 'id')} lagi.`,
    en: (waitMs: number) => `Too many attempts. Try again in ${durationText(waitMs + 29_999, 'en')}.`,
  },
  unconfirmed: {
    id: 'Alamat email ini belum dikonfirmasi. Kami baru saja mengirim tautannya lagi: buka email Anda.',
    en: 'This email address is not confirmed yet. We just sent the link again: open your mail.',
  },
  parkedTitle: { id: 'Isian Anda aman', en: 'What you typed is safe' },
  parkedBody: {
    id: 'Sesi Anda sudah berakhir sebelum formulir terkirim. Masuk lagi dengan akun yang sama, lalu lanjutkan.',
    en: 'Your session had ended before the form was sent. Sign in again with the same account and go on.',
  },
});
