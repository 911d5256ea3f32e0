import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { SupplierRefusal, SupplierType } from './types.ts';

export const typeTexts = catalogOf({
  bulog: { id: 'Bulog', en: 'Bulog' },
  distributor: { id: 'Distributor', en: 'Distributor' },
  farmer_group: { id: 'Kelompok tani', en: 'Farmer group' },
  manufacturer: { id: 'Pabrik', en: 'Manufacturer' },
  other: { id: 'Lainnya', en: 'Other' },
} satisfies Record<SupplierType, { id: string; en: string }>);

export const errorTexts = catalogOf({
  ...fieldTexts,
  type_required: { id: 'Pilih jenis pemasoknya.', en: 'Choose what kind of supplier it is.' },
  not_a_phone: {
    id: 'Tulis nomor telepon, misalnya 0812 3456 7890.',
    en: 'Write a telephone number, such as 0812 3456 7890.',
  },
  not_an_email: {
    id: 'Ini bukan alamat email. Contoh: nama@pemasok.id',
    en: 'This is not an email address. Example: name@supplier.id',
  },
  npwp_form: {
    id: 'NPWP terdiri dari 16 angka (atau 15 angka untuk NPWP lama). Kosongkan kalau belum tahu.',
    en: 'An NPWP has 16 digits (or 15, if it is an older one). Leave it empty if you do not know it.',
  },
  reason_required: {
    id: 'Tulis alasannya, misalnya “stok habis, surat 3 Desember”.',
    en: 'Write why, such as “out of stock, letter of 3 December”.',
  },
});

export const refusalTexts = catalogOf({
  npwp_taken: {
    id: 'NPWP ini sudah dipakai pihak lain di forum. Cocokkan lagi, atau buka pemasok yang sudah tercatat.',
    en: 'Somebody else in the forum has this NPWP. Compare it again, or open the supplier that is recorded already.',
  },
  name_taken: {
    id: 'Pemasok dengan nama ini sudah tercatat. Buka yang itu, atau tambahkan cabang atau kotanya.',
    en: 'A supplier of this name is recorded already. Open that one, or add its branch or city.',
  },
  changed_meanwhile: {
    id: 'Data pemasok ini baru saja diubah orang lain. Isian Anda masih ada di bawah: cocokkan, lalu simpan lagi.',
    en: 'Somebody has just changed this supplier. What you typed is still below: compare it and save again.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Kirim sekali lagi.',
    en: 'Somebody changed this at the same moment. Send it once more.',
  },
} satisfies Record<SupplierRefusal, { id: string; en: string }>);

export const texts = catalogOf({
  title: { id: 'Pemasok', en: 'Suppliers' },
  lead: {
    id: 'Dari siapa forum membeli untuk semua koperasi, dan dengan harga berapa.',
    en: 'Whom the forum buys from for all cooperatives, and at what price.',
  },
  count: { id: (n: number) => `${n} pemasok`, en: (n: number) => (n === 1 ? '1 supplier' : `${n} suppliers`) },
  all: { id: 'Semua', en: 'All' },
  kinds: { id: 'Jenis pemasok', en: 'Kind of supplier' },
  add: { id: 'Catat pemasok', en: 'Record a supplier' },
  newTitle: { id: 'Pemasok baru', en: 'New supplier' },
  newLead: {
    id: 'Setelah ini Anda mencatat daftar harganya.',
    en: 'After this you record its price list.',
  },
  none: { id: 'Belum ada pemasok', en: 'No supplier yet' },
  noneBody: {
    id: 'Catat Bulog, distributor, atau kelompok tani yang mau menawari forum harga.',
    en: 'Record Bulog, a distributor or a farmer group that offers the forum a price.',
  },
  noneOfKind: { id: 'Belum ada pemasok jenis ini', en: 'No supplier of this kind yet' },
  toAll: { id: 'Lihat semua pemasok', en: 'See all suppliers' },
  supplier: { id: 'Pemasok', en: 'Supplier' },
  name: { id: 'Nama', en: 'Name' },
  nameHint: { id: 'Seperti di suratnya.', en: 'As in its letter.' },
  type: { id: 'Jenis', en: 'Kind' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  address: { id: 'Alamat', en: 'Address' },
  phone: { id: 'Telepon', en: 'Telephone' },
  email: { id: 'Email', en: 'Email' },
  npwp: { id: 'NPWP', en: 'NPWP' },
  nib: { id: 'NIB', en: 'NIB' },
  npwpHint: { id: '16 angka; tertulis di surat pesanan.', en: '16 digits; stands on the purchase order.' },
  goods: { id: 'Punya harga untuk', en: 'Has prices for' },
  noGoods: { id: 'belum ada harga yang berlaku', en: 'no price in force' },
  more: { id: (n: number) => `dan ${n} lagi`, en: (n: number) => `and ${n} more` },
  save: { id: 'Simpan pemasok', en: 'Save the supplier' },
  edit: { id: 'Ubah data pemasok', en: 'Change the supplier’s details' },
  unknown: { id: 'belum dicatat', en: 'not recorded' },
  lists: { id: 'Daftar harga', en: 'Price lists' },
  newList: { id: 'Catat daftar harga', en: 'Record a price list' },
  inForce: { id: 'Berlaku sekarang', en: 'In force now' },
  later: { id: 'Berlaku nanti', en: 'Begins later' },
  ended: { id: 'Sudah berakhir', en: 'Ended' },
  noLists: { id: 'Belum ada daftar harga', en: 'No price list yet' },
  noListsBody: {
    id: 'Catat harga dari suratnya, supaya pemasok ini bisa diminta dalam belanja bersama.',
    en: 'Record the prices of its letter, so that this supplier can be asked in a joint purchase.',
  },
  noneInForce: {
    id: 'Tidak ada yang berlaku sekarang. Minta harga baru sebelum memulai belanja bersama.',
    en: 'None is in force now. Ask for new prices before you start a joint purchase.',
  },
  campaigns: { id: 'Diminta dalam belanja bersama', en: 'Asked in joint purchases' },
  noCampaigns: { id: 'Belum pernah diminta.', en: 'Not asked yet.' },
  deadline: { id: 'Tenggat', en: 'Deadline' },
  state: { id: 'Keadaan', en: 'State' },
  number: { id: 'Nomor', en: 'Number' },
  saved: { id: 'Data pemasok tersimpan.', en: 'The supplier’s details are saved.' },
});
