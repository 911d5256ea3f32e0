import { catalogOf } from '../../platform/i18n.ts';
import { fieldTexts } from '../../platform/texts.ts';
import type { NeedRefusal, Rhythm } from './types.ts';

export const rhythmTexts = catalogOf({
  weekly: { id: 'Setiap minggu', en: 'Every week' },
  fortnightly: { id: 'Setiap dua minggu', en: 'Every two weeks' },
  monthly: { id: 'Setiap bulan', en: 'Every month' },
  quarterly: { id: 'Setiap tiga bulan', en: 'Every three months' },
} satisfies Record<Rhythm, { id: string; en: string }>);

export const errorTexts = catalogOf({
  ...fieldTexts,
  commodity_required: { id: 'Pilih barangnya.', en: 'Choose the goods.' },
  rhythm_required: { id: 'Pilih seberapa sering.', en: 'Choose how often.' },
  unit_required: {
    id: (units: string) => `Pilih satuannya: ${units}.`,
    en: (units: string) => `Choose the unit: ${units}.`,
  },
  unknown_unit: {
    id: (units: string) => `Barang ini dicatat dalam ${units}.`,
    en: (units: string) => `These goods are counted in ${units}.`,
  },
  or_unit: { id: 'atau', en: 'or' },
  quantity_too_large: {
    id: 'Terlalu besar. Tulis yang benar-benar dibutuhkan satu koperasi sekali beli.',
    en: 'Too large. Write what one cooperative really needs each time.',
  },
  price_zero: {
    id: 'Harga Rp0 tidak bisa dibandingkan. Tulis harga belinya, atau kosongkan harga dan tanggalnya.',
    en: 'A price of Rp0 cannot be compared. Write what you paid, or leave the price and the day empty.',
  },
  price_too_large: { id: 'Terlalu besar untuk harga satu satuan.', en: 'Too large for the price of one unit.' },
  price_with_day: {
    id: 'Tulis juga harganya, atau kosongkan tanggalnya.',
    en: 'Write the price too, or leave the day empty.',
  },
  day_with_price: {
    id: 'Pilih kapan terakhir membeli dengan harga ini.',
    en: 'Choose when you last bought at this price.',
  },
  not_a_day: { id: 'Tulis tanggal yang ada di kalender.', en: 'Give a day of the calendar.' },
  bought_future: {
    id: 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'This day has not come yet. Choose today or an earlier day.',
  },
});

export const refusalTexts = catalogOf({
  need_twice: {
    id: 'Barang ini sudah ada di daftar kebutuhan Anda. Ubah yang itu.',
    en: 'These goods are on your list of needs already. Change that one.',
  },
  commodity_retired: {
    id: 'Komoditas ini sudah tidak dipakai di forum. Pilih barang lain.',
    en: 'The forum does not trade this commodity any more. Choose other goods.',
  },
  need_ended: {
    id: 'Kebutuhan ini sudah dihapus dari daftar. Tambahkan lagi kalau masih perlu.',
    en: 'This need has been taken off the list. Add it again if you still have it.',
  },
  changed_meanwhile: {
    id: 'Kebutuhan ini baru saja diubah rekan Anda. Isian Anda masih ada: cocokkan, lalu simpan lagi.',
    en: 'A colleague has just changed this need. What you typed is still there: compare it and save again.',
  },
  try_again: {
    id: 'Ada yang mengubah data ini bersamaan dengan Anda. Kirim sekali lagi.',
    en: 'Somebody changed this at the same moment. Send it once more.',
  },
} satisfies Record<NeedRefusal, { id: string; en: string }>);

export const texts = catalogOf({
  ownTitle: { id: 'Kebutuhan koperasi', en: 'Your needs' },
  ownLead: {
    id: 'Catat yang rutin Anda beli. Forum menggabungkannya dengan koperasi lain, lalu mencari harga yang lebih murah.',
    en: 'Write down what you buy regularly. The forum adds it to what others need and looks for a better price.',
  },
  unverified: {
    id: 'Kebutuhan Anda tersimpan, tetapi baru dihitung forum kalau koperasi sudah terverifikasi.',
    en: 'Your needs are kept, but the forum counts them only once your cooperative is verified.',
  },
  saved: { id: 'Kebutuhan tersimpan.', en: 'Your needs are saved.' },
  ended: { id: 'Kebutuhan dihapus dari daftar.', en: 'The need is off the list.' },
  ownCount: {
    id: (n: number) => `${n} kebutuhan rutin`,
    en: (n: number) => (n === 1 ? '1 regular need' : `${n} regular needs`),
  },
  noneOwn: { id: 'Belum ada kebutuhan', en: 'No needs yet' },
  noneOwnBody: {
    id: 'Mulai dari barang yang paling sering Anda beli, misalnya beras. Cukup barang, jumlah, dan seberapa sering.',
    en: 'Start with what you buy most, such as rice. The goods, the quantity and how often are enough.',
  },
  add: { id: 'Tambah kebutuhan', en: 'Add a need' },
  commodity: { id: 'Barang', en: 'Goods' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  quantity: { id: 'Jumlah sekali beli', en: 'Quantity each time' },
  unit: { id: 'Satuan', en: 'Unit' },
  unitOf: {
    id: (unit: string, content: string) => `${unit} (${content})`,
    en: (unit: string, content: string) => `${unit} (${content})`,
  },
  rhythm: { id: 'Seberapa sering', en: 'How often' },
  lastPrice: { id: 'Harga terakhir beli sendiri', en: 'Last price bought alone' },
  perUnit: { id: (unit: string) => `Rp/${unit}`, en: (unit: string) => `Rp/${unit}` },
  lastPriceHint: {
    id: 'Per satuan dagang (misalnya per kg). Dipakai untuk menghitung hematnya.',
    en: 'Per trade unit (such as a kg). Used to work out what you save.',
  },
  lastBoughtOn: { id: 'Kapan terakhir beli', en: 'When you last bought' },
  save: { id: 'Simpan', en: 'Save' },
  edit: { id: 'Ubah', en: 'Change' },
  end: { id: 'Hapus dari daftar', en: 'Take off the list' },
  endHint: {
    id: 'Tidak dihitung lagi dalam kebutuhan bersama. Komitmen yang sudah dibuat tidak berubah.',
    en: 'It no longer counts in what is needed together. Pledges that were made stay as they are.',
  },
  aMonth: { id: (amount: string) => `kira-kira ${amount} sebulan`, en: (amount: string) => `about ${amount} a month` },
  bought: {
    id: (price: string, day: string) => `Terakhir beli sendiri ${price}, ${day}`,
    en: (price: string, day: string) => `Last bought alone at ${price}, ${day}`,
  },
  noPrice: {
    id: 'Harga terakhir belum dicatat: hematnya nanti dihitung dari harga pemasok termurah untuk jumlah Anda saja.',
    en: 'No last price yet: what you save will be measured against the cheapest supplier’s price for your quantity only.',
  },
  retired: { id: 'Tidak dipakai lagi', en: 'No longer traded' },
  retiredHint: {
    id: 'Forum tidak lagi memakai komoditas ini, jadi tidak dihitung.',
    en: 'The forum does not trade this commodity any more, so it does not count.',
  },
  running: {
    id: (until: string) => `Belanja bersama terbuka sampai ${until}`,
    en: (until: string) => `A joint purchase is open until ${until}`,
  },
  join: { id: 'Lihat dan ikut', en: 'See and join' },
  updated: {
    id: (when: string, who: string) => `Diubah ${when}, ${who}`,
    en: (when: string, who: string) => `Changed ${when}, ${who}`,
  },
});

/** What staff read of all needs together. */
export const poolTexts = catalogOf({
  title: { id: 'Kebutuhan bersama', en: 'What is needed together' },
  lead: {
    id: 'Kebutuhan rutin semua koperasi terverifikasi, dijumlahkan per bulan.',
    en: 'The regular needs of all verified cooperatives, added up by the month.',
  },
  filters: { id: 'Saring', en: 'Filter' },
  all: { id: 'Semua', en: 'All' },
  served: { id: 'Ada yang menjual', en: 'Somebody sells it' },
  unserved: { id: 'Belum ada harga', en: 'No price yet' },
  month: { id: 'Sebulan', en: 'A month' },
  cooperatives: { id: 'Koperasi', en: 'Cooperatives' },
  alone: {
    id: (price: string, n: number) =>
      n === 1 ? `Beli sendiri ${price} (1 koperasi).` : `Beli sendiri ${price} (harga tengah dari ${n} koperasi).`,
    en: (price: string, n: number) =>
      n === 1 ? `Alone ${price} (1 cooperative).` : `Alone ${price} (median of ${n} cooperatives).`,
  },
  aloneUnknown: { id: 'Belum ada yang mencatat harga beli sendiri.', en: 'Nobody has written what they pay alone.' },
  lists: { id: 'Pemasok yang melayani', en: 'Suppliers that would serve it' },
  noLists: {
    id: 'Belum ada daftar harga yang berlaku. Minta harga dari pemasok dulu.',
    en: 'No price list is in force. Ask a supplier for prices first.',
  },
  recordList: { id: 'Catat daftar harga', en: 'Record a price list' },
  delivered: { id: (price: string) => `${price} dengan ongkos antar`, en: (price: string) => `${price} with delivery` },
  saving: {
    id: (amount: string) => `hemat ${amount} dibanding beli sendiri`,
    en: (amount: string) => `saves ${amount} on buying alone`,
  },
  dearer: {
    id: (amount: string) => `lebih mahal ${amount} dari beli sendiri`,
    en: (amount: string) => `${amount} dearer than alone`,
  },
  same: { id: 'sama dengan beli sendiri', en: 'the same as alone' },
  upTo: { id: (amount: string) => `hanya sampai ${amount}`, en: (amount: string) => `${amount} at most` },
  nextTier: {
    id: (missing: string, price: string) => `${missing} lagi jadi ${price}`,
    en: (missing: string, price: string) => `${missing} more makes it ${price}`,
  },
  belowMinimum: {
    id: (missing: string, price: string) => `belum cukup: kurang ${missing} untuk ${price}`,
    en: (missing: string, price: string) => `not enough: ${missing} short of ${price}`,
  },
  tooSmall: { id: 'belum cukup untuk pesanan terkecilnya', en: 'not enough for its smallest order' },
  lowest: { id: 'harga termurahnya', en: 'its lowest price' },
  until: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
  start: { id: 'Mulai belanja bersama', en: 'Start a joint purchase' },
  running: { id: 'Sudah berjalan', en: 'Under way' },
  deadline: { id: (when: string) => `tenggat ${when}`, en: (when: string) => `deadline ${when}` },
  none: { id: 'Belum ada kebutuhan yang dicatat', en: 'No needs recorded yet' },
  noneBody: {
    id: 'Minta pengurus koperasi membuka Belanja › Kebutuhan dan mencatat yang rutin mereka beli.',
    en: 'Ask the cooperatives’ managers to open Buying › Needs and write down what they buy regularly.',
  },
  nothing: { id: 'Tidak ada yang cocok', en: 'Nothing here' },
  toAll: { id: 'Lihat semua kebutuhan', en: 'See all needs' },
});
