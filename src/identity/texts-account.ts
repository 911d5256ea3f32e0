import { catalogOf } from '../platform/i18n.ts';

export const accountTexts = catalogOf({
  title: { id: 'Akun', en: 'Account' },
  name: { id: 'Nama', en: 'Name' },
  email: { id: 'Alamat email', en: 'Email address' },
  saveName: { id: 'Simpan nama', en: 'Save the name' },
  memberships: { id: 'Bertindak untuk siapa', en: 'Whom you act for' },
  membershipsLead: {
    id: 'Menu dan halaman mengikuti peran yang Anda pilih.',
    en: 'The menu and the pages follow the role you choose.',
  },
  current: { id: 'sekarang', en: 'now' },
  switchTo: { id: 'Pakai peran ini', en: 'Use this role' },
  noMembershipTitle: { id: 'Anda belum menjadi anggota', en: 'You are not a member yet' },
  noMembership: {
    id: 'Daftarkan koperasi atau instansi Anda, atau tunggu undangan dari koperasi atau instansi yang sudah terdaftar.',
    en: 'Register your cooperative or institution, or wait for an invitation from one that is registered.',
  },
  apply: { id: 'Daftarkan koperasi atau instansi', en: 'Register a cooperative or institution' },
  applyAnother: { id: 'Daftarkan koperasi atau instansi lain', en: 'Register another cooperative or institution' },
  toDashboard: { id: 'Pantauan: angka penjualan dan pesanan', en: 'Monitoring: figures of sales and orders' },
  toHealth: { id: 'Kesehatan koperasi', en: 'Health of cooperatives' },
  toMentoring: { id: 'Pendampingan', en: 'Mentoring' },
  toCooperative: { id: 'Profil koperasi', en: 'Profile of the cooperative' },
  toInstitution: { id: 'Pengaturan instansi', en: 'Settings of the institution' },
  toMembers: { id: 'Anggota dan undangan', en: 'Members and invitations' },
  toPrices: { id: 'Pantauan harga', en: 'Price watch' },
  toSettings: { id: 'Pengaturan forum', en: 'Settings of the forum' },
  toObservers: { id: 'Pemantau', en: 'Observers' },
  toOutbox: { id: 'Surat keluar', en: 'Outgoing mail' },
  language: { id: 'Bahasa', en: 'Language' },
  indonesian: { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  english: { id: 'English', en: 'English' },
  password: { id: 'Ganti kata sandi', en: 'Change the password' },
  currentPassword: { id: 'Kata sandi sekarang', en: 'Current password' },
  newPassword: { id: 'Kata sandi baru', en: 'New password' },
  savePassword: { id: 'Ganti kata sandi', en: 'Change the password' },
  passwordConsequence: {
    id: 'Perangkat lain akan dikeluarkan.',
    en: 'Other devices will be signed out.',
  },
  wrongPassword: {
    id: 'Bukan kata sandi Anda sekarang.',
    en: 'This is not your current password.',
  },
  sessions: { id: 'Perangkat yang masuk', en: 'Devices signed in' },
  thisDevice: { id: 'perangkat ini', en: 'this device' },
  since: { id: (when: string) => `sejak ${when}`, en: (when: string) => `since ${when}` },
  unknownDevice: { id: 'Perangkat lain', en: 'Another device' },
  onDevice: {
    id: (browser: string, system: string) => `${browser} di ${system}`,
    en: (browser: string, system: string) => `${browser} on ${system}`,
  },
  endOthers: { id: 'Keluarkan semua perangkat lain', en: 'Sign out all other devices' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  done_confirmed: {
    id: 'Alamat email Anda sudah dikonfirmasi. Selamat datang.',
    en: 'Your email address is confirmed. Welcome.',
  },
  done_name: { id: 'Nama Anda sudah disimpan.', en: 'Your name was saved.' },
  done_password: {
    id: 'Kata sandi sudah diganti, dan perangkat lain sudah dikeluarkan.',
    en: 'The password was changed, and other devices were signed out.',
  },
  done_sessions: { id: 'Perangkat lain sudah dikeluarkan.', en: 'Other devices were signed out.' },
  done_membership: {
    id: 'Anda sekarang bertindak dalam peran yang Anda pilih.',
    en: 'You now act in the role you chose.',
  },
  done_joined: { id: 'Undangan diterima. Selamat bergabung.', en: 'Invitation accepted. Welcome.' },
});

export const resumeTexts = catalogOf({
  title: { id: 'Lanjutkan isian Anda', en: 'Go on with your form' },
  lead: {
    id: 'Ini yang Anda tulis sebelum sesi berakhir. Kirim sekarang, atau tinggalkan; kami simpan 24 jam.',
    en: 'This is what you typed before your session ended. Send it now, or leave it; we keep it for 24 hours.',
  },
  send: { id: 'Kirim sekarang', en: 'Send it now' },
  files: {
    id: 'Foto dan kata sandi tidak ikut disimpan; pilih atau tulis lagi bila perlu.',
    en: 'Photos and passwords were not kept; choose or type them again if needed.',
  },
  otherRole: {
    id: 'Formulir ini Anda isi dalam peran lain. Ganti peran di halaman Akun, lalu buka lagi alamat ini.',
    en: 'You filled in this form in another role. Switch on the Account page, then open this address again.',
  },
  toAccount: { id: 'Ke halaman Akun', en: 'To the Account page' },
});

export const demoTexts = catalogOf({
  title: { id: 'Akun contoh', en: 'Demo accounts' },
  lead: {
    id: 'Pilih satu orang untuk masuk dan melihat Lumbung dari sisinya. Semuanya contoh; silakan dicoba-coba.',
    en: 'Choose a person to sign in as and see Lumbung from their side. All of it is made up; feel free to try things.',
  },
  forum: { id: 'Forum', en: 'Forum' },
  institution: { id: 'Instansi pembeli', en: 'Institutions' },
  cooperative: { id: 'Koperasi', en: 'Cooperatives' },
  observer: { id: 'Pemantau', en: 'Observers' },
  count: { id: (n: number) => `${n} orang`, en: (n: number) => (n === 1 ? '1 person' : `${n} people`) },
  emptyTitle: { id: 'Belum ada akun contoh', en: 'No demo accounts yet' },
  empty: { id: 'Data contoh belum diisikan.', en: 'The demo data is not there yet.' },
});
