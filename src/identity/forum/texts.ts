import { catalogOf } from '../../platform/i18n.ts';
import type { Settings } from '../../platform/settings.ts';
import { fieldTexts } from '../../platform/texts.ts';

export const texts = catalogOf({
  title: { id: 'Pengaturan forum', en: 'Settings of the forum' },
  lead: {
    id: 'Aturan yang dipakai semua halaman. Pesanan dan belanja bersama yang sudah berjalan tetap memakai aturan saat dimulai.',
    en: 'The rules all pages go by. Orders and joint purchases that run already keep the rules they began with.',
  },
  save: { id: 'Simpan pengaturan', en: 'Save the settings' },
  saved: { id: 'Pengaturan tersimpan.', en: 'The settings are saved.' },
  identity: { id: 'Forum', en: 'The forum' },
  selling: { id: 'Penjualan bersama', en: 'Joint selling' },
  buying: { id: 'Belanja bersama', en: 'Joint buying' },
  listing: { id: 'Pemeriksaan penawaran', en: 'Checking of offers' },
  prices: { id: 'Pantauan harga', en: 'Price watch' },
  publicity: { id: 'Halaman terbuka', en: 'Public pages' },
  changes: { id: 'Perubahan terakhir', en: 'Latest changes' },
  none: {
    id: 'Belum ada yang diubah: semua memakai nilai bawaan.',
    en: 'Nothing was changed yet: all stands at its default.',
  },
  from: {
    id: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  moved: {
    id: 'Orang lain baru saja mengubah pengaturan. Periksa lalu simpan lagi.',
    en: 'Somebody else has just changed the settings. Check them and save again.',
  },
  hours: { id: 'jam', en: 'hours' },
  days: { id: 'hari', en: 'days' },
  times: { id: 'kali', en: 'times' },
  named: { id: 'Dengan nama', en: 'By name' },
  unnamed: { id: 'Tanpa nama: huruf dan jenis lembaga', en: 'Without: by letter, and by kind of institution' },
  yes: { id: 'Nama koperasi', en: 'Names of the cooperatives' },
  no: { id: 'Jumlahnya saja', en: 'Only how many' },
  agent: { id: 'Setiap koperasi menagih sendiri', en: 'Each cooperative invoices for itself' },
  forum: { id: 'Forum menagih untuk anggotanya', en: 'The forum invoices for its members' },
  zone1: {
    id: '1: Jawa, Lampung, Sumsel, Bali, NTB, Sulawesi',
    en: '1: Java, Lampung, South Sumatra, Bali, NTB, Sulawesi',
  },
  zone2: { id: '2: Sumatra lainnya, NTT, Kalimantan', en: '2: rest of Sumatra, NTT, Kalimantan' },
  zone3: { id: '3: Maluku, Papua', en: '3: Maluku, Papua' },
});

type Both = { id: string; en: string };
export const labels = catalogOf({
  forum_name: { id: 'Nama forum', en: 'Name of the forum' },
  price_zone: { id: 'Zona harga HET', en: 'HET price zone' },
  confirm_hours: { id: 'Waktu koperasi menjawab jatah', en: 'Time to answer an award' },
  median_deviation_bps: {
    id: 'Harga ditandai bila berbeda dari median',
    en: 'A price is pointed out when it differs from the median by',
  },
  quantity_multiple: {
    id: 'Jumlah ditandai bila melebihi median',
    en: 'A quantity is pointed out above the median by',
  },
  fair_window_days: { id: 'Pembagian adil melihat ke belakang', en: 'The fair split looks back' },
  sales_model: { id: 'Siapa yang menagih pembeli', en: 'Who invoices the buyer' },
  payment_days: { id: 'Jatuh tempo tagihan', en: 'Invoices fall due after' },
  campaign_shows_names: { id: 'Yang ikut diperlihatkan sebagai', en: 'Who joined is shown as' },
  pledge_deposit_bps: { id: 'Uang muka komitmen', en: 'Deposit on a pledge' },
  watch_bps: {
    id: 'Waspada bila melewati HET atau HAP lebih dari',
    en: 'On watch when beyond HET or HAP by more than',
  },
  intervene_bps: {
    id: 'Intervensi bila melewati HET atau HAP lebih dari',
    en: 'Intervention when beyond HET or HAP by more than',
  },
  price_carry_days: { id: 'Harga lama masih dipakai selama', en: 'An earlier price still counts for' },
  public_names: { id: 'Koperasi dan pembeli di halaman terbuka', en: 'Cooperatives and buyers on public pages' },
} satisfies Record<keyof Settings, Both>);

export const hints = catalogOf({
  confirm_hours: { id: '1 sampai 240 jam.', en: '1 to 240 hours.' },
  fair_window_days: { id: '7 sampai 366 hari.', en: '7 to 366 days.' },
  payment_days: { id: '1 sampai 90 hari setelah tagihan terbit.', en: '1 to 90 days after the invoice.' },
  campaign_shows_names: {
    id: 'Batas harga dan kelonggaran tidak pernah diperlihatkan ke koperasi lain.',
    en: 'Price limits and tolerances are never shown to other cooperatives.',
  },
  pledge_deposit_bps: {
    id: 'Persen dari nilai komitmen, harus diterima sebelum tenggat. 0: tanpa uang muka. Paling banyak 50.',
    en: 'Per cent of what is pledged, to be there by the deadline. 0: no deposit. At most 50.',
  },
  price_carry_days: {
    id: '1 sampai 60 hari. Lewat itu komoditas dianggap belum ada harganya.',
    en: '1 to 60 days. After that a commodity counts as having no price.',
  },
  public_names: {
    id: 'Di halaman Transparansi, pada pembagian pesanan dan keputusan moderasi. Nama orang tidak pernah tampil.',
    en: 'On the pages of Transparency, where orders are split and offers decided on. People are never named.',
  },
});

export const errorTexts = catalogOf({
  ...fieldTexts,
  price_zone: { id: 'Pilih zona 1, 2, atau 3.', en: 'Choose zone 1, 2 or 3.' },
  confirm_hours: { id: 'Tulis jam sebagai angka bulat, 1 sampai 240.', en: 'Give whole hours, 1 to 240.' },
  median_deviation_bps: {
    id: 'Tulis persen, 0 sampai 100, misalnya 20.',
    en: 'Give a percentage, 0 to 100, for instance 20.',
  },
  quantity_multiple: { id: 'Tulis angka bulat, 2 sampai 1.000.', en: 'Give a whole number, 2 to 1,000.' },
  fair_window_days: { id: 'Tulis hari sebagai angka bulat, 7 sampai 366.', en: 'Give whole days, 7 to 366.' },
  sales_model: { id: 'Pilih siapa yang menagih.', en: 'Choose who invoices.' },
  payment_days: { id: 'Tulis hari sebagai angka bulat, 1 sampai 90.', en: 'Give whole days, 1 to 90.' },
  campaign_shows_names: { id: 'Pilih nama atau jumlah.', en: 'Choose names or how many.' },
  pledge_deposit_bps: {
    id: 'Tulis persen, 0 sampai 50, misalnya 5 atau 2,5.',
    en: 'Give a percentage, 0 to 50, for instance 5 or 2,5.',
  },
  watch_bps: { id: 'Tulis persen, 0 sampai 100, misalnya 5.', en: 'Give a percentage, 0 to 100, for instance 5.' },
  intervene_bps: {
    id: 'Tulis persen, 0 sampai 100, misalnya 10.',
    en: 'Give a percentage, 0 to 100, for instance 10.',
  },
  intervene_below_watch: {
    id: 'Batas intervensi tidak boleh lebih kecil dari batas waspada.',
    en: 'Intervention cannot begin before watch does.',
  },
  price_carry_days: { id: 'Tulis hari sebagai angka bulat, 1 sampai 60.', en: 'Give whole days, 1 to 60.' },
  public_names: { id: 'Pilih dengan atau tanpa nama.', en: 'Choose by name or without.' },
});
