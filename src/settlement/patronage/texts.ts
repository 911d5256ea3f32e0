import { catalogOf } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  year_required: { id: 'Tulis tahunnya, misalnya 2026.', en: 'Write the year, such as 2026.' },
  amount_required: { id: 'Tulis jumlahnya.', en: 'Write the amount.' },
  note_missing: {
    id: 'Tulis alasannya: jumlahnya lain dari hitungan.',
    en: 'Write why: the amount differs from the calculation.',
  },
});

export const refusalTexts = catalogOf({
  year_exists: {
    id: 'Tahun ini sudah punya rancangan. Buka dari daftar.',
    en: 'This year has a draft already. Open it from the list.',
  },
  year_in_future: { id: 'Tahun itu belum tiba.', en: 'That year has not come yet.' },
  no_volume: {
    id: 'Belum ada penjualan di buku koperasi untuk tahun itu, jadi tidak ada dasar pembagian.',
    en: 'No sales stand in the cooperatives’ books for that year, so there is nothing to share by.',
  },
  year_not_found: { id: 'Tahun ini belum punya rancangan.', en: 'This year has no draft.' },
  fixed_already: {
    id: 'Pembagian tahun ini sudah ditetapkan dan tidak berubah lagi.',
    en: 'This year is fixed and does not change any more.',
  },
  year_not_over: {
    id: 'Tahunnya belum selesai; penjualan masih bertambah.',
    en: 'The year is not over; there will be more sales.',
  },
  volumes_moved: {
    id: 'Penjualan di buku berubah sejak pembagian dihitung. Hitung ulang dulu.',
    en: 'Sales in the books have changed since the shares were worked out. Work them out anew first.',
  },
  shares_moved: {
    id: 'Daftar koperasinya berubah bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'The list of cooperatives changed at the same moment. Reload the page and try again.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Muat ulang halaman, lalu coba lagi.',
    en: 'Somebody changed this at the same moment. Reload the page and try again.',
  },
  above_pool: {
    id: (by: number) => `Jumlahnya ${rupiah(by)} lebih dari yang dibagikan. Kurangi di salah satu baris.`,
    en: (by: number) => `The sum is ${rupiah(by)} above the pool. Lower one of the rows.`,
  },
  below_pool: {
    id: (by: number) => `Masih ${rupiah(by)} yang belum dibagikan. Tambahkan di salah satu baris.`,
    en: (by: number) => `${rupiah(by)} of the pool is not given out yet. Raise one of the rows.`,
  },
  note_missing: {
    id: 'Setiap jumlah yang diubah perlu alasannya.',
    en: 'Every changed amount needs its reason.',
  },
});

export const texts = catalogOf({
  settlement: { id: 'Keuangan', en: 'Money' },
  title: { id: 'SHU anggota', en: 'Patronage' },
  lead: {
    id: 'Sisa hasil usaha forum dibagi menurut penjualan setiap koperasi. Dirancang bendahara, ditetapkan administrator.',
    en: 'The forum’s surplus is shared by what each cooperative sold. The treasurer drafts it, the administrator fixes it.',
  },
  leadOwn: {
    id: 'Bagian koperasi Anda dari sisa hasil usaha forum, menurut penjualan setahun.',
    en: 'Your cooperative’s share of the forum’s surplus, by what it sold in the year.',
  },
  year: { id: 'Tahun', en: 'Year' },
  pool: { id: 'Jumlah yang dibagikan', en: 'Amount to share' },
  poolHint: {
    id: 'Sisa hasil usaha yang diputuskan rapat anggota untuk dibagikan.',
    en: 'The surplus that the members’ meeting decided to share.',
  },
  note: { id: 'Catatan', en: 'Note' },
  noteHint: { id: 'Misalnya tanggal rapat anggota.', en: 'Such as the day of the members’ meeting.' },
  state: { id: 'Keadaan', en: 'State' },
  draft: { id: 'Rancangan', en: 'Draft' },
  fixed: { id: 'Ditetapkan', en: 'Fixed' },
  own: { id: 'Bagian Anda', en: 'Your share' },
  newTitle: { id: 'Rancang pembagian', en: 'Draft a year' },
  make: { id: 'Hitung pembagian', en: 'Work out the shares' },
  emptyTitle: { id: 'Belum ada pembagian', en: 'Nothing shared yet' },
  emptyStaff: {
    id: 'Tulis tahun dan jumlahnya; pembagian dihitung dari buku.',
    en: 'Write the year and the amount; the shares come from the books.',
  },
  emptyTreasurer: {
    id: 'Bendahara memulai dengan menulis jumlah yang dibagikan.',
    en: 'The treasurer begins by writing the amount to share.',
  },
  emptyOwn: {
    id: 'Begitu forum menetapkan pembagian, bagian Anda ada di sini.',
    en: 'Once the forum has fixed the shares, yours is here.',
  },

  yearTitle: { id: (year: number) => `SHU ${year}`, en: (year: number) => `Patronage ${year}` },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  volume: { id: 'Penjualan', en: 'Sales' },
  ofVolume: { id: 'Bagian penjualan', en: 'Part of sales' },
  computed: { id: 'Menurut hitungan', en: 'By calculation' },
  amount: { id: 'Diputuskan', en: 'Decided' },
  why: { id: 'Alasan', en: 'Reason' },
  total: { id: 'Jumlah', en: 'Total' },
  withoutSales: {
    id: (count: number) => `${count} koperasi tanpa penjualan`,
    en: (count: number) => `${count} ${count === 1 ? 'cooperative' : 'cooperatives'} without sales`,
  },
  members: { id: 'Koperasi', en: 'Cooperatives' },
  even: { id: 'Jumlahnya pas.', en: 'The sum is right.' },
  saveTitle: { id: 'Ubah per koperasi', en: 'Change per cooperative' },
  saveLead: {
    id: 'Setiap perubahan perlu alasan, dan jumlahnya harus tetap sama dengan yang dibagikan.',
    en: 'Every change needs a reason, and the sum must stay the amount to share.',
  },
  save: { id: 'Simpan rancangan', en: 'Save the draft' },
  recomputeTitle: { id: 'Hitung ulang', en: 'Work out anew' },
  recomputeBody: {
    id: 'Memakai penjualan di buku saat ini. Perubahan per koperasi hilang.',
    en: 'Takes the sales in the books as they are now. Changes per cooperative are gone.',
  },
  recompute: { id: 'Hitung ulang pembagian', en: 'Work the shares out anew' },
  fixTitle: { id: 'Tetapkan', en: 'Fix' },
  fixBody: {
    id: 'Sesudah ditetapkan, pembagian tidak bisa diubah lagi dan setiap koperasi mendapat kabar.',
    en: 'Once fixed, the shares cannot change any more and every cooperative is told.',
  },
  fix: { id: (year: number) => `Tetapkan pembagian ${year}`, en: (year: number) => `Fix the shares of ${year}` },
  fixAdministrator: { id: 'Administrator yang menetapkan.', en: 'The administrator fixes it.' },
  movedNotice: {
    id: 'Penjualan di buku berubah sejak pembagian ini dihitung. Hitung ulang sebelum menetapkan.',
    en: 'Sales in the books have changed since these shares were worked out. Work them out anew before fixing.',
  },
  openNotice: {
    id: (months: string) => `Belum ditutup: ${months}. Penjualan di bulan itu masih bisa berubah.`,
    en: (months: string) => `Not closed: ${months}. Sales in those months can still change.`,
  },
  toPeriods: { id: 'Ke tutup buku', en: 'To month close' },
  download: { id: 'Unduh daftar (CSV)', en: 'Download the list (CSV)' },
  how: { id: 'Cara menghitungnya', en: 'How it came about' },
  howBody: {
    id: (own: string, all: string, share: string, pool: string) =>
      `Penjualan Anda ${own} dari ${all} penjualan semua koperasi, yaitu ${share}. Bagian itu dari ${pool}:`,
    en: (own: string, all: string, share: string, pool: string) =>
      `You sold ${own} of the ${all} that all cooperatives sold, which is ${share}. That part of ${pool}:`,
  },
  howLedger: {
    id: 'Penjualan menurut buku koperasi Anda (akun 4100), tanpa ongkir dan PPN, sesudah nota kredit.',
    en: 'Sales as in your books (account 4100), without delivery and VAT, after credit notes.',
  },
  changed: { id: 'Diubah forum', en: 'Changed by the forum' },
});
