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
  notSignedIn: { id: 'Belum bisa masuk', en: 'Not signed in yet' },
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

/** Signing up, confirming an address, new passwords. */
export const signUpTexts = catalogOf({
  title: { id: 'Daftar', en: 'Sign up' },
  lead: {
    id: 'Buat akun Anda dulu; koperasi atau instansi Anda daftarkan sesudahnya.',
    en: 'First your own account; you register your cooperative or institution afterwards.',
  },
  name: { id: 'Nama lengkap', en: 'Full name' },
  email: { id: 'Alamat email', en: 'Email address' },
  password: { id: 'Kata sandi', en: 'Password' },
  newPassword: { id: 'Kata sandi baru', en: 'New password' },
  passwordHint: {
    id: 'Paling sedikit 10 huruf atau angka. Beberapa kata yang hanya Anda ingat paling kuat.',
    en: 'At least 10 characters. A few words that only you remember are strongest.',
  },
  signUp: { id: 'Buat akun', en: 'Create account' },
  hasAccount: { id: 'Sudah punya akun?', en: 'Already have an account?' },
  toSignIn: { id: 'Masuk', en: 'Sign in' },
  sentTitle: { id: 'Buka email Anda', en: 'Open your mail' },
  sent: {
    id: 'Kami mengirim tautan ke alamat yang Anda tulis. Buka tautan itu untuk menyelesaikan pendaftaran; berlaku 24 jam.',
    en: 'We sent a link to the address you gave. Open it to finish signing up; it is valid for 24 hours.',
  },
  sentNothing: {
    id: 'Belum datang? Lihat folder spam, atau daftar sekali lagi.',
    en: 'Nothing there? Look into the spam folder, or sign up once more.',
  },
  confirmTitle: { id: 'Satu langkah lagi', en: 'One more step' },
  confirmLead: {
    id: 'Tulis kata sandi yang tadi Anda pilih, supaya kami yakin ini Anda.',
    en: 'Give the password you just chose, so that we know it is you.',
  },
  confirm: { id: 'Konfirmasi dan masuk', en: 'Confirm and sign in' },
  wrongPassword: {
    id: 'Kata sandi ini tidak cocok dengan pendaftarannya. Lupa? Minta kata sandi baru.',
    en: 'This password does not match the sign-up. Forgotten? Ask for a new password.',
  },
  linkOverTitle: { id: 'Tautan ini sudah tidak berlaku', en: 'This link is no longer valid' },
  linkOver: {
    id: 'Mungkin sudah dipakai, atau terlalu lama. Minta yang baru.',
    en: 'It may have been used, or is too old. Ask for a new one.',
  },
  resetTitle: { id: 'Kata sandi baru', en: 'New password' },
  resetLead: {
    id: 'Tulis alamat email akun Anda; kami kirim tautan untuk membuat kata sandi baru.',
    en: 'Give the email address of your account; we send a link to choose a new password.',
  },
  resetSend: { id: 'Kirim tautan', en: 'Send the link' },
  resetSent: {
    id: 'Kalau alamat itu punya akun, tautannya sedang dikirim. Tautan berlaku 1 jam.',
    en: 'If that address has an account, the link is on its way. It is valid for 1 hour.',
  },
  resetFor: { id: (email: string) => `Untuk akun ${email}.`, en: (email: string) => `For the account ${email}.` },
  resetSave: { id: 'Simpan kata sandi', en: 'Save the password' },
  resetDone: {
    id: 'Kata sandi sudah diganti dan semua perangkat dikeluarkan. Masuk dengan yang baru.',
    en: 'The password was changed and all devices were signed out. Sign in with the new one.',
  },
});
