import { catalogOf } from './i18n.ts';

/** Texts that every page shares: the frame, forms, errors. */
export const texts = catalogOf({
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  mainNavigation: { id: 'Menu utama', en: 'Main menu' },
  account: { id: 'Akun', en: 'Account' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  footer: {
    id: 'Lumbung: pasar bersama koperasi kelurahan. Data wilayah dari idn-area-data (ODbL).',
    en: 'Lumbung: the joint market of neighbourhood cooperatives. Area data from idn-area-data (ODbL).',
  },
  transparency: { id: 'Transparansi', en: 'Transparency' },
  openRecord: { id: 'Jejak keputusan yang bisa Anda periksa', en: 'The record of decisions, for you to check' },
  demo: { id: 'Data contoh', en: 'Demo data' },
  demoHint: {
    id: 'Semua nama, harga, dan titik peta di sini contoh belaka.',
    en: 'All names, prices and map points here are made up.',
  },
  errorTitle: { id: 'Belum bisa disimpan', en: 'Not saved yet' },
  errorCount: {
    id: (n: number) => `${n} isian perlu diperbaiki:`,
    en: (n: number) => (n === 1 ? '1 field needs a change:' : `${n} fields need a change:`),
  },
  optional: { id: 'boleh kosong', en: 'optional' },
  unread: { id: (n: number) => `${n} belum dibaca`, en: (n: number) => `${n} unread` },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
  back: { id: 'Kembali', en: 'Back' },
  cancel: { id: 'Batal', en: 'Cancel' },
  save: { id: 'Simpan', en: 'Save' },
  notFoundTitle: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  notFoundBody: {
    id: 'Alamat ini tidak ada, sudah dipindah, atau bukan milik akun Anda.',
    en: 'This address does not exist, has moved, or does not belong to your account.',
  },
  forbiddenTitle: { id: 'Bukan bagian Anda', en: 'Not your part' },
  forbiddenBody: {
    id: 'Peran Anda saat ini tidak membuka halaman ini. Kalau Anda punya peran lain, ganti peran di halaman Akun.',
    en: 'Your current role does not open this page. If you have another role, switch on the Account page.',
  },
  formTitle: { id: 'Formulir ini sudah usang', en: 'This form is out of date' },
  formBody: {
    id: 'Demi keamanan, formulir ini tidak kami terima. Buka lagi halamannya lalu kirim ulang; belum ada yang tersimpan.',
    en: 'For your safety we did not accept this form. Open the page again and resend; nothing was saved.',
  },
  tooLargeTitle: { id: 'Berkas terlalu besar', en: 'File too large' },
  tooLargeBody: {
    id: 'Kiriman paling besar 45 MB. Kecilkan fotonya lalu kirim lagi.',
    en: 'A form may hold 45 MB at most. Make the photo smaller and send again.',
  },
  brokenTitle: { id: 'Ada yang salah di pihak kami', en: 'Something went wrong on our side' },
  brokenBody: {
    id: 'Belum ada yang berubah. Coba lagi sebentar; kalau masih begini, hubungi forum dengan nomor ini:',
    en: 'Nothing was changed. Try again in a moment; if it persists, tell the forum this number:',
  },
  awayTitle: { id: 'Data sedang tidak terjangkau', en: 'Our records cannot be reached right now' },
  awayBody: {
    id: 'Coba lagi sebentar. Kalau Anda baru saja mengirim formulir, kembali ke halaman sebelumnya dan kirim lagi: formulir yang sama hanya dihitung sekali.',
    en: 'Try again in a moment. If you have just sent a form, go back to the page before and send it again: the same form counts only once.',
  },
  toCatalog: { id: 'Ke katalog', en: 'To the catalog' },
  toAccount: { id: 'Ke halaman Akun', en: 'To the Account page' },
});

/** Messages of the shared checks in `forms.ts`; a domain's own catalog of field errors starts from these. */
export const fieldTexts = {
  required: { id: 'Wajib diisi.', en: 'Please fill this in.' },
  invalid: { id: 'Isian ini tidak dikenali.', en: 'This value is not recognised.' },
  too_long: { id: 'Terlalu panjang; persingkat.', en: 'Too long; please shorten it.' },
  reload: { id: 'Muat ulang halaman ini lalu kirim lagi.', en: 'Reload this page and send again.' },
  not_a_figure: { id: 'Tulis angka saja, misalnya 1.500 atau 1,5.', en: 'Write a figure only, such as 1.500 or 1,5.' },
  not_whole: { id: 'Harus bilangan bulat, tanpa pecahan.', en: 'Must be a whole number, without a fraction.' },
  not_positive: { id: 'Harus lebih dari nol.', en: 'Must be more than zero.' },
  too_large: { id: 'Terlalu besar.', en: 'Too large.' },
} as const;
