import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const texts = catalogOf({
  title: { id: 'Pemantau', en: 'Observers' },
  lead: {
    id: 'Lembaga yang boleh melihat angka forum: seluruh kota atau satu kecamatan, dari kapan sampai kapan. Setiap kali mereka melihat, dicatat.',
    en: 'Organisations that may look at the forum’s figures: the whole city or one kecamatan, from when until when. Each look is noted.',
  },
  granted: { id: 'Izin melihat sudah diberikan.', en: 'The grant is given.' },
  revoked: { id: 'Izin melihat sudah dicabut.', en: 'The grant is taken back.' },
  grants: { id: 'Izin melihat', en: 'Grants' },
  none: { id: 'Belum ada izin melihat', en: 'No grants yet' },
  noneNext: { id: 'Beri izin lewat formulir di halaman ini.', en: 'Give one with the form on this page.' },
  noObservers: {
    id: 'Belum ada lembaga pemantau. Daftarkan dulu di halaman Anggota.',
    en: 'There is no observer organisation yet. Add one on the Members page.',
  },
  toParties: { id: 'Ke halaman Anggota', en: 'To the Members page' },
  give: { id: 'Beri izin melihat', en: 'Give a grant' },
  observer: { id: 'Lembaga', en: 'Organisation' },
  scope: { id: 'Yang boleh dilihat', en: 'What it may see' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  kecamatanHint: { id: 'Kosongkan untuk seluruh wilayah.', en: 'Leave it empty for the whole area.' },
  city: { id: 'Seluruh kota', en: 'The whole city' },
  from: { id: 'Mulai', en: 'From' },
  until: { id: 'Sampai dengan', en: 'Until and including' },
  state: { id: 'Keadaan', en: 'State' },
  looks: { id: 'Dilihat', en: 'Looks' },
  times: { id: (n: string) => `${n} kali`, en: (n: string) => (n === '1' ? 'once' : `${n} times`) },
  never: { id: 'belum pernah', en: 'never' },
  last: { id: (at: string) => `terakhir ${at}`, en: (at: string) => `last ${at}` },
  period: { id: 'Masa', en: 'Time' },
  span: {
    id: (from: string, until: string) => `${from} sampai ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  grantTitle: { id: (name: string) => `Izin melihat ${name}`, en: (name: string) => `Grant of ${name}` },
  revoke: { id: 'Cabut izin', en: 'Take the grant back' },
  revokeTold: {
    id: (name: string) =>
      `${name} langsung tidak bisa melihat lagi dengan izin ini. Catatan melihatnya tetap tersimpan.`,
    en: (name: string) => `${name} can no longer look by this grant, from now on. The notes of its looks stay.`,
  },
  revokeYes: { id: 'Ya, cabut', en: 'Yes, take it back' },
  moveEnd: { id: 'Ubah hari terakhir', en: 'Change the last day' },
  moveEndHint: {
    id: 'Untuk mengubah yang boleh dilihat: cabut izin ini, lalu beri yang baru. Dengan begitu catatan melihat tetap benar.',
    en: 'To change what it may see: take this grant back and give another. So the notes of its looks stay right.',
  },
  saveEnd: { id: 'Simpan hari terakhir', en: 'Save the last day' },
  endMoved: { id: 'Hari terakhir sudah diubah.', en: 'The last day is changed.' },
  lastLooks: { id: 'Terakhir dilihat', en: 'Last looks' },
  noLooks: { id: 'Belum pernah dipakai melihat.', en: 'Not used so far.' },
  refused: { id: 'Ditolak: tanpa izin yang berlaku', en: 'Refused: no grant in force' },
  download: { id: 'Unduh CSV', en: 'Download CSV' },
  downloadLead: {
    id: 'Angka di halaman ini sebagai berkas; unduhan juga dicatat.',
    en: 'The figures of this page as a file; downloads are noted too.',
  },
  allLooks: { id: 'Semua catatan melihat', en: 'All looks' },
  looksTitle: { id: 'Catatan melihat', en: 'Looks' },
  looksLead: {
    id: 'Siapa dari lembaga pemantau melihat atau mengunduh apa, dan kapan; juga yang datang tanpa izin yang berlaku. Catatan ini tidak bisa diubah.',
    en: 'Who of the observers looked at or downloaded what, and when; also who came without a grant in force. These notes cannot be changed.',
  },
  looksNone: { id: 'Belum ada yang melihat', en: 'Nobody has looked yet' },
  looksNoneNext: {
    id: 'Begitu seorang pemantau melihat, tercatat di sini.',
    en: 'Once an observer looks, it is noted here.',
  },
  when: { id: 'Waktu', en: 'When' },
  person: { id: 'Orang', en: 'Person' },
  page: { id: 'Halaman', en: 'Page' },
  observedTitle: { id: 'Angka yang boleh Anda lihat', en: 'The figures you may see' },
  observedLead: {
    id: (scope: string, until: string) => `${scope}, sampai dengan ${until}. Setiap kali halaman ini dibuka, dicatat.`,
    en: (scope: string, until: string) =>
      `${scope}, until and including ${until}. Each time this page is opened, it is noted.`,
  },
  overTitle: { id: 'Masa melihat sudah berakhir', en: 'The time to look is over' },
  over: {
    id: (scope: string, until: string) => `Izin untuk ${scope} berlaku sampai dengan ${until}.`,
    en: (scope: string, until: string) => `The grant for ${scope} held until and including ${until}.`,
  },
  laterTitle: { id: 'Masa melihat belum mulai', en: 'The time to look has not begun' },
  later: {
    id: (scope: string, from: string) => `Izin untuk ${scope} berlaku mulai ${from}.`,
    en: (scope: string, from: string) => `The grant for ${scope} begins on ${from}.`,
  },
  revokedTitle: { id: 'Izin melihat sudah dicabut', en: 'The grant was taken back' },
  revokedWhen: {
    id: (scope: string, day: string) => `Izin untuk ${scope} dicabut ${day}.`,
    en: (scope: string, day: string) => `The grant for ${scope} was taken back on ${day}.`,
  },
  nothingTitle: { id: 'Belum ada izin melihat', en: 'No grant yet' },
  nothing: {
    id: 'Forum belum memberi lembaga Anda izin melihat.',
    en: 'The forum has not given your organisation a grant yet.',
  },
  askForum: {
    id: 'Untuk izin baru, hubungi administrator forum. Halaman Transparansi terbuka untuk siapa saja.',
    en: 'For a new grant, ask the administrator of the forum. The Transparency pages are open to everybody.',
  },
  toTransparency: { id: 'Ke halaman Transparansi', en: 'To Transparency' },
  byBoth: { id: 'Menurut kecamatan dan komoditas', en: 'By kecamatan and commodity' },
});

export const stateTexts = catalogOf({
  now: { id: 'Berlaku', en: 'In force' },
  later: { id: 'Belum mulai', en: 'Not begun' },
  over: { id: 'Sudah berakhir', en: 'Over' },
  revoked: { id: 'Dicabut', en: 'Taken back' },
});

export const errorTexts = catalogOf({
  ...fieldTexts,
  unknown_observer: { id: 'Pilih lembaga pemantau.', en: 'Choose an observer organisation.' },
  unknown_kecamatan: {
    id: 'Pilih kecamatan dari daftar, atau seluruh kota.',
    en: 'Choose a kecamatan of the list, or the whole city.',
  },
  not_a_day: { id: 'Pilih tanggal, misalnya 2026-12-31.', en: 'Choose a day, such as 2026-12-31.' },
  end_before_start: { id: 'Hari terakhir lebih awal daripada hari mulai.', en: 'The last day lies before the first.' },
  revoked: { id: 'Izin ini sudah dicabut. Beri izin baru.', en: 'This grant was taken back. Give another.' },
  try_again: {
    id: 'Izin ini baru saja diubah orang lain. Periksa lalu simpan lagi.',
    en: 'Somebody else has just changed this grant. Check and save again.',
  },
  over_already: { id: 'Hari terakhir sudah lewat.', en: 'The last day is already past.' },
  too_long: {
    id: 'Paling lama tiga tahun; perpanjang nanti bila masih perlu.',
    en: 'Three years at most; extend it later if needed.',
  },
});
