import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { ListRefusal } from './types.ts';

export const errorTexts = catalogOf({
  ...fieldTexts,
  unknown_unit: {
    id: (unit: string) => `Satuan ini tidak dipakai untuk barang ini. Tulis dalam ${unit}, atau pilih satuannya.`,
    en: (unit: string) => `This unit is not used for these goods. Write it in ${unit}, or choose the unit.`,
  },
  price_required: {
    id: 'Tulis harganya, atau kosongkan juga jumlahnya.',
    en: 'Write the price, or leave the quantity empty too.',
  },
  from_required: {
    id: 'Tulis mulai dari jumlah berapa harga ini berlaku.',
    en: 'Write from which quantity on this price holds.',
  },
  day_required: { id: 'Pilih tanggalnya.', en: 'Choose the day.' },
  not_a_day: { id: 'Tulis tanggal yang ada di kalender.', en: 'Give a day of the calendar.' },
  validity_over: {
    id: 'Masa berlakunya sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'It is over already. Choose today or a later day.',
  },
  days_too_many: { id: 'Paling lama 365 hari.', en: '365 days at most.' },
});

export const refusalTexts = catalogOf({
  commodity_retired: {
    id: 'Komoditas ini sudah tidak dipakai di forum. Pilih komoditas lain.',
    en: 'The forum does not trade this commodity any more. Choose another.',
  },
  list_not_found: { id: 'Daftar harga ini tidak ada.', en: 'There is no such price list.' },
  ended_already: {
    id: 'Daftar harga ini sudah diakhiri atau diganti. Tidak ada yang berubah.',
    en: 'This price list has been ended or replaced already. Nothing changed.',
  },
  try_again: {
    id: 'Ada yang mengubah daftar harga pemasok ini bersamaan dengan Anda. Kirim sekali lagi.',
    en: 'Somebody changed this supplier’s price lists at the same moment. Send it once more.',
  },
} satisfies Record<ListRefusal, { id: string; en: string }>);

export const texts = catalogOf({
  title: { id: (goods: string) => `Harga ${goods}`, en: (goods: string) => `Prices of ${goods}` },
  newTitle: { id: (goods: string) => `Daftar harga ${goods}`, en: (goods: string) => `Price list of ${goods}` },
  newLead: {
    id: (supplier: string) =>
      `Dari ${supplier}. Salin dari suratnya; setelah disimpan tidak bisa diubah, hanya diganti.`,
    en: (supplier: string) => `Of ${supplier}. Copy its letter; once saved it cannot be changed, only replaced.`,
  },
  copied: {
    id: 'Diisi dari daftar sebelumnya. Ubah yang berbeda.',
    en: 'Filled in from the list before. Change what is different.',
  },
  replaces: {
    id: (until: string) =>
      `Daftar yang berlaku sampai ${until} untuk barang ini digantikan sejak daftar baru mulai berlaku.`,
    en: (until: string) => `The list that holds until ${until} for these goods is replaced when the new one begins.`,
  },
  chooseTitle: { id: 'Catat daftar harga', en: 'Record a price list' },
  chooseLead: {
    id: 'Pilih pemasok dan barangnya; satu daftar untuk satu barang.',
    en: 'Choose the supplier and the goods; one list for one kind of goods.',
  },
  chooseSupplier: { id: 'Pemasok', en: 'Supplier' },
  chooseGoods: { id: 'Barang', en: 'Goods' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  go: { id: 'Lanjut', en: 'Continue' },
  noSuppliers: { id: 'Belum ada pemasok. Catat pemasoknya dulu.', en: 'No supplier yet. Record the supplier first.' },
  tiers: { id: 'Harga menurut jumlah', en: 'Prices by quantity' },
  tiersHint: {
    id: 'Jumlahnya ialah pesanan semua koperasi bersama-sama: makin banyak, makin murah. Baris kosong dilewati.',
    en: 'The quantity is what all cooperatives order together. The more, the cheaper. Empty rows are left out.',
  },
  tierUnit: { id: 'Jumlah ditulis dalam', en: 'Quantities are in' },
  tierFrom: { id: (n: number) => `${n}. Mulai dari`, en: (n: number) => `${n}. From` },
  tierPrice: { id: (unit: string) => `Rp per ${unit}`, en: (unit: string) => `Rp per ${unit}` },
  tierFromLong: { id: (n: number) => `Tingkat ${n}, jumlah`, en: (n: number) => `Tier ${n}, quantity` },
  tierPriceLong: { id: (n: number) => `Tingkat ${n}, harga`, en: (n: number) => `Tier ${n}, price` },
  moreTiers: { id: 'Tingkat ke-5 sampai ke-8', en: 'Tiers 5 to 8' },
  sizes: { id: 'Kemasan dan jumlah', en: 'Packs and quantities' },
  packSize: { id: 'Isi satu kemasan', en: 'One pack holds' },
  packHint: { id: 'Paling kecil yang dijual.', en: 'The smallest that is sold.' },
  palletSize: { id: 'Isi satu palet', en: 'One pallet holds' },
  palletHint: { id: 'Hanya kalau dijual per palet utuh.', en: 'Only where whole pallets are sold.' },
  minimumOrder: { id: 'Pesanan terkecil', en: 'Smallest order' },
  minimumHint: { id: 'Semua koperasi bersama-sama; boleh kosong.', en: 'Of all cooperatives together; may be empty.' },
  capacity: { id: 'Paling banyak bisa dikirim', en: 'Most it can supply' },
  capacityHint: { id: 'Kosongkan kalau tidak dibatasi.', en: 'Leave empty where there is no limit.' },
  unit: { id: 'Satuan', en: 'Unit' },
  unitOf: {
    id: (unit: string, content: string) => `${unit} (${content})`,
    en: (unit: string, content: string) => `${unit} (${content})`,
  },
  delivery: { id: 'Pengiriman dan masa berlaku', en: 'Delivery and validity' },
  deliveryCost: { id: 'Ongkos antar seluruhnya (Rp)', en: 'Delivery, in all (Rp)' },
  deliveryFact: { id: 'Ongkos antar', en: 'Delivery' },
  deliveryCostHint: { id: 'Kosong atau 0: diantar tanpa ongkos.', en: 'Empty or 0: brought without charge.' },
  deliveryDays: { id: 'Diantar dalam', en: 'Delivered within' },
  days: { id: 'hari', en: 'days' },
  validFrom: { id: 'Berlaku mulai', en: 'Holds from' },
  validUntil: { id: 'Berlaku sampai', en: 'Holds until' },
  validHint: { id: 'Hari terakhir masih berlaku.', en: 'The last day still counts.' },
  reference: { id: 'Nomor surat penawaran', en: 'Number of its letter' },
  terms: { id: 'Syarat lain', en: 'Other terms' },
  termsHint: {
    id: 'Misalnya cara bayar, atau barang dijemput.',
    en: 'Such as how to pay, or that goods are collected.',
  },
  save: { id: 'Simpan daftar harga', en: 'Save the price list' },
  from: { id: 'Mulai dari', en: 'From' },
  price: { id: 'Harga', en: 'Price' },
  cheaper: { id: 'Lebih murah', en: 'Cheaper by' },
  fromThere: {
    id: (from: string, price: string) => `mulai ${from}: ${price}`,
    en: (from: string, price: string) => `from ${from}: ${price}`,
  },
  flat: { id: (price: string) => `berapa pun jumlahnya: ${price}`, en: (price: string) => `any quantity: ${price}` },
  packs: { id: (pack: string) => `dijual per kemasan ${pack}`, en: (pack: string) => `sold in packs of ${pack}` },
  pallets: {
    id: (pallet: string, packs: string) => `dijual per palet ${pallet} (${packs} kemasan)`,
    en: (pallet: string, packs: string) => `sold in pallets of ${pallet} (${packs} packs)`,
  },
  least: { id: (amount: string) => `pesanan terkecil ${amount}`, en: (amount: string) => `smallest order ${amount}` },
  noLeast: { id: 'tanpa batas', en: 'no limit' },
  most: { id: (amount: string) => `paling banyak ${amount}`, en: (amount: string) => `${amount} at most` },
  brought: { id: (cost: string) => `ongkos antar ${cost}`, en: (cost: string) => `delivery ${cost}` },
  free: { id: 'diantar tanpa ongkos', en: 'brought without charge' },
  within: { id: (days: number) => `${days} hari`, en: (days: number) => (days === 1 ? '1 day' : `${days} days`) },
  sameDay: { id: 'hari itu juga', en: 'the same day' },
  validity: { id: 'Masa berlaku', en: 'Validity' },
  span: {
    id: (from: string, until: string) => `${from} sampai ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  in_force: { id: 'Berlaku', en: 'In force' },
  later: { id: 'Berlaku nanti', en: 'Begins later' },
  ended: { id: 'Berakhir', en: 'Ended' },
  replacedOn: {
    id: (day: string) => `Mulai ${day} digantikan daftar yang lebih baru.`,
    en: (day: string) => `From ${day} on a newer list takes its place.`,
  },
  endedOn: { id: (when: string) => `Diakhiri ${when}.`, en: (when: string) => `Ended ${when}.` },
  endReason: { id: 'Alasan', en: 'Reason' },
  recorded: { id: 'Dicatat', en: 'Recorded' },
  supplier: { id: 'Pemasok', en: 'Supplier' },
  usedIn: { id: 'Dipakai dalam belanja bersama', en: 'Used in joint purchases' },
  notUsed: { id: 'Belum dipakai.', en: 'Not used yet.' },
  next: { id: 'Catat daftar penggantinya', en: 'Record the list that replaces it' },
  end: { id: 'Akhiri daftar ini', en: 'End this list' },
  endHint: {
    id: 'Tidak bisa dipilih lagi untuk belanja bersama yang baru. Yang sudah dibuka memakainya terus sesuai kesepakatan.',
    en: 'It can no longer be chosen for new joint purchases. Those that are open keep it as agreed.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: { id: 'Misalnya stok habis, atau harga dicabut.', en: 'Such as out of stock, or prices withdrawn.' },
});
